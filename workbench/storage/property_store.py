"""Tags and properties of documents, and which documents a filter lets through: rows in, values out.

What a person gave holds before what was read from a file.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from workbench.domain.document_filter import DATE, LANGUAGE, STORED, TAG, UNKNOWN, DocumentFilter
from workbench.storage.database import Database


class PropertyStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    def of_documents(self, document_ids: Sequence[str]) -> dict[str, dict[str, tuple[str, ...]]]:
        """Values by key, of each document that has any."""
        found: dict[str, dict[str, tuple[str, ...]]] = {}
        for row in self._database.read(
            "SELECT document_id, key, value FROM document_properties"
            " WHERE document_id IN (SELECT value FROM json_each(?))"
            " ORDER BY document_id, key, value",
            (json.dumps(list(document_ids)),),
        ):
            of = found.setdefault(row["document_id"], {})
            of[row["key"]] = (*of.get(row["key"], ()), row["value"])
        return found

    def tag(self, document_ids: Sequence[str], add: Sequence[str], remove: Sequence[str]) -> None:
        with self._database.write() as connection:
            for document_id in document_ids:
                connection.executemany(
                    "DELETE FROM document_properties"
                    " WHERE document_id = ? AND key = ? AND value = ?",
                    [(document_id, TAG, tag) for tag in remove],
                )
                connection.executemany(
                    "INSERT OR IGNORE INTO document_properties VALUES (?, ?, ?, 1)",
                    [(document_id, TAG, tag) for tag in add],
                )

    def give(self, document_ids: Sequence[str], values: Mapping[str, str | None]) -> None:
        """What a person says; None takes a value back."""
        with self._database.write() as connection:
            for document_id in document_ids:
                for key, value in values.items():
                    _replace(connection, document_id, key, value, is_given=True)

    def read_from_file(self, document_id: str, values: Mapping[str, str]) -> None:
        """What the file says; changes nothing that a person gave."""
        with self._database.write() as connection:
            for key, value in values.items():
                given = connection.execute(
                    "SELECT 1 FROM document_properties"
                    " WHERE document_id = ? AND key = ? AND is_given = 1",
                    (document_id, key),
                ).fetchone()
                if given is None:
                    _replace(connection, document_id, key, value, is_given=False)

    def inherit(self, document_id: str, earlier_id: str) -> None:
        """What a person gave the earlier version of a file is true of the new one."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO document_properties"
                " SELECT ?, key, value, 1 FROM document_properties"
                " WHERE document_id = ? AND is_given = 1",
                (document_id, earlier_id),
            )

    def without_language(self) -> tuple[tuple[str, str], ...]:
        """Id and beginning of the text of documents whose language nobody has looked at."""
        rows = self._database.read(
            "SELECT t.document_id, substr(t.text, 1, 4000) AS beginning FROM texts t WHERE NOT"
            " EXISTS (SELECT 1 FROM document_properties p"
            " WHERE p.document_id = t.document_id AND p.key = ?)",
            (LANGUAGE,),
        )
        return tuple((row["document_id"], row["beginning"]) for row in rows)

    def fitting(self, only: DocumentFilter, collection_ids: Sequence[str]) -> tuple[str, ...]:
        """Ids of the documents of these collections that fit."""
        clauses, values = ["d.collection_id IN (SELECT value FROM json_each(?))"], list[Any]()
        values.append(json.dumps(list(collection_ids)))
        for key in dict.fromkeys(one.key for one in only.conditions):
            wanted, unwanted = only.of(key, "="), only.of(key, "!=")
            if wanted:
                clauses.append("(" + " OR ".join(_fits(key, each, values) for each in wanted) + ")")
            clauses += [f"NOT ({_fits(key, each, values)})" for each in unwanted]
        for operator, bounds in ((">=", only.of(DATE, ">=")), ("<=", only.of(DATE, "<="))):
            for bound in bounds:
                # As text "2024-05" stands before its days: an upper bound includes all of them.
                values += [DATE, bound if operator == ">=" else f"{bound}\uffff"]
                clauses.append(_property(f"p.value {operator} ?"))
        where = " AND ".join(clauses)
        # All in one row: to fetch ten thousand of them takes longer than to find them.
        found = self._database.read_one(
            f"SELECT json_group_array(d.id) AS ids FROM documents d WHERE {where}",  # noqa: S608 - words of this file
            tuple(values),
        )
        return tuple(json.loads(found["ids"])) if found is not None else ()


def _fits(key: str, value: str, values: list[Any]) -> str:
    """A clause that is never NULL; its values are appended."""
    if key == DATE:
        values += [key, f"{_literal(value)}%"]
        return _property("p.value LIKE ? ESCAPE '\\'")
    if key == LANGUAGE and value.casefold() == UNKNOWN:
        values += [LANGUAGE, UNKNOWN]
        return (
            "NOT EXISTS (SELECT 1 FROM document_properties p WHERE p.document_id = d.id"
            " AND p.key = ? AND p.value <> ?)"
        )
    if key in STORED:
        values += [key, value]
        return _property("p.value = ?")
    match key:
        case "type":
            values.append(f"%.{_literal(value)}")
            return "d.name LIKE ? ESCAPE '\\'"
        case "name":
            values.append(value.casefold())
            return "lower(d.name) GLOB ?"
        case _:  # folder: as it is, or the last part of its path; with all below it
            path = _literal(value.rstrip("/\\").replace("\\", "/"))
            values += [f"{path}/%", f"%/{path.lstrip('/')}/%"]
            place = "replace(d.source_path, '\\', '/')"
            return f"{place} LIKE ? ESCAPE '\\' OR {place} LIKE ? ESCAPE '\\'"


def _property(condition: str) -> str:
    """The documents with such a property are looked up once, by its index, and not for each."""
    return (
        "d.id IN (SELECT p.document_id FROM document_properties p"  # noqa: S608 - words of this file
        f" WHERE p.key = ? AND {condition})"
    )


def _literal(text: str) -> str:
    """As part of a LIKE pattern."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _replace(
    connection: sqlite3.Connection, document_id: str, key: str, value: str | None, *, is_given: bool
) -> None:
    connection.execute(
        "DELETE FROM document_properties WHERE document_id = ? AND key = ?", (document_id, key)
    )
    if value is not None:
        connection.execute(
            "INSERT INTO document_properties SELECT id, ?, ?, ? FROM documents WHERE id = ?",
            (key, value, int(is_given), document_id),
        )
