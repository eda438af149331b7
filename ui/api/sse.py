"""Server-sent events: one JSON object each, as OpenAI's and Anthropic's clients read them."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from typing import Any, Final

from starlette.responses import StreamingResponse

DONE: Final = b"data: [DONE]\n\n"
_HEADERS: Final = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


def event(data: Mapping[str, Any], name: str = "") -> bytes:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # Half a surrogate pair, which a model can write, has no UTF-8.
    encoded = text.encode("utf-8", "replace")
    head = f"event: {name}\n".encode() if name else b""
    return head + b"data: " + encoded + b"\n\n"


def streamed(chunks: AsyncIterator[bytes]) -> StreamingResponse:
    return StreamingResponse(chunks, media_type="text/event-stream", headers=_HEADERS)
