"""Tools in an ordinary chat: before an answer is written, the model may call what it needs.

Each call is decided, put on record and carried out as a step of an agent is; what came of them all
goes into the prompt of the answer, passages as passages that can be cited. Knows no window.
"""

from __future__ import annotations

import functools
import hashlib
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from workbench.domain.agent.consent import Reply, verdict_on
from workbench.domain.agent.run import ConsentAsked, Evidence
from workbench.domain.agent.toolbox import ToolResult, ToolSpec
from workbench.domain.audit import Action, Event, word
from workbench.domain.document import Passage
from workbench.domain.model import Message, Priority, SamplingSettings
from workbench.domain.tool_use import ToolUse
from workbench.domain.tools import ToolCall
from workbench.errors import Cancelled, ContextOverflow
from workbench.jobs import AnswerGate, JobContext
from workbench.paths import resources
from workbench.services.agents.agent_mind import (
    clipped,
    evidence_lines,
    filled,
    passage_line,
)
from workbench.services.agents.agent_resources import agent_texts
from workbench.services.agents.consents import Consents
from workbench.services.agents.scope import Scope, Until
from workbench.services.agents.tool_caller import Asking, ToolCaller
from workbench.services.agents.tool_rails import ToolRails
from workbench.services.agents.toolbox import Toolbox
from workbench.services.chat.chat_tools import Gathered, ToolPlace
from workbench.services.chat.conversations import Conversations
from workbench.services.models.models import Models
from workbench.services.profiles.acting import Acting
from workbench.services.workspace.audit import Audit
from workbench.storage.codec import loads
from workbench.storage.tool_policy import ToolPolicyFile

MOST_CALLS: Final = 6  # for one answer
_CALL_TOKENS: Final = 400
_LONGEST_S: Final = 600.0  # of one call
_LOOK_S: Final = 0.05  # how soon a reply is seen
_TOKEN_CHARS: Final = 3  # of a text, about
_SHARE: Final = 3  # one part of so many of the context is for what tools returned


@dataclass(frozen=True, slots=True)
class ChatToolTexts:
    """`chat_tools.json`."""

    system: str
    found: str
    results: str
    result: str
    passages: str
    nobody: str


