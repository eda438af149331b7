"""Labelled values in a text, `End date: 31 March 2026`, and tables of two columns. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.survey.tables import Table
from workbench.domain.survey.words import words_of

_LABELLED = re.compile(
    r"^[ \t>*_#-]*(?P<label>[^\W\d_][^\n:|]{0,48}?)[*_ \t]*:[*_ \t]+"
    r"(?P<value>\S[^\n]{0,300}?)[ \t]*$",
    re.MULTILINE,
)
_MOST_LABEL_WORDS = 5


@dataclass(frozen=True, slots=True)
class Field:
    """`text[start:end]` is the line; `label` in lower case, words apart by one blank."""

    label: str
    value: str
    start: int
    end: int


def find_fields(text: str, tables: Sequence[Table] = ()) -> tuple[Field, ...]:
    """Labelled values in order of the text."""
    found = []
    for match in _LABELLED.finditer(text):
        label = words_of(match["label"])
        if 0 < len(label) <= _MOST_LABEL_WORDS:
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            found.append(Field(" ".join(label), match["value"].strip("*_ "), start, match.end()))
    for table in tables:
        rows = [(row.start, row.end, row.cells) for row in table.rows]
        width = max((len(cells) for _, _, cells in rows), default=0)
        if width != 2:
            continue
        for start, end, cells in rows:
            label = words_of(cells[0])
            if len(cells) == 2 and 0 < len(label) <= _MOST_LABEL_WORDS and cells[1]:
                found.append(Field(" ".join(label), cells[1], start, end))
    found.sort(key=lambda one: one.start)
    return tuple(found)
