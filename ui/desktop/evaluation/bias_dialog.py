"""Bias of judges and of models: the places that a judge prefers, the sentences a model does."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.desktop.evaluation.likelihood_panel import LikelihoodPanel
from ui.desktop.evaluation.pairs_panel import PairsPanel
from ui.desktop.evaluation.view_model import EvaluationViewModel
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.segments import Segments


class BiasDialog(Dialog):
    def __init__(
        self, parent: QWidget, theme: ThemeController, view_model: EvaluationViewModel
    ) -> None:
        super().__init__(
            parent,
            theme,
            tr("Bias"),
            tr("Answers about other people are compared in a run: New run, Variants."),
        )
        self.setMinimumSize(760, 560)
        self.kinds = Segments(theme, (tr("Judge of pairs"), tr("Likelier sentences")))
        self.pairs = PairsPanel(theme, view_model)
        self.likelihood = LikelihoodPanel(theme, view_model)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pairs)
        self._stack.addWidget(self.likelihood)
        self.column.addWidget(self.kinds)
        self.column.addWidget(self._stack, 1)
        close = GhostButton(theme, tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        self.add_buttons(close)
        self.kinds.chosen.connect(self._stack.setCurrentIndex)
        self.finished.connect(lambda _code: self._give_up())

    def _give_up(self) -> None:
        self.pairs.give_up()
        self.likelihood.give_up()
