"""Ask an answer again, with what was kept of it, and say what was different this time.

The passages are those that were read then, to the letter; the search is run again beside it, to see
whether it would find others today. Nothing is stored but that it was done.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Final

from workbench.domain.audit import Action, Event
from workbench.domain.clock import now
from workbench.domain.conversation import Turn, TurnId
from workbench.domain.document import Passage
from workbench.domain.dossier.compared import compared, share_alike
from workbench.domain.dossier.replay import Difference, Replay
from workbench.domain.guard.finding import GuardAction
from workbench.domain.guard.policy import policy_mark
from workbench.domain.model import Completed, RegisteredModel, TextPiece
from workbench.errors import InputError, ModelRefused, NotFound
from workbench.jobs import AnswerGate, JobContext
from workbench.services.chat.asked_with import asked_with
from workbench.services.chat.verbatim import held_to
from workbench.services.dossier.dossiers import Dossiers
from workbench.services.models.adapters import Adapters, Applied, uses_of
from workbench.services.models.model_digest import ModelDigests
from workbench.services.models.model_memory import Ready
from workbench.services.models.models import Models
from workbench.services.privacy.guardrails import Guardrails
from workbench.services.retrieval.prompting import Prompt, Reader, build_prompt
from workbench.services.retrieval.retrieval import Retrieval
from workbench.services.workspace.audit import Audit
from workbench.settings import SettingsFile
from workbench.storage.conversation_store import ConversationStore

_ANEW: Final = 4_294_967_295  # a seed that draws a new one each time
_TOLD: Final = {"library": "llama.cpp", "program": "AI Workbench", "plan": "the plan of loading"}


@dataclass(frozen=True, slots=True)
class AskedBefore:
    """For what a collection's purpose says of it: the conversation that it was asked in."""

    conversation_id: str | None
    collection_ids: tuple[str, ...]
    branch_from: str | None = None


def _nothing_is_said(_asked: AskedBefore) -> AbstractContextManager[None]:
    return contextlib.nullcontext()


