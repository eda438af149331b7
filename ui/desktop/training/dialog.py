"""The window of fine-tuning: the runs at the left, one of them at the right."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.errors import present
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.training import wording
from ui.desktop.training.plan_dialog import PlanDialog
from ui.desktop.training.rollout_dialog import RolloutDialog
from ui.desktop.training.run_panel import RunPanel
from ui.desktop.training.seen_dialog import SeenDialog
from ui.desktop.training.sets_dialog import SetsDialog
from ui.desktop.training.sets_model import SetsModel
from ui.desktop.training.view_model import RunDetail, TrainingViewModel
from ui.desktop.widgets import Action, EmptyState, GhostButton, PrimaryButton, confirm
from ui.desktop.widgets.banner import Banner
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.row_list import RowList
from workbench.domain.next_run import NextRun
from workbench.domain.training_run import Judgement
from workbench.services.training.training import RunView, TrainingWish

_COMPARED = 5
_COLUMN = 300


class TrainingDialog(Dialog):
    closed = Signal()

    def __init__(
        self, parent: QWidget, theme: ThemeController, view_model: TrainingViewModel
    ) -> None:
        super().__init__(parent, theme, tr("Fine-tuning"), "")
        self.resize(1080, 760)
        self._view_model = view_model
        self._views: tuple[RunView, ...] = ()
        self.begin = PrimaryButton(theme, tr("New run…"), "plus")
        self.begin.setAutoDefault(False)
        self.sets = GhostButton(theme, tr("Examples…"), "library")
        self.sets.setAutoDefault(False)
        self.seen = GhostButton(theme, tr("Who has seen…"), "search")
        self.seen.setAutoDefault(False)
        self.runs = RowList(theme, tr("Training runs"))
        self.panel = RunPanel(theme)
        self.banner = Banner(theme)
        self.proposal = Banner(theme)
        self._judgement = Judgement(offered=False)
        self.empty = EmptyState(
            theme,
            "sparkles",
            tr("No training run yet"),
            tr(
                "Examples of good answers become an adapter that is turned on and off beside the"
                " model."
            ),
            (Action(tr("New run…"), self.plan, "plus"),),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.panel)
        side = QVBoxLayout()
        side.setSpacing(10)
        side.addWidget(self.begin)
        side.addWidget(self.sets)
        side.addWidget(self.seen)
        side.addWidget(self.runs, 1)
        self.runs.setFixedWidth(_COLUMN)
        main = QVBoxLayout()
        main.addWidget(self.proposal)
        main.addWidget(self.banner)
        main.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(side)
        row.addLayout(main, 1)
        self.column.addLayout(row, 1)
        self._bind()

    def _bind(self) -> None:
        model, panel = self._view_model, self.panel
        self.begin.clicked.connect(self.plan)
        self.sets.clicked.connect(self.open_sets)
        self.seen.clicked.connect(self.open_seen)
        model.proposed.connect(self._on_proposed)
        model.proposal_ready.connect(self._on_proposal)
        model.detail_changed.connect(self._on_detail)
        panel.compare.use_wanted.connect(self._on_use)
        self.runs.chosen.connect(model.show_run)
        model.runs_changed.connect(self._on_runs)
        model.detail_changed.connect(panel.show_detail)
        model.progressed.connect(panel.show_progress)
        model.busy_changed.connect(self._on_busy)
        model.sides_changed.connect(panel.compare.show_sides)
        model.answered.connect(panel.compare.show_answers)
        model.told.connect(self._on_told)
        model.failed.connect(self._on_failed)
        panel.pause_wanted.connect(model.pause)
        panel.resume_wanted.connect(model.resume)
        panel.stop_wanted.connect(model.stop)
        panel.apply_wanted.connect(model.apply)
        panel.export_wanted.connect(model.export)
        panel.remove_wanted.connect(self._on_remove)
        panel.compare.compare_wanted.connect(self._on_compare)
        panel.compare.asked.connect(self._on_asked)
        panel.compare.promote_wanted.connect(self._on_promote)
        self._on_busy(model.is_busy)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._view_model.watch(is_shown=True)

    def hideEvent(self, event: QHideEvent) -> None:
        self._view_model.watch(is_shown=False)
        super().hideEvent(event)

    @Slot()
    def plan(self) -> PlanDialog:
        dialog = PlanDialog(self, self._theme)
        model = self._view_model
        model.choices_read.connect(dialog.show_choices)
        model.planned.connect(dialog.show_plan)
        model.plan_failed.connect(dialog.show_problem)
        dialog.estimate_wanted.connect(model.plan)
        dialog.agreed.connect(lambda wish: self._on_agreed(wish, is_proposed=dialog.is_proposed))
        dialog.rejected.connect(model.stop_planning)
        model.read_choices()
        dialog.open()
        dialog.file.setFocus()
        return dialog

    @Slot()
    def open_sets(self) -> SetsDialog:
        """What is learned from: training sets and corrections."""
        workbench = self._view_model.workbench
        assert workbench is not None  # the window opens with one
        dialog = SetsDialog(self, self._theme, SetsModel(workbench))
        dialog.train_wanted.connect(self._on_train)
        dialog.open()
        return dialog

    @Slot(str, object)
    def _on_train(self, reference: str, given: dict[str, object]) -> None:
        self.plan().use_set(reference, given)

    @Slot()
    def open_seen(self) -> SeenDialog:
        """Which adapters learned from something."""
        dialog = SeenDialog(self, self._theme)
        model = self._view_model
        dialog.wanted.connect(model.look_who_saw)
        model.seen.connect(dialog.show_seen)
        dialog.run_chosen.connect(model.show_run)
        dialog.open()
        return dialog

    @Slot(object)
    def _on_proposed(self, found: NextRun | None) -> None:
        if found is None:
            self.proposal.clear()
            return
        message = tr("Another run is proposed: ") + " ".join(found.reasons)
        if message == self.proposal.message and self.proposal.isVisible():
            return  # nobody loses the focus over nothing
        self.proposal.show_message(
            message,
            tr("Nothing trains before you say so."),
            actions=(
                Action(tr("Look at the plan…"), self._view_model.look_at_proposal),
                Action(tr("Not now"), self._view_model.decline),
            ),
        )

    @Slot(object, object)
    def _on_proposal(self, found: NextRun, given: dict[str, object]) -> None:
        self.plan().use_proposal(found, given)

    @Slot(object)
    def _on_detail(self, detail: RunDetail) -> None:
        self._judgement = detail.judgement

    @Slot()
    def _on_use(self) -> None:
        dialog = RolloutDialog(self, self._theme, self.panel.title.text(), self._judgement)
        run_id = self.panel.run_id
        dialog.chosen.connect(lambda wish: self._view_model.roll_out(run_id, wish))
        dialog.open()

    def _on_agreed(self, wish: TrainingWish, *, is_proposed: bool) -> None:
        self.banner.clear()
        begin = self._view_model.start_proposed if is_proposed else self._view_model.start
        begin(wish)

    @Slot(tuple)
    def _on_runs(self, views: tuple[RunView, ...]) -> None:
        if views == self._views:
            return
        self._views = views
        wanted = self.panel.run_id or (views[0].run.id if views else "")
        ids = [one.run.id for one in views]
        self.runs.show_rows(
            [wording.row(one) for one in views], ids.index(wanted) if wanted in ids else 0
        )
        self._stack.setCurrentWidget(self.panel if views else self.empty)

    @Slot(bool)
    def _on_busy(self, is_busy: bool) -> None:
        self.begin.setEnabled(not is_busy)
        self.begin.setToolTip(
            tr("One run at a time; pause the one that is trained.") if is_busy else ""
        )
        self.panel.set_busy(is_busy)

    @Slot(str)
    def _on_told(self, text: str) -> None:
        self.banner.show_message(text, "")

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        present(error, self.banner)

    @Slot(str)
    def _on_remove(self, run_id: str) -> None:
        confirm(
            self,
            self._theme,
            tr("Forget this run?"),
            tr("Its data and checkpoints are removed; adapters that were made of it stay."),
            tr("Forget"),
            lambda: self._view_model.remove(run_id),
        )

    @Slot()
    def _on_compare(self) -> None:
        self._view_model.compare(self.panel.run_id, _COMPARED)

    @Slot(str)
    def _on_asked(self, question: str) -> None:
        self._view_model.ask(self.panel.run_id, question)

    @Slot()
    def _on_promote(self) -> None:
        self._view_model.promote(self.panel.run_id)
