"""What a chat trip reports while it runs: Opened, Retrieved?, Trimmed?, Reading*,
TextDelta*, Judging?, Withheld?, an end.

After a FellBack reading and text begin anew."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.answer_trace import Attempt
from workbench.domain.budget import Trimmed
from workbench.domain.conversation import Turn
from workbench.domain.guard.verdict import RailsVerdict
from workbench.domain.retrieval import RetrievalTrace


@dataclass(frozen=True, slots=True)
class Opened:
    """The turn is in the database, its answer still empty."""

    turn: Turn


@dataclass(frozen=True, slots=True)
class Retrieved:
    trace: RetrievalTrace


@dataclass(frozen=True, slots=True)
class Reading:
    """Prompt processing: `done` of `total` tokens, `reused` of them from the cache."""

    done: int
    total: int
    reused: int


@dataclass(frozen=True, slots=True)
class TextDelta:
    text: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The turn as it was stored, complete with citations and usage."""

    turn: Turn


@dataclass(frozen=True, slots=True)
class Stopped:
    """The person stopped it; what was there is stored."""

    turn: Turn


@dataclass(frozen=True, slots=True)
class FellBack:
    """Who was asked failed; what came of it so far does not count, and another one is asked."""

    failed: Attempt


@dataclass(frozen=True, slots=True)
class Withheld:
    """The rails held the question or the rest of the answer back; a sentence that says so follows
    as text, and the turn ends."""

    verdict: RailsVerdict


@dataclass(frozen=True, slots=True)
class Judging:
    """The answer is whole, and looked at before it is shown."""


ChatEvent = (
    Opened
    | Retrieved
    | Trimmed
    | Reading
    | TextDelta
    | Judging
    | FellBack
    | Withheld
    | Finished
    | Stopped
)
