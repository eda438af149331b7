"""What a new run asks: which cases, of whom, with which prompts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QWidget

from ui.desktop.evaluation.variants_fields import VariantsFields
from ui.desktop.evaluation.view_model import Choices
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, GhostButton, Label, LineEdit, NumberField, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.tick_box import TickBox
from workbench.services.evaluation.evaluation import MOST_PARALLEL, EvalWish

_SUITES = tr("Suites (*.yaml *.yml);;All files (*)")
_CURRENT = tr("The model in use")
_SHOWN = 12


class RunDialog(Dialog):
    """`agreed` carries the wish."""

    agreed = Signal(object)  # EvalWish

    def __init__(
        self, parent: QWidget, theme: ThemeController, choices: Choices, source: str = ""
    ) -> None:
        super().__init__(
            parent,
            theme,
            tr("New run"),
            tr(
                "Every case is asked of every subject, behind whoever chats; each score is kept at"
                " once."
            ),
        )
        self.setMinimumWidth(560)
        self.source = ComboBox(theme, tr("Data set or suite"))
        for name in choices.datasets:
            self.source.addItem(name, name)
        if source and self.source.findData(source) < 0:
            self.source.addItem(source, source)
        self.source.setCurrentIndex(max(0, self.source.findData(source)))
        self.file = GhostButton(theme, tr("A suite…"), "folder-open")
        self.file.setAutoDefault(False)
        self.file.clicked.connect(self._choose_file)
        self.question = LineEdit(
            theme, tr("One question in place of cases"), tr("ask this alone, of each")
        )
        self.question.textChanged.connect(self._on_question)
        self.warmths = LineEdit(
            theme, tr("Temperatures"), tr("0, 0.7: each subject with each of them")
        )
        self.prompts = [TickBox(theme, name) for name in choices.prompts[:_SHOWN]]
        self.subjects = [TickBox(theme, name) for name in choices.subjects[:_SHOWN]]
        self.judge = ComboBox(theme, tr("Judge"))
        self.judge.addItem(_CURRENT, "")
        for name in choices.subjects:
            self.judge.addItem(name, name)
        self.parallel = NumberField(theme, tr("Answers at once"), low=1, high=MOST_PARALLEL)
        self.parallel.set_value(4)
        self.limit = NumberField(theme, tr("First cases only, 0 for all"), low=0, high=1_000_000)
        self.limit.set_value(0)
        self.variants = VariantsFields(theme)
        self.collections = [TickBox(theme, name) for name in choices.collections[:_SHOWN]]
        self.start = PrimaryButton(theme, tr("Run"))
        self._build(theme)

    @property
    def wish(self) -> EvalWish | None:
        question = self.question.text().strip()
        source = "" if question else self.source.currentData()
        warmths = self._temperatures()
        fields = (self.parallel, self.limit, self.variants.repeat, self.variants.reorder)
        if not (source or question) or any(one.problem for one in fields):
            return None
        if warmths is None:
            return None
        named = [box.text() for box in self.subjects if box.isChecked()]
        subjects = [f"{name}?temperature={warmth}" for name in named or [""] for warmth in warmths]
        return EvalWish(
            source or "",
            tuple(subjects or named),
            tuple(box.text() for box in self.prompts if box.isChecked()),
            parallel=int(self.parallel.value or 4),
            limit=int(self.limit.value or 0),
            judge=self.judge.currentData(),
            collections=tuple(box.text() for box in self.collections if box.isChecked()),
            repeat=int(self.variants.repeat.value or 1),
            reorder=int(self.variants.reorder.value or 0),
            swaps=self.variants.swaps,
            question=question,
        )

    def _temperatures(self) -> list[str] | None:
        """As they were typed; None if one of them is no temperature."""
        texts = [one.strip() for one in self.warmths.text().split(",") if one.strip()]
        is_fine = all(one.replace(".", "", 1).isdecimal() and float(one) <= 5 for one in texts)
        self.warmths.set_wrong(not is_fine)
        return texts if is_fine else None

    def _build(self, theme: ThemeController) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.source, 1)
        row.addWidget(self.file)
        cases = QWidget()
        row.setContentsMargins(0, 0, 0, 0)
        cases.setLayout(row)
        lines: tuple[tuple[str, QWidget], ...] = (
            (tr("Cases"), cases),
            (tr("or one question"), self.question),
            (tr("Judge, where rules cannot say"), self.judge),
            (tr("Temperatures"), self.warmths),
            (tr("Answers at once"), self.parallel),
            (tr("First cases only, 0 for all"), self.limit),
            (tr("Variants of each case"), self.variants),
        )
        for number, (name, what) in enumerate(lines):
            grid.addWidget(Label(theme, name, size_px=13), number, 0)
            grid.addWidget(what, number, 1)
        self.column.addLayout(grid)
        if self.subjects:
            said = tr(
                "Subjects; with none ticked: {current}{current_2}",
                current=_CURRENT[0].lower(),
                current_2=_CURRENT[1:],
            )
            self.column.addWidget(Label(theme, said, tone="muted", size_px=13))
            for box in self.subjects:
                self.column.addWidget(box)
        if self.prompts:
            said = tr("Prompts; with none ticked: as the cases ask")
            self.column.addWidget(Label(theme, said, tone="muted", size_px=13))
            for box in self.prompts:
                self.column.addWidget(box)
        if self.collections:
            said = tr("Collections that answers are made from; with none ticked: no passages")
            self.column.addWidget(Label(theme, said, tone="muted", size_px=13))
            for box in self.collections:
                self.column.addWidget(box)
        cancel = GhostButton(theme, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        cancel.setAutoDefault(False)
        self.start.clicked.connect(self._agree)
        self.start.setEnabled(self.source.count() > 0)
        self.add_buttons(cancel, self.start)

    @Slot()
    def _agree(self) -> None:
        wish = self.wish
        if wish is not None:
            self.agreed.emit(wish)
            self.accept()

    @Slot(str)
    def _on_question(self, text: str) -> None:
        self.source.setEnabled(not text.strip())
        self.start.setEnabled(bool(text.strip()) or self.source.count() > 0)

    @Slot()
    def _choose_file(self) -> None:
        dialog = QFileDialog(self, tr("Choose a suite"), "", _SUITES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._take_file)
        dialog.open()

    @Slot(str)
    def _take_file(self, path: str) -> None:
        self.source.addItem(Path(path).name, path)
        self.source.setCurrentIndex(self.source.count() - 1)
        self.start.setEnabled(True)
