"""Word documents: paragraphs, headings, lists and tables of the main text, then the notes.

A .docx is a ZIP of XML files; both are untrusted: entries, sizes and compression ratios are
checked before anything is unpacked, entities and document types are never resolved.
"""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from engines.parsing.source import Source, TextBuilder
from workbench.domain.document import ParsedDocument
from workbench.errors import LimitExceeded, UnreadableDocument

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

# zipfile raises RuntimeError for a password, and lets wrong names and lengths through as they are.
_ZIP_ERRORS = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, KeyError, ValueError,
    struct.error,
)  # fmt: skip
_OLE_MARK = bytes.fromhex("d0cf11e0a1b11ae1")
_MAX_ENTRIES = 10_000
_MAX_PART_BYTES = 300_000_000
_MAX_RATIO = 300  # honest Word XML compresses 5 to 60 times
_RATIO_COUNTS_ABOVE = 5_000_000
_HEADING_STYLE = re.compile(r"(?:heading|überschrift|titre|título)\s*(\d)", re.IGNORECASE)
_LEFT_OUT = frozenset(("del", "moveFrom", "delText", "instrText", "fldData", "pPr", "rPr"))


def parse_docx(source: Source) -> ParsedDocument:
    """Text and headings in reading order. Raises UnreadableDocument, LimitExceeded."""
    data = source.read()
    if data.startswith(_OLE_MARK):
        raise UnreadableDocument(
            "This Word document is protected by a password, or of the old binary kind.",
            hint="Open it in a word processor and save it as .docx without a password.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Reader(archive, source).read()
    except _ZIP_ERRORS as error:
        raise _damaged() from error


def _damaged() -> UnreadableDocument:
    return UnreadableDocument(
        "This Word document is damaged.",
        hint="Open it in a word processor, which may repair it, and save it again.",
    )


class _Reader:
    def __init__(self, archive: zipfile.ZipFile, source: Source) -> None:
        self._archive = archive
        self._builder = TextBuilder(source.limits)
        self._check_sizes()
        self._main = self._find_main_part()
        self._levels = self._heading_levels()

    def read(self) -> ParsedDocument:
        root = self._part(self._main)
        body = None if root is None else next(_children(root, "body"), None)
        if body is None:
            raise _damaged()
        self._add_blocks(body)
        for name in ("footnotes", "endnotes"):
            self._add_notes(
                self._part(posixpath.join(posixpath.dirname(self._main), f"{name}.xml"))
            )
        return self._builder.document(MEDIA_TYPE, self._title())

    def _check_sizes(self) -> None:
        entries = self._archive.infolist()
        bomb = (
            len(entries) > _MAX_ENTRIES
            or sum(entry.file_size for entry in entries) > 2 * _MAX_PART_BYTES
            or any(
                entry.file_size > _RATIO_COUNTS_ABOVE
                and entry.file_size > _MAX_RATIO * max(1, entry.compress_size)
                for entry in entries
            )
        )
        if bomb:
            raise LimitExceeded(
                "This Word document unpacks to far more than its size.",
                hint="It may have been made to do harm; open it only if you trust its origin.",
            )

    def _part(self, name: str) -> _Element | None:
        """The root of one XML part, or None if the archive has none of that name."""
        from lxml import etree

        if name not in self._archive.NameToInfo:
            return None
        with self._archive.open(name) as stream:
            data = stream.read(_MAX_PART_BYTES + 1)
        if len(data) > _MAX_PART_BYTES:
            raise LimitExceeded("A part of this Word document is too large.")
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
            remove_comments=True, remove_pis=True,
        )  # fmt: skip
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise _damaged() from error
        if root.getroottree().docinfo.doctype:
            raise _damaged()
        return root

    def _find_main_part(self) -> str:
        relations = self._part("_rels/.rels")
        for relation in () if relations is None else relations:
            if str(relation.get("Type", "")).endswith("/officeDocument"):
                return posixpath.normpath(str(relation.get("Target", "")).lstrip("/"))
        return "word/document.xml"

    def _heading_levels(self) -> dict[str, int]:
        """Style id -> heading level, from the styles' outline levels and English names."""
        styles = self._part(posixpath.join(posixpath.dirname(self._main), "styles.xml"))
        levels: dict[str, int] = {}
        for style in () if styles is None else _children(styles, "style"):
            name = next((_value(child) for child in _children(style, "name")), "")
            match = _HEADING_STYLE.fullmatch(name.strip())
            outline = _outline_level(style)
            if match:
                levels[_attribute(style, "styleId")] = max(1, int(match[1]))
            elif name.strip().lower() == "title":
                levels[_attribute(style, "styleId")] = 1
            elif outline is not None:
                levels[_attribute(style, "styleId")] = outline
        return levels

    def _title(self) -> str:
        core = self._part("docProps/core.xml")
        if core is None:
            return ""
        return next((child.text or "" for child in _children(core, "title")), "")

    def _add_blocks(self, parent: _Element) -> None:
        for child in parent:
            match _name(child):
                case "p":
                    self._add_paragraph(child)
                case "tbl":
                    self._add_table(child)
                case "sectPr":
                    continue
                case _:  # content controls, tracked insertions, custom XML: what is inside counts
                    self._add_blocks(child)

    def _add_paragraph(self, paragraph: _Element) -> None:
        text = _text(paragraph)
        properties = next(_children(paragraph, "pPr"), None)
        if properties is None:
            self._builder.block(text)
            return
        style = next((_value(child) for child in _children(properties, "pStyle")), "")
        level = _outline_level(paragraph) or self._levels.get(style)
        if level is not None:
            self._builder.heading(level, text)
        elif next(_children(properties, "numPr"), None) is not None:
            self._builder.item(text)
        else:
            self._builder.block(text)

    def _add_table(self, table: _Element) -> None:
        add = self._builder.block
        for row in _rows(table):
            cells = [" ".join(_text(cell).split()) for cell in _cells(row)]
            if any(cells):
                add(" | ".join(cells))
                add = self._builder.line

    def _add_notes(self, notes: _Element | None) -> None:
        for note in () if notes is None else notes:
            if _attribute(note, "type") in ("", "normal"):
                self._builder.block(" ".join(_text(note).split()))


