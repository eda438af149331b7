"""XML of any kind: documents as text with headings, lists and tables, data as names and values.

Knows the names that the usual vocabularies share (JATS, DocBook, TEI, patents, DITA), not each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.parsing.decoding import decode
from engines.parsing.grid import Grid
from engines.parsing.source import INDENT, Source, TextBuilder, clean
from engines.parsing.xml_tree import BrokenXml, attribute, name, parse_any_xml
from workbench.domain.document import ParsedDocument
from workbench.errors import UnreadableDocument

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA_TYPE = "application/xml"

_NOT_WHOLE = "This XML is not well formed; some of it may be missing."
_TITLES = frozenset(("title", "article-title", "invention-title", "heading", "head", "label-title"))
_SECTIONS = frozenset(("sec", "section", "chapter", "div", "part", "topic", "appendix", "abstract"))
_PARAGRAPHS = frozenset(("p", "para", "paragraph", "simpara"))
_INLINE = frozenset(
    ("b", "bold", "i", "italic", "sub", "sup", "u", "em", "emphasis", "xref", "ref-link", "span",
     "ext-link", "underline", "sc", "styled-content", "named-content", "claim-ref", "figref",
     "link", "a", "ulink", "code", "literal", "hi", "crossref", "inline-formula", "mml:math", "o")
)  # fmt: skip
_ROWS, _CELLS = ("tr", "row"), ("td", "th", "entry")
_ITEMS = frozenset(("list-item", "listitem", "li", "item"))
_MAX_SMALL = 80
_MAX_DATA_DEPTH = 60


def parse_xml_file(source: Source) -> ParsedDocument:
    """What it says. Raises UnreadableDocument, LimitExceeded."""
    data = source.read()
    if not data.strip():
        decode(data.strip())  # says that there is nothing
    try:
        root, is_whole = parse_any_xml(data)
    except BrokenXml as error:
        raise UnreadableDocument(
            "This is not XML that can be read.", hint="Open it in the program that made it."
        ) from error
    builder = TextBuilder(source.limits)
    if _is_prose(root):
        _Prose(builder).read(root, 1)
    else:
        _add_data(builder, root)
    return builder.document(MEDIA_TYPE, warnings=() if is_whole else (_NOT_WHOLE,))


def _is_prose(root: _Element) -> bool:
    """Paragraphs, or text with elements in the middle of it."""
    for element in root.iter():
        if name(element) in _PARAGRAPHS:
            return True
        if len(element) and name(element) not in _INLINE:
            around = [element.text, *(part.tail for part in element)]
            if sum(len(text.strip()) for text in around if text) > 1:
                return True
    return False


class _Prose:
    def __init__(self, builder: TextBuilder) -> None:
        self._builder = builder

    def read(self, element: _Element, level: int) -> None:
        kind = name(element).lower()
        if kind in _TITLES:
            self._builder.heading(level, _inline(element))
        elif kind in ("table", "tgroup"):
            self._add_table(element)
        elif words := _small_parts(element):
            self._builder.block("; ".join(words))
        elif not _has_blocks(element):
            text = " ".join(_inline(element).split())
            if kind in _ITEMS:
                self._builder.item(text)
            else:
                self._builder.block(text)
        else:
            self._add_parts(element, min(level + (kind in _SECTIONS), 9))

    def _add_parts(self, element: _Element, level: int) -> None:
        """Blocks in order; text between them is a block too."""
        run = [element.text or ""]
        for part in element:
            if not name(part):
                run.append(_entity(part))
            elif not _has_blocks(part) and _is_inline(part):
                run.append(_inline(part))
            else:
                self._end(run)
                run = []
                self.read(part, level)
            run.append(part.tail or "")
        self._end(run)

    def _end(self, run: list[str]) -> None:
        self._builder.block(" ".join("".join(run).split()))

    def _add_table(self, table: _Element) -> None:
        grid = Grid()
        for row in table.iter():
            if name(row).lower() in _ROWS:
                grid.begin_row()
                for cell in row:
                    if name(cell).lower() in _CELLS:
                        spans = [attribute(cell, span) for span in ("colspan", "rowspan")]
                        wide, high = (int(s) if s.isdecimal() and len(s) < 4 else 1 for s in spans)
                        grid.add(" ".join(_inline(cell).split()), wide, high)
        self._builder.table(grid.rows())


def _small_parts(element: _Element) -> list[str]:
    """The texts of a record of short values, such as a person's names or a date."""
    if not len(element) or (element.text or "").strip():
        return []
    words = []
    for part in element:
        kind = name(part).lower()
        text = " ".join((part.text or "").split())
        is_block = kind in _PARAGRAPHS or kind in _TITLES or kind in _ITEMS or kind in _CELLS
        if len(part) or is_block or len(text) > _MAX_SMALL or (part.tail or "").strip():
            return []
        words.append(text)
    return [word for word in words if word]


def _is_inline(element: _Element) -> bool:
    """Named so, or in the middle of a line of text."""
    kind = name(element).lower()
    if kind in _INLINE:
        return True
    parent, before = element.getparent(), element.getprevious()
    text_before = (parent.text if before is None else before.tail) if parent is not None else ""
    return kind not in _PARAGRAPHS and bool(
        (text_before or "").strip() or (element.tail or "").strip()
    )


def _has_blocks(element: _Element) -> bool:
    """Is there structure below, rather than one run of text?"""
    for part in element:
        kind = name(part).lower()
        if kind in _PARAGRAPHS or kind in _TITLES or kind in _ITEMS or kind == "table":
            return True
        if kind and (not _is_inline(part) or _has_blocks(part)):
            return True
    return False


def _inline(element: _Element) -> str:
    if not isinstance(element.tag, str):
        return _entity(element)
    parts = [element.text or ""]
    for part in element:
        parts.append(_inline(part))
        parts.append(part.tail or "")
    return "".join(parts)


def _entity(element: _Element) -> str:
    """The character of a reference that every reader of HTML knows; nothing for others."""
    import html

    written = element.text or ""
    known = html.unescape(written)
    return known if known != written else ""


def _add_data(builder: TextBuilder, root: _Element) -> None:
    """A block for each element below the root, a line for each value."""
    for key, value in root.attrib.items():
        builder.line(f"{str(key).rpartition('}')[2]}: {value}")
    if not len(root):
        builder.block(clean(root.text or ""))
    for part in root:
        lines: list[str] = []
        _add_lines(part, 0, lines)
        builder.block("\n".join(lines))


def _add_lines(element: _Element, depth: int, lines: list[str]) -> None:
    if not name(element) or depth > _MAX_DATA_DEPTH:
        return
    text = " ".join((element.text or "").split())
    marks = "; ".join(f"{str(k).rpartition('}')[2]}: {v}" for k, v in element.attrib.items())
    shown = f" ({marks})" if marks else ""
    lines.append(f"{INDENT * depth}{name(element)}{shown}: {text}".rstrip())
    for part in element:
        _add_lines(part, depth + 1, lines)
