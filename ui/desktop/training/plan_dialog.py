"""Plan a run: which examples, on which model, how thoroughly, and what it will take."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QScrollArea, QWidget

from ui.desktop.language import tr
from ui.desktop.said import said_of
from ui.desktop.theme import ThemeController
from ui.desktop.training import wording
from ui.desktop.training.replay_field import ReplayField
from ui.desktop.training.settings_form import SettingsForm
from ui.desktop.training.view_model import TrainingChoices
from ui.desktop.widgets import ComboBox, GhostButton, Label, LineEdit, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.progress import ProgressBar
from ui.desktop.widgets.scrolling import use_thin_scroll_bars
from ui.desktop.widgets.tick_box import TickBox
from workbench.domain.next_run import NextRun
from workbench.domain.training import with_changes
from workbench.errors import WorkbenchError
from workbench.services.training.training import TrainingPlan, TrainingWish

_TALL = 860
_REPLAYED = 0.1  # of the examples, as the command line has it
_FILES = tr("JSON lines (*.jsonl *.json);;All files (*)")


class PlanDialog(Dialog):
    """`estimate_wanted` and `agreed` carry the wish."""

    estimate_wanted = Signal(object)
    agreed = Signal(object)

    def __init__(self, parent: QWidget, theme: ThemeController) -> None:
        super().__init__(
            parent,
            theme,
            tr("New training run"),
            tr(
                "A LoRA adapter is trained beside the model, which stays as it is."
                " Answers go before"
                " training, and nothing leaves this machine."
            ),
        )
        self.resize(680, 620)
        self._choices: TrainingChoices | None = None
        self._given: Mapping[str, Any] | None = None  # of a training set, in place of a file
        self._proposed: tuple[NextRun, Mapping[str, Any]] | None = None
        self.file = LineEdit(theme, tr("File of examples"), "examples.jsonl")
        self.browse = GhostButton(theme, tr("Choose…"), "folder-open")
        self.base = ComboBox(theme, tr("Base"))
        self.preset = ComboBox(theme, tr("Preset"))
        self.note = Label(theme, "", tone="muted", size_px=13, wrap=True)
        self.name = LineEdit(theme, tr("Name of the adapter"), tr("Named after base and data"))
        self.licence = LineEdit(theme, tr("Licence of the data"), tr("For the adapter's card"))
        self.expert = TickBox(theme, tr("Expert settings"))
        self.form = SettingsForm(theme)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidget(self.form)
        self.area.viewport().setAutoFillBackground(False)
        self.form.setAutoFillBackground(False)
        use_thin_scroll_bars(self.area, theme)
        self.area.setMinimumHeight(150)
        self.area.hide()
        self.replay = ReplayField(theme)
        self.replay.hide()
        self.line = Label(theme, "", tone="muted", size_px=13, wrap=True)
        self.bar = ProgressBar(theme, tr("Calibrating"))
        self.bar.hide()
        self.rows = QGridLayout()
        self.rows.setHorizontalSpacing(20)
        self.rows.setVerticalSpacing(4)
        self.rows.setColumnStretch(1, 1)
        self.estimate = GhostButton(theme, tr("Estimate"), "clock")
        self.start = PrimaryButton(theme, tr("Start training"))
        self.cancel = GhostButton(theme, tr("Cancel"))
        self._build()
        self._show_ready()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        chooser = QHBoxLayout()
        chooser.setSpacing(8)
        chooser.addWidget(self.file, 1)
        chooser.addWidget(self.browse)
        grid.addWidget(Label(self._theme, tr("Examples"), tone="muted", size_px=13), 0, 0)
        grid.addLayout(chooser, 0, 1)
        for row, (text, field) in enumerate(
            (
                (tr("Base"), self.base),
                (tr("Preset"), self.preset),
                ("", self.note),
                (tr("Name"), self.name),
                (tr("Licence"), self.licence),
            ),
            1,
        ):
            label = Label(self._theme, text, tone="muted", size_px=13)
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        column = self.column
        column.addSpacing(4)
        column.addLayout(grid)
        column.addWidget(self.expert)
        column.addWidget(self.area, 1)
        column.addWidget(self.replay)
        column.addWidget(self.bar)
        column.addWidget(self.line)
        column.addLayout(self.rows)
        column.addStretch(0)
        self.add_buttons(self.cancel, self.estimate, self.start)
        for button in (self.cancel, self.estimate, self.browse):
            button.setAutoDefault(False)
        self.start.setDefault(True)
        self.file.textChanged.connect(self._on_changed)
        self.base.currentIndexChanged.connect(self._on_changed)
        self.preset.currentIndexChanged.connect(self._on_preset)
        self.expert.toggled.connect(self._on_expert)
        self.browse.clicked.connect(self.choose_file)
        self.replay.changed.connect(self._on_replay)
        self.cancel.clicked.connect(self.reject)
        self.estimate.clicked.connect(self._on_estimate)
        self.start.clicked.connect(self._on_start)

    @Slot(object)
    def show_choices(self, choices: TrainingChoices) -> None:
        if self._choices is not None:
            return
        self._choices = choices
        for model_id, name in choices.bases:
            self.base.addItem(name, model_id)
        self.base.setCurrentIndex(max(0, self.base.findData(choices.in_use)))
        for name, _, _ in choices.presets:
            self.preset.addItem(name.capitalize(), name)
        self.form.offer("method", choices.methods)
        self.preset.setCurrentIndex(max(0, self.preset.findData("balanced")))
        self._on_preset()
        if self._proposed is not None:
            self.use_proposal(*self._proposed)

    def use_set(self, reference: str, given: Mapping[str, Any]) -> None:
        """Train on a version of a training set: its fields of a TrainingWish."""
        self._given = given
        self.file.setText(reference)
        self.file.setReadOnly(True)
        self.browse.setEnabled(False)
        self.licence.setText(str(given.get("licence", "")))

    def use_proposal(self, proposal: NextRun, given: Mapping[str, Any]) -> None:
        """Everything as it is proposed, to be looked at, changed, and agreed to or not."""
        self._proposed = proposal, given
        self.use_set(tr("{set_name} with new corrections", set_name=proposal.set_name), given)
        if self._choices is None:
            return
        self.base.setCurrentIndex(max(0, self.base.findData(proposal.base)))
        self.preset.setCurrentIndex(max(0, self.preset.findData(proposal.preset)))
        if proposal.changes:
            for name, note, settings in self._choices.presets:
                if name == proposal.preset:
                    self.note.setText(note)
                    self.form.show_settings(with_changes(settings, proposal.changes))
            self.expert.setChecked(True)

    @property
    def is_proposed(self) -> bool:
        return self._proposed is not None

    @property
    def wish(self) -> TrainingWish:
        given = self._given
        if given is None:
            given = {"data": Path(self.file.text().strip()).expanduser()}
        return TrainingWish(
            **{name: value for name, value in given.items() if name != "licence"},
            base=self.base.currentData() or "",
            preset=self.preset.currentData() or "balanced",
            changes=self.form.changes if self.expert.isChecked() else {},
            replay=self.replay.path if self.expert.isChecked() else None,
            name=self.name.text().strip(),
            licence=self.licence.text().strip(),
        )

    @Slot(object)
    def show_plan(self, plan: TrainingPlan) -> None:
        self._settle()
        self.line.setText(tr("By a calibration of ten seconds on this machine:"))
        self.line.set_tone("muted")
        self._clear()
        for row, (left, right) in enumerate(wording.estimate(plan)):
            self.rows.addWidget(Label(self._theme, left, tone="muted", size_px=13), row, 0)
            self.rows.addWidget(Label(self._theme, right, size_px=13), row, 1)

    @Slot(object)
    def show_problem(self, error: BaseException) -> None:
        self._settle()
        self._clear()
        if isinstance(error, WorkbenchError):
            self.line.setText(said_of(error))
            self.line.set_tone("danger")

    @Slot()
    def choose_file(self) -> None:
        dialog = QFileDialog(self, tr("Examples"), "", _FILES)
        dialog.fileSelected.connect(self.file.setText)
        dialog.open()

    @Slot()
    def _on_estimate(self) -> None:
        if self._is_ready():
            self.bar.set_fraction(None)
            self.bar.show()
            self.line.setText(tr("Loading the model and calibrating…"))
            self.line.set_tone("muted")
            self.estimate.setEnabled(False)
            self.start.setEnabled(False)
            self.estimate_wanted.emit(self.wish)

    @Slot()
    def _on_start(self) -> None:
        if self._is_ready():
            self.agreed.emit(self.wish)
            self.accept()

    def _is_ready(self) -> bool:
        problem = self.form.problem if self.expert.isChecked() else ""
        if problem:
            self.line.setText(problem)
            self.line.set_tone("danger")
        return not problem and bool(self.file.text().strip())

    @Slot(bool)
    def _on_expert(self, is_shown: bool) -> None:
        self.area.setVisible(is_shown)
        self.replay.setVisible(is_shown)
        if is_shown:
            self.resize(self.width(), max(self.height(), _TALL))

    @Slot()
    def _on_replay(self) -> None:
        if self.replay.path is not None:
            self.form.suggest_replay(_REPLAYED)
        self._on_changed()

    @Slot()
    def _on_preset(self) -> None:
        for name, note, settings in self._choices.presets if self._choices else ():
            if name == self.preset.currentData():
                self.note.setText(note)
                self.form.show_settings(settings)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        self._clear()
        self.line.setText("")
        self._show_ready()

    def _settle(self) -> None:
        self.bar.hide()
        self._show_ready()

    def _show_ready(self) -> None:
        is_ready = bool(self.file.text().strip()) and self.base.count() > 0
        self.estimate.setEnabled(is_ready)
        self.start.setEnabled(is_ready)

    def _clear(self) -> None:
        while (item := self.rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