@functools.cache
def chat_tool_texts() -> ChatToolTexts:
    path = resources() / "prompts" / "chat_tools.json"
    return loads(ChatToolTexts, path.read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class ChatToolKit:
    """Everything that a call touches."""

    toolbox: Toolbox
    caller: ToolCaller
    models: Models
    conversations: Conversations
    policy: ToolPolicyFile
    audit: Audit
    gate: AnswerGate
    acting: Acting


class ChatTools:
    """`use` blocks; `reply` is quick and for any thread."""

    def __init__(self, kit: ChatToolKit) -> None:
        self._kit = kit
        self._consents = Consents()

    def reply(self, turn_id: str, position: int, reply: Reply) -> None:
        """To a call that waits. Raises NotFound if it does not (any more)."""
        self._consents.reply(turn_id, position, reply)

    def use(self, place: ToolPlace, context: JobContext) -> Gathered:
        """Let the model call what it needs. Reports ConsentAsked where a person has to decide.

        Raises Cancelled, and what ends all work such as a model that cannot be loaded.
        """
        if self._kit.models.get(place.model_id).is_demo:
            return Gathered(note="The demo model calls no tools.")
        return _OneAnswer(self._kit, self._consents, place, context).gathered()


class _OneAnswer:
    """The calls for one answer, on one thread."""

    def __init__(
        self, kit: ChatToolKit, consents: Consents, place: ToolPlace, context: JobContext
    ) -> None:
        self._kit = kit
        self._consents = consents
        self._place = place
        self._context = context
        self._quiet = context.telling(lambda _event: None)
        self._rails = ToolRails(place.judge)
        self._ready = kit.models.ready(place.model_id, self._quiet)
        self._room = self._ready.loaded.n_ctx * _TOKEN_CHARS // _SHARE  # characters
        self._passages = list(place.passages)
        self._uses: list[ToolUse] = []
        self._granted = set(kit.conversations.get(place.turn.conversation_id).granted_tools)

    def gathered(self) -> Gathered:
        specs, note = self._specs(), ""
        messages = self._beginning()
        while specs and len(self._uses) < MOST_CALLS:
            try:
                said = self._kit.caller.ask(
                    messages,
                    [one.tool for one in specs],
                    SamplingSettings(max_tokens=min(_CALL_TOKENS, self._ready.loaded.n_ctx // 4)),
                    Asking(self._place.model_id, "tools", self._profile(), Priority.EVALUATION),
                    self._quiet,
                ).answer
            except ContextOverflow:
                note = "The context of this model has no room for more calls of tools."
                break
            if not said.calls:
                break
            call = replace(said.calls[0], id=f"call{len(self._uses) + 1:05d}")
            if any((one.tool, one.arguments) == (call.name, call.arguments) for one in self._uses):
                break  # it goes round in circles
            told = self._one(call, specs)
            messages = [*messages, Message("assistant", "", (call,)), Message("tool", told)]
        return Gathered(tuple(self._uses), tuple(self._passages), self._told(), note)

    # -- one call

    def _one(self, call: ToolCall, specs: Sequence[ToolSpec]) -> str:
        """Carry it out, if it may be; what the model is told."""
        spec = next((one for one in specs if one.name == call.name), None)
        if spec is None:
            return self._over(ToolUse(call.name, call.arguments, "forbidden"), _forbidden())
        use = self._consented(ToolUse(call.name, call.arguments, "going"), spec)
        if use.state != "going":
            return self._over(use, ToolResult(use.text, is_error=True))
        self._record(use)
        begun = time.monotonic()
        with self._kit.gate.resting():
            result = self._called(spec, use)
        passed = self._rails.returned(result, spec.name)
        use = replace(use, seconds=time.monotonic() - begun)
        return self._over(replace(use, state="failed" if passed.is_error else "done"), passed)

    def _called(self, spec: ToolSpec, use: ToolUse) -> ToolResult:
        until = Until(self._context, time.monotonic() + _LONGEST_S)
        known = dict(enumerate(self._passages, 1))
        scope = Scope(self._place.collection_ids, known, self._place.model_id)
        try:
            return self._kit.toolbox.call(spec, use.arguments, scope, until)
        except Cancelled:
            self._context.check()  # a person wants that
            return ToolResult(f"{agent_texts().failed}it took too long.", is_error=True)

    def _consented(self, use: ToolUse, spec: ToolSpec) -> ToolUse:
        wish = self._place.wish
        policy = self._kit.policy.read(self._profile())
        match verdict_on(spec, wish.consent, self._granted, policy):
            case "forbidden":
                return replace(use, state="forbidden", text=agent_texts().forbidden)
            case "allowed":
                is_granted = spec.name in self._granted
                return replace(use, consent="granted" if is_granted else wish.consent)
        if not wish.asks:
            return replace(use, state="refused", text=chat_tool_texts().nobody)
        reply = self._asked(use, spec)
        if reply == "refuse":
            return replace(use, state="refused", text=agent_texts().refused)
        if reply == "always":
            self._granted.add(spec.name)
            self._kit.conversations.grant_tool(self._place.turn.conversation_id, spec.name)
        return replace(use, consent=f"person:{reply}")

    def _asked(self, use: ToolUse, spec: ToolSpec) -> Reply:
        key = (self._place.turn.id, len(self._uses) + 1)
        self._consents.ask(*key)
        try:
            self._context.report(
                ConsentAsked(*key, use.tool, use.arguments, spec.effect, spec.server)
            )
            with self._kit.gate.resting():
                while (reply := self._consents.replied(*key)) is None:
                    self._context.check()
                    self._context.wait(_LOOK_S)
                return reply
        finally:
            self._consents.forget(*key)

    def _over(self, use: ToolUse, result: ToolResult) -> str:
        """Keep what came of it; the text for the model, passages under their numbers."""
        numbers = [self._number(passage) for passage in result.passages]
        use = replace(
            use,
            text=clipped(result.text, self._room),
            n_passages=len(numbers),
            link=result.link,
        )
        self._uses.append(use)
        self._record(use)
        self._place.keep(tuple(self._uses))
        lines = [passage_line(n, p) for n, p in zip(numbers, result.passages, strict=True)]
        return clipped("\n".join((*((result.text,) if result.text else ()), *lines)), self._room)

    def _number(self, passage: Passage) -> int:
        for number, known in enumerate(self._passages, 1):
            if known.chunk_id == passage.chunk_id:
                return number
        self._passages.append(passage)
        return len(self._passages)

    # -- what the model is told

    def _specs(self) -> list[ToolSpec]:
        policy = self._kit.policy.read(self._profile())
        names, has_documents = self._place.wish.names, bool(self._place.collection_ids)
        found = self._kit.toolbox.specs(names, has_documents=has_documents)
        return [
            replace(one, tool=replace(one.tool, description=self._described(one)))
            for one in found
            if policy.permits(one)
        ]

    def _described(self, spec: ToolSpec) -> str:
        said = spec.tool.description
        return self._rails.outside(said, spec.name) if spec.server else said

    def _beginning(self) -> list[Message]:
        texts, asked = chat_tool_texts(), self._place.judge.asked
        if self._passages:
            found = [Evidence(n, one) for n, one in enumerate(self._passages, 1)]
            lines = evidence_lines(found, self._room)
            asked = filled(texts.found, passages=lines, question=asked)
        past: list[Message] = []
        for turn in self._place.history[-2:]:
            past.append(Message("user", clipped(turn.question, self._room // 4)))
            past.append(Message("assistant", clipped(turn.answer, self._room // 4)))
        return [Message("system", texts.system), *past, Message("user", asked)]

    def _told(self) -> str:
        """What the tools returned, for the prompt of the answer; `{question}` stands in it."""
        texts = chat_tool_texts()
        if not self._uses:
            return ""
        share = self._room // len(self._uses)
        lines = []
        for one in self._uses:
            found = filled(texts.passages, n=str(one.n_passages)) if one.n_passages else ""
            text = clipped("; ".join(part for part in (one.text, found) if part), share)
            lines.append(filled(texts.result, tool=one.tool, arguments=one.arguments, text=text))
        return texts.results.replace("{results}", "\n".join(lines))

    # -- records

    def _record(self, use: ToolUse) -> None:
        self._kit.audit.record(
            Event(
                Action.TOOL_CALLED,
                self._place.turn.id,
                {
                    "tool": word(use.tool),
                    "arguments": hashlib.sha256(use.arguments.encode()).hexdigest(),
                    "consent": use.consent,
                    "passages": use.n_passages,
                },
                use.state,
            )
        )

    def _profile(self) -> str:
        return self._place.profile or self._kit.acting.name


def _forbidden() -> ToolResult:
    return ToolResult(agent_texts().forbidden, is_error=True)
