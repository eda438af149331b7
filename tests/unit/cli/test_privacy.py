"""`workbench redact`, `restore` and `pii` as a person types them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ui.cli.main import FIXABLE, OK, USAGE, run
from workbench.egress import Seal
from workbench.storage import vault as vault_module

Run = Callable[..., tuple[int, bytes, str]]
LETTER = "Dear Mr. Obermaier,\r\nwrite to anna@firma.com.\r\n<PERSON_1> – Grüße\n"


@pytest.fixture
def workbench(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> Run:
    """Runs one command line; gives exit code, output and errors."""
    monkeypatch.setattr(vault_module, "ARGON2", {"iterations": 1, "lanes": 1, "memory_kib": 8})

    def go(*arguments: object) -> tuple[int, bytes, str]:
        words = ["--workspace", str(tmp_path / "workspace"), *map(str, arguments)]
        try:
            code = run(words, Seal(False, "a test"), lambda *_: 99)
        except SystemExit as ended:
            code = int(ended.code or 0)
        out, errors = capfdbinary.readouterr()
        return code, out, errors.decode()

    return go


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_bytes(LETTER.encode())
    return path


def test_a_file_is_redacted_and_restored_byte_for_byte(
    workbench: Run, letter: Path, tmp_path: Path
) -> None:
    vault, out = tmp_path / "my.vault", tmp_path / "redacted.txt"
    code, redacted, _ = workbench("redact", letter, "--vault", vault)
    out.write_bytes(redacted)

    assert code == OK
    assert b"Obermaier" not in redacted and b"anna@" not in redacted
    assert workbench("restore", out, "--vault", vault) == (OK, LETTER.encode(), "")


def test_without_a_vault_no_workspace_is_made(workbench: Run, letter: Path, tmp_path: Path) -> None:
    assert workbench("redact", letter)[0] == OK
    assert not (tmp_path / "workspace" / "workbench.db").exists()


def test_a_vault_with_a_passphrase_opens_with_nothing_else(
    workbench: Run, letter: Path, tmp_path: Path
) -> None:
    vault, secret = tmp_path / "my.vault", tmp_path / "secret"
    secret.write_text("open sesame\n", "utf-8")
    (tmp_path / "wrong").write_text("wrong", "utf-8")
    code, redacted, _ = workbench("redact", letter, "--vault", vault, "--passphrase-file", secret)
    (tmp_path / "out").write_bytes(redacted)
    restoring = ("restore", tmp_path / "out", "--vault", vault, "--passphrase-file")

    assert code == OK
    assert workbench(*restoring, secret)[:2] == (OK, LETTER.encode())
    assert workbench(*restoring, tmp_path / "wrong")[0] == FIXABLE
    assert workbench("restore", tmp_path / "out", "--vault", vault)[0] == FIXABLE
    assert not (tmp_path / "workspace" / "vault.key").exists()


def test_as_json_each_find_says_where_what_and_why(workbench: Run, letter: Path) -> None:
    code, out, _ = workbench("redact", letter, "--json")
    found = json.loads(out)

    assert code == OK
    assert [item["type"] for item in found["detections"]] == ["PERSON", "EMAIL_ADDRESS", "LITERAL"]
    assert all(item["explanation"] and item["end"] > item["start"] for item in found["detections"])
    assert "Obermaier" not in json.dumps(found)


def test_without_a_vault_it_is_said_that_nothing_comes_back(workbench: Run, letter: Path) -> None:
    assert "nothing can be put back" in workbench("redact", letter)[2]


def test_a_placeholder_of_another_vault_is_named(workbench: Run, tmp_path: Path) -> None:
    vault, text = tmp_path / "v", tmp_path / "t"
    text.write_text("Anna Berg and <PERSON_1>", "utf-8")
    workbench("redact", text, "--vault", vault)
    text.write_text("<PERSON_77>", "utf-8")
    code, out, errors = workbench("restore", text, "--vault", vault)

    assert (code, out) == (FIXABLE, b"<PERSON_77>")
    assert "<PERSON_77>" in errors


def test_a_sample_is_measured_by_type_and_overall(workbench: Run, tmp_path: Path) -> None:
    (tmp_path / "x.conll").write_text("Maria B-PER\nFernandez I-PER\ncame O\n", "utf-8")
    code, out, _ = workbench("pii", "eval", tmp_path / "x.conll", "--json")
    figures = json.loads(out)

    assert code == OK
    assert figures["overall"]["f2"] == figures["types"]["PERSON"]["recall"] == 1.0
    assert {"precision", "recall", "f2"} <= set(figures["overall"])
    assert b"PERSON" in workbench("pii", "eval", tmp_path / "x.conll")[1]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("redact", "nowhere.txt"), FIXABLE),
        (("redact", "--policy", "nowhere"), FIXABLE),
        (("restore", "-"), USAGE),
        (("restore", "-", "--vault", "nowhere.vault"), FIXABLE),
        (("pii",), USAGE),
        (("pii", "eval", "nowhere.json"), FIXABLE),
        (("pii", "types"), OK),
    ],
)
def test_every_mistake_has_its_exit_code(
    workbench: Run, arguments: tuple[str, ...], code: int
) -> None:
    assert workbench(*arguments)[0] == code
