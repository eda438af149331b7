"""Two answers word by word. Pure."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Final, Literal

Piece = tuple[Literal["=", "-", "+"], str]
_WORD: Final = re.compile(r"\s*\S+|\s+")
_MOST_WORDS: Final = 20_000  # more are compared by lines


def compared(before: str, after: str) -> tuple[Piece, ...]:
    """What stayed, what went, what came, in order; joined without `+` it is `before`, without `-`
    it is `after`.
    """
    old, new = _words(before), _words(after)
    if len(old) + len(new) > _MOST_WORDS:
        old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    pieces: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(("=", "".join(old[a:b])))
            continue
        if a < b:
            pieces.append(("-", "".join(old[a:b])))
        if c < d:
            pieces.append(("+", "".join(new[c:d])))
    return tuple(pieces)


def share_alike(pieces: tuple[Piece, ...]) -> float:
    """Of the characters of both, from 0 to 1."""
    same = sum(len(text) for kind, text in pieces if kind == "=")
    other = sum(len(text) for kind, text in pieces if kind != "=")
    return 1.0 if not same + other else 2 * same / (2 * same + other)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)
