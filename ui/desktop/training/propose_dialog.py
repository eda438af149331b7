"""What a model is to propose: questions about a collection, or other words for a set."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, GhostButton, Label, LineEdit, NumberField, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog

_PASSAGES = 20


class ProposeDialog(Dialog):
    documents_wanted = Signal(str, str, int)  # set, collection, passages
    paraphrases_wanted = Signal(str, int)  # set, of each question

    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        collections: Sequence[str],
        sets: Sequence[str],
    ) -> None:
        super().__init__(
            parent,
            theme,
            tr("Let a model propose examples"),
            tr("The model in use writes them on this machine. They wait for your review."),
        )
        self._sets = tuple(sets)
        self.kind = ComboBox(theme, tr("Kind"))
        if collections:
            self.kind.addItem(tr("Questions about documents"), "documents")
        if sets:
            self.kind.addItem(tr("Other words for a set's questions"), "paraphrases")
        self.collection = ComboBox(theme, tr("Collection"))
        for name in collections:
            self.collection.addItem(name, name)
        self.set_name = LineEdit(theme, tr("Training set"), tr("A set that is there, or a new one"))
        self.set_name.setText(self._sets[0] if self._sets else tr("from documents"))
        self.number = NumberField(theme, tr("How many"), low=1, high=10_000, is_whole=True)
        self.problem = Label(theme, "", tone="danger", size_px=13, wrap=True)
        self.begin = PrimaryButton(theme, tr("Propose"), "sparkles")
        cancel = GhostButton(theme, tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.begin.clicked.connect(self._on_begin)
        self._many = Label(theme, "", tone="muted", size_px=13)
        self._where = Label(theme, tr("Collection"), tone="muted", size_px=13)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[Label, QWidget], ...] = (
            (Label(theme, tr("What"), tone="muted", size_px=13), self.kind),
            (self._where, self.collection),
            (Label(theme, tr("Training set"), tone="muted", size_px=13), self.set_name),
            (self._many, self.number),
        )
        for n, (label, field) in enumerate(rows):
            label.setBuddy(field)
            grid.addWidget(label, n, 0)
            grid.addWidget(field, n, 1)
        self.column.addLayout(grid)
        self.column.addWidget(self.problem)
        self.add_buttons(cancel, self.begin)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.begin.setEnabled(self.kind.count() > 0)
        if not self.kind.count():
            self.problem.setText(tr("Add documents or a training set first."))
        self._on_kind()

    @Slot()
    def _on_kind(self) -> None:
        is_documents = self.kind.currentData() == "documents"
        for widget in (self.collection, self._where):
            widget.setVisible(is_documents)
        self._many.setText(tr("Passages asked about") if is_documents else tr("Of each question"))
        self.number.set_value(_PASSAGES if is_documents else 1)

    @Slot()
    def _on_begin(self) -> None:
        name = self.set_name.text().strip()
        is_documents = self.kind.currentData() == "documents"
        if not is_documents and name not in self._sets:
            self.problem.setText(
                tr("There is no set “{name}” to put into other words.", name=name[:40])
            )
            return
        if not name or self.number.problem:
            self.problem.setText(self.number.problem or tr("Name a training set."))
            return
        if is_documents:
            collection = str(self.collection.currentData())
            self.documents_wanted.emit(name, collection, int(self.number.value or 1))
        else:
            self.paraphrases_wanted.emit(name, int(self.number.value or 1))
        self.accept()
