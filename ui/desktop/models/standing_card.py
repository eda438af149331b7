"""Whether a model's bytes are vouched for, where they are, and which stage it stands in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.models.wording import standing_line, standing_rows, standing_tone
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label, Pill
from workbench.domain.model import RegisteredModel
from workbench.domain.stage import Stage


class StandingCard(Card):
    verify_wanted = Signal()
    promote_wanted = Signal(object)  # Stage
    rollback_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.state = Pill(theme, "")
        self.stage = Pill(theme, "")
        self.line = Label(theme, size_px=13, wrap=True)
        self.verify = GhostButton(theme, tr("Verify again"), "shield-check")
        self.verify.clicked.connect(self.verify_wanted)
        self.promote = GhostButton(theme, tr("Promote…"), "star")
        self.promote.clicked.connect(self._on_promote)
        self.archive = GhostButton(theme, tr("Archive…"), "folder")
        self.archive.clicked.connect(self._on_archive)
        self.rollback = GhostButton(theme, tr("Roll back…"), "undo-2")
        self.rollback.clicked.connect(self.rollback_wanted)
        self._rows = QGridLayout()
        self._build()

    def show_model(self, model: RegisteredModel) -> None:
        self.setVisible(not model.is_demo)
        self.state.set(model.state.value.capitalize(), standing_tone(model.state))
        is_live = model.stage is Stage.PRODUCTION
        self.stage.set(
            tr("Version {version}, {value}", version=model.version, value=model.stage.value),
            "ok" if is_live else "muted",
        )
        self.line.setText(standing_line(model))
        self.promote.setVisible(not is_live)
        self.rollback.setVisible(is_live and model.version > 1)
        self.archive.setVisible(model.stage is not Stage.ARCHIVED)
        self._show_rows(standing_rows(model))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(
            Label(self._theme, tr("Where it comes from"), size_px=15, weight=QFont.Weight.DemiBold)
        )
        head.addStretch(1)
        head.addWidget(self.stage)
        head.addWidget(self.state)
        self.body.addLayout(head)
        self.body.addWidget(self.line)
        self._rows.setHorizontalSpacing(24)
        self._rows.setVerticalSpacing(6)
        self._rows.setColumnStretch(1, 1)
        self.body.addLayout(self._rows)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.verify, self.promote, self.archive, self.rollback):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addSpacing(4)
        self.body.addLayout(buttons)

    def _show_rows(self, rows: tuple[tuple[str, str], ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number, (name, value) in enumerate(rows):
            left = Label(self._theme, name, tone="muted", size_px=13)
            right = Label(self._theme, value, size_px=13, wrap=True, selectable=True)
            right.setAccessibleName(f"{name}: {value}")
            self._rows.addWidget(left, number, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(right, number, 1)

    @Slot()
    def _on_promote(self) -> None:
        self.promote_wanted.emit(Stage.PRODUCTION)

    @Slot()
    def _on_archive(self) -> None:
        self.promote_wanted.emit(Stage.ARCHIVED)
