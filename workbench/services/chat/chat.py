"""The chat trip: open the turn, retrieve, build the prompt, stream, keep, cite, close the turn.

The turn's row exists before anything is computed and its answer is saved about every second, so
that a crash costs at most the last second. Knows no window: events go to the job's context.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Any, Protocol, assert_never

from workbench.changes import Changes, Kind
from workbench.domain.adapter import AdapterChoice
from workbench.domain.answer_trace import AnswerTrace
from workbench.domain.audit import Action, Event, Facts
from workbench.domain.chat_event import (
    FellBack,
    Finished,
    Judging,
    Opened,
    Reading,
    Retrieved,
    Stopped,
    TextDelta,
    Withheld,
)
from workbench.domain.citations import cite
from workbench.domain.clock import new_id, now
from workbench.domain.conversation import (
    Conversation,
    ConversationId,
    Turn,
    TurnId,
    TurnState,
    title_from,
)
from workbench.domain.document import Passage
from workbench.domain.document_filter import DocumentFilter
from workbench.domain.guard.verdict import RailNote
from workbench.domain.model import (
    Completed,
    PromptProgress,
    RegisteredModel,
    SamplingSettings,
    TextPiece,
    TokenProbabilities,
)
from workbench.domain.neighbours import Surroundings
from workbench.domain.prompt import PromptUse
from workbench.domain.release import Release, ReleaseContent
from workbench.domain.request_fact import Feature, RequestEnd, Status
from workbench.domain.retrieval import RetrievalTrace
from workbench.domain.routing import RuleSet
from workbench.domain.support import SentenceCheck, with_told
from workbench.domain.tool_use import ToolUse, ToolUsed, ToolWish
from workbench.errors import Cancelled, InputError, NotFound, WorkbenchError
from workbench.jobs import AnswerGate, JobContext, plain_context
from workbench.services.chat.answer_checks import AnswerChecks
from workbench.services.chat.asked_with import asked_with
from workbench.services.chat.chat_rails import ChatRails, checked_reason, held_text
from workbench.services.chat.chat_tools import CallsTools, Gathered, ToolPlace, with_passages
from workbench.services.chat.conversations import UNTITLED, Conversations
from workbench.services.chat.follow_ups import Completed as CompletedQuestion
from workbench.services.chat.follow_ups import FollowUps
from workbench.services.chat.outgoing import Outgoing
from workbench.services.chat.response_cache import ResponseCache
from workbench.services.chat.second_look import aside_of
from workbench.services.chat.verbatim import held_to
from workbench.services.metering.energy import EnergyLedger
from workbench.services.metering.request_facts import facts_of
from workbench.services.metering.request_meter import RequestMeter
from workbench.services.metering.step_clock import references
from workbench.services.models.adapters import Adapters, Applied, are_hashed, keys_of, uses_of
from workbench.services.models.model_memory import Ready
from workbench.services.models.models import Models
from workbench.services.privacy.guardrails import Guardrails
from workbench.services.profiles.acting import Acting
from workbench.services.retrieval.prompting import (
    UNCITED,
    Prompt,
    Reader,
    build_prompt,
    is_refusal,
    nothing_found_answer,
    with_used,
)
from workbench.services.retrieval.retrieval import EVERYTHING, Retrieval
from workbench.services.routing.routing import Candidate, Plan, Router, named
from workbench.services.workspace.audit import Audit
from workbench.settings import SettingsFile
from workbench.storage.codec import storable
from workbench.storage.conversation_store import ConversationStore

SAVE_EVERY_S = 1.0
CANDIDATES_PER_PASSAGE = 2  # looked at for each passage that may enter the prompt
LEAST_CANDIDATES = 8


@dataclass(frozen=True, slots=True)
class Ask:
    """One question.

    `branch_from`: the new turn becomes a sibling of this one (edit, regenerate); None continues
    at the leaf that is shown. Without a conversation a new one is made, titled by the question.
    Without collections it is plain chat. `sampling` None: as in the settings; `model_id` empty:
    the current model. `adapters` None: as the conversation or the workspace has them for the model
    that answers. `prompt`: the question was made with a prompt of the library; its system
    text stands in place of the settings' own, its examples before the question. `release`: what
    it binds holds instead of the settings and of `sampling`, `model_id` and `adapters`.
    `feature`: what the request is counted as. `route`: the rule set that chooses a model or
    release, where none is named; empty: the one in force, if one is. `tags`: what its rules may
    look at. `use_cache`: whether a kept answer may be given, and this one be kept. `override`: the
    reason with which a person goes on where the rails ask for one. `only`: which documents of the
    collections are asked. `profile`: under which it is counted. `verbatim`: whether the answer may
    only quote its passages; None: as the conversation has it. `tools`: what the model may call
    before it answers; None: nothing.
    """

    question: str
    conversation_id: ConversationId | None = None
    branch_from: TurnId | None = None
    collection_ids: tuple[str, ...] = ()
    sampling: SamplingSettings | None = None
    model_id: str = ""
    prompt: PromptUse | None = None
    release: Release | None = None
    adapters: tuple[AdapterChoice, ...] | None = None
    feature: Feature = "chat"
    route: str = ""
    tags: tuple[str, ...] = ()
    use_cache: bool = True
    override: str = ""
    only: DocumentFilter = EVERYTHING
    profile: str = ""
    verbatim: bool | None = None
    tools: ToolWish | None = None


def _nothing_is_said(_ask: Ask) -> AbstractContextManager[None]:
    return contextlib.nullcontext()


class Reviewing(Protocol):
    """What hears of an answer before it is closed, and may let it wait for a person."""

    def consider(self, turn: Turn) -> Turn: ...

    def check_override(self, held: TurnId | None) -> None: ...


class Chat:
    """One answer at a time; call from a lane."""

    def __init__(  # noqa: PLR0913 - the whole trip goes through here
        self,
        *,
        conversations: Conversations,
        store: ConversationStore,
        models: Models,
        adapters: Adapters,
        retrieval: Retrieval,
        settings: SettingsFile,
        gate: AnswerGate,
        audit: Audit,
        changes: Changes,
        router: Router,
        cache: ResponseCache,
        rails: Guardrails,
        energy: EnergyLedger | None = None,
        follow_ups: FollowUps | None = None,
        checks: AnswerChecks | None = None,
        reviews: Reviewing | None = None,
        acting: Acting | None = None,
    ) -> None:
        """`reviews` hears of each answer before it is closed; `acting` says who asks."""
        # What a collection's purpose says of the question; bound when the workspace is open.
        self.asking: Callable[[Ask], AbstractContextManager[None]] = _nothing_is_said
        self._tools: CallsTools | None = None
        self._reviews = reviews
        self._acting = acting or Acting()
        self._follow_ups = follow_ups
        self._checks = checks
        self._rails = rails
        self._energy = energy
        self._router = router
        self._cache = cache
        self._conversations = conversations
        self._store = store
        self._models = models
        self._adapters = adapters
        self._retrieval = retrieval
        self._settings = settings
        self._gate = gate
        self._audit = audit
        self._changes = changes

    def bind_tools(self, tools: CallsTools) -> None:
        """Who carries out the calls of questions that may use tools."""
        self._tools = tools

    def send(self, ask: Ask, context: JobContext) -> Turn:
        """Answer `ask` and return the closed turn; reports `ChatEvent`s on the way.

        When the person stops it, what was answered is kept and the turn is returned as STOPPED.
        Raises InputError for an empty question and NotFound for unknown ids, before anything is
        written; any other WorkbenchError closes the turn as FAILED first.
        """
        with self._gate.answering(), self.asking(ask):
            draft = self._open(ask)
            turn = draft.turn
            self._tell(turn)
            try:
                context.report(Opened(turn))
                self._answer(ask, draft, context)
            except WorkbenchError as error:
                draft.fail(error)
                raise
            finally:
                draft.abandon()
                self._tell(turn)
        context.report(
            Stopped(draft.turn) if draft.turn.state is TurnState.STOPPED else Finished(draft.turn)
        )
        return draft.turn

    def recover(self) -> int:
        """At the start: turns that a crash left open become INTERRUPTED. Returns how many."""
        with self._audit.together():
            interrupted = self._store.interrupt_open_turns()
            for conversation_id in interrupted:
                facts = {"conversation": conversation_id}
                self._audit.record(Event(Action.ANSWER_MADE, "", facts, "interrupted"))
        if interrupted:
            self._changes.publish(Kind.CONVERSATIONS, *dict.fromkeys(interrupted))
        return len(interrupted)

    # -------------------------------------------------------------------------- opening

    def _open(self, ask: Ask) -> _Draft:
        question = storable(ask.question).strip()
        if not question:
            raise InputError("The question is empty.", hint="Type a question first.")
        override = checked_reason(ask.override)
        if override and self._reviews is not None:
            self._reviews.check_override(ask.branch_from)
        self._rails.admit(ask.profile or self._acting.name)
        asked = self._retrieval.hidden(question, ask.collection_ids)
        judge = ChatRails(self._rails, ask.collection_ids, asked, override)
        rules = self._rules(ask)
        model = self._models.current() if rules is not None else self._model(ask)
        release = ask.release.reference if ask.release else ""
        meter = RequestMeter(
            ask.feature,
            model,
            prompt=ask.prompt,
            release=release,
            collection_ids=ask.collection_ids,
            question=question,
            profile=ask.profile or self._acting.name,
            energy=self._energy,
        )
        conversation, parent_id = self._place(ask, question)
        is_verbatim = conversation.is_verbatim if ask.verbatim is None else ask.verbatim
        turn_id = TurnId(new_id())
        facts = {"conversation": conversation.id}
        told = (Event(Action.RAILS_OVERRIDDEN, turn_id, facts),) if override else ()
        with self._audit.telling(*told):
            turn = self._store.open_turn(
                Turn(
                    id=turn_id,
                    conversation_id=conversation.id,
                    parent_id=parent_id,
                    question=question,
                    answer="",
                    state=TurnState.OPEN,
                    created_at=now(),
                    model=model.name,
                    settings=self._sampling(ask),
                    prompt=ask.prompt,
                    release=release,
                ),
                meter.begin,
            )
        sent: dict[str, str] = {"policy": judge.mark}
        return _Draft(
            turn,
            self._store,
            meter,
            lambda closed, asked: self._audit.record(_answered(closed, ask, asked, sent)),
            model,
            rules,
            judge,
            is_verbatim=is_verbatim,
            closing=self._closing,
            sent=sent,
        )

    @contextlib.contextmanager
    def _closing(self, turn: Turn) -> Iterator[Turn]:
        """The turn as it is to be kept, with what waits for a reviewer in one transaction."""
        with self._audit.together():
            yield turn if self._reviews is None else self._reviews.consider(turn)

    def _rules(self, ask: Ask) -> RuleSet | None:
        """The rule set that chooses, unless somebody was named."""
        if ask.release is not None or ask.model_id or ask.adapters is not None:
            return None
        return self._router.rules_for(ask.route)

    def _model(self, ask: Ask) -> RegisteredModel:
        """A release may ask a model that is archived by now; nobody else."""
        if ask.release is not None:
            return self._models.get(ask.release.content.model.id)
        model = self._models.get(ask.model_id) if ask.model_id else self._models.current()
        self._models.check_usable(model)
        return model

    def _sampling(self, ask: Ask) -> SamplingSettings:
        if ask.release is not None:
            return ask.release.content.sampling
        return ask.sampling or self._settings.current.sampling

    def _place(self, ask: Ask, question: str) -> tuple[Conversation, TurnId | None]:
        """Where in which conversation the new turn goes."""
        if ask.branch_from is not None:
            sibling = self._store.turn(ask.branch_from)
            if ask.conversation_id not in {None, sibling.conversation_id}:
                raise NotFound(
                    "The turn to branch from is not in this conversation.",
                    hint="Branch from a turn of the same conversation.",
                )
            self._conversations.check_shown(sibling.conversation_id)
            return self._store.get(sibling.conversation_id), sibling.parent_id
        if ask.conversation_id is None:
            made = self._conversations.create(title_from(question), ask.collection_ids, question)
            if ask.verbatim:
                made = self._conversations.set_verbatim(made.id, True)
            return made, None
        conversation = self._store.get(ask.conversation_id)
        self._conversations.check_shown(conversation.id)
        if conversation.leaf_id is None and conversation.title == UNTITLED:
            self._store.rename(conversation.id, title_from(question), question)
        return conversation, conversation.leaf_id

    # ------------------------------------------------------------------------ answering

    def _answer(self, ask: Ask, draft: _Draft, context: JobContext) -> None:
        """Bring the draft to COMPLETE or STOPPED."""
        try:
            if not self._may_ask(draft, context):
                return
            if ask.collection_ids and not self._retrieve(ask, draft, context):
                return
            context.check()
            plan = self._plan(ask, draft)

            def answer(candidate: Candidate, trace: AnswerTrace) -> None:
                draft.turns_to(candidate, trace)
                applied = self._applied(ask, candidate, draft.turn.conversation_id)
                draft.meter.uses(one.bound.name for one in applied)
                gathered = self._called(ask, candidate, draft, context)
                found = draft.turn.retrieval
                if ask.collection_ids and not (found and found.used) and not gathered.told:
                    self._nothing_found(draft, found, context)
                    return
                request = _Request(ask, plan, candidate, found, applied, gathered)
                prompt, ready = self._prompt(request, draft)
                if prompt.notes:
                    context.report(prompt.trimmed)
                context.check()
                self._stream(request, prompt, ready, draft, context)

            def fell_back(trace: AnswerTrace) -> None:
                draft.begin_anew(trace)
                context.report(FellBack(trace.attempts[-1]))

            self._router.first_that_answers(plan, answer, fell_back)
        except Cancelled:
            draft.close(TurnState.STOPPED)

    def _may_ask(self, draft: _Draft, context: JobContext) -> bool:
        """Whether the rails let the question through; if not, the turn is closed."""
        judge = draft.judge
        if not judge.watches("in"):
            return True
        draft.meter.steps.begin("rails")
        may_go_on = judge.judge_question()
        draft.meter.steps.end("", **judge.facts("in"))
        draft.change(rails=judge.verdict)
        if not may_go_on:
            self._withhold(draft, context, model="")
        return may_go_on

    def _withhold(self, draft: _Draft, context: JobContext, **changed: Any) -> None:
        """Say that something was held back, and close the turn."""
        verdict = draft.judge.verdict
        assert verdict is not None
        is_question = verdict.held == "in"
        text = held_text("question" if is_question else "answer")
        shown = f"\n\n{text}" if draft.text else text
        context.report(Withheld(verdict))
        draft.append(shown)
        context.report(TextDelta(shown))
        draft.change(rails=verdict, **changed)
        draft.close(TurnState.COMPLETE, model_asked=not is_question, refused=True)

    def _applied(
        self, ask: Ask, candidate: Candidate, conversation_id: ConversationId
    ) -> tuple[Applied, ...]:
        """The adapters of this answer: the release's, those that were named, or what is on."""
        release = ask.release or candidate.release
        if release is not None:
            return self._adapters.bound(release.content.adapters, candidate.model)
        if ask.adapters is not None:
            return self._adapters.applied(ask.adapters, candidate.model)
        return self._adapters.on(candidate.model, conversation_id)

    def _plan(self, ask: Ask, draft: _Draft) -> Plan:
        """Whom to ask: who was named, or whom the rules choose for what is known by now."""
        if draft.rules is None:
            return named(self._model(ask), ask.release)
        turn = draft.turn
        passages = [hit.passage.text for hit in turn.retrieval.used] if turn.retrieval else []
        history = [
            text
            for past in self._store.path(turn.parent_id)
            for text in (past.question, past.answer)
        ]
        facts = facts_of(
            ask.feature,
            turn.question,
            around=[self._settings.current.system_prompt, *history, *passages],
            has_passages=bool(passages),
            tags=ask.tags,
        )
        return self._router.plan(draft.rules, facts)

    def _retrieve(self, ask: Ask, draft: _Draft, context: JobContext) -> bool:
        """Find passages; False if there is nothing to ask a model about, and the turn is closed."""
        content = ask.release.content if ask.release else None
        use = content.retrieval.passages if content else self._settings.current.passages
        completed = self._completed(draft, context)
        draft.meter.steps.begin("retrieval")
        trace = self._retrieval.search(
            completed.query,
            ask.collection_ids,
            k=max(LEAST_CANDIDATES, CANDIDATES_PER_PASSAGE * use),
            use=use,
            only=ask.only,
        )
        if completed.by:
            trace = replace(trace, asked=draft.judge.asked, completed_by=completed.by)
        draft.meter.steps.end("", **references(trace))
        judge = draft.judge
        if judge.watches("document") and trace.used:
            draft.meter.steps.begin("rails")
            trace = judge.judge_documents(trace)
            draft.meter.steps.end("", **judge.facts("document"))
        draft.change(retrieval=trace, rails=judge.verdict)
        context.report(Retrieved(trace))
        if trace.used or (ask.tools is not None and self._tools is not None):
            return True
        self._nothing_found(draft, trace, context)
        return False

    def _nothing_found(
        self, draft: _Draft, trace: RetrievalTrace | None, context: JobContext
    ) -> None:
        draft.append(nothing_found_answer())
        context.report(TextDelta(draft.text))
        draft.change(model="", notes=(*_note(trace), "No model was asked."))
        draft.close(TurnState.COMPLETE, model_asked=False, refused=True)

    def _called(
        self, ask: Ask, candidate: Candidate, draft: _Draft, context: JobContext
    ) -> Gathered:
        """What tools return that the model calls for this question, if it may."""
        if ask.tools is None or self._tools is None:
            return Gathered()
        turn, trace = draft.turn, draft.turn.retrieval

        def keep(uses: tuple[ToolUse, ...]) -> None:
            draft.change(tools=uses)
            context.report(ToolUsed(turn.id, uses))

        draft.meter.steps.begin("tool")
        gathered = self._tools.use(
            ToolPlace(
                turn,
                ask.tools,
                candidate.model.id,
                draft.judge,
                draft.judge.history(self._store.path(turn.parent_id)),
                [hit.passage for hit in trace.used] if trace else [],
                ask.collection_ids,
                keep,
                ask.profile,
            ),
            context,
        )
        draft.meter.steps.end("", calls=len(gathered.uses))
        found = with_passages(trace, gathered.passages, draft.judge.asked)
        draft.change(retrieval=found, rails=draft.judge.verdict)
        if found is not None and found is not trace:
            context.report(Retrieved(found))
        return gathered

    def _completed(self, draft: _Draft, context: JobContext) -> CompletedQuestion:
        """The question as it can be searched for, if it leans on the chat before it."""
        asked, before = draft.judge.asked, self._store.path(draft.turn.parent_id)
        if self._follow_ups is None or not before:
            return CompletedQuestion(asked)
        past = draft.judge.history(before)
        return self._follow_ups.completed(asked, past, lambda: context.cancelled)

    def _prompt(self, request: _Request, draft: _Draft) -> tuple[Prompt, Ready]:
        """Load the model and build the prompt. Loading cannot be stopped half way."""
        draft.meter.steps.begin("load")
        ask, content, trace = request.ask, request.content, request.found
        ready = self._router.ready(request.plan, request.candidate, plain_context(), ask.feature)
        turn = draft.turn
        passages = [hit.passage for hit in trace.used] if trace else []
        draft.meter.steps.begin("rendering")
        prompt = build_prompt(
            request.gathered.question(draft.judge.asked),
            draft.judge.history(self._store.path(turn.parent_id)),
            passages[: content.retrieval.passages] if content else passages,
            system=content.system if content else self._settings.current.system_prompt,
            sampling=content.sampling if content else self._sampling(ask),
            reader=Reader(
                ready.loaded.n_ctx,
                ready.engine.count_prompt_tokens,
                is_demo=ready.model.is_demo,
                is_verbatim=draft.is_verbatim,
                instructions=self._retrieval.instructions(ask.collection_ids),
            ),
            prompt=turn.prompt,
            wording=content.wording if content else None,
            around=self._around(passages, draft, is_release=content is not None),
        )
        draft.meter.steps.end(
            messages=len(prompt.messages),
            passages_used=len(prompt.passages),
            input_tokens=prompt.n_tokens,
        )
        draft.sent.update(asked_with(prompt.messages, ready.loaded))
        draft.change(
            settings=prompt.sampling,
            adapters=tuple(one.bound for one in request.applied),
            notes=(*_note(trace), *prompt.notes, *request.gathered.notes),
            retrieval=with_used(trace, prompt.passages, prompt.extended) if trace else None,
        )
        return prompt, ready

    def _around(
        self, passages: Sequence[Passage], draft: _Draft, *, is_release: bool
    ) -> Surroundings | None:
        """What the model may read beside the passages: nothing in which rails find something,
        and nothing that a release did not know."""
        if self._settings.current.neighbours == "off" or is_release or not passages:
            return None
        return draft.judge.unsuspected(self._retrieval.surroundings(passages))

    def _stream(
        self,
        request: _Request,
        prompt: Prompt,
        ready: Ready,
        draft: _Draft,
        context: JobContext,
    ) -> None:
        sampling = prompt.sampling
        if prompt.is_verbatim:
            sampling = held_to(prompt.passages, prompt.wording, sampling, prompt.most_quotes)
        call = self._cache.call(
            ready,
            prompt.messages,
            sampling,
            adapters=keys_of(request.applied),
            is_wanted=request.ask.use_cache and are_hashed(request.applied),
        )
        judge = draft.judge
        if judge.judges_question and not self._judged_by(ready, draft, context):
            self._withhold(draft, context, model="")
            return
        system = "\n".join(one.content for one in prompt.messages if one.role == "system")

        def deliver(text: str) -> None:
            # A model that quotes begins with a blank, as words inside a text do.
            shown = text if draft.text else text.lstrip()
            if shown:
                draft.append(shown)
                context.report(TextDelta(shown))

        out = Outgoing(judge, system, deliver)

        draft.finds_kept(call.made_at)
        draft.meter.asks()
        events = call.events(
            lambda: ready.engine.generate(
                prompt.messages,
                sampling,
                lambda: context.cancelled or out.is_stopped,
                cache_key=draft.turn.conversation_id,
                adapters=uses_of(request.applied),
            )
        )
        with _closing(events):
            for event in events:
                draft.meter.hears(event)
                match event:
                    case PromptProgress(done, total, reused):
                        context.report(Reading(done, total, reused))
                    case TextPiece(text):
                        out.write(text)
                    case Completed():
                        checks = self._looked_at(out, event, prompt, draft, ready, context)
                        if judge.is_answer_held:
                            self._withhold(draft, context, usage=event.usage)
                            continue
                        self._complete(event, prompt, draft, ready, context, checks)
                    case TokenProbabilities():  # told when asked for; the chat does not ask
                        continue
                    case _:
                        assert_never(event)
        with contextlib.suppress(WorkbenchError):  # an answer that cannot be kept is an answer
            documents = {passage.document_id for passage in prompt.passages}
            call.keep(now(), draft.turn.id, documents)

    def _judged_by(self, ready: Ready, draft: _Draft, context: JobContext) -> bool:
        """Whether the model as judge lets the question through."""
        draft.meter.steps.begin("rails")
        may_go_on = draft.judge.judge_question_by(aside_of(ready, lambda: context.cancelled))
        draft.meter.steps.end("", **draft.judge.facts("in"))
        return may_go_on

    def _looked_at(
        self,
        out: Outgoing,
        event: Completed,
        prompt: Prompt,
        draft: _Draft,
        ready: Ready,
        context: JobContext,
    ) -> tuple[SentenceCheck, ...] | None:
        """The rails over the end of the answer, and over all of it where the policy says so; what
        its sources say of its sentences, None if that is not known."""
        judge, steps = draft.judge, draft.meter.steps
        if not out.is_watched:
            return None
        steps.begin("rails")
        out.close()
        known: tuple[SentenceCheck, ...] | None = None
        if judge.is_answer_held:
            out.release(out.whole)
        elif judge.looks_whole and event.reason != "cancelled":
            context.report(Judging())
            passed, known = self._looked_whole(out.whole, prompt, draft, ready, context)
            out.release(passed)
        steps.end("", **judge.facts("out"))
        return known

    def _looked_whole(
        self, answer: str, prompt: Prompt, draft: _Draft, ready: Ready, context: JobContext
    ) -> tuple[str, tuple[SentenceCheck, ...] | None]:
        judge = draft.judge
        aside = aside_of(ready, lambda: context.cancelled)
        if not prompt.is_verbatim:
            answer = judge.revise(answer, aside)
        if judge.is_answer_held:  # the rails stopped what was rewritten: what came before stands
            return answer, None
        checks: tuple[SentenceCheck, ...] = ()
        if judge.wants_support and self._checks is not None and prompt.passages:
            checks = self._checks.check(
                answer,
                prompt.passages,
                ready,
                lambda: context.cancelled,
                prompt.beside,
                always=True,
            )
            checks = with_told(checks, [one.text for one in draft.turn.tools])
        passed = judge.judge_whole(answer, aside, checks)
        return passed or "", (checks if checks and passed == answer else None)

    def _complete(
        self,
        completed: Completed,
        prompt: Prompt,
        draft: _Draft,
        ready: Ready,
        context: JobContext,
        known: tuple[SentenceCheck, ...] | None = None,
    ) -> None:
        """`known`: what the sources say of its sentences, where that was looked for already."""
        stopped = completed.reason == "cancelled"
        draft.meter.steps.begin("checks")
        answer = draft.text
        refused = bool(prompt.passages) and is_refusal(answer, prompt.wording)
        cited = () if refused else cite(answer, prompt.passages, draft.turn.question)
        citations = self._retrieval.anchored(cited)
        notes = list(draft.turn.notes)
        if completed.reason == "length":
            notes.append(f"The answer ended at its limit of {prompt.sampling.max_tokens:,} tokens.")
        if prompt.passages and not (citations or refused or stopped):
            notes.append(UNCITED)
        checks: tuple[SentenceCheck, ...] = known or ()
        if known is None and citations and self._checks is not None and not stopped:
            checks = self._checks.check(
                answer, prompt.passages, ready, lambda: context.cancelled, prompt.beside
            )
            checks = with_told(checks, [one.text for one in draft.turn.tools])
        draft.meter.steps.end(citations=len(citations), refused=refused)
        draft.change(
            usage=completed.usage,
            citations=citations,
            notes=tuple(notes),
            rails=draft.judge.verdict,
            checks=checks,
        )
        draft.close(TurnState.STOPPED if stopped else TurnState.COMPLETE, refused=refused)

    def _tell(self, turn: Turn) -> None:
        self._changes.publish(Kind.CONVERSATIONS, turn.conversation_id)


