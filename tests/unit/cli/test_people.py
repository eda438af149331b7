"""`profiles` and `review` as commands: who acts, what is refused, what is printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.profiles_room import passphrase_of, people
from ui.cli.main import FIXABLE, OK, SEALED, run
from workbench import egress
from workbench.paths import WorkspacePaths

SEAL = egress.Seal(False, "a test")


def command(paths: WorkspacePaths, *words: str, as_name: str = "", tmp: Path) -> int:
    rest: list[str] = []
    if as_name:
        secret = tmp / f"{as_name}.secret"
        secret.write_text(passphrase_of(as_name) + "\n", "utf-8")
        rest = ["--as", as_name, "--unlock-file", str(secret)]
    return run(
        ["--json", "--workspace", str(paths.root), *rest, *words],
        SEAL,
        lambda *_: pytest.fail("no window"),
    )


def test_the_roles_are_told_without_a_workspace(
    workspace_paths: WorkspacePaths, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(workspace_paths, "profiles", "roles", tmp=tmp_path) == OK
    assert "work" in json.loads(capsys.readouterr().out)["analyst"]


def test_an_auditor_reads_the_log_and_no_log_tells_of_content(
    workspace_paths: WorkspacePaths, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people(workspace_paths, Eva="administrator", Otto="auditor", Ada="analyst")
    assert command(workspace_paths, "audit", "list", tmp=tmp_path) == SEALED
    assert command(workspace_paths, "audit", "list", as_name="Ada", tmp=tmp_path) == FIXABLE
    assert "may not read the audit log" in capsys.readouterr().err

    assert command(workspace_paths, "audit", "list", as_name="Otto", tmp=tmp_path) == OK

    entries = json.loads(capsys.readouterr().out)
    assert {entry["action"] for entry in entries} == {"profile.signed_in"}


def test_what_needs_no_open_workspace_asks_for_the_same_permissions(
    workspace_paths: WorkspacePaths, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people(workspace_paths, Ada="analyst", Otto="auditor")
    text = tmp_path / "letter.txt"
    text.write_text("Write to ada@analytical-engines.org today.", "utf-8")
    vault = str(tmp_path / "names.vault")

    def status(*words: str, as_name: str = "") -> int:
        return command(workspace_paths, *words, as_name=as_name, tmp=tmp_path)

    redact = ("redact", str(text), "--vault", vault)
    guard = ("guard", "check", str(text), "--rules-only")
    assert [status(*redact), status(*guard)] == [SEALED, SEALED]
    assert [status(*redact, as_name="Otto"), status(*guard, as_name="Otto")] == [FIXABLE, FIXABLE]
    assert "may not ask, or change documents" in capsys.readouterr().err
    assert not Path(vault).exists()
    assert status(*redact, as_name="Ada") == OK
    hidden = tmp_path / "hidden.txt"
    hidden.write_text(json.loads(capsys.readouterr().out)["text"], "utf-8")
    restore = ("restore", str(hidden), "--vault", vault)
    assert (status(*restore), status(*restore, as_name="Otto")) == (SEALED, FIXABLE)
    assert status(*restore, as_name="Ada") == OK
    assert "ada@analytical" in capsys.readouterr().out
