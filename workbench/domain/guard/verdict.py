"""What the rails said of one turn: counts and families, never text. Pure values.

But for a former answer, where it was revised: that is kept, as the turn keeps its answer.
`held` says where a turn was held back, `override` why a person went on all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from workbench.domain.guard.finding import (
    SEVERITIES,
    Direction,
    Family,
    Finding,
    GuardAction,
    Severity,
    strictest,
)

LONGEST_REASON: Final = 500


@dataclass(frozen=True, slots=True)
class RailNote:
    """All findings of one family at one place; the explanation is that of the severest."""

    direction: Direction
    family: Family
    severity: Severity
    action: GuardAction
    count: int
    explanation: str
    document: str = ""  # the name of the file, for what stands in one


@dataclass(frozen=True, slots=True)
class Revised:
    """An answer was rewritten before it was shown: for which principle, and what it was."""

    principle: str
    critique: str
    former: str


@dataclass(frozen=True, slots=True)
class RailsVerdict:
    notes: tuple[RailNote, ...] = ()
    held: Literal["", "in", "out"] = ""
    override: str = ""
    revised: Revised | None = None

    @property
    def may_go_on(self) -> bool:
        """A person may go on with a reason: something waits for one, and nothing is blocked."""
        actions = {note.action for note in self.notes}
        return not self.override and GuardAction.ASK in actions and GuardAction.BLOCK not in actions


def noted(
    direction: Direction, findings: Iterable[Finding], document: str = ""
) -> tuple[RailNote, ...]:
    """One note a family, for those that are not simply allowed."""
    by_family: dict[Family, list[Finding]] = {}
    for one in findings:
        if one.action is not GuardAction.ALLOW:
            by_family.setdefault(one.family, []).append(one)
    notes = []
    for family, found in by_family.items():
        worst = max(found, key=lambda one: SEVERITIES.index(one.severity))
        action = strictest(one.action for one in found)
        notes.append(
            RailNote(
                direction, family, worst.severity, action, len(found), worst.explanation, document
            )
        )
    return tuple(notes)


_NAMES: Final[Mapping[Family, str]] = {
    "injection": "Orders to the model",
    "jailbreak": "Jailbreak",
    "invisible": "Invisible signs",
    "homoglyph": "Look-alike letters",
    "secret": "Secret",
    "pii": "Personal data",
    "leak": "Text of the system",
    "claim": "Advice",
    "code": "Code",
    "length": "Too long",
    "off_topic": "Off topic",
    "brand": "Word of the list",
    "toxicity": "Insult or threat",
    "tone": "Tone",
    "schema": "Form",
    "unsupported": "Not borne out",
    "judge": "The judge",
}
_WHERE: Final = {
    "in": "in the question",
    "out": "in the answer",
    "document": "in a document",
    "tool": "in what a tool returned",
}
_DONE: Final = {
    GuardAction.ALLOW: "allowed",
    GuardAction.ANNOTATE: "noted",
    GuardAction.REDACT: "taken out",
    GuardAction.ASK: "held back",
    GuardAction.BLOCK: "blocked",
}


def told_lines(verdict: RailsVerdict) -> tuple[str, ...]:
    """For people, one line a note."""
    lines = []
    for note in verdict.notes:
        where = f"in {note.document}" if note.document else _WHERE[note.direction]
        times = f", {note.count} times" if note.count > 1 else ""
        done = "let through" if verdict.override and note.action is GuardAction.ASK else ""
        name = _NAMES[note.family]
        lines.append(f"{name} {where}{times}, {done or _DONE[note.action]}: {note.explanation}.")
    if verdict.revised is not None:
        why = f"{verdict.revised.principle} {verdict.revised.critique}".strip()
        lines.append(f"Revised before it was shown: {why}")
    if verdict.override:
        lines.append(f"Gone on with because: {verdict.override}")
    return tuple(lines)
