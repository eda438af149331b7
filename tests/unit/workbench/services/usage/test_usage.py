"""Every figure of a summary equals plain SQL over the same rows, for every grouping."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, get_args
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from tests.usage_rows import fill
from workbench.domain.time_buckets import from_stored
from workbench.domain.usage import METRICS, Figures, GroupBy, Selection
from workbench.paths import resources
from workbench.services.usage.usage import RequestHistory
from workbench.storage.database import Database
from workbench.storage.migrations import migrate
from workbench.storage.price_file import PriceFile
from workbench.storage.usage_rollup import UsageRollup
from workbench.storage.usage_store import UsageStore

ZURICH = ZoneInfo("Europe/Zurich")
KATHMANDU = ZoneInfo("Asia/Kathmandu")
SUMS = {
    "requests": "count(*)",
    **{status: f"count(CASE status WHEN '{status}' THEN 1 END)"
       for status in ("complete", "stopped", "interrupted", "failed", "open")},
    **{f"errors_{kind}": f"count(CASE error_kind WHEN '{kind}' THEN 1 END)"
       for kind in ("user", "resource", "engine", "cancelled")},
    "prompt_tokens": "total(prompt_tokens)",
    "completion_tokens": "total(completion_tokens)",
    "reused_tokens": "total(reused_tokens)",
    "retrievals": "count(retrieval_s)",
    "citations": "total(n_citations)",
    "refused": "total(refused)",
    "liked": "total(feedback = 1)",
    "disliked": "total(feedback = -1)",
    "guard_hits": "total(guard <> '')",
    "errors_guard": "total(guard IN ('in', 'out') AND error_kind = '')",
}  # fmt: skip


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "workbench.db")
    migrate(opened, tmp_path / "backups")
    yield opened
    opened.close()


def history_of(database: Database) -> RequestHistory:
    prices = PriceFile(
        database.path.with_name("prices.json"), resources() / "usage" / "prices.json"
    )
    return RequestHistory(UsageStore(database), UsageRollup(database), prices)


def local_key(at: str, by: str, zone: ZoneInfo) -> str:
    local = from_stored(at).astimezone(zone)
    match by:
        case "hour":
            start = local.replace(minute=0, second=0, microsecond=0)
            return start.isoformat(timespec="minutes")
        case "week":
            year, week, _ = local.isocalendar()
            return f"{year}-W{week:02}"
        case _:
            return local.strftime("%Y-%m-%d" if by == "day" else "%Y-%m")


def members(database: Database, by: GroupBy, zone: ZoneInfo) -> dict[str, list[str]]:
    """Ids of the requests of each group, put together in Python."""
    found: dict[str, list[str]] = {}
    for row in database.read("SELECT * FROM requests"):
        keys: list[str] = []
        match by:
            case "model":
                keys = [row["model_id"]]
            case "prompt":
                prompt = f"{row['prompt_id']}@{row['prompt_version']}"
                keys = [prompt if row["prompt_id"] else ""]
            case "feature" | "release" | "status" | "profile":
                keys = [row[by]]
            case "adapter":
                keys = json.loads(row["adapters"])
            case "collection":
                asked = database.read(
                    "SELECT * FROM request_collections WHERE request_id = ?", (row["id"],)
                )
                keys = [item["collection_id"] for item in asked]
            case _:
                keys = [local_key(row["at"], by, zone)]
        for key in keys:
            found.setdefault(key, []).append(row["id"])
    return found


def check(database: Database, figures: Figures, ids: list[str]) -> None:
    """Each figure, recomputed by plain SQL over exactly these requests."""
    some = f"FROM requests WHERE id IN ({', '.join('?' * len(ids))})"

    def ask(what: str) -> Any:
        return database.read(f"SELECT {what} {some}", tuple(ids))

    counts = figures.counts
    for name, sql in SUMS.items():
        assert getattr(counts, name) == ask(sql)[0][0], name
    assert counts.models == len({row[0] for row in ask("model_id")} - {""})
    assert counts.busy_s == pytest.approx(ask("total(total_s - coalesce(queue_s, 0))")[0][0])
    assert counts.measured_wh == pytest.approx(ask("total(energy_wh)")[0][0])
    measured_s = "total(CASE WHEN energy_wh IS NOT NULL THEN total_s - coalesce(queue_s, 0) END)"
    assert counts.measured_s == pytest.approx(ask(measured_s)[0][0])
    scores = [row[0] for row in ask("best_score") if row[0] is not None]
    if scores:
        assert counts.mean_best_score == pytest.approx(math.fsum(scores) / len(scores))
    else:
        assert counts.mean_best_score is None
    for metric in METRICS:
        values = [row[0] for row in ask(metric) if row[0] is not None]
        spread = figures.spreads.get(metric)
        if not values:
            assert spread is None
            continue
        assert spread is not None
        assert spread.n == len(values)
        expected = np.percentile(values, [50, 95, 99], method="linear")
        assert (spread.p50, spread.p95, spread.p99) == tuple(expected)


@pytest.mark.parametrize("zone", [ZURICH, KATHMANDU], ids=str)
@pytest.mark.parametrize("by", get_args(GroupBy))
def test_every_figure_equals_a_plain_recomputation(
    database: Database, by: GroupBy, zone: ZoneInfo
) -> None:
    fill(database, 300, seed=3)
    with database.write() as connection:
        connection.execute("UPDATE requests SET feedback = 1 WHERE seq % 5 = 0")
        connection.execute("UPDATE requests SET feedback = -1 WHERE seq % 7 = 0")
    every = [row["id"] for row in database.read("SELECT id FROM requests")]
    expected = members(database, by, zone)

    summary = history_of(database).summary(Selection(), by, zone)

    check(database, summary.total, every)
    found = {item.key: item.figures for item in summary.groups}
    assert len(found) == len(summary.groups)
    assert {key for key, item in found.items() if item.counts.requests} == set(expected)
    for key, ids in expected.items():
        check(database, found[key], ids)


def test_the_views_say_the_same(database: Database) -> None:
    fill(database, 500)
    history = history_of(database)

    days = history.summary(Selection(), "day", ZoneInfo("UTC"))
    for item in days.groups:
        (row,) = database.read(
            "SELECT sum(requests) AS n, sum(complete) AS complete, sum(completion_tokens) AS tokens"
            " FROM usage_by_day WHERE day = ?",
            (item.key,),
        )
        counts = item.figures.counts
        assert (row["n"] or 0, row["complete"] or 0, row["tokens"] or 0) == (
            counts.requests,
            counts.complete,
            counts.completion_tokens,
        )
    models = history.summary(Selection(), "model", ZURICH)
    rows = database.read("SELECT * FROM usage_by_model ORDER BY requests DESC")
    assert [(row["model_id"], row["model"], row["requests"]) for row in rows] == [
        (item.key, item.label, item.figures.counts.requests) for item in models.groups
    ]


def test_days_without_a_request_are_there_with_zeros(database: Database) -> None:
    fill(database, 20)
    summary = history_of(database).summary(Selection(), "day", ZURICH)

    keys = [item.key for item in summary.groups]
    first, last = (datetime.fromisoformat(key) for key in (keys[0], keys[-1]))
    assert len(keys) == (last - first).days + 1
    empty = [item for item in summary.groups if not item.figures.counts.requests]
    assert empty
    assert all(item.figures.spreads == {} for item in empty)


def test_an_empty_workspace_has_zeros(database: Database) -> None:
    summary = history_of(database).summary(Selection(), "day", ZURICH)

    assert (summary.total.counts.requests, summary.total.spreads, summary.groups) == (0, {}, ())
