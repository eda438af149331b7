"""What a summary of many requests takes, and what recording one request costs.

`python -m tests.benchmarks.usage [N]`, from the repository root; N made-up requests over 180 days,
100,000 if left out. Milliseconds; each figure beside the same with a tenth of the requests. The
cost of recording is that of a turn saved with its fact row, less the same turn without.
"""

from __future__ import annotations

import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.usage_rows import fill, requests, steps
from workbench.domain.clock import new_id, now
from workbench.domain.conversation import ConversationId, Turn, TurnId, TurnState
from workbench.domain.request_fact import RequestBegin, RequestEnd
from workbench.domain.usage import METRICS, GroupBy, Metric, Selection, percentile
from workbench.paths import resources
from workbench.services.usage.usage import RequestHistory
from workbench.storage.conversation_store import ConversationStore
from workbench.storage.database import Database
from workbench.storage.migrations import migrate
from workbench.storage.price_file import PriceFile
from workbench.storage.request_rows import begin_request, end_request
from workbench.storage.trace_rows import TraceRows
from workbench.storage.usage_rollup import UsageRollup
from workbench.storage.usage_store import UsageStore

ZONE = ZoneInfo("Europe/Zurich")
ONE_DAY = Selection(since="2026-04-01", until="2026-04-02")
LAST_30_DAYS = Selection(since="2026-06-19")
SHOWN: tuple[Metric, ...] = ("first_token_s", "total_s", "tokens_per_second")
ONE: tuple[Metric, ...] = ("total_s",)
CASES: tuple[tuple[str, Selection, GroupBy | None, Sequence[Metric]], ...] = (
    ("panel: tiles, 30 days", LAST_30_DAYS, None, SHOWN),
    ("panel: tiles, all", Selection(), None, SHOWN),
    ("panel: requests by day, all", Selection(), "day", ()),
    ("panel: requests by hour, all", Selection(), "hour", ()),
    ("summary: requests by model, all", Selection(), "model", ()),
    ("summary: requests by feature, all", Selection(), "feature", ()),
    ("panel: latency by day, all", Selection(), "day", ONE),
    ("panel: latency by hour, all", Selection(), "hour", ONE),
    ("panel: latency by model, all", Selection(), "model", ONE),
    ("filter: model", Selection(model="m4"), "day", SHOWN),
    ("filter: feature", Selection(feature="chat"), "day", SHOWN),
    ("filter: status", Selection(status="complete"), "day", SHOWN),
    ("filter: collection", Selection(collection="c2"), "day", SHOWN),
    ("filter: prompt", Selection(prompt="p1@2"), "day", SHOWN),
    ("filter: one day by hour", ONE_DAY, "hour", METRICS),
    ("everything by day", Selection(), "day", METRICS),
)
PARTS: tuple[GroupBy, ...] = ("model", "feature")
FIRST_FILTERS = (  # each asked once, as a person does
    ("filters: model and status", Selection(model="m2", status="complete")),
    ("filters: adapter and feature", Selection(adapter="Tone", feature="ask")),
    ("filters: rails and profile", Selection(guard="any", profile="Legal")),
    ("filters: release and collection", Selection(release="Contracts@2", collection="c1")),
    ("filter: failed", Selection(error_kind="engine")),
)
RUNS = 20
RECORDED = 300