class Replays:
    """Call from a lane: an answer takes as long as an answer takes."""

    def __init__(  # noqa: PLR0913 - an answer is made of all of these
        self,
        *,
        dossiers: Dossiers,
        conversations: ConversationStore,
        models: Models,
        adapters: Adapters,
        digests: ModelDigests,
        retrieval: Retrieval,
        settings: SettingsFile,
        gate: AnswerGate,
        audit: Audit,
        rails: Guardrails,
    ) -> None:
        # What a collection's purpose says of asking it again; bound when the workspace is open.
        self.asking: Callable[[AskedBefore], AbstractContextManager[None]] = _nothing_is_said
        self._rails = rails
        self._dossiers = dossiers
        self._conversations = conversations
        self._models = models
        self._adapters = adapters
        self._digests = digests
        self._retrieval = retrieval
        self._settings = settings
        self._gate = gate
        self._audit = audit

    def run(self, turn_id: TurnId, context: JobContext) -> Replay:
        """Reports the text as it comes. Raises InputError for a turn that no model answered,
        NotFound, and what asking a model raises.
        """
        turn = self._conversations.turn(turn_id)
        facts = self._dossiers.facts(turn_id)
        if not turn.model:
            raise InputError(
                "No model was asked for this answer.", hint="There is nothing to ask again."
            )
        differences: list[Difference] = []
        trace = turn.retrieval
        about = AskedBefore(turn.conversation_id, trace.collections if trace else ())
        with self.asking(about), self._gate.answering():
            model = self._model(turn, facts, differences)
            applied = self._applied(turn, model, differences)
            ready = self._models.ready(model.id, context, even_archived=True)
            passages = [hit.passage for hit in turn.retrieval.used] if turn.retrieval else []
            prompt = self._prompt(turn, passages, ready)
            differences += _asked_differently(facts, asked_with(prompt.messages, ready.loaded))
            answer = self._answer(prompt, ready, applied, context)
            differences += self._sources(turn, passages)
        if turn.settings.seed == _ANEW and turn.settings.temperature > 0:
            differences.append(Difference("settings", "The seed draws anew each time."))
        if turn.trace is not None and turn.trace.cached_at:
            told = "It was a kept answer then; this time the model was asked."
            differences.append(Difference("settings", told))
        differences += self._judged(turn, facts)
        pieces = compared(turn.answer.strip(), answer.strip())
        made = Replay(
            turn.id, now(), model.name, answer.strip(), pieces, share_alike(pieces),
            tuple(differences),
        )  # fmt: skip
        outcome = "same" if made.is_same else "other"
        told_facts = {"differences": len(differences)}
        self._audit.record(Event(Action.ANSWER_REPLAYED, turn.id, told_facts, outcome))
        return made

    def _model(
        self, turn: Turn, facts: Mapping[str, Any], differences: list[Difference]
    ) -> RegisteredModel:
        try:
            model = self._models.get(str(facts.get("model") or turn.model))
        except NotFound:
            model = self._models.current()
            told = f"{turn.model} is no longer in the workspace; {model.name} was asked."
            differences.append(Difference("model", told))
            return model
        then, today = str(facts.get("sha256", "")), self._digests.of(model)
        if then and today and then != today:
            told = f"{model.name} has other bytes now: {then[:12]}… then, {today[:12]}… now."
            differences.append(Difference("model", told))
        return model

    def _applied(
        self, turn: Turn, model: RegisteredModel, differences: list[Difference]
    ) -> tuple[Applied, ...]:
        if not turn.adapters:
            return ()
        try:
            return self._adapters.bound(turn.adapters, model)
        except ModelRefused as error:
            differences.append(Difference("adapter", error.message))
            return ()

    def _prompt(self, turn: Turn, passages: Sequence[Passage], ready: Ready) -> Prompt:
        trace, settings = turn.retrieval, self._settings.current
        asked = trace.asked if trace is not None and trace.asked else turn.question
        around = None
        if trace is not None and any(hit.has_neighbours for hit in trace.hits):
            around = self._retrieval.surroundings(passages)
        return build_prompt(
            asked,
            self._conversations.path(turn.parent_id),
            passages,
            system=settings.system_prompt,
            sampling=turn.settings,
            reader=Reader(
                ready.loaded.n_ctx,
                ready.engine.count_prompt_tokens,
                is_demo=ready.model.is_demo,
                is_verbatim=self._conversations.get(turn.conversation_id).is_verbatim,
                instructions=self._retrieval.instructions(trace.collections if trace else ()),
            ),
            prompt=turn.prompt,
            around=around,
        )

    def _answer(
        self, prompt: Prompt, ready: Ready, applied: Sequence[Applied], context: JobContext
    ) -> str:
        sampling = prompt.sampling
        if prompt.is_verbatim:
            sampling = held_to(prompt.passages, prompt.wording, sampling, prompt.most_quotes)
        text = ""
        for event in ready.engine.generate(
            prompt.messages, sampling, lambda: context.cancelled, adapters=uses_of(applied)
        ):
            match event:
                case TextPiece(piece, False):
                    text += piece
                    context.report(event)
                case Completed(_, "cancelled"):
                    context.check()
        return text

    def _judged(self, turn: Turn, facts: Mapping[str, Any]) -> list[Difference]:
        """The rails do not look again; whether they are set as they were, and what they did."""
        found = []
        then, trace = facts.get("policy"), turn.retrieval
        today = policy_mark(self._rails.policy(trace.collections if trace else ()))
        if then and then != today:
            told = f"The rails are set otherwise than then: policy {then} then, {today} now."
            found.append(Difference("rails", told))
        if turn.rails is not None and any(
            note.action.rank > GuardAction.ANNOTATE.rank for note in turn.rails.notes
        ):
            told = "Rails changed or held back something then; they do not look at a replay."
            found.append(Difference("rails", told))
        return found

    def _sources(self, turn: Turn, passages: Sequence[Passage]) -> list[Difference]:
        trace = turn.retrieval
        if trace is None:
            return []
        found = []
        for number, passage in enumerate(passages, 1):
            state = self._dossiers.state_of(passage)
            if state != "in place":
                told = f"Source {number}, {passage.document}: {state}."
                found.append(Difference("document", told))
        again = self._retrieval.search(
            trace.query, trace.collections, k=max(8, 2 * len(passages)), use=max(1, len(passages))
        )
        before = {(one.document_id, one.start, one.end): one for one in passages}
        after = {
            (hit.passage.document_id, hit.passage.start, hit.passage.end): hit.passage
            for hit in again.used
        }
        for key, one in after.items():
            if key not in before:
                told = f"The search finds {one.document} at {one.start:,} today, which it did not."
                found.append(Difference("search", told))
        for key, one in before.items():
            if key not in after:
                told = f"The search no longer finds {one.document} at {one.start:,}."
                found.append(Difference("search", told))
        return found


def _asked_differently(facts: Mapping[str, Any], today: Mapping[str, str]) -> list[Difference]:
    found = []
    if not facts.get("messages"):
        told = "What was sent then is not on record; it was built anew from what is kept."
        found.append(Difference("prompt", told))
    elif facts["messages"] != today["messages"]:
        told = (
            "What was sent is not the same to the letter: the system text, the wording around"
            " passages, instructions of a collection, or earlier turns have changed."
        )
        found.append(Difference("prompt", told))
    for name, words in _TOLD.items():
        then = facts.get(name)
        if then and then != today[name]:
            told = f"{words}: {then} then, {today[name]} now."
            found.append(Difference(name, told))
    return found
