"""Which lists of an OpenDocument file are numbered, and which paragraphs are titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.parsing.xml_tree import attribute, descendants, name

if TYPE_CHECKING:
    from lxml.etree import _Element

_TITLES = {"Title": 1, "Subtitle": 2}
_MAX_STYLE_DEPTH = 20


class ListStyles:
    """Looks styles up by name, in the document first and among the named styles then."""

    def __init__(self, *roots: _Element | None) -> None:
        self._numbered: dict[tuple[str, int], int] = {}  # (list style, depth) -> first number
        self._parents: dict[str, str] = {}
        for root in reversed(roots):
            for style in descendants(root, "list-style"):
                self._read(style)
            for style in descendants(root, "style"):
                if attribute(style, "family") == "paragraph":
                    parent = attribute(style, "parent-style-name")
                    self._parents[attribute(style, "name")] = parent

    def first(self, style: str, depth: int) -> int | None:
        """The number that a list begins with; None for one with bullets."""
        return self._numbered.get((style, depth))

    def title_level(self, style: str) -> int | None:
        """1 for the document's title, 2 for its subtitle, None for other paragraphs."""
        for _ in range(_MAX_STYLE_DEPTH):
            if style in _TITLES or not style:
                break
            style = self._parents.get(style, "")
        return _TITLES.get(style)

    def _read(self, style: _Element) -> None:
        for level in style:
            depth = attribute(level, "level")
            if name(level) == "list-level-style-number" and attribute(level, "num-format"):
                start = attribute(level, "start-value")
                if depth.isdecimal() and len(depth) < 3:
                    number = int(start) if start.isdecimal() and len(start) < 7 else 1
                    self._numbered[attribute(style, "name"), int(depth) - 1] = number
