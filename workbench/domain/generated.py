"""What a model wrote for one prompt."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.adapter import BoundAdapter
from workbench.domain.answer_trace import AnswerTrace
from workbench.domain.guard.verdict import RailsVerdict
from workbench.domain.model import PromptProbabilities, StopReason, TokenProbabilities, Usage
from workbench.domain.support import SentenceCheck


@dataclass(frozen=True, slots=True)
class Generated:
    text: str
    thinking: str
    reason: StopReason
    usage: Usage
    model: str
    probabilities: tuple[TokenProbabilities, ...] = ()
    trace: AnswerTrace | None = None  # why this model was asked, or when a kept answer was made
    adapters: tuple[BoundAdapter, ...] = ()  # that it was made with
    prompt: PromptProbabilities | None = None  # where they were asked for of a bare text
    request_id: str = ""  # of its figures
    rails: RailsVerdict | None = None
    review: str = ""  # the id of the review that it waits for
    checks: tuple[SentenceCheck, ...] = ()  # what its sources say of its sentences

    @property
    def is_held(self) -> bool:
        """The rails held back what was asked or what was written; `text` says so."""
        return self.rails is not None and bool(self.rails.held)
