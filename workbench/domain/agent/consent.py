"""Whether a call may be carried out: by policy, by what a person allowed, or only after asking.

Pure. A policy forbids and cannot be allowed away; what reads only may be on the person's list.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, Literal

from workbench.domain.agent.toolbox import ToolSpec

# ask: each call is shown first. read-only: what only reads is not. all: nothing is.
ConsentMode = Literal["ask", "read-only", "all"]
CONSENT_MODES: Final[tuple[ConsentMode, ...]] = ("ask", "read-only", "all")
Verdict = Literal["allowed", "ask", "forbidden"]
Reply = Literal["once", "always", "refuse"]  # always: for this run or conversation


@dataclass(frozen=True, slots=True)
class ToolPolicy:
    """`allowed` None: all but the forbidden ones. `most`: the freest mode that may be chosen."""

    allowed: frozenset[str] | None = None
    forbidden: frozenset[str] = frozenset()
    most: ConsentMode = "all"

    def permits(self, spec: ToolSpec) -> bool:
        """By its name, or by all tools of a server as `SERVER.*`, or by an effect as `:EFFECT`."""
        names = {spec.name, f":{spec.effect}"}
        if spec.server:
            names.add(f"{spec.server}.*")
        if names & self.forbidden:
            return False
        return self.allowed is None or bool(names & self.allowed)


NOTHING: Final = ToolPolicy(allowed=frozenset())


def verdict_on(
    spec: ToolSpec, mode: ConsentMode, granted: Collection[str], policy: ToolPolicy
) -> Verdict:
    """`granted`: names that were allowed for good in this run or conversation."""
    if not policy.permits(spec):
        return "forbidden"
    if spec.name in granted:
        return "allowed"
    strictest = min(CONSENT_MODES.index(mode), CONSENT_MODES.index(policy.most))
    match CONSENT_MODES[strictest]:
        case "all":
            return "allowed"
        case "read-only":
            return "allowed" if spec.effect == "reads" else "ask"
        case _:
            return "ask"
