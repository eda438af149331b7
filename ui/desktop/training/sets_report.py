"""One training set: what should be looked at first, its figures, and what can be made of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr, tr_n
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label, PrimaryButton, scroll_column
from ui.desktop.widgets.labels import Tone
from workbench.domain.training_report import TrainingReport

_MOST = 8


class ReportPanel(QWidget):
    split_wanted = Signal(str)  # the reference of the set, like the others
    redact_wanted = Signal(str)
    write_wanted = Signal(str)
    remove_wanted = Signal(str)
    train_wanted = Signal(str)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.reference = ""
        self.title = Label(theme, "", size_px=17, weight=QFont.Weight.DemiBold)
        self.train = PrimaryButton(theme, tr("Train on it…"), "sparkles")
        self.split = GhostButton(theme, tr("Hold a tenth out"), "layers")
        self.redact = GhostButton(theme, tr("Redact"), "shield-check")
        self.redact.setToolTip(tr("A version without personal data, by the default policy"))
        self.write = GhostButton(theme, tr("Write…"), "download")
        self.remove = GhostButton(theme, tr("Delete"), tone="danger")
        self.problems = Card(theme)
        self.figures = Card(theme)
        self._grid = QGridLayout()
        self._reading: Label | None = None  # while a report is made
        self._build()

    def begin(self, reference: str) -> None:
        """It is being read."""
        self.reference = reference
        self.title.setText(reference)
        (self._reading,) = self._fill_problems((tr("Reading the examples…"),), "muted")
        self._clear(self._grid)

    @Slot(str, int, int)
    def show_progress(self, reference: str, done: int, total: int) -> None:
        if reference == self.reference and self._reading is not None:
            told = tr("Reading the examples… {done:,} of {total:,}", done=done, total=total)
            self._reading.setText(told)

    def show_report(self, reference: str, found: TrainingReport) -> None:
        if reference != self.reference:
            return
        self._reading = None
        self.title.setText(
            tr_n(
                "{reference}: {n:,} example",
                "{reference}: {n:,} examples",
                found.n_examples,
                reference=reference,
            )
        )
        if found.problems:
            self._fill_problems(found.problems, "warn")
        else:
            self._fill_problems((tr("Nothing stands out."),), "ok")
        self._clear(self._grid)
        lengths = found.lengths
        rows = [
            (tr("Splits"), _counts(found.splits)),
            (
                lengths.unit.capitalize(),
                tr(
                    "{least:,} to {most:,}, half below {median:,},"
                    " 95 % below {p95:,}, {total:,} together",
                    least=lengths.least,
                    most=lengths.most,
                    median=lengths.median,
                    p95=lengths.p95,
                    total=lengths.total,
                ),
            ),
            (tr("Languages"), _counts(found.languages)),
            (tr("Labels"), _counts(found.labels) if found.labels else ""),
            (tr("Personal data"), _counts(found.personal)),
            (tr("Rails"), _counts(found.flagged)),
            (tr("By a model"), _counts(found.made)),
            *(
                (tr("Words: {kind}", kind=kind), _numbers(places))
                for kind, places in found.toxic.items()
            ),
            (tr("There twice"), _numbers(found.duplicates)),
            (tr("Several answers"), _numbers(found.contradictions)),
            (tr("Nearly alike"), _numbers(tuple(pair[0] for pair in found.near_duplicates))),
            (tr("Cut off"), _numbers(found.cut_off)),
            (tr("Leaks"), _numbers(tuple(number for number, _ in found.leaks))),
            (tr("In evaluations"), _numbers(tuple(one[0] for one in found.evaluation))),
        ]
        for row, (name, text) in enumerate((name, text) for name, text in rows if text):
            label = Label(self._theme, name, tone="muted", size_px=13)
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            shown = Label(self._theme, text, size_px=13, wrap=True, selectable=True)
            self._grid.addWidget(shown, row, 1)

    def _build(self) -> None:
        area, column = scroll_column(self._theme, width=720)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        column.addWidget(self.title)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.train, self.split, self.redact, self.write, self.remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self._problems = QVBoxLayout()
        self._problems.setSpacing(4)
        self.problems.body.addWidget(self._heading(tr("Before you train")))
        self.problems.body.addLayout(self._problems)
        column.addWidget(self.problems)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.figures.body.addWidget(self._heading(tr("Figures")))
        self.figures.body.addLayout(self._grid)
        column.addWidget(self.figures)
        column.addStretch(1)
        for button, signal in (
            (self.train, self.train_wanted),
            (self.split, self.split_wanted),
            (self.redact, self.redact_wanted),
            (self.write, self.write_wanted),
            (self.remove, self.remove_wanted),
        ):
            button.clicked.connect(lambda _on=False, signal=signal: signal.emit(self.reference))

    def _heading(self, text: str) -> Label:
        return Label(self._theme, text, size_px=15, weight=QFont.Weight.DemiBold)

    def _fill_problems(self, texts: tuple[str, ...], tone: Tone) -> list[Label]:
        self._clear(self._problems)
        made = [Label(self._theme, text, tone=tone, size_px=13, wrap=True) for text in texts]
        for label in made:
            self._problems.addWidget(label)
        return made

    @staticmethod
    def _clear(layout: QVBoxLayout | QGridLayout) -> None:
        while (item := layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()


def _counts(found: Mapping[str, int]) -> str:
    parts = [f"{name} {count:,}" for name, count in list(found.items())[:_MOST]]
    return ", ".join(parts) + (
        tr(" and {n_found:,} more", n_found=len(found) - _MOST) if len(found) > _MOST else ""
    )


def _numbers(found: tuple[int, ...]) -> str:
    if not found:
        return ""
    shown = ", ".join(f"{number:,}" for number in found[:_MOST])
    more = tr(" and {n_found:,} more", n_found=len(found) - _MOST) if len(found) > _MOST else ""
    return tr("{n_found:,}: examples {shown}{more}", n_found=len(found), shown=shown, more=more)
