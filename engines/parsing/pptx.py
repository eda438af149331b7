"""PowerPoint slides as pages: titles, text, lists, tables, the figures of charts, notes, comments.

Slide numbers, dates and footers, which every slide repeats, are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from engines.parsing.charts import chart_table
from engines.parsing.container import Container, damaged, open_container
from engines.parsing.omml import to_latex
from engines.parsing.source import Source, TextBuilder
from engines.parsing.xml_tree import attribute, child, children, descendants, name, text_of
from workbench.domain.document import ParsedDocument

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
KIND = "PowerPoint presentation"

_REPEATED = ("sldNum", "dt", "ftr", "hdr")
_TITLES = ("title", "ctrTitle")
_BESIDE_EMU = 228_600  # a quarter of an inch: less is no line of its own
_LISTS = ("", "body", "obj")  # placeholders whose paragraphs are items unless they say otherwise


def parse_pptx(source: Source) -> ParsedDocument:
    """Slides in order; hidden ones too. Raises UnreadableDocument, LimitExceeded."""
    with open_container(source, KIND, "presentation program") as container:
        return _Reader(container, source).read()


class _Reader:
    def __init__(self, container: Container, source: Source) -> None:
        self._container = container
        self._builder = TextBuilder(source.limits)
        self._authors: dict[str, str] = {}
        self._relations: dict[str, tuple[str, str]] = {}  # of the slide that is read

    def read(self) -> ParsedDocument:
        main = self._container.main_part("ppt/presentation.xml")
        root = self._container.xml(main)
        if root is None:
            raise damaged(KIND)
        relations = self._container.relations(main)
        for kind, part in relations.values():
            if kind in ("commentAuthors", "authors"):
                self._read_authors(self._container.xml(part))
        slides = [
            relations.get(_relation_id(one), ("", ""))[1]
            for one in children(child(root, "sldIdLst"), "sldId")
        ]
        for number, part in enumerate(slides, 1):
            self._builder.page(number, lambda part=part: self._add_slide(part))  # type: ignore[misc]
        return self._builder.document(MEDIA_TYPE, self._container.title())

    def _read_authors(self, root: _Element | None) -> None:
        for author in () if root is None else root:
            self._authors[attribute(author, "id")] = attribute(author, "name")

    def _add_slide(self, part: str) -> None:
        root = self._container.xml(part) if part else None
        self._relations = self._container.relations(part) if part else {}
        shapes = list(_shapes(child(root, "cSld", "spTree")))
        titles = [shape for shape in shapes if _placeholder(shape) in _TITLES]
        for shape in titles:
            self._builder.heading(1, " ".join(map(_line, _paragraphs(shape))))
        layout = self._layout()
        for shape in sorted(shapes, key=lambda shape: _position(shape, layout)):
            if shape not in titles:
                self._add_shape(shape)
        for kind, target in self._relations.values():
            if kind == "notesSlide":
                self._add_notes(target)
            elif kind == "comments":
                self._add_comments(target)

    def _layout(self) -> dict[tuple[str, str], _Element]:
        """Placeholders of the slide's layout: they say where those of the slide stand."""
        found: dict[tuple[str, str], _Element] = {}
        for kind, target in self._relations.values():
            if kind == "slideLayout":
                for shape in _shapes(child(self._container.xml(target), "cSld", "spTree")):
                    if (mark := _mark(shape)) is not None:
                        found[attribute(mark, "type"), attribute(mark, "idx")] = shape
        return found

    def _add_shape(self, shape: _Element) -> None:
        placeholder = _placeholder(shape)
        if placeholder in _REPEATED:
            return
        if name(shape) == "graphicFrame":
            for table in descendants(shape, "tbl"):
                self._builder.table(_table(table))
            for chart in descendants(shape, "chart"):
                self._add_chart(self._relations.get(_relation_id(chart), ("", ""))[1])
            return
        numbers: dict[int, int] = {}
        for paragraph in _paragraphs(shape):
            self._add_paragraph(paragraph, numbers, is_list=placeholder in _LISTS)

    def _add_paragraph(
        self, paragraph: _Element, numbers: dict[int, int], *, is_list: bool
    ) -> None:
        text = _line(paragraph)
        properties = child(paragraph, "pPr")
        level = attribute(properties, "lvl")
        depth = int(level) if level.isdecimal() and len(level) < 3 else 0
        counted = child(properties, "buAutoNum")
        if not text.strip():
            return
        for deeper in [at for at in numbers if at > depth or (at == depth and counted is None)]:
            del numbers[deeper]
        if counted is not None:
            start = attribute(counted, "startAt")
            first = int(start) if start.isdecimal() and len(start) < 6 else 1
            numbers[depth] = numbers.get(depth, first - 1) + 1
            self._builder.item(text, f"{numbers[depth]}.", depth)
        elif child(properties, "buChar") is not None or (
            is_list and child(properties, "buNone") is None
        ):
            self._builder.item(text, "-", depth)
        else:
            self._builder.block(text)

    def _add_chart(self, part: str) -> None:
        title, rows = chart_table(self._container.xml(part) if part else None)
        self._builder.block(title)
        self._builder.table(rows)

    def _add_notes(self, part: str) -> None:
        root = self._container.xml(part)
        for shape in _shapes(child(root, "cSld", "spTree")):
            if _placeholder(shape) == "body":
                text = "\n".join(map(_line, _paragraphs(shape)))
                if text.strip():
                    self._builder.block(f"Notes: {text.strip()}")

    def _add_comments(self, part: str) -> None:
        for comment in descendants(self._container.xml(part), "cm"):
            for one in (comment, *descendants(comment, "reply")):
                author = self._authors.get(attribute(one, "authorId"), "")
                body = (
                    child(one, "text") if child(one, "text") is not None else child(one, "txBody")
                )
                if text := text_of(body):
                    self._builder.block(
                        f"[comment{f', author: {author}' if author else ''}]: {text}"
                    )


