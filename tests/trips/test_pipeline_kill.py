"""kill -9 in the middle of a pipeline: what was told was kept, and it goes on where it was."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.trips.eval_worker import engines
from workbench.app import open_workspace
from workbench.domain.dataset import Case
from workbench.domain.grading.grade import Check
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths

WORKER = Path(__file__).with_name("pipeline_worker.py")
N_CASES = 40
TEXT = """\
name: Killed
steps:
  - {id: out, kind: redact, folder: FOLDER, into: texts}
  - {id: cases, kind: evaluate, data: golden, least: 0.5, needs: [out]}
  - {id: page, kind: report, of: cases}
"""


def test_a_run_that_was_killed_goes_on_with_the_step_it_was_at(tmp_path: Path) -> None:
    root, folder = tmp_path / "workspace", tmp_path / "texts"
    folder.mkdir()
    (folder / "one.txt").write_text("Write to ada@example.org.", "utf-8")
    opened = open_workspace(WorkspacePaths(root), engines)
    cases = [
        Case(str(n), messages=(("user", f"Say {n}"),), checks=(Check("equals", str(n)),))
        for n in range(N_CASES)
    ]
    opened.datasets.add_cases("golden", cases, "a test")
    saved = opened.pipelines.save(TEXT.replace("FOLDER", str(folder)))
    run_id = opened.pipelines.begin(saved.name).id
    opened.close()

    process = subprocess.Popen(
        [sys.executable, str(WORKER), str(root), run_id], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    told = [""]
    while not (told[-1].startswith("cases running") and float(told[-1].split()[2]) > 0):
        told.append(process.stdout.readline())
        assert told[-1], "it ended before it could be killed"
    process.kill()
    process.wait(30)
    process.stdout.close()

    opened = open_workspace(WorkspacePaths(root), engines)
    pipelines = opened.pipelines
    before = pipelines.told(run_id)
    (asked,) = opened.evaluation.list()
    ended = pipelines.work(run_id, plain_context())
    after = opened.evaluation.list()
    made = sorted((root / "outbox").glob("texts-*"))
    opened.close()

    assert any(line.startswith("out done") for line in told)
    assert before.run.state == "paused" and before.run.problem
    assert [one.state for one in before.results] == ["done", "waiting", "waiting"]
    assert before.results[1].handle == asked.id and 0 < asked.n_done < N_CASES
    assert ended.run.state == "complete"
    assert ended.results[0] == before.results[0]  # not done again
    assert ended.results[1].output["run"] == asked.id
    assert [(one.id, one.n_done) for one in after] == [(asked.id, N_CASES)]
    assert len(made) == 1
