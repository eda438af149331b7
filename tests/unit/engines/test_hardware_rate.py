"""The machine is measured, and told as it is."""

from __future__ import annotations

from engines.hardware_rate import bytes_read_s
from engines.machine import LocalMachine


def test_the_machine_tells_what_decides_which_models_run() -> None:
    found = LocalMachine(dict).hardware()

    assert found.cpu
    assert found.model_threads >= 1
    assert 0 < found.free_memory_bytes <= found.memory_bytes
    assert found.operations_s > 1e6


def test_memory_is_read_at_some_rate() -> None:
    assert bytes_read_s(1) > 1e6
