"""Which walls stand between this program and a network, here and now: one line each.

Says what this system has and what it has not; the network statement and the window show it.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import Final, Literal

from workbench import egress
from workbench.egress.landlock import kernel_version
from workbench.egress.switches import OFFLINE_SWITCHES

State = Literal["up", "down", "not here"]
NATIVE: Final = "List of what native code tries"


@dataclass(frozen=True, slots=True)
class Wall:
    name: str
    state: State
    told: str


def walls(seal: egress.Seal) -> tuple[Wall, ...]:
    """From the weakest to the strongest."""
    n_set = sum(os.environ.get(name) == value for name, value in OFFLINE_SWITCHES.items())
    is_linux = sys.platform.startswith("linux")
    found = kernel_version()
    return (
        Wall(
            "Switches of libraries",
            "up" if n_set == len(OFFLINE_SWITCHES) else "down",
            f"{n_set} of {len(OFFLINE_SWITCHES)} are set for this program and its children",
        ),
        Wall(
            "Guard in Python",
            "up" if egress.is_guarded() else "down",
            "refuses and lists every connection and look-up that Python code tries",
        ),
        Wall(
            "Filter in the kernel (seccomp)",
            "up" if seal.is_closed else ("down" if is_linux else "not here"),
            seal.reason,
        ),
        Wall(
            NATIVE,
            "up" if seal.listing.is_live else ("down" if is_linux else "not here"),
            f"{seal.listing.sentence} (process {seal.listing.watcher_pid})"
            if seal.listing.is_live
            else seal.listing.sentence,
        ),
        Wall(
            "Fence around permitted children (Landlock)",
            ("up" if found else "down") if is_linux else "not here",
            f"version {found} of the kernel's fence" if found else "this system has none",
        ),
        Wall(
            "Gatekeeper",
            "up" if seal.gate.is_open else "not here",
            f"process {seal.gate.gatekeeper_pid} starts children of permitted actions"
            if seal.gate.is_open
            else "nothing is permitted, so no process could reach a network",
        ),
    )
