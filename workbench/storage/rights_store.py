"""Requests of persons and their receipts, and the places of backups. Rows in, values out."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.clock import now
from workbench.domain.rights.findings import Item
from workbench.domain.rights.person import Term
from workbench.storage.codec import dumps, loads
from workbench.storage.database import Database, Row

_COLUMNS = "id, kind, at, ended_at, state, subject, counts, receipt"


@dataclass(frozen=True, slots=True)
class RightsRequest:
    """`subject` is a pseudonym; `receipt` is signed JSON without content."""

    id: str
    kind: str
    at: str
    ended_at: str
    state: str
    subject: str
    counts: str
    receipt: str


@dataclass(frozen=True, slots=True)
class Unfinished:
    id: str
    state: str
    subject: str
    terms: tuple[Term, ...]
    items: tuple[Item, ...]
    kept: int


@dataclass(frozen=True, slots=True)
class _Plan:
    items: tuple[Item, ...]
    kept: int


class RightsStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, request: RightsRequest) -> None:
        with self._database.write() as connection:
            connection.execute(
                f"INSERT INTO rights_requests({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
                (request.id, request.kind, request.at, request.ended_at, request.state,
                 request.subject, request.counts, request.receipt),
            )  # fmt: skip

    def begin(
        self, request_id: str, subject: str, terms: tuple[Term, ...], items: tuple[Item, ...],
        kept: int,
    ) -> None:  # fmt: skip
        """From now on it is finished, also after a kill."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO rights_requests(id, kind, at, state, subject, terms, plan)"
                " VALUES (?, 'erase', ?, 'acting', ?, ?, ?)",
                (request_id, now(), subject, dumps(terms), dumps(_Plan(items, kept))),
            )

    def forget_terms(self, request_id: str) -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE rights_requests SET state = 'proving', terms = '', plan = '' WHERE id = ?",
                (request_id,),
            )

    def end(self, request_id: str, counts: str, receipt: str) -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE rights_requests SET state = 'done', ended_at = ?, counts = ?, receipt = ?,"
                " terms = '', plan = '' WHERE id = ?",
                (now(), counts, receipt, request_id),
            )

    def unfinished(self) -> tuple[Unfinished, ...]:
        rows = self._database.read(
            "SELECT * FROM rights_requests WHERE state <> 'done' ORDER BY at"
        )
        found = []
        for row in rows:
            plan = loads(_Plan, row["plan"]) if row["plan"] else _Plan((), 0)
            terms = loads(tuple[Term, ...], row["terms"]) if row["terms"] else ()
            found.append(
                Unfinished(row["id"], row["state"], row["subject"], terms, plan.items, plan.kept)
            )
        return tuple(found)

    def all(self, since: str = "", until: str = "~") -> tuple[RightsRequest, ...]:
        """The newest first."""
        rows = self._database.read(
            f"SELECT {_COLUMNS} FROM rights_requests WHERE at >= ? AND at < ? ORDER BY at DESC",  # noqa: S608
            (since, until),
        )
        return tuple(map(_request, rows))

    # -- places of backups

    def keep_place(self, path: str, snapshot_id: str) -> None:
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO backup_places VALUES (?, ?, ?)", (path, snapshot_id, now())
            )

    def places(self) -> tuple[tuple[str, str], ...]:
        """Where backups were put, and when the last one was."""
        rows = self._database.read("SELECT path, at FROM backup_places ORDER BY at DESC")
        return tuple((row["path"], row["at"]) for row in rows)


def _request(row: Row) -> RightsRequest:
    return RightsRequest(*(row[name] for name in _COLUMNS.split(", ")))
