"""Choose the period, the units and the filters."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.usage import wording
from ui.desktop.usage.figures import feature_choices
from ui.desktop.usage.flow import FlowLayout
from ui.desktop.widgets import ComboBox, GhostButton, IconButton, Label
from workbench.domain.usage import TimeUnit
from workbench.domain.usage_period import UNITS, Period

_FILTER_WORDS = {
    "model": tr("Every model"),
    "feature": tr("Every feature"),
    "prompt": tr("Every prompt"),
    "collection": tr("Every collection"),
    "release": tr("Every release"),
    "status": tr("Every status"),
    "profile": tr("Every profile"),
    "adapter": tr("Every adapter"),
    "error_kind": tr("Every error"),
    "guard": tr("Rails or none"),
}
_MORE = ("profile", "adapter", "error_kind", "guard")
_FIXED: dict[str, dict[str, str]] = {"error_kind": wording.ERRORS, "guard": wording.GUARDS}


class Controls(QWidget):
    period_chosen = Signal(str)
    moved = Signal(int)  # -1: to the period before, 1: to the one after
    unit_chosen = Signal(str)
    filter_chosen = Signal(str, str)  # a field of a selection, its value or ""
    cleared = Signal()
    report_wanted = Signal()
    prices_wanted = Signal()
    alerts_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.periods = ComboBox(theme, tr("Period"))
        for period, word in wording.PERIODS.items():
            self.periods.addItem(word, period)
        self.units = ComboBox(theme, tr("Units of the charts"))
        self.earlier = IconButton(theme, "chevron-left", tr("The period before"))
        self.later = IconButton(theme, "chevron-right", tr("The period after"))
        self.where = Label(theme, "", tone="muted", size_px=13)
        self.report = GhostButton(theme, tr("Report"), "file-text")
        self.prices = GhostButton(theme, tr("Prices"))
        self.alerts = GhostButton(theme, tr("Alerts"), "bell")
        self.clear = GhostButton(theme, tr("Clear filters"), "x")
        self.filters: dict[str, ComboBox] = {}
        top = QHBoxLayout()
        top.setSpacing(8)
        title = Label(theme, tr("Usage"), size_px=20, weight=QFont.Weight.DemiBold)
        title.setFixedHeight(self.periods.sizeHint().height())
        self.where.setFixedHeight(self.periods.sizeHint().height())
        left = FlowLayout()
        for widget in (title, self.earlier, self.periods, self.later, self.units, self.where):
            left.addWidget(widget)
        top.addLayout(left, 1)
        for button in (self.alerts, self.prices, self.report):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        below = FlowLayout()
        self.more = GhostButton(theme, tr("More filters"))
        self.more.setCheckable(True)
        for name, word in _FILTER_WORDS.items():
            box = ComboBox(theme, tr("Filter: {name}", name=name))
            box.addItem(word, "")
            box.activated.connect(partial(self._on_filter, name))
            for key, label in _FIXED.get(name, {}).items():
                box.addItem(label, key)
            self.filters[name] = box
            below.addWidget(box)
            if name in _MORE:  # to show one without a parent would open a window
                box.hide()
        below.addWidget(self.more)
        below.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(below)
        self.clear.hide()
        self._bind()

    def show_period(self, period: Period, unit: TimeUnit, zone: str, is_last: bool) -> None:
        self.periods.setCurrentIndex(self.periods.findData(period.name))
        self.units.clear()
        for one in UNITS[period.name]:
            self.units.addItem(wording.UNITS[one], one)
        self.units.setCurrentIndex(max(0, self.units.findData(unit)))
        self.earlier.setEnabled(period.before is not None)
        self.later.setEnabled(period.after is not None and not is_last)
        self.where.setText(f"{wording.period_text(period)}, {zone}")

    def set_choices(self, name: str, choices: tuple[tuple[str, str], ...]) -> None:
        """What is chosen stays, also if it does not occur in this period."""
        box = self.filters[name]
        chosen, word = box.currentData(), box.currentText()
        found = feature_choices(choices)
        if chosen and chosen not in {key for key, _ in found}:
            found.append((chosen, word))
        box.clear()
        box.addItem(_FILTER_WORDS[name], "")
        for key, label in found:
            box.addItem(label, key)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.setEnabled(bool(found))
        box.updateGeometry()

    def show_filter(self, name: str, value: str, label: str) -> None:
        """As if it had been chosen here."""
        box = self.filters[name]
        if box.findData(value) < 0:
            box.addItem(label, value)
        box.setCurrentIndex(box.findData(value))
        self._on_filter(name, box.currentIndex())

    @Slot(bool)
    def show_more(self, is_shown: bool) -> None:
        """What is chosen stays in sight."""
        for name in _MORE:
            self.filters[name].setVisible(is_shown or self.filters[name].currentIndex() > 0)

    @Slot()
    def forget_filters(self) -> None:
        for box in self.filters.values():
            box.setCurrentIndex(0)
        self.clear.hide()
        self.cleared.emit()

    def _bind(self) -> None:
        self.periods.activated.connect(
            lambda at: self.period_chosen.emit(self.periods.itemData(at))
        )
        self.units.activated.connect(lambda at: self.unit_chosen.emit(self.units.itemData(at)))
        self.earlier.clicked.connect(lambda: self.moved.emit(-1))
        self.later.clicked.connect(lambda: self.moved.emit(1))
        self.clear.clicked.connect(self.forget_filters)
        self.more.toggled.connect(self.show_more)
        self.report.clicked.connect(self.report_wanted)
        self.prices.clicked.connect(self.prices_wanted)
        self.alerts.clicked.connect(self.alerts_wanted)

    def _on_filter(self, name: str, at: int) -> None:
        box = self.filters[name]
        self.clear.setVisible(any(one.currentIndex() > 0 for one in self.filters.values()))
        self.filter_chosen.emit(name, box.itemData(at))
