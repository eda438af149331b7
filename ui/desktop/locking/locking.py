"""Between the window and an encrypted workspace: lock it, unlock it, write it anew.

Locking takes the pages away at once, and with them what they were doing; the workspace is closed
and its key wiped as soon as other work that is under way has ended. Work is done on threads;
everything here runs on the window's.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.language import tr
from ui.desktop.locking.anew_screen import AnewScreen
from ui.desktop.locking.idle_watch import IdleWatch
from ui.desktop.locking.lock_screen import LockScreen
from ui.desktop.said import said
from workbench.errors import InputError, ProfileNeeded, WorkbenchError, WorkspaceSealed
from workbench.jobs import Lane
from workbench.paths import WorkspacePaths
from workbench.services.profiles.auditors_trail import AuditorsTrail
from workbench.services.profiles.signing_in import (
    SignIn,
    fits,
    key_of_profile,
    profile_names,
    used_name,
)
from workbench.services.workspace.encryption import Encryption

if TYPE_CHECKING:
    from ui.desktop.theme import ThemeController
    from workbench.app import Workbench

_LOOK_MS = 500


class Window(Protocol):
    """The part of the window that is needed here."""

    @property
    def theme(self) -> ThemeController: ...

    def forget_pages(self) -> None: ...

    def show_instead(self, screen: QWidget) -> None: ...

    def close(self) -> bool: ...


class Host(Protocol):
    """What opens and shows the workspace."""

    @property
    def shown(self) -> Window: ...

    @property
    def root(self) -> Path: ...

    @property
    def workbench(self) -> Workbench | None: ...

    def open(self, typed: str | SignIn | None = None) -> None: ...

    def show_again(self) -> None: ...

    def show_log(self, name: str, trail: AuditorsTrail, back: Callable[[], None]) -> None: ...

    def let_go(self) -> Workbench | None: ...

    def choose(self) -> None: ...


class Locking(QObject):
    _came = Signal(object)  # a call for the window's thread

    def __init__(self, host: Host, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self.screen: LockScreen | None = None
        self.anew: AnewScreen | None = None
        self.idle = IdleWatch(self)
        self.idle.idle.connect(self.lock)
        self._closer: threading.Thread | None = None
        self._wait = QTimer(self)
        self._wait.setInterval(_LOOK_MS)
        self._wait.timeout.connect(self._close_when_idle)
        self._came.connect(self._call)

    @Slot(object)
    def _call(self, call: Callable[[], object]) -> None:
        call()

    def opened(self) -> None:
        """A workspace is shown."""
        self.screen = self.anew = None
        status = Encryption(self._paths).status()
        is_shared = bool(self._people())
        self.idle.start(status.idle_minutes if status.is_encrypted or is_shared else 0)

    def takes(self, error: BaseException) -> bool:
        """True if this failure to open is the lock screen's to show."""
        if isinstance(error, WorkspaceSealed):
            was_cut_off = "interrupted" in error.message
            self._show_screen(
                tr("{message} Unlocking finishes it.", message=said(error.message))
                if was_cut_off
                else ""
            )
            return True
        if isinstance(error, ProfileNeeded):
            self._show_screen("")
            return True
        if self.screen is not None and isinstance(error, WorkbenchError):
            self.screen.show_wrong(said(error.message), said(error.hint))
            return True
        return False

    def join(self) -> None:
        """Until a workspace that was locked is closed."""
        self._wait.stop()
        self.idle.stop()
        if self._closer is not None:
            self._closer.join()

    @Slot()
    def lock(self) -> None:
        is_sealed = Encryption(self._paths).status().is_encrypted
        if self._host.workbench is None or not (is_sealed or self._people()):
            return
        self.idle.stop()
        self._host.shown.forget_pages()
        self._show_screen("")
        self._close_when_idle()
        if self._host.workbench is not None:
            self._wait.start()

    def encrypt(self, passphrase: str) -> None:
        self._write_anew(passphrase, lambda service: service.begin_encrypting(passphrase))

    def rekey(self, passphrase: str) -> None:
        self._write_anew(passphrase, lambda service: service.begin_rekeying(passphrase))

    @property
    def _paths(self) -> WorkspacePaths:
        return WorkspacePaths(self._host.root.expanduser().absolute())

    def _show_screen(self, text: str) -> None:
        window = self._host.shown
        self.screen = LockScreen(
            window.theme,
            self._paths.root.name,
            text,
            people=self._people(),
            has_own=Encryption(self._paths).status().is_encrypted,
            usual=used_name(self._paths),
        )
        self.screen.tried.connect(self._on_tried)
        self.screen.other_wanted.connect(self._host.choose)
        self.screen.quit_wanted.connect(window.close)
        window.show_instead(self.screen)
        self.screen.secret.setFocus()

    @Slot()
    def _close_when_idle(self) -> None:
        workbench = self._host.workbench
        if workbench is None:
            self._wait.stop()
            return
        if any(isinstance(part, Lane) and part.is_busy for part in _parts(workbench)):
            return
        self._wait.stop()
        self._host.let_go()
        self._closer = threading.Thread(target=workbench.close, name="lock-workspace", daemon=True)
        self._closer.start()

    @Slot(str)
    def _on_tried(self, typed: str) -> None:
        person = self.screen.person if self.screen is not None else ""
        if self._host.workbench is None:
            if self._closer is not None:
                self._closer.join()
            if person:
                self._sign_in(SignIn(person, typed))
            else:
                self._host.open(typed)
            return
        if person:
            self._come_back(SignIn(person, typed))
            return
        self._wait.stop()
        self._in_background(
            lambda: Encryption(self._paths).unlock(typed).wipe(), self._host.show_again
        )

    def _sign_in(self, given: SignIn) -> None:
        """Open the workspace, or for who holds an auditor's key alone the log."""
        if not Encryption(self._paths).status().is_encrypted:
            self._host.open(given)
            return

        def work() -> None:
            found = key_of_profile(self._paths, given)
            if found.content is not None:
                found.content.wipe()
                self._came.emit(lambda: self._host.open(given))
            elif found.audit is not None:
                trail = AuditorsTrail(self._paths, found.profile, found.audit)
                self._came.emit(lambda: self._show_log(found.profile.name, trail))

        self._in_background(work, lambda: None)

    def _show_log(self, name: str, trail: AuditorsTrail) -> None:
        self.screen = None
        self._host.show_log(name, trail, lambda: self._show_screen(""))

    def _come_back(self, given: SignIn) -> None:
        """While work of who was here is being finished: only they can go on with it."""
        workbench = self._host.workbench
        if workbench is None or self.screen is None:
            return
        here = workbench.profiles.current.name
        if given.name.casefold() != here.casefold():
            self.screen.show_wrong(
                tr("Work of {here} is being finished.", here=here), tr("Try again in a moment.")
            )
            return
        self._wait.stop()

        def work() -> None:
            if not fits(self._paths, given):
                raise InputError(
                    tr("This is not the passphrase of the profile."),
                    hint=tr("Check it, and the keyboard's layout."),
                )

        self._in_background(work, self._host.show_again)

    def _people(self) -> tuple[str, ...]:
        with contextlib.suppress(WorkbenchError):  # then the workspace's own passphrase is left
            return profile_names(self._paths)
        return ()

    def _write_anew(self, passphrase: str, begin: Callable[[Encryption], str]) -> None:
        window = self._host.shown
        self.idle.stop()
        window.forget_pages()
        self.screen = None
        self.anew = AnewScreen(window.theme)
        self.anew.undo_wanted.connect(self._undo)
        self.anew.done.connect(lambda: self._host.open(passphrase))
        window.show_instead(self.anew)
        screen, workbench = self.anew, self._host.let_go()
        service = Encryption(self._paths)

        def work() -> None:
            if workbench is not None:
                workbench.close()
            code = begin(service)
            self._came.emit(lambda: screen.show_code(code))
            service.finish(passphrase, told=self._told).wipe()

        self._in_background(work, screen.show_finished)

    def _told(self, what: str, done: int, of: int) -> None:
        screen = self.anew
        if screen is not None:
            self._came.emit(lambda: screen.show_progress(what, done, of))

    @Slot()
    def _undo(self) -> None:
        def work() -> None:
            if Encryption(self._paths).status().interrupted:
                Encryption(self._paths).cancel()

        self._in_background(work, self._host.open)

    def _in_background(self, work: Callable[[], object], then: Callable[[], object]) -> None:
        def run() -> None:
            try:
                work()
            except WorkbenchError as error:
                self._came.emit(lambda error=error: self._failed(error))
            except BaseException as error:
                self._came.emit(lambda error=error: self._failed(error))
                raise  # to the crash hook
            else:
                self._came.emit(then)

        threading.Thread(target=run, name="unlock", daemon=True).start()

    def _failed(self, error: BaseException) -> None:
        known = isinstance(error, WorkbenchError)
        message = said(error.message) if known else tr("A fault of the program: see the logs.")  # type: ignore[attr-defined]
        hint = said(error.hint) if known else ""  # type: ignore[attr-defined]
        if self.screen is not None:
            self.screen.show_wrong(message, hint)
            if self._host.workbench is not None and isinstance(error, InputError):
                self._wait.start()
        elif self.anew is not None:
            self.anew.show_failed(message, hint)


def _parts(workbench: Workbench) -> tuple[object, ...]:
    return tuple(getattr(workbench, name) for name in workbench.__dataclass_fields__)
