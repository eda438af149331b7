"""A kill in the middle of an answer: the request is counted as interrupted at the next start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.fakes.bundle import fake_engines
from workbench.app import open_workspace
from workbench.domain.usage import Selection
from workbench.paths import WorkspacePaths

WORKER = Path(__file__).with_name("chat_worker.py")


def test_a_killed_request_is_counted_as_interrupted(tmp_path: Path) -> None:
    paths = WorkspacePaths(tmp_path / "workspace")
    worker = subprocess.Popen(
        [sys.executable, str(WORKER), str(paths.root)], stdout=subprocess.PIPE, text=True
    )
    assert worker.stdout is not None
    try:
        turn_id = worker.stdout.readline().strip()
    finally:
        worker.kill()  # SIGKILL: nothing is tidied up
        worker.wait(30)
        worker.stdout.close()

    workbench = open_workspace(paths, fake_engines)
    try:
        (fact,) = workbench.usage.requests(Selection())
        assert (fact.turn_id, fact.end.status, fact.end.error_kind) == (turn_id, "interrupted", "")
        assert (fact.end.total_s, fact.end.completion_tokens) == (None, None)
    finally:
        workbench.close()