@dataclass(frozen=True, slots=True)
class _Request:
    """One question to one who can answer it."""

    ask: Ask
    plan: Plan
    candidate: Candidate
    found: RetrievalTrace | None
    applied: tuple[Applied, ...]
    gathered: Gathered

    @property
    def content(self) -> ReleaseContent | None:
        release = self.ask.release or self.candidate.release
        return release.content if release is not None else None


def _note(trace: RetrievalTrace | None) -> tuple[str, ...]:
    return (trace.note,) if trace and trace.note else ()


def _answered(turn: Turn, ask: Ask, model: RegisteredModel, sent: Mapping[str, str]) -> Event:
    """What the audit log keeps of an answer: what it was made with, nothing of what it says."""
    was_asked = bool(turn.model)
    facts: Facts = {
        "conversation": turn.conversation_id,
        "model": model.id if was_asked else "",
        "sha256": model.sha256 if was_asked else "",
        "prompt": turn.prompt.hash if turn.prompt else "",
        "release": ask.release.hash if ask.release else "",
        "adapters": tuple(f"{one.sha256}:{one.scale:g}" for one in turn.adapters),
        "collections": tuple(ask.collection_ids),
        "cached": int(bool(turn.trace and turn.trace.cached_at)),
        **sent,
    }
    if turn.rails is not None:
        facts = {**facts, "rails": tuple(map(_railed, turn.rails.notes))}
    return Event(Action.ANSWER_MADE, turn.id, facts, turn.state.value)


