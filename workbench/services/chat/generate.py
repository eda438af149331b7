"""Prompts to a model without a conversation: one at once, or a file of them. Knows no documents."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from workbench.domain.adapter import AdapterChoice
from workbench.domain.answer_trace import AnswerTrace
from workbench.domain.audit import Action, Event
from workbench.domain.batch import Frame
from workbench.domain.chat_event import FellBack
from workbench.domain.clock import now
from workbench.domain.conversation import TurnId
from workbench.domain.document import Passage
from workbench.domain.generated import Generated
from workbench.domain.guard.verdict import RailsVerdict
from workbench.domain.model import (
    Completed,
    Constraint,
    GenerationEvent,
    Message,
    Priority,
    PromptProbabilities,
    RegisteredModel,
    SamplingSettings,
    TextPiece,
    TokenProbabilities,
    Usage,
)
from workbench.domain.release import Release
from workbench.domain.request_fact import Feature, RequestEnd
from workbench.domain.review import Cleared, Source
from workbench.domain.tools import Tool
from workbench.errors import Cancelled, GenerationError, InputError, WorkbenchError
from workbench.jobs import AnswerGate, JobContext, plain_context
from workbench.ports.chat_model import ChatModel
from workbench.services.chat.answer_checks import AnswerChecks
from workbench.services.chat.batch import MOST_PARALLEL, BatchProgress, BatchRequest, BatchRun
from workbench.services.chat.chat_rails import ChatRails, checked_reason, held_text
from workbench.services.chat.given_sources import (
    GivenSource,
    as_passages,
    behind_sources,
    checked_sources,
    railed,
)
from workbench.services.chat.request_rails import RequestRails, Support
from workbench.services.chat.response_cache import ResponseCache
from workbench.services.chat.second_look import aside_of
from workbench.services.metering.energy import EnergyLedger
from workbench.services.metering.request_facts import facts_of
from workbench.services.metering.request_meter import RequestMeter
from workbench.services.models.adapters import Adapters, Applied, are_hashed, keys_of, uses_of
from workbench.services.models.model_memory import Ready
from workbench.services.models.models import Models
from workbench.services.privacy.guardrails import Guardrails
from workbench.services.routing.routing import Candidate, Plan, Router, named
from workbench.services.workspace.audit import Audit
from workbench.storage.result_file import ResultFile, count_lines, is_same, lines_of
from workbench.storage.usage_store import UsageStore

RAILED: Final[frozenset[Feature]] = frozenset({"generate"})  # without a judge of their own
REVIEWED: Final[Mapping[Feature, Source]] = {"generate": "generate", "api": "api"}
_NOTHING: Final = Usage(0, 0, 0, 0.0, 0.0, 0.0)


class RequestReviewing(Protocol):
    """What hears of answers that are given out, and may let them wait for a person."""

    def consider_request(
        self,
        source: Source,
        ref: str,
        question: str,
        answer: str,
        model: str,
        rails: RailsVerdict | None,
        *,
        profile: str = "",
    ) -> str: ...

    def cleared(self, question: str) -> Cleared | None: ...

    def check_override(self, held: TurnId | None) -> None: ...


class Generate:
    """Thread-safe; the calls block. Each request leaves its figures in `usage`, and no text."""

    def __init__(  # noqa: PLR0913 - the whole trip goes through here
        self,
        *,
        models: Models,
        adapters: Adapters,
        chat_model: ChatModel,
        gate: AnswerGate,
        usage: UsageStore,
        router: Router,
        cache: ResponseCache,
        energy: EnergyLedger | None = None,
        rails: Guardrails | None = None,
        reviews: RequestReviewing | None = None,
        checks: AnswerChecks | None = None,
        audit: Audit | None = None,
    ) -> None:
        """`rails` look at what people ask here and what they are answered; None: at nothing.
        `reviews` hears of what a person or another program was answered; `checks` compare an answer
        with the sources that a request brings; `audit` has it where a person goes on.
        """
        self._checks = checks
        self._audit = audit
        self._rails = rails
        self._reviews = reviews
        self._energy = energy
        self._router = router
        self._cache = cache
        self._models = models
        self._adapters = adapters
        self._chat_model = chat_model
        self._gate = gate
        self._usage = usage

    def check(self, constraint: Constraint) -> None:
        """Raise InputError naming the place of what is wrong with it."""
        self._chat_model.check_constraint(constraint)

    def one(  # noqa: PLR0913 - what a request may say
        self,
        messages: Sequence[Message],
        sampling: SamplingSettings,
        context: JobContext,
        model_id: str = "",
        *,
        route: str = "",
        tags: Sequence[str] = (),
        use_cache: bool = True,
        adapters: Sequence[AdapterChoice] = (),
        release: Release | None = None,
        priority: Priority = Priority.CHAT,
        feature: Feature = "generate",
        profile: str = "",
        tools: Sequence[Tool] = (),
        bare: Bare | None = None,
        judge: ChatRails | None = None,
        sources: Sequence[GivenSource] = (),
        shows_sources: bool = False,
        override: str = "",
    ) -> Generated:
        """Answer `messages`, reporting each TextPiece, and a FellBack where what came does not
        count. `route`, `tags`, `use_cache`: as in `chat.Ask`. `adapters`: these and no others;
        `release`: what it binds holds instead of `sampling`, `model_id` and `adapters`.
        `feature`, `profile`: under which it is counted. `tools` are told to the model; `bare` is
        gone on from instead of `messages`. Neither is answered from what is kept. `judge`
        holds the rails of this request; None: those of the workspace, for what a person asks here.
        `sources`: what the answer is compared with, sentence by sentence, unless it is in a form;
        with `shows_sources` the model reads them, numbered, before the question. `override`: the
        reason with which a person goes on where the rails ask for one.
        Raises what `ChatModel.generate` raises, Cancelled.
        """
        if sampling.constraint is not None:
            self.check(sampling.constraint)
        if self._rails is not None and priority in {Priority.CHAT, Priority.API}:
            self._rails.admit(profile)
        is_named = model_id or adapters or release is not None
        rules = None if is_named else self._router.rules_for(route)
        model = self._model(release.content.model.id if release is not None else model_id)
        plan = named(model, release)
        if rules is not None:
            question = messages[-1].content
            around = [message.content for message in messages[:-1]]
            plan = self._router.plan(rules, facts_of(feature, question, around=around, tags=tags))
        meter = RequestMeter(
            feature,
            model,
            release=release.reference if release is not None else "",
            question=messages[-1].content if messages else "",
            profile=profile,
            energy=self._energy,
        )
        question = messages[-1].content if messages else ""
        judge = self._judge(judge, feature, question, override, meter.begin.id)
        messages, sources = railed(judge, messages, checked_sources(sources))
        rails = RequestRails(judge, meter.steps) if judge is not None else None
        if rails is not None and not rails.may_ask():
            cleared = self._cleared(feature, question, rails)
            if cleared is None or cleared.answer:
                text = cleared.answer if cleared is not None else ""
                made = self._held(meter, rails, text)
                if text:
                    context.report(TextPiece(text))
                return made if text else self._considered(made, feature, question, profile)
        asked_for = rails.asking(messages) if rails is not None else tuple(messages)
        if rails is not None and bare is not None and isinstance(bare.prompt, str):
            bare = replace(bare, prompt=rails.asked)

        def ask(candidate: Candidate, trace: AnswerTrace) -> Generated:
            _turn_to(candidate, trace, meter)
            applied = self._applied(adapters, candidate)
            meter.uses(one.bound.name for one in applied)
            ready = self._router.ready(plan, candidate, plain_context(), feature)
            asked = _with_release(asked_for, candidate)
            if sources and shows_sources:
                asked = behind_sources(asked, sources, is_demo=candidate.model.is_demo)
            request = _Request(
                asked,
                _sampling(sampling, candidate),
                priority,
                use_cache and not tools and bare is None,
                trace,
                applied,
                tuple(tools),
                bare,
                as_passages(sources),
            )
            is_awaited = priority is Priority.CHAT  # by a person; other work makes room then
            with self._gate.answering() if is_awaited else contextlib.nullcontext():
                return self._answer(
                    ready, request, lambda: context.cancelled, meter, context.report, rails
                )

        def fell_back(trace: AnswerTrace) -> None:
            context.report(FellBack(trace.attempts[-1]))

        with self._recorded(meter, rails):
            made = self._router.first_that_answers(plan, ask, fell_back)
        return self._considered(made, feature, question, profile)

    def _cleared(self, feature: Feature, question: str, rails: RequestRails) -> Cleared | None:
        """What a reviewer decided of this question that is held back, if it may go on by that."""
        if self._reviews is None or feature not in REVIEWED:
            return None
        cleared = self._reviews.cleared(question)
        if cleared is None or not rails.let_through(f"review {cleared.review_id}"):
            return None
        return cleared

    def _considered(
        self, made: Generated, feature: Feature, question: str, profile: str
    ) -> Generated:
        """With the id of its review, if it waits for one."""
        source = REVIEWED.get(feature)
        if self._reviews is None or source is None or made.rails is None or made.rails.override:
            return made
        model = "" if made.rails.held == "in" else made.model
        review = self._reviews.consider_request(
            source, made.request_id, question, made.text, model, made.rails, profile=profile
        )
        return replace(made, review=review)

    def _judge(
        self,
        judge: ChatRails | None,
        feature: Feature,
        question: str,
        override: str = "",
        request_id: str = "",
    ) -> ChatRails | None:
        if judge is None and self._rails is not None and feature in RAILED:
            reason = checked_reason(override)
            if reason and self._reviews is not None:
                self._reviews.check_override(None)
            if reason and self._audit is not None:
                facts = {"feature": feature}
                self._audit.record(Event(Action.RAILS_OVERRIDDEN, request_id, facts))
            return ChatRails(self._rails, (), question, reason)
        return judge

    def _held(self, meter: RequestMeter, rails: RequestRails, instead: str = "") -> Generated:
        """The rails held the question back before a model was asked; its row says so. `instead`:
        the words of a reviewer.
        """
        self._usage.begin(meter.begin)
        end = meter.end("complete", model_asked=False, refused=True, rails=rails.verdict)
        self._usage.end(meter.begin.id, end)
        held = _held_question(meter, rails)
        return replace(held, text=instead) if instead else held

    def batch(self, request: BatchRequest, context: JobContext) -> BatchProgress:
        """Answer the lines of a file, reporting BatchProgress. Raises InputError, Cancelled,
        DiskFull, and what loading the model raises; errors of single lines become results.
        """
        if not 1 <= request.parallel <= MOST_PARALLEL:
            raise InputError(
                f"{request.parallel} answers at once are not possible.",
                hint=f"Choose between 1 and {MOST_PARALLEL}.",
            )
        if request.sampling.constraint is not None:
            self.check(request.sampling.constraint)
        n_lines = count_lines(request.inputs)
        if is_same(request.inputs, request.results):
            raise InputError("The results would overwrite the inputs.", hint="Name another file.")
        with ResultFile(request.results) as results:
            plan, model = self._batch_plan(request)
            asked = f"rules {plan.rules.name}" if plan.rules is not None else model.name
            frame = Frame(
                asked,
                request.sampling,
                request.system,
                request.template,
                self._adapters.identities(request.adapters),
                request.release.reference if request.release is not None else "",
            )
            run = BatchRun(frame, results, n_lines, context)
            release = request.release.reference if request.release is not None else ""

            def ask(candidate: Candidate, trace: AnswerTrace) -> None:
                applied = self._applied(request.adapters, candidate)
                self._router.ready(plan, candidate, plain_context(), "batch")

                def answer(
                    messages: Sequence[Message],
                    sampling: SamplingSettings,
                    priority: Priority,
                    is_cancelled: Callable[[], bool],
                ) -> Generated:
                    meter = RequestMeter(
                        "batch",
                        candidate.model,
                        release=release,
                        question=messages[-1].content,
                        energy=self._energy,
                    )
                    _turn_to(candidate, trace, meter)
                    meter.uses(one.bound.name for one in applied)
                    judge = self._judge(None, "generate", messages[-1].content)
                    rails = RequestRails(judge, meter.steps) if judge is not None else None
                    if rails is not None and not rails.may_ask():
                        return self._held(meter, rails)
                    asked = rails.asking(messages) if rails is not None else messages
                    with self._recorded(meter, rails):
                        # Another model may have taken its place meanwhile.
                        ready = self._models.ready(
                            candidate.model.id,
                            plain_context(),
                            beside=plan.rules is not None,
                            even_archived=True,
                        )
                        one = _Request(
                            _with_release(asked, candidate),
                            _sampling(sampling, candidate),
                            priority,
                            request.use_cache,
                            trace,
                            applied,
                        )
                        return self._answer(
                            ready, one, is_cancelled, meter, lambda _piece: None, rails
                        )

                may_defer = plan.rules is not None
                run.work(request.inputs, request.parallel, answer, may_defer=may_defer)

            try:
                self._router.first_that_answers(plan, ask)
            except WorkbenchError:
                if not run.give_up():  # nobody came so far as to answer a line
                    raise
            return run.progress()

    def _batch_plan(self, request: BatchRequest) -> tuple[Plan, RegisteredModel]:
        """One choice for the whole file, by its longest line: models are not swapped in between."""
        release = request.release
        if release is not None:
            model = self._model(release.content.model.id)
            return named(model, release), model
        is_named = request.model_id or request.adapters
        rules = None if is_named else self._router.rules_for(request.route)
        model = self._model(request.model_id)
        if rules is None:
            return named(model), model
        longest = max((text for _, text in lines_of(request.inputs)), key=len, default="")
        facts = facts_of(
            "batch", longest, around=[request.system, request.template], tags=request.tags
        )
        return self._router.plan(rules, facts), model

    def _model(self, model_id: str) -> RegisteredModel:
        return self._models.get(model_id) if model_id else self._models.current()

    def _applied(
        self, choices: Sequence[AdapterChoice], candidate: Candidate
    ) -> tuple[Applied, ...]:
        """Of a release what it binds, else those that were named."""
        if candidate.release is not None:
            return self._adapters.bound(candidate.release.content.adapters, candidate.model)
        return self._adapters.applied(choices, candidate.model)

    @contextlib.contextmanager
    def _recorded(self, meter: RequestMeter, rails: RequestRails | None = None) -> Iterator[None]:
        """Keep the figures of the request that the block makes."""
        self._usage.begin(meter.begin)
        try:
            yield
        except BaseException as error:
            # If this cannot be saved (a full disk), the next start finds the request open; the
            # error that led here is the one worth showing.
            with contextlib.suppress(WorkbenchError):
                self._usage.end(meter.begin.id, _end_by(error, meter, rails))
            raise
        verdict = rails.verdict if rails is not None else None
        is_held = verdict is not None and bool(verdict.held)
        self._usage.end(meter.begin.id, meter.end("complete", refused=is_held, rails=verdict))

    def _answer(
        self,
        ready: Ready,
        request: _Request,
        is_cancelled: Callable[[], bool],
        meter: RequestMeter,
        report: Callable[[TextPiece], None],
        rails: RequestRails | None = None,
    ) -> Generated:
        support = self._support(request, ready, is_cancelled)
        if rails is not None and not _may_go_on(rails, request, ready, is_cancelled, support):
            return _held_question(meter, rails)
        return self._written(ready, request, is_cancelled, meter, report, rails, support)

    def _support(
        self, request: _Request, ready: Ready, is_cancelled: Callable[[], bool]
    ) -> Support | None:
        """None where there is nothing to compare: no sources, or an answer in a form."""
        checks = self._checks
        if checks is None or not request.passages or not request.is_free:
            return None
        return lambda answer: checks.check(
            answer, request.passages, ready, is_cancelled, always=True, anywhere=True
        )

    def _written(
        self,
        ready: Ready,
        request: _Request,
        is_cancelled: Callable[[], bool],
        meter: RequestMeter,
        report: Callable[[TextPiece], None],
        rails: RequestRails | None,
        support: Support | None,
    ) -> Generated:
        def is_over() -> bool:
            return is_cancelled() or (rails is not None and rails.is_stopped)

        scores: PromptProbabilities | None = None
        texts: dict[bool, list[str]] = {False: [], True: []}
        probabilities: list[TokenProbabilities] = []
        messages, sampling = request.messages, request.sampling
        call = self._cache.call(
            ready,
            messages,
            sampling,
            adapters=keys_of(request.applied),
            is_wanted=request.use_cache and are_hashed(request.applied),
        )
        trace = request.trace
        if call.made_at:
            meter.finds_kept()
            trace = replace(trace, cached_at=call.made_at)
        meter.asks()
        bare = request.bare
        events: Iterator[GenerationEvent | PromptProbabilities] = (
            call.events(lambda: request.asked_of(ready.engine, is_over))
            if bare is None
            else request.gone_on(ready.engine, bare, is_over)
        )
        for event in events:
            if isinstance(event, PromptProbabilities):
                scores = event
                continue
            meter.hears(event)
            match event:
                case TextPiece(text, is_thinking):
                    shown = text if is_thinking or rails is None else rails.passed(text)
                    if shown:
                        texts[is_thinking].append(shown)
                        report(event if shown == text else TextPiece(shown))
                case TokenProbabilities():
                    probabilities.append(event)
                case Completed(usage, reason):
                    if rails is not None and (rest := rails.ended()):
                        texts[False].append(rest)
                        report(TextPiece(rest))
                    is_stopped = rails is not None and rails.is_held
                    if reason == "cancelled" and not is_stopped:
                        raise Cancelled
                    with contextlib.suppress(WorkbenchError):  # not to be kept is no failure
                        call.keep(now())
                    answer, thinking = "".join(texts[False]), "".join(texts[True])
                    checks = rails.checks if rails is not None else None
                    if checks is None and support is not None and not is_stopped:
                        checks = support(answer)
                    return Generated(
                        answer,
                        thinking,
                        "end" if is_stopped else reason,
                        usage,
                        meter.model,
                        tuple(probabilities),
                        trace,
                        tuple(one.bound for one in request.applied),
                        scores,
                        meter.begin.id,
                        rails.verdict if rails is not None else None,
                        checks=checks or (),
                    )
                case _:  # progress of reading the prompt
                    continue
        raise GenerationError("The model ended without an answer.", hint="Ask again.")


@dataclass(frozen=True, slots=True)
class Bare:
    """A text, or ids of the model's tokens, that it goes on from without its chat template."""

    prompt: str | tuple[int, ...]
    n_prompt_probs: int | None = None  # likeliest tokens told of each of its tokens; None: nothing


