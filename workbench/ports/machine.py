"""What this machine is and which libraries run on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from workbench.domain.hardware import Hardware


@dataclass(frozen=True, slots=True)
class MachineReport:
    cpu: str
    cores: int
    memory_bytes: int
    free_memory_bytes: int
    accelerators: tuple[str, ...]
    libraries: Mapping[str, str]  # name -> version, read without importing them
    probes: Mapping[str, str]  # what was tried in a child process -> its verdict, cached


class Machine(Protocol):
    def report(self) -> MachineReport:
        """Look, without loading a heavy library into this process. Blocks below a second."""

    def hardware(self) -> Hardware:
        """What decides which models run, measured now. Blocks for about a second of all cores."""
