"""Traces of requests: one, found by the beginning of its id, and many as OTLP JSON."""

from __future__ import annotations

import itertools
import json
from typing import TextIO

from workbench.domain.otlp import document
from workbench.domain.request_fact import RequestFact
from workbench.domain.trace import Step
from workbench.domain.usage import Selection
from workbench.errors import InputError, NotFound
from workbench.storage.trace_rows import TraceRows
from workbench.storage.usage_store import UsageStore

_A_LINE = 200  # requests


class Traces:
    """Thread-safe; call from a lane."""

    def __init__(self, store: UsageStore, rows: TraceRows) -> None:
        self._store = store
        self._rows = rows

    def steps(self, request_id: str) -> tuple[Step, ...]:
        return self._rows.steps(request_id)

    def find(self, beginning: str) -> tuple[RequestFact, tuple[Step, ...]]:
        """By the beginning of the id of the request or of its turn. Raises NotFound, InputError."""
        found = self._rows.request_ids(beginning) if beginning else []
        if not found:
            raise NotFound(
                f"There is no request “{beginning}”.",
                hint="`workbench usage requests --json` shows the ids.",
            )
        if len(found) > 1:
            raise InputError(
                f"“{beginning}” is the beginning of more than one id.", hint="Write more of it."
            )
        (request_id,) = found
        return self._store.fact(request_id), self.steps(request_id)

    def export(self, selection: Selection, stream: TextIO, limit: int = -1) -> int:
        """OTLP JSON, a document a line of up to 200 requests; returns how many requests."""
        facts = self._store.facts(selection, limit)
        n = 0
        while some := list(itertools.islice(facts, _A_LINE)):
            stream.write(self.as_otlp([(fact, self.steps(fact.begin.id)) for fact in some]))
            stream.write("\n")
            n += len(some)
        return n

    def as_otlp(self, requests: list[tuple[RequestFact, tuple[Step, ...]]]) -> str:
        return json.dumps(document(requests), ensure_ascii=False)