@dataclass(frozen=True, slots=True)
class _Request:
    """One prompt to one who can answer it."""

    messages: tuple[Message, ...]
    sampling: SamplingSettings
    priority: Priority
    use_cache: bool
    trace: AnswerTrace
    applied: tuple[Applied, ...]
    tools: tuple[Tool, ...] = ()
    bare: Bare | None = None
    passages: tuple[Passage, ...] = ()  # that the answer is compared with

    @property
    def is_free(self) -> bool:
        """The answer has no form of its own."""
        return not self.tools and self.sampling.constraint is None and self.bare is None

    def asked_of(
        self, engine: ChatModel, is_cancelled: Callable[[], bool]
    ) -> Iterator[GenerationEvent]:
        return engine.generate(
            self.messages,
            self.sampling,
            is_cancelled,
            self.priority,
            tools=self.tools,
            adapters=uses_of(self.applied),
        )

    def gone_on(
        self, engine: ChatModel, bare: Bare, is_cancelled: Callable[[], bool]
    ) -> Iterator[GenerationEvent | PromptProbabilities]:
        return engine.complete(
            bare.prompt,
            self.sampling,
            is_cancelled,
            self.priority,
            n_prompt_probs=bare.n_prompt_probs,
            adapters=uses_of(self.applied),
        )


