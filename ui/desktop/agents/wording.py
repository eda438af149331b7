"""What the window of agents says. Pure."""

from __future__ import annotations

import json

from ui.desktop.language import tr, tr_n
from ui.desktop.widgets.labels import Tone
from workbench.domain.agent.run import AgentRun, AgentStep, Evidence

STATES = {
    "running": tr("Working"),
    "waiting": tr("Waits for you"),
    "paused": tr("Paused"),
    "stopped": tr("Stopped"),
    "complete": tr("Done"),
    "failed": tr("Failed"),
}
_TONES: dict[str, Tone] = {
    "running": "accent_text",
    "waiting": "warn",
    "complete": "ok",
    "failed": "danger",
}
_KINDS = {
    "plan": tr("Plan"),
    "edit": tr("Plan edited"),
    "check": tr("Checked"),
    "answer": tr("Answered"),
    "report": tr("Report"),
}
_OUTCOMES = {
    "asked": tr("decided upon"),
    "going": tr("being carried out"),
    "done": tr("done"),
    "failed": tr("failed"),
    "refused": tr("refused by you"),
    "forbidden": tr("forbidden"),
}
_EFFECTS = {
    "reads": tr("It only reads."),
    "writes": tr("It leaves something behind in this workspace."),
    "outside": tr("It is a program that you registered; what it does is not known here."),
}
_LONGEST = 140


def state_line(run: AgentRun) -> str:
    said = f"{STATES[run.state]}."
    if run.problem:
        said = f"{said} {run.problem}"
    return f"{said} {tr('For: {purpose}', purpose=run.purpose)}" if run.purpose else said


def cost_line(run: AgentRun) -> str:
    """`3 of 20 steps · 1,200 of 50,000 tokens · 0.4 of 30 min · Demo model`."""
    spent, budget = run.spent, run.budget
    return tr(
        "{steps} of {steps_2} steps · {tokens:,} of {tokens_2:,} tokens · "
        "{seconds:.1f} of {minutes:g} min · {model}",
        steps=spent.steps,
        steps_2=budget.steps,
        tokens=spent.tokens,
        tokens_2=budget.tokens,
        seconds=spent.seconds / 60,
        minutes=budget.minutes,
        model=run.model,
    )


def used(run: AgentRun) -> float:
    """The share of the budget that is used up most."""
    spent, budget = run.spent, run.budget
    shares = (
        spent.steps / budget.steps,
        spent.tokens / budget.tokens,
        spent.seconds / 60 / budget.minutes,
    )
    return min(1.0, max(shares))


def history_line(run: AgentRun) -> str:
    n_done = sum(one.state == "done" for one in run.plan)
    return tr(
        "{created_at} · {n_done} of {n_plan} items",
        created_at=run.created_at[:16].replace("T", " "),
        n_done=n_done,
        n_plan=len(run.plan),
    )


def step_row(step: AgentStep) -> list[str]:
    """Number, what, with which arguments, what came of it."""
    if step.kind == "call":
        return [str(step.position), step.tool, short(step.arguments), _came(step)]
    return [str(step.position), _KINDS[step.kind], "", short(step.text)]


def step_text(step: AgentStep) -> str:
    """All of a step."""
    if step.kind != "call":
        return step.text
    parts = [
        pretty(step.arguments),
        tr("{outcomes}, {seconds:.1f} s", outcomes=_OUTCOMES[step.state], seconds=step.seconds),
    ]
    if step.consent:
        parts.append(tr("allowed by: {consent}", consent=step.consent))
    return "\n".join((*parts, "", step.text))


def evidence_row(one: Evidence) -> list[str]:
    page = str(one.passage.page) if one.passage.page is not None else ""
    return [f"[{one.number}]", one.passage.document, page, short(one.passage.text)]


def pretty(arguments: str) -> str:
    try:
        return json.dumps(json.loads(arguments), ensure_ascii=False, indent=2)
    except (ValueError, RecursionError):
        return arguments


def asked_line(tool: str, server: str) -> str:
    where = tr(" of the server {server}", server=server) if server else ""
    return tr("May {tool}{where} be carried out?", tool=tool, where=where)


def effect_line(effect: str) -> str:
    return _EFFECTS.get(effect, effect)


def short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _came(step: AgentStep) -> str:
    n = len(step.evidence)
    found = tr_n("{n} passage", "{n} passages", n) if n else ""
    said = short(step.text) or _OUTCOMES[step.state]
    return f"{found}. {said}" if found else said


def tone_of(run: AgentRun) -> Tone:
    return _TONES.get(run.state, "muted")
