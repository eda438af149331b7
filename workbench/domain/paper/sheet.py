"""A printable account: headings, paragraphs, tables and quoted text. Pure values, no layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal["plain", "muted", "good", "bad"]


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    level: int = 2  # 1 is the title


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Text of somebody else, as it stands: line breaks are kept."""

    text: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Text in pieces: what stayed, what went (`-`), what came (`+`)."""

    pieces: tuple[tuple[Literal["=", "-", "+"], str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`widths` are shares of the page; equal if empty."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()


Block = Heading | Paragraph | Quoted | Compared | Table


@dataclass(frozen=True, slots=True)
class Sheet:
    title: str
    blocks: tuple[Block, ...]
    foot: str = ""  # at the end of each page
