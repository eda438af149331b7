"""One model: what it says about itself, how it is loaded, what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.adapters.card import AdapterCard
from ui.desktop.language import tr
from ui.desktop.models.load_form import LoadForm
from ui.desktop.models.metadata_fold import MetadataFold
from ui.desktop.models.standing_card import StandingCard
from ui.desktop.models.view_model import Overview
from ui.desktop.models.wording import (
    DEMO_HINT,
    DEMO_NOTE,
    EMBEDDING_NOTE,
    OUTSIDE_NOTE,
    RERANKING_NOTE,
    facts,
    loaded_line,
)
from ui.desktop.models.workshop_card import WorkshopCard
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Banner,
    Card,
    GhostButton,
    Label,
    PrimaryButton,
    ProgressBar,
    scroll_column,
)
from workbench.domain.model import RegisteredModel
from workbench.domain.model_kind import ModelKind, kind_of


class ModelDetail(QWidget):
    choose_wanted = Signal()
    load_wanted = Signal()
    unload_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = Label(theme, size_px=20, weight=QFont.Weight.DemiBold, wrap=True)
        self._state = Label(theme, tone="muted", size_px=13, wrap=True)
        self.banner = Banner(theme)
        self._demo = Banner(theme)
        self.use = PrimaryButton(theme, tr("Use in chat"), "message-square")
        self.use.clicked.connect(self.choose_wanted)
        self.load = GhostButton(theme, tr("Load"), "play")
        self.load.clicked.connect(self._on_load)
        self.remove = GhostButton(theme, tr("Remove…"), "trash-2", tone="danger")
        self.remove.clicked.connect(self.remove_wanted)
        self._bar = ProgressBar(theme, tr("Loading the model"))
        self._bar.hide()
        self._is_loaded = False
        self._shown_id = ""
        self._area, self._column = scroll_column(theme, width=820)
        self.standing = StandingCard(theme)
        self.workshop = WorkshopCard(theme)
        self.adapters = AdapterCard(theme)
        self.form = LoadForm(theme)
        self._facts_card = Card(theme)
        self._facts = QGridLayout()
        self.metadata = MetadataFold(theme)
        self._build()

    def show_model(self, model: RegisteredModel, overview: Overview) -> None:
        self._is_loaded = overview.is_loaded(model)
        is_used = model.id == overview.current_id
        self._name.setText(model.name)
        loaded = overview.loaded_of(model)
        is_adapter = model.adapter is not None
        if not is_adapter:
            self._state.setText(loaded_line(loaded) if loaded else tr("Not in memory."))
        elif model.id != self._shown_id:
            self._state.setText(tr("A LoRA adapter: it changes how a model answers."))
        self._shown_id = model.id
        self._state.setToolTip("\n".join(loaded.notes) if loaded else "")
        kind = kind_of(model.header)
        if kind is not ModelKind.CHAT and not is_adapter:
            embeds = kind is ModelKind.EMBEDDING
            self._state.setText(EMBEDDING_NOTE if embeds else RERANKING_NOTE)
        for part in (self.use, self.load, self.form, self.adapters):
            part.setVisible(not is_adapter and kind is ModelKind.CHAT)
            if model.place is not None and part is not self.use:
                part.hide()
        place = model.place
        if place is not None:
            self._state.setText(OUTSIDE_NOTE.format(place.address))
        for own in (self.standing, self.workshop, self.metadata):
            own.setVisible(place is None)
        self.use.setEnabled(not is_used)
        self.use.setText(tr("Used in chat") if is_used else tr("Use in chat"))
        self.use.set_icon_name("check" if is_used else "message-square")
        self.load.setText(tr("Unload") if self._is_loaded else tr("Load"))
        self.load.set_icon_name("circle-stop" if self._is_loaded else "play")
        self.remove.setVisible(not model.is_demo)
        if model.is_demo:
            self._demo.show_message(DEMO_NOTE, DEMO_HINT)
        else:
            self._demo.clear()
        if place is None:
            self.standing.show_model(model)
            self.workshop.show_model(model)
        self._show_facts(model)
        self.metadata.show_rows(model.header.metadata)
        # Qt drops the request of a column that is not shown yet; then the cards are squeezed.
        QApplication.postEvent(self._area, QEvent(QEvent.Type.LayoutRequest))

    def show_bases(self, names: tuple[str, ...]) -> None:
        """Of an adapter: the registered models that it fits."""
        fits = ", ".join(names) or tr("no model of this workspace")
        self._state.setText(
            tr("A LoRA adapter: it changes how a model answers. It fits {fits}.", fits=fits)
        )

    def show_loading(self, fraction: float | None) -> None:
        """None: nothing is being loaded."""
        self._bar.setVisible(fraction is not None)
        self.load.setEnabled(fraction is None)
        if fraction is not None:
            self._bar.set_fraction(fraction)
            self._state.setText(tr("Loading: {fraction:.0%}", fraction=fraction))

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)
        column = self._column
        titles = QVBoxLayout()
        titles.setSpacing(4)
        titles.addWidget(self._name)
        titles.addWidget(self._state)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(titles, 1)
        for button in (self.remove, self.load, self.use):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self._bar)
        column.addWidget(self.banner)
        column.addWidget(self._demo)
        column.addWidget(self.standing)
        column.addWidget(self.adapters)
        column.addWidget(self.workshop)
        column.addWidget(self.form)
        body = self._facts_card.body
        body.addWidget(
            Label(self._theme, tr("What it says"), size_px=15, weight=QFont.Weight.DemiBold)
        )
        self._facts.setHorizontalSpacing(24)
        self._facts.setVerticalSpacing(8)
        self._facts.setColumnStretch(1, 1)
        self._facts.setColumnStretch(3, 1)
        body.addLayout(self._facts)
        body.addSpacing(4)
        body.addWidget(self.metadata)
        column.addWidget(self._facts_card)
        column.addStretch(1)

    def _show_facts(self, model: RegisteredModel) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        rows = facts(model)
        wide = [fact for fact in rows if len(fact[1]) > 40]
        short = [fact for fact in rows if len(fact[1]) <= 40]
        for number, (name, value) in enumerate(short):
            self._add_fact(number // 2, 2 * (number % 2), name, value, 1)
        for number, (name, value) in enumerate(wide):
            self._add_fact((len(short) + 1) // 2 + number, 0, name, value, 3)

    def _add_fact(self, row: int, column: int, name: str, value: str, span: int) -> None:
        left = Label(self._theme, name, tone="muted", size_px=13)
        right = Label(self._theme, value.replace("/", "/\u200b"), size_px=13, wrap=True)
        right.setToolTip(value)
        self._facts.addWidget(left, row, column, Qt.AlignmentFlag.AlignTop)
        self._facts.addWidget(right, row, column + 1, 1, span)

    @Slot()
    def _on_load(self) -> None:
        if self._is_loaded:
            self.unload_wanted.emit()
        else:
            self.load_wanted.emit()
