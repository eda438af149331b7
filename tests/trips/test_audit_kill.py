"""Killed at any moment: what was acknowledged is in the log, and the log fits."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from workbench.paths import WorkspacePaths
from workbench.services.workspace.audit_opening import opened_audit


@pytest.mark.slow
def test_what_was_acknowledged_is_in_the_log(tmp_path: Path) -> None:
    paths, chance, n_told = WorkspacePaths(tmp_path / "workspace"), random.Random(11), 0
    for _ in range(4):
        command = [sys.executable, "-m", "tests.trips.audit_worker", str(paths.root), str(tmp_path)]
        worker = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert worker.stdout is not None
        told = [worker.stdout.readline().split()]
        time.sleep(chance.random() * 0.5)
        worker.kill()
        rest, _errors = worker.communicate()
        told += [line.split() for line in rest.splitlines(keepends=True) if line.endswith("\n")]

        with opened_audit(paths) as opened:
            result = opened.trail.verify()
            logged = {(entry.action, entry.subject) for entry in opened.trail.list(100_000)}
            opened.trail.sign_at_the_end()
        assert result.fits, result.misfit
        assert {(action, subject) for action, subject in told} <= logged
        n_told += len(told)
    assert n_told > 4

    connection = sqlite3.connect(paths.database)
    closed = connection.execute("SELECT id FROM turns WHERE state = 'complete'").fetchall()
    documents = connection.execute("SELECT id FROM documents").fetchall()
    connection.close()
    assert {("answer.made", each) for (each,) in closed} <= logged
    assert {("document.added", each) for (each,) in documents} <= logged
