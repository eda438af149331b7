"""`workbench exports`: setting a passphrase, sealed exports by other commands, opening them."""

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
from workbench.domain.dataset import Case
from workbench.errors import InputError
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.chat.chat import Ask
from workbench.storage.export_files import is_sealed_export

Run = Callable[..., Any]
PASSPHRASE = "four words nobody guesses"


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    workbench = open_workspace(WorkspacePaths(tmp_path / "w"), fake_engines)
    workbench.datasets.add_cases("birds", [Case("one", {"question": "Who is Heron?"})], "")
    workbench.chat.send(Ask("Who is Heron?"), plain_context())
    context = Context(tmp_path / "w", egress.Seal(False, "a test"))
    context._workbench = workbench

    def run(*arguments: str) -> Any:
        options = build_parser().parse_args([*arguments, "--json"])
        assert options.run(options, context, Output(as_json=True)) == 0
        return json.loads(capsys.readouterr().out or "null")

    yield run
    workbench.close()


def test_what_commands_write_is_sealed_and_opens_again(cli: Run, tmp_path: Path) -> None:
    secret = tmp_path / "passphrase.txt"
    secret.write_text(PASSPHRASE + "\n", "utf-8")
    assert cli("exports", "status")["is_on"] is False
    assert cli("exports", "passphrase", "--passphrase-file", str(secret))["is_on"] is True
    (chat,) = cli("chats", "list")
    out = tmp_path / "out"
    out.mkdir()

    told = [
        cli("chats", "export", chat["id"], "--out", str(out / "chat.md"))["written"],
        cli("datasets", "export", "birds", "--out", str(out / "birds.jsonl"))["path"],
        cli("usage", "export", "--out", str(out / "usage.csv"))["written"],
        cli("usage", "export", "--format", "parquet", "--out", str(out / "u.parquet"))["written"],
        cli("traces", "export", "--out", str(out / "traces.json"))["written"],
        cli("feedback", "export", "--out", str(out / "feedback.jsonl"))["written"],
    ]

    assert sorted(map(Path, told)) == sorted(out.iterdir())
    assert all(is_sealed_export(Path(path)) for path in told)
    back = cli("exports", "open", told[0], "--passphrase-file", str(secret))
    assert back["written"] == str(out / "chat.md")
    assert "Heron" in (out / "chat.md").read_text("utf-8")
    cli("exports", "seal", "off")
    cli("chats", "export", chat["id"], "--out", str(out / "plain.md"))
    assert "Heron" in (out / "plain.md").read_text("utf-8")


def test_bad_input_is_one_sentence(cli: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").write_text("", "utf-8")
    (tmp_path / "plain.sealed").write_text("words", "utf-8")
    for arguments in (
        ("seal", "on"),
        ("passphrase",),
        ("passphrase", "--passphrase-file", str(tmp_path / "gone")),
        ("passphrase", "--passphrase-file", str(tmp_path / "empty")),
        ("open", str(tmp_path / "empty")),
        (
            "open",
            str(tmp_path / "plain.sealed"),
            "--passphrase-file",
            str(tmp_path / "plain.sealed"),
        ),
    ):
        with pytest.raises(InputError) as caught:
            cli("exports", *arguments)
        assert caught.value.hint
