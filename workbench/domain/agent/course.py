"""What an agent does next, read off what is on record alone, so that it goes on after any kill.

Pure. Plan, then for each item of the plan: act, check what came of it, act again or go on; at the
end, or when a budget is used up, the report.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from workbench.domain.agent.run import AgentRun, AgentStep, PlanItem

MOST_CALLS_OF_AN_ITEM: Final = 4
MOST_REVISIONS: Final = 4

Move = Literal["plan", "carry out", "check", "act", "report", "end"]


@dataclass(frozen=True, slots=True)
class Next:
    """`step`: the call that is to be carried out or checked. `item`: the place in the plan."""

    move: Move
    item: int = -1
    step: AgentStep | None = None


def next_move(run: AgentRun, steps: Sequence[AgentStep]) -> Next:
    if run.report:
        return Next("end")
    if not run.plan:
        return Next("report") if run.spent.over(run.budget) else Next("plan")
    last = steps[-1] if steps else None
    if last is not None and last.kind == "call":
        if last.state in {"asked", "going"}:
            return Next("carry out", last.item, last)
        if _is_open(run.plan, last.item):
            return Next("check", last.item, last)
    item = next((n for n, one in enumerate(run.plan) if one.state == "open"), -1)
    if item < 0 or run.spent.over(run.budget):
        return Next("report")
    return Next("act", item)


def calls_of(item: int, steps: Sequence[AgentStep]) -> tuple[AgentStep, ...]:
    """Calls for this item since the plan was last made anew or edited."""
    since = max((n for n, one in enumerate(steps) if one.kind in {"plan", "edit"}), default=-1)
    return tuple(one for one in steps[since + 1 :] if one.kind == "call" and one.item == item)


def same_call(tool: str, arguments: str, steps: Sequence[AgentStep]) -> AgentStep | None:
    """The earlier call with the same arguments, if it came to an end."""
    wanted = canonical(arguments)
    for one in steps:
        is_same_tool = one.kind == "call" and one.tool == tool and one.state == "done"
        if is_same_tool and canonical(one.arguments) == wanted:
            return one
    return None


def canonical(arguments: str) -> str:
    """The same for the same arguments, in whatever order they were written."""
    try:
        return json.dumps(json.loads(arguments), sort_keys=True, ensure_ascii=False)
    except (ValueError, RecursionError):
        return arguments


def with_item(plan: Sequence[PlanItem], place: int, item: PlanItem) -> tuple[PlanItem, ...]:
    return (*plan[:place], item, *plan[place + 1 :])


def revised(plan: Sequence[PlanItem], texts: Sequence[str]) -> tuple[PlanItem, ...]:
    """What is done or dropped stays, what was open is replaced."""
    kept = tuple(one for one in plan if one.state != "open")
    return (*kept, *(PlanItem(text) for text in texts))


def n_revisions(steps: Sequence[AgentStep]) -> int:
    return max(0, sum(one.kind == "plan" for one in steps) - 1)


def _is_open(plan: Sequence[PlanItem], item: int) -> bool:
    return 0 <= item < len(plan) and plan[item].state == "open"
