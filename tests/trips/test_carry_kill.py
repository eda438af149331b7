"""Killed at any moment of carrying a model in: it is there whole, or not at all."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.fakes.bundle import fake_engines
from workbench.app import open_workspace
from workbench.domain.model_file import FileState
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths


@pytest.mark.slow
def test_a_kill_leaves_a_whole_model_or_none(tmp_path: Path) -> None:
    root, model = tmp_path / "workspace", tmp_path / "model.gguf"
    model.write_bytes(b"GGUF" + random.Random(1).randbytes(24 << 20))
    chance = random.Random(7)
    for _ in range(6):
        command = [sys.executable, "-m", "tests.trips.carry_worker", str(root), str(model)]
        worker = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert worker.stdout is not None
        assert worker.stdout.readline() == "copying\n"
        time.sleep(chance.random() * 0.4)
        worker.kill()
        worker.communicate()

        workbench = open_workspace(WorkspacePaths(root), lambda _paths: fake_engines())
        workbench.carry_in.tidy()
        imported = [item for item in workbench.models.list() if not item.is_demo]
        folders = list(workbench.paths.models.iterdir()) if workbench.paths.models.is_dir() else []
        assert len(imported) == len(folders) <= 1
        for item in imported:
            checked = workbench.carry_in.verify(item.id, plain_context())
            assert checked.state is FileState.UNVERIFIED
            workbench.carry_in.remove(item.id)
        workbench.close()
