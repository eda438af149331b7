"""Start the desktop: window first, workspace behind it, everything closed at the end."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, Slot
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from ui.desktop import fonts, language, scale
from ui.desktop.delivery import QtDelivery
from ui.desktop.language import WINDOW_FILE, tr
from ui.desktop.main_window import MainWindow
from ui.desktop.theme import MODES, ThemeController

if TYPE_CHECKING:
    from ui.desktop.crash import CrashHook
    from ui.desktop.garbage import GarbageOnGuiThread
    from ui.desktop.locking.locking import Locking
    from workbench.app import Workbench
    from workbench.services.profiles.auditors_trail import AuditorsTrail
    from workbench.services.profiles.signing_in import SignIn

# The last argument: a passphrase or recovery key, given only where one was typed.
OpenWorkspace = Callable[..., "Workbench"]
_SIGNS = ("workbench.db", "encryption.json", "encryption.next.json")  # of a workspace
# Lets the GUI thread have the interpreter sooner when a worker computes in Python.
_SWITCH_INTERVAL_S = 0.001


def run(open_workspace: OpenWorkspace, root: Path, model: Path | None = None) -> int:
    """Show the window and open the workspace at `root` behind it; returns an exit code.

    `model`: a file that the person opened with the program; it is taken up as if dropped there.
    """
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    scale.use(scale.chosen(root))
    app = QApplication(sys.argv[:1])
    theme = dress(app, _saved_theme(root))
    session = Session(open_workspace, root, theme, model)
    # Python sees a signal at the next beat of a timer of its own; the window has several.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: session.window.close())
    window = session.window  # no larger than the screen, which is small at twice the size
    window.resize(window.size().boundedTo(window.screen().availableSize()))
    window.show()
    code = app.exec()
    session.end()
    return code


def dress(app: QApplication, mode: str = "system") -> ThemeController:
    """Name, typefaces and colours of the application."""
    app.setApplicationName("AI Workbench")
    app.setDesktopFileName("ai-workbench")
    fonts.load_first(app)
    language.dress(app)
    theme = ThemeController(mode if mode in MODES else "system")  # type: ignore[arg-type]
    theme.apply(app)
    return theme


def render_to_png(window: QWidget, path: Path) -> None:
    """Draw the window as it stands into `path`. Raises OSError if it cannot be written."""
    if not window.grab().save(str(path), "PNG"):
        raise OSError(f"{path} could not be written")


class Session(QObject):
    """One window and the workspace that it shows, from the first paint to the last job."""

    def __init__(
        self,
        open_workspace: OpenWorkspace,
        root: Path,
        theme: ThemeController,
        model: Path | None = None,
    ) -> None:
        super().__init__()
        self._model = model
        self._open_workspace = open_workspace
        self._root = root
        self._workbench: Workbench | None = None
        self._opener: threading.Thread | None = None
        self._has_ended = False
        self._is_new = False
        self.deliver = QtDelivery(self)
        self.window = MainWindow(theme)
        self.window.restore_geometry(root / WINDOW_FILE)
        self.window.closed.connect(self._on_closed)
        self.window.painted.connect(self.begin, Qt.ConnectionType.QueuedConnection)
        self._crash: CrashHook | None = None
        self._garbage: GarbageOnGuiThread | None = None
        self._locking: Locking | None = None

    @property
    def shown(self) -> MainWindow:
        return self.window

    @property
    def root(self) -> Path:
        return self._root

    @property
    def workbench(self) -> Workbench | None:
        return self._workbench

    @property
    def locking(self) -> Locking:
        if self._locking is None:
            from ui.desktop.locking.locking import Locking  # noqa: PLC0415 - after the first paint

            self._locking = Locking(self, self)
            self.window.lock_wanted.connect(self._locking.lock)
            self.window.encrypt_wanted.connect(self._locking.encrypt)
            self.window.rekey_wanted.connect(self._locking.rekey)
            self.window.idle_changed.connect(self._locking.idle.start)
        return self._locking

    def show_again(self) -> None:
        """The pages of a workspace that stayed open behind the lock."""
        if self._workbench is not None and not self._has_ended:
            self.window.attach(self._workbench)
            self._workbench.index_lane.submit(self._workbench.ingest.resume)
            self.locking.opened()

    def show_log(self, name: str, trail: AuditorsTrail, back: Callable[[], None]) -> None:
        """The audit log alone, for who holds an auditor's key; `back` locks again."""
        from ui.desktop.people.auditor_screen import AuditorScreen  # noqa: PLC0415 - seldom needed

        screen = AuditorScreen(self.window.theme, name, trail)
        screen.left.connect(back)
        self.window.show_instead(screen)

    def let_go(self) -> Workbench | None:
        """Of the workspace: whoever takes it closes it."""
        workbench, self._workbench = self._workbench, None
        return workbench

    @Slot()
    def begin(self) -> None:
        """After the first paint: catch faults, open the workspace, load the other typefaces."""
        if self._crash is not None:
            return
        from ui.desktop import icons  # noqa: PLC0415 - after the first paint
        from ui.desktop.crash import CrashHook  # noqa: PLC0415 - after the first paint
        from ui.desktop.garbage import GarbageOnGuiThread  # noqa: PLC0415 - after the first paint

        self._crash = CrashHook(self.deliver, self._show_crash)
        self._crash.write_into(self._root / "logs")
        self._crash.install()
        self._garbage = GarbageOnGuiThread(self)
        self._garbage.start()
        self.window.pages_built.connect(self._garbage.freeze)
        self.open()
        fonts.load_rest()
        self.window.setWindowIcon(icons.icon("sparkles", "#7c8cff", 64))

    def end(self) -> None:
        """Wait for an opening that is under way, then stop all jobs and close the files."""
        self._has_ended = True
        self.deliver.close()
        if self._opener is not None:
            self._opener.join()
        if self._locking is not None:
            self._locking.join()
        if self._workbench is not None:
            self._workbench.close()
            self._workbench = None
        if self._garbage is not None:
            self._garbage.stop()

    def open(self, typed: str | SignIn | None = None) -> None:
        """The workspace at the root, on a thread; `typed` opens an encrypted one, or says who
        signs in."""
        from workbench.errors import WorkbenchError  # noqa: PLC0415 - after the first paint

        root = self._root
        secrets = () if typed is None else (typed,)
        self._is_new = not any((root / name).exists() for name in _SIGNS)

        def work() -> None:
            # Importing here keeps the window alive meanwhile.
            import ui.desktop.chat.page  # noqa: PLC0415

            self.deliver(self.window.show_first_page)
            try:
                workbench = self._open_workspace(root, self.deliver, *secrets)
            except Exception as error:
                self._tell(error)
                if not isinstance(error, WorkbenchError):
                    raise  # to the crash hook
            else:
                self._workbench = workbench
                self.deliver(self._on_opened)
                import ui.desktop.documents.page  # noqa: PLC0415
                import ui.desktop.models.page  # noqa: PLC0415
                import ui.desktop.prompts.page  # noqa: PLC0415
                import ui.desktop.workspace.page  # noqa: F401, PLC0415

        self._opener = threading.Thread(target=work, name="open-workspace", daemon=True)
        self._opener.start()

    def _tell(self, error: BaseException) -> None:
        self.deliver(lambda: self._on_failed(error))

    def _on_opened(self) -> None:
        if self._workbench is not None and not self._has_ended:
            self.window.attach(self._workbench)
            self._workbench.resume_in_background()
            self.locking.opened()
            self._take_up_model()
            self.window.commands.offer_tour()
            if self._is_new:
                self.window.offer_encryption()

    def _take_up_model(self) -> None:
        """Once, though the workspace may be opened again."""
        from ui.desktop.main_window import MODELS  # noqa: PLC0415 - after the first paint
        from ui.desktop.models.page import ModelsPage  # noqa: PLC0415 - after the first paint

        model, self._model = self._model, None
        if model is not None:
            self.window.show_page(MODELS)
            page = self.window.page(MODELS)
            if isinstance(page, ModelsPage):
                page.view_model.import_file(model)

    def _on_failed(self, error: BaseException) -> None:
        if self._has_ended or self.locking.takes(error):
            return
        from ui.desktop.widgets.empty_state import Action  # noqa: PLC0415 - rarely needed

        self.window.show_problem(
            error,
            (
                Action(tr("Try again"), self.open, "rotate-cw"),
                Action(tr("Choose another folder…"), self.choose, "folder-open"),
                Action(tr("Quit"), self.window.close),
            ),
        )

    @Slot()
    def choose(self) -> None:
        """Another folder."""
        dialog = QFileDialog(self.window, tr("Choose a folder for the workspace"), str(self._root))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    @Slot(str)
    def _on_chosen(self, folder: str) -> None:
        self._root = Path(folder)
        if self._crash is not None:
            self._crash.write_into(self._root / "logs")
        self.open()

    @Slot()
    def _on_closed(self) -> None:
        self.window.save_geometry(self._root / WINDOW_FILE)
        self.window.detach()

    def _show_crash(self, kind: str, report: Path | None) -> None:
        from ui.desktop.widgets.dialogs import tell  # noqa: PLC0415 - rarely needed

        where = (
            tr("A report without your content was written:\n{report}", report=report)
            if report
            else ""
        )
        tell(
            self.window,
            self.window.theme,
            tr("A fault of the program"),
            tr(
                "Something went wrong inside the program. Your workspace is safe,"
                " and you can go on."
                " Nothing was sent anywhere."
            ),
            f"{kind}\n{where}".strip(),
        )


def _saved_theme(root: Path) -> str:
    path = root / WINDOW_FILE
    if not path.is_file():
        return "system"
    return str(QSettings(str(path), QSettings.Format.IniFormat).value("theme", "system"))
