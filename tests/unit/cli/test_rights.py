"""The commands of rights: what they print as JSON, and with which exit code they end."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ui.cli import context as context_module
from ui.cli.main import FIXABLE, OK, USAGE, run
from workbench.app import Workbench
from workbench.egress import Seal
from workbench.jobs import plain_context
from workbench.services.chat.chat import Ask

Run = Callable[..., tuple[int, Any]]
NAME = "Zoraida Quillfeather"


@pytest.fixture
def command(
    workbench: Workbench,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Run:
    """Runs a command with --json in one open workspace; gives exit code and what it printed."""
    monkeypatch.setattr(context_module.Context, "workbench", property(lambda _self: workbench))

    def go(*arguments: object) -> tuple[int, Any]:
        words = ["--workspace", str(workbench.paths.root), "--json", *map(str, arguments)]
        try:
            code = run(words, Seal(False, "a test"), lambda *_: 99)
        except SystemExit as error:
            code = int(str(error.code))
        out, _ = capfd.readouterr()
        return code, json.loads(out) if out.strip() else None

    return go


def test_a_person_by_command(command: Run, workbench: Workbench, tmp_path: Path) -> None:
    workbench.chat.send(Ask(question=f"Who is {NAME}?"), plain_context())
    code, found = command("subject", "find", "--name", NAME)
    assert (code, found["by_place"]) == (OK, {"chats": 1})
    code, made = command("subject", "export", "--name", NAME)
    assert code == OK
    assert (Path(made["folder"]) / "subject.pdf").is_file()
    code, plan = command("subject", "erase", "--name", NAME, "--plan")
    assert {item["place"] for item in plan["items"]} == {
        "chats",
        "exports",
    }  # what was handed out, too
    assert command("subject", "erase", "--name", NAME)[0] == FIXABLE  # not confirmed
    receipt = tmp_path / "receipt.json"
    folder = Path(made["folder"])
    code, erased = command("subject", "erase", "--name", NAME, "--yes", "--receipt", receipt)
    assert (code, erased["clean"]) == (OK, True), erased
    assert not folder.exists()  # the PDF as well, whose bytes show no words
    assert command("subject", "verify", receipt) == (OK, {"valid": True})
    receipt.write_text(receipt.read_text("utf-8").replace("chats", "cats"), "utf-8")
    assert command("subject", "verify", receipt) == (FIXABLE, {"valid": False})
    assert command("subject", "erase", "--name", NAME, "--yes")[0] == FIXABLE  # nothing is left
    kinds = [one["kind"] for one in command("subject", "requests")[1]]
    assert kinds.count("erase") == 1
    assert command("subject", "erase", "--name", NAME, "--act", "nonsense")[0] == FIXABLE
    assert command("subject")[0] == USAGE


def test_retention_and_reports_by_command(command: Run, tmp_path: Path) -> None:
    assert command("retention", "set", "chats", "30")[0] == OK
    assert command("retention", "set", "nonsense", "30")[0] == FIXABLE
    assert command("retention", "hold", "A", "--reason", "B", "--on", "all")[0] == OK
    code, plan = command("retention", "plan")
    assert code == OK
    assert {"kind": "chats", "days": 30, "by_policy": False} in plan["rules"]
    assert command("retention", "run")[1]["counts"] == {}
    assert command("retention", "release", "A")[0] == OK
    assert len(command("retention", "runs")[1]) == 1
    page = tmp_path / "report.html"
    code, report = command("compliance", "report", "--out", page)
    assert (code, report["is_verified"]) == (OK, True)
    assert "SOC 2" in page.read_text("utf-8")
    assert command("compliance", "report", "--from", "never")[0] == FIXABLE
    assert command("usage", "anonymised", tmp_path / "copy.db")[1]["rows"] == 0


def test_a_dossier_and_a_replay_by_command(
    command: Run, workbench: Workbench, tmp_path: Path
) -> None:
    turn = workbench.chat.send(Ask(question="Hello?"), plain_context())
    kept = tmp_path / "dossier.json"
    assert command("chats", "dossier", turn.id[:20], "--out", kept)[0] == OK
    assert command("chats", "dossier", turn.id, "--verify", kept) == (OK, {"valid": True})
    code, replay = command("chats", "replay", turn.id, "--out", tmp_path / "replay.pdf")
    assert (code, replay["same"], replay["differences"]) == (OK, True, [])
    assert command("chats", "dossier", "nothing-like-it")[0] == FIXABLE
