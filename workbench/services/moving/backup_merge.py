"""Bring from a backup what the open workspace lacks, and leave what it has as it is.

Everything is checked before anything is written; the rows come in one transaction, after a copy of
the database was put aside. A document's file is here before its row; its passages are made anew.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event
from workbench.domain.backup import BackedFile, Snapshot
from workbench.errors import Corrupt, DiskFull, InputError, StorageError
from workbench.jobs import JobContext
from workbench.paths import WorkspacePaths
from workbench.services.documents.ingest import Ingest
from workbench.services.workspace.audit import Audit
from workbench.services.workspace.backups import check_step, verify
from workbench.storage.backup_folder import BackupFolder
from workbench.storage.blobs import BlobStore
from workbench.storage.chat_vault import ChatVault, ReadTexts
from workbench.storage.database import Database
from workbench.storage.merge_rows import MergeRows, Missing
from workbench.storage.migrations import copy_aside, migrate
from workbench.storage.private_files import PrivateFiles
from workbench.storage.workspace_key import WorkspaceKey

_DATABASE = ("workbench.db", "workbench.db-wal")
_ORIGINALS = ("chats.vault", "vault.key")  # of hidden chats


@dataclass(frozen=True, slots=True)
class Merged:
    """`counts`: what was missing, by kind. `n_erased`: erasures that were done again."""

    counts: Mapping[str, int]
    n_erased: int = 0
    kept: str = ""  # where the database is as it was before


@dataclass(frozen=True, slots=True)
class MergeProgress:
    done: int
    total: int


class BackupMerge:
    """Of the workspace that is open. The calls block."""

    def __init__(
        self,
        *,
        paths: WorkspacePaths,
        database: Database,
        blobs: BlobStore,
        ingest: Ingest,
        key: WorkspaceKey | None,
        audit: Audit,
        changes: Changes,
        erase_again: Callable[[str], int],
    ) -> None:
        """`erase_again` does the erasures after a time once more, and returns how many."""
        self._paths = paths
        self._database = database
        self._blobs = blobs
        self._ingest = ingest
        self._key = key
        self._audit = audit
        self._changes = changes
        self._erase_again = erase_again

    def preview(self, folder: BackupFolder, snapshot: Snapshot) -> Mapping[str, int]:
        """What a merge would bring, by kind. Raises as `merge`."""
        with self._opened(folder, snapshot) as there:
            return MergeRows(self._database, there).missing().counts

    def merge(self, folder: BackupFolder, snapshot: Snapshot, context: JobContext) -> Merged:
        """Reports MergeProgress. What was erased for a person since does not come back.

        Raises Corrupt for a damaged backup, InputError for one of a workspace that is encrypted
        otherwise or newer, DiskFull, Cancelled until the rows are written.
        """
        verify(folder, snapshot, lambda n, of: context.report(MergeProgress(n, of)))
        with self._opened(folder, snapshot) as there:
            rows = MergeRows(self._database, there)
            found = rows.missing()
            if not any(found.counts.values()):
                return Merged(found.counts)
            kept = copy_aside(self._database, self._paths.backups, "before-merge")
            with self._blobs.guard:
                self._bring_contents(folder, snapshot, found, context)
                event = Event(Action.BACKUP_MERGED, snapshot.id, found.counts)
                rows.bring(found, lambda: self._audit.record(event))
        for kind in (Kind.CONVERSATIONS, Kind.COLLECTIONS, Kind.DOCUMENTS, Kind.PROMPTS):
            self._changes.publish(kind)
        n_erased = self._erase_again(snapshot.created_at)
        self._ingest.resume(context)
        return Merged(found.counts, n_erased, str(kept))

    @contextmanager
    def _opened(self, folder: BackupFolder, snapshot: Snapshot) -> Iterator[Database]:
        """The snapshot's database as a copy of its own, in today's schema."""
        check_step(snapshot)
        if snapshot.is_encrypted != (self._key is not None):
            raise _other_key()
        with tempfile.TemporaryDirectory(
            dir=self._paths.root, prefix="merge-", suffix=".partial"
        ) as scratch:
            for one in snapshot.files:
                if one.path in (*_DATABASE, *_ORIGINALS):
                    _written(folder, one, Path(scratch) / one.path)
            try:
                there = Database(Path(scratch) / _DATABASE[0], self._key)
            except StorageError as error:
                raise (_other_key() if self._key is not None else error) from error
            root = Path(scratch)
            vault = ChatVault(
                root / _ORIGINALS[0], root / _ORIGINALS[1], PrivateFiles(root, self._key)
            )
            try:
                migrate(there, Path(scratch) / "backups")
                there.texts = ReadTexts(vault)
                yield there
            finally:
                vault.close()
                there.close()

    def _bring_contents(
        self, folder: BackupFolder, snapshot: Snapshot, found: Missing, context: JobContext
    ) -> None:
        """As they are there: sealed under the same key, or not at all."""
        by_path = {one.path: one for one in snapshot.files}
        for sha256 in found.contents:
            context.check()
            place = self._blobs.path(sha256)
            if place.is_file():
                continue
            one = by_path.get(place.relative_to(self._paths.root).as_posix())
            if one is None:
                raise Corrupt(
                    "The backup lacks a document that it names.", hint="Choose another snapshot."
                )
            place.parent.mkdir(parents=True, exist_ok=True)
            partial = place.with_name(f"{place.name}.partial")
            _written(folder, one, partial)
            partial.replace(place)


def _written(folder: BackupFolder, one: BackedFile, place: Path) -> None:
    try:
        with place.open("wb") as file:
            for piece in folder.content(one.sha256):
                file.write(piece)
    except OSError as error:
        raise DiskFull(
            "There is no room for what the backup brings.",
            hint="Free some space where the workspace is.",
            details=str(error),
        ) from error


def _other_key() -> InputError:
    return InputError(
        "The backup is of a workspace that is encrypted otherwise than this one.",
        hint="Restore it into a folder of its own, and take collections over as archives.",
    )
