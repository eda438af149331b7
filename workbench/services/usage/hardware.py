"""Which models this machine can run, and how fast: the machine's figures, judged.

Where models have answered here already, their speed is told and corrects the estimates.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Final

from workbench.domain.hardware import HardwareCheck, Ran, judge, sizes_from
from workbench.domain.usage import Selection
from workbench.paths import resources
from workbench.ports.machine import Machine
from workbench.services.models.models import Models
from workbench.services.usage.usage import RequestHistory

_SIZES: Final = "hardware/sizes.json"


class HardwareChecks:
    def __init__(
        self, *, machine: Machine, models: Models, usage: RequestHistory, folder: Path
    ) -> None:
        self._machine = machine
        self._models = models
        self._usage = usage
        self._folder = folder

    def check(self) -> HardwareCheck:
        """Measure and judge. Takes about a second of all cores; call from a lane."""
        sizes = sizes_from(json.loads((resources() / _SIZES).read_text("utf-8")))
        disk = shutil.disk_usage(self._folder)
        return judge(self._machine.hardware(), disk.free, sizes, self._ran())

    def _ran(self) -> tuple[Ran, ...]:
        _, speeds = self._usage.traffic(Selection())
        return tuple(
            Ran(model.name, sum(part.size_bytes for part in model.files), speed.writing)
            for model in self._models.list()
            if (speed := speeds.get(model.id)) is not None and model.place is None
        )
