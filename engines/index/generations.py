"""The folders of the index: one per generation, and a file that names the current one.

A new generation is written beside the old one and becomes current by the renaming of one small
file, so a kill at any moment leaves a whole index. Knows nothing of what a generation holds.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

from workbench.errors import IndexFailure

_NAME = re.compile(r"generation-(\d{1,9})")


class Generations:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pointer = folder / "CURRENT"

    def open(self) -> Path:
        """The current generation's folder, made if there is none; leftovers are unlinked.

        Raises IndexFailure when CURRENT names something that is not there.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        if not self._pointer.exists():
            # Nothing names what older folders hold, so nothing in them can be trusted.
            self._unlink_all_but(None)
            fresh = self.create(after=None)
            self.switch(fresh)
            return fresh
        current = self._read()
        self._unlink_all_but(current)
        return current

    def create(self, after: Path | None) -> Path:
        """A new empty folder for the generation after `after`, not yet current."""
        number = 1 if after is None else self._number(after) + 1
        path = self._folder / f"generation-{number}"
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir()
        return path

    def switch(self, generation: Path) -> None:
        """Make `generation` the current one: all or nothing, and lasting."""
        fresh = self._folder / "CURRENT.new"
        with fresh.open("w", encoding="ascii") as stream:
            stream.write(generation.name)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(self._pointer)

    def unlink(self, generation: Path) -> None:
        """Remove a generation's files. What a system still holds open goes at the next start."""
        shutil.rmtree(generation, ignore_errors=True)

    def unlink_all(self) -> None:
        self._pointer.unlink(missing_ok=True)
        self._unlink_all_but(None)

    def _read(self) -> Path:
        try:
            name = self._pointer.read_text("ascii")
        except (OSError, UnicodeDecodeError) as error:
            raise broken(type(error).__name__) from error
        path = self._folder / name
        if not _NAME.fullmatch(name) or not path.is_dir():
            raise broken("CURRENT names no generation")
        return path

    def _number(self, generation: Path) -> int:
        match = _NAME.fullmatch(generation.name)
        return int(match[1]) if match else 0

    def _unlink_all_but(self, keep: Path | None) -> None:
        for path in self._folder.glob("generation-*"):
            if path != keep:
                self.unlink(path)


def broken(details: str) -> IndexFailure:
    return IndexFailure(
        "The search index is damaged.",
        hint="It is rebuilt from the stored documents; nothing of yours is lost.",
        details=details,
    )
