"""Plain text: notes, logs, source code, anything that is read as it stands."""

from __future__ import annotations

from engines.parsing.decoding import decode
from engines.parsing.source import Source, clean, no_text, too_long
from workbench.domain.document import ParsedDocument

MEDIA_TYPE = "text/plain"


def parse_plain(source: Source) -> ParsedDocument:
    """The whole text, line ends unified. Raises UnreadableDocument, LimitExceeded."""
    return ParsedDocument(read_text(source), MEDIA_TYPE)


def read_text(source: Source) -> str:
    """The file as clean text that holds more than blanks."""
    text = clean(decode(source.read()))
    if not text.strip():
        raise no_text()
    if len(text) > source.limits.text_chars:
        raise too_long(source.limits)
    return text
