"""Put the cases of a run that failed into groups by the vectors of what was asked.

In the background: vectors are made in small batches, and nothing is embedded while somebody is
being answered. Nothing of it is kept on disk.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Final

from workbench.domain.evaluation import Run
from workbench.domain.failures import FailureGroup, failed_cases, failure_groups
from workbench.jobs import AnswerGate, JobContext, plain_context
from workbench.services.documents.text_models import Embedders
from workbench.storage.eval_store import EvalStore
from workbench.storage.search import stop_words

MOST: Final = 2_000
_BATCH: Final = 32
_KEPT: Final = 8


@dataclass(frozen=True, slots=True)
class FailureView:
    """`n_left_out`: cases that failed beyond those that were put into groups."""

    groups: tuple[FailureGroup, ...]
    n_failed: int
    n_left_out: int


class FailureGroups:
    """Thread-safe; `of` blocks for some milliseconds a case, so call it from a lane."""

    def __init__(self, store: EvalStore, embedders: Embedders, gate: AnswerGate) -> None:
        self._store = store
        self._embedders = embedders
        self._gate = gate
        self._lock = threading.Lock()
        self._known: dict[tuple[str, int], FailureView] = {}

    def of(self, run: Run, context: JobContext | None = None) -> FailureView:
        """Reports how many texts were read of how many. Raises Cancelled, and what an embedder
        raises.
        """
        with self._lock:
            known = self._known.get((run.id, run.n_done))
        if known is not None:
            return known
        found = self._found(run, context or plain_context())
        with self._lock:
            self._known[run.id, run.n_done] = found
            while len(self._known) > _KEPT:
                del self._known[next(iter(self._known))]
        return found

    def _found(self, run: Run, context: JobContext) -> FailureView:
        import numpy as np  # noqa: PLC0415 - takes its time, and only this needs it

        done = self._store.done(run.id)
        failed = failed_cases(done)
        shown = failed[:MOST]
        if not shown:
            return FailureView((), 0, 0)
        embedder = self._embedders.bundled
        rows = []
        for start in range(0, len(shown), _BATCH):
            context.check()
            self._gate.wait_until_free(context)
            rows.append(
                embedder.embed_documents([one.text or " " for one in shown[start : start + _BATCH]])
            )
            context.report((min(start + _BATCH, len(shown)), len(shown)))
        keys = {one.key for one in failed}
        others = [
            one.cell.messages[-1].content
            for one in done
            if one.cell.messages and one.cell.case_key not in keys
        ]
        groups = failure_groups(shown, np.concatenate(rows), others, stop_words())
        return FailureView(groups, len(failed), len(failed) - len(shown))
