"""`workbench prompts` and `ask --prompt` on a real workspace over fake engines."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.chat_model import FakeChatModel
from ui.cli.context import Context
from ui.cli.main import FIXABLE, OK, build_parser
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.domain.model import Message
from workbench.egress import Seal
from workbench.errors import InputError, NotFound, WorkbenchError
from workbench.ports.engines import Engines

FILE = """\
---
title: Summarise
settings:
  temperature: 0.3
  max_tokens: 50
variables:
  - name: text
  - name: n
    kind: number
    default: '2'
---
--- system
Be brief.
--- user
In {{ n }} sentences:
{{ text }}
"""
Run = Callable[..., Any]


@pytest.fixture
def run(
    workbench: Workbench, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Run:
    """Runs a command line; returns its JSON. `code` is the exit code that is expected."""
    context = Context(workbench.paths.root, Seal(False, "a test"))
    context._workbench = workbench

    def call(*arguments: str, stdin: str = "", code: int = OK, as_json: bool = True) -> Any:
        monkeypatch.setattr("sys.stdin", io.StringIO(stdin))
        options = build_parser().parse_args([*arguments, *(["--json"] if as_json else [])])
        capsys.readouterr()
        assert options.run(options, context, Output(as_json=as_json)) == code
        printed = capsys.readouterr().out
        return json.loads(printed) if as_json else printed

    return call


@pytest.fixture
def saved(run: Run) -> Run:
    run("prompts", "save", "sum", "--message", "First", stdin=FILE)
    run("prompts", "save", "sum", "--author", "Ada", stdin=FILE.replace("brief", "kind"))
    return run


def test_a_prompt_is_saved_listed_and_shown(saved: Run) -> None:
    (listed,) = saved("prompts", "list")
    shown = saved("prompts", "show", "sum@1")

    assert (listed["name"], listed["title"], listed["latest"]) == ("sum", "Summarise", 2)
    assert (shown["version"], shown["message"]) == (1, "First")
    assert "Be brief." in shown["text"]
    assert shown["versions"][0]["author"] == "Ada"
    assert saved("prompts", "list", "--search", "sentences")[0]["name"] == "sum"
    assert saved("prompts", "list", "--search", "nothing") == []
    assert "Be kind." in saved("prompts", "show", "sum", as_json=False)


def test_versions_are_compared_labelled_and_restored(saved: Run) -> None:
    diff = saved("prompts", "diff", "sum")
    assert [(row["left"], row["right"]) for row in diff["rows"]] == [("Be brief.", "Be kind.")]

    assert saved("prompts", "label", "sum@1", "production")["labels"] == {"production": 1}
    restored = saved("prompts", "restore", "sum@production")

    assert (restored["version"], restored["restored_from"]) == (3, 1)
    assert saved("prompts", "diff", "sum", "production", "3")["rows"] == []
    assert saved("prompts", "label", "sum", "production", "--remove")["labels"] == {}


def test_rendering_counts_tokens_when_a_model_is_named(saved: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The cat.", "utf-8")
    arguments = ("prompts", "render", "sum", "--var", f"text=@{tmp_path / 'a.txt'}")

    plain = saved(*arguments, "--var", "n=3")
    counted = saved(*arguments, "--model", "demo")

    assert plain["messages"][-1] == {"role": "user", "content": "In 3 sentences:\nThe cat."}
    assert plain["tokens"] is None
    assert counted["tokens"] > 5


def test_lint_fails_on_errors_alone(saved: Run) -> None:
    assert saved("prompts", "lint") == []
    saved("prompts", "save", "bad", stdin=FILE.replace("{{ text }}", "{{ txt }}"))

    found = saved("prompts", "lint", code=FIXABLE)

    assert {(one["prompt"], one["rule"]) for one in found} == {
        ("bad", "undefined-variable"), ("bad", "unused-variable"),
    }  # fmt: skip
    assert found[0]["line"] == 2
    assert saved("prompts", "lint", "sum") == []


def test_prompts_leave_and_come_back(saved: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert saved("prompts", "export", "--out", str(out))["written"] == ["sum.prompt.md"]
    for name in ("a.json", "a.yaml", "a.promptpack"):
        target = str(tmp_path / name)
        saved("prompts", "export", "sum", "--out", target, "--key", str(tmp_path / "my.key"))
        report = saved("prompts", "import", target, code=OK)
        assert report["unread"] == []
    assert saved("prompts", "import", str(out))["unread"] == []
    with pytest.raises(InputError):
        saved("prompts", "import", str(tmp_path / "missing"))


def test_a_question_is_asked_with_a_prompt(saved: Run, engines: Engines) -> None:
    answer = saved("ask", "--prompt", "sum@1", "The cat sat.", "--temperature", "0.9")

    assert isinstance(engines.chat_model, FakeChatModel)
    messages, sampling = engines.chat_model.asked[-1]
    assert messages == (
        Message("system", "Be brief."),
        Message("user", "In 2 sentences:\nThe cat sat."),
    )
    assert (sampling.temperature, sampling.max_tokens) == (0.9, 50)
    assert (answer["prompt"]["name"], answer["prompt"]["version"]) == ("sum", 1)
    assert saved("prompts", "show", "sum")["uses"][0]["turn_id"] == answer["turn_id"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask",),
        ("ask", "--prompt", "sum"),
        ("ask", "--prompt", "none", "x"),
        ("ask", "--prompt", "sum@none", "x"),
        ("ask", "--prompt", "sum", "--var", "text=a", "b"),
        ("ask", "--prompt", "sum", "--var", "text"),
        ("ask", "--prompt", "sum", "--var", "n=x", "b"),
        ("ask", "b", "--var", "n=1"),
        ("prompts", "show", "none"),
        ("prompts", "import"),
        ("prompts", "label", "sum", "3"),
    ],
)
def test_what_cannot_be_done_is_said_with_a_hint(saved: Run, arguments: tuple[str, ...]) -> None:
    with pytest.raises((InputError, NotFound)) as refused:
        saved(*arguments)
    assert isinstance(refused.value, WorkbenchError)
    assert refused.value.hint
