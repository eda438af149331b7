"""One adapter: on or off, and how strongly, by slider or as a number."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Label, NumberField
from ui.desktop.widgets.slider import Slider
from ui.desktop.widgets.switch import Switch
from workbench.domain.adapter import LARGEST_SCALE, AdapterChoice
from workbench.services.models.adapters import Standing

_PAUSE_MS = 300
_PARTS = 100  # of a scale of 1, on the slider
_SLIDER_END = 2.0


class AdapterRow(QWidget):
    """`changed` carries what holds from now on, a moment after the last change of the scale."""

    changed = Signal(object)  # AdapterChoice

    def __init__(
        self, theme: ThemeController, standing: Standing, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        adapter = standing.adapter
        self._id = adapter.id
        self.switch = Switch(theme, tr("Use {name}", name=adapter.name))
        self._name = Label(theme, adapter.name, size_px=13, weight=QFont.Weight.Medium)
        self._line = Label(theme, tone="muted", size_px=12, wrap=True)
        self.slider = Slider(
            theme,
            tr("Scale of {name}", name=adapter.name),
            low=0,
            high=int(_SLIDER_END * _PARTS),
            step=5,
        )
        self.number = NumberField(
            theme,
            tr("Scale of {name} as a number", name=adapter.name),
            low=-LARGEST_SCALE,
            high=LARGEST_SCALE,
            step=0.05,
            is_whole=False,
        )
        self.number.setFixedWidth(76)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        for label in (self._name, self._line):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            texts.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 2)
        row.addWidget(self.slider, 1)
        row.addWidget(self.number)
        self.show_standing(standing)
        self.switch.toggled.connect(self._tell)
        self.slider.valueChanged.connect(self._on_slid)
        self.number.edited.connect(self._on_typed)

    def show_standing(self, standing: Standing) -> None:
        """What holds now; what is just being changed here is left alone."""
        self._line.setText(_line(standing))
        if self._pause.isActive():
            return
        for widget in (self.switch, self.slider):
            widget.blockSignals(True)
        self.switch.setChecked(standing.is_on)
        self.slider.setValue(round(standing.scale * _PARTS))
        for widget in (self.switch, self.slider):
            widget.blockSignals(False)
        if not self.number.hasFocus() or self.number.value != standing.scale:
            self.number.set_value(standing.scale)
        self.switch.update()

    @Slot(int)
    def _on_slid(self, value: int) -> None:
        self.number.set_value(value / _PARTS)
        self._pause.start()

    @Slot()
    def _on_typed(self) -> None:
        value = self.number.value
        if value is None:
            self._pause.stop()
            return
        self.slider.blockSignals(True)
        self.slider.setValue(round(value * _PARTS))
        self.slider.blockSignals(False)
        self._pause.start()

    @Slot()
    def _tell(self) -> None:
        self._pause.stop()
        scale = self.number.value
        if scale is not None:
            self.changed.emit(AdapterChoice(self._id, float(scale), self.switch.isChecked()))


def _line(standing: Standing) -> str:
    adapter = standing.adapter
    header = adapter.adapter
    parts = [tr("version {version}", version=adapter.version)]
    if header is not None:
        parts.append(tr("rank {rank}, alpha {alpha:g}", rank=header.rank, alpha=header.alpha))
        if header.task:
            parts.append(header.task)
    if standing.is_own:
        parts.append(tr("set for this conversation"))
    return " · ".join(parts)
