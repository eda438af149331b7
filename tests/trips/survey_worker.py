"""Go on with a survey until killed. Run: `survey_worker.py WORKSPACE SURVEY`.

Fake engines, real storage; each document takes its time.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.fakes.bundle import fake_engines
from workbench.app import open_workspace
from workbench.domain.survey.survey import SurveyProgress
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths


def main(root: Path, survey_id: str) -> None:
    surveys = open_workspace(WorkspacePaths(root), fake_engines).surveys

    def tell(event: SurveyProgress) -> None:
        if event.latest is not None:
            print(event.done, flush=True)
            time.sleep(0.02)

    print("ready", flush=True)
    surveys.work(surveys.find(survey_id), plain_context(tell))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
