"""Pack samples into rows of token ids for training.

Pure given the tokenizer. One sample is a shared prefix (system line, history, passages) followed by
its questions as independent branches: each branch sees the prefix and itself, and its positions
continue the prefix, so it reads exactly like a conversation with that one question. A row holds
several samples that do not see each other.
"""

import random
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from .circuits import Landmarks
from .sample import Message, Sample, prompt, render_passages
from .tokenizer import END_OF_TEXT, N_PASSAGES, N_SENTENCES, TURN_END, TURN_START

ANSWER_WEIGHT = 1.0
PROMPT_WEIGHT = 0.1
TEXT_WEIGHT = 0.3
REPEAT_WEIGHT = 0.8
MOVED_SHARE = 0.5  # of the samples bear later marks, so that all marks are learnt
MAX_POSITION = 2000
GAP_SHARE = 0.25
HISTORY_SHARE = 0.12
MOST_BRANCHES = 63


@dataclass(slots=True)
class Row:
    """Arrays of one length: `group` is sample * 64 + branch, and branch 0 is the prefix."""

    tokens: NDArray[np.int64]
    positions: NDArray[np.int64]
    groups: NDArray[np.int64]
    weights: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Branch:
    """A question and its answer; `told` is False if the answer is a refusal."""

    asked: list[int]
    reply: list[int]
    told: bool = True


