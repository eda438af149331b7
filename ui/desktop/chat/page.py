"""The chat page: puts its parts together and binds them to the view model."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.adapters.dialog import AdapterDialog
from ui.desktop.adapters.view_model import AdaptersViewModel
from ui.desktop.agents.consent_card import ConsentCard
from ui.desktop.agents.desk import AgentDesk
from ui.desktop.chat.chat_importing import ChatImporting
from ui.desktop.chat.columns import Columns
from ui.desktop.chat.composer import Composer
from ui.desktop.chat.drop_veil import DropVeil, dropped_files
from ui.desktop.chat.empty_chat import EmptyChat
from ui.desktop.chat.feedback import AnswerFeedback, WhyDialog
from ui.desktop.chat.growing_edit import can_hold
from ui.desktop.chat.header import ChatHeader
from ui.desktop.chat.hidden_strip import HiddenStrip
from ui.desktop.chat.inspector import Inspector
from ui.desktop.chat.jump_button import JumpButton
from ui.desktop.chat.look import look_of
from ui.desktop.chat.prompt_popup import PromptPopup
from ui.desktop.chat.purpose_asking import PurposeAsking
from ui.desktop.chat.rails_strip import OverrideDialog
from ui.desktop.chat.sample_questions import SAMPLE_COLLECTION
from ui.desktop.chat.sidebar import Sidebar
from ui.desktop.chat.source_chip import source_text
from ui.desktop.chat.transcript import COLUMN_PX, MARGIN_PX, Transcript
from ui.desktop.chat.view_model import ChatViewModel
from ui.desktop.errors import present
from ui.desktop.language import tr
from ui.desktop.markdown.document import source_name
from ui.desktop.passage.reveal_dialog import RevealDialog, has_placeholders
from ui.desktop.rails.look_dialog import LookDialog
from ui.desktop.rails.view_model import RailsViewModel
from ui.desktop.rights.dossier_dialog import DossierDialog
from ui.desktop.rights.view_model import RightsViewModel
from ui.desktop.speaking import SentenceAnnouncer
from ui.desktop.surveys.desk import SurveyDesk
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner, Label, Toast
from workbench.app import Workbench
from workbench.domain.conversation import Conversation
from workbench.domain.feedback import Feedback
from workbench.domain.model import RegisteredModel
from workbench.domain.passage_marks import Mark
from workbench.domain.prompt import Prompt, PromptVersion
from workbench.domain.retrieval import RetrievalTrace
from workbench.services.prompts.prompts import PreparedPrompt
from workbench.services.trials.chosen import Choices

_FOOT = tr("Answers are made on this computer and may be wrong; check the cited sources.")
_OUTSIDE_FOOT = tr("What you ask is sent outside this program, to {}. Answers may be wrong.")
_MAYBE_FOOT = tr("The rules may send what you ask outside this program. Answers may be wrong.")
_DEMO_FOOT = tr("Demo model for trying the program. Import a real model for real work.")


class ChatPage(QWidget):
    """Everything that a person does with conversations."""

    documents_requested = Signal()
    models_requested = Signal()
    samples_requested = Signal()
    files_dropped = Signal(list)  # list[Path]

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings_path: Path | None = None
        self._samples: list[str] = []
        self._is_demo = False
        self._outside = ""
        self._model: RegisteredModel | None = None
        self._editing_turn = ""
        self._kept_draft = ""
        self._shown_turn = ""
        self.view_model = ChatViewModel(self)
        self.adapters = AdaptersViewModel(self)
        self.feedback = AnswerFeedback(self)
        self.rights = RightsViewModel(self)
        self.rails = RailsViewModel(self)
        self.surveys = SurveyDesk(theme, self)
        self.agents = AgentDesk(theme, self)
        self.sidebar = Sidebar(theme, self.view_model.list_model)
        self.header = ChatHeader(theme)
        self.banner = Banner(theme)
        self.purposes = PurposeAsking(
            theme, self, self.view_model, lambda: self.composer.text, self._on_submit
        )
        self.transcript = Transcript(look_of(theme))
        self.transcript.row_actions.look.connect(self._on_look)
        self.empty = EmptyChat(theme)
        self.composer = Composer(theme)
        self.speaking = SentenceAnnouncer(self.transcript)
        self.composer.agents_asked.connect(self.agents.open)
        self.consent = ConsentCard(theme, always=tr("Always in this conversation"))
        self.inspector = Inspector(theme)
        self._foot = Label(theme, _FOOT, tone="faint", size_px=12, wrap=True)
        self._stack = QStackedWidget()
        self._center = QWidget()
        self.columns = Columns(self.sidebar, self._center, self.inspector)
        self._jump = JumpButton(theme, self._stack)
        self._veil = DropVeil(theme, self)
        self.prompts = PromptPopup(theme, self.composer.field, self)
        self.toast = Toast(theme, self._stack)
        self.importing = ChatImporting(self)
        self.importing.serve(self.sidebar, self.toast, self.view_model.failed)
        self.purposes.serve(self.header, self.toast, self.view_model.failed)
        self.hidden_strip = HiddenStrip(theme, self.view_model)
        self.hidden_strip.failed.connect(self.view_model.failed)
        self.hidden_strip.told.connect(self.toast.show_message)
        self._build()
        self._bind_view_model()
        self._bind_parts()
        self._bind_tools()
        theme.changed.connect(self._on_theme)
        self.setAcceptDrops(True)

    # ------------------------------------------------------------------------- life

    def attach(self, workbench: Workbench) -> None:
        """Show this workspace. On the GUI thread."""
        self._settings_path = workbench.paths.root / "window.ini"
        self.columns.restore(self._settings_path)
        self.inspector.attach(workbench)
        self.view_model.attach(workbench)
        self.adapters.attach(workbench)
        self.feedback.attach(workbench)
        self.rights.attach(workbench)
        self.rails.attach(workbench)
        self.surveys.attach(workbench)
        self.agents.attach(workbench)
        self.importing.attach(workbench)
        self.purposes.attach(workbench)
        self.hidden_strip.attach(workbench)
        self.composer.set_can_send(True)
        self._show_empty_state()
        self.view_model.new_chat()
        self.composer.focus_field()

    def detach(self) -> None:
        """Stop what runs, keep what is unsent. Safe to call twice."""
        if self._settings_path is not None:
            self.columns.save(self._settings_path)
            self._settings_path = None
        self.view_model.detach()
        self.adapters.detach()
        self.feedback.detach()
        self.rights.attach(None)
        self.rails.detach()
        self.surveys.detach()
        self.agents.detach()
        self.importing.detach()
        self.purposes.detach()
        self.hidden_strip.detach()
        self.inspector.detach()
        self.composer.set_can_send(False)

    # ------------------------------------------------------------------------- commands

    @Slot()
    def new_chat(self) -> None:
        self._leave_editing()
        self.surveys.strip.clear()
        self.view_model.new_chat()
        self.composer.focus_field()

    @Slot()
    def focus_search(self) -> None:
        self.sidebar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sidebar.search.selectAll()

    @Slot()
    def focus_composer(self) -> None:
        self.composer.focus_field()

    def ask(self, question: str) -> None:
        """Ask as if it had been typed."""
        if not self._tell_if_busy():
            self.view_model.send(question)

    def use_prompt(self, name: str) -> None:
        """Ask for the variables of a prompt and insert it, as if `/name` had been typed."""
        self._leave_editing()
        self.view_model.open_prompt(name)

    def show_conversation(self, conversation_id: str) -> None:
        """Open a conversation as if it had been chosen in the list."""
        self._on_open(conversation_id)

    def ask_all(self, collection_id: str) -> None:
        """Open the window of surveys for one collection; for all if the id is empty."""
        known = self.view_model.collections
        self.surveys.open([one for one in known if one.id == collection_id])

    def show_citation(self, turn_id: str, number: int) -> None:
        """Open the passage that `[number]` of an answer in the open conversation cites."""
        self._on_cite(turn_id, Mark(number))

    # ------------------------------------------------------------------------- building

    def _build(self) -> None:
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.transcript)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        self._foot.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._foot.setMinimumWidth(10)
        foot.addWidget(self._foot)
        self.composer.setMaximumWidth(COLUMN_PX)
        composer_row = QHBoxLayout()
        composer_row.addWidget(self.composer)
        below = QVBoxLayout()
        below.setContentsMargins(MARGIN_PX, 4, MARGIN_PX, 10)
        below.setSpacing(8)
        below.addWidget(self.banner)
        below.addWidget(self.surveys.strip)
        below.addWidget(self.consent)
        below.addLayout(composer_row)
        below.addLayout(foot)
        column = QVBoxLayout(self._center)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.hidden_strip)
        column.addWidget(self._stack, 1)
        column.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.columns)

    def _bind_view_model(self) -> None:
        model = self.view_model
        model.transcript_reset.connect(self._on_transcript)
        model.turn_replaced.connect(self._on_turn)
        model.text_arrived.connect(self._on_text)
        model.trace_changed.connect(self._on_trace)
        model.conversation_changed.connect(self._on_conversation)
        model.busy_changed.connect(self._on_busy)
        model.collections_changed.connect(self._on_collections)
        model.chosen_changed.connect(self._on_collections)
        model.model_changed.connect(self._on_model)
        model.choices_changed.connect(self.header.show_choices)
        model.choices_changed.connect(self._on_choices)
        model.samples_changed.connect(self._on_samples)
        model.draft_restored.connect(self._on_draft)
        model.failed.connect(self._on_failed)
        model.prompts_changed.connect(self.prompts.show_prompts)
        model.prompt_opened.connect(self._on_prompt_opened)
        model.prompt_changed.connect(self._on_prompt)
        model.exported.connect(
            lambda path: self.toast.show_message(tr("Exported to {path}", path=path))
        )

    def _bind_tools(self) -> None:
        model = self.view_model
        self.composer.tools.changed.connect(model.choose_tools)
        self.consent.replied.connect(model.reply)
        model.consent_asked.connect(self.consent.ask)

    def _bind_parts(self) -> None:
        model, actions = self.view_model, self.transcript.row_actions
        actions.cite.connect(self._on_cite)
        actions.citation_tip = self._citation_tip
        actions.copy_question.connect(lambda turn: self._copy(turn, "question"))
        actions.copy_answer.connect(lambda turn: self._copy(turn, "answer"))
        actions.copied.connect(self.toast.show_message)
        actions.can_reveal = self._can_reveal
        actions.reveal.connect(self._on_reveal)
        actions.rating_of = self.feedback.rating_of
        actions.rate.connect(self.feedback.rate)
        self.feedback.changed.connect(actions.ratings_changed)
        self.feedback.asked_why.connect(self._ask_why)
        self.feedback.case_made.connect(
            lambda name: self.toast.show_message(tr("It is in {name}.", name=name))
        )
        self.feedback.failed.connect(lambda error: present(error, self.banner))
        actions.edit.connect(self._on_edit)
        actions.regenerate.connect(self._on_regenerate)
        actions.override.connect(self._on_override)
        actions.explain.connect(self._on_explain)
        actions.walk.connect(model.walk_to)
        self.transcript.at_end_changed.connect(self._on_at_end)
        self._jump.clicked.connect(self.transcript.scroll_to_end)
        self.composer.submitted.connect(self._on_submit)
        self.composer.stop_asked.connect(model.stop)
        self.composer.edited.connect(self._on_composer_text)
        self.composer.editing_cancelled.connect(self._leave_editing)
        self.composer.edited.connect(self.prompts.follow)
        self.composer.prompt.removed.connect(model.drop_prompt)
        self.prompts.chosen.connect(self.use_prompt)
        self.composer.chosen.connect(model.choose_collections)
        self.composer.verbatim.changed.connect(model.choose_verbatim)
        self.composer.add_documents_asked.connect(self.documents_requested)
        self.sidebar.new_asked.connect(self.new_chat)
        self.sidebar.opened.connect(self._on_open)
        self.sidebar.searched.connect(model.search)
        self.sidebar.deleted.connect(model.delete)
        self.sidebar.export_asked.connect(model.export)
        self.header.models_asked.connect(self.models_requested)
        self.header.chooser.chosen.connect(model.choose)
        self.header.adapters_asked.connect(self.open_adapters)
        self.adapters.standings_changed.connect(self.header.show_adapters)
        self.header.rename_asked.connect(self.sidebar.rename_current)
        self.header.export_asked.connect(lambda: self.sidebar.ask_export(self._current_id))
        self.header.delete_asked.connect(lambda: self.sidebar.ask_delete(self._current_id))
        self.header.panel_toggled.connect(self.columns.want_panel)
        self.inspector.closed.connect(lambda: self.columns.want_panel(False))
        self.columns.panel_shown.connect(self.header.set_panel_shown)
        self.empty.documents_asked.connect(self.documents_requested)
        self.empty.samples_asked.connect(self.samples_requested)
        self.empty.models_asked.connect(self.models_requested)
        self.empty.question_asked.connect(self.ask)

    # ------------------------------------------------------------------------- view model

    @property
    def _current_id(self) -> str:
        conversation = self.view_model.conversation
        return conversation.id if conversation is not None else ""

    @Slot(str)
    def _on_explain(self, turn_id: str) -> None:
        DossierDialog(self, self._theme, self.rights, turn_id).open()

    @Slot(str)
    def _on_look(self, turn_id: str) -> None:
        turn = self.view_model.turn(turn_id)
        if turn is not None:
            LookDialog(self, self._theme, self.rails, turn.question, turn.answer).open()

    @Slot(list)
    def _on_transcript(self, turns: list) -> None:  # type: ignore[type-arg]
        self._stack.setCurrentIndex(1 if turns else 0)
        self._show_foot()
        self.columns.set_has_content(bool(turns))
        self.speaking.begin()
        self.transcript.show_turns(turns)
        self._shown_turn = turns[-1][0] if turns else ""
        self._show_subtitle()

    @Slot(str, str, tuple)
    def _on_turn(self, old: str, new: str, rows: tuple) -> None:  # type: ignore[type-arg]
        self.transcript.replace_turn(old, new, rows)  # type: ignore[arg-type]
        if self._shown_turn == old:
            self._shown_turn = new

    @Slot(str)
    def _on_text(self, text: str) -> None:
        live = self.view_model.live
        self.transcript.stream_text(text, live.citable if live is not None else frozenset())
        workbench = self.view_model.workbench
        if workbench is not None:
            self.speaking.is_on = workbench.settings.current.announcements == "sentences"
        self.speaking.add(text)

    @Slot(object)
    def _on_trace(self, trace: RetrievalTrace | None) -> None:
        turn = self.view_model.turn(self._shown_turn)
        self.inspector.show_answer(turn.citations if turn else (), trace, self._collection_names)

    @Slot(object)
    def _on_conversation(self, conversation: Conversation | None) -> None:
        self.sidebar.show_current(self._current_id)
        self.composer.verbatim.show_state(self.view_model.is_verbatim)
        self.composer.tools.show_setting(self.view_model.tools)
        self._show_adapters()
        title = conversation.title if conversation is not None else tr("New chat")
        self.header.show_conversation(title, "", is_stored=conversation is not None)
        self._show_subtitle()
        self._on_busy(self.view_model.is_busy)

    def _show_subtitle(self) -> None:
        conversation = self.view_model.conversation
        if conversation is None:
            return
        names = self._collection_names
        asked = ", ".join(names[c] for c in self.view_model.chosen if c in names)
        self.header.show_conversation(
            conversation.title, asked or tr("No documents"), is_stored=True
        )

    @Slot(bool)
    def _on_busy(self, is_busy: bool) -> None:
        if not is_busy:
            self.speaking.end()
        elsewhere = is_busy and self.view_model.live is None
        note = tr("An answer is being written in another chat.") if elsewhere else ""
        if self.view_model.is_stopping:
            note = tr("Stopping…")
        self.composer.set_busy(is_busy, note)

    @Slot()
    def _on_collections(self, *_args: object) -> None:
        model = self.view_model
        self.composer.show_collections(model.collections, model.chosen)
        self.composer.verbatim.show_state(model.is_verbatim)
        self._show_subtitle()
        self._show_empty_state()

    @Slot(object)
    def _on_model(self, model: RegisteredModel) -> None:
        self._model = model
        self._show_adapters()

    @Slot(object)
    def _on_choices(self, choices: Choices) -> None:
        """The demo model is named where nothing else may answer."""
        is_alone = choices.release is None and choices.route is None
        place = choices.model.place
        self._outside = _OUTSIDE_FOOT.format(place.address) if place and is_alone else ""
        if choices.route is not None and choices.route.allows_outside:
            self._outside = _MAYBE_FOOT
        self._is_demo = choices.model.is_demo and is_alone
        self.empty.show_demo(self._is_demo)
        self._show_foot()

    def _show_adapters(self) -> None:
        if self._model is not None:
            self.adapters.show_for(self._model.id, self._current_id or None)

    @Slot()
    def open_adapters(self) -> AdapterDialog | None:
        """Turn adapters on or off for this conversation."""
        if self._model is None:
            return None
        is_stored = bool(self._current_id)
        dialog = AdapterDialog(self, self._theme, self._model.name, is_stored=is_stored)
        model = self.adapters
        dialog.changed.connect(model.choose)
        dialog.workspace_wanted.connect(model.as_in_workspace)
        model.standings_changed.connect(dialog.show_standings)
        model.failed.connect(dialog.show_problem)
        dialog.show_standings(model.standings)
        dialog.open()
        return dialog

    def _show_foot(self) -> None:
        """The empty page says more about the demo model itself."""
        is_demo = self._is_demo and self._stack.currentIndex() == 1
        self._foot.setText(self._outside or (_DEMO_FOOT if is_demo else _FOOT))
        self._foot.set_tone("warn" if is_demo or self._outside else "faint")

    @Slot(list)
    def _on_samples(self, questions: list[str]) -> None:
        self._samples = questions
        self._show_empty_state()

    @Slot(str)
    def _on_draft(self, text: str) -> None:
        self._editing_turn = ""
        self.composer.set_editing(False)
        self.composer.set_text(text)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if not self.purposes.takes(error):
            present(error, self.banner)

    def _show_empty_state(self) -> None:
        collections = self.view_model.collections
        has_samples = any(c.name == SAMPLE_COLLECTION and c.n_documents for c in collections)
        self.empty.show_state(
            is_ready=self.view_model.is_attached,
            has_documents=any(c.n_documents for c in collections),
            questions=self._samples if has_samples else (),
        )

    @property
    def _collection_names(self) -> dict[str, str]:
        return {c.id: c.name for c in self.view_model.collections}

    # ------------------------------------------------------------------------- parts

    @Slot(str)
    def _on_submit(self, text: str) -> None:
        self.banner.clear()
        self.surveys.look_at(text, self.view_model.chosen, self.view_model.collections)
        if self._editing_turn:
            turn_id, self._editing_turn = self._editing_turn, ""
            self.composer.set_editing(False)
            self.composer.set_text(self._kept_draft)
            self.view_model.edit(turn_id, text)
        else:
            self.composer.set_text("")
            self.view_model.send(text)

    @Slot(str)
    def _on_composer_text(self, text: str) -> None:
        if not self._editing_turn:
            self.view_model.keep_draft(text)
            if not text.strip():
                self.view_model.drop_prompt()

    @Slot(object, object)
    def _on_prompt_opened(self, prompt: Prompt, version: PromptVersion) -> None:
        from ui.desktop.prompts.fill_dialog import FillDialog  # noqa: PLC0415 - when wanted

        reference = f"{prompt.name}@{version.number}"
        FillDialog(
            self,
            self._theme,
            prompt,
            version,
            lambda values: self.view_model.prepare_prompt(reference, values),
        ).open()

    @Slot(object)
    def _on_prompt(self, prepared: PreparedPrompt | None) -> None:
        """A prompt was inserted, or let go of."""
        if prepared is not None and not can_hold(prepared.question):
            self.view_model.drop_prompt()
            self.toast.show_message(
                tr("With these values the prompt is too long to be shown here.")
            )
            return
        self.composer.prompt.show_prompt(prepared.use if prepared is not None else None)
        if prepared is not None:
            self.composer.set_text(prepared.question)
            self.view_model.keep_draft(prepared.question)
            self.composer.focus_field()

    @Slot(str)
    def _on_edit(self, turn_id: str) -> None:
        turn = self.view_model.turn(turn_id)
        if turn is None or self._tell_if_busy():
            return
        if not can_hold(turn.question):
            self.toast.show_message(tr("This question is too long to edit here; copy it instead."))
            return
        if not self._editing_turn:
            self._kept_draft = self.composer.text
        self._editing_turn = turn_id
        self.composer.set_text(turn.question)
        self.composer.set_editing(True)
        self.composer.focus_field()

    @Slot()
    def _leave_editing(self) -> None:
        if self._editing_turn:
            self._editing_turn = ""
            self.composer.set_editing(False)
            self.composer.set_text(self._kept_draft)

    @Slot(str)
    def _on_regenerate(self, turn_id: str) -> None:
        if not self._tell_if_busy():
            self.banner.clear()
            self.view_model.regenerate(turn_id)

    @Slot(str)
    def _on_override(self, turn_id: str) -> None:
        def go_on(reason: str) -> None:
            if not self._tell_if_busy():
                self.banner.clear()
                self.view_model.override(turn_id, reason)

        OverrideDialog(self.window(), self._theme, go_on).open()

    def _tell_if_busy(self) -> bool:
        """One answer at a time; True if one is being written."""
        if self.view_model.is_busy:
            self.toast.show_message(
                tr("An answer is being written. Stop it first, or wait for it.")
            )
        return self.view_model.is_busy

    @Slot(str)
    def _on_open(self, conversation_id: str) -> None:
        self._leave_editing()
        self.surveys.strip.clear()
        self.banner.clear()
        self.view_model.open(conversation_id)

    @Slot(str, object)
    def _on_cite(self, turn_id: str, mark: Mark) -> None:
        citation = self.view_model.citation(turn_id, mark)
        turn = self.view_model.turn(turn_id)
        if citation is None or turn is None:
            return
        if turn_id != self._shown_turn:
            self._shown_turn = turn_id
            self._on_trace(turn.retrieval)
        self.columns.want_panel(True)
        self.inspector.show_citation(citation)

    def _citation_tip(self, turn_id: str, mark: Mark) -> str:
        citation = self.view_model.citation(turn_id, mark)
        return f"{source_name(mark)}: {source_text(citation.passage)}" if citation else ""

    @Slot(object)
    def _ask_why(self, feedback: Feedback) -> None:
        model = self.feedback
        WhyDialog(self.window(), self._theme, feedback, model.keep, model.make_case).open()

    def _can_reveal(self, turn_id: str) -> bool:
        turn = self.view_model.turn(turn_id)
        return turn is not None and turn.retrieval is not None and has_placeholders(turn.answer)

    @Slot(str)
    def _on_reveal(self, turn_id: str) -> None:
        turn, workbench = self.view_model.turn(turn_id), self.view_model.workbench
        if turn is not None and turn.retrieval is not None and workbench is not None:
            found = turn.retrieval.collections
            RevealDialog(self.window(), self._theme, workbench, turn.answer, found).open()

    def _copy(self, turn_id: str, what: str) -> None:
        turn = self.view_model.turn(turn_id)
        if turn is not None:
            QGuiApplication.clipboard().setText(
                turn.question if what == "question" else turn.answer
            )
            self.toast.show_message(tr("{what} copied", what=what.capitalize()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that nothing inside wanted: stop the answer, or put the panel away."""
        if event.key() == Qt.Key.Key_Escape and self.view_model.is_busy:
            self.view_model.stop()
        elif event.key() == Qt.Key.Key_Escape and self.columns.is_overlaid:
            self.columns.want_panel(False)
        else:
            super().keyPressEvent(event)

    @Slot(bool)
    def _on_at_end(self, is_at_end: bool) -> None:
        self._jump.show_when(not is_at_end)

    @Slot()
    def _on_theme(self) -> None:
        self.transcript.set_look(look_of(self._theme))
        self.update()

    # ------------------------------------------------------------------------- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._veil.setGeometry(self.rect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.current.window)
        painter.end()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()
            self._veil.setGeometry(self.rect())
            self._veil.show()
            self._veil.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._veil.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._veil.hide()
        files = dropped_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)
