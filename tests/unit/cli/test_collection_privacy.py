"""`collections set --privacy`, and `--reveal` where text is shown."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from ui.cli import collections, docs
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.errors import NotFound

MAIL = "ada@analytical-engines.org"
Run = Callable[..., Any]


@pytest.fixture
def run(workbench: Workbench, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    (tmp_path / "lease.txt").write_text(f"Write to {MAIL} about the lease.", "utf-8")
    parser = argparse.ArgumentParser()
    verbs, common = parser.add_subparsers(), argparse.ArgumentParser(add_help=False)
    collections.register(verbs, common)
    docs.register(verbs, common)
    context: Any = SimpleNamespace(workbench=workbench)

    def call(*words: str) -> Any:
        options = parser.parse_args([str(word) for word in words])
        assert options.run(options, context, Output(as_json=True)) == 0
        return json.loads(capsys.readouterr().out)

    call("collections", "create", "Letters")
    call("docs", "add", str(tmp_path / "lease.txt"), "-c", "Letters")
    return call


def test_a_policy_takes_out_and_reveal_puts_back(run: Run) -> None:
    assert MAIL in run("docs", "show", "lease.txt")["text"]
    assert run("collections", "set", "Letters", "--privacy", "default")["settings"]["privacy"]
    assert "<EMAIL_ADDRESS_1>" in run("docs", "show", "lease.txt")["text"]
    assert MAIL in run("docs", "show", "lease.txt", "--reveal")["text"]
    assert run("docs", "show", "lease.txt", "--span", "9:26")["text"] == "<EMAIL_ADDRESS_1>"[:17]
    query = ("docs", "search", f"Who is {MAIL}?", "-c", "Letters")
    assert "<EMAIL_ADDRESS_1>" in run(*query)[0]["text"]
    assert MAIL in run(*query, "--reveal")[0]["text"]

    run("collections", "set", "Letters", "--privacy", "off")
    assert MAIL in run("docs", "show", "lease.txt")["text"]


def test_an_unknown_policy_changes_nothing(run: Run) -> None:
    with pytest.raises(NotFound, match="no privacy policy"):
        run("collections", "set", "Letters", "--privacy", "nowhere.toml")
    assert run("collections", "show", "Letters")["settings"]["privacy"] == ""
