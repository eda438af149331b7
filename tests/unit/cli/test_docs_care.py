"""`workbench docs verify`, `stats` and `open` over fake engines."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.document_room import write
from ui.cli import docs_care
from ui.cli.context import Context
from ui.cli.main import build_parser
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.egress import Seal
from workbench.errors import ResourceError
from workbench.jobs import plain_context

Run = Callable[..., tuple[int, Any]]
FILES = {"hotel.txt": "The limit for a hotel is 140 EUR.", "zug.md": "# Bahn\n\nErste Klasse."}


@pytest.fixture
def run(workbench: Workbench, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    context = Context(workbench.paths.root, Seal(False, "a test"))
    context._workbench = workbench
    collection = workbench.library.collection_named("Travel", create=True).id
    workbench.ingest.add([write(tmp_path / "source", FILES)], collection, plain_context())

    def call(*arguments: object, as_json: bool = True) -> tuple[int, Any]:
        words = [*map(str, arguments), *(["--json"] if as_json else [])]
        options = build_parser().parse_args(words)
        capsys.readouterr()
        code = options.run(options, context, Output(as_json=as_json))
        printed = capsys.readouterr().out
        return code, json.loads(printed) if as_json else printed

    return call


def test_a_sound_workspace_verifies(run: Run) -> None:
    code, found = run("docs", "verify")
    _, said = run("docs", "verify", "-c", "Travel", as_json=False)

    assert code == 0
    assert found["ok"]
    assert (found["documents"], found["chunks"], found["indexed"]) == (2, 2, 2)
    assert "Database, full text, index and files agree" in said


def test_damage_has_exit_code_1_until_it_is_repaired(run: Run, workbench: Workbench) -> None:
    index = workbench.library.collection_named("Travel").index
    workbench.reading.verification._index.drop(index)

    code, found = run("docs", "verify")
    _, said = run("docs", "verify", as_json=False)
    after, repaired = run("docs", "verify", "--repair")

    assert code == 1
    assert found["findings"][0]["trouble"] == "index_missing"
    assert found["findings"][0]["count"] == 2
    assert "Repair with: workbench docs verify --repair" in said
    assert after == 0
    assert repaired["ok"]
    assert [one["trouble"] for one in repaired["repaired"]] == ["index_missing"]


def test_a_search_in_a_damaged_index_finds_everything_and_says_so(
    run: Run, workbench: Workbench, capsys: pytest.CaptureFixture[str]
) -> None:
    _, whole = run("docs", "search", "hotel")
    workbench.reading.verification._index.damaged = True

    options = build_parser().parse_args(["docs", "search", "hotel", "--json"])
    context = Context(workbench.paths.root, Seal(False, "a test"))
    context._workbench = workbench
    assert options.run(options, context, Output(as_json=True)) == 0
    printed = capsys.readouterr()

    assert [one["document"] for one in json.loads(printed.out)] == [
        one["document"] for one in whole
    ]
    assert "docs verify --repair" in printed.err


def test_stats_have_counts_languages_freshness_and_coverage(run: Run) -> None:
    _, found = run("docs", "stats")
    _, said = run("docs", "stats", "-c", "Travel", as_json=False)

    assert (found["documents"], found["chunks"], found["types"]) == (2, 2, {"md": 1, "txt": 1})
    assert found["bytes"] == sum(len(text.encode()) for text in FILES.values())
    assert found["freshness"]["current"] == 2
    assert found["coverage"]["by_words"] == found["coverage"]["by_meaning"] == 1.0
    assert [one["name"] for one in found["collections"]] == ["Travel"]
    assert "coverage" in said
    assert "2 current" in said


def test_open_starts_the_program_of_the_desktop(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Any] = []
    monkeypatch.setattr(docs_care.sys, "platform", "linux")
    monkeypatch.setattr(docs_care.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(subprocess, "Popen", lambda words, **_: started.append(words))

    code, found = run("docs", "open", "hotel.txt")
    _, where = run("docs", "open", "hotel.txt", "--where")
    _, copy = run("docs", "open", "hotel.txt", "--to", tmp_path / "kept.txt")

    assert code == 0
    assert started == [["/usr/bin/xdg-open", found["path"]]]
    assert where["path"] == found["path"] == str(tmp_path / "source" / "hotel.txt")
    assert (copy["path"], copy["is_copy"]) == (str(tmp_path / "kept.txt"), True)
    monkeypatch.setattr(docs_care.shutil, "which", lambda _name: None)
    with pytest.raises(ResourceError, match="no program"):
        run("docs", "open", "hotel.txt")
