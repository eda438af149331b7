"""`workbench pii places|set|allow|deny|rules|reveals` on a workspace."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.bundle import fake_engines
from ui.cli.context import Context
from ui.cli.main import build_parser
from ui.cli.output import Output
from workbench import egress
from workbench.app import open_workspace
from workbench.errors import InputError
from workbench.paths import WorkspacePaths

Run = Callable[..., Any]


@pytest.fixture
def pii(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    workbench = open_workspace(WorkspacePaths(tmp_path / "w"), fake_engines)
    context = Context(tmp_path / "w", egress.Seal(False, "a test"))
    context._workbench = workbench

    def run(*arguments: str) -> Any:
        options = build_parser().parse_args(["pii", *arguments, "--json"])
        assert options.run(options, context, Output(as_json=True)) == 0
        return json.loads(capsys.readouterr().out)

    yield run
    workbench.close()


def test_the_rules_of_a_workspace_are_changed_and_shown(pii: Run) -> None:
    assert pii("places", "prompt", "on")["prompt"] == {"on": True, "demanded": False}
    pii("deny", "Project Heron", "ORGANIZATION")
    pii("allow", "Support Team")
    rules = pii("set", "URL", "--action", "leave", "--threshold", "0.7")

    assert rules["deny"] == {"Project Heron": "ORGANIZATION"}
    assert rules["allow"] == ["Support Team"]
    assert (rules["actions"]["URL"], rules["thresholds"]["URL"]) == ("leave", 0.7)
    assert pii("forget", "support team")["allow"] == []
    assert pii("reveals") == []


@pytest.mark.parametrize(
    "arguments",
    [("set", "URL", "--threshold", "2"), ("set", "URL"), ("places", "api"), ("deny", "x", "NOPE")],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    pii: Run, arguments: tuple[str, ...]
) -> None:
    before = pii("rules")
    with pytest.raises(InputError):
        pii(*arguments)

    assert pii("rules") == before


def test_switching_stored_chats_on_hides_what_is_there(pii: Run) -> None:
    assert pii("chats")["on"] is False
    with pytest.raises(InputError):
        pii("chats", "hide")
    assert pii("places", "chats", "on")["chats"]["on"] is True
    assert pii("chats")["complete"] is True
    assert pii("chats", "hide", "--again")["total"] == 0
    with pytest.raises(InputError):
        pii("chats", "drop-copies")
    assert pii("chats", "drop-copies", "--yes")["copies"] == 0


def test_who_switches_prompts_on_gets_stored_chats_unless_they_said_no(pii: Run) -> None:
    assert pii("places", "prompt", "on")["chats"]["on"] is True
    assert pii("places", "chats", "off")["chats"]["on"] is False
    assert pii("places", "prompt", "on")["chats"]["on"] is False
