"""Take the times of the steps of one request. Keeps no text; knows no database."""

from __future__ import annotations

from collections.abc import Callable

from workbench.domain.model import Completed, GenerationEvent, TextPiece
from workbench.domain.request_fact import Status
from workbench.domain.retrieval import RetrievalTrace
from workbench.domain.trace import Fact, Outcome, Step, StepName


class StepClock:
    """One step at a time, on one thread. The engine's follow from the events that it sends."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._begun = clock()
        self._steps: list[Step] = []
        self._open: tuple[StepName, float] | None = None
        self._facts: dict[str, Fact] = {}

    def begin(self, name: StepName) -> None:
        """This is done from now on; what was done until now is done."""
        self.end()
        self._open = (name, self._now())

    def note(self, **facts: Fact) -> None:
        """To stand with the step that is going on: counts, ids, fixed words."""
        self._facts |= facts

    def end(self, outcome: Outcome = "", **facts: Fact) -> None:
        """The step that is going on, if one is."""
        if self._open is not None:
            name, start = self._open
            known = self._facts | facts
            self._steps.append(Step(name, start, self._now() - start, outcome, known))
        self._open, self._facts = None, {}

    def asks(self) -> None:
        """The engine is called now."""
        self.begin("queue")

    def hears(self, event: GenerationEvent) -> None:
        """Each event of the engine."""
        if self._open is not None and self._open[0] == "queue":
            self.begin("reading")
        if self._open is not None and self._open[0] == "reading" and isinstance(event, TextPiece):
            self.begin("generation")
        if isinstance(event, Completed):
            usage = event.usage
            guessed: dict[str, Fact] = {}
            if usage.drafted_tokens:
                guessed["drafted_tokens"] = usage.drafted_tokens
                guessed["accepted_tokens"] = usage.accepted_tokens
            self.end(
                "stopped" if event.reason == "cancelled" else "",
                input_tokens=usage.prompt_tokens,
                reused_tokens=usage.reused_tokens,
                output_tokens=usage.completion_tokens,
                reason=event.reason,
                **guessed,
            )

    def taken(self, status: Status) -> tuple[Step, ...]:
        """All steps; one that is still going on ended as the request did."""
        self.end("" if status == "complete" else "stopped" if status == "stopped" else "failed")
        return tuple(self._steps)

    def _now(self) -> float:
        return self._clock() - self._begun


def references(trace: RetrievalTrace) -> dict[str, Fact]:
    """What was found, by ids: `DOCUMENT/CHUNK`, the best first."""
    return {
        "hits": len(trace.hits),
        "passages_used": len(trace.used),
        "passages": tuple(
            f"{hit.passage.document_id}/{hit.passage.chunk_id}" for hit in trace.hits
        ),
    }
