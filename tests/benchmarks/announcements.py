"""Does a screen reader hear an answer? Listens on the accessibility bus while one is streamed.

Linux alone, with a display (Xvfb will do), dbus-run-session, dbus-monitor and at-spi2-core:

    DISPLAY=:1 python -m tests.benchmarks.announcements
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

PIECES = ("The hotel may **cost** 180 eu", "ros [1]. Meals are", " paid. That", " is all")
WANTED = ["The hotel may cost 180 euros [1].", "Meals are paid.", "That is all"]
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
_HEARD = re.compile(r"member=Announcement\n.*\n.*\n.*\n\s+variant\s+string \"(.*)\"")


def main() -> int:
    if "--inside" in sys.argv:
        return _inside()
    command = ["dbus-run-session", "--", sys.executable, "-m", __spec__.name, "--inside"]
    environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    return subprocess.run(command, env=environment, check=False).returncode


def _inside() -> int:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QLabel

    from ui.desktop.speaking import SentenceAnnouncer

    quiet: dict[str, Any] = {"stderr": subprocess.DEVNULL}
    launcher = subprocess.Popen([LAUNCHER, "--launch-immediately"], **quiet)
    time.sleep(1.0)
    address = _address()
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "bus.txt"
        with log.open("w") as out:
            watch = ["dbus-monitor", "--address", address]
            monitor = subprocess.Popen(watch, stdout=out, **quiet)
            listening = _listen(address)
            app = QApplication([])
            label = QLabel("Answers")
            label.setAccessibleName("Answers")
            label.show()
            announcer = SentenceAnnouncer(label)

            def stream() -> None:
                for piece in PIECES:
                    announcer.add(piece)
                announcer.end()

            QTimer.singleShot(1500, stream)
            QTimer.singleShot(3500, app.quit)
            app.exec()
            monitor.terminate()
            monitor.wait()
        heard = _HEARD.findall(log.read_text("utf-8"))
    launcher.terminate()
    launcher.wait()
    print(f"listening: {listening}\nwanted: {WANTED}\nheard:  {heard}")
    return 0 if heard == WANTED else 1


def _address() -> str:
    """Of the accessibility bus."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    ask = QDBusMessage.createMethodCall(
        "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"
    )
    return str(QDBusConnection.sessionBus().call(ask).arguments()[0])


def _listen(address: str) -> bool:
    """As a screen reader does: Qt sends only what somebody asked for."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    name = "org.a11y.atspi.Registry"
    ask = QDBusMessage.createMethodCall(name, "/org/a11y/atspi/registry", name, "RegisterEvent")
    ask.setArguments(["object:announcement"])
    reply = QDBusConnection.connectToBus(address, "reader").call(ask)
    return not reply.errorMessage()


if __name__ == "__main__":
    raise SystemExit(main())
