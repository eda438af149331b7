"""The machine this program runs on, as the port asks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from engines.graphics import graphics_processors
from engines.hardware import (
    accelerators,
    cpu_flags,
    cpu_name,
    free_memory_bytes,
    library_versions,
    memory_bytes,
    model_threads,
    physical_cores,
)
from engines.hardware_rate import bytes_read_s, operations_s
from engines.llama.library import has_gpu_backend
from workbench.domain.hardware import Graphics, Hardware, instruction_sets
from workbench.ports.machine import MachineReport


class LocalMachine:
    """The machine this process runs on. `probes` reads the cached verdicts of child processes."""

    def __init__(self, probes: Callable[[], Mapping[str, str]]) -> None:
        self._probes = probes

    def report(self) -> MachineReport:
        return MachineReport(
            cpu=cpu_name(),
            cores=physical_cores(),
            memory_bytes=memory_bytes(),
            free_memory_bytes=free_memory_bytes(),
            accelerators=accelerators(),
            libraries=library_versions(),
            probes=self._probes(),
        )

    def hardware(self) -> Hardware:
        told = tuple(
            Graphics(one.name, one.total_bytes, one.free_bytes, one.is_shared)
            for one in graphics_processors()
        )
        threads = model_threads()
        return Hardware(
            cpu=cpu_name(),
            cores=physical_cores(),
            model_threads=threads,
            instruction_sets=instruction_sets(cpu_flags()),
            memory_bytes=memory_bytes(),
            free_memory_bytes=free_memory_bytes(),
            graphics=told or tuple(Graphics(name, 0, 0) for name in accelerators()),
            can_use_graphics=has_gpu_backend(),
            bytes_read_s=bytes_read_s(threads),
            operations_s=operations_s(threads),
        )
