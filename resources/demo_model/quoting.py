"""How a passage is marked in the prompt, and which words of it answer a question.

Pure. Every sentence or line of a passage ends with the passage's mark, and an answer is the end of
one such sentence, from the first word that it shares with the question: to answer is to copy.
"""

import json
import re
from pathlib import Path

SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[\"“(]?[A-Z0-9])")
WORD = re.compile(r"[^\W_]+")
STEM_CHARS = 5
FARTHEST_WORDS = 24  # from the first shared word to the value
LONGEST_WORDS = 60
UNTELLING = frozenset(
    json.loads((Path(__file__).parent / "data" / "untelling_words.json").read_text("utf-8"))
)


def segments(text: str) -> list[str]:
    """Return the sentences and lines of a passage, in order, without the blanks between them."""
    found = []
    for line in text.splitlines():
        found += [part.strip() for part in SENTENCE_END.split(line)]
    return [part for part in found if part]


def marked(text: str, number: int, pattern: str) -> str:
    """Return the passage as one line, each sentence put into the prompt's `pattern`."""
    return " ".join(pattern.format(text=part, number=number) for part in segments(text))


def quote(question: str, answer: str, text: str) -> str:
    """Return the words of the passage that answer, or nothing if no sentence holds the value.

    They begin with a blank, as words inside a text do, so that they are the very same tokens.
    """
    asked = stems(question)
    holding = [part for part in segments(text) if contains(part, answer)]
    if not holding:
        return ""
    part = max(holding, key=lambda one: len(asked & stems(one)))
    value_start = position(part, answer)
    before = [word for word in WORD.finditer(part) if word.start() < value_start]
    near = before[-FARTHEST_WORDS:]
    start = near[0].start() if near else value_start
    for word in near:
        if stem(word[0]) in asked:
            start = word.start()
            break
    words = part[start:]
    return f" {words}" if len(words.split()) <= LONGEST_WORDS else ""


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
