"""The child that parses: takes a path, sets its own limits, sends back text or pixels."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from engines.child_loop import Answer, Handler, describe_error, serve
from workbench.domain.document import PageSpan
from workbench.domain.sealing import StreamSeal, Unsealable, unseal
from workbench.errors import LimitExceeded, UnreadableDocument, WorkbenchError
from workbench.ports.document_parser import ParseLimits

MAX_HEADINGS = 20_000
MAX_ORIGINS = 200_000
_BEGINNING_BYTES = 16


def main() -> int:
    return serve(_build)


def _build() -> Mapping[str, Handler]:
    return {"parse": _parse, "render": _render}


def _parse(params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
    from engines.parsing.formats import parse_file
    from engines.parsing.source import Source

    limits = ParseLimits(**params["limits"])
    _limit_this_process(limits.seconds, limits.memory_bytes)
    try:
        document = parse_file(
            Source(
                Path(params["path"]), params["suffix"], limits, params["password"], _data(params)
            )
        )
    except WorkbenchError:
        raise
    except Exception as error:
        raise _translate(error) from error
    headings = document.headings[:MAX_HEADINGS]
    fields = {
        "media_type": document.media_type,
        "title": document.title,
        "pages": [(page.number, page.start, page.end) for page in document.pages],
        "headings": [(heading.level, heading.start, heading.end) for heading in headings],
        "warnings": document.warnings,
        "origins": [(o.label, o.start, o.end) for o in document.origins[:MAX_ORIGINS]],
        "furniture": document.furniture,
    }
    return Answer(fields, (document.text.encode("utf-8"),))


def _render(params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
    from engines.parsing.pdf_page import render_page
    from engines.parsing.picture_page import is_picture, render_picture

    _limit_this_process(params["seconds"], params["memory_bytes"])
    spans = [(start, end) for start, end in params["spans"]]
    page, width_px = PageSpan(*params["page"]), params["width_px"]
    path, data = Path(params["path"]), _data(params)
    try:
        if is_picture(_beginning(path) if data is None else data[:_BEGINNING_BYTES]):
            image = render_picture(data or path.read_bytes(), page, spans, width_px)
        else:
            image = render_page(data or path, page, spans, width_px, params["password"])
    except WorkbenchError:
        raise
    except Exception as error:
        raise _translate(error) from error
    boxes = [asdict(box) for box in image.boxes]
    return Answer({"width": image.width, "height": image.height, "boxes": boxes}, (image.png,))


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_BEGINNING_BYTES)


def _data(params: Mapping[str, Any]) -> bytes | None:
    """The content of a sealed file; None for one that lies in the clear."""
    if params.get("seal") is None:
        return None
    key, tail = map(bytes.fromhex, params["seal"])
    try:
        with Path(params["path"]).open("rb") as file:
            return b"".join(unseal(file.read, StreamSeal(key, tail)))
    except Unsealable as error:
        raise UnreadableDocument(
            "The workspace's copy of this file is damaged.",
            hint="Remove this entry and add the file again.",
        ) from error


def _translate(error: Exception) -> WorkbenchError:
    details = describe_error(error)["details"]
    match error:
        case MemoryError():
            return LimitExceeded(
                "This file needs more memory to read than it may take.",
                hint="Split it into smaller files.",
            )
        case FileNotFoundError():
            return UnreadableDocument("This file is no longer there.", details=details)
        case PermissionError() | IsADirectoryError():
            return UnreadableDocument(
                "This file may not be read.", hint="Check its permissions.", details=details
            )
        case _:
            return UnreadableDocument(
                "This file is damaged and cannot be read.",
                hint="Open it in the program that made it and save it again.",
                details=details,
            )


def _limit_this_process(seconds: float, memory_bytes: int) -> None:
    """The wall behind the parent's watch: it holds even while the parent is busy elsewhere."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    spent_s = used.ru_utime + used.ru_stime
    _soften(resource.RLIMIT_CPU, int(spent_s + seconds) + 2)
    if sys.platform == "linux":  # macOS accepts the limit and ignores it
        _soften(resource.RLIMIT_AS, memory_bytes)


def _soften(kind: int, value: int) -> None:
    import resource

    _, hard = resource.getrlimit(kind)
    soft = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (soft, hard))
