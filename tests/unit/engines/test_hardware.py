"""Who gets how many cores, and what the machine says of itself."""

from __future__ import annotations

import pytest

from engines import hardware
from engines.machine import LocalMachine


def test_one_core_is_left_to_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hardware, "physical_cores", lambda: 8)

    assert hardware.model_threads() == 7


def test_the_only_core_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hardware, "physical_cores", lambda: 1)

    assert hardware.model_threads() == 1


def test_a_wish_counts_within_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hardware, "physical_cores", lambda: 4)

    assert hardware.model_threads(3) == 3
    assert hardware.model_threads(1_000) == 16


def test_the_report_is_complete_and_loads_nothing_heavy() -> None:
    report = LocalMachine(lambda: {"model": "runs"}).report()

    assert report.cpu
    assert report.cores >= 1
    assert 0 < report.free_memory_bytes <= report.memory_bytes
    assert report.libraries["llama-cpp-python"]
    assert report.probes == {"model": "runs"}


def test_a_containers_limit_counts_before_the_machines_memory(
    monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    (tmp_path / "memory.max").write_text("1000000\n")
    (tmp_path / "memory.current").write_text("400000\n")
    monkeypatch.setattr(hardware, "_CGROUP", tmp_path)

    assert hardware.memory_bytes() == 1_000_000
    assert hardware.free_memory_bytes() == 600_000


def test_no_limit_means_the_machines_memory(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    (tmp_path / "memory.max").write_text("max\n")
    monkeypatch.setattr(hardware, "_CGROUP", tmp_path)

    assert hardware.memory_bytes() > 1_000_000