def _railed(note: RailNote) -> str:
    return f"{note.direction}:{note.family}:{note.action.value}:{note.count}"


class _Draft:
    """The turn while it is being answered, and when what of it and of its figures is saved."""

    def __init__(  # noqa: PLR0913 - all that one answer needs
        self,
        turn: Turn,
        store: ConversationStore,
        meter: RequestMeter,
        record: Callable[[Turn, RegisteredModel], None],
        model: RegisteredModel,
        rules: RuleSet | None,
        judge: ChatRails,
        *,
        closing: Callable[[Turn], contextlib.AbstractContextManager[Turn]],
        sent: dict[str, str],
        is_verbatim: bool = False,
    ) -> None:
        """`record` tells of the closed turn, in the transaction that closes it. `model`: who is
        asked unless the `rules` choose another one.
        """
        self.turn = turn
        self.rules = rules
        self.judge = judge
        self.is_verbatim = is_verbatim
        self._closing = closing
        self.sent = sent  # what the model was asked with, filled in when it is
        self._model = model
        self.meter = meter
        self._record = record
        self._store = store
        self._pieces: list[str] = []
        self._saved_at = time.monotonic()

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def turns_to(self, candidate: Candidate, trace: AnswerTrace) -> None:
        """This one is asked now."""
        model = candidate.model
        is_told = trace != AnswerTrace()
        if candidate.release is not None or model.id != self._model.id or is_told:
            release = candidate.release.reference if candidate.release else self.turn.release
            self._model = model
            self.meter.turns_to(model, release)
            self.change(model=model.name, release=release, trace=trace if is_told else None)

    def begin_anew(self, trace: AnswerTrace) -> None:
        """Who was asked failed: nothing of it counts."""
        self._pieces.clear()
        self.change(trace=trace, usage=None, citations=())

    def finds_kept(self, made_at: str) -> None:
        """A kept answer is given, made at this time; empty: it is not."""
        if made_at:
            self.meter.finds_kept()
            self.change(trace=replace(self.turn.trace or AnswerTrace(), cached_at=made_at))

    def append(self, text: str) -> None:
        self._pieces.append(text)
        if time.monotonic() - self._saved_at >= SAVE_EVERY_S:
            self._store.save_answer(self.turn.id, self.text)
            self._saved_at = time.monotonic()

    def change(self, **changed: Any) -> None:
        """Keep what is known about the turn so far; a crash leaves this much."""
        self.turn = self._store.save_turn(replace(self.turn, answer=self.text, **changed))

    def close(self, state: TurnState, *, model_asked: bool = True, refused: bool = False) -> None:
        closed = replace(self.turn, answer=self.text, state=state)
        end = self._end(closed, model_asked=model_asked, refused=refused)
        self._store.look_at(closed)
        with self._closing(closed) as kept:
            self.turn = self._store.save_turn(kept, end, lambda: self._record(kept, self._model))

    def fail(self, error: WorkbenchError) -> None:
        failed = replace(self.turn, error=error.message, hint=error.hint)
        self._close_if_possible(failed, TurnState.FAILED, error)

    def abandon(self) -> None:
        """A turn that a fault of ours left open must not look as if it were being answered."""
        if self.turn.state is TurnState.OPEN:
            self._close_if_possible(self.turn, TurnState.INTERRUPTED)

    def _close_if_possible(
        self, turn: Turn, state: TurnState, error: WorkbenchError | None = None
    ) -> None:
        """If not even this can be saved (a full disk), the next start finds the turn open; the
        error that led here is the one worth showing."""
        with contextlib.suppress(WorkbenchError):
            closed = replace(turn, answer=self.text, state=state)
            end = self._end(closed, error=error)
            self.turn = self._store.save_turn(
                closed, end, lambda: self._record(closed, self._model)
            )

    def _end(self, turn: Turn, **known: Any) -> tuple[str, RequestEnd]:
        """How the request of this closed turn ended."""
        status: Status = turn.state.value
        end = self.meter.end(
            status,
            retrieval=turn.retrieval,
            n_citations=len(turn.citations),
            rails=turn.rails,
            **known,
        )
        return self.meter.begin.id, end


@contextlib.contextmanager
def _closing(events: Iterator[object]) -> Iterator[None]:
    """Close the stream, which ends the generation, also when a save fails on the way."""
    try:
        yield
    finally:
        if isinstance(events, Generator):
            events.close()
