"""The linked folders above the list: where, in which state, and what can be done about each."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.desktop.documents.watching_words import watching_part, watching_sentence
from ui.desktop.language import tr, tr_n
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, ElidedLabel, IconButton, Pill, use_thin_scroll_bars
from ui.desktop.widgets.labels import Tone
from workbench.domain.folder_watching import FolderWatching
from workbench.domain.linked_folder import FolderState, LinkedFolder, SyncProgress

_ROW = 64
_MOST_ROWS = 3  # are seen at once; more can be scrolled to
_STATES: dict[FolderState, tuple[str, Tone, str]] = {
    FolderState.NEW: (tr("Waiting"), "muted", "clock"),
    FolderState.SYNCED: (tr("In sync"), "ok", "circle-check"),
    FolderState.AWAY: (tr("Away"), "warn", "triangle-alert"),
    FolderState.PAUSED: (tr("Paused"), "muted", "circle-stop"),
    FolderState.FAILED: (tr("Stopped"), "danger", "circle-alert"),
}


class FolderCard(Card):
    sync_wanted = Signal(str)
    pause_wanted = Signal(str, bool)
    unlink_wanted = Signal(object)  # LinkedFolder
    rules_wanted = Signal(object)  # LinkedFolder

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, margin=10, parent=parent)
        self._folder: LinkedFolder | None = None
        self._watching: FolderWatching | None = None
        self.path = ElidedLabel(theme, "", size_px=13, weight=QFont.Weight.Medium)
        self.line = ElidedLabel(theme, "", tone="muted", size_px=12)
        self.state = Pill(theme, "")
        self.sync = IconButton(theme, "refresh-cw", tr("Sync now"))
        self.pause = IconButton(theme, "circle-stop", tr("Pause"))
        self.rules = IconButton(theme, "settings", tr("What is left out"))
        self.unlink = IconButton(theme, "x", tr("Unlink"))
        self.sync.clicked.connect(self._on_sync)
        self.pause.clicked.connect(self._on_pause)
        self.unlink.clicked.connect(self._on_unlink)
        self.rules.clicked.connect(self._on_rules)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.path)
        texts.addWidget(self.line)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addLayout(texts, 1)
        for widget in (self.state, self.sync, self.pause, self.rules, self.unlink):
            row.addWidget(widget)
        self.body.addLayout(row)

    @property
    def folder(self) -> LinkedFolder | None:
        return self._folder

    def show_folder(self, folder: LinkedFolder) -> None:
        self._folder = folder
        self.path.setText(folder.path)
        self.path.setToolTip(folder.path)
        self._say()
        self.state.set(*_STATES[folder.state])
        word = tr("Follow") if folder.is_paused else tr("Pause")
        self.pause.set_icon_name("play" if folder.is_paused else "circle-stop")
        for button, says in (
            (self.sync, tr("Sync now, and read failed files again")),
            (self.pause, word),
            (self.rules, tr("What is left out…")),
            (self.unlink, tr("Unlink")),
        ):
            button.setAccessibleName(f"{says}: {folder.path}")
            button.setToolTip(says)
        self.sync.setEnabled(not folder.is_paused)

    def show_watching(self, watching: FolderWatching | None, is_syncing: bool) -> None:
        self._watching = watching
        if not is_syncing:
            self._say()

    def _say(self) -> None:
        folder, watching = self._folder, self._watching
        if folder is None:
            return
        if folder.is_paused:
            watching = None
        self.line.setText(folder_line(folder, watching))
        why = watching_sentence(watching) if watching is not None else ""
        self.setToolTip("\n".join(filter(None, (why, left_out_line(folder)))))

    def show_progress(self, progress: SyncProgress) -> None:
        self.state.set(tr("Syncing"), "accent_text", "loader-circle")
        self.line.setText(
            tr(
                "{done:,} of {amount}",
                done=progress.done,
                amount=tr_n("{n:,} file", "{n:,} files", progress.total),
            )
        )

    @Slot()
    def _on_sync(self) -> None:
        if self._folder is not None:
            self.sync_wanted.emit(self._folder.id)

    @Slot()
    def _on_pause(self) -> None:
        if self._folder is not None:
            self.pause_wanted.emit(self._folder.id, not self._folder.is_paused)

    @Slot()
    def _on_unlink(self) -> None:
        if self._folder is not None:
            self.unlink_wanted.emit(self._folder)

    @Slot()
    def _on_rules(self) -> None:
        if self._folder is not None:
            self.rules_wanted.emit(self._folder)


class FolderCards(QScrollArea):
    """Hidden while nothing is linked."""

    sync_wanted = Signal(str)
    pause_wanted = Signal(str, bool)
    unlink_wanted = Signal(object)
    rules_wanted = Signal(object)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folders: tuple[LinkedFolder, ...] = ()
        self._watching: dict[str, FolderWatching] = {}
        self._syncing = ""
        self.cards: list[FolderCard] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Linked folders"))
        use_thin_scroll_bars(self, theme)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.hide()

    @Slot(tuple)
    def show_folders(self, folders: tuple[LinkedFolder, ...]) -> None:
        self._folders = folders
        while len(self.cards) < len(folders):
            card = FolderCard(self._theme)
            card.sync_wanted.connect(self.sync_wanted)
            card.pause_wanted.connect(self.pause_wanted)
            card.unlink_wanted.connect(self.unlink_wanted)
            card.rules_wanted.connect(self.rules_wanted)
            self._column.addWidget(card)
            self.cards.append(card)
        while len(self.cards) > len(folders):
            card = self.cards.pop()
            card.hide()
            card.deleteLater()
        for card, folder in zip(self.cards, folders, strict=True):
            if folder.id != self._syncing:
                card.show_folder(folder)
            card.show_watching(self._watching.get(folder.id), folder.id == self._syncing)
        rows = min(len(folders), _MOST_ROWS)
        self.setFixedHeight(max(1, rows * _ROW))
        self.setVisible(bool(folders))

    @Slot(object)
    def show_watching(self, watching: dict[str, FolderWatching]) -> None:
        self._watching = watching
        for card, folder in zip(self.cards, self._folders, strict=True):
            card.show_watching(watching.get(folder.id), folder.id == self._syncing)

    @Slot(object)
    def show_progress(self, progress: SyncProgress | None) -> None:
        before, self._syncing = self._syncing, progress.folder_id if progress else ""
        for card, folder in zip(self.cards, self._folders, strict=True):
            if progress is not None and folder.id == progress.folder_id:
                card.show_progress(progress)
            elif before == folder.id:
                card.show_folder(folder)


def folder_line(folder: LinkedFolder, watching: FolderWatching | None = None) -> str:
    """How many files, how many failed, how it is followed, and when it was last compared."""
    if folder.away or folder.problem:
        kept = tr(" Nothing was removed.") if folder.away else ""
        return f"{folder.away or folder.problem}{kept}"
    parts = [tr_n("{n:,} file", "{n:,} files", folder.n_files)]
    if folder.n_failed:
        parts.append(tr("{n_failed:,} could not be read", n_failed=folder.n_failed))
    left_out = sum(folder.left_out.values())
    if left_out:
        parts.append(tr("{left_out:,} left out", left_out=left_out))
    if watching is not None and watching.looked_at:
        parts.append(watching_part(watching))
    elif folder.synced_at:
        at = datetime.fromisoformat(folder.synced_at).astimezone()
        parts.append(tr("last sync {at:%Y-%m-%d %H:%M}", at=at))
    return " · ".join(parts)


def left_out_line(folder: LinkedFolder) -> str:
    return "\n".join(f"{n:,} {reason}" for reason, n in sorted(folder.left_out.items()))
