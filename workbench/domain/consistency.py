"""Do variants of a case end alike? And does it matter of whom it speaks? Pure.

Families are read from the keys of a run's cases; errors and abstentions are counted apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from workbench.domain.evaluation import Done
from workbench.domain.statistics import Difference, Interval, compare, wilson
from workbench.domain.variants import family_of


@dataclass(frozen=True, slots=True)
class Consistency:
    """Of the families of one kind of variation, in one column of a run."""

    column: int
    kind: str  # seed, order, or what was exchanged
    n_families: int
    n_alike: int  # in which every verdict is the same
    interval: Interval  # of the share of these
    agreement: float | None  # the mean share of pairs of answers that are the same text
    n_left_out: int  # families with an error or an abstention
    difference: Difference | None  # of variants less the case as it is; of exchanges
    unlike: tuple[str, ...]  # keys of families that do not end alike


def consistency(done: Sequence[Done]) -> tuple[Consistency, ...]:
    """By column and kind, in the order of their names."""
    families: dict[tuple[int, str], dict[str, list[Done]]] = {}
    base = {(one.cell.column, one.cell.case_key): one for one in done}
    for one in done:
        key, kind = family_of(one.cell.case_key)
        if not kind:
            continue
        members = families.setdefault((one.cell.column, kind), {}).setdefault(key, [])
        if not members and (one.cell.column, key) in base:
            members.append(base[one.cell.column, key])
        members.append(one)
    return tuple(
        _of_kind(column, kind, found) for (column, kind), found in sorted(families.items())
    )


def _of_kind(column: int, kind: str, families: dict[str, list[Done]]) -> Consistency:
    alike = left_out = 0
    unlike: list[str] = []
    agreements: list[float] = []
    first: list[float] = []
    others: list[float] = []
    for key, members in families.items():
        outcomes = {one.result.outcome for one in members}
        agreements.append(_same(one.result.answer for one in members))
        if outcomes - {"pass", "fail"}:
            left_out += 1
            continue
        if len(outcomes) == 1:
            alike += 1
        else:
            unlike.append(key)
        rest = [one.result.score for one in members[1:]]
        first.append(members[0].result.score)
        others.append(sum(rest) / len(rest))
    n = alike + len(unlike)
    is_exchange = kind not in {"seed", "order"}
    return Consistency(
        column,
        kind,
        len(families),
        alike,
        wilson(alike, n),
        sum(agreements) / len(agreements) if agreements else None,
        left_out,
        compare(first, others) if is_exchange and first else None,
        tuple(unlike),
    )


def _same(answers: Iterable[str]) -> float:
    plain = [" ".join(one.casefold().split()) for one in answers]
    pairs = list(combinations(plain, 2))
    return sum(a == b for a, b in pairs) / len(pairs) if pairs else 1.0