def _relation_id(element: _Element) -> str:
    """The id among the relations; a slide has a number of its own under the same local name."""
    for key, value in element.attrib.items():
        if str(key).endswith("}id"):
            return str(value)
    return ""


def _shapes(tree: _Element | None) -> Iterator[_Element]:
    for shape in () if tree is None else tree:
        kind = name(shape)
        if kind in ("sp", "graphicFrame", "cxnSp", "pic"):
            yield shape
        elif kind == "grpSp":
            yield from _shapes(shape)
        elif kind == "AlternateContent":
            yield from _shapes(next(iter(shape), None))  # for new readers; the second repeats it


def _placeholder(shape: _Element) -> str | None:
    """The kind of placeholder, empty for the usual one; None for a shape of its own."""
    mark = _mark(shape)
    return None if mark is None else attribute(mark, "type")


def _mark(shape: _Element) -> _Element | None:
    for properties in shape:
        if name(properties).startswith("nv"):
            return child(properties, "nvPr", "ph")
    return None


def _position(shape: _Element, layout: dict[tuple[str, str], _Element]) -> tuple[int, int]:
    """Where the eye meets it: from top to bottom, what stands beside each other from the left."""
    mark = _mark(shape)
    place = (attribute(mark, "type"), attribute(mark, "idx"))
    for one in (shape, layout.get(place)):
        offset = child(one, "spPr", "xfrm", "off")
        offset = child(one, "xfrm", "off") if offset is None else offset
        x, y = attribute(offset, "x"), attribute(offset, "y")
        if x.isdecimal() and y.isdecimal():
            return int(y) // _BESIDE_EMU, int(x)
    return -1, 0


def _paragraphs(shape: _Element) -> Iterator[_Element]:
    return children(child(shape, "txBody"), "p")


def _line(paragraph: _Element) -> str:
    parts = []
    for run in paragraph.iter():
        kind = name(run)
        if kind == "t" and not _in_formula(run):
            parts.append(run.text or "")
        elif kind == "br":
            parts.append("\n")
        elif kind == "oMath":
            parts.append(f"${to_latex(run)}$")
    return "".join(parts).replace("\v", "\n")


def _in_formula(run: _Element) -> bool:
    return any(name(above) == "oMath" for above in run.iterancestors())


def _table(table: _Element) -> list[list[str]]:
    rows: list[list[str]] = []
    for row in children(table, "tr"):
        cells: list[str] = []
        for cell in children(row, "tc"):
            column = len(cells)
            if attribute(cell, "hMerge") in ("1", "true") and cells:
                cells.append(cells[-1])
            elif attribute(cell, "vMerge") in ("1", "true") and rows and column < len(rows[-1]):
                cells.append(rows[-1][column])
            else:
                cells.append(" ".join(map(_line, _paragraphs(cell))))
        rows.append(cells)
    return rows
