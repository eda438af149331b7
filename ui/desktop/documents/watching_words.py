"""How a linked folder is followed, in words for its card."""

from __future__ import annotations

from datetime import datetime

from ui.desktop.language import tr
from workbench.domain.folder_watching import FolderWatching, Unheard

_REASONS: dict[Unheard, str] = {
    Unheard.NETWORK: tr(
        "Looked at every few seconds: it is on a drive that other computers can change, and this"
        " one is not told of that."
    ),
    Unheard.LIMIT: tr(
        "Looked at every few seconds: the system lends no more watches. On Linux the setting"
        " fs.inotify.max_user_watches says how many folders can be watched."
    ),
    Unheard.FAILED: tr(
        "Looked at every few seconds: the system stopped telling of changes. It is tried again"
        " every ten minutes."
    ),
    Unheard.ABSENT: tr("Looked at every few seconds: this program cannot be told of changes."),
    Unheard.AWAY: tr("Looked for every few seconds, until it is there again."),
}


def watching_part(watching: FolderWatching) -> str:
    """A few words for the line of a card: when it was last compared, and how it is followed."""
    at = datetime.fromisoformat(watching.looked_at).astimezone()
    if watching.is_told:
        return tr("compared at {at:%H:%M}, changes are noticed at once", at=at)
    return tr("compared at {at:%H:%M}, looked at regularly", at=at)


def watching_sentence(watching: FolderWatching) -> str:
    """Why it is followed the way it is, for who points at the card."""
    if watching.unheard is not None:
        return _REASONS[watching.unheard]
    return tr(
        "The system tells of changes: a file is taken when nobody has written to it for a second."
        " Folder and collection are compared every ten minutes besides."
    )
