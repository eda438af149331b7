"""State of what is on for one model, in the workspace or in a conversation. Knows no widgets."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from ui.desktop.lane_calls import LaneCalls
from workbench.app import Workbench
from workbench.changes import Change, Kind
from workbench.domain.adapter import AdapterChoice
from workbench.domain.model import ModelId
from workbench.services.models.adapters import Standing


class AdaptersViewModel(QObject):
    standings_changed = Signal(tuple)  # tuple[Standing, ...]
    failed = Signal(object)  # an exception
    _changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._calls = LaneCalls(self)
        self._unsubscribe: Callable[[], None] = lambda: None
        self._model_id: ModelId | None = None
        self._conversation_id: str | None = None
        self._asked = 0  # numbers questions, so that a late answer to an old one is dropped
        self.standings: tuple[Standing, ...] = ()
        self._changed.connect(self._on_change)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._calls = LaneCalls(self)
        self._unsubscribe = workbench.changes.subscribe(self._changed.emit)
        self._read()

    def detach(self) -> None:
        self._unsubscribe()
        self._calls.close()
        self._workbench = None

    def show_for(self, model_id: ModelId | None, conversation_id: str | None = None) -> None:
        """Whose adapters are shown; None: of no model."""
        if (model_id, conversation_id) != (self._model_id, self._conversation_id):
            self._model_id, self._conversation_id = model_id, conversation_id
            self._read()

    def choose(self, choice: AdapterChoice) -> None:
        model_id, conversation_id = self._model_id, self._conversation_id
        workbench = self._workbench
        if workbench is not None and model_id is not None:
            self._call(lambda: workbench.adapters.choose(model_id, choice, conversation_id))

    def as_in_workspace(self) -> None:
        model_id, conversation_id = self._model_id, self._conversation_id
        workbench = self._workbench
        if workbench is not None and model_id is not None and conversation_id is not None:
            self._call(lambda: workbench.adapters.as_in_workspace(model_id, conversation_id))

    def _call(self, work: Callable[[], None]) -> None:
        if self._workbench is not None:
            self._calls.read(self._workbench.io_lane, work, lambda _none: None, self._fail)

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error)
        self._read()  # back to what holds

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.kind is Kind.MODELS:
            self._read()

    def _read(self) -> None:
        workbench, model_id, conversation_id = (
            self._workbench,
            self._model_id,
            self._conversation_id,
        )
        if workbench is None:
            return
        self._asked += 1
        number = self._asked

        def work() -> tuple[Standing, ...]:
            if model_id is None:
                return ()
            model = workbench.models.get(model_id)
            if model.adapter is not None:
                return ()
            return workbench.adapters.standing(model, conversation_id)

        def then(found: tuple[Standing, ...]) -> None:
            if number == self._asked:
                self.standings = found
                self.standings_changed.emit(found)

        self._calls.read(workbench.io_lane, work, then, self.failed.emit)
