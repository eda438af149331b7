"""A machine that is always the same."""

from __future__ import annotations

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
