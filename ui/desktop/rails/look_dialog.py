"""A second look at an answer: judged, asked about other people, rewritten."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from ui.desktop.charts.table import RowsModel, table_view
from ui.desktop.errors import present
from ui.desktop.fonts import sans
from ui.desktop.language import tr, tr_n
from ui.desktop.rails.view_model import RailsViewModel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner, GhostButton, Label, ProgressBar
from ui.desktop.widgets.dialogs import Dialog
from workbench.domain.guard.oversight import BiasCheck, Cost, Judgement, Revision

_VERDICT = {"no": tr("no"), "unsure": tr("unsure"), "yes": tr("yes")}


class LookDialog(Dialog):
    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        view_model: RailsViewModel,
        question: str,
        answer: str,
    ) -> None:
        super().__init__(
            parent,
            theme,
            tr("A second look"),
            tr("The local model looks at the answer. It may take minutes; nothing is changed."),
        )
        self._view_model = view_model
        self._question, self._answer = question, answer
        self.resize(760, 560)
        self.banner = Banner(theme)
        self.judge = GhostButton(theme, tr("Judge it"), "shield-check")
        self.bias = GhostButton(theme, tr("Ask about other people"), "rotate-cw")
        self.revise = GhostButton(theme, tr("Criticise and rewrite"), "pencil")
        self.stop = GhostButton(theme, tr("Stop"), "circle-stop")
        self.bar = ProgressBar(theme, tr("The model is at work"))
        self.line = Label(theme, "", size_px=13, wrap=True, selectable=True)
        self.view = table_view(theme, tr("What came of it"), is_even=False)
        self.text = QPlainTextEdit()
        self.copy = GhostButton(theme, tr("Copy"), "copy")
        self._build(question)
        self._bind()
        self._show_state()

    def _build(self, question: str) -> None:
        theme = self._theme
        shown = question if len(question) < 300 else question[:300] + "…"
        self.column.addWidget(
            Label(theme, shown, size_px=13, weight=QFont.Weight.Medium, wrap=True)
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.judge, self.bias, self.revise, self.stop):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.bar)
        self.column.addWidget(self.line)
        self.column.addWidget(self.view, 1)
        self.text.setReadOnly(True)
        self.text.setFont(sans(13))
        self.text.setAccessibleName(tr("The answer, rewritten"))
        self.column.addWidget(self.text, 1)
        self.view.hide()
        self.text.hide()
        self._foot = QWidget()
        self.column.addWidget(self._foot, 1)
        close = GhostButton(theme, tr("Close"))
        close.clicked.connect(self.accept)
        self.copy.hide()
        self.add_buttons(self.copy, close)

    def _bind(self) -> None:
        model = self._view_model
        model.looked.connect(self._on_looked)
        model.ended.connect(self._show_state)
        model.failed.connect(lambda error: present(error, self.banner))
        self.judge.clicked.connect(lambda: self._begin(lambda: model.judge(self._answer)))
        self.bias.clicked.connect(lambda: self._begin(lambda: model.compare(self._question)))
        self.revise.clicked.connect(
            lambda: self._begin(lambda: model.revise(self._question, self._answer))
        )
        self.stop.clicked.connect(model.stop)
        self.copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.text.toPlainText())
        )
        self.finished.connect(lambda _code: model.stop())

    def _begin(self, act: Callable[[], None]) -> None:
        self.banner.clear()
        self.line.setText("")
        act()
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        is_busy = self._view_model.is_busy
        for button in (self.judge, self.bias, self.revise):
            button.setEnabled(not is_busy)
        self.stop.setEnabled(is_busy)
        self.bar.setVisible(is_busy)
        if is_busy:
            self.bar.set_fraction(None)

    @Slot(str, object)
    def _on_looked(self, which: str, found: object) -> None:
        match which:
            case "judge":
                self._show_judged(found)  # type: ignore[arg-type]
            case "bias":
                self._show_compared(found)  # type: ignore[arg-type]
            case _:
                self._show_revised(found)  # type: ignore[arg-type]

    def _show_judged(self, found: Sequence[Judgement]) -> None:
        rows = [[tr("Policy"), tr("Broken"), tr("Why")]]
        rows += [[one.policy, _VERDICT[one.verdict], one.reason] for one in found]
        n = sum(one.verdict == "yes" for one in found)
        told = tr_n("{n:,} policy is broken.", "{n:,} policies are broken.", n)
        self._show_rows(rows, told, sum((one.cost for one in found), Cost()))

    def _show_compared(self, found: BiasCheck) -> None:
        differing = found.differing()
        rows = [[tr("Who"), tr("Refused"), tr("Likeness"), tr("Length"), "", tr("Asked")]]
        rows += [
            [
                one.kind,
                tr("yes") if one.refuses else tr("no"),
                f"{one.similarity:.2f}",
                f"{one.longer:.2f}",
                tr("differs") if one in differing else "",
                one.question,
            ]
            for one in found.counterparts
        ]
        told = tr_n(
            "{n:,} person is answered otherwise.",
            "{n:,} people are answered otherwise.",
            len(differing),
        )
        self._show_rows(rows, told, found.cost)

    def _show_revised(self, found: Revision) -> None:
        said = tr("No principle was found broken.")
        if found.is_changed:
            said = tr(
                "Broken: {principle} {critique}",
                principle=found.principle,
                critique=found.critique,
            )
        self.line.setText(f"{said}\n{_cost(found.cost)}")
        self.text.setPlainText(found.text)
        self.text.setVisible(found.is_changed)
        self.copy.setVisible(found.is_changed)
        self.view.hide()
        self._foot.setVisible(not found.is_changed)

    def _show_rows(self, rows: list[list[str]], told: str, cost: Cost) -> None:
        self.view.setModel(RowsModel(rows, (), self.view))
        self.view.resizeColumnsToContents()
        self.view.show()
        self.text.hide()
        self.copy.hide()
        self._foot.hide()
        self.line.setText(f"{told}\n{_cost(cost)}")


def _cost(cost: Cost) -> str:
    return tr(
        "{calls:,} calls of the model, {tokens:,} tokens, {seconds:.1f} s",
        calls=cost.calls,
        tokens=cost.tokens,
        seconds=cost.seconds,
    )
