"""kill -9 in the middle of a survey: what was told was kept, and it ends as one that was not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.fakes.bundle import fake_engines
from tests.survey_corpus import make_archive
from workbench.app import open_workspace
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.surveys.surveys import SurveyWish

WORKER = Path(__file__).with_name("survey_worker.py")
QUESTION = "How many contracts end in 2026?"


def test_a_survey_that_was_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    make_archive(tmp_path / "archive", n_contracts=12)
    root = tmp_path / "workspace"
    opened = open_workspace(WorkspacePaths(root), fake_engines)
    collection = opened.library.collection_named("Archive", create=True)
    files = sorted((tmp_path / "archive").glob("contract*"))
    opened.ingest.add(files, collection.id, plain_context())
    wish = SurveyWish(QUESTION, (collection.id,), uses_model=False)
    killed = opened.surveys.begin(wish).id
    opened.close()

    process = subprocess.Popen(
        [sys.executable, str(WORKER), str(root), killed], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "ready"
    told = [int(process.stdout.readline()) for _ in range(4)][-1]
    process.kill()
    process.wait(30)
    process.stdout.close()

    opened = open_workspace(WorkspacePaths(root), fake_engines)
    surveys = opened.surveys
    kept, state = surveys.get(killed).n_read, surveys.get(killed).state
    whole = surveys.work(surveys.resume(killed), plain_context())
    other = surveys.work(surveys.begin(wish), plain_context())
    results = [
        [(one.name, one.state, one.result) for one in surveys.documents(each)]
        for each in (killed, other.id)
    ]
    opened.close()

    assert state == "paused"
    assert 4 <= told <= kept < len(files)
    assert whole.state == "complete"
    assert results[0] == results[1]
