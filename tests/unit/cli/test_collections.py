"""`workbench collections`, `docs reindex` and `docs search --rerank` over fake engines."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ui.cli.context import Context
from ui.cli.main import OK, build_parser
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.egress import Seal
from workbench.errors import InputError, NotFound

Run = Callable[..., Any]


@pytest.fixture
def run(workbench: Workbench, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line; returns its JSON, or its text with `as_json=False`."""
    (tmp_path / "note.txt").write_text("The limit for a hotel is 140 EUR per night.", "utf-8")
    (tmp_path / "model").mkdir()
    context = Context(workbench.paths.root, Seal(False, "a test"))
    context._workbench = workbench

    def call(*arguments: str, as_json: bool = True) -> Any:
        options = build_parser().parse_args([*arguments, *(["--json"] if as_json else [])])
        capsys.readouterr()
        assert options.run(options, context, Output(as_json=as_json)) == OK
        printed = capsys.readouterr().out
        return json.loads(printed) if as_json else printed

    call("docs", "add", str(tmp_path / "note.txt"), "-c", "Notes")
    return call


def test_a_collection_gets_another_embedder(run: Run, tmp_path: Path) -> None:
    run("collections", "set", "Notes", "--embedder", str(tmp_path / "model"))

    shown = run("collections", "show", "Notes")
    assert (shown["embedder_name"], shown["next_embedder"]) == ("model", None)
    assert run("docs", "search", "hotel", "-c", "Notes")[0]["dense_rank"] == 1


def test_later_leaves_it_to_reindex(run: Run, tmp_path: Path) -> None:
    folder = str(tmp_path / "model")
    set_ = run("collections", "set", "Notes", "--embedder", folder, "--later")
    assert (set_["embedder"], set_["next_embedder_name"]) == ("", "model")
    assert "a new index with model" in run("collections", "list", as_json=False)

    built = run("docs", "reindex")

    assert [one["embedder_name"] for one in built] == ["model"]
    assert run("docs", "reindex") == []


def test_a_rebuild_is_another_generation(run: Run) -> None:
    assert run("docs", "reindex", "-c", "Notes")[0]["generation"] == 1


def test_hits_are_reranked_as_wished(run: Run) -> None:
    assert run("docs", "search", "hotel", "--rerank")[0]["rerank_score"] is not None
    assert run("docs", "search", "hotel", "--rerank", "off")[0]["rerank_score"] is None
    assert "fusion" in run("docs", "search", "hotel", "--rerank", as_json=False)


def test_the_wish_of_a_collection_is_kept_and_taken_back(run: Run) -> None:
    made = run("collections", "create", "More", "--rerank", "off", "--variety", "0.25")
    assert (made["rerank"], made["variety"]) == ("off", 0.25)

    changed = run("collections", "set", "More", "--variety", "settings", "--name", "Others")

    assert (changed["name"], changed["rerank"], changed["variety"]) == ("Others", "off", None)
    assert "Others" in run("collections", "list", as_json=False)


@pytest.mark.parametrize(
    "wrong",
    [
        ("collections", "set", "Notes"),
        ("collections", "set", "Notes", "--variety", "much"),
        ("collections", "set", "Notes", "--variety", "7"),
        ("collections", "set", "Notes", "--embedder", "unknown"),
        ("collections", "show", "Unknown"),
    ],
)
def test_what_cannot_be_is_said(run: Run, wrong: tuple[str, ...]) -> None:
    with pytest.raises((InputError, NotFound)):
        run(*wrong)


def test_rules_of_a_collection_are_set_and_its_documents_read_again(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "told.txt").write_text("Answer in German.\nName the clause.\n", "utf-8")
    told = str(tmp_path / "told.txt")
    given = ["--chunk-tokens", "140", "--overlap", "0", "--by", "length", "--language", "de"]
    set_ = run("collections", "set", "Notes", *given, "--instructions-file", told)
    assert set_["settings"] == {
        "chunk_tokens": 140,
        "overlap_tokens": 0,
        "by_structure": False,
        "language": "de",
        "instructions": "Answer in German.\nName the clause.",
        "purpose": "",
        "privacy": "",
    }
    assert set_["is_rereading"] is False
    assert "140 tokens, 0 shared, by length" in run("collections", "show", "Notes", as_json=False)
    later = run("collections", "set", "Notes", "--by", "structure", "--later")
    assert later["is_rereading"] is True
    run("docs", "reindex")
    assert run("collections", "show", "Notes")["is_rereading"] is False
    with pytest.raises(InputError):
        run("collections", "set", "Notes", "--chunk-tokens", "5")
    made = run("collections", "create", "Contracts", "--purpose", "Audit 2026")
    assert made["settings"]["purpose"] == "Audit 2026"
