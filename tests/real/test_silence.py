"""The main job, watched from outside: no attempt to reach a network, not even a refused one.

The program runs with its own walls down (`AI_WORKBENCH_SEAL=off`), so that what is measured is the
silence of the code and of every library in it, in a network namespace without any route. The
controls run the same watch over programs that do try, and must be caught.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CALLS = "connect,sendto,sendmsg,sendmmsg"
INET = re.compile(r"\b(?:connect|sendto|sendmsg|sendmmsg)\(.*sa_family=AF_INET6?\b")


def _namespace() -> list[str] | None:
    for flags in (["-n"], ["-rn"]):
        if shutil.which("unshare") is None:
            return None
        tried = subprocess.run(
            ["unshare", *flags, "true"], capture_output=True, timeout=30, check=False
        )
        if tried.returncode == 0:
            return ["unshare", *flags]
    return None


NAMESPACE = _namespace()
pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(
        shutil.which("strace") is None or NAMESPACE is None,
        reason="needs strace and the right to make a network namespace",
    ),
]


def watch(tmp_path: Path, command: list[str], **environment: str) -> tuple[str, list[str]]:
    """Run `command` under the watch; return its output and the network attempts, verbatim."""
    assert NAMESPACE is not None
    log = tmp_path / "strace.log"
    strace = ["strace", "-f", "--seccomp-bpf", "-e", f"trace={CALLS}", "-o", str(log)]
    done = subprocess.run(
        [*NAMESPACE, *strace, *command],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1", **environment},
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    lines = log.read_text("utf-8", "replace").splitlines()
    assert lines, "strace saw nothing at all, not even the end of the process"
    return done.stdout, [line for line in lines if INET.search(line)]


CONTROLS = {
    "python": "import socket; socket.socket().connect_ex(('203.0.113.7', 80))",
    "udp": (
        "import socket, contextlib\n"
        "with contextlib.suppress(OSError):\n"
        "    socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('203.0.113.7', 53))"
    ),
    "native": (
        "import ctypes, struct; c = ctypes.CDLL(None)\n"
        "c.connect(c.socket(2, 1, 0), struct.pack('<HHI8x', 2, 80, 7), 16)"
    ),
    "child": (
        "import subprocess, sys; subprocess.run([sys.executable, '-c', "
        "'import socket; socket.socket().connect_ex((\"203.0.113.7\", 80))'])"
    ),
    "qt": (
        "from PySide6.QtNetwork import QTcpSocket\n"
        "s = QTcpSocket(); s.connectToHost('203.0.113.7', 80); s.waitForConnected(500)"
    ),
}


@pytest.mark.parametrize("route", CONTROLS)
def test_the_watch_catches_whoever_tries(route: str, tmp_path: Path) -> None:
    _, attempts = watch(tmp_path, [sys.executable, "-c", CONTROLS[route]])

    assert attempts, f"a {route} connection went unseen"


def test_the_main_job_makes_no_attempt_to_reach_a_network(tmp_path: Path) -> None:
    workspace = tmp_path / "workspace"
    command = [sys.executable, "-m", "ui", "--json", "--workspace", str(workspace)]

    said, attempts = watch(tmp_path, command, AI_WORKBENCH_SEAL="off")

    report = json.loads(said)
    assert attempts == []
    assert report["network_attempts"] == 0
    assert len(report["answers"]) == 3
    assert all(answer["answer"] for answer in report["answers"])
    assert Path(report["window"]).stat().st_size > 10_000


def test_the_main_job_works_behind_the_seal(tmp_path: Path) -> None:
    workspace = tmp_path / "workspace"
    command = [sys.executable, "-m", "ui", "--json", "--workspace", str(workspace)]

    said, attempts = watch(tmp_path, command)

    assert attempts == []
    assert len(json.loads(said)["answers"]) == 3
