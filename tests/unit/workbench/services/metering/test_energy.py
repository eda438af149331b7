"""Meters of energy that begin anew, go away, and are shared by requests side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.services.metering.energy import EnergyLedger
from workbench.storage.power_meter import PowerMeter


class Counter:
    source = "RAPL"

    def __init__(self) -> None:
        self.now: float | None = 100.0

    def joules(self) -> float | None:
        return self.now


def test_requests_side_by_side_share_what_was_counted() -> None:
    meter = Counter()
    ledger = EnergyLedger(meter)
    first = ledger.begin()
    meter.now = 1_000.0  # 900 J for the first alone
    second = ledger.begin()
    meter.now = 3_000.0  # 1,000 J each
    assert ledger.end(first) == pytest.approx(1_900 / 3_600)
    meter.now = 3_500.0
    assert ledger.end(second) == pytest.approx(1_500 / 3_600)
    meter.now = 9_000.0  # nobody's
    third = ledger.begin()
    assert ledger.end(third) == 0.0


def test_a_meter_that_goes_away_tells_nothing_of_that_request() -> None:
    meter = Counter()
    ledger = EnergyLedger(meter)
    token = ledger.begin()
    meter.now = None
    other = ledger.begin()
    meter.now = 500.0
    assert ledger.end(token) is None
    assert ledger.end(other) is None


def package(root: Path, name: str, value: int) -> Path:
    folder = root / "powercap" / name
    folder.mkdir(parents=True)
    (folder / "energy_uj").write_text(f"{value}\n")
    (folder / "max_energy_range_uj").write_text("1000000\n")
    return folder / "energy_uj"


def test_packages_are_added_up_and_a_counter_may_begin_anew(tmp_path: Path) -> None:
    one, two = package(tmp_path, "intel-rapl:0", 900_000), package(tmp_path, "intel-rapl:1", 0)
    package(tmp_path, "intel-rapl:0:0", 5)  # the cores of the first, counted there
    meter = PowerMeter(tmp_path)
    assert meter.source == "RAPL"
    one.write_text("100000")  # over its range
    two.write_text("300000")
    assert meter.joules() == pytest.approx(0.2 + 0.3)


def test_a_battery_tells_only_while_it_is_emptied(tmp_path: Path) -> None:
    battery = tmp_path / "power_supply" / "BAT0"
    battery.mkdir(parents=True)
    (battery / "status").write_text("Discharging\n")
    (battery / "power_now").write_text("10000000\n")
    times = iter((0.0, 10.0, 20.0))
    meter = PowerMeter(tmp_path, clock=lambda: next(times))
    assert meter.source == "battery"
    assert meter.joules() == pytest.approx(100.0)
    (battery / "status").write_text("Charging\n")
    assert meter.joules() is None
    assert meter.source == ""


def test_without_any_meter_there_is_no_source(tmp_path: Path) -> None:
    meter = PowerMeter(tmp_path)
    assert (meter.source, meter.joules()) == ("", None)
