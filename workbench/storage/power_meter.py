"""The machine's own meters of energy, as Linux shows them under `/sys/class`.

RAPL counts the joules of each processor package; where only root may read it, and on other
systems, there is none. A battery that is being emptied tells the power of the whole machine at this
moment. Knows nothing of requests.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal

Source = Literal["", "RAPL", "battery"]
_CLASSES: Final = Path("/sys/class")
_MICRO: Final = 1e-6


class PowerMeter:
    """For one thread at a time. `joules` grows; what it is at first says nothing."""

    def __init__(self, root: Path = _CLASSES, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._packages = [_Package(path) for path in sorted(root.glob("powercap/*-rapl:*"))]
        self._packages = [one for one in self._packages if one.is_whole and one.read() is not None]
        self._batteries = sorted(root.glob("power_supply/BAT*"))
        self._joules = 0.0
        self._at = clock()
        self._watts = self._drawn()

    @property
    def source(self) -> Source:
        """What tells the energy now; empty: nothing does."""
        if self._packages:
            return "RAPL"
        return "battery" if self._drawn() is not None else ""

    def joules(self) -> float | None:
        """Since the meter was made; None where nothing tells."""
        if self._packages:
            return sum(one.joules() for one in self._packages)
        now, watts = self._clock(), self._drawn()
        if watts is not None and self._watts is not None:
            self._joules += (watts + self._watts) / 2 * (now - self._at)
        self._at, self._watts = now, watts
        return self._joules if watts is not None else None

    def _drawn(self) -> float | None:
        found = [watts for path in self._batteries if (watts := _watts(path)) is not None]
        return sum(found) if found else None


class _Package:
    """A counter of microjoules that begins again at its range."""

    def __init__(self, path: Path) -> None:
        self.is_whole = path.name.count(":") == 1  # cores and memory are parts of a package
        self._counter = path / "energy_uj"
        self._range = _number(path / "max_energy_range_uj") or 0
        self._last = self.read() or 0
        self._sum = 0

    def read(self) -> int | None:
        return _number(self._counter)

    def joules(self) -> float:
        now = self.read()
        if now is not None:
            step = now - self._last
            self._sum += step if step >= 0 else step + self._range
            self._last = now
        return self._sum * _MICRO


def _watts(battery: Path) -> float | None:
    """Drawn from it, if it is being emptied."""
    with contextlib.suppress(OSError):
        if (battery / "status").read_text("ascii").strip() != "Discharging":
            return None
        power = _number(battery / "power_now")
        if power is not None:
            return power * _MICRO
        current, voltage = _number(battery / "current_now"), _number(battery / "voltage_now")
        if current is not None and voltage is not None:
            return current * _MICRO * voltage * _MICRO
    return None


def _number(path: Path) -> int | None:
    try:
        return abs(int(path.read_text("ascii")))
    except (OSError, ValueError):
        return None