class Encoder:
    """Turns text and messages into token ids."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._start = tokenizer.token_to_id(TURN_START)
        self._end = tokenizer.token_to_id(TURN_END)
        self.end_of_text: int = tokenizer.token_to_id(END_OF_TEXT)
        self.size: int = tokenizer.get_vocab_size()
        self._first_mark: int = tokenizer.token_to_id("[1]")

    def text(self, text: str) -> list[int]:
        """Return the tokens of plain text; control tokens spelled out in it stay text."""
        ids: list[int] = self._tokenizer.encode(text, add_special_tokens=False).ids
        return ids

    def opened(self, role: str) -> list[int]:
        """Return the beginning of a turn."""
        return [self._start, *self.text(f"{role}\n")]

    def landmarks(self) -> Landmarks:
        """Return the tokens that the prepared patterns hold on to."""
        tail = self.text(prompt()["user"].split("{passages}")[1])
        spellings = [self._tokenizer.decode([number]) for number in range(self.size)]
        return Landmarks(self._first_mark, self._start, tail[2], tuple(spellings))

    def is_mark(self, token: int) -> bool:
        """Return whether a token is the mark of a passage or of a sentence."""
        return token >= self._first_mark

    def moved(self, tokens: list[int], passages: int, sentences: int) -> list[int]:
        """Return the tokens with every mark that many passages and sentences further on."""
        period = N_SENTENCES + 1

        def moved(token: int) -> int:
            if not self.is_mark(token):
                return token
            is_sentence = (token - self._first_mark) % period > 0
            return token + passages * period + sentences * is_sentence

        return [moved(token) for token in tokens]

    def last_marks(self, tokens: list[int]) -> tuple[int, int]:
        """Return the highest passage number and the highest sentence number among the marks."""
        places = [token - self._first_mark for token in tokens if self.is_mark(token)]
        passages = [place // (N_SENTENCES + 1) + 1 for place in places]
        return max(passages, default=0), max((p % (N_SENTENCES + 1) for p in places), default=0)

    def message(self, message: Message) -> list[int]:
        """Return a whole turn with its line end."""
        return [*self.opened(message.role), *self.text(message.content), *self.closed()]

    def closed(self) -> list[int]:
        """Return the end of a turn with its line end."""
        return [self._end, *self.text("\n")]

    def reply(self, text: str) -> list[int]:
        """Return what the model has to write: the answer and the end of the turn."""
        return [*self.text(text), self._end]

    def question(self, text: str) -> list[int]:
        """Return what follows the passages, up to where the answer begins."""
        tail = prompt()["user"].split("{passages}")[1].format(question=text)
        return [*self.text(tail), *self.closed(), *self.opened("assistant")]


class RowBuilder:
    """Fills one row of `length` tokens after the other."""

    def __init__(
        self,
        encoder: Encoder,
        length: int,
        first: float = 1.0,
        refusal: float = 1.0,
        bare: float = 0.0,
    ) -> None:
        """Take the factors by which first tokens of answers, and refusals, count.

        A share `bare` of the answers stops behind the mark: to decide is harder than to copy.
        """
        self._encoder = encoder
        self._length = length
        self._first = first
        self._refusal = refusal
        self._bare = bare
        self._clear()

    def _clear(self) -> None:
        self._tokens: list[int] = []
        self._positions: list[int] = []
        self._groups: list[int] = []
        self._weights: list[float] = []
        self._group = 0

    @property
    def room(self) -> int:
        """Return how many tokens are free in the row."""
        return self._length - len(self._tokens)

    def add_sample(self, sample: Sample, history: list[Message], rng: random.Random) -> bool:
        """Add a sample with as many of its questions as fit; False if not even one fits."""
        encoder = self._encoder
        head = encoder.message(Message("system", prompt()["system"]))
        for message in history:
            head += encoder.message(message)
        head += encoder.opened("user")
        parts = [head]
        for number, text in enumerate(render_passages(sample.passages)):
            parts.append(encoder.text(f"\n{text}" if number else text))
        move = self._move(parts, rng)
        branches = []
        for question in sample.questions:
            if text := question.reply(sample.passages):
                reply = encoder.moved(encoder.reply(text), *move)
                told = question.passage > 0
                if told and encoder.is_mark(reply[0]) and rng.random() < self._bare:
                    reply = reply[:1]
                branches.append(Branch(encoder.question(question.text), reply, told))
        return self.add_branches([encoder.moved(part, *move) for part in parts], branches, rng)

    def _move(self, parts: list[list[int]], rng: random.Random) -> tuple[int, int]:
        """Return how far to move the marks of a sample."""
        passages, sentences = self._encoder.last_marks([token for part in parts for token in part])
        if rng.random() >= MOVED_SHARE:
            return 0, 0
        return rng.randint(0, N_PASSAGES - passages), rng.randint(0, N_SENTENCES - sentences)

    def add_branches(
        self, parts: list[list[int]], branches: list[Branch], rng: random.Random
    ) -> bool:
        """Add a prefix of `parts` and as many branches as fit; False if not even one fits."""
        size = sum(map(len, parts))
        sizes = [len(branch.asked) + len(branch.reply) for branch in branches]
        if not branches or size + sizes[0] > self.room:
            return False
        position = 0
        gaps = rng.random() < GAP_SHARE
        for number, part in enumerate(parts):
            if gaps and number and size < MAX_POSITION:
                position += rng.randrange((MAX_POSITION - size) // len(parts) + 1)
            self._extend(part, position, 0, [PROMPT_WEIGHT] * len(part))
            position += len(part)
        for number, branch in enumerate(branches, 1):
            if sizes[number - 1] > self.room or number > MOST_BRANCHES:
                continue
            weights = [0.0] * len(branch.asked) + self._answer_weights(branch)
            self._extend(branch.asked + branch.reply, position, number, weights)
        self._group += 1
        return True

    def _answer_weights(self, branch: Branch) -> list[float]:
        if not branch.told:
            return [ANSWER_WEIGHT * self._refusal] * len(branch.reply)
        return [ANSWER_WEIGHT * self._first] + [ANSWER_WEIGHT] * (len(branch.reply) - 1)

    def add_text(self, tokens: list[int], n_unforeseen: int = 0) -> None:
        """Add plain text for language modelling, cut to the room that is left.

        With `n_unforeseen`, all after that many tokens is repetition and counts nearly fully.
        """
        tokens = tokens[: self.room]
        weights = [TEXT_WEIGHT] * len(tokens)
        if n_unforeseen:
            weights = [0.0] * n_unforeseen + [REPEAT_WEIGHT] * len(tokens)
        self._extend(tokens, 0, 0, weights[: len(tokens)])
        self._group += 1

    def take(self) -> Row:
        """Return the row, filled up with end-of-text tokens, and begin a new one."""
        missing = self.room
        if missing:
            self._extend([self._encoder.end_of_text] * missing, 0, 0, [0.0] * missing)
        row = Row(
            np.array(self._tokens, np.int64),
            np.array(self._positions, np.int64),
            np.array(self._groups, np.int64),
            np.array(self._weights, np.float32),
        )
        self._clear()
        return row

    def _extend(self, tokens: list[int], position: int, branch: int, weights: list[float]) -> None:
        self._tokens += tokens
        self._positions += range(position, position + len(tokens))
        self._groups += [self._group * 64 + branch] * len(tokens)
        self._weights += weights


def targets(row: Row) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Return for every place the next token of its own branch and the weight of predicting it.

    The last place of a branch, and of the prefix, predicts nothing.
    """
    following = np.roll(row.tokens, -1)
    weights = np.roll(row.weights, -1)
    weights[row.groups != np.roll(row.groups, -1)] = 0.0
    weights[-1] = 0.0
    return following, weights
