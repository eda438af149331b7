"""Which parser reads which file: by suffix first, by content where the suffix says nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from engines.parsing.delimited import parse_delimited
from engines.parsing.docx import parse_docx
from engines.parsing.email_message import parse_email
from engines.parsing.html import parse_html
from engines.parsing.markdown import parse_markdown
from engines.parsing.pdf import parse_pdf
from engines.parsing.plain import parse_plain
from engines.parsing.source import Source
from workbench.domain.document import ParsedDocument
from workbench.errors import UnsupportedFormat

Parser: TypeAlias = Callable[[Source], ParsedDocument]

_PLAIN = (
    "txt text log rst json jsonl yaml yml toml ini cfg conf tex sql sh bat ps1 py js ts css java kt"
    " c h cc cpp hpp cs go rs rb php pl lua r swift scala"
)

PARSERS: Mapping[str, Parser] = {
    ".pdf": parse_pdf,
    ".docx": parse_docx,
    ".md": parse_markdown,
    ".markdown": parse_markdown,
    ".html": parse_html,
    ".htm": parse_html,
    ".xhtml": parse_html,
    ".csv": parse_delimited,
    ".tsv": parse_delimited,
    ".eml": parse_email,
    **{f".{name}": parse_plain for name in _PLAIN.split()},
}

SUFFIXES = frozenset(PARSERS)


def parse_file(source: Source) -> ParsedDocument:
    """Read one file with the parser of its format.

    Raises UnsupportedFormat, UnreadableDocument, LimitExceeded.
    """
    parser = PARSERS.get(source.suffix.lower())
    if parser is None and not source.suffix:
        with source.path.open("rb") as stream:
            parser = parse_pdf if stream.read(5) == b"%PDF-" else parse_plain
    if parser is None:
        raise UnsupportedFormat(
            f"Files of the kind {source.suffix.lower()} cannot be read.",
            hint="PDF, DOCX, Markdown, HTML, CSV, EML and plain text can.",
        )
    return parser(source)
