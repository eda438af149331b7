"""The program's only entry: children first, then the network is closed, then a way in is chosen.

If an action is permitted to use the network, the gatekeeper is started just before it is closed.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
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
    if chosen == ["--gatekeeper"]:
        from workbench.egress import gatekeeper  # noqa: PLC0415 - a process of its own

        return gatekeeper.main()
    if chosen == ["--watcher"]:
        from workbench.egress import watcher  # noqa: PLC0415 - a process of its own

        return watcher.main()
    if len(chosen) == 3 and chosen[0] == "--gated":
        return _gated(chosen[1], chosen[2])
    egress.set_offline_switches()
    egress.install()
    if len(chosen) == 2 and chosen[0] == "--child":
        from ui.compose import run_child  # noqa: PLC0415 - a child imports only what it is

        return run_child(chosen[1])
    gate = egress.launch(egress.read_policy(egress.workspace_of(chosen)), _child_command())
    egress.open_door(chosen)
    unsealed = egress.Seal(False, "switched off with AI_WORKBENCH_SEAL=off")
    seal = unsealed if os.environ.get("AI_WORKBENCH_SEAL") == "off" else egress.seal()
    seal = replace(seal, gate=gate)
    from ui.cli.main import run  # noqa: PLC0415 - after the network is closed

    try:
        if chosen and chosen[0] == "--self-test":
            return _self_test(seal, as_json="--json" in chosen)
        return run(chosen, seal, _open_window)
    finally:
        gate.close()
        seal.listing.close()


def _gated(action_name: str, grant: str) -> int:
    """Be the child that the gatekeeper started for one permitted action."""
    from workbench.egress import gated  # noqa: PLC0415 - nothing else may come before it

    action = gated.enter(action_name, grant)
    from ui.compose import run_child  # noqa: PLC0415 - a child imports only what it is

    return run_child(action.child)


def _child_command() -> tuple[str, ...]:
    """How this program starts itself again, from source or frozen."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return (
        (sys.executable, "-P", "-m", "ui") if sys.flags.safe_path else (sys.executable, "-m", "ui")
    )


def _self_test(seal: egress.Seal, *, as_json: bool) -> int:
    from ui.cli.output import Output  # noqa: PLC0415
    from ui.self_test import self_test  # noqa: PLC0415

    return self_test(seal, Output(as_json=as_json))


def _open_window(root: Path, seal: egress.Seal, output: Output, model: Path | None = None) -> int:
    """The window, or the same main job without one where there is no display."""
    from ui.display import has_display  # noqa: PLC0415

    if has_display():
        from ui.desktop.start import start  # noqa: PLC0415 - Qt, only for the window

        return start(root, seal, model)
    from ui.tour import tour  # noqa: PLC0415

    return tour(root, seal, output)


if __name__ == "__main__":
    sys.exit(main())
