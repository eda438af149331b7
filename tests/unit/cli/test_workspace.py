"""`workbench workspace` as a person and a script type it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ui.cli.main import FIXABLE, OK, SEALED, run
from workbench.egress import Seal
from workbench.paths import WorkspacePaths
from workbench.services.workspace.encryption import Encryption
from workbench.storage.key_header import Cost

Run = Callable[..., tuple[int, str, str]]
WORDS, OTHER = "correct horse battery", "another four words"


@pytest.fixture
def typed(
    workspace_paths: WorkspacePaths,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Run:
    monkeypatch.setattr("workbench.services.workspace.encryption.Cost", lambda: Cost(1, 1, 64))
    monkeypatch.delenv("AI_WORKBENCH_UNLOCK_FILE", raising=False)

    def go(*arguments: object) -> tuple[int, str, str]:
        words = ["--workspace", str(workspace_paths.root), *map(str, arguments)]
        code = run(words, Seal(False, "a test"), lambda *_: 99)
        out, errors = capfd.readouterr()
        return code, out, errors

    return go


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "passphrase"
    path.write_text(f"{WORDS}\n", "utf-8")
    return path


def test_encrypt_prints_the_recovery_key_and_says_that_lost_is_lost(typed: Run, file: Path) -> None:
    code, out, _ = typed("workspace", "encrypt", "--unlock-file", file)

    assert code == OK
    assert out.startswith("Recovery key: ")
    assert "everything here is lost" in out
    assert "Encrypted; opened by a passphrase, a recovery key." in typed("workspace", "status")[1]


def test_a_locked_workspace_ends_every_command_with_one_sentence(typed: Run, file: Path) -> None:
    typed("workspace", "encrypt", "--unlock-file", file)
    for command in (
        ("audit", "list"), ("guard", "policy", "show"), ("docs", "list"), ("workspace", "check"),
    ):  # fmt: skip
        code, out, errors = typed(*command)
        assert (code, out) == (SEALED, ""), command
        assert errors.startswith("workbench: This workspace is encrypted and locked.\nHint: "), (
            command
        )
    code, _, errors = typed("audit", "list", "--json")
    assert (code, json.loads(errors)["error"]) == (SEALED, "WorkspaceSealed")


def test_a_passphrase_comes_from_a_file_a_descriptor_or_the_environment(
    typed: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed("workspace", "encrypt", "--unlock-file", file)
    descriptor = os.open(file, os.O_RDONLY)
    assert typed("audit", "list", "--unlock-fd", descriptor)[0] == OK
    assert typed("--unlock-file", file, "audit", "list")[0] == OK
    monkeypatch.setenv("AI_WORKBENCH_UNLOCK_FILE", str(file))
    assert typed("audit", "verify")[0] == OK


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"not this one\n", "The passphrase does not open this workspace."),
        (b"", "There is no passphrase in passphrase."),
        (b"\xff\xfe\x00", "The passphrase in passphrase is not UTF-8 text."),
    ],
)
def test_what_does_not_open_it_is_one_sentence(
    typed: Run, file: Path, content: bytes, sentence: str
) -> None:
    typed("workspace", "encrypt", "--unlock-file", file)
    file.write_bytes(content)
    code, _, errors = typed("audit", "list", "--unlock-file", file)

    assert code == FIXABLE
    assert errors.splitlines()[0] == f"workbench: {sentence}"


def test_a_damaged_header_is_one_sentence(
    typed: Run, file: Path, workspace_paths: WorkspacePaths
) -> None:
    typed("workspace", "encrypt", "--unlock-file", file)
    for path in workspace_paths.root.glob("encryption*.json"):
        path.write_bytes(b'{"format":')
    code, _, errors = typed("audit", "list", "--unlock-file", file)

    assert code == FIXABLE
    assert "holds this workspace's wrapped key, is damaged." in errors.splitlines()[0]


def test_the_recovery_key_changes_a_forgotten_passphrase(
    typed: Run, file: Path, tmp_path: Path
) -> None:
    out = typed("workspace", "encrypt", "--unlock-file", file, "--json")[1]
    recovery, new = tmp_path / "recovery", tmp_path / "new"
    recovery.write_text(json.loads(out)["recovery_key"].lower())
    new.write_text(OTHER)
    assert typed("workspace", "passphrase", "--unlock-file", recovery, "--new-file", new)[0] == OK

    assert typed("workspace", "check", "--unlock-file", new)[0] == OK
    assert typed("workspace", "check", "--unlock-file", file)[0] == FIXABLE


def test_rekey_and_check_and_the_idle_minutes(typed: Run, file: Path) -> None:
    typed("workspace", "encrypt", "--unlock-file", file)
    code, out, _ = typed("workspace", "rekey", "--unlock-file", file)
    assert (code, "under a new key" in out) == (OK, True)
    assert typed("workspace", "unlock", "--lock-after", 5, "--unlock-file", file)[0] == OK
    assert json.loads(typed("workspace", "status", "--json")[1])["idle_minutes"] == 5
    found = json.loads(typed("workspace", "check", "--json", "--unlock-file", file)[1])

    assert (found["is_encrypted"], found["flaws"]) == (True, [])


def test_what_was_interrupted_is_said_and_undone(
    typed: Run, file: Path, workspace_paths: WorkspacePaths
) -> None:
    Encryption(workspace_paths).begin_encrypting(WORDS)
    code, _, errors = typed("audit", "list")
    assert (code, "workspace encrypt --cancel" in errors) == (SEALED, True)
    assert typed("workspace", "encrypt", "--unlock-file", file)[0] == FIXABLE
    assert typed("workspace", "encrypt", "--cancel")[0] == OK

    assert typed("audit", "list")[0] == OK
