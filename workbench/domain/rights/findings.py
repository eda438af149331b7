"""What a search for a person found, and what is to be done about each thing. Pure values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from workbench.domain.rights.places import ACTS, Act, Unit

SHOWN = 3  # excerpts of one unit
AROUND = 40  # characters on both sides of a match


@dataclass(frozen=True, slots=True)
class Finding:
    """One unit that names the person. `where`: table and column, or a file."""

    unit: Unit
    place: str
    title: str
    matches: int
    how: tuple[str, ...]
    where: tuple[str, ...]
    excerpts: tuple[str, ...]
    usual: Act
    why: str = ""  # it stays
    held: str = ""  # name of the legal hold that keeps it
    forms: frozenset[str] = frozenset()  # as it stands there, to the letter

    @property
    def acts(self) -> tuple[Act, ...]:
        if self.usual == "stays":
            return ("stays",)
        return ACTS[self.unit.kind]


@dataclass(frozen=True, slots=True)
class Witness:
    """Something that was made from what names the person, and does not go with it."""

    kind: str  # adapter, evaluation, release, export, original, backup, linked folder
    id: str
    title: str
    told: str  # what to do about it


@dataclass(frozen=True, slots=True)
class Findings:
    terms: int
    found: tuple[Finding, ...]
    witnesses: tuple[Witness, ...]
    searched: Mapping[str, int]  # by place: rows and files that were looked at
    seconds: float

    @property
    def by_place(self) -> dict[str, int]:
        return dict(Counter(one.place for one in self.found))


@dataclass(frozen=True, slots=True)
class Item:
    """One unit of a plan; carries no content, so that a plan can be kept until it is done."""

    kind: str
    key: str
    place: str
    act: Act

    @property
    def unit(self) -> Unit:
        return Unit(self.kind, self.key)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class ErasurePlan:
    id: str
    findings: Findings
    items: tuple[Item, ...]
    kept: tuple[tuple[Item, str], ...]  # and why
    consequences: tuple[str, ...] = ()

    def with_act(self, unit_key: str, act: Act) -> ErasurePlan:
        """The plan with another act for one unit."""
        items = tuple(
            replace(item, act=act) if item.key == unit_key else item for item in self.items
        )
        return replace(self, items=items)


_STANDS_FOR_NOBODY = (
    "It names the person by a placeholder alone, which stands for nobody once the vault has"
    " forgotten the value; elsewhere the same placeholder may mean another person."
)


@dataclass(slots=True)
class Gathering:
    """Findings of one unit while they are collected."""

    unit: Unit
    place: str
    usual: Act
    why: str = ""
    title: str = ""
    matches: int = 0
    how: set[str] = field(default_factory=set)
    where: set[str] = field(default_factory=set)
    excerpts: list[str] = field(default_factory=list)
    forms: set[str] = field(default_factory=set)

    def add(self, where: str, text: str, matches: Iterable[Any]) -> None:
        self.where.add(where)
        for one in matches:
            self.matches += 1
            self.how.add(one.how)
            if one.how != "placeholder":
                self.forms.add(text[one.start : one.end])
            if len(self.excerpts) < SHOWN:
                start, end = max(0, one.start - AROUND), one.end + AROUND
                self.excerpts.append(" ".join(text[start:end].split()))

    def finding(self, title: str, held: str) -> Finding:
        if self.how == {"placeholder"}:
            self.usual, self.why = "stays", _STANDS_FOR_NOBODY
        return Finding(
            self.unit,
            self.place,
            title or self.title or self.unit.key,
            self.matches,
            tuple(sorted(self.how)),
            tuple(sorted(self.where)),
            tuple(self.excerpts),
            self.usual,
            self.why,
            held,
            frozenset(self.forms),
        )
