"""Word documents: paragraphs, headings, lists and tables of the main text, then the notes.

Page headers and footers, comments and deleted text are left out.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engines.parsing.charts import chart_table
from engines.parsing.container import Container, damaged, open_container
from engines.parsing.docx_numbering import Numbering
from engines.parsing.docx_text import Notes, paragraph_text
from engines.parsing.source import Source, TextBuilder
from engines.parsing.xml_tree import attribute, child, children, descendants, name
from workbench.domain.document import ParsedDocument

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
KIND = "Word document"

_HEADING_STYLE = re.compile(r"(?:heading|überschrift|titre|título)\s*(\d)", re.IGNORECASE)
_WRAPPERS = ("sdt", "sdtContent", "ins", "customXml")
_MAX_STYLE_DEPTH = 20
_MAX_SPAN = 200


@dataclass(frozen=True, slots=True)
class _Style:
    level: int | None  # of a heading
    list_id: str
    depth: int


def parse_docx(source: Source) -> ParsedDocument:
    """Text and headings in reading order. Raises UnreadableDocument, LimitExceeded."""
    with open_container(source, KIND, "word processor") as container:
        return _Reader(container, source).read()


class _Reader:
    def __init__(self, container: Container, source: Source) -> None:
        self._container = container
        self._builder = TextBuilder(source.limits, counts=True)
        self._main = container.main_part("word/document.xml")
        self._numbering = Numbering(self._sibling("numbering"))
        self._styles = _read_styles(self._sibling("styles"))
        self._relations = container.relations(self._main)
        self._notes = Notes()

    def read(self) -> ParsedDocument:
        body = child(self._container.xml(self._main), "body")
        if body is None:
            raise damaged(KIND)
        self._add_blocks(body)
        for kind in ("footnotes", "endnotes"):
            self._add_notes(kind, self._sibling(kind))
        return self._builder.document(MEDIA_TYPE, self._container.title())

    def _sibling(self, part: str) -> _Element | None:
        return self._container.xml(posixpath.join(posixpath.dirname(self._main), f"{part}.xml"))

    def _add_blocks(self, parent: _Element) -> None:
        for element in parent:
            match name(element):
                case "p":
                    self._add_paragraph(element)
                case "tbl":
                    self._add_table(element)
                case "sectPr" | "sdtPr" | "sdtEndPr" | "del" | "moveFrom":
                    continue
                case _:  # content controls, tracked insertions, custom XML: what is inside counts
                    self._add_blocks(element)

    def _add_paragraph(self, paragraph: _Element) -> None:
        boxes: list[_Element] = []
        text = paragraph_text(paragraph, self._notes, boxes)
        properties = child(paragraph, "pPr")
        style = self._styles.get(attribute(child(properties, "pStyle"), "val"), _Style(None, "", 0))
        level = _outline_level(paragraph) or style.level
        mark, depth = self._mark(properties, style) if text.strip() else ("", 0)
        if level is not None:
            self._builder.heading(level, text if mark in ("", "-") else f"{mark} {text}")
        elif mark:
            self._builder.item(text, mark, depth)
        else:
            self._builder.block(text)
        for chart in descendants(paragraph, "chart"):
            self._add_chart(attribute(chart, "id"))
        for box in boxes:
            self._add_blocks(box)

    def _add_chart(self, relation: str) -> None:
        _, part = self._relations.get(relation, ("", ""))
        title, rows = chart_table(self._container.xml(part) if part else None)
        self._builder.block(title)
        self._builder.table(rows)

    def _mark(self, properties: _Element | None, style: _Style) -> tuple[str, int]:
        """The number or dash before a paragraph, and how deep in its list it stands."""
        numbered = child(properties, "numPr")
        list_id = attribute(child(numbered, "numId"), "val") or style.list_id
        depth = attribute(child(numbered, "ilvl"), "val")
        at = int(depth) if depth.isdecimal() and len(depth) < 3 else style.depth
        if not list_id or list_id == "0":  # 0 takes a paragraph out of its style's list
            return "", 0
        return self._numbering.mark(list_id, at), at

    def _add_table(self, table: _Element) -> None:
        grid: list[list[str]] = []
        for row in _inside(table, "tr"):
            cells = [""] * _left_out(row)
            for cell in _inside(row, "tc"):
                properties = child(cell, "tcPr")
                merged = child(properties, "vMerge")
                is_below = merged is not None and attribute(merged, "val") != "restart"
                above = grid[-1] if grid and is_below else []
                text = above[len(cells)] if len(cells) < len(above) else self._cell(cell)
                cells += [text] * _span(properties)
            grid.append(cells)
        self._builder.table(grid)

    def _cell(self, cell: _Element) -> str:
        parts = []
        for element in cell:
            if name(element) == "p":
                text = paragraph_text(element, self._notes)
                mark, _ = self._mark(child(element, "pPr"), _Style(None, "", 0))
                parts.append(f"{mark} {text}" if mark and text.strip() else text)
            elif name(element) not in ("tcPr", "del"):
                parts.append(paragraph_text(element, self._notes))
        return " ".join(part for part in parts if part.strip())

    def _add_notes(self, kind: str, notes: _Element | None) -> None:
        for note in () if notes is None else notes:
            if attribute(note, "type") in ("", "normal"):
                text = " ".join(paragraph_text(note, self._notes).split())
                if text:
                    number = self._notes.number(kind, attribute(note, "id"))
                    self._builder.block(f"[^{number}]: {text}")


def _read_styles(root: _Element | None) -> dict[str, _Style]:
    """Style id -> what it says of headings and lists, with what it inherits."""
    own = {attribute(style, "styleId"): style for style in children(root, "style")}
    return {key: _resolve(style, own) for key, style in own.items()}


def _resolve(style: _Element, own: dict[str, _Element]) -> _Style:
    level: int | None = None
    list_id = depth = ""
    current: _Element | None = style
    for _ in range(_MAX_STYLE_DEPTH):
        if current is None:
            break
        level = level or _style_level(current)
        numbered = child(current, "pPr", "numPr")
        list_id = list_id or attribute(child(numbered, "numId"), "val")
        depth = depth or attribute(child(numbered, "ilvl"), "val")
        current = own.get(attribute(child(current, "basedOn"), "val"))
    return _Style(level, list_id, int(depth) if depth.isdecimal() and len(depth) < 3 else 0)


def _style_level(style: _Element) -> int | None:
    called = attribute(child(style, "name"), "val").strip()
    if match := _HEADING_STYLE.fullmatch(called):
        return max(1, int(match[1]))
    return 1 if called.lower() == "title" else _outline_level(style)


def _left_out(row: _Element) -> int:
    """How many columns a row that starts late leaves empty."""
    value = attribute(child(row, "trPr", "gridBefore"), "val")
    return min(int(value), _MAX_SPAN) if value.isdecimal() and len(value) < 6 else 0


def _outline_level(element: _Element) -> int | None:
    """Heading level (from 1) that the element's own paragraph properties give it, if any."""
    value = attribute(child(element, "pPr", "outlineLvl"), "val")
    if value.isdecimal() and len(value) < 3 and int(value) < MAX_OUTLINE:
        return int(value) + 1
    return None


MAX_OUTLINE = 9  # 9 itself means body text


def _span(properties: _Element | None) -> int:
    """How many columns a cell takes: what it says is repeated in each, and in rows below it."""
    span = attribute(child(properties, "gridSpan"), "val")
    return max(1, min(int(span), _MAX_SPAN)) if span.isdecimal() and len(span) < 4 else 1


def _inside(parent: _Element, wanted: str) -> Iterator[_Element]:
    """Rows of a table or cells of a row, also where content controls lie around them."""
    for element in parent:
        if name(element) == wanted:
            yield element
        elif name(element) in _WRAPPERS:
            yield from _inside(element, wanted)
