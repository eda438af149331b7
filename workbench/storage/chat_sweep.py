"""Every row that holds what was said in chats, once more from its originals to what is stored.

Doing it twice changes nothing, so that a kill costs one batch at most. Knows rows and how far it
came; what is hidden is the database's `texts` to say.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.domain.privacy_marks import JOINT, OPEN, WHOLE
from workbench.storage.chat_columns import CHAT_COLUMNS, Kind
from workbench.storage.database import Database, Row
from workbench.storage.hidden_texts import HiddenTexts, changed_json, leaves_of

BATCH: Final = 25  # rows of a transaction
_TABLES: Final = tuple(CHAT_COLUMNS)
_KEYS: Final = {"shadow_answers": "trial_id || ' ' || turn_id"}  # of others it is their number
_FIRST_QUESTION: Final = "SELECT question FROM turns WHERE conversation_id = ? ORDER BY seq LIMIT 1"


@dataclass(frozen=True, slots=True)
class SweepState:
    """`n_total`: rows there are. Nothing was begun: `n_done` is 0."""

    n_done: int
    n_total: int
    is_begun: bool
    is_done: bool


class ChatSweep:
    def __init__(self, database: Database) -> None:
        self._database = database

    def state(self, switched: str) -> SweepState:
        """`switched`: since when chats are to be hidden; what was begun before that is void."""
        row = self._database.read_one(
            "SELECT n_done, is_done FROM chat_hiding WHERE switched = ?", (switched,)
        )
        n_total = 0
        for table in _TABLES:
            counted = self._database.read_one(f"SELECT count(*) AS n FROM {table}")  # noqa: S608
            n_total += int(counted["n"]) if counted is not None else 0
        if row is None:
            return SweepState(0, n_total, False, False)
        n_done = n_total if row["is_done"] else min(row["n_done"], n_total)
        return SweepState(n_done, n_total, True, bool(row["is_done"]))

    def begin(self, switched: str) -> None:
        """From the first row on."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO chat_hiding(one, at_table, after, n_done, switched)"
                " VALUES (1, ?, -1, 0, ?)",
                (_TABLES[0], switched),
            )

    def forget(self) -> None:
        """What is there was not hidden, or not all of it."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM chat_hiding")

    def step(self) -> bool:
        """The next batch, in one transaction with how far it came; False: there is none."""
        state = self._database.read_one("SELECT * FROM chat_hiding")
        if state is None or state["is_done"]:
            return False
        table, after = state["at_table"], state["after"]
        ids = [
            row["id"]
            for row in self._database.read(
                f"SELECT {_key(table)} AS id FROM {table} WHERE {_key(table)} > ?"  # noqa: S608
                f" ORDER BY {_key(table)} LIMIT ?",
                (after, BATCH),
            )
        ]
        self._write(table, ids, state["n_done"] + len(ids))
        return True

    def finish(self) -> None:
        """Nothing of what stood there before is left in indexes, freed pages and the journal."""
        with self._database.write() as connection:
            for one in ("turns_fts", "conversations_fts"):
                connection.execute(f"INSERT INTO {one}({one}) VALUES ('rebuild')")  # noqa: S608
        self._database.optimize_after_delete(("turns_fts", "conversations_fts"))

    def hide_unfinished(self) -> int:
        """Answers that were cut short while they were written, now that they stay so."""
        rows = self._database.read(
            "SELECT seq FROM turns WHERE state <> 'open' AND instr(answer, ?)",
            (f"{OPEN}{WHOLE}{JOINT}",),
        )
        ids = [row["seq"] for row in rows]
        for at in range(0, len(ids), BATCH):
            self._rewrite("turns", ids[at : at + BATCH])
        return len(ids)

    def _write(self, table: str, ids: Sequence[object], n_done: int) -> None:
        if ids:
            self._rewrite(table, ids, n_done)
            return
        at = _TABLES.index(table) + 1
        with self._database.write() as connection:
            if at < len(_TABLES):
                _keep(connection, _TABLES[at], -1, n_done)
            else:
                connection.execute("UPDATE chat_hiding SET is_done = 1")

    def _rewrite(self, table: str, ids: Sequence[object], n_done: int = -1) -> None:
        kinds, texts = CHAT_COLUMNS[table], self._database.texts
        _prepared(self._database, table, ids, texts)  # what takes long, ahead of the transaction
        with self._database.write() as connection:
            for key, row, beside in _rows(connection, table, ids, texts):
                plain = plain_columns(kinds, row, texts)
                hidden = texts.look(texts_in(kinds, plain), beside).hidden()
                made = stored_columns(kinds, plain, hidden)
                changed = {name: value for name, value in made.items() if value != row[name]}
                if changed:
                    sets = ", ".join(f"{name} = ?" for name in changed)
                    connection.execute(
                        f"UPDATE {table} SET {sets} WHERE {_key(table)} = ?",  # noqa: S608
                        (*changed.values(), key),
                    )
            if n_done >= 0:
                _keep(connection, table, ids[-1], n_done)


def plain_columns(kinds: Mapping[str, Kind], row: Row, texts: HiddenTexts) -> dict[str, str]:
    """What stands behind the columns of a row; without empty ones, and an answer being written."""
    is_open = "state" in row.keys() and row["state"] == "open"  # noqa: SIM118 - a row is no mapping
    return {
        name: texts.show(row[name]) if kind == "text" else changed_json(row[name], texts.show)
        for name, kind in kinds.items()
        if row[name] and not (is_open and name == "answer")
    }


def stored_columns(
    kinds: Mapping[str, Kind], plain: Mapping[str, str], hidden: Mapping[str, str]
) -> dict[str, str]:
    return {
        name: hidden[value] if kinds[name] == "text" else changed_json(value, hidden.__getitem__)
        for name, value in plain.items()
    }


def texts_in(kinds: Mapping[str, Kind], plain: Mapping[str, str]) -> list[str]:
    found: dict[str, None] = {}
    for name, value in plain.items():
        found |= dict.fromkeys([value] if kinds[name] == "text" else leaves_of(value))
    return list(found)


def first_question(database: Database, conversation_id: str) -> list[str]:
    """What the title of a conversation may be the beginning of."""
    row = database.read_one(_FIRST_QUESTION, (conversation_id,))
    return [database.texts.show(row["question"])] if row is not None else []


def _prepared(database: Database, table: str, ids: Sequence[object], texts: HiddenTexts) -> None:
    kinds = CHAT_COLUMNS[table]
    for _key_of, row, beside in _rows(database, table, ids, texts):
        texts.look(texts_in(kinds, plain_columns(kinds, row, texts)), beside)


def _rows(
    source: Database | sqlite3.Connection,
    table: str,
    ids: Sequence[object],
    texts: HiddenTexts,
) -> Iterator[tuple[object, Row, list[str]]]:
    """With their keys, and for a title the question that it may be the beginning of."""
    for key in ids:
        row = _one(source, f"SELECT * FROM {table} WHERE {_key(table)} = ?", key)  # noqa: S608
        if row is None:
            continue
        beside: list[str] = []
        if table == "conversations":
            asked = _one(source, _FIRST_QUESTION, row["id"])
            beside = [texts.show(asked["question"])] if asked is not None else []
        yield key, row, beside


def _one(source: Database | sqlite3.Connection, sql: str, value: object) -> Row | None:
    if isinstance(source, Database):
        return source.read_one(sql, (value,))
    found: Row | None = source.execute(sql, (value,)).fetchone()
    return found


def _key(table: str) -> str:
    return _KEYS.get(table, "rowid")


def _keep(connection: sqlite3.Connection, table: str, after: object, n_done: int) -> None:
    connection.execute(
        "UPDATE chat_hiding SET at_table = ?, after = ?, n_done = ?",
        (table, after, n_done),
    )
