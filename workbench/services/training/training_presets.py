"""The presets that ship, read from `resources/training`."""

from __future__ import annotations

import json
from pathlib import Path

from workbench.domain.training import Preset, TrainingSettings, with_changes
from workbench.errors import InputError


def read_presets(path: Path) -> tuple[Preset, ...]:
    known = json.loads(path.read_text("utf-8"))
    return tuple(
        Preset(one["name"], one["note"], with_changes(TrainingSettings(), one["settings"]))
        for one in known["presets"]
    )


def preset_named(presets: tuple[Preset, ...], name: str) -> Preset:
    """Raises InputError with the names that there are."""
    for one in presets:
        if one.name == name:
            return one
    names = ", ".join(one.name for one in presets)
    raise InputError(f"There is no preset “{name[:40]}”.", hint=f"There are {names}.")
