"""Above the field for questions: the last one asked about all documents, and they can be read."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, IconButton, Label
from workbench.services.surveys.surveys import SurveyOffer


class OfferStrip(Card):
    """Hidden until there is something to offer."""

    accepted = Signal(object)  # SurveyOffer

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, margin=10, radius=10, parent=parent)
        self._offer: SurveyOffer | None = None
        self._text = Label(theme, size_px=13, wrap=True)
        self.go = GhostButton(theme, tr("Go through all"), "table", tone="accent_text")
        self.dismiss = IconButton(theme, "x", tr("Not now"), tr("Not now"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        row.addWidget(self.go)
        row.addWidget(self.dismiss)
        self.body.addLayout(row)
        self.go.clicked.connect(self._accept)
        self.dismiss.clicked.connect(self.clear)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    @Slot(object)
    def show_offer(self, offer: SurveyOffer) -> None:
        self._offer = offer
        n = f"{offer.n_documents:,}"
        self._text.setText(
            tr(
                "This asks about all documents; an answer in chat rests on a few passages. "
                "Go through all {n}?",
                n=n,
            )
        )
        self.go.setText(tr("Go through all {n}", n=n))
        self.setAccessibleName(self._text.text())
        self.show()

    @Slot()
    def clear(self) -> None:
        self._offer = None
        self.hide()

    @Slot()
    def _accept(self) -> None:
        offer = self._offer
        self.clear()
        if offer is not None:
            self.accepted.emit(offer)
