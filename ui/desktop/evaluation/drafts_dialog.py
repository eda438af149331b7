"""Synthetic cases that wait: read one after the other, accepted or rejected."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.evaluation.view_model import EvaluationViewModel
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label, PrimaryButton, SectionLabel, scroll_column
from ui.desktop.widgets.dialogs import Dialog
from workbench.domain.dataset import Case, CaseDraft


class DraftsDialog(Dialog):
    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        view_model: EvaluationViewModel,
        dataset: str,
    ) -> None:
        super().__init__(
            parent,
            theme,
            tr("Review synthetic cases"),
            tr(
                "A model wrote them. What you accept becomes a case of the next version, tagged as"
                " synthetic. A accepts, R rejects, S skips."
            ),
        )
        self.setMinimumSize(640, 480)
        self._view_model = view_model
        self._dataset = dataset
        self._drafts: tuple[CaseDraft, ...] = ()
        self._at = 0
        area, self._texts = scroll_column(theme, width=900, margin=4, spacing=8)
        self.column.addWidget(area, 1)
        self.take = PrimaryButton(theme, tr("Accept"))
        self.drop = GhostButton(theme, tr("Reject"), tone="danger")
        self.skip = GhostButton(theme, tr("Skip"))
        close = GhostButton(theme, tr("Close"))
        for button, act, key in (
            (self.take, self._accept, "A"),
            (self.drop, self._reject, "R"),
            (self.skip, self._next, "S"),
        ):
            button.clicked.connect(act)
            button.setAutoDefault(False)
            button.setEnabled(False)
            QShortcut(QKeySequence(key), self).activated.connect(act)
        close.clicked.connect(self.accept)
        close.setAutoDefault(False)
        self.add_buttons(close, self.skip, self.drop, self.take)
        view_model.ask(
            lambda workbench: workbench.judging.synthetic.drafts(dataset), self._show_drafts
        )

    @property
    def draft(self) -> CaseDraft | None:
        return self._drafts[self._at] if self._at < len(self._drafts) else None

    def _show_drafts(self, drafts: tuple[CaseDraft, ...]) -> None:
        self._drafts = drafts
        self._show()

    @Slot()
    def _accept(self) -> None:
        draft, name = self.draft, self._dataset
        if draft is not None:
            self._view_model.ask(
                lambda workbench: workbench.judging.synthetic.accept(name, [draft.id]),
                lambda _report: self._view_model.open_dataset(name),
            )
            self._next()

    @Slot()
    def _reject(self) -> None:
        draft, name = self.draft, self._dataset
        if draft is not None:
            self._view_model.ask(
                lambda workbench: workbench.judging.synthetic.reject(name, [draft.id]),
                lambda _n: None,
            )
            self._next()

    @Slot()
    def _next(self) -> None:
        self._at += 1
        self._show()

    def _show(self) -> None:
        while (old := self._texts.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        draft = self.draft
        for button in (self.take, self.drop, self.skip):
            button.setEnabled(draft is not None)
        if draft is None:
            said = tr("That was all.") if self._drafts else tr("No drafts wait for this data set.")
            self._texts.addWidget(Label(self._theme, said, wrap=True))
            self._texts.addStretch(1)
            return
        place = tr(
            "{at} of {n__drafts} · from {source}",
            at=self._at + 1,
            n__drafts=len(self._drafts),
            source=draft.source,
        )
        self._texts.addWidget(Label(self._theme, place, tone="muted", size_px=13, wrap=True))
        for title, text in _parts(draft.case):
            self._block(title, text)
        self._texts.addStretch(1)

    def _block(self, title: str, text: str) -> None:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(SectionLabel(self._theme, title))
        card = Card(self._theme, margin=12)
        card.body.addWidget(Label(self._theme, text, size_px=13, wrap=True, selectable=True))
        column.addWidget(card)
        self._texts.addWidget(part)


def _parts(case: Case) -> list[tuple[str, str]]:
    parts = [(role, text) for role, text in case.messages]
    parts += [(name, str(value)) for name, value in case.variables.items()]
    checks = "\n".join(f"{one.name}: {one.value}" for one in case.checks)
    return [*parts, (tr("Checks"), checks or tr("None."))]
