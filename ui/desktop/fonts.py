"""The program's own typefaces, so that it looks the same on every machine.

Inter for the interface, JetBrains Mono for code; both ship in `resources/fonts`.
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from workbench.paths import resources

FAMILY = "Inter"
MONO_FAMILY = "JetBrains Mono"
SIZE_PX = 14
# The first paint needs these; the others are loaded when the window stands.
_FIRST = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold")
_LATER = ("Inter-Bold", "Inter-Italic", "JetBrainsMono-Regular", "JetBrainsMono-Bold")


def load_first(app: QApplication) -> None:
    """Load what the first paint needs and make it the application's font."""
    _load(_FIRST)
    app.setFont(sans())


def load_rest() -> None:
    """Load italics, bold and the typeface for code."""
    _load(_LATER)


def sans(size_px: int = SIZE_PX, weight: int = QFont.Weight.Normal) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def mono(size_px: int = 13) -> QFont:
    """The typeface for code, without ligatures: `->` stays two characters."""
    font = QFont(MONO_FAMILY)
    font.setPixelSize(size_px)
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("calt"), 0)
    return font


def _load(names: tuple[str, ...]) -> None:
    folder = resources() / "fonts"
    for name in names:
        QFontDatabase.addApplicationFont(str(folder / f"{name}.ttf"))
