"""Whatever happens to the rows, folded or not, the figures are those of a plain recomputation."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.workbench.services.usage.test_usage import check, history_of, members
from tests.usage_rows import COLLECTIONS, fill, requests
from workbench.domain.request_fact import RequestBegin, RequestEnd
from workbench.domain.time_buckets import from_stored, stored
from workbench.domain.usage import GroupBy, Selection
from workbench.storage.database import Database
from workbench.storage.migrations import migrate
from workbench.storage.request_rows import begin_request, end_request
from workbench.storage.usage_rollup import UsageRollup

SAMPLES = list(requests(300, 11))
# Around both changes of clocks in Zurich, at midnight in Havana and Santiago, and over months.
SPANS = (
    ("2026-03-28T20:00", 8),
    ("2026-10-24T20:00", 12),
    ("2026-11-01T03:00", 4),
    ("2025-12-30T00:00", 366 * 24),
)
MOMENTS = st.sampled_from(SPANS).flatmap(
    lambda span: st.integers(0, span[1] * 3_600_000_000).map(
        lambda after: stored(from_stored(f"{span[0]}Z") + timedelta(microseconds=after))
    )
)
ZONES = st.sampled_from(
    [ZoneInfo(name) for name in ("Europe/Zurich", "America/Havana", "Asia/Kathmandu", "UTC")]
)
DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("ask"), MOMENTS),
        st.tuples(st.just("end"), st.integers(0, 50)),
        st.tuples(st.just("erase"), st.integers(0, 50)),
        st.tuples(st.just("fold"), st.none()),
        st.tuples(st.just("look"), st.none()),
    ),
    max_size=60,
)
GROUPS: list[GroupBy] = ["hour", "day", "week", "month", "model", "collection", "status"]


@contextmanager
def new_database() -> Iterator[Database]:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "workbench.db")
        migrate(database, Path(folder) / "backups")
        database.writer_for_migrations().execute("PRAGMA synchronous=OFF")
        yield database
        database.close()


@settings(max_examples=8)
@given(DEEDS, ZONES, st.sampled_from(GROUPS))
def test_figures_are_exact_after_any_deeds(
    deeds: list[tuple[str, object]], zone: ZoneInfo, by: GroupBy
) -> None:
    with new_database() as database:
        history = history_of(database)
        asked: list[str] = []
        for number, (deed, what) in enumerate(deeds):
            begin, end = SAMPLES[number]
            with database.write() as connection:
                if deed == "ask":
                    begin_request(connection, replace(begin, at=str(what)))
                    asked.append(begin.id)
                elif deed == "end" and asked:
                    end_request(connection, asked[int(str(what)) % len(asked)], end)
                elif deed == "erase" and asked:
                    gone = asked.pop(int(str(what)) % len(asked))
                    connection.execute("DELETE FROM requests WHERE id = ?", (gone,))
            if deed == "fold":
                history.fold()
            if deed == "look":
                history.summary(Selection(), None, zone)

        summary = history.summary(Selection(), by, zone)

        check(database, summary.total, asked)
        found = {item.key: item.figures for item in summary.groups if item.figures.counts.requests}
        expected = members(database, by, zone)
        assert set(found) == set(expected)
        for key, ids in expected.items():
            check(database, found[key], ids)


SELECTIONS = [
    Selection(model="SMALL"),
    Selection(prompt="p1@2"),
    Selection(collection=COLLECTIONS[1], feature="ask"),
    Selection(status="failed", error_kind="engine"),
    Selection(release="Contracts@2", refused=False),
    Selection(since="2026-03-01", until="2026-04-01"),
    Selection(since="2026-03-01T10:30:00.000001Z", until="2026-03-08T23:59:59.999999Z"),
    Selection(since="2026-04-01", until="2026-03-01"),
    Selection(since="2030-01-01"),
]


@pytest.mark.parametrize("selection", SELECTIONS, ids=repr)
def test_a_selection_counts_the_requests_that_it_lists(selection: Selection) -> None:
    with new_database() as database:
        fill(database, 400)
        history = history_of(database)
        listed = [fact.begin.id for fact in history.requests(selection)]

        check(database, history.summary(selection, None, ZoneInfo("UTC")).total, listed)


def test_only_hours_that_changed_are_folded_again() -> None:
    with new_database() as database:
        fill(database, 200)
        rollup = UsageRollup(database)
        folded = rollup.fold()
        assert folded > 100
        assert rollup.fold() == 0

        end_of_first = RequestEnd("complete")
        with database.write() as connection:
            first = connection.execute("SELECT id FROM requests ORDER BY at LIMIT 1").fetchone()[0]
            connection.execute("UPDATE requests SET status = 'open' WHERE id = ?", (first,))
            end_request(connection, first, end_of_first)
        assert rollup.fold() == 1


def test_a_conversation_that_is_deleted_makes_no_hour_stale() -> None:
    with new_database() as database:
        fill(database, 5)
        UsageRollup(database).fold()
        with database.write() as connection:
            connection.execute(
                "INSERT INTO conversations(id, title, created_at, updated_at) VALUES ('c','','','')"
            )
            connection.execute(
                "INSERT INTO turns(id, conversation_id, question, state, created_at)"
                " VALUES ('t', 'c', 'Q', 'complete', '')"
            )
            connection.execute("UPDATE requests SET turn_id = 't' WHERE seq = 1")
        with database.write() as connection:
            connection.execute("DELETE FROM turns")

        assert database.read("SELECT turn_id FROM requests WHERE seq = 1")[0][0] is None
        assert UsageRollup(database).stale_hours() == []


def test_the_hour_that_is_not_over_is_read_from_its_requests() -> None:
    with new_database() as database:
        now = datetime(2026, 5, 5, 10, 30, tzinfo=UTC)
        history = history_of(database)
        for number in range(4):
            at = stored(now + timedelta(minutes=number - 60 * (number % 2)))
            begin = RequestBegin(f"r{number}", at, "chat", "m", "M")
            with database.write() as connection:
                begin_request(connection, begin)
            summary = history.summary(Selection(), "hour", ZoneInfo("UTC"))
            assert summary.total.counts.open == number + 1
