"""A field for each variable of a prompt, by its kind; used in the page and in chat."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.prompts.template_edit import TemplateEdit
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, IconButton, Label, LineEdit
from workbench.domain.prompt import Variable, VariableKind

_HINTS = {
    VariableKind.NUMBER: tr("A number"),
    VariableKind.DATE: tr("YYYY-MM-DD, or today"),
    VariableKind.FILE: tr("Path of a file; its text is inserted"),
}


class VariableForm(QWidget):
    """`edited` carries the values; an empty field without a default is not among them."""

    edited = Signal(dict)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._variables: tuple[Variable, ...] = ()
        self._read: dict[str, Callable[[], str]] = {}
        self._fields: dict[str, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    @property
    def values(self) -> dict[str, str]:
        """What was typed or chosen. An empty field counts as not given, unless the default is."""
        found: dict[str, str] = {}
        for variable in self._variables:
            value = self._read[variable.name]()
            if value or variable.default:
                found[variable.name] = value
        return found

    @property
    def missing(self) -> list[str]:
        """Names without a value and without a default."""
        values = self.values
        return [
            one.name for one in self._variables if one.default is None and one.name not in values
        ]

    @property
    def has_fields(self) -> bool:
        return bool(self._fields)

    def field(self, name: str) -> QWidget:
        return self._fields[name]

    def show_variables(
        self, variables: Sequence[Variable], values: Mapping[str, str] | None = None
    ) -> None:
        """Fields for these with `values` in them, else the defaults; equal ones are left alone."""
        if tuple(variables) == self._variables and values is None:
            return
        kept = {**self.values, **(values or {})}
        self._variables = tuple(variables)
        self._read.clear()
        self._fields.clear()
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        seen: set[str] = set()
        for variable in variables:
            if variable.name in seen:
                continue
            seen.add(variable.name)
            text = kept.get(variable.name, variable.default or "")
            self._column.addWidget(self._row(variable, text))

    def focus_first(self) -> None:
        for name in [*self.missing, *self._fields]:
            self._fields[name].setFocus(Qt.FocusReason.TabFocusReason)
            return

    def _row(self, variable: Variable, text: str) -> QWidget:
        row = QWidget(self)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        label = Label(self._theme, variable.label or variable.name, tone="muted", size_px=12)
        column.addWidget(label)
        name = variable.label or variable.name
        match variable.kind:
            case VariableKind.CHOICE:
                box = ComboBox(self._theme, name)
                box.addItems(list(variable.choices))
                box.setCurrentText(text)
                box.currentTextChanged.connect(self._tell)
                self._keep(variable, box, box.currentText)
                column.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
            case VariableKind.TEXT:
                edit = TemplateEdit(self._theme, name, least=1, most=6, is_code=False)
                edit.show_text(text)
                edit.textChanged.connect(self._tell)
                self._keep(variable, edit, edit.toPlainText)
                column.addWidget(edit)
            case VariableKind.FILE:
                column.addLayout(self._file_row(variable, name, text))
            case _:
                line = LineEdit(self._theme, name, _HINTS[variable.kind])
                line.setText(text)
                line.textChanged.connect(self._tell)
                self._keep(variable, line, line.text)
                column.addWidget(line)
        label.setBuddy(self._fields[variable.name])
        return row

    def _file_row(self, variable: Variable, name: str, text: str) -> QHBoxLayout:
        line = LineEdit(self._theme, name, _HINTS[VariableKind.FILE])
        line.setText(text)
        line.textChanged.connect(self._tell)
        self._keep(variable, line, line.text)
        choose = IconButton(self._theme, "folder-open", tr("Choose a file for {name}", name=name))

        @Slot()
        def on_choose() -> None:
            dialog = QFileDialog(
                self, tr("Choose a file for {name}", name=name), str(Path(line.text()).parent)
            )
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.fileSelected.connect(line.setText)
            dialog.open()

        choose.clicked.connect(on_choose)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(line, 1)
        row.addWidget(choose)
        return row

    def _keep(self, variable: Variable, field: QWidget, read: Callable[[], str]) -> None:
        self._read[variable.name] = read
        self._fields[variable.name] = field

    @Slot()
    def _tell(self) -> None:
        self.edited.emit(self.values)
