"""The window of pipelines: a list; of the chosen one its run, its text, its history."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.errors import present
from ui.desktop.language import tr
from ui.desktop.pipelines import wording
from ui.desktop.pipelines.editor import PipelineEditor
from ui.desktop.pipelines.view_model import PipelinesViewModel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Banner,
    ComboBox,
    GhostButton,
    Label,
    PrimaryButton,
    ProgressBar,
    SectionLabel,
    confirm,
)
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.row_list import RowList
from ui.desktop.widgets.segments import Segments
from workbench.domain.pipeline import PipelineRun, SavedPipeline, StepTold, Told
from workbench.paths import resources

_WHAT: Final = tr(
    "Steps written down once and run again: sync, redact, make data, train, evaluate, compare,"
    " promote, report. What has not changed is not done again."
)
_RUN, _TEXT, _HISTORY = range(3)
_GOES_ON: Final = ("paused", "stopped", "failed")
_EMPTY: Final = "name: My pipeline\nsteps:\n  - id: first\n    kind: evaluate\n    data: \n"


class PipelineWindow(Dialog):
    """Stays open beside the main window; closing it leaves the work going."""

    def __init__(
        self, parent: QWidget, theme: ThemeController, view_model: PipelinesViewModel
    ) -> None:
        super().__init__(parent, theme, tr("Pipelines"), _WHAT)
        self.view_model = view_model
        self._saved: SavedPipeline | None = None
        self._told: Told | None = None
        self.resize(1080, 720)
        self.banner = Banner(theme)
        self.list = RowList(theme, tr("Pipelines"))
        self.new = ComboBox(theme, tr("New pipeline from"))
        self.tabs = Segments(theme, (tr("Run"), tr("Text"), tr("History")))
        self.pages = QStackedWidget()
        self.state = Label(theme, tone="muted", size_px=13, wrap=True)
        self.bar = ProgressBar(theme, tr("How far the run is"))
        self.steps = RowList(theme, tr("Steps"))
        self.said = Label(theme, size_px=13, wrap=True, selectable=True)
        self.run = PrimaryButton(theme, tr("Run"), "play")
        self.go_on = GhostButton(theme, tr("Go on"), "play")
        self.agree = PrimaryButton(theme, tr("Agree…"), "check")
        self.stop = GhostButton(theme, tr("Stop"), "circle-stop", tone="danger")
        self.editor = PipelineEditor(theme)
        self.history = RowList(theme, tr("Runs"))
        self.remove = GhostButton(theme, tr("Delete…"), "trash-2", tone="danger")
        self.close_button = GhostButton(theme, tr("Close"))
        self._build()
        self._bind()
        self._choose(_TEXT)
        self._refresh()
        view_model.look()
        view_model.acknowledge()

    # -- building

    def _build(self) -> None:
        self.column.addWidget(self.banner)
        self.new.addItem(tr("New…"), "")
        self.new.addItem(tr("Empty"), _EMPTY)
        for path in sorted((resources() / "pipelines").glob("*.yaml")):
            words = path.stem.replace("-", " ")
            self.new.addItem(tr("Like “{words}”", words=words), path.read_text("utf-8"))
        left = QWidget()
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(6)
        side.addWidget(SectionLabel(self._theme, tr("Pipelines")))
        side.addWidget(self.list, 1)
        side.addWidget(self.new)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tabs)
        for page in (self._run_page(), self.editor, self.history):
            self.pages.addWidget(page)
        column.addWidget(self.pages, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(right)
        split.setSizes([280, 780])
        split.setStretchFactor(1, 1)
        self.column.addWidget(split, 1)
        for button in (
            self.run, self.go_on, self.agree, self.stop, self.remove, self.close_button,
        ):  # fmt: skip
            button.setAutoDefault(False)
        self.add_buttons(self.remove, self.close_button)

    def _run_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.state, 1)
        for button in (self.stop, self.go_on, self.agree, self.run):
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self.bar)
        column.addWidget(self.steps, 1)
        column.addWidget(self.said)
        return page

    def _bind(self) -> None:
        model = self.view_model
        model.listed.connect(self._show_list)
        model.opened.connect(self._show_pipeline)
        model.history_found.connect(self._show_history)
        model.told.connect(self._show_run)
        model.on_the_way.connect(self._show_way)
        model.checked.connect(self.editor.show_faults)
        model.working_changed.connect(lambda _busy: self._refresh())
        model.failed.connect(lambda error: present(error, self.banner))
        self.list.chosen.connect(self._open)
        self.new.activated.connect(self._begin)
        self.tabs.chosen.connect(self.pages.setCurrentIndex)
        self.editor.written.connect(model.check)
        self.editor.save_wanted.connect(self._save)
        self.editor.schedule_wanted.connect(model.schedule)
        self.history.opened.connect(self._open_run)
        self.steps.chosen.connect(self._show_said)
        self.run.clicked.connect(self._run)
        self.go_on.clicked.connect(model.go_on)
        self.stop.clicked.connect(model.stop)
        self.agree.clicked.connect(self._agree)
        self.remove.clicked.connect(self._remove)
        self.close_button.clicked.connect(self.close)

    # -- showing

    @Slot(tuple)
    def _show_list(self, found: Sequence[tuple[SavedPipeline, PipelineRun | None]]) -> None:
        shown = self._saved.name if self._saved is not None else ""
        at = next((n for n, (one, _) in enumerate(found) if one.name == shown), -1)
        self.list.blockSignals(True)
        self.list.show_rows([wording.pipeline_row(one, last) for one, last in found], at)
        self.list.blockSignals(False)

    @Slot(object)
    def _show_pipeline(self, saved: SavedPipeline | None) -> None:
        is_same = self._saved is not None and saved is not None and self._saved.id == saved.id
        self._saved = saved
        self.editor.show_pipeline(saved)
        if not is_same:
            self._choose(_RUN if saved is not None else _TEXT)
        self._refresh()
        self.view_model.look()

    @Slot(tuple)
    def _show_history(self, runs: Sequence[PipelineRun]) -> None:
        shown = self._told.run.id if self._told is not None else ""
        at = next((n for n, one in enumerate(runs) if one.id == shown), -1)
        self.history.blockSignals(True)
        self.history.show_rows([wording.run_row(one) for one in runs], at)
        self.history.blockSignals(False)

    @Slot(object)
    def _show_run(self, told: Told | None) -> None:
        self._told = told
        results = told.results if told is not None else ()
        self.steps.show_rows([wording.step_row(one) for one in results], -1)
        self.said.setText("")
        self._refresh()

    @Slot(object)
    def _show_way(self, event: StepTold) -> None:
        if self._told is None or event.run_id != self._told.run.id:
            return
        self.bar.set_fraction((event.n_over + (event.fraction or 0.0)) / max(1, event.n_steps))
        left = event.seconds_left
        time_left = (
            ""
            if left is None
            else tr(", about {what} min left in it", what=max(1, round(left / 60)))
        )
        self.state.setText(f"{event.step_id}{time_left}")

    @Slot(object)
    def _show_said(self, step_id: str) -> None:
        results = self._told.results if self._told is not None else ()
        found = next((one for one in results if one.step_id == step_id), None)
        self.said.setText(found.said if found is not None else "")

    def _refresh(self) -> None:
        told, is_busy = self._told, self.view_model.is_working
        state = told.run.state if told is not None else ""
        self.run.setVisible(self._saved is not None and not is_busy)
        self.stop.setVisible(is_busy)
        self.go_on.setVisible(state in _GOES_ON and not is_busy)
        self.agree.setVisible(state == "asking" and not is_busy)
        self.bar.setVisible(is_busy)
        self.remove.setEnabled(self._saved is not None and not is_busy)
        if told is not None:
            self.state.setText(wording.run_text(told))
        else:
            self.state.setText(
                tr("It has not run yet.") if self._saved is not None else tr("Choose a pipeline.")
            )

    def _choose(self, page: int) -> None:
        self.tabs.choose(page)
        self.pages.setCurrentIndex(page)

    # -- what the person does

    @Slot(object)
    def _open(self, name: str) -> None:
        self._leave(lambda: self.view_model.open(name))

    @Slot(object)
    def _open_run(self, run_id: str) -> None:
        self.view_model.show_run(run_id)
        self._choose(_RUN)

    @Slot(int)
    def _begin(self, index: int) -> None:
        text = self.new.itemData(index)
        self.new.setCurrentIndex(0)
        if text:
            self._leave(lambda: self._write(text))

    def _write(self, text: str) -> None:
        self.view_model.open("")
        self._saved = None
        self.editor.begin(text)
        self._choose(_TEXT)

    def _leave(self, then: Callable[[], object]) -> None:
        """Away from what is shown; asks first where that was not saved."""
        self.banner.clear()
        if not self.editor.is_dirty:
            then()
            return
        text = tr("What you wrote was not saved.")
        dialog = confirm(self, self._theme, tr("Leave this text?"), text, tr("Leave it"), then)
        dialog.rejected.connect(self.view_model.look)

    @Slot(str)
    def _save(self, text: str) -> None:
        self.banner.clear()
        self.view_model.save(text)

    @Slot()
    def _run(self) -> None:
        self.banner.clear()
        if self._saved is not None:
            self.view_model.run(self._saved.name)

    @Slot()
    def _agree(self) -> None:
        if self._told is not None:
            confirm(
                self,
                self._theme,
                tr("Promote it?"),
                wording.yes_text(self._told),
                tr("Promote"),
                self.view_model.approve,
            )

    @Slot()
    def _remove(self) -> None:
        if self._saved is not None:
            confirm(
                self,
                self._theme,
                tr("Delete “{name}”?", name=self._saved.name),
                tr("Its history goes with it. What its steps made stays."),
                tr("Delete"),
                self.view_model.remove,
            )
