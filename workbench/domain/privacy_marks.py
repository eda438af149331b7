"""Marks that stand in stored texts for what a vault holds: how they are written and put back.

Pure. A mark is three signs of Unicode's private use around a label and a number, which the
full-text index keeps as one word. The first of them is doubled where a text brings it along, so
`shown(marked(text)) == text` for every text. Whoever has no vault reads <PERSON_1>.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from workbench.domain.privacy_placeholders import placeholder

OPEN, CLOSE, JOINT = "\uf4d0", "\uf4d1", "\uf4d2"
WHOLE: Final = "TEXT"  # label of a piece of an answer that is still being written
ESCAPED: Final = OPEN + CLOSE
_MARK = re.compile(rf"{OPEN}(?:([A-Z{JOINT}]{{1,40}}){JOINT}([0-9]{{1,9}}))?{CLOSE}")

Mark = tuple[str, int]  # label and number
Lookup = Callable[[str, int], str | None]
Span = tuple[int, int, str]  # start, end and label


def mark(label: str, number: int) -> str:
    return f"{OPEN}{label.replace('_', JOINT)}{JOINT}{number}{CLOSE}"


def escaped(text: str) -> str:
    """As it is stored where nothing in it is hidden."""
    return text.replace(OPEN, ESCAPED) if OPEN in text else text


def marked(text: str, spans: Iterable[Span], number_of: Callable[[str, str], int]) -> str:
    """`text` with a mark in place of each span; `spans` in order, none over another."""
    parts: list[str] = []
    at = 0
    for start, end, label in spans:
        parts += [escaped(text[at:start]), mark(label, number_of(label, text[start:end]))]
        at = end
    return "".join([*parts, escaped(text[at:])])


def shown(text: str, lookup: Lookup) -> str:
    """The text behind a stored one. What nothing is known of reads as its placeholder."""
    if OPEN not in text:
        return text

    def original(found: re.Match[str]) -> str:
        if found[1] is None:
            return OPEN
        label, number = found[1].replace(JOINT, "_"), int(found[2])
        value = lookup(label, number)
        return placeholder(label, number) if value is None else value

    return _MARK.sub(original, text)


def marks_in(text: str) -> Iterator[Mark]:
    """All marks of a stored text, or of stored JSON."""
    if OPEN in text:
        for found in _MARK.finditer(text):
            if found[1] is not None:
                yield found[1].replace(JOINT, "_"), int(found[2])


def cut_from(longer: str, shorter: str, spans: Sequence[Span]) -> list[Span]:
    """Where the spans of a text stand in its beginning; what is cut through counts up to there."""
    if not shorter or not longer.startswith(shorter):
        return []
    return [(s, min(e, len(shorter)), label) for s, e, label in spans if s < len(shorter)]
