"""`workbench agent`, `tools` and `mcp`: what they print, and their exit codes."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import write_fake_model
from tests.fakes.scripted_model import ScriptedModel, call, done, plan
from ui.cli import agent, mcp, tools
from ui.cli.agent_consent import shown
from ui.cli.output import Output
from workbench.app import open_workspace
from workbench.errors import AccessDenied, InputError, WorkspaceLocked
from workbench.paths import WorkspacePaths
from workbench.services.agents.agents import wishes_of

Run = Callable[..., tuple[int, Any]]


@pytest.fixture
def model() -> ScriptedModel:
    return ScriptedModel()


@pytest.fixture
def run(tmp_path: Path, model: ScriptedModel, capsys: Any) -> Iterator[Run]:
    engines = replace(fake_engines(), chat_model=model)
    workbench = open_workspace(WorkspacePaths(tmp_path / "workspace"), lambda _: engines)
    imported = workbench.models.import_file(write_fake_model(tmp_path / "model.gguf"))
    workbench.models.choose(imported.id)
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers()
    for group in (agent, tools, mcp):
        group.register(commands, argparse.ArgumentParser(add_help=False))
    context: Any = SimpleNamespace(workbench=workbench, root=tmp_path / "workspace")

    def call_it(*words: str) -> tuple[int, Any]:
        options = parser.parse_args(words)
        code = options.run(options, context, Output(as_json=True))
        return code, json.loads(capsys.readouterr().out)

    yield call_it
    workbench.close()


def test_a_run_pauses_where_nobody_can_be_asked_and_goes_on(run: Run, model: ScriptedModel) -> None:
    model.script = [
        plan("Write it down"),
        call("write_file", name="note.csv", content="a,b"),
        done("It is written."),
        "It is written.",
    ]
    code, paused = run("agent", "run", "Write a note", "--max-steps", "3")
    assert (code, paused["state"], paused["budget"]["steps"]) == (1, "paused", 3)
    assert run("agent", "report", paused["id"]) == (
        1,
        {"ai_generated": False, "id": paused["id"], "state": "paused", "report": None},
    )

    code, ended = run("agent", "resume", paused["id"][:13], "--yes", "all")
    assert (code, ended["state"]) == (0, "complete")
    assert [step["kind"] for step in ended["steps"]] == ["plan", "call", "check", "report"]
    assert run("agent", "show", ended["id"])[1]["report"].startswith("# Write a note")
    assert [one["id"] for one in run("agent", "list")[1]] == [ended["id"]]
    assert run("agent", "delete", ended["id"])[0] == 1
    assert run("agent", "delete", ended["id"], "--yes") == (0, {"id": ended["id"], "deleted": True})


def test_a_plan_is_edited_and_a_run_is_cancelled(run: Run, model: ScriptedModel) -> None:
    model.script = [call("write_file", name="a.csv", content="x")]
    _, paused = run("agent", "run", "Do it", "--step", "First", "--step", "Second")
    edited = run("agent", "edit", paused["id"], "Mine")[1]
    assert [one["text"] for one in edited["plan"]] == ["Mine"]
    assert run("agent", "cancel", paused["id"])[1]["state"] == "stopped"


def test_word_is_left_for_the_program_that_has_the_workspace_open(
    tmp_path: Path, capsys: Any
) -> None:
    class Locked:
        root = tmp_path

        @property
        def workbench(self) -> Any:
            raise WorkspaceLocked("Somebody works here.", hint="Wait.")

    options = argparse.Namespace(id="0123456789abc")
    assert agent.run_pause(options, Locked(), Output(as_json=True)) == 0  # type: ignore[arg-type]
    assert json.loads(capsys.readouterr().out)["state"] == "asked"
    wish = wishes_of(tmp_path).wish("0123456789abcdef")
    assert wish is not None
    assert wish.value == "pause"
    options.id = "../../etc"
    with pytest.raises(InputError):
        agent.run_cancel(options, Locked(), Output(as_json=True))  # type: ignore[arg-type]


def test_tools_are_listed_and_servers_are_not_started_unseen(run: Run, tmp_path: Path) -> None:
    listed = {one["name"]: one for one in run("tools", "list")[1]}
    assert listed["write_file"]["effect"] == "writes"
    program = tmp_path / "server.sh"
    program.write_text("#!/bin/sh\n", "utf-8")
    program.chmod(0o755)

    _, added = run("mcp", "add", "files", "--env", "A=b", "--", str(program))
    assert (added["is_allowed"], len(added["files"])) == (False, 1)
    with pytest.raises(AccessDenied):
        run("mcp", "tools", "files")
    assert run("mcp", "allow", "files", "--yes")[1]["is_allowed"]
    assert run("mcp", "list")[1][0]["environment"] == ["A"]
    assert run("mcp", "remove", "files")[0] == 0


def test_what_a_terminal_would_obey_is_not_shown() -> None:
    assert "\x1b" not in shown(json.dumps({"content": "\x1b[2J"}))
    assert "\x1b" not in shown("\x1b[2J no JSON")
    assert shown(json.dumps({"c": "x" * 9_000})).endswith("characters)")
