"""Plant a person in a workspace, begin to erase her, and be killed before the given step.

Run as a script: `rights_worker.py WORKSPACE PAPERS STEP`. Fake engines, real storage.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.fakes.bundle import fake_engines
from tests.unit.workbench.services.rights.planted import MAIL, NAME, PHONE, plant
from workbench.app import open_workspace
from workbench.domain.rights.person import Person
from workbench.domain.work_progress import WorkProgress
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths

HER = Person((NAME,), (MAIL,), (PHONE,))


def main(root: Path, papers: Path, step: int) -> None:
    workbench = open_workspace(WorkspacePaths(root), fake_engines)
    plant(workbench, papers)
    subjects = workbench.rights.subjects
    plan = subjects.plan(subjects.find(HER, plain_context()))
    print(len(plan.items), flush=True)

    def on_event(event: object) -> None:
        match event:
            case WorkProgress("Erasing", done) if done == step:
                os.kill(os.getpid(), signal.SIGKILL)
            case WorkProgress("Searching the bytes"):
                os.kill(os.getpid(), signal.SIGKILL)  # after the last step, before the receipt

    subjects.erase(HER, plan, plain_context(on_event))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
