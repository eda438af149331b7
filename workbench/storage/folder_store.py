"""Linked folders and what is known of their files: rows in, values out.

Which document a file is held as stands here; the documents themselves have their own store.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from workbench.domain.clock import new_id, now
from workbench.domain.linked_folder import (
    FolderId,
    IgnoreRules,
    KnownFile,
    LinkedFolder,
    SeenFile,
    Stamp,
)
from workbench.errors import InputError, NotFound
from workbench.storage.database import Database, Row

_FOLDER = """
    SELECT f.*,
        (SELECT COUNT(*) FROM linked_files k WHERE k.folder_id = f.id) AS n_files,
        (SELECT COUNT(*) FROM linked_files k
         LEFT JOIN documents d ON d.id = COALESCE(k.next_id, k.document_id)
         WHERE k.folder_id = f.id AND (k.problem <> '' OR d.status = 'failed')) AS n_failed
    FROM linked_folders f
"""


class FolderStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    # -- folders

    def all(self) -> tuple[LinkedFolder, ...]:
        """In the order they were linked."""
        return tuple(map(_folder, self._database.read(f"{_FOLDER} ORDER BY f.id")))

    def followed(self) -> tuple[LinkedFolder, ...]:
        """Those that are not paused, without the numbers of their files: in no time."""
        rows = self._database.read(
            "SELECT *, 0 AS n_files, 0 AS n_failed FROM linked_folders"
            " WHERE is_paused = 0 ORDER BY id"
        )
        return tuple(map(_folder, rows))

    def get(self, folder_id: str) -> LinkedFolder:
        """Raises NotFound."""
        row = self._database.read_one(f"{_FOLDER} WHERE f.id = ?", (folder_id,))
        if row is None:
            raise NotFound("This folder is not linked.", hint="It may have been unlinked.")
        return _folder(row)

    def is_wanted(self, folder_id: str) -> bool:
        """Linked and not paused."""
        row = self._database.read_one(
            "SELECT 1 FROM linked_folders WHERE id = ? AND is_paused = 0", (folder_id,)
        )
        return row is not None

    def link(self, collection_id: str, path: str, rules: IgnoreRules) -> FolderId:
        """Raises InputError if the collection follows it already."""
        number = FolderId(new_id())
        try:
            with self._database.write() as connection:
                connection.execute(
                    "INSERT INTO linked_folders (id, collection_id, path, rules, created_at)"
                    " VALUES (?, ?, ?, ?, ?)",
                    (number, collection_id, path, json.dumps(asdict(rules)), now()),
                )
        except sqlite3.IntegrityError as error:
            raise InputError(
                f"The folder {path} is linked to this collection already.",
                hint="Sync it, or unlink it first.",
            ) from error
        return number

    def unlink(self, folder_id: str, *, keep: bool) -> None:
        """The folder and what is known of its files; with `keep` its documents are the person's."""
        with self._database.write() as connection:
            if keep:
                connection.execute(
                    "UPDATE documents SET linked = 0 WHERE id IN"
                    " (SELECT document_id FROM linked_files WHERE folder_id = ?1"
                    "  UNION SELECT next_id FROM linked_files WHERE folder_id = ?1)",
                    (folder_id,),
                )
            connection.execute("DELETE FROM linked_folders WHERE id = ?", (folder_id,))

    def set_rules(self, folder_id: str, rules: IgnoreRules) -> None:
        self._set(folder_id, "rules = ?", json.dumps(asdict(rules)))

    def set_paused(self, folder_id: str, is_paused: bool) -> None:
        self._set(folder_id, "is_paused = ?", int(is_paused))

    def set_away(self, folder_id: str, reason: str) -> None:
        self._set(folder_id, "away = ?", reason)

    def set_problem(self, folder_id: str, reason: str) -> None:
        self._set(folder_id, "problem = ?", reason)

    def set_synced(self, folder_id: str, left_out: Mapping[str, int]) -> None:
        self._set(
            folder_id,
            "away = '', problem = '', synced_at = ?, left_out = ?",
            now(),
            json.dumps(dict(left_out)),
        )

    # -- files

    def files(self, folder_id: str) -> tuple[KnownFile, ...]:
        rows = self._database.read("SELECT * FROM linked_files WHERE folder_id = ?", (folder_id,))
        return tuple(map(_file, rows))

    def hold(self, folder_id: str, seen: SeenFile, sha256: str, document_id: str) -> None:
        """This content of the file is that document.

        A document that the file was before stays beside it until the new one can be searched.
        """
        with self._database.write() as connection:
            connection.execute(
                """
                INSERT INTO linked_files
                    (folder_id, path, size_bytes, mtime_ns, inode, device, sha256, document_id)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                ON CONFLICT (folder_id, path) DO UPDATE SET
                    size_bytes = ?3, mtime_ns = ?4, inode = ?5, device = ?6, sha256 = ?7,
                    problem = '',
                    next_id = CASE WHEN document_id IS NULL OR document_id = ?8
                        OR NOT EXISTS (SELECT 1 FROM documents d
                                       WHERE d.id = document_id AND d.status IN ('pending','ready'))
                        THEN NULL ELSE ?8 END,
                    document_id = CASE WHEN document_id IS NULL OR document_id = ?8
                        OR NOT EXISTS (SELECT 1 FROM documents d
                                       WHERE d.id = document_id AND d.status IN ('pending','ready'))
                        THEN ?8 ELSE document_id END
                """,
                (folder_id, seen.path, *_signed(seen.stamp), sha256, document_id),
            )

    def fail(self, folder_id: str, seen: SeenFile, problem: str) -> None:
        """The file could not be opened; what it was before stays."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO linked_files"
                " (folder_id, path, size_bytes, mtime_ns, inode, device, problem)"
                " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                " ON CONFLICT (folder_id, path) DO UPDATE SET problem = ?7",
                (folder_id, seen.path, *_signed(seen.stamp), problem),
            )

    def move(self, folder_id: str, moves: Sequence[tuple[KnownFile, SeenFile]]) -> None:
        """The same files under other paths; their documents are called by their new names."""
        with self._database.write() as connection:
            for old, seen in moves:
                connection.execute(
                    "UPDATE linked_files SET path = ? WHERE folder_id = ? AND path = ?",
                    (seen.path, folder_id, old.path),
                )

    def rename_document(self, document_id: str, name: str, source_path: str) -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE documents SET name = ?, source_path = ? WHERE id = ? AND linked = 1",
                (name, source_path, document_id),
            )

    def holders(self, document_id: str) -> set[tuple[str, str]]:
        """Folder and path of every file that is held as this document."""
        rows = self._database.read(
            "SELECT folder_id, path FROM linked_files WHERE document_id = ?1 OR next_id = ?1",
            (document_id,),
        )
        return {(row["folder_id"], row["path"]) for row in rows}

    def forget(self, folder_id: str, paths: Iterable[str]) -> None:
        with self._database.write() as connection:
            connection.executemany(
                "DELETE FROM linked_files WHERE folder_id = ? AND path = ?",
                [(folder_id, path) for path in paths],
            )

    def swap(self, folder_id: str) -> int:
        """Newer contents that can be searched take the place of the older; returns how many."""
        ready = "folder_id = ? AND next_id IN (SELECT id FROM documents WHERE status = 'ready')"
        with self._database.write() as connection:
            swaps = connection.execute(
                f"SELECT document_id, next_id FROM linked_files WHERE {ready}",  # noqa: S608
                (folder_id,),
            ).fetchall()
            for old, new in swaps:
                connection.execute(
                    "UPDATE successors SET next_id = ? WHERE next_id = ?", (new, old)
                )
                connection.execute("INSERT OR REPLACE INTO successors VALUES (?, ?)", (old, new))
            return connection.execute(
                f"UPDATE linked_files SET document_id = next_id, next_id = NULL WHERE {ready}",  # noqa: S608
                (folder_id,),
            ).rowcount

    # -- documents

    def mark_linked(self, document_id: str) -> None:
        """A folder brought it, and it goes when no linked file holds it any more."""
        with self._database.write() as connection:
            connection.execute("UPDATE documents SET linked = 1 WHERE id = ?", (document_id,))

    def orphans(self) -> tuple[str, ...]:
        """Documents that a folder brought and that no linked file holds any more."""
        rows = self._database.read(
            "SELECT id FROM documents d WHERE d.linked = 1"
            " AND NOT EXISTS (SELECT 1 FROM linked_files k WHERE k.document_id = d.id)"
            " AND NOT EXISTS (SELECT 1 FROM linked_files k WHERE k.next_id = d.id)"
        )
        return tuple(row["id"] for row in rows)

    def unfinished(self, folder_id: str) -> tuple[str, ...]:
        """Its documents that wait to be read."""
        return self._held(folder_id, "waiting")

    def failed(self, folder_id: str) -> tuple[str, ...]:
        """Its documents that could not be read."""
        return self._held(folder_id, "failed")

    def n_pending(self, folder_id: str) -> int:
        """How many of its documents wait for the index."""
        return len(self._held(folder_id, "pending"))

    def problems(self, folder_id: str) -> tuple[tuple[str, str], ...]:
        """Path and reason of each file whose newest content could not be read."""
        rows = self._database.read(
            "SELECT k.path, k.problem, d.error FROM linked_files k"
            " LEFT JOIN documents d ON d.id = COALESCE(k.next_id, k.document_id)"
            " WHERE k.folder_id = ? AND (k.problem <> '' OR d.status = 'failed') ORDER BY k.path",
            (folder_id,),
        )
        return tuple((row["path"], row["problem"] or row["error"]) for row in rows)

    def _held(self, folder_id: str, status: str) -> tuple[str, ...]:
        rows = self._database.read(
            "SELECT DISTINCT d.id FROM linked_files k"
            " JOIN documents d ON d.id IN (k.document_id, k.next_id)"
            " WHERE k.folder_id = ? AND d.status = ?",
            (folder_id, status),
        )
        return tuple(row["id"] for row in rows)

    def _set(self, folder_id: str, what: str, *values: Any) -> None:
        with self._database.write() as connection:
            connection.execute(
                f"UPDATE linked_folders SET {what} WHERE id = ?",  # noqa: S608 - words of this file
                (*values, folder_id),
            )


def _signed(stamp: Stamp) -> tuple[int, int, int, int]:
    """SQLite's integers have a sign; inodes of some file systems use the last bit."""
    return stamp.size_bytes, stamp.mtime_ns, _to_signed(stamp.inode), _to_signed(stamp.device)


def _to_signed(number: int) -> int:
    number &= (1 << 64) - 1
    return number - (1 << 64) if number >> 63 else number


def _to_unsigned(number: int) -> int:
    return number & ((1 << 64) - 1)


def _file(row: Row) -> KnownFile:
    stamp = Stamp(
        row["size_bytes"], row["mtime_ns"], _to_unsigned(row["inode"]), _to_unsigned(row["device"])
    )
    return KnownFile(
        row["path"], stamp, row["sha256"], row["document_id"], row["next_id"], row["problem"]
    )


def _folder(row: Row) -> LinkedFolder:
    rules = json.loads(row["rules"])
    return LinkedFolder(
        FolderId(row["id"]),
        row["collection_id"],
        row["path"],
        IgnoreRules(tuple(rules["patterns"]), rules["with_hidden"], rules["max_bytes"]),
        bool(row["is_paused"]),
        row["away"],
        row["problem"],
        row["created_at"],
        row["synced_at"],
        json.loads(row["left_out"]),
        row["n_files"],
        row["n_failed"],
    )
