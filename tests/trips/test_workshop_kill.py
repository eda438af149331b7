"""Killed while a model is made: nothing half-made is in the library, and the child is gone."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from tests.trips.workshop_worker import opened
from workbench.services.models.models import DEMO_ID

pytest.importorskip("llama_cpp", reason="llama-cpp-python is not installed")


def test_a_kill_leaves_no_half_made_model(tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    command = [sys.executable, "-m", "tests.trips.workshop_worker", str(root)]
    worker = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert worker.stdout is not None
    for line in worker.stdout:
        if "Quantising" in line:
            break
    children = psutil.Process(worker.pid).children()
    worker.kill()
    worker.communicate()

    workbench = opened(root)
    workbench.carry_in.tidy()
    assert [model.id for model in workbench.models.list()] == [DEMO_ID]
    folder = workbench.paths.models
    assert not folder.is_dir() or list(folder.iterdir()) == []
    assert workbench.workshop.lineage(DEMO_ID) is None
    workbench.close()
    deadline = time.monotonic() + 10
    while any(child.is_running() for child in children) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(child.is_running() for child in children)
