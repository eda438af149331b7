"""A chart on a card: title, legend, its numbers as a table, and as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QWidget

from ui.desktop.charts.chart import Chart
from ui.desktop.charts.data import ChartData
from ui.desktop.charts.saving import FILTER, save
from ui.desktop.charts.table import show_table
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets.buttons import IconButton
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.labels import Label
from workbench.errors import WorkbenchError


class _Legend(QWidget):
    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: tuple[tuple[str, str], ...] = ()
        self.setFont(sans(12))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_items(self, items: tuple[tuple[str, str], ...]) -> None:
        self._items = items
        self.setVisible(len(items) > 1)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(sum(metrics.horizontalAdvance(name) + 30 for name, _ in self._items), 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        theme, metrics, left = self._theme.current, QFontMetrics(self.font()), 0
        for name, color in self._items:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(theme, color)))
            painter.drawRoundedRect(QRectF(left, 6, 8, 8), 2.5, 2.5)
            painter.setPen(QColor(theme.muted))
            wide = metrics.horizontalAdvance(name)
            painter.drawText(
                QRectF(left + 14, 0, wide + 4, 20), Qt.AlignmentFlag.AlignVCenter, name
            )
            left += wide + 30
        painter.end()


class ChartCard(Card):
    chosen = Signal(str)  # the key of a place
    failed = Signal(object)  # an exception

    def __init__(self, theme: ThemeController, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, margin=16, spacing=8, parent=parent)
        self.title = Label(theme, title, size_px=14, weight=QFont.Weight.DemiBold)
        self.legend = _Legend(theme)
        self.table = IconButton(
            theme, "table", tr("{title}: numbers as a table", title=title), tr("As a table")
        )
        self.file = IconButton(
            theme, "download", tr("{title}: save", title=title), tr("Save as PNG, SVG or CSV")
        )
        self.chart = Chart(theme)
        self.chart.setAccessibleName(title)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.legend)
        head.addWidget(self.table)
        head.addWidget(self.file)
        self.body.addLayout(head)
        self.body.addWidget(self.chart)
        self.table.clicked.connect(self._show_table)
        self.file.clicked.connect(self._ask_for_file)
        self.chart.chosen.connect(self.chosen)
        theme.changed.connect(self.chart.update)

    def set_data(self, data: ChartData) -> None:
        self.title.setText(data.title)
        self.legend.set_items(tuple((item.name, item.color) for item in data.series))
        self.chart.set_data(data)
        for button in (self.table, self.file):
            button.setEnabled(not data.is_empty)

    @Slot()
    def _show_table(self) -> None:
        if self.chart.data is not None:
            show_table(self.window(), self._theme, self.chart.data)

    @Slot()
    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self.window(), tr("Save the chart"), "", FILTER)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"{self.title.text().lower().replace(' ', '-')}.png")
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    @Slot(str)
    def save_to(self, path: str) -> None:
        try:
            save(self.chart, self._theme.current, Path(path))
        except WorkbenchError as error:
            self.failed.emit(error)
