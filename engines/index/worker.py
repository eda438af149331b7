"""The child that keeps the vector index: imports Chroma, answers with ids and similarities."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from engines.child_loop import Answer, Handler, serve

FOLDER_VARIABLE = "WORKBENCH_INDEX_FOLDER"


def main() -> int:
    return serve(_build)


def _build() -> Mapping[str, Handler]:
    import chromadb  # noqa: F401 (so that "ready" means ready)
    import numpy as np

    from engines.index.store import ChromaStore

    store = ChromaStore(Path(os.environ[FOLDER_VARIABLE]))

    def add(params: Mapping[str, Any], blobs: Sequence[bytes]) -> Answer:
        vectors = np.frombuffer(blobs[0], dtype=np.float32).reshape(len(params["ids"]), -1)
        store.add(params["collection"], params["ids"], vectors)
        return Answer({})

    def query(params: Mapping[str, Any], blobs: Sequence[bytes]) -> Answer:
        vector = np.frombuffer(blobs[0], dtype=np.float32).reshape(1, -1)
        return Answer({"hits": store.query(params["collection"], vector, params["k"])})

    def remove(params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        store.remove(params["collection"], params["ids"])
        return Answer({})

    def ids(params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        found = np.array(store.ids(params["collection"]), dtype=np.int64)
        return Answer({}, (found.tobytes(),))

    def drop(params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        store.drop(params["collection"])
        return Answer({})

    def compact(_params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        store.compact()
        return Answer({})

    return {
        "add": add, "query": query, "remove": remove, "ids": ids, "drop": drop, "compact": compact,
    }  # fmt: skip
