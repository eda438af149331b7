"""State of the workspace page: settings, places and the doctor's report.

Asks the services on lanes and never waits. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from workbench.app import Workbench
from workbench.changes import Change, Kind
from workbench.domain.model import SamplingSettings
from workbench.paths import WorkspacePaths
from workbench.services.models.kept_keys import Kept
from workbench.services.usage.diagnostics import Section
from workbench.settings import Settings


@dataclass(frozen=True, slots=True)
class Place:
    """One thing in the workspace folder and what it takes."""

    name: str
    path: Path
    size_bytes: int


class WorkspaceViewModel(QObject):
    settings_changed = Signal(object)  # Settings
    places_found = Signal(tuple)  # tuple[Place, ...]
    report_ready = Signal(tuple)  # tuple[Section, ...]
    kept_answers_found = Signal(object)  # CacheStatus
    attached = Signal(object)  # Workbench, or None
    failed = Signal(object)  # an exception
    _changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._calls = LaneCalls(self)
        self._unsubscribe: Callable[[], None] = lambda: None
        self._changed.connect(self._on_change)

    @property
    def root(self) -> Path | None:
        return self._workbench.paths.root if self._workbench is not None else None

    @property
    def settings(self) -> Settings:
        return self._workbench.settings.current if self._workbench is not None else Settings()

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._unsubscribe = workbench.changes.subscribe(self._changed.emit)
        self.settings_changed.emit(workbench.settings.current)
        self.attached.emit(workbench)

    def detach(self) -> None:
        self._unsubscribe()
        self._calls.close()
        self._workbench = None
        self.attached.emit(None)

    @property
    def kept(self) -> Kept:
        """How conversations are kept now."""
        return self._workbench.kept_keys.kept if self._workbench is not None else Kept("off", 0)

    def keep_cache(self, kind: str) -> None:
        self._ask(lambda workbench: workbench.settings.update(conversation_cache=kind))

    def change(self, changed: dict[str, str]) -> None:
        """Settings that are chosen among a few words."""
        self._ask(lambda workbench: workbench.settings.update(**changed))

    def keep_answers(self, megabytes: int) -> None:
        self._ask(lambda workbench: workbench.settings.update(response_cache_mb=megabytes))

    def clear_answers(self) -> None:
        self._ask(
            lambda workbench: workbench.response_cache.clear(), lambda _n: self._count_answers()
        )

    def _count_answers(self) -> None:
        self._ask(lambda workbench: workbench.response_cache.status(), self.kept_answers_found.emit)

    def keep_look(self, name: str, value: object) -> None:
        """One of the settings of the window: theme, scale, motion, announcements."""
        self._ask(lambda workbench: workbench.settings.update(**{name: value}))

    def keep_answering(self, sampling: SamplingSettings, passages: int, cache_mb: int) -> None:
        self._ask(
            lambda workbench: workbench.settings.update(
                sampling=sampling, passages=passages, conversation_cache_mb=cache_mb
            )
        )

    def sampling_with(self, **values: float) -> SamplingSettings:
        """The present settings with these values in place."""
        return replace(self.settings.sampling, **values)  # type: ignore[arg-type]

    def look(self) -> None:
        """Measure the places and ask the doctor anew."""
        self._ask(lambda workbench: _places(workbench.paths), self.places_found.emit)
        self._ask(lambda workbench: workbench.diagnostics.report(), self.report_ready.emit)
        self._count_answers()

    def _ask(
        self,
        work: Callable[[Workbench], object],
        then: Callable[..., None] = lambda _result: None,
    ) -> None:
        workbench = self._workbench
        if workbench is not None:
            self._calls.read(workbench.io_lane, lambda: work(workbench), then, self.failed.emit)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.kind is Kind.SETTINGS and self._workbench is not None:
            self.settings_changed.emit(self._workbench.settings.current)
            self._count_answers()


def report_text(sections: Sequence[Section]) -> str:
    """The doctor's report as plain text, for a message to somebody who helps."""
    lines: list[str] = []
    for section in sections:
        lines += [section.title, *(f"  {name}: {value}" for name, value in section.rows), ""]
    return "\n".join(lines)


def _places(paths: WorkspacePaths) -> tuple[Place, ...]:
    known = (
        (tr("Copies of your documents"), paths.blobs),
        (tr("Vector index"), paths.index),
        (tr("Unfinished downloads"), paths.arriving),
        (tr("Backups"), paths.backups),
        (tr("Logs"), paths.logs),
        (tr("Audit checkpoints"), paths.audit),
        (tr("Read conversations, probes"), paths.cache),
    )
    database = paths.database
    size = _size(database) + _companions(database)
    return (
        Place(tr("Conversations and texts"), database, size),
        *(Place(name, path, _size(path)) for name, path in known),
    )


def _companions(path: Path) -> int:
    """What SQLite keeps beside the database while it is open."""
    return sum(_size(path.with_name(path.name + end)) for end in ("-wal", "-shm"))


def _size(path: Path) -> int:
    if path.is_dir():
        return sum(_size(item) for item in path.iterdir())
    return path.stat().st_size if path.is_file() else 0
