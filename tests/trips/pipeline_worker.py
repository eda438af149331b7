"""Go on with a run of a pipeline until killed. Run: `pipeline_worker.py WORKSPACE RUN`.

Fake engines that take their time, real storage.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trips.eval_worker import engines
from workbench.app import open_workspace
from workbench.domain.pipeline import StepTold
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.evaluation.grading_kit import grading_kit


def main(root: Path, run_id: str) -> None:
    pipelines = open_workspace(WorkspacePaths(root), engines).pipelines
    grading_kit()

    def tell(event: object) -> None:
        if isinstance(event, StepTold):
            print(event.step_id, event.state, event.fraction or 0, flush=True)

    print("ready", flush=True)
    pipelines.work(run_id, plain_context(tell))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
