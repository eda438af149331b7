"""The vector index: calls to the child that owns Chroma's files.

A child that dies or hangs over these files is an IndexFailure, as are damaged files; `reset`
unlinks them. Files that were closed in order are sealed. Knows nothing of Chroma.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engines.child import Call, Child, ChildDied, ChildFailed, ChildTooSlow
from engines.frames import Frame
from engines.index.file_seal import seal, take_off
from engines.index.generations import Generations, broken
from engines.index.worker import FOLDER_VARIABLE
from workbench.errors import EngineError, IndexFailure, LimitExceeded, WorkbenchError

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix

BATCH = 500  # a query waits for no more than one batch
_TIMEOUT_S = 120.0
_COMPACT_TIMEOUT_S = 3600.0


class ChromaIndex:
    """`VectorIndex` over a child process."""

    def __init__(self, child_command: Sequence[str], folder: Path) -> None:
        self._folder = folder
        self._generations = Generations(folder)
        self._is_sound = False  # the last call succeeded
        environment = {
            FOLDER_VARIABLE: str(folder),
            "ANONYMIZED_TELEMETRY": "False",
            "OMP_NUM_THREADS": "1",
            "OPENBLAS_NUM_THREADS": "1",
        }
        self._child = Child(child_command, "index", environment)
        self._calls = 0  # under way
        self._is_resetting = False
        self._changed = threading.Condition()

    def add(self, collection: str, ids: Sequence[int], vectors: Float32Matrix) -> None:
        import numpy as np

        rows = np.ascontiguousarray(vectors, dtype=np.float32)
        for begin in range(0, len(ids), BATCH):
            batch = slice(begin, begin + BATCH)
            params = {"collection": collection, "ids": [int(i) for i in ids[batch]]}
            self._call("add", params, rows[batch].tobytes())

    def query(self, collection: str, vector: Float32Matrix, k: int) -> list[tuple[int, float]]:
        import numpy as np

        if k < 1:
            return []
        row = np.ascontiguousarray(vector, dtype=np.float32).tobytes()
        frame = self._call("query", {"collection": collection, "k": k}, row, urgent=True)
        return [(int(i), float(similarity)) for i, similarity in frame.header["hits"]]

    def remove(self, collection: str, ids: Sequence[int]) -> None:
        for begin in range(0, len(ids), BATCH):
            batch = [int(i) for i in ids[begin : begin + BATCH]]
            self._call("remove", {"collection": collection, "ids": batch})

    def ids(self, collection: str) -> set[int]:
        import numpy as np

        frame = self._call("ids", {"collection": collection})
        return set(np.frombuffer(frame.blobs[0], dtype=np.int64).tolist())

    def drop(self, collection: str) -> None:
        self._call("drop", {"collection": collection})

    def compact(self) -> None:
        self._call("compact", {}, timeout_s=_COMPACT_TIMEOUT_S)

    def reset(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: not self._is_resetting)
            self._is_resetting = True
        try:
            self._child.end()  # wakes the calls under way, which may have started it again
            with self._changed:
                self._changed.wait_for(lambda: self._calls == 0)
            self._child.end()
            self._generations.unlink_all()
            take_off(self._folder)
        finally:
            with self._changed:
                self._is_resetting = False
                self._changed.notify_all()

    def close(self) -> None:
        self._child.close()
        with self._changed:
            may_seal, self._is_sound = self._is_sound and self._calls == 0, False
        if may_seal:
            seal(self._folder)

    def _failure(self, error: EngineError | LimitExceeded) -> WorkbenchError:
        """What it means that the process failed."""
        return broken(error.details or error.message)

    def _call(
        self,
        method: str,
        params: dict[str, Any],
        *blobs: bytes,
        urgent: bool = False,
        timeout_s: float = _TIMEOUT_S,
    ) -> Frame:
        call = Call(method, params, blobs, timeout_s=timeout_s, urgent=urgent, repeatable=True)
        with self._changed:
            self._changed.wait_for(lambda: not self._is_resetting)
            self._calls += 1
        try:
            frame = self._child.call(call)
        except (ChildDied, ChildFailed, ChildTooSlow) as error:
            self._is_sound = False
            raise self._failure(error) from error
        except IndexFailure:
            self._is_sound = False
            raise
        else:
            self._is_sound = True
            return frame
        finally:
            with self._changed:
                self._calls -= 1
                self._changed.notify_all()
