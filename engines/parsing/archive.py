"""ZIP and TAR archives: every file that can be read, under its name in the archive.

Nothing is written to disk, so names that point elsewhere point nowhere; links are not followed.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import PurePosixPath

from engines.parsing.container import ZIP_ERRORS, bomb, damaged, is_bomb
from engines.parsing.inner import InnerFiles, shown_name
from engines.parsing.source import Source, TextBuilder
from workbench.domain.document import ParsedDocument
from workbench.errors import UnreadableDocument

ZIP_TYPE, TAR_TYPE = "application/zip", "application/x-tar"

_KIND = "archive"
_TAR_ERRORS = (tarfile.TarError, EOFError, OSError, ValueError, zlib.error, lzma.LZMAError)
_ENCRYPTED_FLAG = 0x1
_HIDDEN = (".", "__MACOSX", "~$")
_UNPACKERS: dict[str, Callable[[io.BytesIO], io.BufferedIOBase]] = {
    ".gz": lambda stream: gzip.GzipFile(fileobj=stream),
    ".bz2": bz2.BZ2File,
    ".xz": lzma.LZMAFile,
}


def parse_zip(source: Source) -> ParsedDocument:
    """Its readable files. Raises UnreadableDocument, LimitExceeded."""
    data = source.read()
    builder = TextBuilder(source.limits)
    files = InnerFiles(source, builder)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for entry in archive.infolist():
                if not entry.is_dir() and not _is_hidden(entry.filename):
                    _add_entry(archive, entry, files, source)
    except ZIP_ERRORS as error:
        raise damaged(_KIND) from error
    return _finish(builder, files, ZIP_TYPE)


def _add_entry(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, files: InnerFiles, source: Source
) -> None:
    if is_bomb(entry.file_size, entry.compress_size):
        raise bomb(_KIND)
    files.reserve(entry.file_size)
    if entry.flag_bits & _ENCRYPTED_FLAG and not source.password:
        files.fail(shown_name(entry.filename), "it is encrypted and needs a password.")
        return
    try:
        with archive.open(entry, pwd=source.password.encode() or None) as stream:
            data = stream.read(entry.file_size + 1)
    except (*ZIP_ERRORS, NotImplementedError):
        files.fail(shown_name(entry.filename), "it is damaged, or the password does not open it.")
        return
    files.add(entry.filename, data)


def parse_tar(source: Source) -> ParsedDocument:
    """Its readable files, also when it is compressed. Raises UnreadableDocument, LimitExceeded."""
    data = source.read()
    builder = TextBuilder(source.limits)
    files = InnerFiles(source, builder)
    unpacked = 0
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r|*") as archive:
            for member in archive:
                unpacked += member.size
                if is_bomb(unpacked, len(data)):
                    raise bomb(_KIND)
                if not member.isreg() or _is_hidden(member.name):
                    continue
                files.reserve(member.size)
                stream = archive.extractfile(member)
                if stream is not None:
                    files.add(member.name, stream.read())
    except _TAR_ERRORS as error:
        raise damaged(_KIND) from error
    return _finish(builder, files, TAR_TYPE)


def parse_compressed(source: Source) -> ParsedDocument:
    """A compressed TAR, or one compressed file of text. Raises like `parse_tar`."""
    data = source.read()
    most = source.limits.text_chars
    try:
        with _UNPACKERS[source.suffix](io.BytesIO(data)) as stream:
            head = stream.read(tarfile.BLOCKSIZE)
            if _is_tar(head):
                return parse_tar(source)
            whole = head + stream.read(most)
    except _TAR_ERRORS as error:
        raise damaged(_KIND) from error
    if is_bomb(len(whole), len(data)):
        raise bomb(_KIND)
    builder = TextBuilder(source.limits)
    files = InnerFiles(source, builder)
    files.reserve(len(whole))
    files.add("text.txt", whole, label="Text")
    return _finish(builder, files, "application/gzip")


def _is_tar(head: bytes) -> bool:
    try:
        tarfile.TarInfo.frombuf(head, "utf-8", "surrogateescape")
    except tarfile.HeaderError:
        return False
    return True


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return any(part.startswith(_HIDDEN) and part not in (".", "..") for part in parts)


def _finish(builder: TextBuilder, files: InnerFiles, media_type: str) -> ParsedDocument:
    if builder.is_empty:
        first = files.warnings[0] if files.warnings else "It holds no files."
        raise UnreadableDocument(
            f"No file in this archive can be read. {first}",
            hint="Unpack it and add the files that matter.",
        )
    return builder.document(media_type, warnings=files.warnings)
