"""The map of keys: every command with its keys, to be searched, changed and set back."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QKeyCombination, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.charts.table import RowsModel, table_view
from ui.desktop.commands.catalogue import FIXED
from ui.desktop.commands.command import Command
from ui.desktop.commands.keys import KeyMap, shown
from ui.desktop.commands.matching import best
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, LineEdit, PrimaryButton, SearchField
from ui.desktop.widgets.dialogs import Dialog, confirm

_HEAD = [tr("Command"), tr("Where"), tr("Keys"), ""]
_LONE = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
_LEAVES = {
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
}


class KeyField(LineEdit):
    """Shows the keys that are pressed in it. Tab leaves it, Backspace empties it."""

    pressed = Signal(str)  # in Qt's portable words

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("New keys"), tr("Press the new keys"), parent=parent)
        self.setReadOnly(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _LEAVES or key in _LONE:
            super().keyPressEvent(event)
            return
        if key is Qt.Key.Key_Backspace and not event.modifiers():
            self.pressed.emit("")
            return
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        keys = QKeySequence(QKeyCombination(modifiers, key))
        self.pressed.emit(keys.toString(QKeySequence.SequenceFormat.PortableText))

    def event(self, event: object) -> bool:
        """Keys of other commands are wanted here, not run."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)  # type: ignore[arg-type]


class KeyWindow(Dialog):
    def __init__(self, parent: QWidget, theme: ThemeController, keys: KeyMap) -> None:
        words = tr("Everything can be done without a mouse. Choose a command, press other keys.")
        super().__init__(parent, theme, tr("Keyboard"), words)
        self.resize(760, 620)
        self._keys = keys
        self._shown: list[Command] = []
        self._pressed = ""
        self.search = SearchField(theme, tr("Search commands"), tr("Search commands or keys"))
        self.table = table_view(theme, tr("Commands and their keys"), is_even=False)
        self.field = KeyField(theme)
        self.save = GhostButton(theme, tr("Use these keys"), "check")
        self.back = GhostButton(theme, tr("Set back"), "undo-2")
        self.all = GhostButton(theme, tr("Set all back…"), tone="danger")
        self.closing = PrimaryButton(theme, tr("Close"))
        self.problem = Label(theme, size_px=12, tone="warn", wrap=True)
        self._build()
        self.search.textChanged.connect(lambda _text: self._show())
        self.field.pressed.connect(self._on_pressed)
        self.field.returnPressed.connect(self._on_save)
        self.save.clicked.connect(self._on_save)
        self.back.clicked.connect(self._on_back)
        self.all.clicked.connect(self._on_all)
        self.closing.clicked.connect(self.accept)
        keys.changed.connect(self._show)
        self._show()
        self.search.setFocus()

    @property
    def chosen(self) -> Command | None:
        index = self.table.currentIndex()
        row = index.row() if index.isValid() else -1
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def choose(self, name: str) -> None:
        """Select the command with this id, if it is shown."""
        for row, command in enumerate(self._shown):
            if command.id == name:
                self._select(row)

    def _build(self) -> None:
        self.column.addWidget(self.search)
        self.column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.save)
        row.addWidget(self.back)
        self.column.addLayout(row)
        self.column.addWidget(self.problem)
        for button in (self.save, self.back, self.all, self.closing):
            button.setAutoDefault(False)
        self.add_buttons(self.all, self.closing)

    @Slot()
    def _show(self) -> None:
        was = self.chosen
        commands = list(self._keys.commands)
        names = [f"{one.title} {one.place} {self._words(one)}" for one in commands]
        self._shown = [commands[place] for place, _hit in best(self.search.text(), names)]
        rows = [_HEAD, *(self._row(one) for one in self._shown)]
        if not self.search.text().strip():
            fixed = tr("cannot be changed")
            rows += [[one.title, one.place, shown_fixed(one.keys), fixed] for one in FIXED]
        self.table.setModel(RowsModel(rows, (), self.table))
        self.table.selectionModel().currentChanged.connect(lambda *_: self._on_chosen())
        self.table.resizeColumnsToContents()
        row = next((n for n, one in enumerate(self._shown) if was and one.id == was.id), 0)
        if self._shown:
            self._select(row)
        self._on_chosen()

    def _select(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        index = self.table.model().index(row, 0)
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _row(self, command: Command) -> list[str]:
        changed = tr("changed") if self._keys.is_changed(command.id) else ""
        return [command.title, command.place, self._words(command), changed]

    def _words(self, command: Command) -> str:
        return shown(self._keys.keys_of(command.id))

    def _on_chosen(self) -> None:
        command = self.chosen
        self._pressed = self._keys.keys_of(command.id) if command is not None else ""
        self.field.setEnabled(command is not None)
        self.field.setText(shown(self._pressed))
        self._judge()

    @Slot(str)
    def _on_pressed(self, keys: str) -> None:
        self._pressed = keys
        self.field.setText(shown(keys))
        self._judge()

    def _judge(self) -> None:
        command = self.chosen
        known = self._keys
        problem = known.problem(command.id, self._pressed) if command is not None else ""
        self.problem.setText(problem)
        self.field.set_wrong(bool(problem))
        is_other = command is not None and self._pressed != known.keys_of(command.id)
        self.save.setEnabled(is_other and not problem)
        self.back.setEnabled(command is not None and known.is_changed(command.id))
        self.all.setEnabled(any(known.is_changed(one.id) for one in known.commands))

    @Slot()
    def _on_save(self) -> None:
        command = self.chosen
        if command is not None and self.save.isEnabled():
            self._keys.assign(command.id, self._pressed)

    @Slot()
    def _on_back(self) -> None:
        command = self.chosen
        if command is not None and not self._keys.reset(command.id):
            other = self._keys.holder(command.id, command.keys)
            title = other.title if other is not None else ""
            self.problem.setText(
                tr("“{title}” has these keys now. Change those first.", title=title)
            )

    @Slot()
    def _on_all(self) -> None:
        confirm(
            self,
            self._theme,
            tr("Set all keys back?"),
            tr("Every command gets the keys that it came with."),
            tr("Set all back"),
            self._keys.reset_all,
        )


def shown_fixed(keys: str) -> str:
    """Of fixed keys, which may be several or a sign."""
    return ", ".join(shown(part) or part for part in keys.split(", "))
