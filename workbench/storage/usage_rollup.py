"""Numbers of requests by the hour (UTC), packed, and which hours they lag behind.

`requests` is the truth. Triggers note in its transaction each hour that a row was written to or
deleted from; such an hour is read from `requests` until `fold` has packed it anew. Knows neither
time zones nor percentiles.
"""

from __future__ import annotations

import functools
import json
import sqlite3
import struct
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

from workbench.domain.time_buckets import from_stored, microseconds
from workbench.domain.usage_dimension import Dimension
from workbench.storage.database import Database, Row
from workbench.storage.request_rows import ERROR_KIND

# Little endian: time, dimension, tokens in, out and reused, citations, then as in `REALS`.
PACKED: Final = struct.Struct("<qIIIII7d")
REALS: Final = (
    "queue_s",
    "retrieval_s",
    "first_token_s",
    "total_s",
    "tokens_per_second",
    "best_score",
    "energy_wh",
)
HOUR: Final = len("2026-01-31T14")
_TRANSACTION_S: Final = 0.015  # recording waits no longer than this for a fold
_NONE: Final = float("nan")
_MOST: Final = 2**32 - 1
_ROWS: Final = (  # our own words alone
    "SELECT r.at, r.feature, r.model_id, r.model, r.prompt_id, r.prompt_version, r.release,"  # noqa: S608
    f" r.status, {ERROR_KIND}, r.refused, r.feedback, (SELECT json_group_array(collection_id) FROM"
    " (SELECT collection_id FROM request_collections WHERE request_id = r.id ORDER BY 1)),"
    " r.profile, r.adapters, r.guard,"
    " r.prompt_tokens, r.completion_tokens, r.reused_tokens, r.n_citations, "
    + ", ".join(f"r.{name}" for name in REALS)
    + " FROM requests r WHERE r.at >= ? AND r.at < ? ORDER BY r.at, r.seq"
)
_STALE: Final = "SELECT hour FROM usage_stale_hours WHERE hour <> ? LIMIT 1"
_N_DIMENSIONS: Final = 14
Key = tuple[Any, ...]


class UsageRollup:
    """Thread-safe."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def version(self) -> tuple[int, int]:
        """Differs after any fold that changed something."""
        row = self._database.read_one(
            "SELECT (SELECT seq FROM sqlite_sequence WHERE name = 'usage_hours') AS newest,"
            " (SELECT count(*) FROM usage_hours) AS hours"
        )
        return (row["newest"] or 0, row["hours"]) if row is not None else (0, 0)

    def stale_hours(self) -> list[str]:
        return [row["hour"] for row in self._database.read("SELECT hour FROM usage_stale_hours")]

    def packed(self, start: str, stop: str) -> Iterator[bytes]:
        """Hours from `start` until before `stop`, in order, stale ones among them."""
        rows = self._database.stream(
            "SELECT numbers FROM usage_hours WHERE hour >= ? AND hour < ? ORDER BY hour",
            (start, stop),
        )
        return (row["numbers"] for row in rows)

    def dimensions(self, numbers: Sequence[int]) -> dict[int, Dimension]:
        """Those of these numbers; a dimension never changes."""
        rows = self._database.stream(
            "SELECT id, feature, model_id, model, prompt_id, prompt_version, release, status,"
            " error_kind, refused, feedback, collections, profile, adapters, guard"
            " FROM usage_dimensions WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(numbers)),),
        )
        return {number: _dimension(key) for number, *key in rows}

    def pack_now(self, hour: str, number_of: Callable[[Dimension], int]) -> bytes:
        """An hour as `requests` has it; writes nothing."""
        rows = self._database.stream(_ROWS, _bounds(hour))
        return _pack(rows, lambda key: number_of(_dimension(key)))

    def fold(self, but_not: str = "") -> int:
        """Pack stale hours, except for `but_not`, and return how many that were.

        In short transactions, so that recording a request never waits for long.
        """
        if self._database.read_one(_STALE, (but_not,)) is None:
            return 0  # without waiting for whoever is writing
        numbers: dict[str, int] = {}
        n_folded = 0
        while some := self._fold_some(but_not, numbers):
            n_folded += some
        return n_folded

    def _fold_some(self, but_not: str, numbers: dict[str, int]) -> int:
        end = time.perf_counter() + _TRANSACTION_S
        n_folded = 0
        with self._database.write() as connection:
            while time.perf_counter() < end:
                stale = connection.execute(_STALE, (but_not,)).fetchone()
                if stale is None:
                    break
                _fold_hour(connection, stale["hour"], numbers)
                n_folded += 1
        return n_folded


def _fold_hour(connection: sqlite3.Connection, hour: str, numbers: dict[str, int]) -> None:
    def number_of(key: Key) -> int:
        text = json.dumps(key, ensure_ascii=False, separators=(",", ":"))
        number = numbers.get(text)
        if number is None:
            number = numbers[text] = _keep(connection, text, key)
        return number

    packed = _pack(connection.execute(_ROWS, _bounds(hour)), number_of)
    connection.execute("DELETE FROM usage_hours WHERE hour = ?", (hour,))
    if packed:
        connection.execute(
            "INSERT INTO usage_hours(hour, n, numbers) VALUES (?, ?, ?)",
            (hour, len(packed) // PACKED.size, packed),
        )
    connection.execute("DELETE FROM usage_stale_hours WHERE hour = ?", (hour,))


def _keep(connection: sqlite3.Connection, text: str, key: Key) -> int:
    connection.execute(
        "INSERT OR IGNORE INTO usage_dimensions(key, feature, model_id, model, prompt_id,"
        " prompt_version, release, status, error_kind, refused, feedback, collections, profile,"
        " adapters, guard) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (text, *key),
    )
    row = connection.execute("SELECT id FROM usage_dimensions WHERE key = ?", (text,)).fetchone()
    return int(row["id"])


def _pack(rows: Iterable[Row], number_of: Callable[[Key], int]) -> bytes:
    known: dict[Key, int] = {}
    packed = bytearray()
    for at, *rest in rows:
        key = tuple(rest[:_N_DIMENSIONS])
        number = known.get(key)
        if number is None:
            number = known[key] = number_of(key)
        counts = (min(value or 0, _MOST) for value in rest[_N_DIMENSIONS : _N_DIMENSIONS + 4])
        reals = (_NONE if value is None else value for value in rest[_N_DIMENSIONS + 4 :])
        packed += PACKED.pack(microseconds(from_stored(at)), number, *counts, *reals)
    return bytes(packed)


@functools.lru_cache(maxsize=1_024)
def _list(text: str) -> tuple[str, ...]:
    """There are few different ones."""
    return tuple(json.loads(text))


def _bounds(hour: str) -> tuple[str, str]:
    return hour, hour + "~"  # sorts behind every digit, colon and letter of a time


def _dimension(key: Sequence[Any]) -> Dimension:
    *plain, refused, feedback, collections, profile, adapters, guard = key
    feature, model_id, model, prompt_id, version, release, status, kind = plain
    return Dimension(
        feature,
        model_id,
        model,
        prompt_id,
        version,
        release,
        status,
        kind,
        bool(refused),
        _list(collections),
        feedback,
        profile,
        _list(adapters),
        guard,
    )
