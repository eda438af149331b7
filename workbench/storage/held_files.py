"""Read the files of a database that is open, without taking its locks away.

POSIX forgets every lock that a process has on a file as soon as the process closes any descriptor
of it (fcntl(2)). SQLite guards its own descriptors against that, not those of others: once the
locks are gone, another program that looks into the workspace takes itself for the only one and
removes the write-ahead log that this one goes on writing to. So such a descriptor is kept to the
end of the process, one for each file.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_CHUNK: Final = 1 << 20
_KEPT: Final[dict[tuple[int, int], int]] = {}  # by device and inode
_LOCK: Final = threading.Lock()
_KEEPS: Final = os.name == "posix"  # elsewhere locks stay, and an open file could not be deleted


def pieces(path: Path) -> Iterator[bytes]:
    """The whole file, from its beginning. Raises OSError."""
    if not _KEEPS:
        with path.open("rb") as file:
            while piece := file.read(_CHUNK):
                yield piece
        return
    descriptor, at = _descriptor(path), 0
    while piece := os.pread(descriptor, _CHUNK, at):
        at += len(piece)
        yield piece


def _descriptor(path: Path) -> int:
    with _LOCK:
        found = path.stat()
        key = (found.st_dev, found.st_ino)
        if key not in _KEPT:
            _KEPT[key] = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        return _KEPT[key]
