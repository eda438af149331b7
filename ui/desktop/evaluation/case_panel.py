"""One answer with everything about it: what was asked, what came, what each grader said of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.evaluation import wording
from ui.desktop.evaluation.view_model import CellView
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, IconButton, Label, Pill, SectionLabel, scroll_column
from workbench.domain.evaluation import CellResult, GradeLine

_SHOWN_CHARS = 20_000


class CasePanel(QWidget):
    closed = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setMinimumWidth(300)
        self.title = Label(theme, size_px=15, weight=QFont.Weight.DemiBold, wrap=True)
        self.close_button = IconButton(theme, "x", tr("Close the case"), tr("Close"))
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 10, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        area, self._column = scroll_column(theme, width=900, margin=16, spacing=8)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(area, 1)

    def show_cell(self, view: CellView) -> None:
        self._clear()
        cell, result = view.cell, view.result
        label = next((o.label for o in view.run.columns if o.number == cell.column), "")
        self.title.setText(tr("Case {case_key}", case_key=cell.case_key))
        self._text(label, tone="muted")
        if cell.tags:
            self._text(" · ".join(cell.tags), tone="faint")
        if result is None:
            self._text(tr("It was not asked yet."), tone="muted")
        else:
            self._verdict(result)
        for message in cell.messages:
            self._section(
                {"system": tr("System"), "user": tr("Asked")}.get(message.role, message.role)
            )
            self._block(message.content)
        if result is not None:
            self._section(tr("Answered"))
            self._block(result.answer or tr("Nothing."))
            self._text(_figures(result, cell.seed), tone="faint")
        if view.before is not None:
            self._section(tr("Answered in the run that it is compared with"))
            self._verdict(view.before)
            self._block(view.before.answer or tr("Nothing."))
        self._column.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.panel))
        painter.fillRect(0, 0, 1, self.height(), QColor(theme.border))
        painter.end()

    def _verdict(self, result: CellResult) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        tone = wording.TONES[result.outcome]
        line.addWidget(Pill(self._theme, wording.OUTCOMES[result.outcome], tone=tone))
        if result.outcome in ("pass", "fail"):
            line.addWidget(Label(self._theme, f"{result.score:.3f}", tone="muted", size_px=13))
        line.addStretch(1)
        self._column.addWidget(row)
        if not result.grades and result.reason:
            self._text(result.reason, tone="muted")
        for one in result.grades:
            self._column.addWidget(self._grade(one))

    def _grade(self, one: GradeLine) -> QWidget:
        card = Card(self._theme, margin=10, spacing=4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(self._theme, one.name, size_px=13, weight=QFont.Weight.Medium), 1)
        if one.weight == 0:
            head.addWidget(Pill(self._theme, tr("Diagnostic")))
        tone = wording.TONES[one.outcome]
        head.addWidget(Pill(self._theme, wording.OUTCOMES[one.outcome], tone=tone))
        card.body.addLayout(head)
        if one.reason:
            said = Label(
                self._theme, one.reason, tone="muted", size_px=13, wrap=True, selectable=True
            )
            card.body.addWidget(said)
        return card

    def _section(self, text: str) -> None:
        self._column.addSpacing(8)
        self._column.addWidget(SectionLabel(self._theme, text))

    def _block(self, text: str) -> None:
        card = Card(self._theme, margin=12)
        shown = text if len(text) <= _SHOWN_CHARS else f"{text[:_SHOWN_CHARS]}…"
        card.body.addWidget(Label(self._theme, shown, size_px=13, wrap=True, selectable=True))
        self._column.addWidget(card)

    def _text(self, text: str, tone: str) -> None:
        label = Label(self._theme, text, tone=tone, size_px=12, wrap=True)  # type: ignore[arg-type]
        self._column.addWidget(label)

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()


def _figures(result: CellResult, seed: int) -> str:
    return tr(
        "{prompt_tokens:,} tokens read, {reused_tokens:,} of them kept · "
        "{completion_tokens:,} written · {latency_s:.2f} s · ended: "
        "{finish_reason} · seed {seed}",
        prompt_tokens=result.prompt_tokens,
        reused_tokens=result.reused_tokens,
        completion_tokens=result.completion_tokens,
        latency_s=result.latency_s,
        finish_reason=result.finish_reason or "error",
        seed=seed,
    )
