"""kill -9 in the middle of an evaluation: it ends with the scores it would have had."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from tests.trips.eval_worker import engines
from workbench.app import open_workspace
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.evaluation.datasets import ImportWish
from workbench.services.evaluation.evaluation import EvalWish

WORKER = Path(__file__).with_name("eval_worker.py")
KILLS = 2
CASES = 40


def run_and_kill(root: Path, run_id: str, after: int) -> list[int]:
    """Kill when so many cells were told; returns how many were done by what was told."""
    process = subprocess.Popen(
        [sys.executable, str(WORKER), str(root), run_id], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "ready"
    lines = [process.stdout.readline() for _ in range(after)]
    process.kill()
    lines += process.stdout.read().splitlines()
    process.wait(30)
    process.stdout.close()
    return [int(one) for one in lines]


def test_a_run_that_was_killed_has_the_scores_of_one_that_was_not(tmp_path: Path) -> None:
    chance = random.Random(2)
    table = tmp_path / "gold.csv"
    table.write_text(
        "question,__expected\n" + "".join(f"Say {n},contains: {n}\n" for n in range(CASES)), "utf-8"
    )
    root = tmp_path / "workspace"
    opened = open_workspace(WorkspacePaths(root), engines)
    opened.datasets.import_from("gold", ImportWish(table))
    killed = opened.evaluation.begin(EvalWish("gold", seed=3, parallel=2)).id
    opened.close()

    told = 0
    for _ in range(KILLS):
        told = max(told, *run_and_kill(root, killed, chance.randint(1, 9)))

    opened = open_workspace(WorkspacePaths(root), engines)
    service = opened.evaluation
    kept, state = service.find(killed).n_done, service.find(killed).state
    service.work(service.find(killed), plain_context())
    whole = service.begin(EvalWish("gold", seed=3, parallel=8))
    service.work(whole, plain_context())
    both = [
        [
            (one.cell.case_key, one.cell.seed, one.result.outcome, one.result.score)
            for one in service.done(service.find(run_id))
        ]
        for run_id in (killed, whole.id)
    ]
    opened.close()

    assert 0 < told <= kept < CASES  # what was told was kept, and something was left
    assert state == "stopped"
    assert both[0] == both[1]
    assert len(both[0]) == CASES
