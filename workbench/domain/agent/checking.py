"""Whether a finding is borne out by what the tools returned. Pure, and by rules alone.

A figure that stands in no result, and a mark that names no passage, are doubts; they do not undo a
finding, they stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final

_FIGURE: Final = re.compile(r"(?<![\w.,])\d[\d.,\u00a0\u202f' ]*\d|(?<![\w.,])\d(?![\w])")
_MARK: Final = re.compile(r"\[(\d{1,4})[a-z]?\]")
_GROUPING: Final = re.compile(r"[.,\u00a0\u202f' ]")
_MOST_NAMED: Final = 4


def doubt_of(finding: str, sources: Iterable[str], known: Collection[int]) -> str:
    """In a sentence or two; empty where nothing is to be doubted."""
    plain = _MARK.sub(" ", finding)
    heap = set().union(*(figures_in(source) for source in sources))
    missing = [text for text, key in _figures(plain) if key not in heap]
    unknown = sorted({int(one) for one in _MARK.findall(finding)} - set(known))
    doubts: list[str] = []
    if missing:
        named = ", ".join(dict.fromkeys(missing[:_MOST_NAMED]))
        doubts.append(f"No tool returned {named}.")
    if unknown:
        named = ", ".join(f"[{one}]" for one in unknown[:_MOST_NAMED])
        doubts.append(f"There is no passage {named}.")
    return " ".join(doubts)


def figures_in(text: str) -> set[str]:
    return {key for _, key in _figures(text)}


def marks_of(text: str) -> tuple[int, ...]:
    """The passages that a text names, each once."""
    return tuple(dict.fromkeys(int(one) for one in _MARK.findall(text)))


def _figures(text: str) -> list[tuple[str, str]]:
    """Each figure as it is written, and without what groups its digits or follows its point:
    `1,200.50` and `1.200,5` are one."""
    found = []
    for met in _FIGURE.finditer(text):
        written = met[0].strip(" .,'\u00a0\u202f")
        parts = _GROUPING.split(written)
        has_fraction = len(parts) > 1 and len(parts[-1]) != 3
        whole = "".join(parts[:-1] if has_fraction else parts).lstrip("0") or "0"
        fraction = parts[-1].rstrip("0") if has_fraction else ""
        found.append((written, f"{whole}.{fraction}" if fraction else whole))
    return found
