"""The child that runs one embedding or reranking GGUF: loads it, answers with rows or scores."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from engines.child_loop import Answer, Handler, serve

MODEL_VARIABLE = "WORKBENCH_EMBEDDING_GGUF"
THREADS_VARIABLE = "WORKBENCH_EMBEDDING_THREADS"
CACHE_VARIABLE = "WORKBENCH_EMBEDDING_CACHE"  # where the bundled model's file is made
BUNDLED = Path("bundled")  # in place of a file: the model that comes with the program
BUFFERS_VARIABLE = "WORKBENCH_EMBEDDING_REPACK"  # "1": weights may be repacked for this processor


_NICE = 10  # what is computed for an index waits for a window that wants to be drawn


def main() -> int:
    if hasattr(os, "nice"):
        os.nice(_NICE)
    return serve(_build)


def _build() -> Mapping[str, Handler]:
    from engines.embedding.gguf_model import GgufModel

    path = Path(os.environ[MODEL_VARIABLE])
    if path == BUNDLED:
        from engines.embedding.bundled import prepared

        path = prepared(Path(os.environ[CACHE_VARIABLE]))
    model = GgufModel(
        path,
        int(os.environ[THREADS_VARIABLE]),
        extra_buffers=os.environ[BUFFERS_VARIABLE] == "1",
    )

    def embed(params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        rows = model.embed(params["texts"])
        return Answer({"rows": len(rows.matrix), "cut": rows.n_cut}, (rows.matrix.tobytes(),))

    def rank(params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        return Answer({"scores": model.rank(params["query"], params["passages"])})

    return {"embed": embed, "rank": rank}
