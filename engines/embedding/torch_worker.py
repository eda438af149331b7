"""The child that embeds much with the bundled model on torch: answers with rows."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from engines.child_loop import Answer, Handler, serve
from engines.embedding import weights
from engines.embedding.weights import MAX_TOKENS, Notes

NOTES_VARIABLE = "WORKBENCH_EMBEDDING_NOTES"
THREADS_VARIABLE = "WORKBENCH_EMBEDDING_THREADS"
_NICE = 10  # what is computed for an index waits for a window that wants to be drawn


def main() -> int:
    if hasattr(os, "nice"):
        os.nice(_NICE)
    return serve(_build)


def _build() -> Mapping[str, Handler]:
    from engines.embedding.bundled import best_precision
    from engines.embedding.torch_bert import TorchBert

    folder = weights.model_folder()
    weights.verify(folder / "model.safetensors", Notes(Path(os.environ[NOTES_VARIABLE])))
    threads = int(os.environ[THREADS_VARIABLE])
    model = TorchBert(folder, threads, MAX_TOKENS, halved=best_precision() == "bf16")

    def embed(params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        rows = model.embed(params["texts"])
        return Answer({"rows": len(rows)}, (rows.tobytes(),))

    return {"embed": embed}
