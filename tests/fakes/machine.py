"""A machine that is always the same."""

from __future__ import annotations

from workbench.domain.hardware import Hardware
from workbench.ports.machine import MachineReport


class FakeMachine:
    def report(self) -> MachineReport:
        return MachineReport(
            cpu="Test processor",
            cores=2,
            memory_bytes=16 << 30,
            free_memory_bytes=8 << 30,
            accelerators=(),
            libraries={"llama-cpp-python": "0.0"},
            probes={"demo.gguf": "decoded one token"},
        )

    def hardware(self) -> Hardware:
        return Hardware(
            cpu="Test processor",
            cores=2,
            model_threads=1,
            instruction_sets=("avx", "avx2", "fma"),
            memory_bytes=16 << 30,
            free_memory_bytes=8 << 30,
            graphics=(),
            can_use_graphics=False,
            bytes_read_s=20e9,
            operations_s=400e9,
        )
