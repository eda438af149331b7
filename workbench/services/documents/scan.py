"""Find the files below what was chosen. Reads folders, opens nothing, decides by name and size."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from workbench.domain.ingestion import FileSkipped

Found = Path | FileSkipped
_NOTHING: Mapping[str, str] = MappingProxyType({})
_WINDOWS_HIDDEN = 0x2  # FILE_ATTRIBUTE_HIDDEN
_HIDDEN_PREFIXES = (".", "~$")  # "~$" is what Office puts beside an open file


def scan(
    paths: Sequence[Path],
    suffixes: Collection[str],
    check: Callable[[], None],
    unavailable: Mapping[str, str] = _NOTHING,
) -> Iterator[Found]:
    """Files to read, and a reason for each that is left out; folders in the order of names.

    `unavailable` says for a suffix what is missing on this machine to read such files. Folders
    are entered once, whatever links lead to them. `check` is called for every entry and may
    raise. What was chosen itself is read even if it is hidden.
    """
    entered: set[tuple[int, int]] = set()
    for path in dict.fromkeys(paths):
        check()
        for found in _visit(path, suffixes, entered, check):
            yield _explained(found, unavailable)


def _visit(
    path: Path,
    suffixes: Collection[str],
    entered: set[tuple[int, int]],
    check: Callable[[], None],
) -> Iterator[Found]:
    waiting = [path]
    while waiting:
        path = waiting.pop()
        check()
        try:
            status = path.stat()
            if not stat.S_ISDIR(status.st_mode):
                yield _judged(path, status, suffixes)
                continue
            identity = (status.st_dev, status.st_ino)
            if identity in entered:
                continue
            entered.add(identity)
            with os.scandir(path) as entries:
                inside = sorted(entries, key=lambda entry: entry.name, reverse=True)
        except OSError as error:
            yield FileSkipped(shown(path), "unreadable", reason_of(error))
            continue
        for entry in inside:
            if _is_hidden(entry):
                yield FileSkipped(
                    shown(entry.path), "hidden", "Hidden files and folders are left out."
                )
            else:
                waiting.append(Path(entry.path))


def shown(path: str | os.PathLike[str]) -> str:
    """The path as text that can be stored and printed, whatever bytes its name is made of."""
    return os.fsencode(path).decode("utf-8", "replace")


def reason_of(error: OSError) -> str:
    """What the system says, without its numbers."""
    return f"{error.strerror or type(error).__name__}."


def _judged(path: Path, status: os.stat_result, suffixes: Collection[str]) -> Found:
    if not stat.S_ISREG(status.st_mode):
        return FileSkipped(shown(path), "unsupported", "This is not a regular file.")
    if path.suffix.lower() not in suffixes:
        kind = f"{shown(path.suffix)} files" if path.suffix else "Files without a suffix"
        return FileSkipped(shown(path), "unsupported", f"{kind} cannot be read.")
    if status.st_size == 0:
        return FileSkipped(shown(path), "empty", "The file holds nothing.")
    return path


def _explained(found: Found, unavailable: Mapping[str, str]) -> Found:
    if isinstance(found, Path) or found.reason != "unsupported":
        return found
    missing = unavailable.get(Path(found.path).suffix.lower())
    return replace(found, detail=missing) if missing else found


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith(_HIDDEN_PREFIXES):
        return True
    try:
        attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    except OSError:
        return False  # its own visit says why it cannot be read
    return bool(attributes & _WINDOWS_HIDDEN)
