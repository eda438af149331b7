"""The child beyond the gate that asks a Chroma server: it carries ids and vectors, no text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from engines.child_loop import Answer, Handler, serve
from workbench.egress import gated

_ID_BYTES = 8


def main() -> int:
    return serve(_build)


def _build() -> Mapping[str, Handler]:
    import chromadb  # noqa: F401 (so that "ready" means ready)

    from engines.index.remote_store import RemoteStore
    from engines.index.worker import calls_to

    stores: dict[tuple[str, str, str], RemoteStore] = {}

    def store_for(params: Mapping[str, Any]) -> RemoteStore:
        key = (params["url"], params["workspace"], params["token"])
        if key not in stores:
            stores[key] = RemoteStore(*key)
        return stores[key]

    def counted(handler: Handler) -> Handler:
        def handle(params: Mapping[str, Any], blobs: Sequence[bytes]) -> Answer:
            answer = handler(params, blobs)
            came = _ID_BYTES * len(answer.fields.get("hits", ())) + sum(map(len, answer.blobs))
            went = _ID_BYTES * len(params.get("ids", ())) + sum(map(len, blobs))
            gated.tell_bytes(came, went)
            return answer

        return handle

    def reset(params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        store_for(params).reset()
        return Answer({})

    handlers: dict[str, Handler] = {**calls_to(store_for), "reset": reset}
    return {name: counted(handler) for name, handler in handlers.items()}
