"""The report of a run as Markdown: what was found, on which evidence, what it cost. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.domain.agent.checking import marks_of
from workbench.domain.agent.run import AgentRun, AgentStep, Evidence

_LONGEST_QUOTE = 300
_SIGNS = {"done": "x", "open": " ", "dropped": "-"}


def report_of(
    run: AgentRun,
    summary: str,
    evidence: Sequence[Evidence],
    steps: Sequence[AgentStep],
    ended_by: str = "",
) -> str:
    """`ended_by`: the budget that was used up before the plan was done."""
    parts = [f"# {plain(run.objective)}"]
    if ended_by:
        n_open = sum(one.state == "open" for one in run.plan)
        parts.append(f"*The run ended by {ended_by}; {n_open} of {len(run.plan)} items are open.*")
    if summary:
        parts.append(summary)
    found = [_finding(one.finding, one.doubt) for one in run.plan if one.finding]
    if found:
        parts.append("## Findings\n\n" + "\n".join(found))
    used = _used(run, summary, evidence)
    if used:
        parts.append("## Evidence\n\n" + "\n".join(map(_evidence, used)))
    listed = [f"- [{_SIGNS[one.state]}] {plain(one.text)}" for one in run.plan]
    if listed:
        parts.append("## Plan\n\n" + "\n".join(listed))
    parts.append("## What it took\n\n" + _cost(run, steps))
    return "\n\n".join(parts) + "\n"


_REVIEW = re.compile(r"\A\*(?:Waits for review\.|Review: [^\n]*)\*\n\n")


def with_review(report: str, told: str) -> str:
    """With one word at its head on who looked at it, or that somebody shall."""
    return f"*{told}*\n\n{_REVIEW.sub('', report)}"


def plain(text: str) -> str:
    """On one line, without what Markdown would make of it."""
    return re.sub(r"([\\`*_#<>|])", r"\\\1", " ".join(text.split()))


def _finding(text: str, doubt: str) -> str:
    return f"- {text}" + (f" *({plain(doubt)})*" if doubt else "")


def _used(run: AgentRun, summary: str, evidence: Sequence[Evidence]) -> list[Evidence]:
    """What summary and findings name; where they name nothing, all of it."""
    texts = [summary, *(one.finding for one in run.plan)]
    named = {number for text in texts for number in marks_of(text)}
    return [one for one in evidence if not named or one.number in named]


def _evidence(one: Evidence) -> str:
    passage = one.passage
    page = f", page {passage.page}" if passage.page is not None else ""
    quote = plain(passage.text)[:_LONGEST_QUOTE]
    return f"- [{one.number}] {plain(passage.document)}{page}: “{quote}”"


def _cost(run: AgentRun, steps: Sequence[AgentStep]) -> str:
    counts: dict[str, int] = {}
    for one in steps:
        if one.kind == "call":
            counts[one.tool] = counts.get(one.tool, 0) + 1
    tools = ", ".join(f"{name} {n}" for name, n in sorted(counts.items())) or "none"
    spent, budget = run.spent, run.budget
    return (
        f"- Steps: {spent.steps:,} of {budget.steps:,}\n"
        f"- Tokens: {spent.tokens:,} of {budget.tokens:,}\n"
        f"- Minutes: {spent.seconds / 60:.1f} of {budget.minutes:g}\n"
        f"- Tools: {tools}\n"
        f"- Model: {plain(run.model)}"
    )
