"""macOS and Windows tell of changes, through watchdog: FSEvents, ReadDirectoryChangesW.

One observer for each followed folder; it sees everything below by itself. On Linux it would pass
in silence over folders for which the system lends no watch, hence `inotify` there.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Any

from workbench.domain.folder_watching import Unheard
from workbench.ports.folder_events import Heard

_WANTED = ("created", "deleted", "modified", "moved", "closed", "attrib")  # not: opened, read


class ObservedFolder:
    """Follows at once."""

    def __init__(self, path: str, heard: Heard, never: Path | None) -> None:
        self._heard: Heard | None = heard
        self._never = os.path.realpath(never) if never is not None else None
        self._observer: Any = None
        self._unheard: Unheard | None = None
        try:
            self._observer = self._observe(path)
        except ImportError:
            self._unheard = Unheard.ABSENT
        except FileNotFoundError:
            self._unheard = Unheard.AWAY
        except OSError:
            self._unheard = Unheard.FAILED

    @property
    def unheard(self) -> Unheard | None:
        observer = self._observer
        if self._unheard is None and observer is not None:
            workers = (observer, *observer.emitters)
            if not all(worker.is_alive() for worker in workers):
                self._unheard = Unheard.FAILED
        return self._unheard

    def entering(self, place: str) -> None:
        """All of it is followed anyway."""

    def entered_all(self) -> None:
        """Likewise."""

    def close(self) -> None:
        self._heard = None
        observer, self._observer = self._observer, None
        if observer is not None:
            observer.stop()
            with contextlib.suppress(RuntimeError):
                observer.join(10.0)

    def _observe(self, path: str) -> Any:
        from watchdog.events import FileSystemEventHandler
        from watchdog.observers import Observer

        told = self._tell

        class Handler(FileSystemEventHandler):
            def on_any_event(self, event: Any) -> None:
                if event.event_type in _WANTED:
                    for place in filter(None, (event.src_path, event.dest_path)):
                        told(os.fsdecode(place), bool(event.is_directory))

        if not Path(path).is_dir():
            raise FileNotFoundError(path)
        observer = Observer()
        observer.schedule(Handler(), path, recursive=True)
        observer.start()
        return observer

    def _tell(self, place: str, is_folder: bool) -> None:
        heard, never = self._heard, self._never
        if heard is None or (never and (place == never or place.startswith(never + os.sep))):
            return
        heard(Path(place).name, is_folder)
