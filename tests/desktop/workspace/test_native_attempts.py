"""Qt's own network code: refused, and listed by the name of its library."""

from __future__ import annotations

import json
import platform
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import json, time
from workbench import egress
egress.install()
seal = egress.seal({})
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QHostAddress, QTcpSocket, QUdpSocket
application = QCoreApplication([])
stream = QTcpSocket()
stream.connectToHost("203.0.113.7", 80)
stream.waitForConnected(2_000)
datagram = QUdpSocket()
datagram.writeDatagram(b"x", QHostAddress("203.0.113.7"), 53)
for _ in range(300):
    found = [one for one in egress.attempts() if one.is_socket]
    if len(found) >= 2 or not seal.listing.is_live: break
    time.sleep(0.02)
print(json.dumps({"live": seal.listing.is_live, "state": stream.state().name,
    "found": sorted({(one.module.split(".")[0], one.target) for one in found})}))
"""


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or platform.machine() not in ("x86_64", "aarch64"),
    reason="the filter exists on Linux, x86-64 and AArch64",
)
def test_what_qt_tries_is_listed_by_the_name_of_its_library() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    said = json.loads(done.stdout.splitlines()[-1])
    if not said["live"]:
        pytest.skip("this system gives a filter no listener")

    assert said["state"] == "UnconnectedState"
    assert ["libQt6Network", "IPv4 stream socket"] in said["found"]
    assert all(module == "libQt6Network" for module, _ in said["found"])
