"""The keys of commands: those that they came with, those that the person chose, and conflicts.

Holds the shortcuts of the window and tells who shows them. Where changes are kept is the settings'
business, `keep`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.desktop.commands.command import Command
from ui.desktop.language import tr

Keep = Callable[[dict[str, str]], object]
# What every field to type into and every list needs for itself.
_RESERVED: Final = frozenset(
    {
        "Tab", "Shift+Tab", "Return", "Enter", "Shift+Return", "Esc", "Space", "Backspace", "Del",
        "Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown",
        "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z",
        "Alt+Left", "Alt+Right",
    }
)  # fmt: skip


class KeyMap(QObject):
    """`changed` is emitted after keys were changed."""

    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._commands: dict[str, Command] = {}
        self._chosen: dict[str, str] = {}
        self._shortcuts: dict[str, QShortcut] = {}
        self._keep: Keep = lambda _chosen: None

    @property
    def commands(self) -> tuple[Command, ...]:
        return tuple(self._commands.values())

    def add(self, commands: Iterable[Command], owner: QWidget | None = None) -> None:
        """Know these, and let their keys hold in `owner`: a page, or else the window."""
        for command in commands:
            self._commands[command.id] = command
            self._bind(command, owner or self._window)

    def forget(self, owner: QWidget) -> None:
        """A page goes away, and its shortcuts with it."""
        for name in [n for n, one in self._shortcuts.items() if one.parent() is owner]:
            del self._shortcuts[name], self._commands[name]

    def follow(self, chosen: Mapping[str, str], keep: Keep) -> None:
        """Use what the person chose; `keep` gets every change from now on."""
        self._keep = keep
        self._use(dict(chosen))

    def keys_of(self, name: str) -> str:
        """In Qt's portable words; empty: none."""
        command = self._commands.get(name)
        return self._chosen.get(name, command.keys if command is not None else "")

    def is_changed(self, name: str) -> bool:
        return name in self._chosen

    def problem(self, name: str, keys: str) -> str:
        """One sentence if `keys` cannot be those of the command; else empty."""
        if not keys:
            return ""
        if keys in _RESERVED or is_typed(keys):
            return tr("These keys are needed for typing and moving. Add Ctrl or Alt.")
        other = self.holder(name, keys)
        if other is not None:
            return tr("“{title}” has these keys already.", title=other.title)
        return ""

    def holder(self, name: str, keys: str) -> Command | None:
        """Another command that has `keys` where this one would have them."""
        mine = self._commands[name].scope
        for other in self._commands.values():
            overlaps = mine is None or other.scope is None or other.scope == mine
            if other.id != name and overlaps and self.keys_of(other.id) == keys:
                return other
        return None

    def assign(self, name: str, keys: str) -> None:
        """Empty `keys` take them away. Raises ValueError for what `problem` tells."""
        if self.problem(name, keys):
            raise ValueError(self.problem(name, keys))
        chosen = {**self._chosen, name: keys}
        if keys == self._commands[name].keys:
            del chosen[name]
        self._change(chosen)

    def reset(self, name: str) -> bool:
        """To the keys that it came with; False if another command has them now."""
        if self.holder(name, self._commands[name].keys) and self._commands[name].keys:
            return False
        self._change({other: keys for other, keys in self._chosen.items() if other != name})
        return True

    def reset_all(self) -> None:
        self._change({})

    def _change(self, chosen: dict[str, str]) -> None:
        self._use(chosen)
        self._keep(dict(chosen))

    def _use(self, chosen: dict[str, str]) -> None:
        if chosen == self._chosen:
            return
        self._chosen = chosen
        for name, shortcut in self._shortcuts.items():
            shortcut.setKey(QKeySequence(self.keys_of(name)))
        self.changed.emit()

    def _bind(self, command: Command, owner: QWidget) -> None:
        shortcut = QShortcut(QKeySequence(self.keys_of(command.id)), owner)
        if owner is not self._window:
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(_runs(command))
        self._shortcuts[command.id] = shortcut


def is_typed(keys: str) -> bool:
    """Whether they write a letter: one key alone or with Shift, and not one of F1 to F35."""
    first = keys.split(", ", maxsplit=1)[0]
    if first.startswith("Shift+"):
        first = first.removeprefix("Shift+")
    is_function = len(first) > 1 and first[0] == "F" and first[1:].isdigit()
    return "+" not in first[:-1] and not is_function


def shown(keys: str) -> str:
    """As this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _runs(command: Command) -> Callable[[], None]:
    def call() -> None:
        if command.is_possible():
            command.run()

    return call
