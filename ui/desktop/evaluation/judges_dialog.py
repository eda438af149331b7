"""The model judges, whether they may gate, and the way to label what one of them judged."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.evaluation.label_dialog import LabelDialog
from ui.desktop.evaluation.view_model import EvaluationViewModel
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label, Pill, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from workbench.domain.judging import Judge, Licence
from workbench.services.evaluation.licences import Labelling


class JudgesDialog(Dialog):
    def __init__(
        self, parent: QWidget, theme: ThemeController, view_model: EvaluationViewModel
    ) -> None:
        super().__init__(
            parent,
            theme,
            tr("Judges"),
            tr(
                "A model with a rubric. Until people agree with it in 50 blind"
                " labels, what it says is"
                " shown, and decides nothing."
            ),
        )
        self.setMinimumWidth(620)
        self._view_model = view_model
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.column.addLayout(self._list)
        self.close_button = PrimaryButton(theme, tr("Close"))
        self.close_button.clicked.connect(self.accept)
        self.add_buttons(self.close_button)
        self.label_buttons: list[GhostButton] = []
        self.look()

    def look(self) -> None:
        self._view_model.ask(lambda workbench: workbench.judging.licences.all(), self._show)

    def _show(self, found: tuple[tuple[Judge, Licence], ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.label_buttons = []
        for judge, licence in found:
            self._list.addWidget(self._card(judge, licence))
        if not found:
            said = tr("No judges yet: a run with a judged check makes one.")
            self._list.addWidget(Label(self._theme, said, tone="muted", size_px=13))
        self.adjustSize()

    def _card(self, judge: Judge, licence: Licence) -> QWidget:
        card = Card(self._theme, margin=12, spacing=4)
        head = QHBoxLayout()
        head.setSpacing(8)
        name = f"{judge.model} · {judge.rubric}"
        head.addWidget(Label(self._theme, name, size_px=13, weight=QFont.Weight.DemiBold), 1)
        if licence.is_granted:
            head.addWidget(Pill(self._theme, tr("May gate"), tone="ok"))
        else:
            head.addWidget(Pill(self._theme, tr("Diagnostic")))
        button = GhostButton(self._theme, tr("Label…"), "pencil")
        button.setAccessibleName(tr("Label what {name} judged", name=name))
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._open, judge))
        self.label_buttons.append(button)
        head.addWidget(button)
        card.body.addLayout(head)
        said = licence.sentence[:1].upper() + licence.sentence[1:]
        text = tr("{said}. {n} labels, key {key}", said=said, n=licence.kappa.n, key=judge.key[:12])
        card.body.addWidget(Label(self._theme, text, tone="muted", size_px=13, wrap=True))
        return card

    def _open(self, judge: Judge) -> None:
        self._view_model.ask(
            lambda workbench: workbench.judging.licences.labelling(judge), self._label
        )

    def _label(self, found: Labelling) -> None:
        dialog = LabelDialog(self, self._theme, self._view_model, found)
        dialog.finished.connect(lambda _code: self.look())
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.open()
