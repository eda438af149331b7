"""State of the models page: which models there are, which is chosen, loaded or being loaded.

Asks the services on lanes and never waits. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from ui.desktop.adapters.view_model import AdaptersViewModel
from ui.desktop.lane_calls import LaneCalls
from ui.desktop.models.carry_view_model import CarryViewModel
from ui.desktop.models.workshop_view_model import WorkshopViewModel
from workbench.app import Workbench
from workbench.changes import Change, Kind
from workbench.domain.model import (
    LoadedModel,
    LoadSettings,
    MemoryEstimate,
    ModelId,
    RegisteredModel,
)
from workbench.jobs import Done, Failed, JobContext, Outcome
from workbench.services.models.carry_in import Wish


@dataclass(frozen=True, slots=True)
class Overview:
    """What the page shows at one moment."""

    models: tuple[RegisteredModel, ...]  # adapters behind them
    current_id: str  # the one that chat uses
    loaded: LoadedModel | None
    beside: tuple[LoadedModel, ...] = ()  # what else is in memory

    def is_loaded(self, model: RegisteredModel) -> bool:
        return self.loaded_of(model) is not None

    def loaded_of(self, model: RegisteredModel) -> LoadedModel | None:
        """As it is in memory, alone or beside another one."""
        held = (self.loaded, *self.beside)
        return next((one for one in held if one and Path(one.path) == Path(model.path)), None)


class ModelsViewModel(QObject):
    overview_changed = Signal(object)  # Overview
    loading_changed = Signal(str, object)  # model id, fraction 0 to 1, None when it has ended
    estimated = Signal(str, object)  # model id, MemoryEstimate
    bases_found = Signal(str, tuple)  # adapter id, names of the models that it fits
    imported = Signal(object)  # RegisteredModel
    failed = Signal(object)  # an exception
    settings_failed = Signal(object)  # an exception about the load settings
    _changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._calls = LaneCalls(self)
        self._unsubscribe: Callable[[], None] = lambda: None
        self._loading_id = ""
        self._changed.connect(self._on_change)
        self.carry = CarryViewModel(self)
        self.adapters = AdaptersViewModel(self)
        self.adapters.failed.connect(self.failed)
        self.workshop = WorkshopViewModel(self.carry, self)
        self.carry.imported.connect(self.imported)
        self.carry.failed.connect(self.failed)

    @property
    def is_attached(self) -> bool:
        return self._workbench is not None

    @property
    def loading_id(self) -> str:
        """The model that is being loaded now, or empty."""
        return self._loading_id

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self.carry.attach(workbench)
        self.adapters.attach(workbench)
        self.workshop.attach(workbench)
        self._unsubscribe = workbench.changes.subscribe(self._changed.emit)
        self._read()

    def detach(self) -> None:
        self._unsubscribe()
        self.carry.detach()
        self.adapters.detach()
        self.workshop.detach()
        self._calls.close()
        self._workbench = None

    def import_file(self, path: Path) -> None:
        """Use a file where it is, compared with nothing."""
        self.carry.bring_in(Wish(path))

    def remove(self, model_id: ModelId) -> None:
        self._ask(lambda workbench: workbench.carry_in.remove(model_id))

    def choose(self, model_id: ModelId) -> None:
        """Use it for chat from now on."""
        self._ask(lambda workbench: workbench.models.choose(model_id))

    def load(self, model_id: ModelId) -> None:
        workbench = self._workbench
        if workbench is None or self._loading_id:
            return

        def work(context: JobContext) -> LoadedModel:
            return workbench.models.load(model_id, context)

        def on_event(fraction: float) -> None:
            if self._loading_id == model_id:
                self.loading_changed.emit(model_id, fraction)

        def on_done(outcome: Outcome) -> None:
            self._loading_id = ""
            self.loading_changed.emit(model_id, None)
            self._read()
            if isinstance(outcome, Failed):
                self.failed.emit(outcome.error)

        self._loading_id = model_id
        self.loading_changed.emit(model_id, 0.0)
        self._calls.submit(workbench.chat_lane, work, on_event=on_event, on_done=on_done)

    def unload(self) -> None:
        workbench = self._workbench
        if workbench is None:
            return

        def on_done(outcome: Outcome) -> None:
            self._read()
            if isinstance(outcome, Failed):
                self.failed.emit(outcome.error)

        # On the lane of chat: an answer under way is finished first.
        self._calls.submit(
            workbench.chat_lane, lambda _context: workbench.models.unload(), on_done=on_done
        )

    def keep_settings(self, model_id: ModelId, settings: LoadSettings) -> None:
        self._ask(
            lambda workbench: workbench.models.update_settings(model_id, settings),
            otherwise=self.settings_failed.emit,
        )

    def show(self, model: RegisteredModel) -> None:
        """Find out what else the page shows of this one."""
        self.adapters.show_for(model.id if model.adapter is None else None)
        if model.adapter is None:
            self.estimate(model.id, model.settings)
            return

        def then(bases: tuple[RegisteredModel, ...]) -> None:
            self.bases_found.emit(model.id, tuple(base.name for base in bases))

        self._ask(lambda workbench: workbench.adapters.bases(model), then)

    def estimate(self, model_id: ModelId, settings: LoadSettings) -> None:
        def then(estimate: MemoryEstimate) -> None:
            self.estimated.emit(model_id, estimate)

        self._ask(
            lambda workbench: workbench.models.estimate(model_id, settings),
            then,
            self.settings_failed.emit,
        )

    def _ask(
        self,
        work: Callable[[Workbench], object],
        then: Callable[..., None] = lambda _result: None,
        otherwise: Callable[[BaseException], None] | None = None,
    ) -> None:
        workbench = self._workbench
        if workbench is None:
            return
        self._calls.submit(
            workbench.io_lane,
            lambda _context: work(workbench),
            on_done=lambda outcome: self._finish(outcome, then, otherwise or self.failed.emit),
        )

    def _finish(
        self,
        outcome: Outcome,
        then: Callable[..., None],
        otherwise: Callable[[BaseException], None],
    ) -> None:
        match outcome:
            case Done(result):
                then(result)
            case Failed(error):
                otherwise(error)
            case _:
                return

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.kind in (Kind.MODELS, Kind.SETTINGS):
            self._read()

    def _read(self) -> None:
        def work(workbench: Workbench) -> Overview:
            models = (*workbench.models.list(), *workbench.models.adapters())
            current = workbench.models.current().id if models else ""
            held = workbench.models.all_loaded
            return Overview(models, current, next(iter(held), None), held[1:])

        self._ask(work, self.overview_changed.emit)
