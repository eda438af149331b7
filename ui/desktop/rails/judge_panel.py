"""What the local model judges, the form of answers, revising, and limits."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.desktop.fonts import mono
from ui.desktop.language import tr
from ui.desktop.rails.wording import DIRECTION
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    GhostButton,
    Label,
    LineEdit,
    NumberField,
    SectionLabel,
    scroll_column,
)
from ui.desktop.widgets.switch import Switch
from ui.desktop.widgets.tick_box import TickBox
from workbench.domain.guard.finding import DIRECTIONS, Direction
from workbench.domain.guard.policy import JUDGED_AT, GuardPolicy
from workbench.domain.guard.rate import MOST
from workbench.services.privacy.oversight_resources import judge_policies


class JudgePanel(QWidget):
    judged = Signal(str, list, dict)  # direction, names, own questions by name
    revises = Signal(bool)
    schema_wanted = Signal(str)
    longest_wanted = Signal(str, int)  # direction, characters
    rate_wanted = Signal(dict)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._policy = GuardPolicy()
        self.ticks: dict[tuple[Direction, str], TickBox] = {}
        self._grid = QGridLayout()
        self.own_name = LineEdit(theme, tr("Name of your question"), tr("Name"))
        self.own_ask = LineEdit(
            theme, tr("Your question to the judge"), tr("Does the text …? Yes means it is broken.")
        )
        self.add = GhostButton(theme, tr("Add"), "plus")
        self.revise = Switch(theme, tr("Revise answers before they are shown"))
        self.schema = QPlainTextEdit()
        self.schema.setFont(mono(12))
        self.schema.setTabChangesFocus(True)
        self.schema.setFixedHeight(110)
        self.schema.setAccessibleName(tr("JSON Schema that answers have to follow"))
        self.schema.setPlaceholderText('{"type": "object", "required": ["answer"]}')
        self.keep_schema = GhostButton(theme, tr("Keep the form"), "check")
        self.longest = {
            way: NumberField(
                theme, tr("Most characters, {way}", way=DIRECTION[way]), low=1, high=MOST
            )
            for way in DIRECTIONS
        }
        self.rate = {
            "per_minute": NumberField(theme, tr("Questions a minute"), low=1, high=MOST),
            "per_day": NumberField(theme, tr("Questions a day"), low=1, high=MOST),
        }
        self._build()
        self.add.clicked.connect(self._on_add)
        self.revise.clicked.connect(self.revises)
        self.keep_schema.clicked.connect(lambda: self.schema_wanted.emit(self.schema.toPlainText()))
        for way, field in self.longest.items():
            field.editingFinished.connect(lambda way=way: self._on_longest(way))
        for field in self.rate.values():
            field.editingFinished.connect(self._on_rate)

    def show_policy(self, policy: GuardPolicy, *, is_addition: bool) -> None:
        self._policy = policy
        self._show_ticks()
        self.revise.setChecked(policy.revises)
        self.schema.setPlainText("\n".join(policy.schemas))
        for way, field in self.longest.items():
            field.setText(str(policy.longest[way]) if way in policy.longest else "")
        for name, field in self.rate.items():
            field.setText(str(policy.rate[name]) if name in policy.rate else "")
            field.setEnabled(not is_addition)

    def _build(self) -> None:
        theme = self._theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area, column = scroll_column(theme, margin=4)
        outer.addWidget(area)
        column.setSpacing(8)
        column.addWidget(SectionLabel(theme, tr("The model as judge")))
        told = tr(
            "The model that answers is asked one question for each, before an answer is shown."
            " What is done about a “yes” stands under Rails. A small model judges badly."
        )
        column.addWidget(Label(theme, told, tone="muted", size_px=12, wrap=True))
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2, 1)
        column.addLayout(self._grid)
        line = QHBoxLayout()
        line.addWidget(self.own_name)
        line.addWidget(self.own_ask, 1)
        line.addWidget(self.add)
        column.addLayout(line)
        column.addSpacing(8)
        column.addWidget(SectionLabel(theme, tr("Critique and revise")))
        line = QHBoxLayout()
        line.addWidget(self.revise)
        told = tr(
            "Each answer is criticised by the written principles and rewritten where it breaks one,"
            " before it is shown; the former one is kept with the answer."
        )
        line.addWidget(Label(theme, told, tone="muted", size_px=13, wrap=True), 1)
        column.addLayout(line)
        column.addSpacing(8)
        column.addWidget(SectionLabel(theme, tr("The form of answers")))
        column.addWidget(self.schema)
        column.addWidget(self.keep_schema, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        column.addWidget(SectionLabel(theme, tr("Limits")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(4, 1)
        rows = [
            *((tr("Characters: {way}", way=DIRECTION[way]), f) for way, f in self.longest.items()),
            (tr("Questions of a profile a minute"), self.rate["per_minute"]),
            (tr("Questions of a profile a day"), self.rate["per_day"]),
        ]
        for at, (words, field) in enumerate(rows):
            grid.addWidget(Label(theme, words, size_px=13), at // 2, at % 2 * 2)
            grid.addWidget(field, at // 2, at % 2 * 2 + 1)
        column.addLayout(grid)
        column.addStretch(1)

    def _show_ticks(self) -> None:
        for tick in self.ticks.values():
            tick.deleteLater()
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.ticks = {}
        asked = {
            **{name: (one.asks, one.directions) for name, one in judge_policies().items()},
            **{name: (asks, JUDGED_AT) for name, asks in self._policy.asks.items()},
        }
        for row, (name, (asks, ways)) in enumerate(asked.items()):
            for at, way in enumerate(JUDGED_AT):
                if way not in ways:
                    continue
                tick = TickBox(self._theme, DIRECTION[way])
                tick.setAccessibleName(f"{name}, {DIRECTION[way]}")
                tick.setChecked(name in self._policy.judged.get(way, ()))
                tick.clicked.connect(lambda _on, way=way: self._on_ticked(way))
                self._grid.addWidget(tick, row, at)
                self.ticks[way, name] = tick
            self._grid.addWidget(
                Label(self._theme, f"{name}: {asks}", size_px=13, wrap=True), row, 2
            )

    @Slot()
    def _on_ticked(self, way: Direction) -> None:
        names = [
            name for (one, name), tick in self.ticks.items() if one == way and tick.isChecked()
        ]
        self.judged.emit(way, names, dict(self._policy.asks))

    @Slot()
    def _on_add(self) -> None:
        name, asks = self.own_name.text().strip(), self.own_ask.text().strip()
        if name and asks:
            self.own_name.clear()
            self.own_ask.clear()
            known = list(self._policy.judged.get("out", ()))
            self.judged.emit("out", [*known, name], {**self._policy.asks, name: asks})

    def _on_longest(self, way: Direction) -> None:
        value = self.longest[way].value
        if value is not None and int(value) != self._policy.longest.get(way):
            self.longest_wanted.emit(way, int(value))

    @Slot()
    def _on_rate(self) -> None:
        wanted = {name: int(f.value) for name, f in self.rate.items() if f.value is not None}
        if wanted != dict(self._policy.rate):
            self.rate_wanted.emit(wanted)
