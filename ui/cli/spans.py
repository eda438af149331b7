"""`docs show DOC --span A:B`: a piece of a document's text, and where in the original it stands."""

from __future__ import annotations

import re
from dataclasses import asdict

from ui.cli.output import Output
from workbench.app import Workbench
from workbench.domain.document import Document
from workbench.errors import InputError

_SPAN = re.compile(r"(\d{1,9}):(\d{1,9})")


def run_show(
    workbench: Workbench,
    document: Document,
    span: str,
    output: Output,
    *,
    is_revealed: bool = False,
) -> int:
    """Boxes are shares of the page's width and height. Raises InputError."""
    library = workbench.library
    text = library.text(document.id)
    start, end = read_span(span, len(text))
    origin = library.origin(document.id, start, end)
    boxes = library.boxes(document.id, start, end)
    piece = text[start:end]
    if is_revealed:
        piece = library.privacy.reveal(piece, [document.collection_id]).text
    if output.as_json:
        output.json(
            {
                "document": document.name,
                "document_id": document.id,
                "start": start,
                "end": end,
                "text": piece,
                "origin": asdict(origin),
                "boxes": [asdict(one) for one in boxes],
            }
        )
        return 0
    output.line(f"{document.name}, {origin.said}")
    output.line(piece)
    return 0


def read_span(span: str, length: int) -> tuple[int, int]:
    """Raises InputError if it is no span of a text of this length."""
    found = _SPAN.fullmatch(span.strip())
    start, end = (int(found[1]), int(found[2])) if found else (0, 0)
    if not start < end <= length:
        raise InputError(
            f"“{span}” is no span of this text.",
            hint=f"Write START:END, characters from 0 to {length}.",
        )
    return start, end
