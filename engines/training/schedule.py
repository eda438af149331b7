"""The learning rate of each step: up during the warm-up, then as the schedule says. Pure."""

from __future__ import annotations

import math
from typing import Final

_LEAST: Final = 0.05  # of the peak, at the end


def rate(step: int, n_steps: int, n_warm_up: int, schedule: str) -> float:
    """Share of the peak for step `step`, counted from 0."""
    if step < n_warm_up:
        return (step + 1) / n_warm_up
    done = (step - n_warm_up) / max(1, n_steps - n_warm_up)
    match schedule:
        case "constant":
            return 1.0
        case "linear":
            return 1.0 - (1.0 - _LEAST) * done
        case _:
            return _LEAST + (1.0 - _LEAST) * 0.5 * (1.0 + math.cos(math.pi * min(1.0, done)))
