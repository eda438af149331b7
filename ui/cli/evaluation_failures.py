"""`eval show --clusters`: the cases of a run that failed, in groups of what was asked alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.jobs import plain_context

if TYPE_CHECKING:
    from workbench.domain.evaluation import Run
    from workbench.domain.failures import Told
    from workbench.services.evaluation.failure_groups import FailureView

_EXAMPLES = 3


def groups_of(run: Run, context: Context, output: Output) -> FailureView:
    found = context.workbench.judging.failures.of(
        run, plain_context(lambda at: output.status(f"{at[0]} of {at[1]} cases that failed"))
    )
    output.end_status()
    return found


def show(found: FailureView, output: Output) -> None:
    if not found.groups:
        output.line("No case failed.")
    for group in found.groups:
        output.line(f"{group.name}: {group.n:,} cases")
        for word, names in (("tags", group.tags), ("checks", group.checks)):
            if names:
                output.line(f"  {word}: {_said(names)}")
        for case in group.cases[:_EXAMPLES]:
            output.line(f"  {case.key}: {' '.join(case.text.split())[:100]}")
    if found.n_left_out:
        output.line(f"{found.n_left_out:,} more that failed are in no group.")


def view_shape(found: FailureView) -> dict[str, Any]:
    return {
        "failed": found.n_failed,
        "left_out": found.n_left_out,
        "groups": [
            {
                "name": one.name,
                "cases": [
                    {"case": case.key, "columns": list(case.columns), "reason": case.reason}
                    for case in one.cases
                ],
                "tags": [_told(name) for name in one.tags],
                "checks": [_told(name) for name in one.checks],
            }
            for one in found.groups
        ],
    }


def _told(one: Told) -> dict[str, Any]:
    return {"name": one.name, "n": one.n, "of": one.n_all}


def _said(names: Sequence[Told]) -> str:
    return ", ".join(f"{one.name} ({one.n} of {one.n_all})" for one in names)