def _text(element: _Element) -> str:
    """Everything readable below `element`; paragraphs inside it begin on lines of their own."""
    parts: list[str] = []

    def visit(node: _Element) -> None:
        name = _name(node)
        if name in _LEFT_OUT:
            return
        if name == "t":
            parts.append(node.text or "")
        elif name == "tab":
            parts.append("\t")
        elif name in ("br", "cr"):
            parts.append("\n")
        elif name == "noBreakHyphen":
            parts.append("-")
        elif name == "AlternateContent":
            for child in list(node)[:1]:  # the same content twice, for new and old readers
                visit(child)
        else:
            if name in ("p", "tr") and parts:
                parts.append("\n")
            for child in node:
                visit(child)

    for child in element:
        visit(child)
    return "".join(parts)


def _rows(table: _Element) -> Iterator[_Element]:
    for child in table:
        if _name(child) == "tr":
            yield child
        elif _name(child) in ("sdt", "sdtContent", "ins", "customXml"):
            yield from _rows(child)


def _cells(row: _Element) -> Iterator[_Element]:
    for child in row:
        if _name(child) == "tc":
            yield child
        elif _name(child) in ("sdt", "sdtContent", "ins", "customXml"):
            yield from _cells(child)


def _outline_level(element: _Element) -> int | None:
    """Heading level (from 1) that the element's own paragraph properties give it, if any."""
    for properties in _children(element, "pPr"):
        for outline in _children(properties, "outlineLvl"):
            value = _value(outline)
            if value.isdecimal() and int(value) < 9:  # 9 means body text
                return int(value) + 1
    return None


def _children(element: _Element, name: str) -> Iterator[_Element]:
    return (child for child in element if _name(child) == name)


def _name(element: _Element) -> str:
    """The tag without its namespace: the strict and the usual kind of file differ only there."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _value(element: _Element) -> str:
    return _attribute(element, "val")


def _attribute(element: _Element, name: str) -> str:
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""
