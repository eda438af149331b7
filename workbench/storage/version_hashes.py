"""Hashes of versions that an erasure had to change: computed anew, over what is left of them.

For data sets, training sets, prompts and releases. What was made with the earlier hash no longer
finds it, which is said where the erasure is planned.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from workbench.domain.dataset import case_from, hash_of
from workbench.domain.prompt import PromptContent
from workbench.domain.release import ReleaseContent
from workbench.domain.training_set import Learned, example_from, set_hash
from workbench.storage.codec import loads
from workbench.storage.rights_rows import RightsRows

VERSIONED = frozenset({"dataset_cases", "training_set_examples", "prompt_versions", "releases"})


def hash_anew(rows: RightsRows, touched: Iterable[tuple[str, str]]) -> int:
    """`touched`: tables and keys of rows that were changed or deleted; versions that changed."""
    done: set[tuple[str, str]] = set()
    for table, key in touched:
        if table in {"dataset_cases", "training_set_examples"}:
            done.add((table, json.dumps(json.loads(key)[:2])))
        elif table in VERSIONED:
            done.add((table, key))
    for table, key in sorted(done):
        match table:
            case "dataset_cases":
                with rows.lifted("dataset_versions") as connection:
                    _dataset(connection, *json.loads(key))
            case "training_set_examples":
                with rows.lifted("training_set_versions") as connection:
                    _training_set(connection, *json.loads(key))
            case "prompt_versions":
                with rows.lifted("prompt_versions") as connection:
                    _one(connection, "prompt_versions", key, PromptContent)
            case "releases":
                with rows.lifted("releases") as connection:
                    _one(connection, "releases", key, ReleaseContent)
    return len(done)


def _dataset(connection: sqlite3.Connection, dataset_id: str, number: int) -> None:
    rows = connection.execute(
        "SELECT content FROM dataset_cases WHERE dataset_id = ? AND number = ? ORDER BY position",
        (dataset_id, number),
    ).fetchall()
    made = hash_of([case_from(row["content"]) for row in rows])
    connection.execute(
        "UPDATE dataset_versions SET hash = ?, n_cases = ? WHERE dataset_id = ? AND number = ?",
        (made, len(rows), dataset_id, number),
    )


def _training_set(connection: sqlite3.Connection, set_id: str, number: int) -> None:
    rows = connection.execute(
        "SELECT split, source, content FROM training_set_examples"
        " WHERE set_id = ? AND number = ? ORDER BY position",
        (set_id, number),
    ).fetchall()
    made = set_hash(
        Learned(example_from(row["content"]), row["split"], row["source"]) for row in rows
    )
    connection.execute(
        "UPDATE training_set_versions SET hash = ?, n_examples = ? WHERE set_id = ? AND number = ?",
        (made, len(rows), set_id, number),
    )


def _one(
    connection: sqlite3.Connection, table: str, key: str,
    kind: type[PromptContent | ReleaseContent],
) -> None:  # fmt: skip
    row = connection.execute(f"SELECT content FROM {table} WHERE rowid = ?", (key,)).fetchone()  # noqa: S608
    if row is not None:
        content = loads(kind, row["content"])
        connection.execute(f"UPDATE {table} SET hash = ? WHERE rowid = ?", (content.hash, key))  # noqa: S608
