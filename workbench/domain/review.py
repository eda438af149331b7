"""Answers that wait for a person: why, for whom, until when, and what was decided. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from workbench.domain.conversation import Turn, TurnState
from workbench.domain.guard.finding import GuardAction
from workbench.domain.guard.verdict import RailsVerdict
from workbench.errors import InputError

Reason = Literal["flagged", "unsupported", "abstained"]
Source = Literal["chat", "generate", "api", "agent"]
Decision = Literal["", "approved", "edited", "refused"]  # empty: it waits
REASONS: Final[dict[Reason, str]] = {
    "flagged": "A rail asks a person",
    "unsupported": "Its sources do not bear it out",
    "abstained": "Nothing was found to answer with",
}
SOURCES: Final[dict[Source, str]] = {
    "chat": "a chat",
    "generate": "`generate`",
    "api": "another program",
    "agent": "the report of an agent",
}
DECISIONS: Final[dict[Decision, str]] = {
    "": "waits",
    "approved": "approved",
    "edited": "edited",
    "refused": "refused",
}
LONGEST_NOTE: Final = 2_000
LONGEST_TEXT: Final = 100_000
MOST_HOURS: Final = 24 * 90
WAITING_NOTE: Final = "Waits for review."


@dataclass(frozen=True, slots=True)
class ReviewRules:
    """What waits, for whom, and how long before it is passed on. Ids of profiles; empty: anybody
    who may review."""

    flagged: bool = True
    unsupported: bool = False
    abstained: bool = False
    reviewer: str = ""
    escalate_to: str = ""
    hours: int = 24  # 0: never passed on


@dataclass(frozen=True, slots=True)
class Review:
    """`original`: the answer as the model wrote it; the turn shows what was decided.

    Without a turn (`source` is not chat) what was asked, by which model it was written, what the
    rails said and what was decided stand here; `ref` is the id of the request or the run.
    """

    id: str
    turn_id: str
    conversation_id: str
    reasons: tuple[Reason, ...]
    asked_by: str  # id of a profile; empty: an owner without one
    made_at: str
    due_at: str = ""  # empty: it is not passed on by itself
    assigned_to: str = ""
    escalated_at: str = ""
    decision: Decision = ""
    decided_by: str = ""
    decided_at: str = ""
    note: str = ""
    original: str = ""
    source: Source = "chat"
    ref: str = ""
    question: str = ""
    model: str = ""
    rails: tuple[str, ...] = ()
    answer: str = ""

    @property
    def about(self) -> str:
        """What the audit log names."""
        return self.turn_id or self.ref

    @property
    def waits(self) -> bool:
        return not self.decision

    def is_late(self, now: str) -> bool:
        return self.waits and bool(self.due_at) and self.due_at <= now


@dataclass(frozen=True, slots=True)
class Cleared:
    """A question that a reviewer let through; `answer`: in the reviewer's words, if any."""

    review_id: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class ReviewCounts:
    waiting: int = 0
    late: int = 0
    decided: int = 0


def reasons_of(turn: Turn, rules: ReviewRules) -> tuple[Reason, ...]:
    """Why this answer waits; empty if it does not."""
    if turn.state is not TurnState.COMPLETE:
        return ()
    asks = is_flagged(turn.rails)
    if asks and rules.flagged:
        return ("flagged",)
    found: list[Reason] = []
    if rules.unsupported and any(check.state == "unsupported" for check in turn.checks):
        found.append("unsupported")
    if rules.abstained and turn.retrieval is not None and not turn.citations and not asks:
        found.append("abstained")
    return tuple(found)


def is_flagged(verdict: RailsVerdict | None) -> bool:
    """A rail asks a person, or held something back."""
    return verdict is not None and (
        any(note.action is GuardAction.ASK for note in verdict.notes) or bool(verdict.held)
    )


def due_after(made_at: str, hours: int) -> str:
    if not hours:
        return ""
    return (datetime.fromisoformat(made_at) + timedelta(hours=hours)).isoformat()


def checked_rules(rules: ReviewRules) -> ReviewRules:
    """Raises InputError."""
    if not 0 <= rules.hours <= MOST_HOURS:
        raise InputError(
            f"It can be 0 to {MOST_HOURS:,} hours.", hint="0 means: it is never passed on."
        )
    return rules


def checked_note(text: str) -> str:
    """On one line. Raises InputError."""
    note = " ".join(text.split())
    if len(note) > LONGEST_NOTE:
        raise InputError(
            f"The note is longer than {LONGEST_NOTE:,} characters.", hint="Shorten it."
        )
    return note


def checked_text(text: str) -> str:
    """Raises InputError for an answer that is empty or too long."""
    answer = text.strip()
    if not answer or len(answer) > LONGEST_TEXT:
        raise InputError(
            "The edited answer is empty or too long.", hint=f"At most {LONGEST_TEXT:,} characters."
        )
    return answer


def noted(before: tuple[str, ...], told: str) -> tuple[str, ...]:
    """The notes of a turn with what is told of its review last, once."""
    kept = tuple(one for one in before if not one.startswith(_BEGINNINGS))
    return (*kept, told)


_BEGINNINGS: Final = (WAITING_NOTE, "Review: ")


def told(review: Review, by: str) -> str:
    """For the foot of the answer."""
    if review.waits:
        return WAITING_NOTE
    who = f" by {by}" if by else ""
    why = f": {review.note}" if review.note else ""
    day = review.decided_at[:16].replace("T", " ")
    return f"Review: {DECISIONS[review.decision]}{who}, {day} UTC{why}"
