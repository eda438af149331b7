"""Answers for other programs on this machine: scope of the token, rails, model, rails, audit log.

What a protocol calls things is not known here; `ui/api` speaks the protocols.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, Protocol

from workbench.domain.api_token import ApiToken
from workbench.domain.audit import Action, Event, Facts
from workbench.domain.conversation import TurnId
from workbench.domain.generated import Generated
from workbench.domain.guard.verdict import RailsVerdict
from workbench.domain.model import (
    Message,
    Priority,
    RegisteredModel,
    SamplingSettings,
    StopReason,
    TextPiece,
    Usage,
)
from workbench.domain.release import Release
from workbench.domain.support import SentenceCheck
from workbench.domain.tool_calls import parse_tool_calls
from workbench.domain.tool_form import form_of, read_form, with_words
from workbench.domain.tools import Tool, ToolAnswer, ToolCall, ToolFamily
from workbench.errors import AccessDenied, Cancelled, InputError, NotFound
from workbench.jobs import JobContext, plain_context
from workbench.paths import resources
from workbench.services.chat.chat_rails import ChatRails, checked_reason, held_text
from workbench.services.chat.generate import Bare, Generate
from workbench.services.chat.given_sources import GivenSource
from workbench.services.models.models import Models
from workbench.services.privacy.guardrails import Guardrails
from workbench.services.routing.releases import Releases
from workbench.services.workspace.audit import Audit

FEATURE: Final = "api"
CURRENT: Final = frozenset({"", "default", "workbench"})
ToolChoice = Literal["auto", "none", "required"]
Reason = StopReason | Literal["tool_calls", "held"]
_NOTHING: Final = Usage(0, 0, 0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class LocalRequest:
    """`model`: id or name of a model, NAME or NAME@VERSION of a release, or one of `CURRENT`."""

    messages: tuple[Message, ...]
    sampling: SamplingSettings
    model: str = ""
    tools: tuple[Tool, ...] = ()
    tool_choice: ToolChoice = "auto"
    bare: Bare | None = None
    sources: tuple[GivenSource, ...] = ()  # that stand in the messages: the answer is compared
    override: str = ""  # the reason to go on where the rails ask a person


@dataclass(frozen=True, slots=True)
class LocalAnswer:
    """`generated` is None where the rails held the question back, or stopped the answer."""

    text: str
    reason: Reason
    usage: Usage
    model: str
    thinking: str = ""
    calls: tuple[ToolCall, ...] = ()
    generated: Generated | None = None
    rails: RailsVerdict | None = None
    checks: tuple[SentenceCheck, ...] = ()  # what the sources of the request say of it


@dataclass(frozen=True, slots=True)
class Named:
    """What may be asked, as a client lists it."""

    name: str
    id: str
    created_at: str
    kind: Literal["model", "release"]


class OverrideReviewing(Protocol):
    """Who may go on alone where a rail asks a person."""

    def check_override(self, held: TurnId | None) -> None: ...


class Vocabulary(Protocol):
    """What a model reads and writes, as numbers; see the port `ChatModel`."""

    def tokens_of(self, text: str) -> tuple[int, ...]: ...

    def text_of(self, tokens: Sequence[int]) -> str: ...

    def end_marks(self) -> tuple[str, str]: ...


class LocalAnswers:
    """Thread-safe; the calls block."""

    def __init__(
        self,
        *,
        generate: Generate,
        models: Models,
        releases: Releases,
        rails: Guardrails,
        audit: Audit,
        reviews: OverrideReviewing | None = None,
    ) -> None:
        self._generate = generate
        self._models = models
        self._releases = releases
        self._rails = rails
        self._audit = audit
        self._reviews = reviews

    def named(self, token: ApiToken) -> tuple[Named, ...]:
        """The models and releases that this token may ask."""
        models = [
            Named(model.name, model.id, model.added_at, "model") for model in self._models.list()
        ]
        releases = [
            Named(one.reference, one.reference, one.created_at, "release")
            for one in self._releases.list()
        ]
        return tuple(one for one in (*models, *releases) if token.scope.may_ask(one.id, one.name))

    def chosen(self, name: str, token: ApiToken) -> tuple[RegisteredModel, Release | None]:
        """Whom `name` names. Raises NotFound, AccessDenied, InputError."""
        release: Release | None = None
        if name in CURRENT:
            model = self._models.current()
        else:
            try:
                model = self._models.get(name)
            except NotFound:
                release = self._releases.for_asking(name)
                model = self._models.get(release.content.model.id)
        names = (release.reference, release.name) if release else (model.id, model.name)
        if not token.scope.may_ask(*names):
            raise AccessDenied(
                f"This token may not ask “{names[-1]}”.", hint="Ask for one that it may."
            )
        return model, release

    def vocabulary(self, name: str, token: ApiToken) -> Vocabulary:
        """The tokens of a model; it is loaded for that. Raises what `chosen` raises."""
        model, _release = self.chosen(name, token)
        return self._models.ready(model.id, plain_context(), even_archived=True).engine

    def answer(self, request: LocalRequest, token: ApiToken, context: JobContext) -> LocalAnswer:
        """Reports each TextPiece as soon as it may be shown; with tools, only at the end.

        Raises AccessDenied, NotFound, and what `Generate.one` raises.
        """
        model, release = self.chosen(request.model, token)
        request = replace(request, sampling=_bounded(request.sampling, token))
        self.check_override(request.override, token)
        outcome = "failed"
        answer: LocalAnswer | None = None
        try:
            answer = self._railed(request, model, release, context)
            outcome = "held" if answer.reason == "held" else "complete"
        except Cancelled:
            outcome = "stopped"
            raise
        finally:
            self._record(request, token, model, release, answer, outcome)
        return answer

    def check_override(self, reason: str, token: ApiToken) -> str:
        """The reason as it is kept, on record with its token. Raises AccessDenied for a token that
        may not go on by itself, InputError.
        """
        reason = checked_reason(reason)
        if not reason:
            return ""
        if not token.scope.may_override:
            raise AccessDenied(
                "This token may not override the rails.",
                hint="Make one that may: workbench tokens add NAME --may-override.",
            )
        if self._reviews is not None:
            self._reviews.check_override(None)
        return reason

    def _railed(
        self,
        request: LocalRequest,
        model: RegisteredModel,
        release: Release | None,
        context: JobContext,
    ) -> LocalAnswer:
        question = _question(request) or self._read(request, model)
        judge = ChatRails(self._rails, (), question, checked_reason(request.override))
        request = _with_results(request, judge)

        def hear(event: object) -> None:
            # With tools the text is told at the end, without their calls.
            if isinstance(event, TextPiece) and (event.is_thinking or not request.tools):
                context.report(event)

        generated = self._made(request, model, release, context.telling(hear), judge)
        if generated.is_held:
            text = generated.text
            if request.tools:
                text = held_text("answer" if judge.was_asked else "question")
                context.report(TextPiece(text))
            elif not judge.was_asked:
                context.report(TextPiece(text))
            return LocalAnswer(text, "held", _NOTHING, model.name, rails=generated.rails)
        return self._told(request, model, generated, context)

    def _made(
        self,
        request: LocalRequest,
        model: RegisteredModel,
        release: Release | None,
        context: JobContext,
        judge: ChatRails,
    ) -> Generated:
        messages, sampling, tools = request.messages, request.sampling, request.tools
        if self._by_form(request, model):
            if sampling.constraint is not None:
                raise InputError(
                    "This model can use tools or answer in a form, not both at once.",
                    hint="Leave out the tools or the form.",
                )
            form = form_of(tools, must_call=request.tool_choice == "required")
            sampling = replace(sampling, constraint=form)
            messages, tools = with_words(messages, tools, _words()), ()
        return self._generate.one(
            messages,
            sampling,
            context,
            "" if release is not None or _may_be_routed(request) else model.id,
            release=release,
            priority=Priority.API,
            feature=FEATURE,
            tools=tools,
            bare=request.bare,
            judge=judge,
            sources=request.sources,
        )

    def _read(self, request: LocalRequest, model: RegisteredModel) -> str:
        """What tokens say that were sent in place of a text, for the rails to judge."""
        if request.bare is None or isinstance(request.bare.prompt, str):
            return ""
        engine = self._models.ready(model.id, plain_context(), even_archived=True).engine
        return engine.text_of(request.bare.prompt)

    def _told(
        self,
        request: LocalRequest,
        model: RegisteredModel,
        generated: Generated,
        context: JobContext,
    ) -> LocalAnswer:
        text = generated.text
        said = ToolAnswer(text)
        if request.tools:
            by_form = self._by_form(request, model)
            said = read_form(text) if by_form else parse_tool_calls(text, self._family(model))
            if said.text:
                context.report(TextPiece(said.text))
        return LocalAnswer(
            said.text,
            "tool_calls" if said.calls else generated.reason,
            generated.usage,
            generated.model,
            generated.thinking,
            said.calls,
            generated,
            generated.rails,
            generated.checks,
        )

    def _by_form(self, request: LocalRequest, model: RegisteredModel) -> bool:
        """Where a call is demanded, or the model's template knows of none."""
        if not request.tools:
            return False
        return request.tool_choice == "required" or not self._family(model)

    def _family(self, model: RegisteredModel) -> ToolFamily:
        """How it writes calls; only the loaded model's template tells."""
        loaded = self._models.ready(model.id, plain_context(), even_archived=True).engine.loaded
        return loaded.tool_family if loaded is not None else ""

    def _record(
        self,
        request: LocalRequest,
        token: ApiToken,
        model: RegisteredModel,
        release: Release | None,
        answer: LocalAnswer | None,
        outcome: str,
    ) -> None:
        made = answer.generated if answer is not None else None
        facts = {
            "token": token.id,
            "model": model.id,
            "sha256": model.sha256,
            "release": release.hash if release is not None else "",
        }
        subject = made.request_id if made is not None else ""
        if request.override:
            told: Facts = {"token": token.id, "feature": FEATURE}
            self._audit.record(Event(Action.RAILS_OVERRIDDEN, subject, told))
        self._audit.record(Event(Action.ANSWER_MADE, subject, facts, outcome))


