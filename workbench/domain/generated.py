"""What a model wrote for one prompt."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.model import StopReason, TokenProbabilities, Usage


@dataclass(frozen=True, slots=True)
class Generated:
    text: str
    thinking: str
    reason: StopReason
    usage: Usage
    model: str
    probabilities: tuple[TokenProbabilities, ...] = ()
