"""What of the window a role cannot use: pages that stay closed, and parts of pages that are off.

The services refuse it in any case; this only keeps people from trying, and says why.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.desktop.language import tr
from ui.desktop.people.wording import why_not
from workbench.domain.profile import Permission, Profile

# By place of the rail: what a page shows.
PAGES: Final[dict[str, Permission]] = {
    tr("Chat"): Permission.READ,
    tr("Documents"): Permission.READ,
    tr("Prompts"): Permission.READ,
    tr("Evaluation"): Permission.READ,
    tr("Usage"): Permission.FIGURES,
}
# By place: buttons by their names.
BUTTONS: Final[dict[str, dict[str, Permission]]] = {
    tr("Documents"): {
        tr("Add files…"): Permission.WORK,
        tr("Add folder…"): Permission.WORK,
        tr("Link a folder…"): Permission.WORK,
        tr("Delete…"): Permission.WORK,
        tr("New collection"): Permission.WORK,
        tr("Ask all…"): Permission.WORK,
    },
    tr("Models"): {
        tr("Import GGUF…"): Permission.MODELS,
        tr("Download…"): Permission.MODELS,
        tr("Remove…"): Permission.MODELS,
        tr("Load"): Permission.WORK,
        tr("Use in chat"): Permission.WORK,
        tr("Fine-tuning…"): Permission.READ,
    },
    tr("Prompts"): {tr("New prompt"): Permission.WORK, tr("Save version"): Permission.WORK},
}
# By place: whole parts by their attributes.
PARTS: Final[dict[str, dict[str, Permission]]] = {
    tr("Chat"): {"composer": Permission.WORK},
    tr("Workspace"): {
        "answers": Permission.WORK,
        "documents": Permission.WORK,
        "kept": Permission.POLICY,
        "kept_answers": Permission.WORK,
        "local_api": Permission.WORK,
    },
}


def closed_places(who: Profile) -> dict[str, str]:
    """Names of places that stay closed, with the reason."""
    return {
        place: why_not(who, permission)
        for place, permission in PAGES.items()
        if not who.may(permission)
    }


def close_parts(place: str, page: QWidget, who: Profile) -> None:
    """Switch off what the role cannot use; the reason is its tooltip."""
    for widget, permission in parts(place, page):
        if not who.may(permission):
            _KeptOff(widget, why_not(who, permission))


def parts(place: str, page: QWidget) -> Iterator[tuple[QWidget, Permission]]:
    """What of the page asks for a permission of its own."""
    for name, permission in PARTS.get(place, {}).items():
        yield getattr(page, name), permission
    wanted = BUTTONS.get(place, {})
    for button in page.findChildren(QAbstractButton):
        if button.accessibleName() in wanted:
            yield button, wanted[button.accessibleName()]


class _KeptOff(QObject):
    """Keeps a widget off, whoever switches it on."""

    def __init__(self, widget: QWidget, reason: str) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.setEnabled(False)
        widget.setToolTip(reason)
        widget.setAccessibleDescription(reason)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.EnabledChange and self._widget.isEnabled():
            self._widget.setEnabled(False)
        return super().eventFilter(watched, event)
