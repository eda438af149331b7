"""Outlook messages (MSG): headers, text and attachments, from the properties that Outlook stores.

Source: [MS-OXMSG], [MS-OXPROPS]; compressed RTF: [MS-OXRTFCP].
"""

from __future__ import annotations

import struct
from datetime import UTC, datetime, timedelta

from engines.parsing.html import add_html
from engines.parsing.inner import InnerFiles
from engines.parsing.ole import BrokenOle, OleFolder, read_ole
from engines.parsing.rtf_compression import decompress_rtf
from engines.parsing.source import Source, TextBuilder
from workbench.domain.document import ParsedDocument
from workbench.errors import UnreadableDocument

MEDIA_TYPE = "application/vnd.ms-outlook"

_SUBJECT, _SENDER, _TO, _CC = "0037", "0C1A", "0E04", "0E03"
_SENDER_ADDRESSES = ("5D01", "0C1F")
_BODY, _HTML, _RTF = "1000", "1013", "1009"
_TIMES = (0x0039, 0x0E06)  # sent, received
_CODEPAGE = (0x3FFD, 0x3FDE)
_ATTACHED, _NAMES = "3701", ("3707", "3704", "3001")
_UNICODE, _ANSI, _BINARY = "001F", "001E", "0102"
_ATTACHMENT, _EMBEDDED = "__attach_version1.0_", "__substg1.0_3701000D"
_PROPERTIES = "__properties_version1.0"
_MAX_EMBEDDED = 4


def parse_msg(source: Source) -> ParsedDocument:
    """Header lines, body, attachments. Raises UnreadableDocument, LimitExceeded."""
    try:
        root = read_ole(source.read())
    except BrokenOle as error:
        raise _damaged() from error
    if not any(name.startswith("__substg1.0_") for name in root.streams):
        raise _damaged()
    builder = TextBuilder(source.limits)
    files = InnerFiles(source, builder, level=2)
    _add_message(root, builder, files, source, 0)
    return builder.document(MEDIA_TYPE, _text(root, _SUBJECT), files.warnings)


def _damaged() -> UnreadableDocument:
    return UnreadableDocument(
        "This file is not an Outlook message, or it is damaged.",
        hint="Save the message from Outlook again.",
    )


def _add_message(
    message: OleFolder, builder: TextBuilder, files: InnerFiles, source: Source, depth: int
) -> None:
    address = next(filter(None, (_text(message, key) for key in _SENDER_ADDRESSES)), "")
    sender = _text(message, _SENDER)
    if "@" in address and address not in sender:
        sender = f"{sender} <{address}>".strip()
    headers = {
        "From": sender,
        "To": _text(message, _TO),
        "Cc": _text(message, _CC),
        "Date": _date(message),
        "Subject": _text(message, _SUBJECT),
    }
    add = builder.block
    for header, value in headers.items():
        if value.strip():
            add(f"{header}: {' '.join(value.split())}", "header")
            add = builder.line
    _add_body(message, builder, source)
    for name, folder in sorted(message.folders.items()):
        if name.startswith(_ATTACHMENT):
            _add_attachment(folder, builder, files, source, depth)


def _add_body(message: OleFolder, builder: TextBuilder, source: Source) -> None:
    plain = _text(message, _BODY)
    if plain.strip():
        builder.block(plain, "body")
        return
    markup = message.streams.get(_stream(_HTML, _BINARY), b"")
    markup = markup or _text(message, _HTML).encode()
    if markup.strip():
        html = markup.decode(_codec(message), "replace")
        builder.within("body", lambda: add_html(html, builder))
        return
    packed = message.streams.get(_stream(_RTF, _BINARY), b"")
    rich = decompress_rtf(packed, source.limits.text_chars)
    if rich and source.parse:
        builder.nested(source.parse(source.inside(".rtf", rich)), "body", 0)


def _add_attachment(
    folder: OleFolder, builder: TextBuilder, files: InnerFiles, source: Source, depth: int
) -> None:
    name = next(filter(None, (_text(folder, key) for key in _NAMES)), "")
    embedded = folder.folders.get(_EMBEDDED)
    if embedded is not None:
        if depth < _MAX_EMBEDDED:
            builder.heading(2, f"Attachment: {name or 'a message'}")
            _add_message(embedded, builder, files, source, depth + 1)
        return
    data = folder.streams.get(_stream(_ATTACHED, _BINARY))
    shown = " ".join((name or "a file without a name").split())
    if data is not None:
        files.reserve(len(data))
    if data is None or not files.add(name, data, label=f"Attachment: {shown}"):
        builder.block(f"Attachment: {shown}")


def _stream(key: str, kind: str) -> str:
    return f"__substg1.0_{key}{kind}"


def _text(folder: OleFolder, key: str) -> str:
    wide = folder.streams.get(_stream(key, _UNICODE))
    if wide is not None:
        return wide.decode("utf-16-le", "replace").rstrip("\x00")
    return (
        folder.streams.get(_stream(key, _ANSI), b"")
        .decode(_codec(folder), "replace")
        .rstrip("\x00")
    )


def _codec(folder: OleFolder) -> str:
    for key in _CODEPAGE:
        number = _fixed(folder, key)
        if number == 65001:
            return "utf-8"
        if number is not None:
            try:
                "".encode(f"cp{number & 0xFFFF}")
            except LookupError:
                continue
            return f"cp{number & 0xFFFF}"
    return "cp1252"


def _date(folder: OleFolder) -> str:
    for key in _TIMES:
        ticks = _fixed(folder, key)
        if ticks:
            try:
                moment = datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=ticks // 10)
            except OverflowError:
                continue
            return f"{moment:%a, %d %b %Y %H:%M:%S} +0000"
    return ""


def _fixed(folder: OleFolder, wanted: int) -> int | None:
    """A property of fixed length: 16 bytes each, after a header of 8, 24 or 32 bytes."""
    data = folder.streams.get(_PROPERTIES, b"")
    for at in range(len(data) % 16, len(data) - 15, 16):
        kind, key = struct.unpack_from("<HH", data, at)
        if key == wanted and kind in (0x0003, 0x0040):
            (value,) = struct.unpack_from("<Q" if kind == 0x0040 else "<I", data, at + 8)
            return int(value)
    return None
