"""The other composition: a real workspace in a temporary folder, over fake engines."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_NUM_THREADS", "1")

from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests import quick_storage
from tests.fakes.bundle import fake_engines
from workbench import egress
from workbench.app import Workbench, open_workspace
from workbench.paths import WorkspacePaths
from workbench.ports.engines import Engines

egress.set_offline_switches()
quick_storage.install()

# No test depends on how fast the machine is. The suite tries the same examples every time, so that
# its verdict is about the code; HYPOTHESIS_PROFILE=explore looks for new ones.
hypothesis.settings.register_profile("workbench", deadline=None, derandomize=True)
hypothesis.settings.register_profile("explore", deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "workbench"))


@pytest.fixture
def workspace_paths(tmp_path: Path) -> WorkspacePaths:
    return WorkspacePaths(tmp_path / "workspace")


@pytest.fixture
def engines() -> Engines:
    """The fake engines that `workbench` runs on; keep hold of them to make them fail."""
    return fake_engines()


@pytest.fixture
def workbench(workspace_paths: WorkspacePaths, engines: Engines) -> Iterator[Workbench]:
    """An open workspace with real storage and fake engines; events are delivered inline."""
    opened = open_workspace(workspace_paths, lambda _paths: engines)
    yield opened
    opened.close()
