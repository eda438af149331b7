"""The outbox: the one folder into which agents may write, and nothing there is ever written over.

A name is a plain file name of a few kinds of text; the folder is opened without following links,
and a file is made in it only if there is none of that name. In an encrypted workspace what is
written here lies open, since it is meant for other programs, unless exports are sealed.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.errors import DiskFull, InputError, WorkspaceReadOnly
from workbench.storage.export_files import IN_THE_CLEAR, ExportFiles

SUFFIXES: Final = (".csv", ".html", ".json", ".md", ".txt")
MOST_BYTES: Final = 1_000_000
MOST_FILES: Final = 500
_NAME: Final = re.compile(r"[^\W_][\w .()+,-]{0,99}\.[a-z]{2,4}")
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Written:
    """`is_new` False: the same text was there already."""

    path: Path
    size_bytes: int
    is_new: bool


class Outbox:
    def __init__(self, folder: Path, files: ExportFiles = IN_THE_CLEAR) -> None:
        self.folder = folder
        self._files = files

    def write(self, name: str, text: str) -> Written:
        """On disk on return. Raises InputError, DiskFull, WorkspaceReadOnly."""
        checked_name(name)
        content = text.encode("utf-8", "replace")
        if len(content) > MOST_BYTES:
            raise InputError(
                f"The text has {len(content):,} bytes; a file of the outbox may have"
                f" {MOST_BYTES:,}.",
                hint="Write less into it.",
            )
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if self.folder.is_symlink():
                raise InputError("The outbox is a link to somewhere else.", hint="Remove the link.")
            return self._write(name, content)
        except OSError as error:
            if error.errno == 28:  # no space left
                raise DiskFull("The disk is full.", hint="Make room and try again.") from error
            raise WorkspaceReadOnly(
                f"The file {name} could not be written to the outbox.",
                hint="Look at the folder “outbox” of the workspace.",
                details=type(error).__name__,
            ) from error

    def _write(self, name: str, content: bytes) -> Written:
        path = self._files.place(self.folder / name)
        taken = {entry.casefold() for entry in os.listdir(self.folder)}  # noqa: PTH208 - names alone
        if path.name.casefold() in taken:
            is_file = not path.is_symlink() and path.is_file()
            if is_file and self._files.content_of(path.read_bytes()) == content:
                return Written(path, len(content), is_new=False)
            raise InputError(
                f"There is a file {path.name} in the outbox already.", hint="Choose another name."
            )
        if len(taken) >= MOST_FILES:
            raise InputError(
                f"The outbox holds {MOST_FILES} files.", hint="Move some of them elsewhere."
            )
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
        descriptor = os.open(path, flags, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(self._files.as_written(content))
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            path.unlink(missing_ok=True)
            raise
        return Written(path, len(content), is_new=True)


def checked_name(name: str) -> str:
    """Raises InputError for what is no plain name of a text file."""
    is_plain = _NAME.fullmatch(name) is not None and ".." not in name
    if not is_plain or _RESERVED.fullmatch(name) or Path(name).suffix not in SUFFIXES:
        kinds = ", ".join(SUFFIXES)
        raise InputError(
            "That is no name for a file of the outbox.",
            hint=f"Use letters, figures, blanks and - _ . ( ) and end with one of {kinds}.",
        )
    return name
