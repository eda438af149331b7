"""Draw the window into a picture where there is no screen."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from ui.desktop.app import dress, render_to_png
from ui.desktop.delivery import QtDelivery
from ui.desktop.main_window import MainWindow
from workbench.app import Workbench
from workbench.domain.conversation import Turn
from workbench.jobs import Deliver

WIDTH, HEIGHT = 1280, 800
_SETTLED_MS = 150  # nothing waited for on any lane for this long: the window has what it needs
_LONGEST_MS = 20_000


def offscreen_delivery() -> Deliver:
    """Start Qt without a screen and return what puts calls on its thread."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication.instance() or QApplication([])
    return QtDelivery(application)


def draw_window(workbench: Workbench, path: Path, turn: Turn | None = None) -> Path:
    """Open the window on `workbench`, wait until its pages are filled, save it as a PNG.

    With a `turn`, its conversation is shown, and beside it the passage that the answer cites.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("offscreen_delivery comes first")
    window = MainWindow(dress(application, "light"))
    window.resize(WIDTH, HEIGHT)
    window.show()
    window.attach(workbench)
    settle(workbench)
    if turn is not None:
        window.chat.show_conversation(turn.conversation_id)
        settle(workbench)
        for citation in turn.citations[:1]:
            window.chat.show_citation(turn.id, citation.number)
            settle(workbench)
    render_to_png(window, path)
    window.close()
    return path


def settle(workbench: Workbench) -> None:
    """Run the event loop until the lanes have been idle for a while, or the longest time is up."""
    loop = QEventLoop()
    idle_ms = 0
    step_ms = 30

    def look() -> None:
        nonlocal idle_ms
        lanes = (workbench.chat_lane, workbench.io_lane)
        idle_ms = 0 if any(lane.is_busy for lane in lanes) else idle_ms + step_ms
        if idle_ms >= _SETTLED_MS:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(step_ms)
    QTimer.singleShot(_LONGEST_MS, loop.quit)
    loop.exec()
    timer.stop()
