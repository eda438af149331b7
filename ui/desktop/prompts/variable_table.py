"""The variables of a prompt as a table that is edited in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, SectionLabel, use_thin_scroll_bars
from workbench.domain.prompt import Variable, VariableKind

Index = QModelIndex | QPersistentModelIndex
NAME, KIND, LABEL, DEFAULT, CHOICES = range(5)
_HEADS = (tr("Name"), tr("Kind"), tr("Asked for as"), tr("Default"), tr("Choices (a | b)"))
_TIPS = (
    tr("What stands in the template as {{ name }}"),
    tr("text, number, choice, file or date"),
    tr("What the field is called when the prompt is used"),
    tr("Without one a value must be given; “today” for a date"),
    tr("What can be chosen, separated by |"),
)
_ROW_PX = 32
_SEPARATOR = " | "


class VariableModel(QAbstractTableModel):
    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Variable] = []

    @property
    def variables(self) -> tuple[Variable, ...]:
        return tuple(self._rows)

    def show_variables(self, variables: Sequence[Variable]) -> None:
        if tuple(variables) != self.variables:
            self.beginResetModel()
            self._rows = list(variables)
            self.endResetModel()

    def add(self, variable: Variable) -> None:
        at = len(self._rows)
        self.beginInsertRows(QModelIndex(), at, at)
        self._rows.append(variable)
        self.endInsertRows()
        self.edited.emit()

    def remove(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._rows[row]
        self.endRemoveRows()
        self.edited.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _HEADS[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            return _TIPS[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        variable = self._rows[index.row()]
        text = _cell(variable, index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            is_required = index.column() == DEFAULT and variable.default is None
            return (
                ""
                if is_required and role == Qt.ItemDataRole.EditRole
                else (tr("required") if is_required else text)
            )
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr(
                "{heads} of {name}: {what}",
                heads=_HEADS[index.column()],
                name=variable.name,
                what=text or tr("none"),
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return text or _TIPS[index.column()]
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        before = self._rows[index.row()]
        after = _changed(before, index.column(), str(value))
        if after != before:
            self._rows[index.row()] = after
            first, last = self.index(index.row(), 0), self.index(index.row(), len(_HEADS) - 1)
            self.dataChanged.emit(first, last)
            self.edited.emit()
        return True


def _cell(variable: Variable, column: int) -> str:
    return {
        NAME: variable.name,
        KIND: variable.kind.value,
        LABEL: variable.label,
        DEFAULT: variable.default or "",
        CHOICES: _SEPARATOR.join(variable.choices),
    }[column]


def _changed(variable: Variable, column: int, text: str) -> Variable:
    match column:
        case _ if column == NAME:
            return replace(variable, name=text.strip())
        case _ if column == KIND:
            return replace(variable, kind=VariableKind(text))
        case _ if column == LABEL:
            return replace(variable, label=text.strip())
        case _ if column == DEFAULT:
            return replace(variable, default=text or None)
        case _:
            choices = tuple(part.strip() for part in text.split("|") if part.strip())
            return replace(variable, choices=choices)


class _KindDelegate(QStyledItemDelegate):
    """A list of the kinds in place of a line."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        box = QComboBox(parent)
        box.addItems([kind.value for kind in VariableKind])
        box.setAccessibleName(tr("Kind of variable"))
        box.activated.connect(lambda _row: self.commitData.emit(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())


class _Table(QTableView):
    delete_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_open = self.state() == QAbstractItemView.State.EditingState
        if event.key() == Qt.Key.Key_Delete and not is_open:
            self.delete_wanted.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not is_open:
            self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)


class _Header(QHeaderView):
    """Flat, in the colours of the theme."""

    def __init__(self, theme: ThemeController, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setAccessibleName(tr("Columns of the variables"))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme = self._theme.current
        painter.fillRect(rect, QColor(theme.card_hover))
        painter.setFont(sans(12))
        painter.setPen(theme.muted)
        text = painter.fontMetrics().elidedText(
            _HEADS[section], Qt.TextElideMode.ElideRight, rect.width() - 8
        )
        painter.drawText(rect.adjusted(4, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, text)


class VariableTable(QWidget):
    edited = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.model = VariableModel(self)
        self.table = _Table()
        self.table.setHorizontalHeader(_Header(theme, self.table))
        self.table.setModel(self.model)
        self.table.setWordWrap(False)
        self.table.setItemDelegateForColumn(KIND, _KindDelegate(self.table))
        self.table.setFont(sans(13))
        self.table.setAccessibleName(tr("Variables"))
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        use_thin_scroll_bars(self.table, theme)
        header = self.table.horizontalHeader()
        header.setFixedHeight(_ROW_PX)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(KIND, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(KIND, 84)
        self.add = GhostButton(theme, tr("Add variable"), "plus")
        self.remove = GhostButton(theme, tr("Remove"), "trash-2")
        self.remove.setAccessibleName(tr("Remove the chosen variable"))
        self.none = Label(
            theme,
            tr("No variables. Write {{ name }} in the text and add “name” here."),
            tone="muted",
            size_px=13,
            wrap=True,
        )
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(SectionLabel(theme, tr("Variables")), 1)
        head.addWidget(self.remove)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.none)
        column.addWidget(self.table)
        self.add.clicked.connect(self.add_variable)
        self.remove.clicked.connect(self._on_remove)
        self.table.delete_wanted.connect(self._on_remove)
        self.model.edited.connect(self._on_edited)
        self.model.modelReset.connect(self._fit)
        theme.changed.connect(self._dress)
        self._dress()
        self._fit()

    def add_variable(self, name: str = "") -> None:
        taken = {one.name for one in self.model.variables}
        free, number = name or "text", 2
        while free in taken:
            free, number = f"{name or tr('text')}_{number}", number + 1
        self.model.add(Variable(free))
        index = self.model.index(self.model.rowCount() - 1, NAME)
        self.table.setCurrentIndex(index)
        self.table.setFocus()

    @Slot()
    def _on_remove(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < self.model.rowCount():
            self.model.remove(row)

    @Slot()
    def _on_edited(self) -> None:
        self._fit()
        self.edited.emit()

    @Slot()
    def _fit(self) -> None:
        n_rows = self.model.rowCount()
        self.table.setVisible(n_rows > 0)
        self.none.setVisible(n_rows == 0)
        self.remove.setVisible(n_rows > 0)
        self.table.setFixedHeight((min(n_rows, 8) + 1) * _ROW_PX + 4)

    @Slot()
    def _dress(self) -> None:
        theme = self._theme.current
        palette = self.table.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.card))
        palette.setColor(QPalette.ColorRole.AlternateBase, QColor(theme.card_hover))
        self.table.setPalette(palette)
