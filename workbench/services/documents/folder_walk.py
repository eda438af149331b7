"""Walk through a linked folder: names, sizes and times of what lies there. Opens no file.

Links are not followed, so nothing outside the folder is ever reached.
"""

from __future__ import annotations

import os
import stat
import time
from collections import Counter
from collections.abc import Callable, Collection
from pathlib import Path

from workbench.domain.folder_watching import HIDDEN
from workbench.domain.linked_folder import FolderLook, IgnoreRules, Ignoring, SeenFile, Stamp
from workbench.services.documents.scan import reason_of

_WINDOWS_HIDDEN, _WINDOWS_LINK = 0x2, 0x400  # FILE_ATTRIBUTE_HIDDEN, …_REPARSE_POINT
_REST_EVERY = 500  # entries; then other threads have their turn


def walk_folder(
    root: str,
    rules: IgnoreRules,
    suffixes: Collection[str],
    check: Callable[[], None] = lambda: None,
    never: Path | None = None,
    entering: Callable[[str], None] = lambda _place: None,
) -> FolderLook:
    """What is there. `never` is a folder that is not entered: the workspace itself.

    `check` is called now and then and may raise; `entering` before each folder is listed.
    """
    return _Walk(rules, suffixes, check, never, entering).run(root)


def stamp_of(status: os.stat_result) -> Stamp:
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ino, status.st_dev)


class _Walk:
    def __init__(
        self,
        rules: IgnoreRules,
        suffixes: Collection[str],
        check: Callable[[], None],
        never: Path | None,
        entering: Callable[[str], None],
    ) -> None:
        self._rules, self._suffixes, self._check = rules, suffixes, check
        self._entering = entering
        self._ignoring = Ignoring(rules.patterns)
        self._never = _identity(never)
        self._files: dict[str, SeenFile] = {}
        self._others: set[str] = set()
        self._devices: dict[str, int] = {}
        self._closed: set[str] = set()
        self._left_out: Counter[str] = Counter()
        self._waiting: list[tuple[str, str]] = []
        self._n = 0

    def run(self, root: str) -> FolderLook:
        self._waiting = [("", root)]
        while self._waiting:
            path, place = self._waiting.pop()
            try:
                self._enter(path, place)
            except OSError as error:
                if not path:
                    return FolderLook(away=f"The folder cannot be opened: {reason_of(error)}")
                self._closed.add(path)
                self._left_out["unreadable"] += 1
        return FolderLook(
            self._files,
            frozenset(self._others),
            self._devices,
            frozenset(self._closed),
            dict(self._left_out),
        )

    def _enter(self, path: str, place: str) -> None:
        status = Path(place).stat()
        if self._never is not None and (status.st_dev, status.st_ino) == self._never:
            return
        self._entering(place)
        with os.scandir(place) as entries:
            inside = sorted(entries, key=lambda entry: entry.name)
        self._devices[path] = status.st_dev
        for entry in inside:
            self._n += 1
            if self._n % _REST_EVERY == 0:
                self._check()
                time.sleep(0.001)
            name = os.fsencode(entry.name).decode("utf-8", "backslashreplace")
            self._meet(f"{path}/{name}" if path else name, name, entry)

    def _meet(self, path: str, name: str, entry: os.DirEntry[str]) -> None:
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError:  # gone between listing and asking, or not to be asked
            self._others.add(path)
            return
        attributes = getattr(status, "st_file_attributes", 0)
        is_link = stat.S_ISLNK(status.st_mode) or bool(attributes & _WINDOWS_LINK)
        is_hidden = name.startswith(HIDDEN) or bool(attributes & _WINDOWS_HIDDEN)
        if is_link:
            self._left_out["link"] += 1
        elif is_hidden and not self._rules.with_hidden:
            self._left_out["hidden"] += 1
        elif self._ignoring.leaves_out(path, name):
            self._left_out["ignored"] += 1
        elif stat.S_ISDIR(status.st_mode):
            self._waiting.append((path, entry.path))
        else:
            self._judge(path, entry.path, status)

    def _judge(self, path: str, place: str, status: os.stat_result) -> None:
        reason = ""
        if not stat.S_ISREG(status.st_mode):
            reason = "unsupported"
        elif _suffix(path) not in self._suffixes:
            reason = "unsupported"
            self._others.add(path)  # what was read once stays, though it cannot be read today
        elif not status.st_size:
            reason = "empty"
        elif 0 < self._rules.max_bytes < status.st_size:
            reason = "too large"
        if reason:
            self._left_out[reason] += 1
            return
        stamp = stamp_of(status)
        if not stamp.inode:  # Windows tells it only to those who ask for the file itself
            stamp = Stamp(stamp.size_bytes, stamp.mtime_ns, 0, self._devices[_folder(path)])
        self._files[path] = SeenFile(path, place, stamp)


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _suffix(path: str) -> str:
    """As pathlib tells it, a tenth of the time of a look sooner."""
    name = path.rpartition("/")[2]
    at = name.rfind(".")
    return name[at:].lower() if 0 < at < len(name) - 1 else ""


def _identity(folder: Path | None) -> tuple[int, int] | None:
    if folder is None:
        return None
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
