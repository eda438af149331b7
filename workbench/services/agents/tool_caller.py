"""Ask a model that may call tools: in its own form where it knows one, else by a grammar.

A call that its own form spoilt (cut off, a tool that is not there, arguments that the tool cannot
take) is asked for once more under the grammar, so that none is broken in the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.domain.agent.arguments import misfit, signature
from workbench.domain.model import Message, Priority, SamplingSettings
from workbench.domain.tool_calls import parse_tool_calls
from workbench.domain.tool_form import form_of, read_form, with_words
from workbench.domain.tools import Tool, ToolAnswer
from workbench.jobs import JobContext
from workbench.services.agents.agent_resources import form_words
from workbench.services.chat.generate import Generate
from workbench.services.models.models import Models

_MARKS = ("<tool_call>", "[TOOL_CALLS]", "<|python_tag|>", "<function=")


@dataclass(frozen=True, slots=True)
class Asking:
    """Who is asked, and how it is counted."""

    model_id: str
    feature: str
    profile: str = ""
    priority: Priority = Priority.BACKGROUND


@dataclass(frozen=True, slots=True)
class Asked:
    """What the model wants. `tokens`: read and written, for all attempts."""

    answer: ToolAnswer
    tokens: int
    request_id: str
    was_repaired: bool = False


class ToolCaller:
    """The calls block."""

    def __init__(self, models: Models, generate: Generate) -> None:
        self._models = models
        self._generate = generate

    def ask(
        self,
        messages: Sequence[Message],
        tools: Sequence[Tool],
        sampling: SamplingSettings,
        asking: Asking,
        context: JobContext,
        *,
        must_call: bool = False,
    ) -> Asked:
        """A call or an answer. Raises what `Generate.one` raises."""
        ready = self._models.ready(asking.model_id, context)
        family = ready.loaded.tool_family
        if not family or not tools or must_call:
            return self._by_form(messages, tools, sampling, asking, context, must_call=must_call)
        made = self._one(messages, sampling, asking, context, tools)
        said = parse_tool_calls(made.answer.text, family)
        if _is_sound(said, tools):
            return replace(made, answer=said)
        again = self._by_form(messages, tools, sampling, asking, context, must_call=must_call)
        return replace(again, tokens=again.tokens + made.tokens, was_repaired=True)

    def plain(
        self,
        messages: Sequence[Message],
        sampling: SamplingSettings,
        asking: Asking,
        context: JobContext,
    ) -> Asked:
        """Without tools; `sampling` may demand a form."""
        return self._one(messages, sampling, asking, context, ())

    def _by_form(
        self,
        messages: Sequence[Message],
        tools: Sequence[Tool],
        sampling: SamplingSettings,
        asking: Asking,
        context: JobContext,
        *,
        must_call: bool,
    ) -> Asked:
        form = form_of(tools, must_call=must_call)
        worded = with_words(messages, [in_short(tool) for tool in tools], form_words())
        made = self._one(worded, replace(sampling, constraint=form), asking, context, ())
        return replace(made, answer=read_form(made.answer.text))

    def _one(
        self,
        messages: Sequence[Message],
        sampling: SamplingSettings,
        asking: Asking,
        context: JobContext,
        tools: Sequence[Tool],
    ) -> Asked:
        made = self._generate.one(
            messages,
            sampling,
            context.telling(lambda _piece: None),
            asking.model_id,
            priority=asking.priority,
            feature=asking.feature,
            profile=asking.profile,
            tools=tools,
        )
        tokens = made.usage.prompt_tokens + made.usage.completion_tokens
        return Asked(ToolAnswer(made.text), tokens, made.request_id)


def in_short(tool: Tool) -> Tool:
    """The tool as it is told in words; the form itself knows all that its arguments may be."""
    return replace(tool, parameters=signature(tool.parameters))


def _is_sound(said: ToolAnswer, tools: Sequence[Tool]) -> bool:
    """Whether its calls can be carried out, and its text is none that went wrong."""
    known = {tool.name: tool for tool in tools}
    if not said.calls:
        return not any(mark in said.text for mark in _MARKS)
    return all(
        call.name in known and not misfit(call.arguments, known[call.name].parameters)
        for call in said.calls
    )
