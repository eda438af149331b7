"""How large everything in the window is drawn: chosen by the person, from the next start on.

Qt scales letters, distances and pictures alike, but takes the factor once, when it starts.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings

from ui.desktop.language import WINDOW_FILE

STEPS: Final = (80, 90, 100, 110, 125, 150, 175, 200)  # per cent
_VARIABLE: Final = "QT_SCALE_FACTOR"


def chosen(root: Path) -> int:
    """Per cent; 100 where nothing that makes sense was chosen."""
    path = root / WINDOW_FILE
    if not path.is_file():
        return 100
    stored = str(QSettings(str(path), QSettings.Format.IniFormat).value("scale", "100"))
    percent = int(stored) if stored.isdecimal() else 100
    return percent if STEPS[0] <= percent <= STEPS[-1] else 100


def keep(root: Path, percent: int) -> None:
    """For the next start; also before a workspace that is encrypted can be read."""
    settings = QSettings(str(root / WINDOW_FILE), QSettings.Format.IniFormat)
    settings.setValue("scale", percent)
    settings.sync()


def use(percent: int) -> None:
    """Tell Qt, before it starts; what the system or the person set otherwise is multiplied."""
    if percent != 100:
        given = os.environ.get(_VARIABLE, "")
        factor = float(given) if given.replace(".", "", 1).isdecimal() else 1.0
        os.environ[_VARIABLE] = f"{factor * percent / 100:g}"
