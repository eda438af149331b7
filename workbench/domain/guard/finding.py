"""What a check reports: family, severity, place, explanation, and what the policy does about it.

Pure values; knows neither how anything is found nor where the text comes from.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal, get_args

Family = Literal[
    "injection",  # orders to the model against those who set it up
    "jailbreak",  # roles and tricks that are to talk a model out of its limits
    "invisible",  # signs that nobody sees
    "homoglyph",  # letters of another script inside a word
    "secret",
    "pii",
    "leak",  # the system text in an answer
    "claim",  # advice on money or health, and what the policy says nobody may claim
    "code",
    "length",
    "off_topic",  # words of the policy's list, its topics by example
    "brand",  # words of the policy's list
    "toxicity",  # insults, threats, contempt
    "tone",  # words of the policy's list: not as this house speaks
    "schema",  # an answer that is not of the form that is demanded
    "unsupported",  # a sentence that its sources do not bear out
    "judge",  # what the model as judge says of it
]
Direction = Literal["in", "out", "document", "tool"]
Severity = Literal["low", "medium", "high"]
FAMILIES: Final[tuple[Family, ...]] = get_args(Family)
# Looked for once an answer is whole: by its form, by its sources, by a model.
WHOLE: Final[tuple[Family, ...]] = ("schema", "unsupported", "judge")
DIRECTIONS: Final[tuple[Direction, ...]] = get_args(Direction)
SEVERITIES: Final[tuple[Severity, ...]] = get_args(Severity)
# How much one finding of a severity says, for figures over many texts.
WEIGHTS: Final = {"low": 0.2, "medium": 0.5, "high": 0.85}


class GuardAction(StrEnum):
    """From the mildest to the strictest."""

    ALLOW = "allow"
    ANNOTATE = "annotate"
    REDACT = "redact"
    ASK = "ask"  # goes on when a person says so, with a reason
    BLOCK = "block"

    @property
    def rank(self) -> int:
        return list(GuardAction).index(self)

    @property
    def stops(self) -> bool:
        return self in {GuardAction.ASK, GuardAction.BLOCK}


@dataclass(frozen=True, slots=True)
class Finding:
    """`text[start:end]`, in code points; `explanation` names the rule, never the text."""

    family: Family
    rule: str
    severity: Severity
    start: int
    end: int
    explanation: str
    action: GuardAction = GuardAction.ALLOW


def strictest(actions: Iterable[GuardAction]) -> GuardAction:
    return max(actions, key=lambda action: action.rank, default=GuardAction.ALLOW)


def suspicion(findings: Iterable[Finding], families: Iterable[str] = FAMILIES) -> float:
    """0 to 1: what all findings of these families say together, each rule counted once."""
    wanted = set(families)
    rules = {(f.rule, f.severity) for f in findings if f.family in wanted}
    innocent = 1.0
    for _, severity in rules:
        innocent *= 1 - WEIGHTS[severity]
    return 1 - innocent
