"""The page of models: the list at the left, one model at the right; drop a GGUF anywhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.errors import present
from ui.desktop.language import tr
from ui.desktop.models.carry_strip import CarryStrip
from ui.desktop.models.detail import ModelDetail
from ui.desktop.models.download_desk import DownloadDesk
from ui.desktop.models.import_dialog import ImportDialog
from ui.desktop.models.model_list import ModelList
from ui.desktop.models.scan_dialog import ScanDialog
from ui.desktop.models.view_model import ModelsViewModel, Overview
from ui.desktop.models.wording import standing_line
from ui.desktop.models.workshop_desk import WorkshopDesk
from ui.desktop.routing.desk import RoutingDesk
from ui.desktop.said import said_of
from ui.desktop.theme import ThemeController
from ui.desktop.training.desk import TrainingDesk
from ui.desktop.widgets import (
    Action,
    EmptyState,
    GhostButton,
    Label,
    PrimaryButton,
    ask_text,
    confirm,
)
from ui.desktop.widgets.drop_cover import DropCover
from workbench.app import Workbench
from workbench.domain.model import LoadSettings, MemoryEstimate, RegisteredModel
from workbench.domain.model_file import FileState, Keep
from workbench.domain.stage import Stage
from workbench.errors import WorkbenchError

_COLUMN = 320


class _Column(QWidget):
    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedWidth(_COLUMN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme.current
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.panel))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(theme.border))
        painter.end()


class ModelsPage(QWidget):
    hardware_wanted = Signal()  # what this machine can run

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view_model = ModelsViewModel(self)
        self._overview: Overview | None = None
        self._wanted_id = ""  # imported or made, and shown as soon as it is in the list
        self._came = "imported"
        self.setAcceptDrops(True)
        self.list = ModelList(theme)
        self.detail = ModelDetail(theme)
        self.importing = PrimaryButton(theme, tr("Import GGUF…"), "plus")
        self.finding = GhostButton(theme, tr("Find on this machine…"), "search")
        self.hardware = GhostButton(theme, tr("What fits this machine…"), "cpu")
        self.hardware.clicked.connect(self.hardware_wanted)
        self.routing = RoutingDesk(theme, self)
        self.training = TrainingDesk(theme, self)
        self.strip = CarryStrip(theme)
        self.empty = EmptyState(theme, "box", tr("Opening the workspace…"), "")
        self._stack = QStackedWidget()
        self._cover = DropCover(theme, self)
        self.workshop = WorkshopDesk(theme, self.view_model, self.detail, self)
        self.downloads = DownloadDesk(theme, self.detail.banner, self)
        self._build()
        self._bind()

    def attach(self, workbench: Workbench) -> None:
        self.importing.setEnabled(True)
        self.finding.setEnabled(True)
        self.view_model.attach(workbench)
        self.downloads.attach(workbench)
        self.routing.attach(workbench)
        self.training.attach(workbench)

    def detach(self) -> None:
        self.training.detach()
        self.routing.detach()
        self.downloads.detach()
        self.view_model.detach()

    def _build(self) -> None:
        self.importing.setEnabled(False)
        self.finding.setEnabled(False)
        side = _Column(self._theme)
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 20, 11, 12)
        column.setSpacing(12)
        column.addWidget(Label(self._theme, tr("Models"), size_px=18, weight=QFont.Weight.DemiBold))
        column.addWidget(self.importing)
        column.addWidget(self.finding)
        column.addWidget(self.hardware)
        column.addWidget(self.downloads.button)
        column.addWidget(self.routing.opener)
        column.addWidget(self.training.opener)
        column.addWidget(
            Label(
                self._theme,
                tr("A file dropped here is used where it is."),
                tone="muted",
                size_px=12,
                wrap=True,
            )
        )
        column.addWidget(self.strip)
        column.addWidget(self.downloads.strip)
        column.addWidget(self.list, 1)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self._stack, 1)

    def _bind(self) -> None:
        model = self.view_model
        model.overview_changed.connect(self._on_overview)
        model.loading_changed.connect(self._on_loading)
        model.estimated.connect(self._on_estimated)
        model.bases_found.connect(self._on_bases)
        model.imported.connect(self._on_imported)
        self.workshop.made.connect(self._on_made)
        self.downloads.brought.connect(self._on_imported)
        model.failed.connect(self._on_failed)
        model.settings_failed.connect(self._on_settings_failed)
        carry = model.carry
        carry.busy_changed.connect(self.strip.show_busy)
        carry.progressed.connect(self.strip.show_progress)
        carry.verified.connect(self._on_verified)
        self.strip.cancel_wanted.connect(carry.cancel)
        self.importing.clicked.connect(self.choose_file)
        self.finding.clicked.connect(self.find_models)
        self.list.chosen.connect(self._on_chosen)
        self.list.delete_wanted.connect(self._on_remove)
        detail = self.detail
        detail.choose_wanted.connect(self._on_use)
        detail.load_wanted.connect(self._on_load)
        detail.unload_wanted.connect(model.unload)
        detail.remove_wanted.connect(self._on_remove)
        detail.form.edited.connect(self._on_edited)
        model.adapters.standings_changed.connect(detail.adapters.panel.show_standings)
        detail.adapters.panel.changed.connect(model.adapters.choose)
        detail.standing.verify_wanted.connect(self._on_verify)
        detail.standing.promote_wanted.connect(self._on_promote)
        detail.standing.rollback_wanted.connect(self._on_rollback)

    @Slot(object)
    def _on_overview(self, overview: Overview) -> None:
        self._overview = overview
        self.list.show_overview(overview)
        wanted = self.list.models.row_of(self._wanted_id)
        if wanted >= 0:
            self._wanted_id = ""
            self.list.choose_row(wanted)
            self._say_imported()
        model = self.list.model_chosen
        if model is None:
            self.empty.set(
                "box",
                tr("No model yet"),
                tr("Import a GGUF file from your disk, or drop one here. It is used where it is."),
                (
                    Action(tr("Import GGUF…"), self.choose_file, "plus"),
                    Action(tr("Find on this machine…"), self.find_models, "search"),
                ),
            )
            self._stack.setCurrentWidget(self.empty)
            return
        self._stack.setCurrentWidget(self.detail)
        if overview.is_loaded(model):
            self.detail.show_loading(None)  # also when chat loaded it meanwhile
        self.detail.show_model(model, overview)
        self.workshop.show_model(model)

    @Slot(object)
    def _on_chosen(self, model: RegisteredModel) -> None:
        if self._overview is None:
            return
        self.detail.banner.clear()
        self.detail.form.show_model(model, self._overview.models)
        self.detail.form.memory.show_estimate(None)
        self.detail.show_model(model, self._overview)
        self.workshop.show_model(model)
        is_loading = self.view_model.loading_id == model.id
        self.detail.show_loading(0.0 if is_loading else None)
        self.view_model.show(model)

    @Slot(str, object)
    def _on_loading(self, model_id: str, fraction: float | None) -> None:
        model = self.list.model_chosen
        if model is not None and model.id == model_id:
            self.detail.show_loading(fraction)

    @Slot(str, object)
    def _on_estimated(self, model_id: str, estimate: MemoryEstimate) -> None:
        model = self.list.model_chosen
        if model is not None and model.id == model_id:
            self.detail.form.memory.show_estimate(estimate)

    @Slot(str, tuple)
    def _on_bases(self, adapter_id: str, names: tuple[str, ...]) -> None:
        model = self.list.model_chosen
        if model is not None and model.id == adapter_id:
            self.detail.show_bases(names)

    @Slot(object)
    def _on_imported(self, model: RegisteredModel) -> None:
        self._wanted_id, self._came = model.id, "imported"
        if self._overview is not None and self.list.models.row_of(model.id) >= 0:
            self._on_overview(self._overview)

    @Slot(object)
    def _on_made(self, model: RegisteredModel) -> None:
        """Show it; its card says what it was made of."""
        self._wanted_id, self._came = model.id, "made"
        if self._overview is not None:
            self._on_overview(self._overview)

    def _say_imported(self) -> None:
        model = self.list.model_chosen
        if model is not None and model.adapter is not None:
            self.detail.banner.show_message(
                tr(
                    "The adapter {name} is imported: {value}.",
                    name=model.name,
                    value=model.state.value,
                ),
                tr("Turn it on at the model that it was made for."),
            )
        elif model is not None and not model.is_demo:
            self.detail.banner.show_message(
                tr(
                    "{name} is {came}: {value}.",
                    name=model.name,
                    came=self._came,
                    value=model.state.value,
                ),
                tr("“Use in chat” asks this model.")
                if model.keep is not Keep.IN_PLACE
                else tr("Keep the file where it is. “Use in chat” asks this model."),
            )

    @Slot(object)
    def _on_verified(self, model: RegisteredModel) -> None:
        chosen = self.list.model_chosen
        if chosen is None or chosen.id != model.id:
            return
        is_good = model.state in {FileState.VERIFIED, FileState.UNVERIFIED}
        self.detail.banner.show_message(
            tr("The bytes are those that were registered.")
            if is_good
            else tr("The model is {value}.", value=model.state.value),
            "" if is_good else standing_line(model),
            kind="info" if is_good else "error",
        )

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        present(error, self.detail.banner)

    @Slot(object)
    def _on_settings_failed(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self.detail.form.show_problem(said_of(error))
        else:
            present(error, self.detail.banner)

    @Slot(object)
    def _on_edited(self, settings: LoadSettings) -> None:
        model = self.list.model_chosen
        if model is not None:
            self.view_model.keep_settings(model.id, settings)
            self.view_model.estimate(model.id, settings)

    @Slot()
    def _on_use(self) -> None:
        model = self.list.model_chosen
        if model is not None:
            self.view_model.choose(model.id)

    @Slot()
    def _on_load(self) -> None:
        model = self.list.model_chosen
        if model is not None:
            self.detail.banner.clear()
            self.view_model.load(model.id)

    @Slot()
    def _on_remove(self) -> None:
        model = self.list.model_chosen
        if model is None or model.is_demo:
            return
        confirm(
            self,
            self._theme,
            tr("Remove {name}?", name=model.name),
            tr(
                "The program forgets this model; {address} goes on with it.",
                address=model.place.address,
            )
            if model.place is not None
            else tr("The program forgets this model. Its file stays at {path}.", path=model.path)
            if model.keep is Keep.IN_PLACE
            else tr("The program forgets this model and removes its files from the workspace."),
            tr("Remove"),
            lambda: self.view_model.remove(model.id),
        )

    @Slot()
    def _on_verify(self) -> None:
        model = self.list.model_chosen
        if model is not None:
            self.detail.banner.clear()
            self.view_model.carry.verify(model.id)

    @Slot(object)
    def _on_promote(self, stage: Stage) -> None:
        model = self.list.model_chosen
        if model is None:
            return
        verb = tr("Promote") if stage is Stage.PRODUCTION else tr("Archive")
        ask_text(
            self,
            self._theme,
            tr(
                "{verb} {line}, version {version}?",
                verb=verb,
                line=model.line,
                version=model.version,
            ),
            tr("Why? One line for the history"),
            verb,
            lambda reason: self.view_model.carry.promote(model.id, stage, reason),
        )

    @Slot()
    def _on_rollback(self) -> None:
        model = self.list.model_chosen
        if model is None:
            return
        ask_text(
            self,
            self._theme,
            tr("Roll {line} back to the version before?", line=model.line),
            tr("Why? One line for the history"),
            tr("Roll back"),
            lambda reason: self.view_model.carry.roll_back(model.id, reason),
        )

    @Slot()
    def choose_file(self) -> None:
        dialog = QFileDialog(
            self, tr("Import a GGUF model"), "", tr("Models (*.gguf);;All files (*)")
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.ask_import(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def ask_import(self, path: Path) -> ImportDialog:
        """Ask how a file is to be kept and what it is compared with."""
        dialog = ImportDialog(self, self._theme, path)
        dialog.agreed.connect(self.view_model.carry.bring_in)
        dialog.open()
        dialog.keep.setFocus()
        return dialog

    @Slot()
    def find_models(self) -> None:
        """Look where other programs keep their models, and offer what is found."""
        carry = self.view_model.carry
        dialog = ScanDialog(self, self._theme)
        carry.found.connect(dialog.show_found)
        carry.busy_changed.connect(dialog.strip.show_busy)
        carry.progressed.connect(dialog.strip.show_progress)
        dialog.stop_wanted.connect(carry.cancel)
        dialog.folder_wanted.connect(lambda folder: carry.scan([folder]))
        dialog.agreed.connect(carry.bring_in)
        dialog.open()
        carry.scan()

    # -- dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.view_model.is_attached and _local_files(event):
            self._cover.show_over(self.rect(), tr("Drop to import this model"))
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._cover.hide()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        self._cover.hide()
        for path in _local_files(event):
            self.view_model.import_file(path)
        event.acceptProposedAction()


def _local_files(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
