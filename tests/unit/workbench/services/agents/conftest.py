"""A workspace with a few documents, and a model that says what the test wrote down."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest

from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import write_fake_model
from tests.fakes.scripted_model import Line, ScriptedModel
from workbench.app import Workbench, open_workspace
from workbench.domain.tools import ToolFamily
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.agents.agents import Agents

POLICY = "Hotels may cost up to 140 EUR a night. Trains are booked in second class."
CONTRACT = "The notice period is six weeks. The yearly fee is 12,000 EUR."
TABLE = "| Item | Price |\n|---|---|\n| Desk | 400 |\n| Chair | 150 |\n"


@dataclass
class AgentWorld:
    workbench: Workbench
    model: ScriptedModel
    collection: str
    events: list[object]

    @property
    def agents(self) -> Agents:
        return self.workbench.agency.agents


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AgentWorld]:
    """One workspace for all tests of a file: opening one takes longer than a run does."""
    folder = tmp_path_factory.mktemp("agents")
    model = ScriptedModel()
    engines = replace(fake_engines(), chat_model=model)
    workbench = open_workspace(WorkspacePaths(folder / "workspace"), lambda _: engines)
    imported = workbench.models.import_file(write_fake_model(folder / "model.gguf"))
    workbench.models.choose(imported.id)
    (folder / "files").mkdir()
    for name, text in {"policy.txt": POLICY, "contract.txt": CONTRACT, "prices.md": TABLE}.items():
        (folder / "files" / name).write_text(text, "utf-8")
    collection = workbench.library.collection_named("Papers", create=True)
    workbench.ingest.add(sorted((folder / "files").iterdir()), collection.id, plain_context())
    yield AgentWorld(workbench, model, collection.id, [])
    workbench.close()


@pytest.fixture
def world(shared: AgentWorld) -> Iterator[Callable[..., AgentWorld]]:
    """The shared workspace, whose model says these lines."""

    def make(*script: Line, family: ToolFamily = "", last: Line | None = None) -> AgentWorld:
        shared.model.begin(script, family, last)
        shared.events.clear()
        return shared

    yield make
    root = shared.workbench.paths.root
    shutil.rmtree(root / "outbox", ignore_errors=True)
    (root / "policy.json").unlink(missing_ok=True)
    shared.workbench.rails.reset()
