"""The window's commands in use: their keys, the palette, the map of keys, help, tour, hardware.

Windows are imported when they are wanted: the first paint needs the keys alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSettings

from ui.desktop.commands.catalogue import CHAT, page_commands, window_commands
from ui.desktop.commands.command import Command
from ui.desktop.commands.keys import KeyMap
from ui.desktop.commands.pages_seen import PagesSeen
from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import WINDOW_FILE

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ui.desktop.commands.key_window import KeyWindow
    from ui.desktop.commands.palette import Palette
    from ui.desktop.commands.room import Room
    from ui.desktop.first_run.tour import Tour
    from ui.desktop.hardware.dialog import HardwareDialog
    from ui.desktop.help.window import HelpWindow
    from workbench.app import Workbench

_MOST_RECENT: Final = 8


class CommandDesk(QObject):
    def __init__(self, window: Room) -> None:
        super().__init__(window.host())
        self._window = window
        self._workbench: Workbench | None = None
        self._calls = LaneCalls(self)
        self._recent: list[str] = []
        self._help: HelpWindow | None = None
        self._tour: Tour | None = None
        self.seen = PagesSeen(self)
        self.keys = KeyMap(window.host())
        self.keys.add(window_commands(window, self))

    # ------------------------------------------------------------------------- life

    def add_page(self, number: int, page: QWidget) -> None:
        self.keys.add(page_commands(number, page), page)
        if number == CHAT:
            self.seen.follow(page.view_model)  # type: ignore[attr-defined]

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._calls = LaneCalls(self)
        self._recent = _read_recent(workbench.paths.root)
        self.keys.follow(workbench.settings.current.shortcuts, self._keep_keys)

    def detach(self) -> None:
        if self._tour is not None:
            self._tour.leave()
        self._calls.close()
        self._workbench = None
        self.seen.forget()

    def forget_pages(self, pages: list[QWidget]) -> None:
        for page in pages:
            self.keys.forget(page)

    # ------------------------------------------------------------------------- commands

    @property
    def recent(self) -> tuple[str, ...]:
        """Commands that were run last, the newest first."""
        return tuple(self._recent)

    def run(self, command: Command) -> None:
        if command.id in {one.id for one in self.keys.commands}:
            others = [name for name in self._recent if name != command.id]
            self._recent = [command.id, *others][:_MOST_RECENT]
            if self._workbench is not None:
                _write_recent(self._workbench.paths.root, self._recent)
        if command.is_possible():
            command.run()

    def open_palette(self) -> Palette:
        from ui.desktop.commands.palette import Palette  # noqa: PLC0415 - when wanted

        palette = Palette(self._window, self)
        palette.open()
        return palette

    def open_keys(self) -> KeyWindow:
        from ui.desktop.commands.key_window import KeyWindow  # noqa: PLC0415 - when wanted

        dialog = KeyWindow(self._window.host(), self._window.theme, self.keys)
        dialog.open()
        return dialog

    def open_help(self, topic: str = "") -> HelpWindow:
        """About what is shown now, or `topic`."""
        from ui.desktop.help.window import HelpWindow  # noqa: PLC0415 - when wanted

        if self._help is None:
            self._help = HelpWindow(self._window.host(), self._window.theme, self)
        self._help.show_topic(topic or self._window.help_topic())
        return self._help

    def start_tour(self) -> Tour | None:
        if self._workbench is None:
            return None
        tour = self._tour or self._made_tour()
        tour.begin()
        return tour

    def offer_tour(self) -> Tour | None:
        """To somebody who is new here, or left it on the way."""
        from ui.desktop.first_run.tour import DONE  # noqa: PLC0415 - when wanted

        if self._workbench is None or self._workbench.settings.current.tour == DONE:
            return None
        tour = self._tour or self._made_tour()
        tour.offer()
        return tour

    def _made_tour(self) -> Tour:
        from ui.desktop.first_run.tour import Tour  # noqa: PLC0415 - when wanted

        stored = self._workbench.settings.current.tour if self._workbench is not None else ""
        self._tour = Tour(self._window, stored, lambda name: self.keep(tour=name))
        return self._tour

    def check_hardware(self) -> HardwareDialog | None:
        from ui.desktop.hardware.dialog import HardwareDialog  # noqa: PLC0415 - when wanted

        if self._workbench is None:
            return None
        dialog = HardwareDialog(self._window.host(), self._window.theme, self._workbench)
        dialog.open()
        return dialog

    def use_theme(self, mode: str) -> None:
        self._window.theme.set_mode(mode)  # type: ignore[arg-type]
        self.keep(theme=mode)

    @property
    def workbench(self) -> Workbench | None:
        return self._workbench

    def keep(self, **changed: object) -> None:
        """Settings of the window, written beside the GUI thread."""
        workbench = self._workbench
        if workbench is not None:
            self._calls.read(
                workbench.io_lane,
                lambda: workbench.settings.update(**changed),
                lambda _settings: None,
                self._window.tell_problem,
            )

    def _keep_keys(self, chosen: dict[str, str]) -> None:
        self.keep(shortcuts=chosen)


def _read_recent(root: Path) -> list[str]:
    stored = QSettings(str(root / WINDOW_FILE), QSettings.Format.IniFormat).value("recent", "")
    return [name for name in str(stored).split(" ") if name][:_MOST_RECENT]


def _write_recent(root: Path, names: list[str]) -> None:
    settings = QSettings(str(root / WINDOW_FILE), QSettings.Format.IniFormat)
    settings.setValue("recent", " ".join(names))
