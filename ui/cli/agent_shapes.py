"""Runs of agents as plain values for JSON, and as lines for people."""

from __future__ import annotations

import json
from typing import Any

from workbench.domain import ai_mark
from workbench.domain.agent.run import AgentRun, AgentStep, Evidence, Told

_SIGNS = {"done": "x", "open": " ", "dropped": "-"}
_LONGEST = 160


def run(one: AgentRun) -> dict[str, Any]:
    return {
        "id": one.id,
        "objective": one.objective,
        "state": one.state,
        "created_at": one.created_at,
        "ended_at": one.ended_at or None,
        "model": one.model,
        "collections": list(one.collections),
        "consent": one.consent,
        "budget": {
            "steps": one.budget.steps,
            "tokens": one.budget.tokens,
            "minutes": one.budget.minutes,
        },
        "spent": {
            "steps": one.spent.steps,
            "tokens": one.spent.tokens,
            "seconds": round(one.spent.seconds, 3),
        },
        "plan": [
            {"text": item.text, "state": item.state, "finding": item.finding, "doubt": item.doubt}
            for item in one.plan
        ],
        "problem": one.problem or None,
    }


def told(whole: Told) -> dict[str, Any]:
    return {
        **run(whole.run),
        "steps": [_step(one) for one in whole.steps],
        "evidence": [_evidence(one) for one in whole.evidence],
        "report": whole.run.report or None,
        ai_mark.KEY: bool(whole.run.report),
    }


def state_line(one: AgentRun) -> str:
    spent = one.spent
    cost = f"{spent.steps} of {one.budget.steps} steps, {spent.tokens:,} of {one.budget.tokens:,}"
    line = f"{one.state}: {cost} tokens, {spent.seconds:.0f} s"
    return f"{line}. {one.problem}" if one.problem else line


def plan_lines(one: AgentRun) -> list[str]:
    lines = []
    for n, item in enumerate(one.plan, 1):
        lines.append(f"{n:>3} [{_SIGNS[item.state]}] {item.text}")
        if item.finding:
            lines.append(f"        {item.finding}")
        if item.doubt:
            lines.append(f"        ? {item.doubt}")
    return lines


def step_line(step: AgentStep) -> str:
    match step.kind:
        case "call":
            arguments = " ".join(step.arguments.split())[:_LONGEST]
            came = f" -> {_short(step)}" if step.state != "asked" else ""
            return f"{step.position:>3} call {step.tool} {arguments} ({step.state}){came}"
        case "plan" | "edit":
            n = len(step.text.splitlines())
            return f"{step.position:>3} {step.kind}: {n} item{'s' if n != 1 else ''}"
        case "report":
            return f"{step.position:>3} report"
        case "check" if not step.text:
            return f"{step.position:>3} check: more is needed"
        case _:
            return f"{step.position:>3} {step.kind}: {_short(step)}"


def evidence_line(one: Evidence) -> str:
    passage = one.passage
    page = f", page {passage.page}" if passage.page is not None else ""
    text = " ".join(passage.text.split())[:_LONGEST]
    return f"[{one.number}] {passage.document}{page}: {text}"


def _short(step: AgentStep) -> str:
    text = " ".join(step.text.split())[:_LONGEST]
    n = len(step.evidence)
    found = f"{n} passage{'s' if n != 1 else ''}" if n else ""
    return ", ".join(part for part in (found, text) if part) or "nothing"


def _step(one: AgentStep) -> dict[str, Any]:
    try:
        arguments = json.loads(one.arguments) if one.arguments else None
    except (ValueError, RecursionError):
        arguments = one.arguments
    return {
        "position": one.position,
        "kind": one.kind,
        "state": one.state,
        "at": one.at,
        "item": one.item + 1 if one.item >= 0 else None,
        "tool": one.tool or None,
        "arguments": arguments,
        "text": one.text,
        "consent": one.consent or None,
        "evidence": list(one.evidence),
        "link": one.link or None,
        "tokens": one.tokens,
        "seconds": round(one.seconds, 3),
        "request": one.request_id or None,
    }


def _evidence(one: Evidence) -> dict[str, Any]:
    passage = one.passage
    return {
        "number": one.number,
        "document_id": passage.document_id,
        "document": passage.document,
        "page": passage.page,
        "start": passage.start,
        "end": passage.end,
        "text": passage.text,
    }
