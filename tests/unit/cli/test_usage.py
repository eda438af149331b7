"""`workbench usage` on a real workspace over fake engines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.chat_model import write_fake_model
from tests.usage_rows import fill
from ui.cli.context import Context
from ui.cli.main import OK, build_parser
from ui.cli.output import Output
from ui.cli.usage_shapes import EXPORTED
from workbench.app import Workbench
from workbench.egress import Seal
from workbench.errors import InputError, WorkspaceReadOnly

Run = Callable[..., Any]


@pytest.fixture
def run(workbench: Workbench, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line; returns its JSON, or its text with `as_json=False`."""
    model = workbench.models.import_file(write_fake_model(tmp_path / "fake.gguf"))
    workbench.models.choose(model.id)
    context = Context(workbench.paths.root, Seal(False, "a test"))
    context._workbench = workbench

    def call(*arguments: str, as_json: bool = True) -> Any:
        options = build_parser().parse_args([*arguments, *(["--json"] if as_json else [])])
        capsys.readouterr()
        assert options.run(options, context, Output(as_json=as_json)) == OK
        printed = capsys.readouterr().out
        return json.loads(printed) if as_json else printed

    return call


def fill_with(workbench: Workbench, n: int) -> None:
    fill(workbench.usage._store._database, n)


def test_what_is_asked_and_generated_is_counted(run: Run) -> None:
    run("ask", "Hello there?", "--no-documents")
    run("generate", "--prompt", "Hello")

    total = run("usage", "summary")["total"]
    assert (total["requests"], total["complete"], total["success_rate"]) == (2, 2, 1.0)
    assert set(total["total_s"]) == {"n", "p50", "p95", "p99"}
    listed = run("usage", "requests")
    assert [item["feature"] for item in listed] == ["generate", "ask"]
    assert [bool(item["turn_id"]) for item in listed] == [False, True]
    assert "Hello" not in json.dumps(listed)


@pytest.mark.parametrize(
    "by", ["model", "prompt", "feature", "collection", "hour", "day", "week", "month"]
)
def test_a_summary_by_anything_adds_up(run: Run, workbench: Workbench, by: str) -> None:
    fill_with(workbench, 300)

    found = run("usage", "summary", "--by", by, "--tz", "Europe/Zurich")

    assert found["by"] == by
    assert found["time_zone"] == "Europe/Zurich"
    n_requests = sum(group["requests"] for group in found["groups"])
    assert n_requests == 300 if by != "collection" else n_requests > 0
    table = run("usage", "summary", "--by", by, "--tz", "Europe/Zurich", as_json=False)
    assert "300 requests to 4 models" in table
    assert len(table.splitlines()) > len(found["groups"])


def test_the_period_is_of_the_time_zone_and_includes_its_last_day(
    run: Run, workbench: Workbench
) -> None:
    fill_with(workbench, 2_000)
    zone = ("--tz", "Pacific/Auckland")
    days = run("usage", "summary", "--by", "day", *zone)["groups"]
    (march,) = (
        item
        for item in run("usage", "summary", "--by", "month", *zone)["groups"]
        if item["key"] == "2026-03"
    )

    period = ("--since", "2026-03-01", "--until", "2026-03-31")
    found = run("usage", "summary", *period, *zone)["total"]

    assert found["requests"] == march["requests"]
    assert found["requests"] == sum(
        item["requests"] for item in days if item["key"].startswith("2026-03")
    )


def test_requests_are_filtered_and_limited(run: Run, workbench: Workbench) -> None:
    fill_with(workbench, 300)

    found = run("usage", "requests", "--status", "failed", "--error", "engine", "--limit", "3")

    assert 0 < len(found) <= 3
    assert {(item["status"], item["error_kind"]) for item in found} == {("failed", "engine")}
    assert "failed (engine)" in run("usage", "requests", "--error", "engine", as_json=False)
    assert run("usage", "requests", "--model", "unknown", as_json=False) == "No requests.\n"


def test_an_export_has_every_request_and_column(
    run: Run, workbench: Workbench, tmp_path: Path
) -> None:
    fill_with(workbench, 120)
    listed = run("usage", "requests", "--limit", "1000")
    as_csv, as_json = tmp_path / "usage.csv", tmp_path / "usage.json"

    told = run("usage", "export", "--out", str(as_csv))
    run("usage", "export", "--format", "json", "--out", str(as_json))

    assert told == {"written": str(as_csv), "requests": 120}
    assert json.loads(as_json.read_text("utf-8")) == listed
    with as_csv.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["id"] for row in rows] == [item["id"] for item in listed]
    assert tuple(rows[0]) == EXPORTED
    for row, item in zip(rows, listed, strict=True):
        assert float(row["total_s"] or -1) == (item["total_s"] or -1)
        assert row["collections"].split() == item["collections"]
    assert not list(tmp_path.glob("*.part"))


def test_an_export_without_a_file_is_printed(run: Run, workbench: Workbench) -> None:
    fill_with(workbench, 3)

    assert len(run("usage", "export")) == 3
    assert len(list(csv.reader(io.StringIO(run("usage", "export", as_json=False))))) == 4


def test_a_name_that_a_spreadsheet_would_compute_is_exported_as_text(
    run: Run, workbench: Workbench
) -> None:
    fill_with(workbench, 1)
    with workbench.usage._store._database.write() as connection:
        connection.execute("UPDATE requests SET model = '=1+1'")

    (row,) = csv.DictReader(io.StringIO(run("usage", "export", as_json=False)))
    assert row["model"] == "'=1+1"


@pytest.mark.parametrize(
    "arguments",
    [
        ("summary", "--since", "yesterday"),
        ("summary", "--tz", "Europe/Nowhere"),
        ("requests", "--limit", "0"),
    ],
)
def test_what_cannot_be_is_refused(run: Run, arguments: tuple[str, ...]) -> None:
    with pytest.raises(InputError):
        run("usage", *arguments)


def test_a_file_that_cannot_be_written_is_told(run: Run, tmp_path: Path) -> None:
    with pytest.raises(WorkspaceReadOnly):
        run("usage", "export", "--out", str(tmp_path / "missing" / "usage.csv"))


def test_a_workspace_without_requests_says_so(run: Run) -> None:
    assert run("usage", "summary", as_json=False) == "No requests.\n"
    assert run("usage", "summary", "--by", "day")["groups"] == []
    assert run("usage", "export") == []
