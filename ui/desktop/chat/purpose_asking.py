"""What a conversation is for: asked where a collection wants to know, and changed from its menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.chat.header import ChatHeader
from ui.desktop.chat.view_model import ChatViewModel
from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from ui.desktop.purposes import PurposeDialog
from ui.desktop.theme import ThemeController
from ui.desktop.widgets.toast import Toast
from workbench.app import Workbench
from workbench.domain.conversation import ConversationId
from workbench.errors import PurposeNeeded

_TITLE = tr("What is this conversation for?")
_TEXT = tr("It is on record, and holds for this conversation until you change it.")


class PurposeAsking(QObject):
    """`question` reads the composer, where a refused question was put back; `submit` sends it."""

    failed = Signal(object)

    def __init__(
        self,
        theme: ThemeController,
        page: QWidget,
        view_model: ChatViewModel,
        question: Callable[[], str],
        submit: Callable[[str], None],
    ) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._view_model = view_model
        self._question = question
        self._submit = submit
        self._waiting = ""  # sent as soon as the new conversation is shown
        self._calls: LaneCalls | None = None
        self._workbench: Workbench | None = None
        self._tell: Callable[[str], object] = lambda _text: None

    def serve(self, header: ChatHeader, toast: Toast, failed: SignalInstance) -> None:
        """`failed` shows what cannot be."""
        header.purpose_asked.connect(self.open_dialog)
        self._tell = toast.show_message
        self.failed.connect(failed)
        self._view_model.conversation_changed.connect(self._on_shown)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._calls = LaneCalls(self)

    def detach(self) -> None:
        if self._calls is not None:
            self._calls.close()
        self._calls = None
        self._workbench = None

    def takes(self, error: BaseException) -> bool:
        """Whether the error is a question for the purpose, which is asked then."""
        if not isinstance(error, PurposeNeeded):
            return False
        dialog = PurposeDialog(
            self._page,
            self._theme,
            title=_TITLE,
            text=error.message,
            purposes=error.purposes,
            may_be_other=error.may_be_other,
        )
        dialog.stated.connect(lambda purpose: self._state(purpose, goes_on=True))
        dialog.open()
        return True

    @Slot()
    def open_dialog(self) -> None:
        """Of the conversation that is shown."""
        conversation = self._view_model.conversation

        def then(said: str) -> None:
            dialog = PurposeDialog(self._page, self._theme, title=_TITLE, text=_TEXT, said=said)
            dialog.stated.connect(lambda purpose: self._state(purpose, goes_on=False))
            dialog.open()

        if conversation is None:
            then("")
        else:
            self._ask(lambda one: one.rights.purposes.purpose_of(conversation.id), then)

    def _state(self, purpose: str, *, goes_on: bool) -> None:
        shown = self._view_model.conversation
        question = self._question()
        chosen = tuple(self._view_model.chosen)
        if goes_on and not purpose:
            return

        def work(workbench: Workbench) -> ConversationId:
            made = shown or workbench.conversations.create("", chosen)
            workbench.rights.purposes.state(made.id, purpose)
            return made.id

        def then(conversation_id: ConversationId) -> None:
            self._tell(
                tr("This conversation is for: {purpose}", purpose=purpose)
                if purpose
                else tr("This conversation states no purpose.")
            )
            if shown is None:
                self._waiting = question if goes_on else ""
                self._view_model.open(conversation_id)
            elif goes_on:
                self._submit(question)

        self._ask(work, then)

    @Slot(object)
    def _on_shown(self, conversation: object) -> None:
        question, self._waiting = self._waiting, ""
        if question and conversation is not None:
            self._submit(question)

    def _ask(self, work: Callable[[Workbench], object], then: Callable[..., None]) -> None:
        workbench = self._workbench
        if workbench is not None and self._calls is not None:
            self._calls.read(workbench.io_lane, lambda: work(workbench), then, self.failed.emit)
