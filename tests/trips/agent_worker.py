"""Go on with a run of an agent until killed. Run: `agent_worker.py WORKSPACE RUN`.

A scripted model over real storage; each step takes its time.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.fakes.bundle import fake_engines
from tests.fakes.scripted_model import ScriptedModel, call, done, plan
from workbench.app import open_workspace
from workbench.domain.agent.run import StepTaken
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths

N_ITEMS = 4


def answers(messages: object) -> object:
    """By what is asked, not by a place in a script: a run that goes on asks in the middle."""
    said = messages[-1].content  # type: ignore[index]
    if "Make a plan" in said:
        return plan(*(f"Write file {n}" for n in range(1, N_ITEMS + 1)))
    if "Now do this step: " in said:
        n = said.split("Now do this step: Write file ")[1].split("\n")[0]
        return call("write_file", name=f"file-{n}.txt", content=f"number {n}")
    if "What came of this step?" in said:
        return done("It is written.")
    return "All files are written."


def engines() -> object:
    return replace(fake_engines(), chat_model=ScriptedModel(last=answers))  # type: ignore[arg-type]


def main(root: Path, run_id: str) -> None:
    opened = open_workspace(WorkspacePaths(root), lambda _: engines())  # type: ignore[arg-type, return-value]
    agents = opened.agency.agents

    def tell(event: object) -> None:
        if isinstance(event, StepTaken):
            print(event.step.position, event.step.state, flush=True)
            time.sleep(0.01)

    print("ready", flush=True)
    agents.work(agents.find(run_id), plain_context(tell))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
