"""Answers to one case side by side: what differs from the first, figures, and which one wins."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from ui.desktop.evaluation import wording
from ui.desktop.evaluation.view_model import CellView
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.painting import mixed
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label, Pill, scroll_column, use_thin_scroll_bars
from workbench.domain.evaluation import Column

_WORD = re.compile(r"\w+|\s+|.", re.DOTALL)
_LONGEST = 6_000  # characters of an answer whose words are compared
_COLUMN_PX = 330


class CompareView(QWidget):
    """`winner_chosen` carries the column whose prompt is to be labelled."""

    winner_chosen = Signal(object)  # Column

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        area, self._column = scroll_column(theme, width=1600, margin=12, spacing=12)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self._cells: tuple[CellView, ...] = ()
        self.answers: list[QTextBrowser] = []
        self.winners: list[GhostButton] = []
        theme.changed.connect(self._paint_again)

    def show_cells(self, cells: tuple[CellView, ...]) -> None:
        """One for each column of the run, in their order."""
        self._cells = cells
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.answers, self.winners = [], []
        if not cells:
            return
        asked = Label(self._theme, cells[0].cell.messages[-1].content, wrap=True, selectable=True)
        self._column.addWidget(asked)
        grid_holder = QWidget()
        grid = QGridLayout(grid_holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        across = max(1, self.width() // _COLUMN_PX)
        for place, view in enumerate(cells):
            grid.addWidget(self._card(view, cells[0]), place // across, place % across)
        self._column.addWidget(grid_holder)
        self._column.addStretch(1)

    def _card(self, view: CellView, first: CellView) -> QWidget:
        card = Card(self._theme, margin=14, spacing=8)
        column = next(one for one in view.run.columns if one.number == view.cell.column)
        head = QHBoxLayout()
        name = Label(self._theme, column.label, size_px=13, weight=QFont.Weight.DemiBold, wrap=True)
        head.addWidget(name, 1)
        result = view.result
        if result is not None and result.outcome != "abstain":
            tone = wording.TONES[result.outcome]
            head.addWidget(Pill(self._theme, wording.OUTCOMES[result.outcome], tone=tone))
        card.body.addLayout(head)
        text = QTextBrowser()
        text.setOpenLinks(False)
        text.setFont(sans(13))
        text.setAccessibleName(tr("Answer of {label}", label=column.label))
        text.setMinimumHeight(160)
        use_thin_scroll_bars(text, self._theme)
        text.setHtml(self._marked(view, first))
        self.answers.append(text)
        card.body.addWidget(text, 1)
        if result is not None:
            speed = result.completion_tokens / result.latency_s if result.latency_s > 0 else 0.0
            figures = tr(
                "{completion_tokens:,} tokens · {latency_s:.2f} s · "
                "{speed:.0f} a second · temperature {temperature:g}",
                completion_tokens=result.completion_tokens,
                latency_s=result.latency_s,
                speed=speed,
                temperature=column.sampling.temperature,
            )
            card.body.addWidget(Label(self._theme, figures, tone="muted", size_px=12, wrap=True))
        button = GhostButton(self._theme, tr("This one wins"), "star")
        button.setAccessibleName(tr("{label} wins", label=column.label))
        button.setToolTip(tr("Labels its prompt as production in the library"))
        button.setEnabled("@" in column.prompt)
        button.clicked.connect(partial(self._win, column))
        self.winners.append(button)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _win(self, column: Column) -> None:
        self.winner_chosen.emit(column)

    def _marked(self, view: CellView, first: CellView) -> str:
        """The answer with the words that the first one does not have."""
        answer = view.result.answer if view.result is not None else ""
        other = first.result.answer if first.result is not None else ""
        if not answer:
            reason = view.result.reason if view.result is not None else tr("Not asked yet.")
            return f"<i>{escape(reason or tr('Nothing.'))}</i>"
        if view is first or max(len(answer), len(other)) > _LONGEST:
            return _plain(answer)
        theme = self._theme.current
        fill = mixed(theme.ok, theme.card, 0.22).name(QColor.NameFormat.HexRgb)
        mine, theirs = _WORD.findall(answer), _WORD.findall(other)
        parts = []
        for kind, _, _, start, end in SequenceMatcher(
            None, theirs, mine, autojunk=False
        ).get_opcodes():
            text = _plain("".join(mine[start:end]))
            is_new = kind in ("insert", "replace") and text
            parts.append(f'<span style="background-color:{fill}">{text}</span>' if is_new else text)
        return "".join(parts)

    def _paint_again(self) -> None:
        self.show_cells(self._cells)


def _plain(text: str) -> str:
    return escape(text).replace("\n", "<br>")
