"""A collection's settings: which model makes its vectors, and how its hits are put in order."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.desktop.documents.collection_wish import (
    VARIETIES,
    CollectionChoices,
    CollectionWish,
)
from ui.desktop.documents.rules_form import RulesForm
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, GhostButton, Label, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from workbench.services.documents.text_models import FOLDER

_TEXT = tr("Another embedder makes a new index. The old one answers until the new one is whole.")


class CollectionDialog(Dialog):
    """`agreed` carries the wish."""

    agreed = Signal(object)  # CollectionWish
    uses_wanted = Signal()  # consent and purposes

    def __init__(self, parent: QWidget, theme: ThemeController, choices: CollectionChoices) -> None:
        super().__init__(
            parent, theme, tr("Settings of “{name}”", name=choices.collection.name), _TEXT
        )
        self.setMinimumWidth(680)
        self.embedder = ComboBox(theme, tr("Embedder"))
        for choice, label in choices.embedders:
            self.embedder.addItem(label, choice)
        self.rerank = ComboBox(theme, tr("Order of hits"))
        for way, label in choices.reranks:
            self.rerank.addItem(label, way)
        self.variety = ComboBox(theme, tr("Against repetition"))
        self._folder = GhostButton(theme, tr("A folder…"), "folder-open")
        self._folder.setAccessibleName(
            tr("Choose a folder of sentence-transformers as the embedder")
        )
        self._folder.clicked.connect(self._on_folder)
        self.rules = RulesForm(theme, choices.collection.settings)
        self._problem = Label(theme, tone="warn", size_px=12, wrap=True)
        self._problem.hide()
        self._build(theme)
        self._show(choices.wish)

    @property
    def wish(self) -> CollectionWish:
        """As the lists stand."""
        return CollectionWish(
            self.embedder.currentData(),
            self.rerank.currentData(),
            self.variety.currentData(),
            self.rules.settings,
        )

    def _build(self, theme: ThemeController) -> None:
        for name, hint, box in (
            (
                tr("Embedder"),
                tr(
                    "Turns passages and questions into vectors. Embedding models among the"
                    " registered ones are listed."
                ),
                self.embedder,
            ),
            (
                tr("Order of hits"),
                tr(
                    "Reranking models among the registered ones are listed. They read each hit"
                    " beside the question, which takes longer."
                ),
                self.rerank,
            ),
            (tr("Against repetition"), tr("Hits that say the same again go down."), self.variety),
        ):
            self.column.addSpacing(8)
            self.column.addWidget(Label(theme, name, size_px=13))
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(box, 1)
            if box is self.embedder:
                row.addWidget(self._folder)
            self.column.addLayout(row)
            self.column.addWidget(Label(theme, hint, tone="muted", size_px=12, wrap=True))
        self.column.addWidget(self.rules)
        self.column.addWidget(self._problem)
        uses = GhostButton(theme, tr("Consent and purposes…"), "shield-check")
        uses.clicked.connect(self.uses_wanted)
        cancel = GhostButton(theme, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        save = PrimaryButton(theme, tr("Save"))
        save.clicked.connect(self._on_save)
        save.setDefault(True)
        self.add_buttons(uses, cancel, save)

    def _show(self, wish: CollectionWish) -> None:
        values = [value for value, _label in VARIETIES]
        for value, label in VARIETIES:
            self.variety.addItem(label, value)
        if wish.variety not in values:
            self.variety.addItem(f"{wish.variety:g}", wish.variety)
            values.append(wish.variety)
        self.variety.setCurrentIndex(values.index(wish.variety))
        self.embedder.setCurrentIndex(max(0, self.embedder.findData(wish.embedder)))
        places = [self.rerank.itemData(at) for at in range(self.rerank.count())]
        self.rerank.setCurrentIndex(places.index(wish.rerank))

    @Slot()
    def _on_folder(self) -> None:
        dialog = QFileDialog(self, tr("A folder that sentence-transformers saved"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.use_folder)
        dialog.open()

    @Slot(str)
    def use_folder(self, name: str) -> None:
        """List the folder and choose it; whether a model is in it is found out when saving."""
        choice = f"{FOLDER}{Path(name).absolute()}"
        if self.embedder.findData(choice) < 0:
            self.embedder.addItem(Path(name).name, choice)
        self.embedder.setCurrentIndex(self.embedder.findData(choice))

    @Slot()
    def _on_save(self) -> None:
        self._problem.setText(self.rules.problem)
        self._problem.setVisible(bool(self.rules.problem))
        if self.rules.problem:
            return
        self.agreed.emit(self.wish)
        self.accept()