def milliseconds(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def both(act: Callable[[], object]) -> tuple[float, float]:
    """By the clock, and of this thread alone: other programs' work is not in it."""
    begun = time.thread_time()
    wall = milliseconds(act)
    return wall, (time.thread_time() - begun) * 1000


def measure(folder: Path, n: int) -> dict[str, float]:
    folder.mkdir()
    database = Database(folder / "workbench.db")
    migrate(database, folder / "backups")
    database.checkpoint()
    empty = database.path.stat().st_size
    figures = {"filling, whole": milliseconds(lambda: fill(database, n, is_traced=True))}
    database.checkpoint()
    (row,) = database.read("SELECT count(*) FROM trace_steps")
    figures["steps"] = row[0]
    figures["bytes per request"] = (database.path.stat().st_size - empty) / n
    rollup = UsageRollup(database)
    figures["folding all hours"] = milliseconds(rollup.fold)
    database.checkpoint()
    figures["bytes per request, folded"] = (database.path.stat().st_size - empty) / n
    prices = PriceFile(folder / "prices.json", resources() / "usage" / "prices.json")
    history = RequestHistory(UsageStore(database), rollup, prices)
    figures["first summary, 30 days"] = milliseconds(
        lambda: history.summary(LAST_30_DAYS, "day", ZONE)
    )
    figures["first summary, all"] = milliseconds(lambda: history.summary(Selection(), None, ZONE))
    for name, selection, by, metrics in CASES:
        history.summary(selection, by, ZONE, metrics)
        act = lambda s=selection, b=by, m=metrics: history.summary(s, b, ZONE, m)  # noqa: E731
        wall, cpu = zip(*(both(act) for _ in range(RUNS)), strict=True)
        figures[f"{name}, p95"] = percentile(sorted(wall), 0.95)
        figures[f"{name}, p95 of CPU"] = percentile(sorted(cpu), 0.95)
        figures[f"{name}, best of CPU"] = min(cpu)
    for part in PARTS:
        wall, cpu = zip(
            *(both(lambda p=part: history.tallies(Selection(), p)) for _ in range(RUNS)),
            strict=True,
        )
        figures[f"panel: requests by {part}, all, p95"] = percentile(sorted(wall), 0.95)
        figures[f"panel: requests by {part}, all, p95 of CPU"] = percentile(sorted(cpu), 0.95)
    for name, selection in FIRST_FILTERS:
        figures[f"first time, {name}"], figures[f"first time, {name}, CPU"] = both(
            lambda s=selection: history.summary(s, "day", ZONE, SHOWN)
        )
    (newest,) = history.requests(Selection(), 1)
    rows = TraceRows(database)
    figures["steps of a request"] = min(
        milliseconds(lambda: rows.steps(newest.begin.id)) for _ in range(RUNS)
    )
    figures["requests, newest 20"] = min(
        milliseconds(lambda: list(history.requests(Selection(), 20))) for _ in range(RUNS)
    )
    figures |= recording(database)
    database.close()
    return figures


def recording(database: Database) -> dict[str, float]:
    """A turn opened and saved, with and without its fact row in turns, so that both meet the same
    disk."""
    store = ConversationStore(database)
    conversation = store.create("Benchmark", ())
    took: dict[bool, list[float]] = {True: [], False: []}
    for begin, end in requests(RECORDED, 5):
        for recorded in (True, False):
            turn = Turn(TurnId(new_id()), conversation.id, None, "Q", "", TurnState.OPEN, now())
            fact = replace(begin, id=turn.id) if recorded else None
            end = replace(end, steps=steps(end))  # noqa: PLW2901
            took[recorded].append(
                milliseconds(lambda turn=turn, fact=fact, end=end: _save(store, turn, fact, end))
            )
    store.delete(ConversationId(conversation.id))
    with_fact, without = sorted(took[True]), sorted(took[False])
    extra = sorted(a - b for a, b in zip(took[True], took[False], strict=True))
    return {
        "turn with fact, p50": percentile(with_fact, 0.5),
        "turn without, p50": percentile(without, 0.5),
        "turn with fact, p99": percentile(with_fact, 0.99),
        "turn without, p99": percentile(without, 0.99),
        "recording, median of the differences": statistics.median(extra),
        **_alone(database),
    }


def _alone(database: Database) -> dict[str, float]:
    """The statements of recording in a transaction that is open anyway, without the disk."""
    took: list[tuple[float, float]] = []
    for begin, end in requests(RECORDED, 6):
        end = replace(end, steps=steps(end))  # noqa: PLW2901
        begin = replace(begin, id=new_id())  # noqa: PLW2901

        def record(
            connection: sqlite3.Connection, begin: RequestBegin = begin, end: RequestEnd = end
        ) -> None:
            begin_request(connection, begin)
            end_request(connection, begin.id, end)

        with database.write() as connection:
            took.append(both(lambda: record(connection)))
    wall, cpu = (sorted(times) for times in zip(*took, strict=True))
    return {
        f"recording alone, p{p}{name}": percentile(times, p / 100)
        for name, times in (("", wall), (" of CPU", cpu))
        for p in (50, 99)
    }


def _save(store: ConversationStore, turn: Turn, fact: RequestBegin | None, end: RequestEnd) -> None:
    store.open_turn(turn, fact)
    closed = replace(turn, state=TurnState.COMPLETE)
    store.save_turn(closed, (fact.id, end) if fact else None)


def main(n: int) -> None:
    folder = Path(tempfile.mkdtemp(prefix="usage-"))
    try:
        small, large = measure(folder / "small", n // 10), measure(folder / "large", n)
    finally:
        shutil.rmtree(folder)
    print(f"{'milliseconds':40} {n // 10:>12,} {n:>12,}   ratio")
    for name, value in large.items():
        ratio = value / small[name] if small[name] else float("nan")
        print(f"{name:40} {small[name]:12.2f} {value:12.2f} {ratio:7.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
