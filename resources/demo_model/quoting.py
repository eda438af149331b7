"""How a passage is marked in the prompt, and which sentence of it answers a question.

Every sentence or line of a passage stands behind a mark of its own, and an answer is that mark and
the sentence: to answer is to decide once, and then to copy. The marks are the product's own.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from workbench.domain.passage_marks import marked_sentences

WORD = re.compile(r"[^\W_]+")
STEM_CHARS = 5
LONGEST_WORDS = 60
UNTELLING = frozenset(
    json.loads((Path(__file__).parent / "data" / "untelling_words.json").read_text("utf-8"))
)


@dataclass(frozen=True, slots=True)
class Marked:
    """One sentence of a numbered passage on one line; `mark` is without brackets."""

    mark: str
    text: str


def sentences(text: str, number: int) -> list[Marked]:
    """Return the sentences and lines of passage `number`, in order."""
    return [
        Marked(part.mark, " ".join(text[part.start : part.end].splitlines()).strip())
        for part in marked_sentences(text, number)
    ]


def telling(question: str, answer: str, found: list[Marked]) -> Marked | None:
    """Return the sentence that holds the answer and shares most with the question, if any does."""
    asked = stems(question)
    holding = [part for part in found if contains(part.text, answer)]
    if not holding:
        return None
    best = max(holding, key=lambda part: len(asked & stems(part.text)))
    return best if len(best.text.split()) <= LONGEST_WORDS else None


def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words that say what a text is about."""
    return frozenset(stem(word) for word in WORD.findall(text)) - {""}


def stem(word: str) -> str:
    """Return the first letters of a word in lower case, or nothing for a word that says little."""
    lower = word.lower()
    telling = len(lower) > 2 or any(letter.isdigit() for letter in lower)
    return lower[:STEM_CHARS] if telling and lower not in UNTELLING else ""


def contains(text: str, value: str) -> bool:
    """Return whether the value stands in the text as whole words, to the letter."""
    return position(text, value) >= 0


def position(text: str, value: str) -> int:
    """Return where the value begins as whole words, or -1."""
    start = text.find(value)
    while value and start >= 0:
        before, after = text[:start][-1:], text[start + len(value) :][:1]
        if not (before.isalnum() and value[0].isalnum()) and not (
            after.isalnum() and value[-1].isalnum()
        ):
            return start
        start = text.find(value, start + 1)
    return -1
