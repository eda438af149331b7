"""Which adapters answer now: those that are on, or those that a release binds."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton
from workbench.domain.release import Release
from workbench.services.models.adapters import Standing

_LONGEST = 24


class AdapterButton(GhostButton):
    """Hidden where no adapter fits. Under a release it tells and cannot be pressed."""

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Adapters"), "layers", parent=parent)
        self._standings: tuple[Standing, ...] = ()
        self._release: Release | None = None
        self.hide()

    def show_standings(self, standings: tuple[Standing, ...]) -> None:
        self._standings = standings
        self._tell()

    def show_release(self, release: Release | None) -> None:
        """What answers instead of a model by itself; None: nothing does."""
        self._release = release
        self._tell()

    def _tell(self) -> None:
        release = self._release
        if release is not None:
            names = [f"{one.name} × {one.scale:g}" for one in release.content.adapters]
            how = tr("The release {reference} binds them.", reference=release.reference)
        else:
            on = [one for one in self._standings if one.is_on and one.scale]
            names = [f"{one.adapter.name} × {one.scale:g}" for one in on]
            how = tr("Click to turn adapters on or off here.")
        all_names = ", ".join(names)
        if len(names) == 1:
            self.setText(_shortened(all_names))
        else:
            self.setText(tr("{n_names} adapters", n_names=len(names)) if names else tr("Adapters"))
        self.setToolTip(f"{all_names or tr('No adapter is on')}. {how}")
        self.setAccessibleName(tr("Adapters: {all_names}", all_names=all_names or tr("none is on")))
        self.setEnabled(release is None)
        self.setVisible(bool(names) if release is not None else bool(self._standings))


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
