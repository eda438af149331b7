"""What was refused is shown while the program runs and stays in the audit log afterwards: tried by
Python, by the program's own native code and by a program that it started.
"""

from __future__ import annotations

import json
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.bundle import fake_engines
from workbench.app import open_workspace
from workbench.paths import WorkspacePaths

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import ctypes, json, socket, subprocess, sys, time
from pathlib import Path
from workbench import egress
egress.install()
seal = egress.seal({})
from tests.fakes.bundle import fake_engines
from workbench.app import open_workspace
from workbench.paths import WorkspacePaths
workbench = open_workspace(WorkspacePaths(Path(sys.argv[1])), lambda _: fake_engines(), seal=seal)
try: socket.create_connection(("hub.example.org", 443), 1)
except OSError: pass
child = "import ctypes; ctypes.CDLL(None).socket(10, 2, 0)"
for _ in range(3): ctypes.CDLL(None).socket(2, 1, 0)
subprocess.run([sys.executable, "-c", child], check=True)
for _ in range(300):
    told = egress.tally(workbench.network.status().attempts)
    if told.sockets >= 4 or not seal.listing.is_live: break
    time.sleep(0.02)
print(json.dumps({"live": seal.listing.is_live, "connections": told.connections,
    "sockets": told.sockets, "statement": workbench.egress_report.statement()}))
workbench.close()
"""


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or platform.machine() not in ("x86_64", "aarch64"),
    reason="the filter exists on Linux, x86-64 and AArch64",
)
def test_what_was_refused_is_shown_and_on_record(tmp_path: Path) -> None:
    workspace = tmp_path / "workspace"
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(workspace)],
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

    assert said["connections"] == 1
    assert said["sockets"] == 4
    assert "Sockets that native code asked for, all refused: 4" in said["statement"]
    assert "hub.example.org: " in said["statement"]
    assert ", 3 times" in said["statement"]
    workbench = open_workspace(WorkspacePaths(workspace), lambda _: fake_engines())
    entries = [
        entry
        for entry in workbench.audit_trail.list(1_000, "network")
        if entry.action == "network.refused"
    ]
    fits = workbench.audit_trail.verify().fits
    workbench.close()
    assert sorted(entry.subject for entry in entries) == [
        "IPv4_stream_socket",
        "IPv6_datagram_socket",
        "hub.example.org",
    ]
    assert fits
