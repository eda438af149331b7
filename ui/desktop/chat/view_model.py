"""What the chat page shows and does: conversations, the shown branch, the answer in progress.

Asks the services on lanes and never waits. Knows no widgets.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, assert_never

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.desktop.chat.listing import ConversationListing
from ui.desktop.chat.live_answer import PENDING, LiveAnswer, pending_turn
from ui.desktop.chat.rows import Row, opening_rows, rows_of
from ui.desktop.chat.sample_questions import sample_questions
from ui.desktop.chat.stream import INTERVAL_MS, Arrival, Ended, EventBuffer, Relay
from ui.desktop.drafts import NEW_CHAT, Drafts
from ui.desktop.exporting import write_export
from ui.desktop.lane_calls import LaneCalls
from ui.desktop.markdown.highlighting import warm_up
from workbench.app import Workbench
from workbench.changes import Change, Kind
from workbench.domain.agent.consent import Reply
from workbench.domain.agent.run import ConsentAsked
from workbench.domain.budget import Trimmed
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
from workbench.domain.citations import narrowed
from workbench.domain.conversation import (
    Conversation,
    ConversationId,
    Turn,
    TurnId,
    TurnState,
    path_to,
    title_from,
)
from workbench.domain.document import Citation, Collection
from workbench.domain.model import ModelId, SamplingSettings
from workbench.domain.passage_marks import Mark
from workbench.domain.prompt import Prompt, PromptUse, PromptVersion
from workbench.domain.tool_use import ToolSetting, ToolUsed, ToolWish
from workbench.domain.trial import Drawn
from workbench.errors import Cancelled, NotFound, WorkbenchError
from workbench.jobs import Done, Failed, JobContext, Lane, Outcome, WasCancelled
from workbench.services.chat.chat import Ask
from workbench.services.chat.conversations import ExportFormat
from workbench.services.prompts.prompts import PreparedPrompt
from workbench.services.trials.chosen import Choices

_DRAFT_MS = 600


class ChatViewModel(QObject):
    """State of the chat page. Signals carry plain values and frozen objects."""

    conversation_changed = Signal(object)  # Conversation | None: another one is shown, or its name
    transcript_reset = Signal(list)  # list[tuple[TurnId, tuple[Row, ...]]]
    turn_replaced = Signal(str, str, tuple)  # old turn id, new turn id, rows
    text_arrived = Signal(str)
    trace_changed = Signal(object)  # RetrievalTrace | None
    busy_changed = Signal(bool)
    collections_changed = Signal(list)  # list[Collection]
    chosen_changed = Signal(tuple)  # collection ids that are asked
    model_changed = Signal(object)  # RegisteredModel: who answers, as far as one is named
    choices_changed = Signal(object)  # Choices: who could answer, and who does
    prompts_changed = Signal(tuple)  # tuple[Prompt, ...]: what `/` offers
    prompt_opened = Signal(object, object)  # Prompt, PromptVersion: its variables are wanted
    prompt_changed = Signal(object)  # PreparedPrompt | None: what the next question is made with
    samples_changed = Signal(list)  # list[str]
    draft_restored = Signal(str)
    consent_asked = Signal(object)  # ConsentAsked | None: a call that waits for the person
    failed = Signal(object)  # an exception
    _change_arrived = Signal(object)  # Change; comes from the thread that wrote
    exported = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listing = ConversationListing(self)
        self.list_model = self._listing.model
        self._workbench: Workbench | None = None
        self._reads: Lane | None = None
        self._calls = LaneCalls(self)
        self._unsubscribe: Callable[[], None] = lambda: None
        self._drafts: Drafts | None = None
        self._conversation: Conversation | None = None
        self._turns: tuple[Turn, ...] = ()
        self._live: LiveAnswer | None = None
        self._events = EventBuffer()
        self._collections: tuple[Collection, ...] = ()
        self._chosen_for_new: tuple[str, ...] | None = None
        self._verbatim_for_new = False
        self._tools_for_new: ToolSetting = ""
        self._prepared: PreparedPrompt | None = None
        self._drawn = Drawn("")  # how the prompt that was opened last was chosen
        self._opening = 0  # numbers requests, so that a late reply to an old one is dropped
        self.list_model.rename_asked.connect(self.rename)

        self._change_arrived.connect(self._changed)
        self._tick = QTimer(self)
        self._tick.setInterval(INTERVAL_MS)
        self._tick.timeout.connect(self._take_events)
        self._draft_timer = QTimer(self)
        self._draft_timer.setSingleShot(True)
        self._draft_timer.setInterval(_DRAFT_MS)
        self._draft_timer.timeout.connect(self._write_drafts)

    # ------------------------------------------------------------------------- life

    def attach(self, workbench: Workbench) -> None:
        """Begin to show this workspace."""
        self._workbench = workbench
        self._reads = Lane("chat-page")
        self._calls = LaneCalls(self)
        self._drafts = drafts = Drafts(workbench.paths.root / "drafts.json", workbench.files)

        self._unsubscribe = workbench.changes.subscribe(self._change_arrived.emit)
        self._read(drafts.read, lambda _: self._restore_draft())
        self._listing.attach(workbench, self._read)
        self._reload_collections()
        self._reload_model()
        self._reload_prompts()
        self._read(warm_up)
        self._read(sample_questions, lambda found: self.samples_changed.emit(list(found)))

    def detach(self) -> None:
        """Stop answering and reading; write what is unsent. Safe to call twice."""
        self._unsubscribe()
        self._unsubscribe = lambda: None
        self._tick.stop()
        self._draft_timer.stop()
        self._listing.detach()
        self._calls.close()
        if self._live is not None:
            self._live.job.cancel()
            self._live = None
        if self._reads is not None:
            self._reads.close()
            self._reads = None
        if self._drafts is not None:
            with contextlib.suppress(WorkbenchError):  # closing; there is no one left to tell
                self._drafts.write()
        self._workbench = None

    # ------------------------------------------------------------------------- facts

    @property
    def conversation(self) -> Conversation | None:
        return self._conversation

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Of the conversation that is shown, all branches."""
        return self._turns

    @property
    def is_busy(self) -> bool:
        return self._live is not None

    @property
    def is_stopping(self) -> bool:
        return self._live is not None and self._live.is_stopping

    @property
    def is_attached(self) -> bool:
        return self._workbench is not None

    @property
    def live(self) -> LiveAnswer | None:
        """The answer in progress, if it belongs to the conversation that is shown."""
        shown = self._conversation.id if self._conversation else None
        live = self._live
        return live if live is not None and live.conversation_id == shown else None

    @property
    def collections(self) -> tuple[Collection, ...]:
        return self._collections

    @property
    def chosen(self) -> tuple[str, ...]:
        """The collections that the next question asks."""
        known = {collection.id for collection in self._collections}
        if self._conversation is not None:
            return tuple(c for c in self._conversation.collection_ids if c in known)
        if self._chosen_for_new is not None:
            return tuple(c for c in self._chosen_for_new if c in known)
        return tuple(c.id for c in self._collections if c.n_documents)

    @property
    def is_verbatim(self) -> bool:
        """Whether answers over documents may only quote them."""
        shown = self._conversation
        return self._verbatim_for_new if shown is None else shown.is_verbatim

    @property
    def tools(self) -> ToolSetting:
        """How questions of this conversation use tools."""
        shown = self._conversation
        return self._tools_for_new if shown is None else shown.tools

    @property
    def workbench(self) -> Workbench | None:
        """The workspace that is open."""
        return self._workbench

    def turn(self, turn_id: str) -> Turn | None:
        if self._live is not None and self._live.turn.id == turn_id:
            return self._live.turn
        return next((turn for turn in self._turns if turn.id == turn_id), None)

    def citation(self, turn_id: str, mark: Mark) -> Citation | None:
        """What a mark of an answer cites: the very sentence that it names, if it names one."""
        cited = self._cited(turn_id, mark.number)
        return narrowed(cited, mark) if cited is not None else None

    def _cited(self, turn_id: str, number: int) -> Citation | None:
        """The citation of an answer; while it streams, the passage that would be cited."""
        turn = self.turn(turn_id)
        if turn is None:
            return None
        for citation in turn.citations:
            if citation.number == number:
                return citation
        trace = self._live.trace if self._live and self._live.turn.id == turn_id else turn.retrieval
        if trace is not None and 1 <= number <= len(trace.used):
            passage = trace.used[number - 1].passage
            return Citation(number, passage, passage.start, passage.end)
        return None

    # ------------------------------------------------------------------------- conversations

    @Slot()
    def new_chat(self) -> None:
        self._opening += 1
        self._show(None, ())

    @Slot(str)
    def open(self, conversation_id: str) -> None:
        """Show a conversation."""
        workbench = self._workbench
        if workbench is None:
            return
        self._opening += 1
        request = self._opening
        wanted = ConversationId(conversation_id)

        def work() -> tuple[Conversation, tuple[Turn, ...]]:
            conversation = workbench.conversations.get(wanted)
            return conversation, workbench.conversations.turns(wanted)

        def then(found: tuple[Conversation, tuple[Turn, ...]]) -> None:
            if request == self._opening:
                self._show(*found)

        self._read(work, then)

    @Slot(str)
    def search(self, query: str) -> None:
        """List what matches; an empty query lists everything."""
        self._listing.search(query)

    @Slot(str, str)
    def rename(self, conversation_id: str, title: str) -> None:
        if self._workbench is not None:
            service = self._workbench.conversations
            self._read(lambda: service.rename(ConversationId(conversation_id), title))

    @Slot(str)
    def delete(self, conversation_id: str) -> None:
        """Delete for good, its unsent text too; an answer in it is stopped first."""
        if self._workbench is None:
            return
        if self._live is not None and self._live.conversation_id == conversation_id:
            self._live.job.cancel()
        if self._conversation is not None and self._conversation.id == conversation_id:
            self.new_chat()
        if self._drafts is not None and self._drafts.set(conversation_id, ""):
            self._draft_timer.start()
        service = self._workbench.conversations
        # On the chat lane: after the answer that was stopped has been written.
        self._calls.read(
            self._workbench.chat_lane,
            lambda: service.delete(ConversationId(conversation_id)),
            lambda _: None,
            self.failed.emit,
        )

    def export(self, conversation_id: str, path: Path) -> None:
        """Write Markdown, or JSON if the path ends with .json."""
        if self._workbench is not None:
            service, files = self._workbench.conversations, self._workbench.leaving.files
            identity = ConversationId(conversation_id)
            kind: ExportFormat = "json" if path.suffix.lower() == ".json" else "markdown"
            self._read(
                lambda: write_export(path, service.export(identity, kind), files),
                lambda place: self.exported.emit(str(place)),
            )

    @Slot(tuple)
    def choose_collections(self, collection_ids: tuple[str, ...]) -> None:
        """Ask these from now on in the conversation that is shown."""
        self._chosen_for_new = collection_ids
        if self._conversation is not None and self._workbench is not None:
            conversation_id = self._conversation.id
            self._conversation = replace(self._conversation, collection_ids=collection_ids)
            service = self._workbench.conversations
            self._read(lambda: service.set_collections(conversation_id, collection_ids))
        self.chosen_changed.emit(self.chosen)

    @Slot(bool)
    def choose_verbatim(self, is_verbatim: bool) -> None:
        """Hold answers to the words of the documents from now on in the conversation shown."""
        self._verbatim_for_new = is_verbatim
        if self._conversation is not None and self._workbench is not None:
            conversation_id = self._conversation.id
            self._conversation = replace(self._conversation, is_verbatim=is_verbatim)
            service = self._workbench.conversations
            self._read(lambda: service.set_verbatim(conversation_id, is_verbatim))

    @Slot(str)
    def choose_tools(self, setting: ToolSetting) -> None:
        """Whether the model may call tools from now on in the conversation shown."""
        self._tools_for_new = setting
        if self._conversation is not None and self._workbench is not None:
            conversation_id = self._conversation.id
            self._conversation = replace(self._conversation, tools=setting)
            service = self._workbench.conversations
            self._read(lambda: service.set_tools(conversation_id, setting))

    @Slot(object, str)
    def reply(self, asked: ConsentAsked, said: Reply) -> None:
        """To a call that waits."""
        self.consent_asked.emit(None)
        if self._workbench is not None:
            with contextlib.suppress(NotFound):  # it was stopped meanwhile
                self._workbench.agency.chat_tools.reply(asked.run_id, asked.position, said)

    # ------------------------------------------------------------------------- asking

    @Slot(str)
    def send(self, question: str) -> None:
        """Ask at the end of the shown branch, with the prompt that was inserted, if one was."""
        prepared = self._prepared
        if prepared is None:
            self._ask(question, branch_from=None)
            return
        is_edited = question.strip() != prepared.question
        self.drop_prompt()
        self._ask(
            question,
            branch_from=None,
            prompt=replace(prepared.use, is_edited=is_edited),
            sampling=self._recommended(prepared),
        )

    def open_prompt(self, name: str) -> None:
        """Ask for a prompt's variables, or insert it at once if it has none."""
        workbench = self._workbench
        if workbench is None:
            return

        conversation = self._conversation.id if self._conversation is not None else ""

        def then(found: tuple[Drawn, Prompt, PromptVersion]) -> None:
            self._drawn, prompt, version = found
            if version.content.variables:
                self.prompt_opened.emit(prompt, version)
            else:
                self.prepare_prompt(self._drawn.reference, {})

        def work() -> tuple[Drawn, Prompt, PromptVersion]:
            drawn = workbench.judging.trials.prompt_for(name, conversation)
            return drawn, *workbench.prompts.resolve(drawn.reference)

        self._read(work, then)

    def prepare_prompt(self, reference: str, values: dict[str, str]) -> None:
        """Render a prompt and make the next question with it."""
        workbench = self._workbench
        if workbench is None:
            return

        def then(prepared: PreparedPrompt) -> None:
            self._prepared = prepared
            self.prompt_changed.emit(prepared)

        drawn = self._drawn if self._drawn.reference == reference else None
        self._read(lambda: workbench.prompts.prepare(reference, values, drawn), then)

    @Slot()
    def drop_prompt(self) -> None:
        """The next question is made without a prompt."""
        if self._prepared is not None:
            self._prepared = None
            self.prompt_changed.emit(None)

    def _recommended(self, prepared: PreparedPrompt) -> SamplingSettings | None:
        if self._workbench is None:
            return None
        return prepared.content.settings.over(self._workbench.settings.current.sampling)

    @Slot(str)
    def regenerate(self, turn_id: str) -> None:
        """Ask the same again; the answer becomes a branch beside the first."""
        turn = self.turn(turn_id)
        if turn is not None:
            self._ask(
                turn.question,
                branch_from=turn,
                prompt=turn.prompt,
                sampling=turn.settings if turn.prompt else None,
                use_cache=False,
            )

    def override(self, turn_id: str, reason: str) -> None:
        """Ask again what the rails held back, with a reason to go on."""
        turn = self.turn(turn_id)
        if turn is not None:
            self._ask(
                turn.question,
                branch_from=turn,
                prompt=turn.prompt,
                sampling=turn.settings if turn.prompt else None,
                override=reason,
            )

    def edit(self, turn_id: str, question: str) -> None:
        """Ask differently at the same place; both branches stay."""
        turn = self.turn(turn_id)
        if turn is not None:
            used = turn.prompt
            if used is not None and question.strip() != turn.question:
                used = replace(used, is_edited=True)
            self._ask(
                question,
                branch_from=turn,
                prompt=used,
                sampling=turn.settings if used else None,
            )

    @Slot()
    def stop(self) -> None:
        live = self._live
        if live is not None and not live.is_stopping:
            live.is_stopping = True
            live.job.cancel()
            self.busy_changed.emit(True)

    @Slot(str)
    def walk_to(self, turn_id: str) -> None:
        """Show the branch through a turn."""
        workbench = self._workbench
        if workbench is None:
            return
        self._opening += 1
        request = self._opening

        def work() -> tuple[Conversation, tuple[Turn, ...]]:
            conversation = workbench.conversations.walk_to(TurnId(turn_id))
            return conversation, workbench.conversations.turns(conversation.id)

        def then(found: tuple[Conversation, tuple[Turn, ...]]) -> None:
            if request == self._opening:
                self._show(*found)

        self._read(work, then)

    @Slot(str, str)
    def choose(self, kind: str, name: str) -> None:
        """Let a model, a release or a rule set answer from now on."""
        workbench = self._workbench
        if workbench is None:
            return
        service = workbench.chosen
        match kind:
            case "release":
                self._read(lambda: service.choose_release(name))
            case "route":
                self._read(lambda: service.choose_route(name))
            case _:
                self._read(lambda: service.choose_model(ModelId(name)))

    @Slot(str)
    def keep_draft(self, text: str) -> None:
        """Remember the unsent text of the conversation that is shown."""
        if self._drafts is not None and self._drafts.set(self._draft_key, text):
            self._draft_timer.start()

    def _ask(
        self,
        question: str,
        branch_from: Turn | None,
        prompt: PromptUse | None = None,
        sampling: SamplingSettings | None = None,
        *,
        use_cache: bool = True,
        override: str = "",
    ) -> None:
        """A prompt brings its own text: documents are not asked with it."""
        workbench = self._workbench
        if workbench is None or self._live is not None or not question.strip():
            return
        if prompt is not None and self._conversation is None:
            self._chosen_for_new = ()
            self.chosen_changed.emit(self.chosen)
        conversation_id = self._conversation.id if self._conversation else None
        ask = Ask(
            question=question.strip(),
            conversation_id=conversation_id,
            branch_from=branch_from.id if branch_from else None,
            collection_ids=() if prompt is not None else self.chosen,
            sampling=sampling,
            prompt=prompt,
            use_cache=use_cache,
            override=override,
            verbatim=self.is_verbatim,
            tools=ToolWish(self.tools, asks=True) if self.tools else None,
        )
        path = self._path
        parent_id = path[-1].id if path else None
        if branch_from is not None:
            parent_id = branch_from.parent_id
            path = path_to(self._turns, parent_id)
        pending = pending_turn(ask.question, conversation_id, parent_id)
        self._events = events = EventBuffer()

        def work(context: JobContext) -> Turn:
            return workbench.chat.send(workbench.chosen.around(ask), Relay(context, events))

        try:
            job = workbench.chat_lane.submit(work, on_done=lambda end: events.put(Ended(end)))
        except Cancelled:  # the workspace is closing
            return
        self._live = LiveAnswer(job, pending, conversation_id, bool(ask.collection_ids))
        self._tick.start()
        self.keep_draft("")
        self.busy_changed.emit(True)
        self._reset_transcript(path)

    # ------------------------------------------------------------------------- events

    @Slot()
    def _take_events(self) -> None:
        for event in self._events.drain():
            if self._live is not None:
                self._take(event, self._live)

    def _take(self, event: Arrival, live: LiveAnswer) -> None:
        match event:
            case Opened(turn):
                self._opened(turn, live)
            case Retrieved(trace):
                live.retrieved(trace, is_loaded=self._is_loaded)
                self._show_working(live)
                if self.live is live:
                    self.trace_changed.emit(trace)
            case Trimmed(notes=notes):
                live.trimmed(notes)
                self._show_working(live)
            case Reading() | Judging():
                live.goes_on(event)
                self._show_working(live)
            case ConsentAsked() | ToolUsed():
                self._tool(event, live)
            case TextDelta(text):
                self._text(text, live)
            case FellBack(failed):
                live.begin_anew(failed.asked)
                self._show_working(live)
            case Withheld(verdict):
                live.turn = replace(live.turn, rails=verdict)
            case Finished(turn) | Stopped(turn):
                live.turn = turn
            case Ended(outcome):
                self._ended(outcome, live)
            case _:
                assert_never(event)

    def _tool(self, event: ConsentAsked | ToolUsed, live: LiveAnswer) -> None:
        if isinstance(event, ToolUsed):
            live.called(event.uses)
        else:
            live.asks()
            self.consent_asked.emit(event)
        self._show_working(live)

    def _opened(self, turn: Turn, live: LiveAnswer) -> None:
        is_shown = self.live is live
        live.opened(turn, is_loaded=self._is_loaded)
        if not is_shown:
            return
        self._turns = (*self._turns, turn)
        if self._conversation is None:
            self._adopt(turn.conversation_id)
        else:
            self._conversation = replace(self._conversation, leaf_id=turn.id)
        rows = opening_rows(turn, self._turns, live.working_row)
        self.turn_replaced.emit(PENDING, turn.id, rows)

    def _adopt(self, conversation_id: ConversationId) -> None:
        """The chat that was new has become a conversation."""
        chosen = self.chosen
        stamp = self._turns[-1].created_at
        title = title_from(self._turns[-1].question)
        self._conversation = Conversation(
            conversation_id,
            title,
            stamp,
            stamp,
            self._turns[-1].id,
            chosen,
            is_verbatim=self._verbatim_for_new,
            tools=self._tools_for_new,
        )
        if self._tools_for_new and self._workbench is not None:
            service, setting = self._workbench.conversations, self._tools_for_new
            self._read(lambda: service.set_tools(conversation_id, setting))
        self.conversation_changed.emit(self._conversation)
        self._listing.reload_soon()

    def _show_working(self, live: LiveAnswer) -> None:
        if self.live is live and not live.text:
            rows = opening_rows(live.turn, self._turns, live.working_row)
            self.turn_replaced.emit(live.turn.id, live.turn.id, rows)

    def _text(self, text: str, live: LiveAnswer) -> None:
        is_first = not live.text
        live.text.append(text)
        if self.live is live:
            if is_first:
                rows = opening_rows(live.turn, self._turns, None)
                self.turn_replaced.emit(live.turn.id, live.turn.id, rows)
            self.text_arrived.emit(text)

    def _ended(self, outcome: Outcome, live: LiveAnswer) -> None:
        self._tick.stop()
        self.consent_asked.emit(None)
        is_shown = self.live is live
        self._live = None
        match outcome:
            case Done(result):
                if isinstance(result, Turn):
                    live.turn = result
            case Failed(error):
                if not isinstance(error, WorkbenchError) or live.turn.id == PENDING:
                    self.failed.emit(error)
            case WasCancelled():
                pass
        self.busy_changed.emit(False)
        self._listing.reload_soon()
        if not is_shown:
            return
        if live.turn.id == PENDING:  # it never came to a turn: give the question back
            self._reset_transcript(self._path)
            self.draft_restored.emit(live.turn.question)
        elif live.turn.state is TurnState.OPEN:  # it failed or was stopped: read what was stored
            self.open(live.turn.conversation_id)
        else:
            self._close_turn(live.turn)

    def _close_turn(self, turn: Turn) -> None:
        self._turns = tuple(turn if old.id == turn.id else old for old in self._turns)
        self.turn_replaced.emit(turn.id, turn.id, rows_of(turn, self._turns))
        self.trace_changed.emit(turn.retrieval)

    # ------------------------------------------------------------------------- showing

    @property
    def _is_loaded(self) -> bool:
        return self._workbench is not None and self._workbench.models.loaded is not None

    @property
    def _path(self) -> tuple[Turn, ...]:
        leaf_id = self._conversation.leaf_id if self._conversation else None
        return path_to(self._turns, leaf_id)

    @property
    def _draft_key(self) -> str:
        return self._conversation.id if self._conversation else NEW_CHAT

    def _show(self, conversation: Conversation | None, turns: tuple[Turn, ...]) -> None:
        is_other = (conversation.id if conversation else None) != (
            self._conversation.id if self._conversation else None
        )
        self._conversation = conversation
        self._turns = turns
        path = self._path
        live = self.live
        if live is not None and live.turn.id != PENDING:
            path = path_to(turns, live.turn.parent_id)
        self._reset_transcript(path)
        self.conversation_changed.emit(conversation)
        self.chosen_changed.emit(self.chosen)
        trace = live.trace if live else (path[-1].retrieval if path else None)
        self.trace_changed.emit(trace)
        if is_other:
            self.drop_prompt()
            self._restore_draft()

    def _reset_transcript(self, path: tuple[Turn, ...]) -> None:
        shown: list[tuple[TurnId, tuple[Row, ...]]] = [
            (turn.id, rows_of(turn, self._turns)) for turn in path
        ]
        live = self.live
        if live is not None:
            rows = opening_rows(live.turn, self._turns, live.working_row)
            shown = [entry for entry in shown if entry[0] != live.turn.id]
            shown.append((live.turn.id, rows))
        self.transcript_reset.emit(shown)
        if live is not None and live.text:
            self.text_arrived.emit("".join(live.text))

    def _restore_draft(self) -> None:
        if self._drafts is not None:
            self.draft_restored.emit(self._drafts.get(self._draft_key))

    # ------------------------------------------------------------------------- reading

    @Slot(object)
    def _changed(self, change: Change) -> None:
        if self._workbench is None:
            return
        match change.kind:
            case Kind.CONVERSATIONS:
                self._listing.reload_soon()
                shown = self._conversation
                if shown is not None and shown.id in change.ids and self._live is None:
                    self._refresh_title(shown.id)
            case Kind.COLLECTIONS | Kind.DOCUMENTS:
                self._reload_collections()
            case Kind.MODELS | Kind.SETTINGS:
                self._reload_model()
            case Kind.PROMPTS:
                self._reload_prompts()
            case Kind.ERASURE if self._drafts is not None:
                self._read(self._drafts.read_anew, lambda _: self._restore_draft())
            case _:
                pass

    def _refresh_title(self, conversation_id: ConversationId) -> None:
        assert self._workbench is not None
        service = self._workbench.conversations

        def then(found: tuple[Conversation, ...]) -> None:
            now = next((c for c in found if c.id == conversation_id), None)
            shown = self._conversation
            if now is None or shown is None or shown.id != now.id or shown.title == now.title:
                return
            self._conversation = replace(shown, title=now.title)
            self.conversation_changed.emit(self._conversation)

        self._read(service.list, then)

    def _reload_collections(self) -> None:
        if self._workbench is not None:
            self._read(self._workbench.library.collections, self._take_collections)

    def _take_collections(self, collections: tuple[Collection, ...]) -> None:
        if collections != self._collections:
            self._collections = collections
            self.collections_changed.emit(list(collections))
            self.chosen_changed.emit(self.chosen)

    def _reload_prompts(self) -> None:
        if self._workbench is not None:
            self._read(self._workbench.prompts.list, self.prompts_changed.emit)

    def _reload_model(self) -> None:
        if self._workbench is not None:

            def then(choices: Choices) -> None:
                self.model_changed.emit(choices.model)
                self.choices_changed.emit(choices)

            self._read(self._workbench.chosen.choices, then)

    @Slot()
    def _write_drafts(self) -> None:
        if self._drafts is not None:
            self._read(self._drafts.write)

    def _read(
        self, work: Callable[[], Any], then: Callable[[Any], None] = lambda _result: None
    ) -> None:
        """Run on the page's own lane, so that a slow job elsewhere never holds up a click."""
        if self._reads is not None:
            self._calls.read(self._reads, work, then, self.failed.emit)
