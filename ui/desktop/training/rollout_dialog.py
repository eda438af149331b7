"""How an adapter goes into use: unseen, as a canary that goes back by itself, or at once."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.said import said_of
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, GhostButton, Label, LineEdit, NumberField, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from workbench.domain.check_text import check_of_text
from workbench.domain.training_run import Judgement
from workbench.errors import WorkbenchError
from workbench.services.trials.adapter_rollout import RolloutWish, Way, named

_WAYS: tuple[tuple[Way, str, str], ...] = (
    (
        "canary",
        tr("Canary"),
        tr(
            "A release with the adapter answers 5 % of the conversations, then more as answers are"
            " judged. It goes back by itself when it is worse."
        ),
    ),
    (
        "shadow",
        tr("Shadow"),
        tr(
            "It answers the same questions later, unseen, when nobody waits. The checks judge both."
        ),
    ),
    (
        "staging",
        tr("Staging"),
        tr("A release binds base and adapter; nobody is answered by it yet."),
    ),
    ("production", tr("Production"), tr("The release answers wherever its name is asked.")),
)


class RolloutDialog(Dialog):
    chosen = Signal(object)  # RolloutWish

    def __init__(
        self, parent: QWidget, theme: ThemeController, adapter: str, judgement: Judgement
    ) -> None:
        super().__init__(parent, theme, tr("Take it into use"), "")
        self.setMinimumWidth(520)
        self._judgement = judgement
        self.way = ComboBox(theme, tr("How"))
        for way, title, _ in _WAYS:
            self.way.addItem(title, way)
        self.note = Label(theme, "", tone="muted", size_px=13, wrap=True)
        self.name = LineEdit(theme, tr("Release"), "")
        self.name.setText(named(adapter))
        self.checks = LineEdit(theme, tr("Checks"), tr("not-contains: sorry; contains: €"))
        self.per_step = NumberField(
            theme, tr("Answers of a step"), low=1, high=10_000, is_whole=True
        )
        self.per_step.set_value(20)
        self.reason = LineEdit(
            theme, tr("Reason"), tr("Why, although the gate does not let it through")
        )
        self.problem = Label(theme, "", tone="danger", size_px=13, wrap=True)
        self.begin = PrimaryButton(theme, tr("Take it into use"))
        cancel = GhostButton(theme, tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._labels: dict[str, Label] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("How"), self.way),
            ("", self.note),
            (tr("Release"), self.name),
            (tr("Checks of answers"), self.checks),
            (tr("Judged answers of a step"), self.per_step),
            (tr("Reason"), self.reason),
        )
        for n, (text, field) in enumerate(rows):
            label = self._labels[text] = Label(theme, text, tone="muted", size_px=13)
            label.setBuddy(field)
            grid.addWidget(label, n, 0)
            grid.addWidget(field, n, 1)
        self.column.addLayout(grid)
        self.column.addWidget(self.problem)
        self.add_buttons(cancel, self.begin)
        self.way.currentIndexChanged.connect(self._on_way)
        self.begin.clicked.connect(self._on_begin)
        self._on_way()

    @Slot()
    def _on_way(self) -> None:
        way = self.way.currentData()
        note = next(note for one, _, note in _WAYS if one == way)
        is_held = way == "production" and not self._judgement.offered
        self.note.setText(" ".join([note, *self._judgement.reasons]) if is_held else note)
        shown = {
            tr("Checks of answers"): way in ("canary", "shadow"),
            tr("Judged answers of a step"): way == "canary",
            tr("Reason"): is_held,
        }
        fields = (self.checks, self.per_step, self.reason)
        for (text, is_shown), field in zip(shown.items(), fields, strict=True):
            self._labels[text].setVisible(is_shown)
            field.setVisible(is_shown)
        self.problem.setText("")

    @Slot()
    def _on_begin(self) -> None:
        way: Way = self.way.currentData()
        try:
            texts = [one.strip() for one in self.checks.text().split(";") if one.strip()]
            checks = tuple(check_of_text(one)[0] for one in texts)
        except WorkbenchError as error:
            self.problem.setText(said_of(error))
            return
        is_trial = way in ("canary", "shadow")
        if way == "shadow" and not checks:
            self.problem.setText(tr("A shadow is seen by nobody, so only checks can judge it."))
            return
        if way == "production" and not self._judgement.offered and not self.reason.text().strip():
            self.problem.setText(tr("Say why, for whoever reads the history."))
            return
        if way == "canary" and self.per_step.problem:
            self.problem.setText(self.per_step.problem)
            return
        self.chosen.emit(
            RolloutWish(
                way,
                self.name.text().strip(),
                checks if is_trial else (),
                per_step=int(self.per_step.value or 20) if way == "canary" else 20,
                anyway=self.reason.text().strip(),
            )
        )
        self.accept()
