"""Between the card, the dialogs and the view model: who asks what when something is to be made."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.errors import present
from ui.desktop.models.detail import ModelDetail
from ui.desktop.models.merge_dialog import MergeDialog
from ui.desktop.models.quantise_dialog import QuantiseDialog
from ui.desktop.models.template_dialog import TemplateDialog
from ui.desktop.models.view_model import ModelsViewModel
from ui.desktop.theme import ThemeController
from workbench.domain.lineage import Lineage
from workbench.domain.model import RegisteredModel
from workbench.services.models.workshop import Made


class WorkshopDesk(QObject):
    made = Signal(object)  # RegisteredModel

    def __init__(
        self,
        theme: ThemeController,
        view_model: ModelsViewModel,
        detail: ModelDetail,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._detail = detail
        self._card = detail.workshop
        self._model: RegisteredModel | None = None
        self._view_model = view_model.workshop
        self._carry = view_model.carry
        self._card.smaller_wanted.connect(self.ask_smaller)
        self._card.merge_wanted.connect(self._on_merge)
        self._card.revert_wanted.connect(self._on_revert)
        self._view_model.made.connect(self._on_made)
        self._view_model.lineage_read.connect(self._on_lineage)
        self._view_model.adapters_found.connect(self._on_adapters)
        self._view_model.samples_read.connect(self._on_samples)
        self._view_model.failed.connect(self._on_failed)
        self._carry.busy_changed.connect(self._on_busy)
        self._smaller: QuantiseDialog | None = None

    def show_model(self, model: RegisteredModel) -> None:
        is_other = self._model is None or self._model.id != model.id
        self._model = model
        self._card.show_model(model, is_busy=self._carry.is_busy)
        if is_other:
            self._card.show_lineage("", None)
        self._view_model.read_lineage(model.id)

    @Slot()
    def ask_smaller(self) -> QuantiseDialog | None:
        """Open the dialog at once; what can be made of the model is told when it is known."""
        if self._model is None:
            return None
        dialog = QuantiseDialog(self._page, self._theme, self._model)
        dialog.agreed.connect(self._view_model.quantise)
        dialog.finished.connect(self._on_smaller_closed)
        self._view_model.offered.connect(dialog.show_offer)
        self._smaller = dialog
        self._view_model.survey(self._model.id)
        dialog.open()
        return dialog

    @Slot()
    def _on_smaller_closed(self) -> None:
        self._smaller = None

    @Slot()
    def _on_merge(self) -> None:
        if self._model is not None:
            self._view_model.find_adapters(self._model.id)

    @Slot(object)
    def _on_adapters(self, found: tuple[tuple[str, str], ...]) -> None:
        if self._model is None:
            return
        dialog = MergeDialog(self._page, self._theme, self._model, found)
        dialog.agreed.connect(self._view_model.merge)
        dialog.open()
        dialog.adapter.setFocus()

    @Slot()
    def _on_revert(self) -> None:
        if self._model is not None:
            self._view_model.read_samples(self._model.id)

    @Slot(object)
    def _on_samples(self, samples: tuple[str, str]) -> None:
        if self._model is None:
            return
        model_id = self._model.id
        dialog = TemplateDialog(self._page, self._theme, self._model.name, samples)
        dialog.agreed.connect(lambda: self._view_model.revert_template(model_id))
        dialog.open()
        dialog.act.setFocus()

    @Slot(object)
    def _on_made(self, made: Made) -> None:
        self.made.emit(made.model)

    @Slot(str, object)
    def _on_lineage(self, model_id: str, lineage: Lineage | None) -> None:
        if self._model is not None and self._model.id == model_id:
            self._card.show_lineage(self._model.name, lineage)

    @Slot(bool)
    def _on_busy(self, is_busy: bool) -> None:
        if self._model is not None:
            self._card.show_model(self._model, is_busy=is_busy)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if self._smaller is not None:
            self._smaller.show_problem(error)
        else:
            present(error, self._detail.banner)
