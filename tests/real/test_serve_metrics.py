"""Figures for Prometheus from a process whose network is closed but for this one socket."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.bundle import fake_engines
from tests.usage_rows import fill
from workbench.app import open_workspace
from workbench.paths import WorkspacePaths

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.real


def _heed() -> None:
    """Ctrl+C is ignored by what runs in the background of a shell, and by all that it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Beside a program that has the workspace open."""
    paths = WorkspacePaths(tmp_path / "workspace")
    beside = open_workspace(paths, fake_engines)
    fill(beside.usage._store._database, 30)
    command = ["--workspace", str(paths.root), "usage", "serve-metrics", "--port", "0", "--json"]
    process = subprocess.Popen(
        [sys.executable, "-m", "ui", *command],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=_heed,  # noqa: PLW1509 - it only heeds a signal
    )
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(3)]
    port = int(json.loads("".join(lines))["address"].split(":")[2].split("/")[0])
    yield process, port
    process.kill()
    process.wait(30)
    process.stdout.close()
    beside.close()


def ask(port: int, path: str = "/metrics", **headers: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, text


def test_figures_are_served_on_loopback_by_a_sealed_process(
    server: tuple[subprocess.Popen[str], int],
) -> None:
    process, port = server
    status, text = ask(port)
    assert status == 200
    assert sum(int(line.split()[-1]) for line in text.splitlines()
               if line.startswith("workbench_requests_total{")) == 30  # fmt: skip
    assert ask(port, "/")[0] == 404
    assert ask(port, Host="evil.example")[0] == 403
    if sys.platform == "linux":
        sealed = Path(f"/proc/{process.pid}/status").read_text("utf-8")
        assert os.environ.get("AI_WORKBENCH_SEAL") == "off" or "Seccomp:\t2" in sealed
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 130
