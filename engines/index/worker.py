"""The child that keeps the vector index: imports Chroma, answers with ids and similarities."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engines.child_loop import Answer, Handler, serve

if TYPE_CHECKING:
    from engines.index.store import ChromaStore

FOLDER_VARIABLE = "WORKBENCH_INDEX_FOLDER"


def main() -> int:
    return serve(_build)


def _build() -> Mapping[str, Handler]:
    import chromadb  # noqa: F401 (so that "ready" means ready)

    from engines.index.store import ChromaStore

    store = ChromaStore(Path(os.environ[FOLDER_VARIABLE]))
    return calls_to(lambda _params: store)


def calls_to(store_for: Callable[[Mapping[str, Any]], ChromaStore]) -> dict[str, Handler]:
    """The calls of the port; `store_for` says whose store a call's parameters mean."""
    import numpy as np

    def add(params: Mapping[str, Any], blobs: Sequence[bytes]) -> Answer:
        vectors = np.frombuffer(blobs[0], dtype=np.float32).reshape(len(params["ids"]), -1)
        store_for(params).add(params["collection"], params["ids"], vectors)
        return Answer({})

    def query(params: Mapping[str, Any], blobs: Sequence[bytes]) -> Answer:
        vector = np.frombuffer(blobs[0], dtype=np.float32).reshape(1, -1)
        return Answer({"hits": store_for(params).query(params["collection"], vector, params["k"])})

    def remove(params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        store_for(params).remove(params["collection"], params["ids"])
        return Answer({})

    def ids(params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        found = np.array(store_for(params).ids(params["collection"]), dtype=np.int64)
        return Answer({}, (found.tobytes(),))

    def drop(params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        store_for(params).drop(params["collection"])
        return Answer({})

    def compact(params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        store_for(params).compact()
        return Answer({})

    return {
        "add": add, "query": query, "remove": remove, "ids": ids, "drop": drop, "compact": compact,
    }  # fmt: skip
