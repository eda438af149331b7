"""`workbench docs eval`, `docs tests` and `docs search --mode` over fake engines."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.document_room import write
from ui.cli.context import Context
from ui.cli.main import build_parser
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.egress import Seal
from workbench.errors import InputError, NotFound
from workbench.jobs import plain_context

Run = Callable[..., tuple[int, Any]]
FILES = {
    "hotel.txt": "The limit for a hotel is 140 EUR per night.",
    "train.txt": "First class is allowed on trains that take longer than three hours.",
}


@pytest.fixture
def run(workbench: Workbench, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line; returns its exit code and its JSON, or text with `as_json=False`."""
    context = Context(workbench.paths.root, Seal(False, "a test"))
    context._workbench = workbench

    def call(*arguments: object, as_json: bool = True) -> tuple[int, Any]:
        words = [*map(str, arguments), *(["--json"] if as_json else [])]
        options = build_parser().parse_args(words)
        capsys.readouterr()
        code = options.run(options, context, Output(as_json=as_json))
        printed = capsys.readouterr().out
        return code, json.loads(printed) if as_json else printed

    return call


@pytest.fixture
def files(workbench: Workbench, tmp_path: Path) -> Path:
    """A folder in BEIR's layout; its documents are in the collection Travel."""
    collection = workbench.library.collection_named("Travel", create=True).id
    workbench.ingest.add([write(tmp_path / "source", FILES)], collection, plain_context())
    return write(
        tmp_path / "beir",
        {
            "queries.jsonl": '{"_id": "1", "text": "hotel limit"}\n{"_id": 2, "text": "trains"}\n',
            "qrels/test.tsv": "query-id\tcorpus-id\tscore\n1\thotel\t1\n2\ttrain\t1\n2\thotel\t0\n",
        },
    )


def given(files: Path) -> tuple[object, ...]:
    return ("--queries", files / "queries.jsonl", "--qrels", files / "qrels" / "test.tsv")


def test_eval_prints_the_three_searches_and_nothing_else(run: Run, files: Path) -> None:
    code, found = run("docs", "eval", "--collection", "Travel", *given(files))

    assert code == 0
    assert list(found) == ["keyword", "dense", "hybrid"]
    for figures in found.values():
        assert set(figures) == {"ndcg@10", "recall@10", "mrr@10", "p50_ms", "p95_ms"}
    assert found["hybrid"]["ndcg@10"] == found["hybrid"]["recall@10"] == 1.0


def test_eval_as_text_tells_what_was_missed(run: Run, files: Path) -> None:
    _, said = run("docs", "eval", "-c", "Travel", *given(files), as_json=False)

    assert "NDCG@10" in said
    assert "2 questions; hybrid search found nothing right for 0" in said


def test_files_are_kept_as_a_test_set_and_run_again(run: Run, files: Path) -> None:
    run("docs", "eval", "-c", "Travel", *given(files), "--save", "Basic")
    run("docs", "eval", "-c", "Travel", "--test", "basic")
    _, one_more = run("docs", "tests", "run", "Basic", "-c", "Travel")
    _, trend = run("docs", "tests", "trend", "Basic", "-c", "Travel")
    _, listed = run("docs", "tests", "list")
    _, table = run("docs", "tests", "trend", "Basic", "-c", "Travel", as_json=False)

    assert len(trend) == 3
    assert trend[-1] == one_more
    assert (one_more["questions"], one_more["chunks"]) == (2, 2)
    assert listed[0]["last_run"] == one_more
    assert table.count("\n") == 4


def test_sets_are_imported_added_to_shown_and_removed(run: Run, files: Path) -> None:
    run("docs", "tests", "import", "Set", files, "-c", "Travel")
    _, added = run(
        "docs", "tests", "add", "Set", "Which class?", "--document", "train.txt", "-c", "Travel"
    )
    _, shown = run("docs", "tests", "show", "Set", "-c", "Travel")
    _, said = run("docs", "tests", "show", "Set", "-c", "Travel", as_json=False)
    _, removed = run("docs", "tests", "remove", "Set", "--question", "1", "-c", "Travel")
    run("docs", "tests", "remove", "Set", "-c", "Travel")
    _, listed = run("docs", "tests", "list", "-c", "Travel")

    assert added == {"test": "Set", "key": "q3", "questions": 3}
    assert [one["question"] for one in shown["questions"]] == [
        "hotel limit",
        "trains",
        "Which class?",
    ]
    assert shown["questions"][2]["right"][0]["document"] == "train"
    assert "Which class?\n    train" in said
    assert removed["removed_questions"] == 1
    assert listed == []


def test_what_is_missing_or_unknown_is_said(run: Run, files: Path) -> None:
    with pytest.raises(InputError, match="Questions and judgements are missing"):
        run("docs", "eval", "-c", "Travel")
    with pytest.raises(InputError, match="needs no files"):
        run("docs", "eval", "-c", "Travel", "--test", "x", *given(files))
    with pytest.raises(NotFound):
        run("docs", "eval", "-c", "Travel", "--test", "x")
    with pytest.raises(InputError, match="Nothing to import"):
        run("docs", "tests", "import", "Set", "-c", "Travel")
    with pytest.raises(NotFound):
        run("docs", "eval", "-c", "Nowhere", *given(files))


def test_a_search_by_one_way_alone_says_so(run: Run, files: Path) -> None:
    _, words = run("docs", "search", "hotel", "--mode", "keyword", "-c", "Travel")
    _, meaning = run("docs", "search", "hotel", "--mode", "dense", "-c", "Travel")
    _, both = run("docs", "search", "hotel", "-c", "Travel")

    assert [hit["document"] for hit in words] == ["hotel.txt"]
    assert all(hit["dense_rank"] is None for hit in words)
    assert meaning[0]["document"] == "hotel.txt"
    assert all(hit["keyword_rank"] is None for hit in meaning)
    assert (both[0]["dense_rank"], both[0]["keyword_rank"]) == (1, 1)
