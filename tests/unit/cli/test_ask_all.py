"""`workbench ask-all`: the table, its file, and what is there to go on with."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.survey_corpus import TODAY, make_archive
from ui.cli import ask_all
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.errors import InputError
from workbench.jobs import plain_context


@pytest.fixture
def run(workbench: Workbench, tmp_path: Path, capsys: Any) -> Iterator[Any]:
    make_archive(tmp_path / "archive", n_contracts=6)
    collection = workbench.library.collection_named("Archive", create=True)
    files = [*sorted((tmp_path / "archive").glob("contract*"))]
    (tmp_path / "prices.txt").write_text(
        "| Item | Price |\n| - | - |\n| Nail | 2 |\n| Bolt | 3 |\n"
    )
    workbench.ingest.add([*files, tmp_path / "prices.txt"], collection.id, plain_context())
    workbench.surveys._today = lambda: TODAY
    parser = argparse.ArgumentParser()
    ask_all.register(parser.add_subparsers(), argparse.ArgumentParser(add_help=False))
    context: Any = SimpleNamespace(workbench=workbench)

    def call(*words: str) -> tuple[int, Any]:
        options = parser.parse_args(["ask-all", *words])
        code = ask_all.run(options, context, Output(as_json=True))
        return code, json.loads(capsys.readouterr().out)

    return call


def test_a_table_is_written_and_can_be_shown_again(run: Any, tmp_path: Path) -> None:
    out = tmp_path / "ends.csv"
    question = "How many contracts end this year?"
    code, found = run(question, "-c", "Archive", "--no-model", "--out", str(out))

    assert code == 0
    assert (found["n_read"], found["n_documents"], found["state"]) == (7, 7, "complete")
    assert found["n_fitting"] == sum(row["fits"] is True for row in found["rows"])
    assert out.read_text("utf-8").startswith("Document,Ends,Fits,")
    assert run("--show", found["id"])[1]["answer"] == found["answer"]
    assert [one["id"] for one in run("--list")[1]] == [found["id"]]
    assert run("--delete", found["id"])[1] == {"deleted": found["id"]}


def test_two_collections_are_gone_through_together(
    run: Any, workbench: Workbench, tmp_path: Path
) -> None:
    more = tmp_path / "more.txt"
    more.write_text(f"Contract\n\nThis contract ends on 30 June {TODAY.year}.\n", "utf-8")
    other = workbench.library.collection_named("More", create=True)
    workbench.ingest.add([more], other.id, plain_context())
    question = "How many contracts end this year?"
    out = tmp_path / "both.csv"
    _, one = run(question, "-c", "Archive", "--no-model")
    code, both = run(question, "-c", "Archive", "-c", "More", "--no-model", "--out", str(out))

    assert code == 0
    assert (both["n_read"], both["n_documents"]) == (one["n_read"] + 1, one["n_documents"] + 1)
    assert both["n_fitting"] == one["n_fitting"] + 1
    (row,) = [row for row in both["rows"] if row["document"] == "more.txt"]
    assert row["fits"] is True
    assert "30 June" in out.read_text("utf-8")


def test_tables_are_listed_and_asked_in_sql(run: Any, tmp_path: Path) -> None:
    tables = run("--tables", "-c", "Archive")[1]
    assert "prices" in [one["name"] for one in tables]
    out = tmp_path / "sum.md"
    _, found = run("--sql", "SELECT sum(price) AS total FROM prices", "--out", str(out))
    assert found["rows"] == [[5.0]]
    assert out.read_text("utf-8").startswith("| total |")


def test_a_file_of_an_unknown_kind_is_refused_before_any_work(run: Any) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        run("How many contracts?", "--out", "table.xyz")
    assert run("--list")[1] == []
