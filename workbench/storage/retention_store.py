"""Rules of retention, pins, legal holds and what runs deleted. Rows in, values out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from workbench.domain.clock import new_id, now
from workbench.storage.codec import dumps, loads, storable
from workbench.storage.database import Database

_DAILY: Final = "*daily"  # whether it runs by itself


@dataclass(frozen=True, slots=True)
class LegalHold:
    id: str
    name: str
    reason: str
    scopes: tuple[str, ...]
    at: str
    released_at: str = ""


@dataclass(frozen=True, slots=True)
class RetentionRun:
    id: str
    at: str
    counts: Mapping[str, int]


class RetentionStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    def rules(self) -> dict[str, int | None]:
        rows = self._database.read(
            "SELECT kind, days FROM retention_rules WHERE kind <> ?", (_DAILY,)
        )
        return {row["kind"]: row["days"] for row in rows}

    def set_rule(self, kind: str, days: int | None) -> None:
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO retention_rules VALUES (?, ?, ?)", (kind, days, now())
            )

    @property
    def is_daily(self) -> bool:
        row = self._database.read_one("SELECT days FROM retention_rules WHERE kind = ?", (_DAILY,))
        return row is not None and bool(row["days"])

    def set_daily(self, is_daily: bool) -> None:
        self.set_rule(_DAILY, int(is_daily))

    # -- pins

    def pins(self) -> frozenset[tuple[str, str]]:
        rows = self._database.read("SELECT kind, key FROM retention_pins")
        return frozenset((row["kind"], row["key"]) for row in rows)

    def pin(self, kind: str, key: str) -> None:
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO retention_pins VALUES (?, ?, ?)",
                (kind, storable(key), now()),
            )

    def unpin(self, kind: str, key: str) -> bool:
        with self._database.write() as connection:
            done = connection.execute(
                "DELETE FROM retention_pins WHERE kind = ? AND key = ?", (kind, key)
            )
        return bool(done.rowcount)

    # -- holds

    def holds(self, *, with_released: bool = False) -> tuple[LegalHold, ...]:
        rest = "" if with_released else "WHERE released_at = ''"
        rows = self._database.read(f"SELECT * FROM legal_holds {rest} ORDER BY at")  # noqa: S608
        return tuple(
            LegalHold(row["id"], row["name"], row["reason"], loads(tuple[str, ...], row["scopes"]),
                      row["at"], row["released_at"])
            for row in rows
        )  # fmt: skip

    def add_hold(self, name: str, reason: str, scopes: tuple[str, ...]) -> LegalHold:
        made = LegalHold(new_id(), storable(name), storable(reason), scopes, now())
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO legal_holds(id, name, reason, scopes, at) VALUES (?, ?, ?, ?, ?)",
                (made.id, made.name, made.reason, dumps(made.scopes), made.at),
            )
        return made

    def release(self, hold_id: str) -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE legal_holds SET released_at = ? WHERE id = ?", (now(), hold_id)
            )

    # -- runs

    def note_run(self, counts: Mapping[str, int]) -> RetentionRun:
        made = RetentionRun(new_id(), now(), dict(counts))
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO retention_runs VALUES (?, ?, ?)",
                (made.id, made.at, json.dumps(made.counts, sort_keys=True)),
            )
        return made

    def runs(self, since: str = "", until: str = "~") -> tuple[RetentionRun, ...]:
        """The newest first."""
        rows = self._database.read(
            "SELECT * FROM retention_runs WHERE at >= ? AND at < ? ORDER BY at DESC", (since, until)
        )
        return tuple(RetentionRun(row["id"], row["at"], json.loads(row["counts"])) for row in rows)
