"""Open the window on a workspace: hand the composition to the desktop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ui.desktop import language
from workbench import egress

if TYPE_CHECKING:
    from workbench.app import Workbench
    from workbench.jobs import Deliver
    from workbench.services.profiles.signing_in import SignIn

    Given = str | SignIn | None


def start(root: Path, seal: egress.Seal, model: Path | None = None) -> int:
    """Show the window; the workspace is opened behind it, and a `model` that the person opened with
    the program taken up. Returns an exit code."""

    # Pages take their words when they are imported.
    language.use(language.resolved(language.wish(root)))
    from ui.desktop.app import run  # noqa: PLC0415 - after the language is chosen

    def open_workspace(folder: Path, deliver: Deliver, typed: Given = None) -> Workbench:
        from ui.compose import (  # noqa: PLC0415 - after the paint
            open_real_workspace,
            signed_in,
            unlocked,
        )

        key, profile = (
            signed_in(folder, typed)
            if typed is not None and not isinstance(typed, str)
            else (unlocked(folder, typed), None)
        )
        return open_real_workspace(folder, deliver=deliver, seal=seal, key=key, profile=profile)

    return run(open_workspace, root, model)