def _may_go_on(
    rails: RequestRails,
    request: _Request,
    ready: Ready,
    is_cancelled: Callable[[], bool],
    support: Support | None = None,
) -> bool:
    """Whether the model as judge lets the question through; an answer begins then."""
    aside = aside_of(ready, is_cancelled)
    if not rails.may_ask_by(aside):
        return False
    system = "\n".join(one.content for one in request.messages if one.role == "system")
    is_free = not request.tools and request.sampling.constraint is None
    rails.begin(system, aside, is_free=is_free, support=support)
    return True


def _held_question(meter: RequestMeter, rails: RequestRails) -> Generated:
    return Generated(
        held_text("question"),
        "",
        "end",
        _NOTHING,
        meter.model,
        request_id=meter.begin.id,
        rails=rails.verdict,
    )


def _turn_to(candidate: Candidate, trace: AnswerTrace, meter: RequestMeter) -> None:
    if candidate.release is not None or trace != AnswerTrace():
        release = candidate.release.reference if candidate.release is not None else ""
        meter.turns_to(candidate.model, release)


def _with_release(messages: Sequence[Message], candidate: Candidate) -> tuple[Message, ...]:
    """The system text of a release that the rules chose, where the request brings none."""
    system = candidate.release.content.system if candidate.release is not None else ""
    if not system or (messages and messages[0].role == "system"):
        return tuple(messages)
    return (Message("system", system), *messages)


def _sampling(sampling: SamplingSettings, candidate: Candidate) -> SamplingSettings:
    """That of a release that the rules chose; the form that is demanded stays."""
    if candidate.release is None:
        return sampling
    return replace(candidate.release.content.sampling, constraint=sampling.constraint)


def _end_by(error: BaseException, meter: RequestMeter, rails: RequestRails | None) -> RequestEnd:
    verdict = rails.verdict if rails is not None else None
    if verdict is not None and verdict.held:  # the rails broke it off, nobody else
        return meter.end("complete", refused=True, rails=verdict)
    if isinstance(error, Cancelled):
        return meter.end("stopped", rails=verdict)
    if isinstance(error, WorkbenchError):
        return meter.end("failed", error=error, rails=verdict)
    return meter.end("interrupted")  # Ctrl+C, or a fault of ours
