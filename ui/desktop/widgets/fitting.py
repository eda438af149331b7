"""A dialog that is larger than the screen gets scroll bars instead of going over its edge."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from ui.desktop.theme import ThemeController
from ui.desktop.widgets.scrolling import use_thin_scroll_bars

_FRAME = QSize(16, 48)  # a title bar and edges, which belong to the system


def fit_to_screen(dialog: QDialog, theme: ThemeController, room: QSize | None = None) -> bool:
    """Make it no larger than `room`, the screen if none is given; returns whether it scrolls now.

    What is in it moves into the scrolled part as it stands, layout and all.
    """
    room = room or dialog.screen().availableSize() - _FRAME
    layout = dialog.layout()
    if layout is None:
        return False
    least = layout.totalMinimumSize().expandedTo(dialog.minimumSize())
    scrolls = least.width() > room.width() or least.height() > room.height()
    if scrolls:
        content = QWidget()
        content.setMinimumSize(dialog.minimumSize())
        content.setLayout(layout)  # takes the widgets along
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        use_thin_scroll_bars(area, theme)
        area.setWidget(content)
        outer = QVBoxLayout(dialog)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        area.show()  # the dialog shows its children before it tells that it is shown
        dialog.setMinimumSize(min(240, room.width()), min(160, room.height()))
    if dialog.width() > room.width() or dialog.height() > room.height():
        dialog.resize(dialog.size().boundedTo(room))
    return scrolls
