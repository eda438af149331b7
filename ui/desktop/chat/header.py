"""Above the transcript: the conversation's name, the model, the side panel's switch."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop.adapters.button import AdapterButton
from ui.desktop.chat.model_chooser import ModelChooser
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import IconButton, Label
from workbench.services.models.adapters import Standing
from workbench.services.trials.chosen import Choices

HEIGHT_PX = 60


class ChatHeader(QWidget):
    models_asked = Signal()
    adapters_asked = Signal()
    rename_asked = Signal()
    purpose_asked = Signal()
    export_asked = Signal()
    delete_asked = Signal()
    panel_toggled = Signal(bool)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title_text = ""
        self._title = Label(theme, size_px=15, weight=QFont.Weight.DemiBold)
        self._subtitle = Label(theme, tone="muted", size_px=12)
        for label in (self._title, self._subtitle):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setMinimumWidth(80)
        self.chooser = ModelChooser(theme)
        self.adapters = AdapterButton(theme)
        self._more = IconButton(
            theme, "ellipsis", tr("Conversation menu"), tr("Rename, export, delete")
        )
        self._panel = IconButton(
            theme, "panel-right", tr("Side panel"), tr("Show or hide the sources")
        )
        self._panel.setCheckable(True)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addStretch(1)
        texts.addWidget(self._title)
        texts.addWidget(self._subtitle)
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 14, 0)
        row.setSpacing(6)
        row.addLayout(texts, 1)
        row.addWidget(self.adapters)
        row.addWidget(self.chooser)
        row.addWidget(self._more)
        row.addWidget(self._panel)
        self.setFixedHeight(HEIGHT_PX)
        self.adapters.clicked.connect(self.adapters_asked)
        self.chooser.manage_asked.connect(self.models_asked)
        self._more.clicked.connect(self._open_menu)
        self._panel.toggled.connect(self.panel_toggled)
        self.show_conversation(tr("New chat"), "")

    def show_conversation(self, title: str, subtitle: str, *, is_stored: bool = False) -> None:
        self._title_text = title
        self._title.setToolTip(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self._more.setEnabled(is_stored)
        self._cut()

    @Slot(object)
    def show_choices(self, choices: Choices) -> None:
        """Who answers, and who could."""
        self.chooser.show_choices(choices)
        self.adapters.show_release(choices.release)
        self._cut()

    @Slot(tuple)
    def show_adapters(self, standings: tuple[Standing, ...]) -> None:
        """The adapters that fit the model, and whether they are on."""
        self.adapters.show_standings(standings)
        self._cut()

    def set_panel_shown(self, is_shown: bool) -> None:
        self._panel.blockSignals(True)
        self._panel.setChecked(is_shown)
        self._panel.blockSignals(False)
        self._panel.setAccessibleName(tr("Hide side panel") if is_shown else tr("Show side panel"))
        self._panel.update()

    def sizeHint(self) -> QSize:
        return QSize(600, HEIGHT_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.current.border)
        painter.end()

    def _cut(self) -> None:
        width = max(80, self._title.width())
        self._title.setText(
            self._title.fontMetrics().elidedText(
                self._title_text, Qt.TextElideMode.ElideRight, width
            )
        )
        self._title.setAccessibleName(self._title_text)

    @Slot()
    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Rename")).triggered.connect(self.rename_asked)
        menu.addAction(tr("Export…")).triggered.connect(self.export_asked)
        menu.addAction(tr("Purpose…")).triggered.connect(self.purpose_asked)
        menu.addSeparator()
        menu.addAction(tr("Delete…")).triggered.connect(self.delete_asked)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 2)))
