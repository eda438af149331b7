"""Makes a smaller copy again and again and says so; to be killed half way. Argument: root."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from engines.llama.inspector import GgufInspector
from engines.llama.workshop import LlamaWorkshop
from tests.fakes.bundle import fake_engines
from tests.llama_child import child_command
from workbench.app import Workbench, open_workspace
from workbench.jobs import JobContext, plain_context
from workbench.paths import WorkspacePaths
from workbench.services.models.models import DEMO_ID
from workbench.services.models.workshop import Quantising


def opened(root: Path) -> Workbench:
    """A workspace in which only what makes and reads model files is real."""

    def engines(_paths: WorkspacePaths):
        workshop = LlamaWorkshop(child_command())
        return replace(fake_engines(), workshop=workshop, inspector=GgufInspector())

    return open_workspace(WorkspacePaths(root), engines)


def main() -> None:
    workbench = opened(Path(sys.argv[1]))

    def say(event: object) -> None:
        print(event, flush=True)

    while True:
        context: JobContext = plain_context(say)
        made = workbench.workshop.quantise(Quantising(DEMO_ID, "Q4_K_M"), context)
        print("made", made.model.sha256, flush=True)
        workbench.carry_in.remove(made.model.id)


if __name__ == "__main__":
    main()