def _question(request: LocalRequest) -> str:
    """What the rails judge: the last that a person said, or the text to go on from."""
    if request.bare is not None:
        return request.bare.prompt if isinstance(request.bare.prompt, str) else ""
    users = [one.content for one in request.messages if one.role == "user"]
    if not users:
        raise InputError("Nothing is asked.", hint="Send a message of the user.")
    return users[-1]


def _with_results(request: LocalRequest, judge: ChatRails) -> LocalRequest:
    """What tools returned is text from outside. Raises InputError where it is held back."""
    messages = list(request.messages)
    for n, message in enumerate(messages):
        if message.role != "tool":
            continue
        text = judge.judge_tool(message.content, "a tool")
        if text is None:
            raise InputError(
                "The rails hold back what a tool returned.",
                hint="Look at the tool's result, or change the policy.",
            )
        messages[n] = replace(message, content=text)
    return replace(request, messages=tuple(messages))


def _may_be_routed(request: LocalRequest) -> bool:
    """Where nobody is named, the rules in force choose, if there are any."""
    return request.model in CURRENT and not request.tools and request.bare is None


def _bounded(sampling: SamplingSettings, token: ApiToken) -> SamplingSettings:
    most = token.scope.most_tokens
    if not most or sampling.max_tokens <= most:
        return sampling
    return replace(sampling, max_tokens=most)


@functools.cache
def _words() -> dict[str, str]:
    text = (resources() / "tools" / "by_form.json").read_text("utf-8")
    words: dict[str, str] = json.loads(text)
    return words
