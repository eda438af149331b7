"""Parse bytes in this process, as the child would."""

from __future__ import annotations

import tempfile
from pathlib import Path

from engines.parsing.formats import parse_file
from engines.parsing.source import Source
from workbench.domain.document import ParsedDocument
from workbench.errors import WorkbenchError
from workbench.ports.document_parser import ParseLimits

DOCUMENTS = Path(__file__).resolve().parents[3] / "documents"


def parse(data: bytes, suffix: str, limits: ParseLimits | None = None) -> ParsedDocument:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "blob"
        path.write_bytes(data)
        return parse_file(Source(path, suffix, limits or ParseLimits()))


def read_or_refused(data: bytes, suffix: str) -> ParsedDocument | WorkbenchError:
    """The document or the error that a person would see; anything else fails the test."""
    try:
        return parse(data, suffix)
    except WorkbenchError as error:
        return error


def headings(document: ParsedDocument) -> list[tuple[int, str]]:
    return [(span.level, document.text[span.start : span.end]) for span in document.headings]


def origins(document: ParsedDocument) -> dict[str, str]:
    return {span.label: document.text[span.start : span.end] for span in document.origins}
