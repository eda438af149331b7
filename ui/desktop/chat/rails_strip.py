"""What the rails noted of a turn, quietly under it, and a way to go on with a reason.

Paints and asks; what may be gone on with is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.desktop.chat.cell import Cell, RowActions, RowView
from ui.desktop.chat.look import Look
from ui.desktop.chat.rows import RailsRow
from ui.desktop.direction import directed
from ui.desktop.icons import pixmap
from ui.desktop.language import tr
from ui.desktop.painting import frame
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, LineEdit, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from workbench.domain.guard.verdict import LONGEST_REASON

_PAD, _GAP, _TEXT_X = 9, 10, 42


class RailsView(RowView):
    """A shield and a line for each note; a button where a person may go on."""

    def __init__(self, parent: QWidget, look: Look, actions: RowActions) -> None:
        super().__init__(parent, look, actions)
        self._turn_id = ""
        self._is_held = False
        self.text = Label(look.controller, tone="muted", size_px=12, wrap=True, parent=self)
        self.go_on = GhostButton(look.controller, tr("Go on with a reason…"), parent=self)
        self.go_on.clicked.connect(lambda: actions.override.emit(self._turn_id))

    def bind(self, cell: Cell, width: int) -> int:
        row = cell.row
        assert isinstance(row, RailsRow)
        self._turn_id, self._is_held = row.turn_id, row.is_held
        self.text.setText("\n".join(row.lines))
        self.setAccessibleName(tr("Rails: ") + " ".join(row.lines))
        self.go_on.setVisible(row.can_override)
        room = width - _TEXT_X - 14
        height = self.text.heightForWidth(room)
        self.text.setGeometry(_TEXT_X, _PAD, room, height)
        bottom = _PAD + height
        if row.can_override:
            size = self.go_on.sizeHint()
            self.go_on.setGeometry(_TEXT_X, bottom + 8, size.width(), size.height())
            bottom += 8 + size.height()
        self.update()
        return bottom + _PAD + _GAP

    def focus_chain(self) -> tuple[QWidget, ...]:
        return (self.go_on,)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = directed(QPainter(self), self.rect())
        box = QRectF(self.rect()).adjusted(0, 0, 0, -_GAP)
        frame(painter, box, fill=theme.window, border=theme.border)
        colour = theme.warn if self._is_held else theme.muted
        painter.drawPixmap(QPointF(14, self.text.y()), pixmap("shield-alert", colour, 16))
        painter.end()


class OverrideDialog(Dialog):
    """Why a person goes on. The reason is kept with the turn; without one nothing happens."""

    def __init__(
        self, parent: QWidget, theme: ThemeController, on_reason: Callable[[str], None]
    ) -> None:
        super().__init__(
            parent,
            theme,
            tr("Go on all the same?"),
            tr(
                "The rails held this back. Your reason stays with the conversation,"
                " and the audit log "
                "records that it was gone on with."
            ),
        )
        self._on_reason = on_reason
        self.reason = LineEdit(theme, tr("Reason"), tr("Reason"))
        self.reason.setMaxLength(LONGEST_REASON)
        cancel, self.go_on = GhostButton(theme, tr("Cancel")), PrimaryButton(theme, tr("Go on"))
        self.go_on.setEnabled(False)
        self.reason.textChanged.connect(self._changed)
        cancel.clicked.connect(self.reject)
        self.go_on.clicked.connect(self.send)
        cancel.setAutoDefault(False)
        self.go_on.setDefault(True)
        self.column.addWidget(self.reason)
        self.add_buttons(cancel, self.go_on)

    @Slot(str)
    def _changed(self, text: str) -> None:
        self.go_on.setEnabled(bool(text.strip()))

    @Slot()
    def send(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.accept()
            self._on_reason(reason)
