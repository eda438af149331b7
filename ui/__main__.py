"""The program's only entry: children first, then the network is closed, then a way in is chosen."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from workbench import egress

if TYPE_CHECKING:
    from ui.cli.output import Output


def main(arguments: list[str] | None = None) -> int:
    """Run the program; returns an exit code (0 done, 1 fixable, 2 usage, 3 a fault of ours)."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support  # noqa: PLC0415 - 10 ms, for nothing from source

        freeze_support()
    chosen = sys.argv[1:] if arguments is None else arguments
    egress.set_offline_switches()
    egress.install()
    if len(chosen) == 2 and chosen[0] == "--child":
        from ui.compose import run_child  # noqa: PLC0415 - a child imports only what it is

        return run_child(chosen[1])
    unsealed = egress.Seal(False, "switched off with AI_WORKBENCH_SEAL=off")
    seal = unsealed if os.environ.get("AI_WORKBENCH_SEAL") == "off" else egress.seal()
    from ui.cli.main import run  # noqa: PLC0415 - after the network is closed

    return run(chosen, seal, _open_window)


def _open_window(root: Path, seal: egress.Seal, output: Output) -> int:
    """The window, or the same main job without one where there is no display."""
    from ui.display import has_display  # noqa: PLC0415

    if has_display():
        from ui.desktop.start import start  # noqa: PLC0415 - Qt, only for the window

        return start(root, seal)
    from ui.tour import tour  # noqa: PLC0415

    return tour(root, seal, output)


if __name__ == "__main__":
    sys.exit(main())
