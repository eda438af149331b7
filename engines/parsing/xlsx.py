"""Excel workbooks: each sheet under its name, its tables, the figures of its charts, its comments.

Formulas are shown by the value that was stored with them; nothing is calculated, no macro is read.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engines.parsing.cell_formats import kind_of, show_number
from engines.parsing.charts import chart_table
from engines.parsing.container import Container, damaged, open_container
from engines.parsing.sheet import Area, add_sheet, cell_place, spread
from engines.parsing.source import Source, TextBuilder, too_long
from engines.parsing.xml_tree import attribute, child, children, descendants, name, text_of
from workbench.domain.document import ParsedDocument

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KIND = "Excel workbook"

_STAND_IN = "tc="  # author of the note that older programs show in place of a thread
_NO_TEXT = ("rPh", "phoneticPr")  # how Japanese names are pronounced

Grid = dict[int, dict[int, str]]


def parse_xlsx(source: Source) -> ParsedDocument:
    """Sheets in order. Raises UnreadableDocument, LimitExceeded."""
    with open_container(source, KIND, "spreadsheet program") as container:
        return _Reader(container, source).read()


@dataclass(frozen=True, slots=True)
class _Looks:
    """What the workbook says of its cells once for all sheets."""

    strings: Sequence[str]
    kinds: Sequence[str]  # per cell style: what numbers are shown as
    is_1904: bool


class _Reader:
    def __init__(self, container: Container, source: Source) -> None:
        self._container = container
        self._limits = source.limits
        self._builder = TextBuilder(source.limits)
        self._main = container.main_part("xl/workbook.xml")
        self._people: dict[str, str] = {}  # who wrote threads of comments

    def read(self) -> ParsedDocument:
        workbook = self._container.xml(self._main)
        if workbook is None:
            raise damaged(KIND)
        relations = self._container.relations(self._main)
        parts = dict(relations.values())
        looks = _Looks(
            list(self._strings(parts.get("sharedStrings", ""))),
            list(_kinds(self._container.xml(parts.get("styles", "")))),
            attribute(child(workbook, "workbookPr"), "date1904") in ("1", "true"),
        )
        for kind, part in relations.values():
            if kind == "person":
                for person in descendants(self._container.xml(part), "person"):
                    self._people[attribute(person, "id")] = attribute(person, "displayName")
        for sheet in children(child(workbook, "sheets"), "sheet"):
            part = relations.get(attribute(sheet, "id"), ("", ""))[1]
            self._add_sheet(attribute(sheet, "name"), part, looks)
        return self._builder.document(MEDIA_TYPE, self._container.title())

    def _strings(self, part: str) -> Iterator[str]:
        for item in children(self._container.xml(part) if part else None, "si"):
            yield _rich_text(item)

    def _add_sheet(self, called: str, part: str, looks: _Looks) -> None:
        data = self._container.read(part) if part else None
        if data is None:
            return
        cells = self._cells(data, looks)
        relations = list(self._container.relations(part).values())
        if any(cells.values()) or relations:
            self._builder.heading(1, called)
        add_sheet(self._builder, called, cells)
        for kind, target in relations:
            if kind == "drawing":
                self._add_charts(target)
        for kind, target in relations:
            if kind == "comments":
                self._add_comments(called, target)
            elif kind == "threadedComment":
                self._add_threads(called, target)

    def _cells(self, data: bytes, looks: _Looks) -> Grid:
        """Read the sheet row by row, so that a large one never stands in memory as a tree."""
        from lxml import etree

        cells: Grid = {}
        n_chars = row_number = 0
        events = etree.iterparse(
            io.BytesIO(data), events=("end",), tag=("{*}row", "{*}mergeCell"),
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        )  # fmt: skip
        try:
            for _, element in events:
                if name(element) == "mergeCell":
                    _spread(cells, attribute(element, "ref"))
                    continue
                number = element.get("r", "")
                row_number = int(number) if number.isdecimal() else row_number + 1
                row = dict(_row(element, looks))
                n_chars += sum(map(len, row.values()))
                if n_chars > self._limits.text_chars:
                    raise too_long(self._limits)
                if row:
                    cells[row_number] = row
                element.clear()
        except etree.XMLSyntaxError as error:
            raise damaged(KIND) from error
        return cells

    def _add_charts(self, part: str) -> None:
        for kind, target in self._container.relations(part).values():
            if kind in ("chart", "chartEx"):
                title, rows = chart_table(self._container.xml(target))
                self._builder.block(title)
                self._builder.table(rows)

    def _add_comments(self, called: str, part: str) -> None:
        root = self._container.xml(part)
        authors = [text_of(author) for author in descendants(root, "author")]
        for comment in descendants(root, "comment"):
            number = attribute(comment, "authorId")
            author = authors[int(number)] if _is_index(number, authors) else ""
            if not author.startswith(_STAND_IN):
                self._add_comment(called, attribute(comment, "ref"), author, child(comment, "text"))

    def _add_threads(self, called: str, part: str) -> None:
        for comment in descendants(self._container.xml(part), "threadedComment"):
            author = self._people.get(attribute(comment, "personId"), "")
            self._add_comment(called, attribute(comment, "ref"), author, comment)

    def _add_comment(self, called: str, place: str, author: str, text: _Element | None) -> None:
        words = " ".join(_rich_text(text).split())
        if not words and text is not None:
            words = text_of(text)
        if words:
            by = f", author: {author}" if author else ""
            self._builder.block(f"[comment on {place}{by}]: {words}", f"{called}!{place}")


def _is_index(number: str, items: Sequence[str]) -> bool:
    return number.isdecimal() and len(number) < 8 and int(number) < len(items)


def _row(element: _Element, looks: _Looks) -> Iterator[tuple[int, str]]:
    column = 0
    for cell in children(element, "c"):
        place = cell_place(cell.get("r", ""))
        column = place[1] if place else column + 1
        if text := _shown(cell, looks).strip():
            yield column, text


def _shown(cell: _Element, looks: _Looks) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _rich_text(child(cell, "is"))
    stored = child(cell, "v")
    value = (stored.text or "") if stored is not None else ""
    if kind == "s":
        at = int(value) if value.isdecimal() else -1
        return looks.strings[at] if 0 <= at < len(looks.strings) else ""
    if kind == "b":
        return "TRUE" if value.strip() == "1" else "FALSE"
    if kind != "n" or not value:
        return value
    style = cell.get("s", "0")
    at = int(style) if style.isdecimal() else 0
    shown_as = looks.kinds[at] if at < len(looks.kinds) else "number"
    return show_number(value, shown_as, is_1904=looks.is_1904)


def _spread(cells: Grid, reference: str) -> None:
    places = [cell_place(corner) for corner in reference.split(":")]
    if len(places) == 2 and places[0] is not None and places[1] is not None:
        (top, left), (bottom, right) = places[0], places[1]
        spread(cells, Area(top, bottom, left, right))


def _kinds(styles: _Element | None) -> Iterator[str]:
    codes = {
        attribute(one, "numFmtId"): attribute(one, "formatCode")
        for one in children(child(styles, "numFmts"), "numFmt")
    }
    for style in children(child(styles, "cellXfs"), "xf"):
        number = attribute(style, "numFmtId")
        yield kind_of(int(number) if number.isdecimal() else 0, codes.get(number, ""))


def _rich_text(item: _Element | None) -> str:
    parts = []
    for element in () if item is None else item:
        if name(element) == "t":
            parts.append(element.text or "")
        elif name(element) not in _NO_TEXT:
            parts.append(_rich_text(element))
    return "".join(parts)
