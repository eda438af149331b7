"""Put what was written anew in the place of what was there, in steps that a kill may fall between.

`x.next` takes the place of `x`, which is called `x.old` meanwhile and then wiped. Each step can be
done again, so whoever finds it half done finishes it, without any key.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from workbench.errors import WorkspaceReadOnly
from workbench.paths import WorkspacePaths
from workbench.storage.private_files import sync_folder

NEXT, OLD = ".next", ".old"
_PIECE: Final = bytes(1 << 20)


def next_of(path: Path) -> Path:
    return path.with_name(path.name + NEXT)


def swap_all(paths: WorkspacePaths) -> None:
    """Everything in the workspace that has a successor. Raises WorkspaceReadOnly."""
    with translated():
        for folder in (paths.root, paths.audit, paths.backups):
            for path in sorted(folder.glob("*" + NEXT)) if folder.is_dir() else ():
                _swap(path.with_name(path.name.removesuffix(NEXT)))
            for left in sorted(folder.glob("*" + OLD)) if folder.is_dir() else ():
                wipe(left)


def drop_all(paths: WorkspacePaths) -> None:
    """Give up what was written anew; what was there stays. Raises WorkspaceReadOnly."""
    with translated():
        for folder in (paths.root, paths.audit, paths.backups):
            for path in sorted(folder.glob("*" + NEXT)) if folder.is_dir() else ():
                wipe(path)


def wipe(path: Path) -> None:
    """Overwrite once and unlink. On flash memory and some file systems the old bytes may stay."""
    if path.is_dir() and not path.is_symlink():
        for entry in sorted(path.iterdir()):
            wipe(entry)
        shutil.rmtree(path)
        return
    with contextlib.suppress(FileNotFoundError):
        if path.is_file() and not path.is_symlink():
            with path.open("r+b", buffering=0) as file:
                rest = os.fstat(file.fileno()).st_size
                while rest > 0:
                    rest -= file.write(_PIECE[: min(rest, len(_PIECE))])
                os.fsync(file.fileno())
        path.unlink()


def _swap(path: Path) -> None:
    fresh, old = next_of(path), path.with_name(path.name + OLD)
    if not old.exists() and path.exists():
        for end in ("-wal", "-shm"):  # of the database that goes; the copy has all of it
            wipe(path.with_name(path.name + end))
        path.replace(old)
    fresh.replace(path)
    sync_folder(path.parent)


@contextlib.contextmanager
def translated() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise WorkspaceReadOnly(
            "The files of the workspace could not be exchanged; nothing was lost.",
            hint="Check the permissions of the workspace folder, and start the program again.",
            details=str(error),
        ) from error
