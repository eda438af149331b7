"""Label what a judge judged, one after the other, without seeing what it said."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.evaluation.view_model import EvaluationViewModel
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Card,
    GhostButton,
    Label,
    PrimaryButton,
    ProgressBar,
    SectionLabel,
    scroll_column,
)
from ui.desktop.widgets.dialogs import Dialog
from workbench.domain.judging import Licence
from workbench.services.evaluation.licences import Item, Labelling
from workbench.services.evaluation.licences import Label as Verdict

_SHOWN_CHARS = 20_000


class LabelDialog(Dialog):
    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        view_model: EvaluationViewModel,
        labelling: Labelling,
    ) -> None:
        judge = labelling.judge
        super().__init__(
            parent,
            theme,
            tr("Does this answer pass?"),
            tr(
                "{rubric}, judged by {model}. What it said is not shown. P passes, F"
                " fails, S skips.",
                rubric=judge.rubric,
                model=judge.model,
            ),
        )
        self.setMinimumSize(720, 560)
        self._view_model = view_model
        self._labelling = labelling
        self._at = 0
        self.bar = ProgressBar(theme, tr("How many are labelled"))
        self.said = Label(theme, labelling.licence.sentence, tone="muted", size_px=13, wrap=True)
        area, self._texts = scroll_column(theme, width=1000, margin=4, spacing=8)
        self.column.addWidget(self.bar)
        self.column.addWidget(area, 1)
        self.column.addWidget(self.said)
        self.passes = PrimaryButton(theme, tr("Pass"))
        self.fails = GhostButton(theme, tr("Fail"), tone="danger")
        self.skip = GhostButton(theme, tr("Skip"))
        close = GhostButton(theme, tr("Close"))
        for button, act, key in (
            (self.passes, self._pass, "P"),
            (self.fails, self._fail, "F"),
            (self.skip, self._next, "S"),
        ):
            button.clicked.connect(act)
            button.setAutoDefault(False)
            QShortcut(QKeySequence(key), self).activated.connect(act)
        close.clicked.connect(self.accept)
        close.setAutoDefault(False)
        self.add_buttons(close, self.skip, self.fails, self.passes)
        self._show()

    @property
    def item(self) -> Item | None:
        items = self._labelling.items
        return items[self._at] if self._at < len(items) else None

    @Slot()
    def _pass(self) -> None:
        self._keep("pass")

    @Slot()
    def _fail(self) -> None:
        self._keep("fail")

    def _keep(self, verdict: Verdict) -> None:
        item = self.item
        if item is None:
            return
        judge = self._labelling.judge
        self._view_model.ask(
            lambda workbench: workbench.judging.licences.label(
                judge, item.run_id, item.position, verdict
            ),
            self._on_kept,
        )
        self._next()

    def _on_kept(self, licence: Licence) -> None:
        self.said.setText(licence.sentence)

    @Slot()
    def _next(self) -> None:
        self._at += 1
        self._show()

    def _show(self) -> None:
        while (old := self._texts.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        n = len(self._labelling.items)
        self.bar.set_fraction(self._at / n if n else 1.0)
        item = self.item
        for button in (self.passes, self.fails, self.skip):
            button.setEnabled(item is not None)
        if item is None:
            done = tr("That was all.") if n else tr("There is nothing left to label.")
            self._texts.addWidget(Label(self._theme, done, wrap=True))
            self._texts.addStretch(1)
            return
        self._block(tr("Asked"), item.cell.messages[-1].content)
        self._block(tr("Answered"), item.answer)
        expected = [check.value for check in item.cell.checks if check.name == item.check]
        for value in expected:
            said = value.get("value") if isinstance(value, dict) else value
            context = value.get("context", []) if isinstance(value, dict) else []
            if said:
                self._block(tr("Held against"), str(said))
            for passage in context if isinstance(context, list) else []:
                self._block(tr("Passage"), str(passage))
        steps = "\n".join(f"· {step.ask}" for step in self._labelling.rubric.steps)
        self._block(tr("What the judge was asked"), steps)
        self._texts.addStretch(1)

    def _block(self, title: str, text: str) -> None:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(SectionLabel(self._theme, title))
        card = Card(self._theme, margin=12)
        shown = text if len(text) <= _SHOWN_CHARS else f"{text[:_SHOWN_CHARS]}…"
        card.body.addWidget(Label(self._theme, shown, size_px=13, wrap=True, selectable=True))
        column.addWidget(card)
        self._texts.addWidget(part)
