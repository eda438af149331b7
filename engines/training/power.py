"""What a core draws while it trains: an assumption where no meter can be read."""

from __future__ import annotations

import json

from workbench.paths import resources


def watts_per_core() -> float:
    """As `resources/training/presets.json` assumes it."""
    known = json.loads((resources() / "training" / "presets.json").read_text("utf-8"))
    return float(known["watts_per_core"])
