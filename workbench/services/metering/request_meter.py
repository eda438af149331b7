"""Take the times of one request and make its fact row. Keeps no text; knows no database."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Final

from workbench.domain.clock import new_id, now
from workbench.domain.guard.verdict import RailsVerdict
from workbench.domain.language import language_of
from workbench.domain.model import Completed, GenerationEvent, RegisteredModel, TextPiece, Usage
from workbench.domain.prompt import PromptUse
from workbench.domain.request_fact import (
    Feature,
    Guard,
    RequestBegin,
    RequestEnd,
    Status,
    error_kind_of,
)
from workbench.domain.retrieval import RetrievalTrace
from workbench.errors import WorkbenchError
from workbench.services.metering.energy import EnergyLedger
from workbench.services.metering.request_facts import known_languages
from workbench.services.metering.step_clock import StepClock

_READ_CHARS: Final = 1_000  # of what was asked, to tell its language


class RequestMeter:
    """From the moment that a request is accepted to its end. For one thread."""

    def __init__(  # noqa: PLR0913 - what a fact row knows at first
        self,
        feature: Feature,
        model: RegisteredModel,
        *,
        prompt: PromptUse | None = None,
        release: str = "",
        collection_ids: tuple[str, ...] = (),
        question: str = "",
        profile: str = "",
        energy: EnergyLedger | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Of `question` its length and its language are kept."""
        self.begin = RequestBegin(
            id=new_id(),
            at=now(),
            feature=feature,
            model_id=model.id,
            model=model.name,
            prompt_id=prompt.prompt_id if prompt else "",
            prompt_version=prompt.version if prompt else None,
            prompt_hash=prompt.hash if prompt else "",
            release=release,
            collection_ids=tuple(dict.fromkeys(collection_ids)),
            profile=profile,
            language=language_of(question[:_READ_CHARS], known_languages()) if question else "",
            input_chars=len(question) if question else None,
        )
        self._energy = energy
        self._measured: object | None = None
        self._adapters: tuple[str, ...] = ()
        self._output_chars = 0
        self._clock = clock
        self._begun = clock()
        self.steps = StepClock(clock)
        self._asked: float | None = None
        self._queue_s: float | None = None
        self._first_token_s: float | None = None
        self._usage: Usage | None = None
        self._other: tuple[RegisteredModel, str] | None = None
        self._is_cached = False

    @property
    def model(self) -> str:
        """The name of who is asked now."""
        return self._other[0].name if self._other is not None else self.begin.model

    def turns_to(self, model: RegisteredModel, release: str) -> None:
        """This one is asked, by a rule or because another one failed."""
        self._other = (model, release)
        self._is_cached = False
        self._output_chars = 0

    def uses(self, adapters: Iterable[str]) -> None:
        """The names of the adapters of this answer."""
        self._adapters = tuple(sorted(set(adapters)))

    def finds_kept(self) -> None:
        """A kept answer is given; no engine is asked."""
        self._is_cached = True

    def asks(self) -> None:
        """The engine is called now."""
        self._asked = self._clock()
        if self._energy is not None and self._measured is None and not self._is_cached:
            self._measured = self._energy.begin()
        self.steps.asks()

    def hears(self, event: GenerationEvent) -> None:
        """Each event of the engine; the first ends the waiting, the first text the silence."""
        if self._queue_s is None and self._asked is not None:
            self._queue_s = self._clock() - self._asked
        if isinstance(event, TextPiece):
            self._output_chars += len(event.text)
            if self._first_token_s is None:
                self._first_token_s = self._clock() - self._begun
        if isinstance(event, Completed):
            self._usage = event.usage
        self.steps.hears(event)

    def end(
        self,
        status: Status,
        *,
        error: WorkbenchError | None = None,
        retrieval: RetrievalTrace | None = None,
        model_asked: bool = True,
        n_citations: int = 0,
        refused: bool = False,
        rails: RailsVerdict | None = None,
    ) -> RequestEnd:
        usage = self._usage
        energy_wh = None
        if self._energy is not None and self._measured is not None:
            energy_wh = self._energy.end(self._measured)
            self._measured = None
        notes = rails.notes if rails is not None else ()
        scores = [
            hit.dense_score
            for hit in (retrieval.hits if retrieval else ())
            if hit.dense_score is not None
        ]
        kind = error_kind_of(error) if error else "cancelled" if status == "stopped" else ""
        return RequestEnd(
            status=status,
            error_kind=kind,
            model_asked=model_asked,
            prompt_tokens=usage.prompt_tokens if usage else None,
            completion_tokens=usage.completion_tokens if usage else None,
            reused_tokens=usage.reused_tokens if usage else None,
            queue_s=self._queue_s,
            first_token_s=self._first_token_s,
            total_s=self._clock() - self._begun,
            tokens_per_second=usage.tokens_per_second
            if usage and usage.completion_tokens and not self._is_cached
            else None,
            retrieval_s=retrieval.took_s if retrieval else None,
            n_hits=len(retrieval.hits) if retrieval else None,
            n_passages=len(retrieval.used) if retrieval and model_asked else None,
            best_score=max(scores, default=None),
            n_citations=n_citations,
            model_id=self._other[0].id if self._other is not None else None,
            model=self._other[0].name if self._other is not None else "",
            release=self._other[1] if self._other is not None else None,
            cached=self._is_cached,
            refused=refused,
            steps=self.steps.taken(status),
            adapters=self._adapters if model_asked else (),
            output_chars=self._output_chars if usage else None,
            guard=_guard(rails),
            guard_findings=sum(note.count for note in notes),
            guard_families=tuple(sorted({note.family for note in notes})),
            energy_wh=energy_wh,
            energy_source=self._energy.source if self._energy and energy_wh is not None else "",
        )


def _guard(rails: RailsVerdict | None) -> Guard:
    if rails is None or not rails.notes:
        return ""
    return rails.held or "noted"
