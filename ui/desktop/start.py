"""Open the window on a workspace: hand the composition to the desktop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ui.desktop.app import run
from workbench import egress

if TYPE_CHECKING:
    from workbench.app import Workbench
    from workbench.jobs import Deliver


def start(root: Path, seal: egress.Seal) -> int:
    """Show the window; the workspace is opened behind it. Returns an exit code."""

    def open_workspace(folder: Path, deliver: Deliver, typed: str | None = None) -> Workbench:
        from ui.compose import open_real_workspace, unlocked  # noqa: PLC0415 - after the paint

        key = unlocked(folder, typed)
        return open_real_workspace(folder, deliver=deliver, seal=seal, key=key)

    return run(open_workspace, root)
