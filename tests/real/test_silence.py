"""The main job, watched from outside: no attempt to reach a network, not even a refused one.

The program runs with its own walls down (`AI_WORKBENCH_SEAL=off`), so that what is measured is the
silence of the code and of every library in it, in a network namespace without any route. The
controls run the same watch over programs that do try, and must be caught. With an action permitted
a gatekeeper runs beside the program, under the same watch.
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
    strace = [
        "strace",
        "-f",
        "-s",
        "200",
        "--seccomp-bpf",
        "-e",
        f"trace={CALLS},execve",
        "-o",
        str(log),
    ]
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


def permit_models(workspace: Path) -> None:
    workspace.mkdir()
    (workspace / "settings.json").write_text('{"network": {"models": ["203.0.113.7"]}}')


def test_the_main_job_works_behind_the_seal_and_a_gatekeeper_stays_silent(tmp_path: Path) -> None:
    workspace = tmp_path / "workspace"
    permit_models(workspace)
    command = [sys.executable, "-m", "ui", "--json", "--workspace", str(workspace)]

    said, attempts = watch(tmp_path, command)

    assert attempts == []
    assert len(json.loads(said)["answers"]) == 3
    seen = (tmp_path / "strace.log").read_text("utf-8", "replace")
    assert "gatekeeper.py" in seen, "no gatekeeper was there to stay silent"


CHILD = """
import socket, sys
from workbench.egress import gated
gated.enter(*sys.argv[-2:])
for host in ("203.0.113.7", "203.0.113.8"):
    try:
        socket.create_connection((host, 443), 1)
    except OSError:
        pass
"""
PROGRAM = """
import sys
from workbench import egress
paths = egress.workspace_of(["--workspace", sys.argv[1]])
gate = egress.launch(egress.read_policy(paths), [sys.executable, "-c", sys.argv[2]])
assert egress.seal().is_closed
gate.record_with(print)
gate.start("models", "x").wait(20)
gate.close()
"""


def test_beyond_the_gate_only_the_permitted_host_is_tried_and_the_watch_sees_it(
    tmp_path: Path,
) -> None:
    permit_models(tmp_path / "workspace")
    command = [sys.executable, "-c", PROGRAM, str(tmp_path / "workspace"), CHILD]

    said, attempts = watch(tmp_path, command)

    assert attempts
    assert all("203.0.113.7" in attempt for attempt in attempts)
    assert "refused=('203.0.113.8:443',)" in said
