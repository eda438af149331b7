"""What going through one document brings: rows with their places, or that it says nothing.

Pure values; stored with the survey, cell by cell.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

How = Literal["field", "sentence", "table", "model", "document"]
State = Literal["waiting", "read", "failed"]


@dataclass(frozen=True, slots=True)
class Cell:
    """What a document says of one concept, at `text[start:end]` of it; empty text: nothing."""

    concept: str
    text: str = ""
    first: str = ""
    last: str = ""
    number: float | None = None
    currency: str = ""
    start: int = 0
    end: int = 0
    how: How = "field"
    others: tuple[str, ...] = ()  # what the document says of it elsewhere, if that differs


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One thing that the question is about. `fits` None: the document does not tell."""

    cells: tuple[Cell, ...]
    start: int
    end: int  # of what is cited
    how: How
    fits: bool | None
    title: str = ""  # of a row in a table, what stands first in it


@dataclass(frozen=True, slots=True)
class DocumentResult:
    """`is_subject` False: a document of another kind than is asked about, with no rows."""

    rows: tuple[FoundRow, ...] = ()
    is_subject: bool = True
    asked_model: bool = False
    note: str = ""
