"""What the audit log keeps of a step: what was called, how it ended, nothing of what was said."""

from __future__ import annotations

import hashlib

from workbench.domain.agent.run import AgentRun, AgentStep
from workbench.domain.audit import Action, Event, Facts, word


def step_event(run: AgentRun, step: AgentStep) -> Event:
    facts: Facts = {"kind": step.kind, "position": step.position, "tokens": step.tokens}
    if step.kind == "call":
        facts = {
            **facts,
            "tool": word(step.tool),
            "arguments": hashlib.sha256(step.arguments.encode()).hexdigest(),
            "consent": step.consent,
            "passages": len(step.evidence),
        }
    return Event(Action.AGENT_STEP, run.id, facts, step.state)
