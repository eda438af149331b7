"""E-mail messages: the headers that people read, the text, and what is attached."""

from __future__ import annotations

import email
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import default

from engines.parsing.html import add_html
from engines.parsing.inner import InnerFiles, shown_name
from engines.parsing.source import Source, TextBuilder
from workbench.domain.document import ParsedDocument
from workbench.errors import UnreadableDocument

MEDIA_TYPE = "message/rfc822"

_HEADERS = ("From", "To", "Cc", "Date", "Subject")
# The standard library's parser gives up in these ways on some malformed messages.
_BROKEN = (ValueError, LookupError, AttributeError, TypeError)


def parse_email(source: Source) -> ParsedDocument:
    """Header lines, body, attachments. Raises UnreadableDocument, LimitExceeded."""
    message = read_message(source.read())
    if message is None:
        raise UnreadableDocument(
            "This file is not an e-mail message.",
            hint="Save the message from the mail program again, as .eml.",
        )
    builder = TextBuilder(source.limits)
    files = InnerFiles(source, builder, level=2)
    damage = add_message(message, builder, files)
    warnings = (*((damage,) if damage else ()), *files.warnings)
    return builder.document(MEDIA_TYPE, header(message, "Subject"), warnings)


def read_message(data: bytes) -> EmailMessage | None:
    """The message, or None if nothing in it says that it is one."""
    message = email.message_from_bytes(data, policy=default)
    return message if any(name in message for name in _HEADERS) else None


def add_message(message: EmailMessage, builder: TextBuilder, files: InnerFiles) -> str:
    """Add what people read of it; return what is wrong with its body, if anything is."""
    add = builder.block
    for name in _HEADERS:
        if value := header(message, name):
            add(f"{name}: {value}", "header")
            add = builder.line
    damage = _add_body(message, builder)
    names = []
    for name, data in _attachments(message):
        if data is not None:
            files.reserve(len(data))
        if data is None or not files.add(name, data, label=f"Attachment: {shown_name(name)}"):
            names.append(shown_name(name))
    builder.block("\n".join(f"Attachment: {name}" for name in names))
    return damage


def header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except _BROKEN:
        raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
        return " ".join(str(raw).split())


def _add_body(message: EmailMessage, builder: TextBuilder) -> str:
    try:
        part = message.get_body(("plain", "html"))
        content = "" if part is None else part.get_content()
        subtype = "" if part is None else part.get_content_subtype()
    except _BROKEN:
        return "The body of this message is damaged."
    if not isinstance(content, str):
        return "The body of this message is not text."
    if subtype == "html":
        if content.strip():
            builder.within("body", lambda: add_html(content, builder))
    else:
        builder.block(content, "body")
    return ""


def _attachments(message: EmailMessage) -> Iterator[tuple[str, bytes | None]]:
    """(name, bytes) of every part that is a file; None for bytes that cannot be decoded."""
    waiting = [message]
    while waiting:
        part = waiting.pop(0)
        is_message = part.get_content_type() == "message/rfc822"
        if part.is_multipart() and not is_message:
            waiting = [one for one in part.iter_parts() if isinstance(one, EmailMessage)] + waiting
            continue
        try:
            name = part.get_filename()
        except _BROKEN:
            continue
        if is_message and part is not message:
            yield from _attached_message(part, name)
        elif name:
            yield name, _payload(part)


def _attached_message(part: EmailMessage, name: str | None) -> Iterator[tuple[str, bytes | None]]:
    shown = name or "a message"
    try:
        yield (
            (shown if shown.lower().endswith(".eml") else f"{shown}.eml"),
            part.get_content().as_bytes(),
        )
    except (*_BROKEN, UnicodeError):
        yield shown, None


def _payload(part: EmailMessage) -> bytes | None:
    try:
        data = part.get_payload(decode=True)
    except _BROKEN:
        return None
    return data if isinstance(data, bytes) else None
