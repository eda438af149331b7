"""`workbench pii types|recognizers` on a workspace, and redacting by its own rules."""

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
from workbench.domain.privacy import ENTITY_TYPES
from workbench.errors import InputError, NotFound
from workbench.paths import WorkspacePaths
from workbench.services.privacy.privacy_resources import coverage

Run = Callable[..., Any]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    workbench = open_workspace(WorkspacePaths(tmp_path / "w"), fake_engines)
    context = Context(tmp_path / "w", egress.Seal(False, "a test"))
    context._workbench = workbench

    def made(*arguments: str) -> Any:
        options = build_parser().parse_args([*arguments, "--json"])
        assert options.run(options, context, Output(as_json=True)) == 0
        return json.loads(capsys.readouterr().out)

    yield made
    workbench.close()


def test_every_type_says_how_it_is_known_and_in_which_languages() -> None:
    assert set(coverage()) == set(ENTITY_TYPES)
    assert all(how and languages for how, languages in coverage().values())


def test_a_type_of_ones_own_is_added_tested_used_and_removed(run: Run, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Case AZ-1234/56 is closed.")

    added = run(
        "pii", "types", "add", "CASE_NUMBER", "--regex", r"AZ-\d{4}/\d{2}",
        "--match", "AZ-1234/56", "--miss", "AZ-12/34",
    )  # fmt: skip

    assert (added["failed"], len(added["examples"])) == (0, 2)
    assert run("pii", "types", "test", "CASE_NUMBER", str(letter)) == [{"start": 5, "end": 15}]
    assert run("pii", "types", "list")[0]["type"] == "CASE_NUMBER"
    assert run("pii", "types") == sorted(ENTITY_TYPES)
    made = run("redact", str(letter), "--policy", "workspace")
    assert made["text"] == "Case <CASE_NUMBER_1> is closed."

    run("pii", "types", "remove", "CASE_NUMBER")

    assert run("redact", str(letter), "--policy", "workspace")["text"] == letter.read_text()
    with pytest.raises(NotFound):
        run("pii", "types", "test", "CASE_NUMBER")


def test_a_list_of_words_may_come_from_a_file(run: Run, tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("Heron\n\nKingfisher Two\n")

    run("pii", "types", "add", "PROJECT", "--words-file", str(words), "--match", "a heron")

    letter = tmp_path / "letter.txt"
    letter.write_text("kingfisher two began.")
    assert run("redact", str(letter), "--policy", "workspace")["text"] == "<PROJECT_1> began."


@pytest.mark.parametrize(
    "arguments",
    [
        ("PERSON", "--words", "a"),
        ("lower", "--words", "a"),
        ("CASE", "--words", " , "),
        ("CASE", "--regex", "a+b"),
        ("CASE", "--regex", "x", "--match", "y"),
        ("CASE", "--regex", "x", "--miss", "x"),
        ("CASE", "--regex", r"(?:a{0,40}){5}b{0,20}a{0,20}c"),
    ],
)
def test_a_type_that_cannot_be_is_refused(run: Run, arguments: tuple[str, ...]) -> None:
    with pytest.raises(InputError):
        run("pii", "types", "add", *arguments)


def test_a_larger_recogniser_is_added_tested_used_and_removed(run: Run, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("the Xyzzyplugh wears a Fedora")
    folder = tmp_path / "ner"

    listed = run("pii", "recognizers", "add", str(folder), "--map", "HAT=ORGANIZATION")

    assert listed[0]["types"] == {"PER": "PERSON", "HAT": "ORGANIZATION"}
    assert run("pii", "recognizers") == listed
    assert [one["type"] for one in run("pii", "recognizers", "test", str(letter))] == [
        "PERSON",
        "ORGANIZATION",
    ]
    made = run("redact", str(letter), "--policy", "workspace")
    assert made["text"].startswith("the <PERSON_1> wears a <")
    assert run("pii", "recognizers", "remove", "ner") == []
    with pytest.raises(InputError, match="no translation"):
        run("pii", "recognizers", "add", str(folder), "--map", "HAT")
