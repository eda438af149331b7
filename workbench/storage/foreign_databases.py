"""Databases of other programs, read-only: GPT4All's LocalDocs, Open WebUI's knowledge.

Untrusted: the file is never written, its schema runs nothing, and rows are bounded. Layouts:
`gpt4all-chat/src/database.cpp` of GPT4All (versions 1 to 3), `backend/open_webui/models` of Open
WebUI.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from workbench.domain.foreign_collections import ForeignCollection, ForeignFile
from workbench.errors import InputError

MOST_FILES: Final = 200_000
MOST_TEXT: Final = 50_000_000  # characters of one document
_MOST_STEPS: Final = 2_000  # of a million instructions each
_HEADER: Final = b"SQLite format 3\0"


def read_collections(path: Path) -> tuple[ForeignCollection, ...]:
    """Raises InputError for a file that is no database of a known program."""
    try:
        with path.open("rb") as file:
            is_database = file.read(len(_HEADER)) == _HEADER
    except OSError as error:
        raise InputError(f"{path.name} cannot be read.", hint="Check its permissions.") from error
    if not is_database:
        raise InputError(
            f"{path.name} is no database of a program that is known.",
            hint="Give GPT4All's localdocs_v3.db, or Open WebUI's webui.db.",
        )
    try:
        with _opened(path) as connection:
            tables = {
                row[0]
                for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            }
            if {"collection_items", "folders", "documents", "chunks"} <= tables:
                return tuple(_local_docs(connection))
            if {"knowledge", "file"} <= tables:
                return tuple(_knowledge(connection, has_links="knowledge_file" in tables))
            if {"collections", "folders", "documents"} <= tables:
                return tuple(_first_local_docs(connection))
    except sqlite3.Error as error:
        raise InputError(
            f"{path.name} is damaged or of a version that is not known.",
            hint="Open it once with the latest version of its program.",
        ) from error
    raise InputError(
        f"{path.name} holds no collections that are known.",
        hint="Give GPT4All's localdocs_v3.db, or Open WebUI's webui.db.",
    )


def _local_docs(connection: sqlite3.Connection) -> Iterator[ForeignCollection]:
    """GPT4All from version 2.8 on."""
    for number, name in connection.execute("SELECT id, name FROM collections ORDER BY name"):
        folders = connection.execute(
            "SELECT folders.id, path FROM folders JOIN collection_items ON folder_id = folders.id"
            " WHERE collection_id = ? ORDER BY path",
            (number,),
        ).fetchall()
        files = [one for folder, _ in folders for one in _of_folder(connection, folder)]
        yield ForeignCollection(
            "GPT4All", str(name), tuple(str(path) for _, path in folders), tuple(files)
        )


def _first_local_docs(connection: sqlite3.Connection) -> Iterator[ForeignCollection]:
    """GPT4All before that: a row for each folder of a collection."""
    rows = connection.execute(
        "SELECT collection_name, folder_id, folder_path FROM collections"
        " JOIN folders ON folders.id = folder_id ORDER BY collection_name, folder_path"
    ).fetchall()
    for name in dict.fromkeys(row[0] for row in rows):
        own = [row for row in rows if row[0] == name]
        files = [one for row in own for one in _of_folder(connection, row[1])]
        yield ForeignCollection("GPT4All", str(name), tuple(row[2] for row in own), tuple(files))


def _of_folder(connection: sqlite3.Connection, folder: int) -> Iterator[ForeignFile]:
    rows = connection.execute(
        "SELECT id, document_path FROM documents WHERE folder_id = ?"
        " ORDER BY document_path LIMIT ?",
        (folder, MOST_FILES),
    ).fetchall()
    for number, path in rows:
        pieces = connection.execute(
            "SELECT chunk_text FROM chunks WHERE document_id = ? ORDER BY id", (number,)
        )
        text = "\n".join(str(row[0]) for row in pieces)[:MOST_TEXT]
        yield ForeignFile(_name_of(str(path)), str(path), text)


def _knowledge(connection: sqlite3.Connection, *, has_links: bool) -> Iterator[ForeignCollection]:
    for number, name, data in connection.execute("SELECT id, name, data FROM knowledge"):
        ids = [str(one) for one in _object(data).get("file_ids") or [] if isinstance(one, str)]
        if has_links:
            linked = connection.execute(
                "SELECT file_id FROM knowledge_file WHERE knowledge_id = ?", (number,)
            )
            ids += [str(row[0]) for row in linked]
        files = [_web_file(connection, one) for one in dict.fromkeys(ids[:MOST_FILES])]
        found = tuple(one for one in files if one is not None)
        yield ForeignCollection("Open WebUI", str(name), (), found)


def _web_file(connection: sqlite3.Connection, number: str) -> ForeignFile | None:
    row = connection.execute(
        "SELECT filename, path, data, meta FROM file WHERE id = ?", (number,)
    ).fetchone()
    if row is None:
        return None
    name = _object(row[3]).get("name") or row[0]
    text = _object(row[2]).get("content")
    return ForeignFile(
        _name_of(str(name)),
        # What lies beside the database is told by its own name alone, wherever that once was.
        _name_of(str(row[1] or f"{number}_{row[0]}")),
        text[:MOST_TEXT] if isinstance(text, str) else "",
    )


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    address = f"file:{quote(str(path.absolute()))}?mode=ro"
    connection = sqlite3.connect(address, uri=True)
    steps = [0]

    def too_long() -> int:
        steps[0] += 1
        return int(steps[0] > _MOST_STEPS)

    try:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.set_progress_handler(too_long, 1_000_000)
        connection.text_factory = lambda data: data.decode("utf-8", "replace")
        yield connection
    finally:
        connection.close()


def _object(raw: Any) -> dict[str, Any]:
    if not isinstance(raw, str):
        return {}
    try:
        value = json.loads(raw)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _name_of(path: str) -> str:
    """The last part of a path of any system."""
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2] or "document"
