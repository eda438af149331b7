"""What becomes of one type and from which score on, and the places where that holds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, GhostButton, Label, NumberField, SectionLabel
from ui.desktop.widgets.switch import Switch
from workbench.domain.privacy_places import SAID, Place, Places
from workbench.domain.privacy_policy import Action, Policy

_ACTIONS = {
    Action.PLACEHOLDER: tr("Placeholder, can be undone"),
    Action.HASH: tr("Keyed mark"),
    Action.MASK: tr("Mask"),
    Action.GENERALISE: tr("Coarser value"),
    Action.SYNTHETIC: tr("Invented value"),
    Action.DROP: tr("Nothing"),
    Action.LEAVE: tr("Left as it is"),
}


class RulesPanel(QWidget):
    action_chosen = Signal(str, object)  # type, Action
    threshold_chosen = Signal(str, float)
    place_switched = Signal(object, bool)  # Place, on
    types_wanted = Signal()
    recognizers_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._policy = Policy()
        self.type = ComboBox(theme, tr("Type"))
        self.action = ComboBox(theme, tr("What becomes of it"))
        self.threshold = NumberField(
            theme, tr("Least score"), low=0, high=1, step=0.05, is_whole=False
        )
        for action, words in _ACTIONS.items():
            self.action.addItem(words, action)
        self.switches = {place: Switch(theme, SAID[place]) for place in Place}
        self._demands = {place: Label(theme, "", tone="muted", size_px=12) for place in Place}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(SectionLabel(theme, tr("Rule of a type")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        for row, (words, field) in enumerate(
            (
                (tr("Type"), self.type),
                (tr("Becomes"), self.action),
                (tr("Least score"), self.threshold),
            )
        ):
            grid.addWidget(Label(theme, words, tone="muted", size_px=13), row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        self.own_types = GhostButton(theme, tr("Types of your own…"), "pencil")
        self.recognizers = GhostButton(theme, tr("Larger recognisers…"), "folder-open")
        for button in (self.own_types, self.recognizers):
            button.setAutoDefault(False)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.own_types.clicked.connect(self.types_wanted)
        self.recognizers.clicked.connect(self.recognizers_wanted)
        column.addSpacing(6)
        column.addWidget(SectionLabel(theme, tr("Where it holds")))
        self.below_chats = QVBoxLayout()
        for place in Place:
            line = QHBoxLayout()
            line.addWidget(self.switches[place])
            line.addWidget(Label(theme, SAID[place], size_px=13))
            line.addWidget(self._demands[place], 1)
            column.addLayout(line)
            if place is Place.CHATS:
                column.addLayout(self.below_chats)
            self.switches[place].clicked.connect(
                lambda on, place=place: self.place_switched.emit(place, on)
            )
        note = tr("Before indexing: a setting of each collection. Logs never hold text.")
        column.addWidget(Label(theme, note, tone="muted", size_px=12, wrap=True))
        column.addStretch(1)
        self.type.activated.connect(self._show_type)
        self.action.activated.connect(self._on_action)
        self.threshold.editingFinished.connect(self._on_threshold)

    def show_types(self, types: tuple[str, ...]) -> None:
        if [self.type.itemText(at) for at in range(self.type.count())] != list(types):
            chosen = self.type.currentText() or "PERSON"
            self.type.clear()
            self.type.addItems(list(types))
            self.type.setCurrentText(chosen)
        self._show_type()

    def choose(self, entity_type: str) -> None:
        self.type.setCurrentText(entity_type)
        self._show_type()

    def show_rules(self, policy: Policy, places: Places) -> None:
        self._policy = policy
        for place, switch in self.switches.items():
            switch.setChecked(places.is_on(place))
            switch.setEnabled(place not in places.demanded)
            self._demands[place].setText(
                tr("demanded by policy.json") if place in places.demanded else ""
            )
        self._show_type()

    @Slot()
    def _show_type(self) -> None:
        kind, selection = self.type.currentText(), self._policy.selection
        self.action.setCurrentIndex(self.action.findData(self._policy.action_for(kind)))
        self.threshold.set_value(selection.thresholds.get(kind, selection.threshold))

    @Slot()
    def _on_action(self) -> None:
        self.action_chosen.emit(self.type.currentText(), self.action.currentData())

    @Slot()
    def _on_threshold(self) -> None:
        value, selection = self.threshold.value, self._policy.selection
        kind = self.type.currentText()
        if value is not None and value != selection.thresholds.get(kind, selection.threshold):
            self.threshold_chosen.emit(kind, float(value))
