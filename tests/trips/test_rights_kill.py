"""kill -9 in the middle of an erasure: the next start finishes it, and nothing is left."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.bundle import fake_engines
from tests.trips.rights_worker import HER
from tests.unit.workbench.services.rights.planted import MAIL, NAME, bytes_with, plant
from workbench.app import open_workspace
from workbench.domain.work_progress import WorkProgress
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths

WORKER = Path(__file__).with_name("rights_worker.py")
STEP = 9


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_an_erasure_that_was_killed_is_finished_at_the_next_start(tmp_path: Path) -> None:
    paths, papers = WorkspacePaths(tmp_path / "workspace"), tmp_path / "papers"
    papers.mkdir()
    arguments = [sys.executable, str(WORKER), str(paths.root), str(papers), str(STEP)]
    process = subprocess.run(arguments, stdout=subprocess.PIPE, text=True, timeout=120, check=False)
    assert process.returncode == -signal.SIGKILL
    assert int(process.stdout) > STEP
    assert bytes_with(paths.root, NAME), "the kill came too late"
    check_finished(paths)


@pytest.mark.parametrize("stage", ["Erasing", "Searching the bytes"])
def test_an_erasure_that_failed_on_the_way_is_finished(tmp_path: Path, stage: str) -> None:
    """At its first step, and when all is erased but the receipt."""
    paths, papers = WorkspacePaths(tmp_path / "workspace"), tmp_path / "papers"
    papers.mkdir()
    workbench = open_workspace(paths, fake_engines)
    plant(workbench, papers)
    subjects = workbench.rights.subjects
    plan = subjects.plan(subjects.find(HER, plain_context()))

    def fail(event: object) -> None:
        if isinstance(event, WorkProgress) and event.stage == stage:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        subjects.erase(HER, plan, plain_context(fail))
    workbench.close()
    check_finished(paths)


def check_finished(paths: WorkspacePaths) -> None:
    workbench = open_workspace(paths, fake_engines)
    try:
        assert bytes_with(paths.root, NAME, "quillfeath", MAIL) == []
        subjects = workbench.rights.subjects
        (request,) = (one for one in subjects.requests() if one.kind == "erase")
        assert request.state == "done"
        assert json.loads(request.receipt)["proof"]["interrupted"]
        assert subjects.verify(json.loads(request.receipt))
        assert subjects.find(HER, plain_context()).found == ()
        assert workbench.audit_trail.verify().fits
    finally:
        workbench.close()
