"""What was made from what names a person and does not go with it: adapters, evaluations, copies.

Reads the records of training, evaluation, exports and backups; knows no names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from workbench.domain.rights.findings import Finding, Witness
from workbench.storage.database import Database

_ADAPTER: Final = (
    "It was trained on the data; nobody can take single examples out of weights. Train it anew"
    " without them and remove it."
)
_EVALUATION: Final = (
    "Its figures were computed with the data; the figures stay, its texts are blotted out."
)
_EXPORT: Final = (
    "It was written to a file that the program does not know; find and delete the file."
)
_ORIGINAL: Final = "The file that was added still lies there; it is not the program's."
_BACKUP: Final = (
    "Snapshots there still hold the data. They are never changed: make a new snapshot and forget"
    " the older ones (workbench workspace backup FOLDER --keep 1)."
)

_VAULT: Final = (
    "The vault of a collection that hides personal data is searched only when it is named"
    " (--vault)."
)


class Lineage:
    def __init__(self, database: Database, vaults: Path) -> None:
        """`vaults`: the folder of those that belong to collections."""
        self._database = database
        self._vaults = vaults

    def of(self, found: Sequence[Finding]) -> tuple[Witness, ...]:
        turns, documents = self._turns(found), _keys(found, "document")
        told = [
            *self._adapters([*turns, *documents], _keys(found, "run"), found),
            *self._evaluations(found),
            *self._exports(_keys(found, "conversation"), documents),
            *self._originals(documents),
            *(self._backups() if found else ()),
            *self._own_vaults(_keys(found, "vault")),
        ]
        return tuple(dict.fromkeys(told))

    def _turns(self, found: Sequence[Finding]) -> list[str]:
        return [
            row["id"]
            for conversation in _keys(found, "conversation")
            for row in self._database.read(
                "SELECT id FROM turns WHERE conversation_id = ?", (conversation,)
            )
        ]

    def _adapters(
        self, sources: Sequence[str], runs: Sequence[str], found: Sequence[Finding]
    ) -> Iterator[Witness]:
        seen = set(runs) | self._runs_of_sets(found)
        for source in sources:
            for row in self._database.read(
                "SELECT run_id FROM training_sources WHERE source IN (?1, 'turn:' || ?1,"
                " 'document:' || ?1)",
                (source,),
            ):
                seen.add(row["run_id"])
        for run in sorted(seen):
            rows = self._database.read(
                "SELECT a.adapter_id, coalesce(m.name, a.adapter_id) AS name"
                " FROM training_adapters a LEFT JOIN models m ON m.id = a.adapter_id"
                " WHERE a.run_id = ?",
                (run,),
            )
            for row in rows:
                yield Witness("adapter", row["adapter_id"], row["name"], _ADAPTER)
            if not rows:
                yield Witness("training run", run, run, "It read the data; no adapter came of it.")

    def _runs_of_sets(self, found: Sequence[Finding]) -> set[str]:
        """Runs whose data came from a version of a training set that names the person."""
        runs: set[str] = set()
        for one in found:
            if not one.unit.key.startswith("training_set_examples:"):
                continue
            content = one.unit.key.partition(":")[2]
            row = self._database.read_one(
                "SELECT s.name, v.number, v.hash FROM training_sets s JOIN training_set_versions v"
                " ON v.set_id = s.id WHERE s.id = json_extract(?1, '$[0]')"
                " AND v.number = json_extract(?1, '$[1]')",
                (content,),
            )
            if row is None:
                continue
            like = f"%{row['name']}@{row['number']}%"
            runs |= {
                run["id"]
                for run in self._database.read(
                    "SELECT id FROM training_runs WHERE data_sha256 = ? OR content LIKE ?",
                    (row["hash"], like),
                )
            }
        return runs

    def _evaluations(self, found: Sequence[Finding]) -> Iterator[Witness]:
        runs: set[str] = set()
        for one in found:
            table, _, key = one.unit.key.partition(":")
            if table == "eval_cells":
                runs |= self._first("SELECT json_extract(?, '$[0]')", key)
            elif table == "dataset_cases":
                runs |= self._first(
                    "SELECT r.id FROM eval_runs r JOIN dataset_versions v ON v.hash = r.source_hash"
                    " WHERE v.dataset_id = json_extract(?1, '$[0]')"
                    " AND v.number = json_extract(?1, '$[1]')",
                    key,
                )
        for run in sorted(runs):
            rows = self._database.read("SELECT source FROM eval_runs WHERE id = ?", (run,))
            title = rows[0]["source"] if rows else run
            yield Witness("evaluation", run, title, _EVALUATION)

    def _first(self, sql: str, key: str) -> set[str]:
        return {str(row[0]) for row in self._database.read(sql, (key,))}

    def _exports(self, conversations: Sequence[str], documents: Sequence[str]) -> Iterator[Witness]:
        collections = {
            row["collection_id"]
            for document in documents
            for row in self._database.read(
                "SELECT collection_id FROM documents WHERE id = ?", (document,)
            )
        }
        for action, ids in (
            ("conversation.exported", conversations),
            ("collection.exported", sorted(collections)),
        ):
            for one in ids:
                for row in self._database.read(
                    "SELECT at FROM audit_events WHERE action = ? AND subject = ?", (action, one)
                ):
                    title = f"{action.partition('.')[0]}, exported {row['at'][:16]} UTC"
                    yield Witness("export", one, title.replace("T", " "), _EXPORT)

    def _originals(self, documents: Sequence[str]) -> Iterator[Witness]:
        for document in documents:
            for row in self._database.read(
                "SELECT source_path FROM documents WHERE id = ?", (document,)
            ):
                path = Path(row["source_path"])
                if row["source_path"] and path.is_file():
                    yield Witness("original", document, str(path), _ORIGINAL)

    def _own_vaults(self, searched: Sequence[str]) -> Iterator[Witness]:
        for path in sorted(self._vaults.glob("*.vault")) if self._vaults.is_dir() else ():
            if str(path) not in searched:
                yield Witness("vault", path.name, str(path), _VAULT)

    def _backups(self) -> Iterator[Witness]:
        for row in self._database.read("SELECT path, at FROM backup_places ORDER BY at DESC"):
            yield Witness("backup", row["path"], f"{row['path']}, last {row['at'][:10]}", _BACKUP)


def _keys(found: Iterable[Finding], kind: str) -> list[str]:
    return [one.unit.key for one in found if one.unit.kind == kind]
