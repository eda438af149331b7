"""One run: how it goes, its curves, checkpoints with samples, base against tuned, lineage."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.charts.card import ChartCard
from ui.desktop.charts.data import ChartData
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.training import wording
from ui.desktop.training.compare_view import CompareView
from ui.desktop.training.curves import TITLES, Track, charts
from ui.desktop.training.lineage_view import LineageView
from ui.desktop.training.view_model import RunDetail
from ui.desktop.widgets import Card, GhostButton, Label, PrimaryButton
from ui.desktop.widgets.progress import ProgressBar
from ui.desktop.widgets.scrolling import use_thin_scroll_bars
from ui.desktop.widgets.segments import Segments
from workbench.domain.training import Checkpoint
from workbench.services.training.training import RunView
from workbench.services.training.training_runner import TrainingProgress

_TABS = (tr("Curves"), tr("Checkpoints"), tr("Before and after"), tr("Lineage"))
_MIB = 2**20
_BETWEEN_MS = 20  # charts, when points come in


class RunPanel(QWidget):
    pause_wanted = Signal(str)
    resume_wanted = Signal(str)
    stop_wanted = Signal(str)
    apply_wanted = Signal(str)
    remove_wanted = Signal(str)
    export_wanted = Signal(str, int)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: RunView | None = None
        self._track = Track()
        self._waiting: dict[str, ChartData] = {}  # charts that were not drawn anew yet
        self._turns = QTimer(self)
        self._turns.setInterval(_BETWEEN_MS)
        self._turns.timeout.connect(self._show_one_curve)
        self._listed: tuple[Checkpoint, ...] | None = None
        self._makers: list[GhostButton] = []
        self._is_busy = False
        self.title = Label(theme, "", size_px=18, weight=QFont.Weight.DemiBold, wrap=True)
        self.state = Label(theme, "", size_px=13, wrap=True)
        self.figures = Label(theme, "", tone="muted", size_px=13, wrap=True)
        self.bar = ProgressBar(theme, tr("Progress of the run"))
        self.pause = GhostButton(theme, tr("Pause"), "clock")
        self.resume = PrimaryButton(theme, tr("Resume"))
        self.stop = GhostButton(theme, tr("Stop and keep"), "circle-stop")
        self.apply = GhostButton(theme, tr("Turn on for its base"), "check")
        self.remove = GhostButton(theme, tr("Forget…"), "trash-2")
        self.tabs = Segments(theme, _TABS)
        self.cards = {name: ChartCard(theme, title) for name, title in TITLES.items()}
        self.checkpoints = QWidget()
        self._list = QVBoxLayout(self.checkpoints)
        self.compare = CompareView(theme)
        self.lineage = LineageView(theme)
        self.stack = QStackedWidget()
        self._build()

    @property
    def run_id(self) -> str:
        return self._view.run.id if self._view else ""

    def _build(self) -> None:
        curves = QWidget()
        grid = QGridLayout(curves)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        for n, card in enumerate(self.cards.values()):
            grid.addWidget(card, n // 2, n % 2)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        for page in (curves, self.checkpoints, self.compare, self.lineage):
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QScrollArea.Shape.NoFrame)
            area.setWidget(page)
            area.viewport().setAutoFillBackground(False)
            page.setAutoFillBackground(False)
            use_thin_scroll_bars(area, self._theme)
            self.stack.addWidget(area)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.resume, self.pause, self.stop, self.apply, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.title, self.state, self.bar, self.figures):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        self.tabs.chosen.connect(self.stack.setCurrentIndex)
        self.pause.clicked.connect(lambda: self.pause_wanted.emit(self.run_id))
        self.resume.clicked.connect(lambda: self.resume_wanted.emit(self.run_id))
        self.stop.clicked.connect(lambda: self.stop_wanted.emit(self.run_id))
        self.apply.clicked.connect(lambda: self.apply_wanted.emit(self.run_id))
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(self.run_id))

    @Slot(object)
    def show_detail(self, detail: RunDetail) -> None:
        is_other = detail.view.run.id != self.run_id
        self._view = detail.view
        self.title.setText(detail.view.run.name)
        if is_other:
            self.compare.clear()
        if is_other or len(detail.points) != self._track.n_points:
            self._track = Track(detail.points)
            self._show_curves()
        self._show_state()
        self._show_checkpoints(detail.checkpoints)
        self.compare.show_outcome(detail.outcomes, detail.judgement)
        self.lineage.show_run(detail.view.run, detail.outcomes, detail.uses)

    @Slot(object)
    def show_progress(self, progress: TrainingProgress) -> None:
        if self._view is None or progress.run_id != self.run_id:
            return
        status = progress.status
        self._track.add(progress.points)
        self.bar.set_fraction(progress.fraction if progress.n_steps else None)
        left = progress.seconds_left
        rest = tr(", {duration} left", duration=wording.duration(left)) if left is not None else ""
        text = status.message or tr(
            "Step {step:,} of {n_steps:,}{rest}",
            step=status.step,
            n_steps=progress.n_steps,
            rest=rest,
        )
        self.state.setText(text)
        self.state.set_tone(wording.tone(status.state))
        if progress.points:
            self._waiting = charts(self._track)
            self._turns.start()
            self._show_figures()

    @Slot(bool)
    def set_busy(self, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.compare.set_busy(is_busy)
        for make in self._makers:
            make.setEnabled(not is_busy)
        self._show_buttons()

    def _show_state(self) -> None:
        assert self._view is not None
        status = self._view.status
        n_steps = status.facts.n_steps if status.facts else 0
        of = tr(" of {n_steps:,}", n_steps=n_steps) if n_steps else ""
        device = tr(", on {device}", device=status.facts.device) if status.facts else ""
        self.state.setText(
            tr(
                "{value}: step {step:,}{of}{device}. {message} {hint}",
                value=status.state.value.capitalize(),
                step=status.step,
                of=of,
                device=device,
                message=wording.said(status.message, status.state),
                hint=status.hint,
            ).strip()
        )
        self.state.set_tone(wording.tone(status.state))
        self.bar.set_fraction(status.step / n_steps if n_steps else 0.0)
        self._show_figures()
        self._show_buttons()

    def _show_buttons(self) -> None:
        view = self._view
        if view is None:
            return
        self.resume.setVisible(view.status.state.can_resume and not view.is_alive)
        self.resume.setEnabled(not self._is_busy)
        for button in (self.pause, self.stop):
            button.setVisible(view.is_alive)
        self.apply.setVisible(not view.is_alive and view.status.step > 0 and bool(view.run.base_id))
        self.apply.setEnabled(not self._is_busy)
        self.remove.setVisible(not view.is_alive)
        self.remove.setEnabled(not self._is_busy)

    def _show_figures(self) -> None:
        last = self._track.steps[-1] if self._track.steps else None
        if last is None:
            self.figures.setText("")
            return
        checked = self._track.checks[-1] if self._track.checks else None
        validation = (
            tr(", validation {validation:.4f}", validation=checked.validation) if checked else ""
        )
        self.figures.setText(
            tr(
                "Loss {loss:.4f}{validation}, {tokens_per_second:,.0f} tokens a second, "
                "{memory_bytes:,.0f} MiB of memory, "
                "{duration} of training",
                loss=last.loss,
                validation=validation,
                tokens_per_second=last.tokens_per_second,
                memory_bytes=last.memory_bytes / _MIB,
                duration=wording.duration(last.at_s),
            )
        )

    def _show_curves(self) -> None:
        self._waiting = {}
        for name, data in charts(self._track).items():
            self.cards[name].set_data(data)

    @Slot()
    def _show_one_curve(self) -> None:
        """One at a time: all four in one go would hold the window up for a frame."""
        if self._waiting:
            name = next(iter(self._waiting))
            self.cards[name].set_data(self._waiting.pop(name))
        if not self._waiting:
            self._turns.stop()

    def _show_checkpoints(self, checkpoints: tuple[Checkpoint, ...]) -> None:
        if checkpoints == self._listed:  # nobody loses the focus over nothing
            return
        self._listed = checkpoints
        self._makers = []
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for one in reversed(checkpoints):
            self._list.addWidget(self._checkpoint_card(one))
        if not checkpoints:
            self._list.addWidget(
                Label(self._theme, tr("There is no checkpoint yet."), tone="muted", size_px=13)
            )
        self._list.addStretch(1)

    def _checkpoint_card(self, one: Checkpoint) -> Card:
        card = Card(self._theme, margin=14, spacing=6)
        head = QHBoxLayout()
        loss = (
            tr(", validation loss {validation:.4f}", validation=one.validation)
            if one.validation is not None
            else ""
        )
        text = tr(
            "Step {step:,}{loss}, {size_bytes:,.1f} MiB",
            step=one.step,
            loss=loss,
            size_bytes=one.size_bytes / _MIB,
        )
        head.addWidget(Label(self._theme, text, size_px=13, weight=QFont.Weight.DemiBold), 1)
        make = GhostButton(self._theme, tr("Make an adapter"), "download")
        make.setAccessibleName(tr("Make an adapter of step {step}", step=one.step))
        make.setEnabled(not self._is_busy)
        self._makers.append(make)
        make.clicked.connect(lambda: self.export_wanted.emit(self.run_id, one.step))
        head.addWidget(make, 0, Qt.AlignmentFlag.AlignRight)
        card.body.addLayout(head)
        for sample in one.samples:
            asked = wording.breakable(sample.prompt)
            prompt = Label(self._theme, asked, tone="muted", size_px=12, wrap=True)
            card.body.addWidget(prompt)
            answer = Label(
                self._theme,
                wording.breakable(sample.answer) or "–",
                size_px=13,
                wrap=True,
                selectable=True,
            )
            card.body.addWidget(answer)
        return card
