"""kill -9 in the middle of a run: what was told was kept, and it ends as any other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.fakes.chat_model import write_fake_model
from tests.trips.agent_worker import N_ITEMS, engines
from workbench.app import open_workspace
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.agents.agents import AgentWish

WORKER = Path(__file__).with_name("agent_worker.py")


def test_a_run_that_was_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    opened = open_workspace(WorkspacePaths(root), lambda _: engines())
    model = opened.models.import_file(write_fake_model(tmp_path / "model.gguf"))
    opened.models.choose(model.id)
    killed = opened.agency.agents.begin(AgentWish("Write the files", consent="all")).id
    opened.close()

    process = subprocess.Popen(
        [sys.executable, str(WORKER), str(root), killed], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "ready"
    told = [process.stdout.readline().split() for _ in range(5)]
    process.kill()
    process.wait(30)
    process.stdout.close()

    opened = open_workspace(WorkspacePaths(root), lambda _: engines())
    agents = opened.agency.agents
    before = agents.told(killed)
    ended = agents.work(agents.resume(killed), plain_context())
    steps = agents.told(killed).steps
    fits = opened.audit_trail.verify().fits
    opened.close()

    states = {step.position: step.state for step in before.steps}
    # A call is told as asked and then as done; what was told last of a step holds at least.
    for position, state in told:
        assert states[int(position)] in {state, "going", "done"}
    assert before.run.state == "paused"
    assert ended.state == "complete"
    assert [step.position for step in steps] == list(range(1, len(steps) + 1))
    assert len([step for step in steps if step.kind == "call"]) == N_ITEMS
    files = sorted(path.read_text().split("\n")[0] for path in (root / "outbox").iterdir())
    assert files == sorted(f"number {n}" for n in range(1, N_ITEMS + 1))
    assert fits
