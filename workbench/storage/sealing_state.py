"""What stands between an open workspace and a change of its key: finish it, or say what to do.

Knows the two phases of such a change, no passphrase.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from workbench.errors import WorkspaceSealed
from workbench.paths import WorkspacePaths
from workbench.storage.header_file import HeaderFile
from workbench.storage.swapping import drop_all, swap_all, translated, wipe
from workbench.storage.workspace_key import WorkspaceKey

COPY, SWAP = "copy", "swap"
_DISPOSABLE: Final = ("settings.damaged.json", "window.png")


def settle(paths: WorkspacePaths, key: WorkspaceKey | None) -> None:
    """Before a workspace is opened, by whoever holds its lock. Raises WorkspaceSealed, Corrupt."""
    headers = HeaderFile(paths)
    coming = headers.read_next()
    if coming is not None and coming.phase == SWAP:
        exchange(paths)
    elif coming is not None:
        raise WorkspaceSealed(
            "Writing this workspace anew under a key was interrupted; nothing was lost.",
            hint="Finish it with `workbench workspace unlock`, or undo it with"
            " `workbench workspace encrypt --cancel`.",
        )
    check_key(paths, key)


def check_key(paths: WorkspacePaths, key: WorkspaceKey | None) -> None:
    """Raises WorkspaceSealed for an encrypted workspace without its key."""
    if key is None and HeaderFile(paths).exists():
        raise WorkspaceSealed(
            "This workspace is encrypted and locked.",
            hint="Give its passphrase: at the prompt, with --unlock-file FILE or --unlock-fd N, or"
            " in a file that AI_WORKBENCH_UNLOCK_FILE names.",
        )


def exchange(paths: WorkspacePaths) -> None:
    """What was written anew takes its place, and what nobody needs any more goes.

    Every step can be done again. The header that is to be goes last: until then this is done anew
    at each start.
    """
    headers = HeaderFile(paths)
    coming = headers.read_next()
    if coming is None:
        return
    swap_all(paths)
    with translated():
        for path in sorted(paths.cache.iterdir()) if paths.cache.is_dir() else ():
            if path.is_dir():  # conversations under another key, copies that were looked at
                wipe(path)
        for name in _DISPOSABLE:
            wipe(paths.root / name)
        if paths.index.is_dir():
            wipe(paths.index)
    headers.write(replace(coming, phase=""))
    headers.drop_next()


def drop_copies(paths: WorkspacePaths) -> None:
    drop_all(paths)
