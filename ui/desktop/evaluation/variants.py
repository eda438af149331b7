"""Consistency and bias of a run with variants, as rows of a table. Pure."""

from __future__ import annotations

from typing import Final

from ui.desktop.evaluation import wording
from ui.desktop.evaluation.view_model import RunView
from ui.desktop.language import tr
from workbench.domain.consistency import Consistency

_KINDS: Final = {"seed": tr("Other seeds"), "order": tr("Other orders")}
_HEADINGS: Final = [
    tr("Variants"), tr("Subject"), tr("End alike"), tr("95 % interval"), tr("Same answers"),
    tr("Left out"),
    tr("The others less the case"), tr("95 % of it"), tr("Verdict"),
]  # fmt: skip


def variant_rows(view: RunView) -> list[list[str]]:
    """The heading, then a row for each kind of variant of each column."""
    labels = {one.number: one.label for one in view.run.columns}
    return [_HEADINGS, *(_row(one, labels[one.column]) for one in view.variants)]


def _row(one: Consistency, label: str) -> list[str]:
    decided = one.n_families - one.n_left_out
    kind = _KINDS.get(one.kind, tr("Other {kind}", kind=one.kind))
    found = one.difference
    has_interval = found is not None and found.n >= 2
    return [
        kind,
        label,
        tr("{n_alike:,} of {decided:,}", n_alike=one.n_alike, decided=decided),
        tr("{low:.1%} to {high:.1%}", low=one.interval.low, high=one.interval.high)
        if decided
        else wording.NONE,
        wording.NONE if one.agreement is None else f"{one.agreement:.1%}",
        f"{one.n_left_out:,}",
        wording.NONE if found is None else f"{found.mean:+.3f}",
        tr("{low:+.3f} to {high:+.3f}", low=found.interval.low, high=found.interval.high)
        if found is not None and has_interval
        else wording.NONE,
        wording.NONE if found is None else found.sentence,
    ]
