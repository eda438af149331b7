"""Make questions from natural text by leaving out a name, a number or a phrase.

Pure given the random generator and the books. The answer always stands in the passage, word for
word, and the question holds words of its sentence.
"""

import random
import re
from collections.abc import Sequence
from functools import cache

from .corpus import Book
from .documents import PHRASINGS, frame_templates
from .sample import Passage, Question, Sample
from .split import Split
from .values import Values, lists

SENTENCE_END = re.compile(r"(?<=[.!?;])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])")
SPAN = re.compile(
    r"(?P<name>(?<=[a-z,;] )(?:(?:Mr|Mrs|Dr|St)\. )?[A-Z][a-z]+(?: [A-Z][a-z]+)*)"
    r"|(?P<number>\b\d[\d.,:]*\d\b|\b\d\b)"
    r"|(?P<phrase>\b[a-z]{3,}(?: [a-z]+){0,2} [a-z]{4,}\b)"
)
WORD = re.compile(r"[\w'’-]+")
ECHO = {"name": ("who", "what", "which name"), "number": ("what number", "how many", "what")}


@cache
def stop_words() -> frozenset[str]:
    """Return words that say little about what a sentence is about."""
    return frozenset(lists()["stop_words"])


class ClozeSamples:
    """Samples over the paragraphs of books, opened by their cumulative `weights`."""

    def __init__(
        self, rng: random.Random, split: Split, books: Sequence[Book], weights: Sequence[float]
    ) -> None:
        self._rng = rng
        self._split: Split = split
        self._books = books
        self._weights = weights
        self._values = Values(rng, split)

    def sample(self, n_passages: int, n_words: int) -> Sample:
        """Return passages of natural text with questions on their sentences."""
        rng = self._rng
        passages = tuple(self.passage(n_words // n_passages) for _ in range(n_passages))
        whole = " ".join(passage.text for passage in passages)
        questions = []
        for number, passage in enumerate(passages, 1):
            sentences = [part for part in SENTENCE_END.split(passage.text) if len(part) > 25]
            for sentence in rng.sample(sentences, min(len(sentences), 6)):
                found = (self._question(sentence, number) for _ in range(PHRASINGS))
                questions += [question for question in found if question]
        for _ in range(max(1, len(questions) // 6)):
            other = self.passage(40)
            question = self._question(other.text[:200], 0)
            if question and question.answer not in whole:
                questions.append(Question(question.text))
        rng.shuffle(questions)
        return Sample("cloze", passages, tuple(questions))

    def passage(self, n_words: int) -> Passage:
        """Return a piece of a book of about `n_words` words."""
        rng = self._rng
        [book] = rng.choices(self._books, cum_weights=self._weights)
        place = rng.randrange(len(book.paragraphs))
        words: list[str] = []
        while len(words) < n_words and place < len(book.paragraphs):
            words += book.paragraphs[place].split()
            place += 1
        start = rng.randrange(max(1, len(words) - n_words)) if rng.random() < 0.3 else 0
        title = book.title if rng.random() < 0.7 else f"{book.title.replace(' ', '-')}.txt"
        return Passage(title, " ".join(words[start : start + max(8, n_words)]))

    def _question(self, sentence: str, number: int) -> Question | None:
        rng = self._rng
        spans = [match for match in SPAN.finditer(sentence) if match.lastgroup != "phrase"]
        if not spans or rng.random() < 0.35:
            spans = list(SPAN.finditer(sentence))
        if not spans:
            return None
        span = rng.choice(spans)
        answer = span.group()
        start, end = span.span()
        if span.lastgroup == "phrase":
            words = list(WORD.finditer(answer))
            keep = rng.randint(1, len(words))
            end = start + words[keep - 1].end()
            answer = sentence[start:end]
        if len(answer) < 2 and not answer.isdigit():
            return None
        before, after = self._context(sentence[:start], sentence[end:])
        if len(WORD.findall(before + after)) < 3:
            return None
        return Question(self._ask(before, after, span.lastgroup or ""), answer, number)

    def _context(self, before: str, after: str) -> tuple[str, str]:
        """Return what stays around the gap: all of it, or some words next to it."""
        if self._rng.random() < 0.3:
            return before, after
        near = self._rng.randint(3, 9)
        return " ".join(before.split()[-near:]) + " ", " " + " ".join(after.split()[:near])

    def _ask(self, before: str, after: str, group: str) -> str:
        rng = self._rng
        form = rng.random()
        if form < 0.35:
            frame = rng.choice(frame_templates("gap_asks", self._split))
            return frame.format(q=f"{before.lstrip()}____{after.rstrip()}")
        wh = rng.choice(ECHO.get(group, ("what", "what")))
        if form < 0.65:
            text = f"{before}{wh}{after}".strip(" .,;!?\"'")
            return f"{text[0].upper()}{text[1:]}?"
        words = WORD.findall(before)[-7:] + WORD.findall(after)[:7]
        content = [word for word in words if word.lower() not in stop_words()] or words
        if form > 0.85:
            rng.shuffle(content)
        kept = content[: rng.randint(3, 6)] if len(content) > 3 else content
        return f"{wh.capitalize()} {' '.join(kept)}?"
