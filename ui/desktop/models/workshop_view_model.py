"""Models that are being made, and templates that are taken back: asked of the services on lanes.

What takes minutes runs where imports run, one after the other, with their progress. Knows no
widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.desktop.lane_calls import LaneCalls
from ui.desktop.models.carry_view_model import CarryViewModel
from ui.desktop.models.workshop_orders import CopyWish, MergeWish
from workbench.app import Workbench
from workbench.domain.model import ModelId
from workbench.jobs import Done, Failed, JobContext, Outcome
from workbench.services.models.measuring import Text, text_file
from workbench.services.models.workshop import Merging, Quantising


class WorkshopViewModel(QObject):
    offered = Signal(object)  # Offer
    adapters_found = Signal(object)  # tuple of names and places of adapters that fit
    made = Signal(object)  # Made
    lineage_read = Signal(str, object)  # model id, Lineage or None
    samples_read = Signal(object)  # the sample now, and with the file's own template
    failed = Signal(object)  # an exception

    def __init__(self, carry: CarryViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._carry = carry
        self._workbench: Workbench | None = None
        self._calls = LaneCalls(self)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench

    def detach(self) -> None:
        self._calls.close()
        self._workbench = None

    def survey(self, model_id: ModelId) -> None:
        """What could be made of it, as `offered`."""
        self._ask(
            lambda workbench, context: workbench.workshop.offer(model_id, context),
            self.offered.emit,
        )

    def find_adapters(self, model_id: ModelId) -> None:
        def find(workbench: Workbench, _context: JobContext) -> tuple[tuple[str, str], ...]:
            fitting = workbench.adapters.fitting(workbench.models.get(model_id))
            return tuple((adapter.name, adapter.path) for adapter in fitting)

        self._ask(find, self.adapters_found.emit)

    def read_lineage(self, model_id: ModelId) -> None:
        self._ask(
            lambda workbench, _context: workbench.workshop.lineage(model_id),
            lambda lineage: self.lineage_read.emit(model_id, lineage),
        )

    def read_samples(self, model_id: ModelId) -> None:
        self._ask(
            lambda workbench, _context: workbench.templates.before_and_after(model_id),
            self.samples_read.emit,
        )

    def revert_template(self, model_id: ModelId) -> None:
        self._ask(lambda workbench, _context: workbench.templates.revert(model_id))

    def quantise(self, wish: CopyWish) -> None:
        def work(workbench: Workbench, context: JobContext) -> Any:
            order = Quantising(
                wish.model_id,
                wish.quantisation,
                wish.name,
                wish.requantise,
                _text(workbench, wish.text),
            )
            return workbench.workshop.quantise(order, context)

        self._carry.run(work, self.made.emit)

    def merge(self, wish: MergeWish) -> None:
        def work(workbench: Workbench, context: JobContext) -> Any:
            order = Merging(
                wish.model_id,
                workbench.workshop.uses(wish.loras),
                wish.quantisation,
                wish.name,
                wish.requantise,
                _text(workbench, wish.text),
            )
            return workbench.workshop.merge(order, context)

        self._carry.run(work, self.made.emit)

    def _ask(
        self,
        work: Callable[[Workbench, JobContext], Any],
        then: Callable[[Any], object] = lambda _result: None,
    ) -> None:
        workbench = self._workbench
        if workbench is None:
            return

        def on_done(outcome: Outcome) -> None:
            match outcome:
                case Done(result):
                    then(result)
                case Failed(error):
                    self.failed.emit(error)
                case _:
                    return

        self._calls.submit(
            workbench.io_lane, lambda context: work(workbench, context), on_done=on_done
        )


def _text(workbench: Workbench, path: Path | None) -> Text | None:
    if path is None:
        return None
    return workbench.measuring.sample() if path == Path() else text_file(path)
