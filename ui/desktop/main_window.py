"""The window: a rail, the pages behind it, and what is shown while or if nothing can be opened.

It is painted before the workspace is open and before any page is imported: the first paint needs
the rail and a skeleton alone.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QSettings, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QWidget

from ui.desktop import motion
from ui.desktop.command_desk import CommandDesk
from ui.desktop.language import tr, tr_n
from ui.desktop.people.closing import close_parts, closed_places
from ui.desktop.rail import PLACES, Rail
from ui.desktop.roomy import PageStack, Roomy
from ui.desktop.said import said
from ui.desktop.skeleton import Skeleton
from ui.desktop.theme import ThemeController
from workbench import egress
from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ui.desktop.chat.page import ChatPage
    from ui.desktop.documents.page import DocumentsPage
    from ui.desktop.evaluation.page import EvaluationPage
    from ui.desktop.prompts.page import PromptsPage
    from ui.desktop.widgets.empty_state import Action
    from ui.desktop.widgets.toast import Toast
    from workbench.app import Workbench

CHAT, DOCUMENTS, MODELS, PROMPTS, WORKSPACE, USAGE, EVALUATION = range(len(PLACES))
# Topics of the guide, by page.
HELP_TOPICS = ("chat", "documents", "models", "prompts", "workspace", "usage", "evaluation")
_NETWORK_LOOK_MS = 2000


class MainWindow(QMainWindow):
    """`closed` is emitted once, when the person closes the window."""

    closed = Signal()
    lock_wanted = Signal()
    encrypt_wanted = Signal(str)  # the passphrase
    rekey_wanted = Signal(str)
    idle_changed = Signal(int)  # minutes until the window locks itself
    painted = Signal()  # for the first time
    pages_built = Signal()  # all of them

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._workbench: Workbench | None = None
        self._pages: dict[int, QWidget] = {}
        self._closed: dict[str, str] = {}  # places that a role keeps closed, and why
        self._current = CHAT
        self._asks_about_import = False  # the samples: chat asks them as soon as they are read
        self.setWindowTitle(tr("AI Workbench"))
        self.setMinimumSize(QSize(480, 320))
        self.resize(1280, 800)
        self._centre = QWidget(self)
        centre = self._centre
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.rail = Rail(theme)
        self._stack = PageStack()
        self._skeleton: Skeleton | None = Skeleton(theme)
        self._skeleton.painted.connect(self.painted)
        self._stack.addWidget(self._skeleton)
        row.addWidget(Roomy(theme, self.rail, centre, only_vertical=True))
        row.addWidget(Roomy(theme, self._stack, centre), 1)
        self.setCentralWidget(centre)
        self.rail.chosen.connect(self.show_page)
        self.rail.network_clicked.connect(lambda: self.show_page(WORKSPACE))
        self._problem: QWidget | None = None
        self._network_look = QTimer(self)
        self._network_look.setInterval(_NETWORK_LOOK_MS)
        self._network_look.timeout.connect(self._look_at_network)
        self._toast: Toast | None = None
        self.commands = CommandDesk(self)
        self.rail.show_chosen(CHAT)

    @property
    def theme(self) -> ThemeController:
        return self._theme

    @property
    def toast(self) -> Toast:
        if self._toast is None:
            from ui.desktop.widgets.toast import Toast  # noqa: PLC0415 - after the first paint

            self._toast = Toast(self._theme, self._centre)
            self._toast.put_at_top(self._current == CHAT)
        return self._toast

    def page(self, number: int) -> QWidget:
        """The page, built when it is first wanted."""
        page = self._pages.get(number)
        if page is None:
            page = self._build(number)
            self._pages[number] = page
            self._stack.addWidget(page)
            self.commands.add_page(number, page)
            if self._workbench is not None:
                self._give(number, page, self._workbench)
        return page

    def is_closed(self, number: int) -> bool:
        """Whether a role keeps the page closed."""
        return PLACES[number][0] in self._closed

    def _give(self, number: int, page: QWidget, workbench: Workbench) -> None:
        """Attach the page, unless the role of who opened the workspace keeps it closed."""
        if not self.is_closed(number):
            page.attach(workbench)  # type: ignore[attr-defined]
            close_parts(PLACES[number][0], page, workbench.profiles.current)

    @Slot(int)
    def show_page(self, number: int) -> None:
        if self.is_closed(number):
            self.toast.show_message(self._closed[PLACES[number][0]])
            return
        self._current = number
        if self._toast is not None:
            self._toast.put_at_top(number == CHAT)
        self.rail.show_chosen(number)
        if self._problem is None:
            self._stack.setCurrentWidget(self.page(number))
            self._drop_skeleton()

    def show_first_page(self) -> None:
        """Put the page in place of the skeleton."""
        self.show_page(self._current)

    def attach(self, workbench: Workbench) -> None:
        """The workspace is open: give it to every page. On the GUI thread."""
        self._workbench = workbench
        self._drop_problem()
        who = workbench.profiles.current
        name = f" — {who.name}" if workbench.profiles.are_there else ""
        self.setWindowTitle(
            tr("AI Workbench — {name}{name_2}", name=workbench.paths.root.name, name_2=name)
        )
        self._theme.set_mode(workbench.settings.current.theme)  # type: ignore[arg-type]
        motion.use(workbench.settings.current.motion)
        self._closed = closed_places(who)
        self.rail.close_places(self._closed)
        self.commands.attach(workbench)
        for number, page in self._pages.items():
            self._give(number, page, workbench)
        self.show_page(WORKSPACE if self.is_closed(self._current) else self._current)
        self._look_at_network()
        self._network_look.start()
        if workbench.n_interrupted:
            n = workbench.n_interrupted
            self.toast.show_message(
                tr_n(
                    "One answer was cut short last time; it is kept and marked.",
                    "{n} answers were cut short last time; they are kept and marked.",
                    n,
                )
            )
        elif workbench.settings.notice:
            self.toast.show_message(workbench.settings.notice)
        QTimer.singleShot(0, self._build_next)

    def detach(self) -> None:
        self._network_look.stop()
        self.commands.detach()
        for number, page in self._pages.items():
            if not self.is_closed(number):
                page.detach()  # type: ignore[attr-defined]
        self._workbench = None

    def forget_pages(self) -> None:
        """Nothing of the workspace stays in the window: it is locked, or written anew."""
        self.detach()
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self.commands.forget_pages(list(self._pages.values()))
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._closed = {}
        self.rail.close_places({})
        self.toast.hide()
        self.setWindowTitle(tr("AI Workbench"))

    def show_instead(self, screen: QWidget) -> None:
        """In place of the pages, until a workspace is attached."""
        self._drop_problem()
        self._problem = screen
        self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        self._drop_skeleton()

    def offer_encryption(self) -> None:
        """A workspace was made just now."""

        def show() -> None:
            self.show_page(WORKSPACE)
            self.page(WORKSPACE).encryption.ask_to_encrypt()  # type: ignore[attr-defined]

        text = tr("This is a new workspace. It lies on this machine unencrypted.")
        self.toast.show_message(text, show, tr("Encrypt…"))

    def show_problem(self, error: BaseException, actions: Sequence[Action]) -> None:
        """The workspace cannot be opened: say why, where the pages would be."""
        from ui.desktop.widgets.empty_state import EmptyState  # noqa: PLC0415 - rarely needed

        self._drop_problem()
        if isinstance(error, WorkbenchError):
            title, text = said(error.message), said(error.hint)
        else:
            title = tr("The workspace could not be opened because of a fault of the program.")
            text = tr("The report is in the logs. Try again, or choose another folder.")
        problem = EmptyState(self._theme, "triangle-alert", title, text, actions)
        self.show_instead(problem)
        problem.focus_first_action()

    def restore_geometry(self, path: Path) -> None:
        saved = QSettings(str(path), QSettings.Format.IniFormat).value("geometry")
        if isinstance(saved, QByteArray):
            self.restoreGeometry(saved)

    def save_geometry(self, path: Path) -> None:
        if not path.parent.is_dir():
            return
        settings = QSettings(str(path), QSettings.Format.IniFormat)
        settings.setValue("geometry", self.saveGeometry())
        settings.setValue("theme", self._theme.mode)
        settings.sync()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        self.closed.emit()
        super().closeEvent(event)

    def _drop_skeleton(self) -> None:
        if self._skeleton is not None:
            self._stack.removeWidget(self._skeleton)
            self._skeleton.deleteLater()
            self._skeleton = None

    def _drop_problem(self) -> None:
        if self._problem is not None:
            self._stack.removeWidget(self._problem)
            self._problem.deleteLater()
            self._problem = None

    @Slot()
    def _build_next(self) -> None:
        """Build the pages nobody has looked at yet, one per turn of the event loop."""
        numbers = (n for n in range(len(PLACES)) if not self.is_closed(n))
        missing = [n for n in numbers if n not in self._pages]
        if missing and self._workbench is not None:
            self.page(missing[0])
            QTimer.singleShot(30, self._build_next)
        elif not missing:
            self.pages_built.emit()

    def _build(self, number: int) -> QWidget:
        # Pages are imported when they are built: the first paint needs only one of them.
        match number:
            case n if n == CHAT:
                return self._build_chat()
            case n if n == DOCUMENTS:
                return self._build_documents()
            case n if n == MODELS:
                from ui.desktop.models.page import ModelsPage  # noqa: PLC0415

                models = ModelsPage(self._theme)
                models.hardware_wanted.connect(self.commands.check_hardware)
                return models
            case n if n == PROMPTS:
                return self._build_prompts()
            case n if n == USAGE:
                from ui.desktop.usage.page import UsagePage  # noqa: PLC0415

                usage = UsagePage(self._theme)
                usage.notice.connect(self.toast.show_message)
                usage.alert.connect(self._show_alert)
                return usage
            case n if n == EVALUATION:
                from ui.desktop.evaluation.page import EvaluationPage  # noqa: PLC0415

                evaluation = EvaluationPage(self._theme)
                evaluation.notice.connect(self.toast.show_message)
                return evaluation
            case _:
                from ui.desktop.workspace.page import WorkspacePage  # noqa: PLC0415

                workspace = WorkspacePage(self._theme)
                workspace.notice.connect(self.toast.show_message)
                workspace.keys_wanted.connect(self.commands.open_keys)
                workspace.encryption.lock_wanted.connect(self.lock_wanted)
                workspace.encryption.encrypt_wanted.connect(self.encrypt_wanted)
                workspace.encryption.rekey_wanted.connect(self.rekey_wanted)
                workspace.desk.idle_changed.connect(self.idle_changed)
                workspace.people.card.switch_wanted.connect(self.lock_wanted)
                return workspace

    def _build_chat(self) -> ChatPage:
        from ui.desktop.chat.page import ChatPage  # noqa: PLC0415

        chat = ChatPage(self._theme)
        chat.documents_requested.connect(lambda: self.show_page(DOCUMENTS))
        chat.models_requested.connect(lambda: self.show_page(MODELS))
        chat.samples_requested.connect(self.add_samples)
        chat.files_dropped.connect(self._add_files)
        return chat

    def _build_documents(self) -> DocumentsPage:
        from ui.desktop.documents.page import DocumentsPage  # noqa: PLC0415

        documents = DocumentsPage(self._theme)
        documents.ask_requested.connect(self.ask_about)
        documents.survey_requested.connect(self._ask_all)
        documents.notice.connect(self.toast.show_message)
        documents.view_model.imported_into.connect(self._on_imported)
        return documents

    def _build_prompts(self) -> PromptsPage:
        from ui.desktop.prompts.page import PromptsPage  # noqa: PLC0415

        prompts = PromptsPage(self._theme)
        prompts.use_requested.connect(self.use_prompt)
        prompts.conversation_requested.connect(self.show_conversation)
        prompts.run_requested.connect(self._show_run)
        return prompts

    @property
    def chat(self) -> ChatPage:
        return cast("ChatPage", self.page(CHAT))

    @property
    def documents(self) -> DocumentsPage:
        return cast("DocumentsPage", self.page(DOCUMENTS))

    @property
    def prompts(self) -> PromptsPage:
        return cast("PromptsPage", self.page(PROMPTS))

    @Slot(str)
    def _show_alert(self, text: str) -> None:
        self.toast.show_message(text, lambda: self.show_page(USAGE), tr("Show"))

    @Slot(str)
    def use_prompt(self, name: str) -> None:
        self.show_page(CHAT)
        self.chat.use_prompt(name)

    @Slot(str)
    def show_conversation(self, conversation_id: str) -> None:
        self.show_page(CHAT)
        self.chat.show_conversation(conversation_id)

    @Slot(str)
    def _show_run(self, run_id: str) -> None:
        self.show_page(EVALUATION)
        cast("EvaluationPage", self.page(EVALUATION)).show_run(run_id)

    @Slot(str)
    def _ask_all(self, collection_id: str) -> None:
        self.chat.ask_all(collection_id)

    @Slot(str)
    def ask_about(self, collection_id: str) -> None:
        self.show_page(CHAT)
        self.chat.new_chat()
        self.chat.view_model.choose_collections((collection_id,))

    @Slot()
    def add_samples(self) -> None:
        from ui.samples import SAMPLE_COLLECTION, sample_files  # noqa: PLC0415

        self._asks_about_import = True
        self.documents.view_model.add(sample_files(), SAMPLE_COLLECTION)
        self.toast.show_message(
            tr("Reading the sample documents. You can ask about them in a moment.")
        )

    @Slot(list)
    def _add_files(self, paths: list[Path]) -> None:
        self.show_page(DOCUMENTS)
        self.documents.view_model.add(paths)

    @Slot(str)
    def _on_imported(self, collection_id: str) -> None:
        if self._asks_about_import:
            self._asks_about_import = False
            self.toast.hide()
            self.chat.view_model.choose_collections((collection_id,))

    @Slot()
    def _look_at_network(self) -> None:
        self.rail.network.set_attempts(egress.attempts())

    def host(self) -> QWidget:
        return self

    def shows(self, number: int) -> bool:
        """Whether this page is what is seen."""
        return self._problem is None and self._current == number and not self.is_closed(number)

    def built_pages(self) -> list[tuple[int, QWidget]]:
        """Pages that are there and open, by number."""
        return [(n, page) for n, page in sorted(self._pages.items()) if not self.is_closed(n)]

    def help_topic(self) -> str:
        """What the help tells about the page that is shown."""
        return HELP_TOPICS[self._current]

    def tell_problem(self, error: BaseException) -> None:
        """Of something that belongs to no page."""
        if isinstance(error, WorkbenchError):
            self.toast.show_message(error.message)
        else:
            sys.excepthook(type(error), error, error.__traceback__)
