"""A ZIP of parts, as office files and e-books are: checked for its size before it is unpacked.

Knows nothing of what the parts say; `kind` is what people call such a file.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from engines.parsing.source import Source
from engines.parsing.xml_tree import MAX_XML_BYTES, BrokenXml, attribute, parse_xml
from workbench.errors import LimitExceeded, UnreadableDocument

if TYPE_CHECKING:
    from lxml.etree import _Element

# zipfile raises RuntimeError for a password, and lets wrong names and lengths through as they are.
ZIP_ERRORS = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, KeyError, ValueError,
    struct.error, NotImplementedError,
)  # fmt: skip
OLE_MARK = bytes.fromhex("d0cf11e0a1b11ae1")
_MAX_ENTRIES = 10_000
_MAX_RATIO = 300  # honest office XML compresses 5 to 60 times
_RATIO_COUNTS_ABOVE = 5_000_000


class Container:
    """The parts of one file, by name."""

    def __init__(self, archive: zipfile.ZipFile, kind: str) -> None:
        self._archive = archive
        self._kind = kind

    @property
    def names(self) -> Sequence[str]:
        return list(self._archive.NameToInfo)

    def read(self, part: str) -> bytes | None:
        """The bytes of a part, or None if there is none of that name."""
        if part not in self._archive.NameToInfo:
            return None
        with self._archive.open(part) as stream:
            data = stream.read(MAX_XML_BYTES + 1)
        if len(data) > MAX_XML_BYTES:
            raise LimitExceeded(
                f"A part of this {self._kind} is too large.", hint="Split it into smaller files."
            )
        return data

    def xml(self, part: str) -> _Element | None:
        """The root of one XML part, or None if there is none of that name."""
        data = self.read(part)
        try:
            return None if data is None else parse_xml(data)
        except BrokenXml as error:
            raise damaged(self._kind) from error

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Office files: relation id -> (the last word of its type, the part that it names)."""
        folder, file_name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{file_name}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for relation in () if root is None else root:
            if attribute(relation, "TargetMode") == "External":
                continue
            target = attribute(relation, "Target")
            path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            kind = attribute(relation, "Type").rpartition("/")[2]
            found[attribute(relation, "Id")] = (kind, posixpath.normpath(path))
        return found

    def main_part(self, otherwise: str) -> str:
        """Office files: the part that the others hang on."""
        for kind, target in self.relations("").values():
            if kind == "officeDocument":
                return target
        return otherwise

    def title(self) -> str:
        """Office files: the title among the properties."""
        core = self.xml("docProps/core.xml")
        titles = [] if core is None else [one.text for one in core if _is_title(one)]
        return next((title for title in titles if title), "")


@contextmanager
def open_container(source: Source, kind: str, program: str) -> Iterator[Container]:
    """Open and check the archive. Whatever ZIP errors come up inside mean a damaged file."""
    data = source.read()
    if data.startswith(OLE_MARK):
        raise UnreadableDocument(
            f"This {kind} is protected by a password, or of the old binary kind.",
            hint=f"Open it in a {program} and save it as {source.suffix} without a password.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            check_sizes(archive.infolist(), kind)
            yield Container(archive, kind)
    except ZIP_ERRORS as error:
        raise damaged(kind) from error


def check_sizes(entries: Sequence[zipfile.ZipInfo], kind: str) -> None:
    """Raises LimitExceeded for a decompression bomb."""
    if (
        len(entries) > _MAX_ENTRIES
        or sum(entry.file_size for entry in entries) > 2 * MAX_XML_BYTES
        or any(is_bomb(entry.file_size, entry.compress_size) for entry in entries)
    ):
        raise bomb(kind)


def is_bomb(size: int, packed: int) -> bool:
    return size > _RATIO_COUNTS_ABOVE and size > _MAX_RATIO * max(1, packed)


def bomb(kind: str) -> LimitExceeded:
    return LimitExceeded(
        f"This {kind} unpacks to far more than its size.",
        hint="It may have been made to do harm; open it only if you trust its origin.",
    )


def damaged(kind: str) -> UnreadableDocument:
    return UnreadableDocument(
        f"This {kind} is damaged.",
        hint="Open it in the program that made it, which may repair it, and save it again.",
    )


def _is_title(element: _Element) -> bool:
    return isinstance(element.tag, str) and element.tag.rpartition("}")[2] == "title"
