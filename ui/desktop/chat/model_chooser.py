"""Choose who answers: a model, a release, or a rule set, in one menu. Says who it is now."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton
from workbench.domain.model import RegisteredModel
from workbench.domain.remote_model import OUTSIDE
from workbench.services.trials.chosen import Choices

_WIDEST = 34


class ModelChooser(GhostButton):
    chosen = Signal(str, str)  # kind (model, release, route), id or reference or name
    manage_asked = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "box", parent=parent)
        self._menu = QMenu(self)
        self._menu.setAccessibleName(tr("Who answers"))
        self._group = QActionGroup(self)
        self._kinds: dict[QAction, tuple[str, str]] = {}
        self._group.triggered.connect(self._on_triggered)
        self.clicked.connect(self.open_menu)
        self.hide()

    @property
    def entries(self) -> tuple[str, ...]:
        """What can be chosen, as it is shown."""
        return tuple(action.text() for action in self._group.actions())

    def show_choices(self, choices: Choices) -> None:
        self._name(choices)
        self._fill(choices)
        self.show()

    @Slot()
    def open_menu(self) -> None:
        width = self._menu.sizeHint().width()
        self._menu.popup(self.mapToGlobal(QPoint(self.width() - width, self.height() + 4)))

    def _name(self, choices: Choices) -> None:
        release, route = choices.release, choices.route
        if route is not None:
            icon, name, what = (
                "layers",
                tr("Rules: {name}", name=route.name),
                tr("the rule set chooses"),
            )
        elif release is not None:
            model = release.content.model.name
            icon, name, what = "library", release.reference, tr("release with {model}", model=model)
        else:
            place = choices.model.place
            icon, name = ("globe" if place else "box"), _shown(choices.model)
            what = (
                tr("{outside}, at {address}", outside=OUTSIDE, address=place.address)
                if place
                else tr("model")
            )
        self.set_icon_name(icon)
        self.setText(_shortened(name).replace("&", "&&"))
        self.setAccessibleName(tr("Who answers: {name}, {what}", name=name, what=what))
        self.setToolTip(tr("{name} ({what}). Click to choose who answers.", name=name, what=what))

    def _fill(self, choices: Choices) -> None:
        for action in self._group.actions():
            self._group.removeAction(action)
        self._menu.clear()
        self._kinds.clear()
        is_model = choices.release is None and choices.route is None
        self._menu.addSection(tr("Models"))
        for model in choices.models:
            mark = f"  ({OUTSIDE})" if model.place is not None else ""
            is_on = is_model and model.id == choices.model.id
            self._add(f"{_shown(model)}{mark}", "model", model.id, is_on=is_on)
        if choices.releases:
            self._menu.addSection(tr("Releases"))
        for release in choices.releases:
            is_on = choices.route is None and release == choices.release
            label = f"{release.reference} · {release.content.model.name}  ({release.stage.value})"
            self._add(label, "release", release.reference, is_on=is_on)
        if choices.sets:
            self._menu.addSection(tr("Rule sets"))
        for rules in choices.sets:
            self._add(rules.name, "route", rules.name, is_on=rules == choices.route)
        self._menu.addSeparator()
        self._menu.addAction(tr("Models and rules…")).triggered.connect(self.manage_asked)

    def _add(self, text: str, kind: str, name: str, *, is_on: bool) -> None:
        action = QAction(text.replace("&", "&&"), self._menu)
        action.setCheckable(True)
        action.setChecked(is_on)
        self._kinds[action] = (kind, name)
        self._group.addAction(action)
        self._menu.addAction(action)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(*self._kinds[action])


def _shown(model: RegisteredModel) -> str:
    if model.is_demo or not model.header.quantization:
        return model.name
    return f"{model.name} · {model.header.quantization}"


def _shortened(name: str) -> str:
    return name if len(name) <= _WIDEST else name[: _WIDEST - 1] + "…"
