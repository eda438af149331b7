"""Share what a meter of energy counts among the requests that are being answered.

Whenever a request begins or ends, what was counted since then is given in equal parts to those
that ran, so that requests side by side add up to what the machine took. Knows no kind of meter.
"""

from __future__ import annotations

import threading
from typing import Final, Protocol

_SECONDS_AN_HOUR: Final = 3_600


class Meter(Protocol):
    @property
    def source(self) -> str: ...

    def joules(self) -> float | None: ...


class EnergyLedger:
    """Thread-safe."""

    def __init__(self, meter: Meter) -> None:
        self._meter = meter
        self._lock = threading.Lock()
        self._last: float | None = None
        self._shares: dict[object, float | None] = {}  # None: not counted all the way

    @property
    def source(self) -> str:
        """What tells the energy; empty: nothing does."""
        return self._meter.source

    def begin(self) -> object:
        """A request begins; hand what is returned to `end`."""
        token = object()
        with self._lock:
            self._share()
            self._shares[token] = None if self._last is None else 0.0
        return token

    def end(self, token: object) -> float | None:
        """Watt-hours of the request; None where nothing tells."""
        with self._lock:
            self._share()
            joules = self._shares.pop(token, None)
        return None if joules is None else joules / _SECONDS_AN_HOUR

    def _share(self) -> None:
        now = self._meter.joules()
        part = None
        if now is not None and self._last is not None and self._shares:
            part = (now - self._last) / len(self._shares)
        for token, joules in self._shares.items():
            self._shares[token] = None if part is None or joules is None else joules + part
        self._last = now
