"""What the model is asked in a run: for a plan, for the next call, what came of it, for the end.

Every prompt is cut to what the model's context holds: first long results, then what is known.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from workbench.domain.agent.forms import (
    Checked,
    check_form,
    plan_form,
    read_check,
    read_plan,
    tidy,
)
from workbench.domain.agent.run import AgentRun, AgentStep, Evidence
from workbench.domain.agent.toolbox import ToolSpec
from workbench.domain.document import Passage
from workbench.domain.model import Message, SamplingSettings
from workbench.domain.tools import ToolAnswer, ToolCall
from workbench.errors import ContextOverflow
from workbench.jobs import JobContext
from workbench.services.agents.agent_resources import agent_texts, form_words
from workbench.services.agents.tool_caller import Asked, Asking, ToolCaller, in_short
from workbench.services.agents.toolbox import lines_of
from workbench.services.models.models import Models

FEATURE = "agent"
_ANSWER_TOKENS = 700
_REPORT_TOKENS = 500
_ROOM_CHARS = 12_000  # of what is known or was returned, where the context holds it
_LEAST_CHARS = 150
_LONGEST_PASSAGE = 1_200
_NOTHING_SAID = ToolAnswer("")
_MORE = Checked("more")


@dataclass(frozen=True, slots=True)
class Thought:
    """What the model said, and what it took."""

    tokens: int
    request_id: str
    steps: tuple[str, ...] = ()
    said: ToolAnswer = _NOTHING_SAID
    checked: Checked = _MORE
    text: str = ""


class AgentMind:
    """For one run; the calls block."""

    def __init__(
        self,
        models: Models,
        caller: ToolCaller,
        run: AgentRun,
        objective: str,
        context: JobContext,
    ) -> None:
        """Loads the model. Raises what loading raises."""
        self._ready = models.ready(run.model_id, context)
        self._caller = caller
        self._objective = objective
        self._context = context
        self._asking = Asking(run.model_id, FEATURE, run.profile)

    def plan(self, specs: Sequence[ToolSpec], most: int) -> Thought:
        tools = lines_of([one.tool for one in specs])

        def user(limit: int) -> str:
            return filled(agent_texts().plan, objective=self._objective, tools=tools[:limit])

        sampling = self._sampling(_ANSWER_TOKENS, most)
        sampling = replace(sampling, constraint=plan_form())
        asked = self._caller.plain(
            self._messages(user, sampling), sampling, self._asking, self._context
        )
        return Thought(asked.tokens, asked.request_id, read_plan(asked.answer.text))

    def act(
        self,
        run: AgentRun,
        place: int,
        specs: Sequence[ToolSpec],
        known: Callable[[int], str],
        most: int,
    ) -> Thought:
        """A call, or an answer without one. `known`: what was found, in so many characters."""
        tools = [one.tool for one in specs]

        def user(limit: int) -> str:
            return filled(
                agent_texts().act,
                objective=self._objective,
                plan=plan_lines(run),
                known=known(limit) or agent_texts().nothing,
                item=run.plan[place].text,
            )

        sampling = self._sampling(_ANSWER_TOKENS, most)
        described = len(lines_of(tools)) + sum(len(in_short(one).parameters) for one in tools)
        messages = self._messages(user, sampling, described + len(form_words()["system"]))
        asked = self._caller.ask(messages, tools, sampling, self._asking, self._context)
        return Thought(asked.tokens, asked.request_id, said=asked.answer)

    def check(
        self,
        run: AgentRun,
        step: AgentStep,
        result: Callable[[int], str],
        _found: Sequence[Evidence],
        most: int,
        *,
        may: bool,
    ) -> Thought:
        """What came of a call. `may`: whether the plan may be made anew."""

        def user(limit: int) -> str:
            return filled(
                agent_texts().check,
                objective=self._objective,
                plan=plan_lines(run),
                item=run.plan[step.item].text,
                tool=step.tool,
                result=result(limit),
                replan=agent_texts().replan if may else "",
            )

        sampling = self._sampling(_ANSWER_TOKENS, most)
        sampling = replace(sampling, constraint=check_form(may_replan=may))
        messages = self._messages(user, sampling)
        asked = self._caller.plain(messages, sampling, self._asking, self._context)
        return Thought(asked.tokens, asked.request_id, checked=read_check(asked.answer.text))

    def report(
        self, known: Callable[[int], str], evidence: Sequence[Evidence], most: int
    ) -> Thought:
        def user(limit: int) -> str:
            return filled(
                agent_texts().report,
                objective=self._objective,
                known=known(limit) or agent_texts().nothing,
                passages=evidence_lines(evidence, limit),
            )

        sampling = self._sampling(_REPORT_TOKENS, most)
        asked: Asked = self._caller.plain(
            self._messages(user, sampling), sampling, self._asking, self._context
        )
        return Thought(asked.tokens, asked.request_id, text=asked.answer.text.strip())

    def _sampling(self, wanted: int, most: int) -> SamplingSettings:
        room = self._ready.loaded.n_ctx // 4
        return SamplingSettings(max_tokens=max(16, min(wanted, most, room)))

    def _messages(
        self, user: Callable[[int], str], sampling: SamplingSettings, more_chars: int = 0
    ) -> tuple[Message, ...]:
        """With as much of what may be cut as the context holds. Raises ContextOverflow."""
        engine, limit = self._ready.engine, _ROOM_CHARS
        more = engine.count_tokens("x " * (more_chars // 4)) if more_chars else 0
        room = self._ready.loaded.n_ctx - sampling.max_tokens - more
        while True:
            messages = (Message("system", agent_texts().system), Message("user", user(limit)))
            if engine.count_prompt_tokens(messages) < room:
                return messages
            if limit <= _LEAST_CHARS:
                break
            limit = max(_LEAST_CHARS, limit // 2)
        raise ContextOverflow(
            f"The context of {self._ready.loaded.n_ctx:,} tokens has no room for this run.",
            hint="Choose a model with a longer context, or fewer tools.",
        )


def query_of(text: str) -> ToolCall:
    """A search for what a plan item says."""
    return ToolCall("search_documents", json.dumps({"query": text[:300]}, ensure_ascii=False))


def plan_lines(run: AgentRun) -> str:
    signs = {"done": "done", "open": "open", "dropped": "given up"}
    return "\n".join(f"{n}. ({signs[one.state]}) {one.text}" for n, one in enumerate(run.plan, 1))


def passage_line(number: int, passage: Passage, longest: int = _LONGEST_PASSAGE) -> str:
    page = f", page {passage.page}" if passage.page is not None else ""
    text = tidy(passage.text, longest + 1)
    if len(text) > longest:
        text = text[:longest] + agent_texts().clipped
    return f"[{number}] {passage.document}{page}: {text}"


def evidence_lines(evidence: Sequence[Evidence], limit: int) -> str:
    """As many passages as fit, each with its share of the room."""
    if not evidence:
        return agent_texts().nothing
    share = max(_LEAST_CHARS, limit // len(evidence))
    lines: list[str] = []
    for one in evidence:
        line = passage_line(one.number, one.passage, share)
        if lines and sum(map(len, lines)) + len(line) > max(limit, _LEAST_CHARS):
            break
        lines.append(line)
    return "\n".join(lines)


def clipped(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[:limit] + agent_texts().clipped


def filled(template: str, **values: str) -> str:
    """Each place once; what stands in a value is no place."""
    pieces: list[str] = []
    rest = template
    while rest:
        before, brace, after = rest.partition("{")
        pieces.append(before)
        if not brace:
            break
        name, _closing, rest = after.partition("}")
        pieces.append(values[name])
    return "".join(pieces)
