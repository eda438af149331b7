"""Whether things turn and slide: what the person chose, or what the system says.

Few things move in the window; each of them asks here. Qt 6.11 does not tell the wish for less
motion that some systems know; a system without effects of its own says so to Qt's style.
"""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtWidgets import QApplication, QStyle

Motion = Literal["system", "full", "reduced"]
_BLINK_MS: Final = 1_000  # of a cursor, where Qt was not told another time


class _Chosen:
    motion: Motion = "system"
    blink_ms = -1  # what the system said before it was changed


def use(motion: str) -> None:
    """From now on. A cursor does not blink either where motion is reduced."""
    _Chosen.motion = motion if motion in ("full", "reduced") else "system"  # type: ignore[assignment]
    app = QApplication.instance()
    if isinstance(app, QApplication):
        if _Chosen.blink_ms < 0:
            _Chosen.blink_ms = app.styleHints().cursorFlashTime()
        app.setCursorFlashTime(0 if is_reduced() else _Chosen.blink_ms or _BLINK_MS)


def is_reduced() -> bool:
    if _Chosen.motion != "system":
        return _Chosen.motion == "reduced"
    return _system_is_still()


def _system_is_still() -> bool:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return False
    return app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
