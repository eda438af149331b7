"""What fails alike: cases of a run that failed, in groups, with what is special about each. Pure.

Takes vectors and gives groups; knows no embedder. A tag or a check is told where it stands in a
group more often than among all cases that failed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from workbench.domain.clustering import named_groups
from workbench.domain.evaluation import Done

if TYPE_CHECKING:
    import numpy.typing as npt

    Array = npt.NDArray[Any]

_TAIL_CHARS: Final = 900  # an embedder reads no more, and a question stands at the end
_N_TOLD: Final = 4


@dataclass(frozen=True, slots=True)
class FailedCase:
    """A case that failed in one column or several. `checks`: those that said so."""

    key: str
    text: str  # what was asked, without what all cases share
    reason: str
    columns: tuple[int, ...]
    tags: tuple[str, ...]
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A tag or a check: in how many cases of the group, and in how many that failed."""

    name: str
    n: int
    n_all: int


@dataclass(frozen=True, slots=True)
class FailureGroup:
    """The most typical case stands first."""

    name: str
    cases: tuple[FailedCase, ...]
    tags: tuple[Told, ...]
    checks: tuple[Told, ...]

    @property
    def n(self) -> int:
        return len(self.cases)


def failed_cases(done: Sequence[Done]) -> tuple[FailedCase, ...]:
    """Cases with a verdict *fail* or an error in any column, in their order."""
    asked = {one.cell.case_key: one.cell.messages[-1].content for one in done if one.cell.messages}
    texts = dict(zip(asked, bared(list(asked.values())), strict=True))
    found: dict[str, list[Done]] = {}
    for one in done:
        if one.result.outcome in ("fail", "error"):
            found.setdefault(one.cell.case_key, []).append(one)
    return tuple(
        FailedCase(
            key,
            texts.get(key, ""),
            mine[0].result.reason,
            tuple(sorted(one.cell.column for one in mine)),
            mine[0].cell.tags,
            tuple(dict.fromkeys(name for one in mine for name in _failing(one))),
        )
        for key, mine in found.items()
    )


def bared(texts: Sequence[str]) -> list[str]:
    """Without the beginning and the end that all of them share, at the borders of words; of what
    is long only the end.
    """
    if len(set(texts)) < 2:
        return [one[-_TAIL_CHARS:].strip() for one in texts]
    head = _shared(texts)
    head = head[: _last_blank(head)]
    rests = [one[len(head) :] for one in texts]
    tail = _shared([one[::-1] for one in rests])
    tail = tail[: _last_blank(tail)]
    bare = [one[: len(one) - len(tail)].strip() for one in rests]
    return [(one or whole)[-_TAIL_CHARS:] for one, whole in zip(bare, texts, strict=True)]


def failure_groups(
    failed: Sequence[FailedCase],
    vectors: Array,
    others: Sequence[str],
    stop_words: Collection[str],
) -> tuple[FailureGroup, ...]:
    """The largest first. `others`: what was asked in cases that did not fail."""
    found = named_groups(vectors, [one.text for one in failed], others, stop_words)
    all_tags = Counter(tag for one in failed for tag in one.tags)
    all_checks = Counter(name for one in failed for name in one.checks)
    groups = []
    for name, places in found:
        cases = tuple(failed[at] for at in places)
        share = len(cases) / len(failed)
        groups.append(
            FailureGroup(
                name,
                cases,
                _told((tag for one in cases for tag in one.tags), all_tags, share),
                _told((name for one in cases for name in one.checks), all_checks, share),
            )
        )
    return tuple(groups)


def _failing(one: Done) -> Iterable[str]:
    for line in one.result.grades:
        if line.weight > 0 and line.outcome in ("fail", "error"):
            yield line.name
    if not one.result.grades and one.result.outcome == "error":
        yield "no answer"


def _told(names: Iterable[str], everywhere: Counter[str], share: float) -> tuple[Told, ...]:
    """Those that the group has its part of, or more; what is most its own first."""
    here = Counter(names)
    ranked = sorted(here, key=lambda name: (-here[name] / everywhere[name], -here[name], name))
    kept = [name for name in ranked if here[name] >= share * everywhere[name]]
    return tuple(Told(name, here[name], everywhere[name]) for name in kept[:_N_TOLD])


def _shared(texts: Sequence[str]) -> str:
    """The beginning that all of them have: that of the first and the last by the alphabet."""
    first, last = min(texts), max(texts)
    at = next((n for n, pair in enumerate(zip(first, last, strict=False)) if len({*pair}) > 1), -1)
    return first if at < 0 else first[:at]


def _last_blank(text: str) -> int:
    """Behind the last blank of a beginning that is shared: words stay whole."""
    return max((at + 1 for at, sign in enumerate(text) if sign.isspace()), default=0)
