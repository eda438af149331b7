"""How far the new index of a collection has come, and the button that gives it up."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label, ProgressBar
from workbench.services.documents.reindexing import ReindexProgress


class ReindexStrip(Card):
    give_up_wanted = Signal(str)  # collection id

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, margin=12, parent=parent)
        self._collection_id = ""
        self._line = Label(theme, size_px=13, weight=QFont.Weight.Medium, wrap=True)
        self._bar = ProgressBar(theme, tr("Progress of the new index"))
        self.give_up = GhostButton(theme, tr("Keep the old index"), "x")
        self.give_up.clicked.connect(self._on_give_up)
        row = QHBoxLayout()
        row.addWidget(self._line, 1)
        row.addWidget(self.give_up)
        self.body.addLayout(row)
        self.body.addWidget(self._bar)
        self.hide()

    @property
    def line(self) -> str:
        return self._line.text()

    @Slot(object)
    def show_progress(self, progress: ReindexProgress | None) -> None:
        """None: nothing is under way."""
        self.setVisible(progress is not None)
        if progress is None:
            return
        self._collection_id = progress.collection_id
        left = progress.seconds_left
        time = tr(", {time} left", time=_time(left)) if left is not None and progress.done else ""
        what = tr("New index for") if progress.of == "passages" else tr("Reading again")
        self._line.setText(
            tr(
                "{what} “{collection}”: {done:,} of {total:,} {of}{time}",
                what=what,
                collection=progress.collection,
                done=progress.done,
                total=progress.total,
                of=progress.of,
                time=time,
            )
        )
        self.give_up.setVisible(progress.of == "passages")
        self._bar.set_fraction(progress.done / progress.total if progress.total else None)

    @Slot()
    def _on_give_up(self) -> None:
        self.give_up_wanted.emit(self._collection_id)


def _time(seconds: float) -> str:
    return (
        tr("{seconds:.0f} min", seconds=seconds / 60)
        if seconds >= 90
        else f"{max(1, round(seconds))} s"
    )
