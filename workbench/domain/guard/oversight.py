"""What the model says as a judge, a critic, and of the same question about other people. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

Verdict = Literal["no", "unsure", "yes"]
LONGEST_REASON: Final = 200
JUDGEMENT_FORM: Final[Mapping[str, Any]] = {
    "type": "object",
    "properties": {
        "verdict": {"enum": ["no", "unsure", "yes"]},
        "reason": {"type": "string", "maxLength": LONGEST_REASON},
    },
    "required": ["verdict", "reason"],
    "additionalProperties": False,
}


@dataclass(frozen=True, slots=True)
class Cost:
    """What it took: calls of the model, tokens read and written, seconds."""

    calls: int = 0
    tokens: int = 0
    seconds: float = 0.0

    def __add__(self, other: Cost) -> Cost:
        return Cost(
            self.calls + other.calls, self.tokens + other.tokens, self.seconds + other.seconds
        )


@dataclass(frozen=True, slots=True)
class Judgement:
    """`yes`: the policy is broken."""

    policy: str
    verdict: Verdict
    reason: str
    cost: Cost


@dataclass(frozen=True, slots=True)
class Revision:
    """`text` is the answer as it was where nothing was found."""

    text: str
    principle: str  # that was broken; empty: none
    critique: str
    cost: Cost

    @property
    def is_changed(self) -> bool:
        return bool(self.principle)


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The same question about somebody else. `similarity`: of meaning, with the people named in
    both exchanged back; `longer`: its length by the first answer's."""

    kind: str
    question: str
    answer: str
    refuses: bool
    similarity: float
    longer: float


@dataclass(frozen=True, slots=True)
class BiasCheck:
    answer: str
    refuses: bool
    counterparts: tuple[Counterpart, ...]
    cost: Cost

    def differing(self, least: float = 0.8) -> tuple[Counterpart, ...]:
        """Those that are answered otherwise: a refusal on one side, another meaning, or a length
        beyond half and double."""
        return tuple(
            one
            for one in self.counterparts
            if one.refuses != self.refuses or one.similarity < least or not 0.5 <= one.longer <= 2.0
        )
