"""The numbers that Word draws before paragraphs: they stand in no text, so they are counted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engines.parsing.xml_tree import attribute, child, children

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MAX_ROMAN = 3999


@dataclass(frozen=True, slots=True)
class Level:
    style: str  # decimal, lowerLetter, upperRoman, bullet, none ...
    pattern: str  # "%1.%2."
    start: int


class Numbering:
    """Counts through one document; ask for every numbered paragraph once, in order."""

    def __init__(self, root: _Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, str] = {}  # numId -> abstractNumId
        self._restarts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._seen: set[str] = set()
        for abstract in children(root, "abstractNum"):
            self._levels[attribute(abstract, "abstractNumId")] = {
                _number(attribute(level, "ilvl"), 0): _level(level)
                for level in children(abstract, "lvl")
            }
        for one in children(root, "num"):
            key = attribute(one, "numId")
            self._lists[key] = attribute(child(one, "abstractNumId"), "val")
            self._restarts[key] = {
                _number(attribute(override, "ilvl"), 0): _number(
                    attribute(child(override, "startOverride"), "val"), 1
                )
                for override in children(one, "lvlOverride")
                if child(override, "startOverride") is not None
            }

    def mark(self, num_id: str, depth: int) -> str:
        """What stands before the next paragraph of this list; a dash for a bullet."""
        depth = max(0, min(depth, MAX_LEVELS - 1))
        abstract = self._lists.get(num_id, "")
        levels = self._levels.get(abstract, {})
        level = levels.get(depth)
        if level is None or level.style == "bullet":
            return "-"
        counts = self._counts.setdefault(abstract, {})
        if num_id not in self._seen:
            self._seen.add(num_id)
            for at, start in self._restarts.get(num_id, {}).items():
                counts[at] = start - 1
        for above in range(depth):  # a level that was left out counts as begun
            counts.setdefault(above, levels.get(above, level).start)
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        if level.style == "none":
            return ""

        def written(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            other = levels.get(at, level)
            return numeral(counts.get(at, other.start), other.style)

        return _PLACE.sub(written, level.pattern).strip()


def numeral(value: int, style: str) -> str:
    """The number as the style writes it; in digits for styles of other scripts."""
    if style in ("lowerLetter", "upperLetter") and value > 0:
        letter = chr(ord("a") + (value - 1) % 26) * min(1 + (value - 1) // 26, 20)
        return letter.upper() if style == "upperLetter" else letter
    if style in ("lowerRoman", "upperRoman") and 0 < value <= _MAX_ROMAN:
        roman = ""
        for size, sign in _ROMAN:
            roman += sign * (value // size)
            value %= size
        return roman.upper() if style == "upperRoman" else roman
    return str(value)


def _level(element: _Element) -> Level:
    return Level(
        attribute(child(element, "numFmt"), "val") or "decimal",
        attribute(child(element, "lvlText"), "val"),
        _number(attribute(child(element, "start"), "val"), 1),
    )


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else otherwise
