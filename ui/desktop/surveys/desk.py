"""Where chat and documents meet surveys: the offer above the composer, the window of results."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.surveys.dialog import SurveyDialog
from ui.desktop.surveys.offer_strip import OfferStrip
from ui.desktop.surveys.view_model import SurveysViewModel
from ui.desktop.theme import ThemeController
from workbench.app import Workbench
from workbench.domain.document import Collection
from workbench.services.surveys.surveys import SurveyOffer


class SurveyDesk(QObject):
    """One for the window. `collections` are those that the page knows, `chosen` those it asks."""

    def __init__(self, theme: ThemeController, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._workbench: Workbench | None = None
        self._asked: tuple[Collection, ...] = ()
        self.view_model = SurveysViewModel(self)
        self.strip = OfferStrip(theme)
        self.dialog: SurveyDialog | None = None
        self.view_model.offer_made.connect(self.strip.show_offer)
        self.strip.accepted.connect(self._go)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self.view_model.attach(workbench)

    def detach(self) -> None:
        if self.dialog is not None:
            self.dialog.close()
        self.strip.clear()
        self.view_model.detach()
        self._workbench = None

    def look_at(
        self, question: str, chosen: Sequence[str], collections: Sequence[Collection]
    ) -> None:
        """A question was sent: offer to go through all documents, if it asks about all."""
        self.strip.clear()
        self._asked = tuple(one for one in collections if one.id in chosen)
        self.view_model.look_at(question, tuple(one.id for one in self._asked))

    def open(self, collections: Sequence[Collection] = ()) -> SurveyDialog | None:
        """The window, for these collections or for all."""
        if self._workbench is None:
            return None
        if self.dialog is not None:
            self.dialog.close()
        named = [(one.id, one.name) for one in collections]
        dialog = SurveyDialog(
            self._page.window(), self._theme, self.view_model, self._workbench, named
        )
        self.dialog = dialog
        dialog.destroyed.connect(self._forget)
        dialog.show()
        dialog.question.setFocus()
        return dialog

    @Slot(object)
    def _go(self, offer: SurveyOffer) -> None:
        dialog = self.open(self._asked)
        if dialog is not None:
            dialog.begin(offer.plan.question)

    @Slot()
    def _forget(self) -> None:
        self.dialog = None
