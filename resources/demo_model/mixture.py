"""Compose batches from the kinds of training material, by the shares of the current phase.

Batch number N is the same however training was interrupted: it depends on the seed and N alone.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from .chat import ChatSamples
from .cloze import ClozeSamples
from .corpus import Book, shelf_weights
from .documents import DocumentSamples
from .renaming import renamed, vocabulary
from .rows import HISTORY_SHARE, Branch, Encoder, Row, RowBuilder, targets
from .sample import Message, Sample, with_extra_passages
from .split import Split
from .tables import TableSamples

RENAMED_SHARE = 0.5  # of the documents bear other words
TOKENS_OF_A_NEW_WORD = 2


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of training: rows of `length` tokens, samples of up to `words` words."""

    steps: int
    rows: int
    length: int
    words: tuple[int, int]
    passages: tuple[int, int]
    shares: dict[str, float]
    first: float = 1.0  # how much the first token of a value counts
    refusal: float = 1.0  # how much a refusal counts
    bare: float = 0.75  # share of the answers that stop behind the mark


@dataclass(frozen=True, slots=True)
class Batch:
    """Arrays of shape (rows, length); `picked` are flat places whose loss is computed."""

    tokens: NDArray[np.int64]
    positions: NDArray[np.int64]
    groups: NDArray[np.int64]
    picked: NDArray[np.int64]
    following: NDArray[np.int64]
    weights: NDArray[np.float32]


class Mixture:
    """All generators of one split over one tokenizer and one set of books."""

    def __init__(self, encoder: Encoder, books: Sequence[Book], split: Split) -> None:
        self._encoder = encoder
        self._books = books
        self._weights = list(accumulate(shelf_weights(books)))
        self._split: Split = split
        self._words = [
            word
            for word in vocabulary(books)
            if len(encoder.text(f" {word}")) <= TOKENS_OF_A_NEW_WORD
        ]

    def batch(self, seed: int, step: int, phase: Phase) -> Batch:
        """Return batch number `step` of a phase."""
        rng = random.Random(f"{seed}:{self._split}:{step}")
        rows = [self._row(rng, phase) for _ in range(phase.rows)]
        pairs = [targets(row) for row in rows]
        following = np.concatenate([pair[0] for pair in pairs])
        weights = np.concatenate([pair[1] for pair in pairs])
        picked = pick_places(weights, rng, phase.rows * phase.length * 2 // 5)
        return Batch(
            np.stack([row.tokens for row in rows]),
            np.stack([row.positions for row in rows]),
            np.stack([row.groups for row in rows]),
            picked,
            following[picked],
            weights[picked],
        )

    def sample(self, material: str, rng: random.Random, n_passages: int, n_words: int) -> Sample:
        """Return one sample of a material that has passages."""
        cloze = ClozeSamples(rng, self._split, self._books, self._weights)
        makers: dict[str, Callable[[int, int], Sample]] = {
            "cloze": cloze.sample,
            "labelled": TableSamples(rng, self._split).labelled,
            "tables": TableSamples(rng, self._split).tables,
            "documents": DocumentSamples(rng, self._split).sample,
        }
        sample = makers[material](n_passages, n_words)
        if material == "documents" and rng.random() < RENAMED_SHARE:
            sample = renamed(sample, rng, self._words)
        if material != "cloze" and rng.random() < 0.25:
            extra = [cloze.passage(n_words // n_passages) for _ in range(rng.randint(1, 2))]
            sample = with_extra_passages(sample, extra, rng)
        return sample

    def _row(self, rng: random.Random, phase: Phase) -> Row:
        builder = RowBuilder(self._encoder, phase.length, phase.first, phase.refusal, phase.bare)
        names = list(phase.shares)
        failures = 0
        while builder.room > 40 and failures < 2:
            [material] = rng.choices(names, [phase.shares[name] for name in names])
            if material == "text":
                builder.add_text(self._text(rng, phase.length // 2))
            elif material == "repeat":
                pattern = self._pattern(rng)
                builder.add_text(pattern * 3, len(pattern))
            elif material == "chat":
                failures += not builder.add_branches(*self._chat(rng), rng)
            else:
                n_passages = rng.randint(*phase.passages)
                sample = self.sample(material, rng, n_passages, rng.randint(*phase.words))
                failures += not builder.add_sample(sample, self._history(rng), rng)
        if builder.room > 8:
            builder.add_text(self._text(rng, builder.room))
        return builder.take()

    def _text(self, rng: random.Random, length: int) -> list[int]:
        [book] = rng.choices(self._books, cum_weights=self._weights)
        place = rng.randrange(len(book.paragraphs))
        text = "\n\n".join(book.paragraphs[place : place + 12])
        return self._encoder.text(text[: length * 6])[:length]

    def _pattern(self, rng: random.Random) -> list[int]:
        """Return a few tokens to be repeated: any at all, some again and again, or text."""
        length = rng.randint(4, 40)
        form = rng.random()
        if form < 0.5:
            few = rng.sample(range(3, self._encoder.size), rng.randint(3, 10))
            return rng.choices(few, k=length)
        if form < 0.7:
            return [rng.randrange(3, self._encoder.size) for _ in range(length)]
        return self._text(rng, 300)[-length:]

    def _chat(self, rng: random.Random) -> tuple[list[list[int]], list[Branch]]:
        encoder = self._encoder
        chat = ChatSamples(rng)
        head = [token for line in chat.system() for token in encoder.message(line)]
        if rng.random() < 0.3:
            asked, answer = chat.turn()
            head += encoder.message(Message("user", asked))
            head += encoder.message(Message("assistant", answer))
        head += encoder.opened("user")
        branches = []
        for _ in range(rng.randint(2, 6)):
            asked, answer = chat.turn()
            tokens = [*encoder.text(asked), *encoder.closed(), *encoder.opened("assistant")]
            branches.append(Branch(tokens, encoder.reply(answer)))
        return [head], branches

    def _history(self, rng: random.Random) -> list[Message]:
        """Return, now and then, an earlier turn: small talk, or a question with its answer."""
        if rng.random() > HISTORY_SHARE:
            return []
        if rng.random() < 0.4:
            asked, answer = ChatSamples(rng).turn()
        else:
            earlier = DocumentSamples(rng, self._split).sample(1, 30)
            if not earlier.questions:
                return []
            question = rng.choice(earlier.questions)
            asked, answer = question.text, question.reply(earlier.passages)
        return [Message("user", asked), Message("assistant", answer)]


def pick_places(weights: NDArray[np.float32], rng: random.Random, count: int) -> NDArray[np.int64]:
    """Return `count` places in order: all answer tokens first, then others at random."""
    answer = np.flatnonzero(weights >= 1.0)
    other = np.flatnonzero((weights > 0.0) & (weights < 1.0))
    free = np.flatnonzero(weights == 0.0)
    generator = np.random.default_rng(rng.randrange(2**32))
    picked = np.concatenate([generator.permutation(answer), generator.permutation(other), free])[
        :count
    ]
    return np.sort(picked)
