"""Mailboxes in one file (MBOX): every message under its subject, with its place in the box."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engines.parsing.email_message import add_message, header, read_message
from engines.parsing.inner import InnerFiles
from engines.parsing.source import Source, TextBuilder
from workbench.domain.document import ParsedDocument
from workbench.errors import UnreadableDocument

MEDIA_TYPE = "application/mbox"

_BEGIN = re.compile(rb"^From [^\r\n]*\r?\n", re.MULTILINE)
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def parse_mbox(source: Source) -> ParsedDocument:
    """Messages in order. Raises UnreadableDocument, LimitExceeded."""
    builder = TextBuilder(source.limits)
    files = InnerFiles(source, builder, level=2)
    n_read = n_damaged = 0
    for number, data in enumerate(split_mailbox(source.read()), 1):
        message = read_message(data)
        if message is None:
            n_damaged += 1
            continue
        n_read += 1
        builder.heading(1, header(message, "Subject") or f"Message {number}")
        if add_message(message, builder, files):
            n_damaged += 1
    if not n_read:
        raise UnreadableDocument(
            "This file holds no messages.", hint="Export the mailbox from the mail program again."
        )
    damage = [f"{n_damaged} messages are damaged."] if n_damaged else []
    return builder.document(MEDIA_TYPE, warnings=[*damage, *files.warnings])


def split_mailbox(data: bytes) -> Iterator[bytes]:
    """The bytes of each message. A line "From " begins one only where nothing stands above it."""
    begins = [
        match for match in _BEGIN.finditer(data) if match.start() == 0 or _is_blank(data, match)
    ]
    for number, match in enumerate(begins):
        end = begins[number + 1].start() if number + 1 < len(begins) else len(data)
        yield _QUOTED.sub(rb"\1", data[match.end() : end])


def _is_blank(data: bytes, match: re.Match[bytes]) -> bool:
    before = data[max(0, match.start() - 4) : match.start()]
    return before.endswith((b"\n\n", b"\n\r\n"))
