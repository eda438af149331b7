"""E-mail messages: the headers that people read, the text, and the names of what is attached."""

from __future__ import annotations

import email
from email.message import EmailMessage
from email.policy import default

from engines.parsing.html import read_html
from engines.parsing.source import Source, TextBuilder
from workbench.domain.document import ParsedDocument
from workbench.errors import UnreadableDocument

MEDIA_TYPE = "message/rfc822"

_HEADERS = ("From", "To", "Cc", "Date", "Subject")


def parse_email(source: Source) -> ParsedDocument:
    """Header lines, body, attachment names. Raises UnreadableDocument, LimitExceeded."""
    message = email.message_from_bytes(source.read(), policy=default)
    if not any(name in message for name in _HEADERS):
        raise UnreadableDocument(
            "This file is not an e-mail message.",
            hint="Save the message from the mail program again, as .eml.",
        )
    builder = TextBuilder(source.limits)
    for name in _HEADERS:
        if value := _header(message, name):
            builder.line(f"{name}: {value}")
    warnings = _add_body(message, source, builder)
    for number, attached in enumerate(_attachment_names(message)):
        (builder.line if number else builder.block)(f"Attachment: {attached}")
    return builder.document(MEDIA_TYPE, _header(message, "Subject"), warnings)


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, LookupError, AttributeError, IndexError, TypeError):
        # The standard library's header parser gives up on some malformed addresses.
        raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
        return " ".join(str(raw).split())


def _add_body(message: EmailMessage, source: Source, builder: TextBuilder) -> tuple[str, ...]:
    try:
        part = message.get_body(("plain", "html"))
        content = "" if part is None else part.get_content()
        subtype = "" if part is None else part.get_content_subtype()
    except (ValueError, LookupError, AttributeError, TypeError):
        return ("The body of this message is damaged.",)
    if not isinstance(content, str):
        return ("The body of this message is not text.",)
    if subtype == "html":
        if content.strip():
            builder.block(read_html(content, source.limits).text)
    else:
        builder.block(content)
    return ()


def _attachment_names(message: EmailMessage) -> list[str]:
    names = []
    for part in message.walk():
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            continue
        try:
            name = part.get_filename()
        except (ValueError, LookupError, AttributeError, TypeError):
            continue
        if name:
            names.append(" ".join(name.split()))
        elif part.get_content_type() == "message/rfc822":
            names.append("a message")
    return names
