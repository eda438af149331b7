"""OpenDocument text, sheets and slides: the same content in three frames.

Page headers and footers, comments and deleted text are left out.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from engines.parsing.container import Container, damaged, open_container
from engines.parsing.grid import Grid
from engines.parsing.odf_lists import ListStyles
from engines.parsing.odf_text import Notes, inline_text
from engines.parsing.sheet import add_sheet
from engines.parsing.source import Source, TextBuilder, too_long
from engines.parsing.xml_tree import attribute, child, children, descendants, name, text_of
from workbench.domain.document import ParsedDocument
from workbench.errors import UnreadableDocument

if TYPE_CHECKING:
    from lxml.etree import _Element

_PREFIX = "application/vnd.oasis.opendocument."
_KINDS = {
    ".odt": ("text", "OpenDocument text", "word processor"),
    ".ott": ("text", "OpenDocument text", "word processor"),
    ".ods": ("spreadsheet", "OpenDocument spreadsheet", "spreadsheet program"),
    ".odp": ("presentation", "OpenDocument presentation", "presentation program"),
}
_LEFT_OUT = frozenset(
    ("tracked-changes", "annotation", "annotation-end", "forms", "sequence-decls", "settings",
     "date-time-decl", "footer-decl", "header-decl", "notes")
)  # fmt: skip
_REPEATED = ("page-number", "date-time", "footer", "header", "notes")
_MAX_REPEATS = 1_000
_MAX_CELLS = 5_000_000


def parse_odf(source: Source) -> ParsedDocument:
    """Text in reading order. Raises UnreadableDocument, LimitExceeded."""
    frame, kind, program = _KINDS[source.suffix]
    with open_container(source, kind, program) as container:
        manifest = container.xml("META-INF/manifest.xml")
        if next(descendants(manifest, "encryption-data"), None) is not None:
            raise UnreadableDocument(
                f"This {kind} is protected by a password.",
                hint=f"Open it in a {program} and save it without a password.",
            )
        body = child(container.xml("content.xml"), "body")
        content = next(iter(body), None) if body is not None else None
        if content is None:
            raise damaged(kind)
        reader = _Reader(container, source)
        match name(content):
            case "spreadsheet":
                reader.add_sheets(content)
            case "presentation" | "drawing":
                reader.add_slides(content)
            case _:
                reader.add_text(content)
        title = text_of(next(descendants(container.xml("meta.xml"), "title"), None))
        return reader.finish(_PREFIX + frame, title)


class _Reader:
    def __init__(self, container: Container, source: Source) -> None:
        self._container = container
        self._limits = source.limits
        self._builder = TextBuilder(source.limits)
        self._lists = ListStyles(container.xml("content.xml"), container.xml("styles.xml"))
        self._notes = Notes()

    def finish(self, media_type: str, title: str) -> ParsedDocument:
        for number, text in self._notes.texts:
            self._builder.block(f"[^{number}]: {text}")
        return self._builder.document(media_type, title)

    def add_text(self, content: _Element) -> None:
        self._builder.counts = True
        self.add_blocks(content)

    def add_slides(self, content: _Element) -> None:
        for number, slide in enumerate(children(content, "page"), 1):
            self._builder.page(number, self._adder(slide))

    def add_sheets(self, content: _Element) -> None:
        for table in children(content, "table"):
            self._builder.heading(1, attribute(table, "name"))
            add_sheet(self._builder, attribute(table, "name"), self._cells(table))
            for shapes in children(table, "shapes"):
                self.add_blocks(shapes)

    def add_blocks(self, parent: _Element) -> None:
        for element in parent:
            self._add_block(element)

    def _add_block(self, element: _Element) -> None:
        match name(element):
            case "h":
                self._builder.heading(_level(element), self._text(element))
            case "p":
                self._add_paragraph(element)
            case "list":
                self._add_list(element, 0, attribute(element, "style-name"))
            case "table":
                self._builder.table(self._rows(element))
            case "frame":
                self._add_frame(element)
            case kind if kind not in _LEFT_OUT:
                self.add_blocks(element)

    def _adder(self, slide: _Element) -> Callable[[], None]:
        def add() -> None:
            self.add_blocks(slide)
            for notes in children(slide, "notes"):
                if text := " ".join(self._text(p) for p in descendants(notes, "p")).strip():
                    self._builder.block(f"Notes: {text}")

        return add

    def _add_paragraph(self, paragraph: _Element) -> None:
        text = self._text(paragraph)
        level = self._lists.title_level(attribute(paragraph, "style-name"))
        if level is None:
            self._builder.block(text)
        else:
            self._builder.heading(level, text)
        for frame in descendants(paragraph, "frame"):
            self._add_frame(frame)

    def _add_frame(self, frame: _Element) -> None:
        """A text box, a table, a chart or a picture; of two forms of one thing the first."""
        kind = attribute(frame, "class")
        if kind in _REPEATED:
            return
        for element in frame:
            match name(element):
                case "text-box" if kind in ("title", "subtitle"):
                    words = " ".join(self._text(p) for p in descendants(element, "p"))
                    self._builder.heading(1 if kind == "title" else 2, words)
                case "text-box":
                    self.add_blocks(element)
                case "table":
                    self._builder.table(self._rows(element))
                case "object":
                    self._add_object(attribute(element, "href").removeprefix("./"))
                case _:
                    continue
            return

    def _add_object(self, folder: str) -> None:
        root = self._container.xml(f"{folder}/content.xml") if folder else None
        chart = next(descendants(root, "chart"), None)
        if chart is None:
            return
        self._builder.block(text_of(child(chart, "title")))
        for table in children(chart, "table"):
            self._builder.table(self._rows(table))

    def _add_list(self, element: _Element, depth: int, style: str) -> None:
        number = self._lists.first(style, depth)
        for item in element:
            for part in item:
                kind = name(part)
                if kind == "list":
                    self._add_list(part, depth + 1, attribute(part, "style-name") or style)
                elif kind == "h":
                    self._builder.heading(_level(part), self._text(part))
                elif kind == "p":
                    is_header = name(item) == "list-header"
                    mark = "-" if number is None or is_header else f"{number}."
                    text = self._text(part)
                    self._builder.item(text, mark, depth)
                    number = None if number is None else number + bool(text.strip())
                else:
                    self._add_block(part)

    def _rows(self, table: _Element) -> list[list[str]]:
        grid = Grid()
        self._fill(table, grid)
        return grid.rows()

    def _fill(self, table: _Element, grid: Grid) -> None:
        for element in table:
            if name(element) == "table-row":
                grid.begin_row()
                for cell in children(element, "table-cell"):
                    text = self._cell(cell)
                    repeats = _count(cell, "number-columns-repeated") if text else 1
                    for _ in range(min(repeats, _MAX_REPEATS)):
                        grid.add(text, _count(cell, "number-columns-spanned"),
                                 _count(cell, "number-rows-spanned"))  # fmt: skip
            elif name(element) in ("table-header-rows", "table-rows", "table-row-group"):
                self._fill(element, grid)

    def _cell(self, cell: _Element) -> str:
        parts = [
            self._text(element)
            for element in cell.iter()
            if name(element) in ("p", "h") and not _in_annotation(element)
        ]
        return " ".join(part for part in parts if part.strip())

    def _cells(self, table: _Element) -> dict[int, dict[int, str]]:
        cells: dict[int, dict[int, str]] = {}
        row_number, n_cells, n_chars = 1, 0, 0
        for row in descendants(table, "table-row"):
            filled: dict[int, str] = {}
            column = 1
            for cell in row:
                repeats = _count(cell, "number-columns-repeated")
                text = self._cell(cell)
                if text and name(cell) == "table-cell":
                    wide = _count(cell, "number-columns-spanned")
                    for place in range(column, column + min(max(repeats, wide), _MAX_REPEATS)):
                        filled[place] = text
                column += repeats
            repeats = _count(row, "number-rows-repeated")
            for number in range(row_number, row_number + min(repeats, _MAX_REPEATS)):
                if filled:
                    cells[number] = {**cells.get(number, {}), **filled}
                    n_cells += len(filled)
                    n_chars += sum(map(len, filled.values()))
            if n_cells > _MAX_CELLS or n_chars > self._limits.text_chars:
                raise too_long(self._limits)
            row_number += repeats
        return cells

    def _text(self, element: _Element) -> str:
        return inline_text(element, self._notes, self._container)


def _level(heading: _Element) -> int:
    value = attribute(heading, "outline-level")
    return max(1, int(value)) if value.isdecimal() and len(value) < 3 else 1


def _count(element: _Element, wanted: str) -> int:
    value = attribute(element, wanted)
    return max(1, int(value)) if value.isdecimal() and len(value) < 9 else 1


def _in_annotation(element: _Element) -> bool:
    return any(name(above) == "annotation" for above in element.iterancestors())
