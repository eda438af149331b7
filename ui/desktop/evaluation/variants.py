"""Consistency and bias of a run with variants, as rows of a table. Pure."""

from __future__ import annotations

from typing import Final

from ui.desktop.evaluation import wording
from ui.desktop.evaluation.view_model import RunView
from workbench.domain.consistency import Consistency

_KINDS: Final = {"seed": "Other seeds", "order": "Other orders"}
_HEADINGS: Final = [
    "Variants", "Subject", "End alike", "95 % interval", "Same answers", "Left out",
    "The others less the case", "95 % of it", "Verdict",
]  # fmt: skip


def variant_rows(view: RunView) -> list[list[str]]:
    """The heading, then a row for each kind of variant of each column."""
    labels = {one.number: one.label for one in view.run.columns}
    return [_HEADINGS, *(_row(one, labels[one.column]) for one in view.variants)]


def _row(one: Consistency, label: str) -> list[str]:
    decided = one.n_families - one.n_left_out
    kind = _KINDS.get(one.kind, f"Other {one.kind}")
    found = one.difference
    has_interval = found is not None and found.n >= 2
    return [
        kind,
        label,
        f"{one.n_alike:,} of {decided:,}",
        f"{one.interval.low:.1%} to {one.interval.high:.1%}" if decided else wording.NONE,
        wording.NONE if one.agreement is None else f"{one.agreement:.1%}",
        f"{one.n_left_out:,}",
        wording.NONE if found is None else f"{found.mean:+.3f}",
        f"{found.interval.low:+.3f} to {found.interval.high:+.3f}"
        if found is not None and has_interval
        else wording.NONE,
        wording.NONE if found is None else found.sentence,
    ]
