"""Bring a collection in line with a folder on disk: take what is new or changed, drop what is gone.

Each file is acknowledged by one transaction, after its bytes are safe; what has to go, goes last.
So a kill at any moment leaves work for the next sync and nothing else. One file that cannot be
read is that file's status, never the end of the run.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path, PurePosixPath

from workbench.changes import Changes, Kind
from workbench.domain.document import Document
from workbench.domain.document_filter import DATE
from workbench.domain.linked_folder import (
    KnownFile,
    LinkedFolder,
    SeenFile,
    SyncPlan,
    SyncProgress,
    SyncReport,
    plan_sync,
)
from workbench.jobs import AnswerGate, JobContext
from workbench.ports.document_parser import DocumentParser
from workbench.services.documents.folder_walk import stamp_of, walk_folder
from workbench.services.documents.ingest import Ingest, document_added
from workbench.services.documents.library import Library
from workbench.services.documents.properties import day_of
from workbench.services.documents.scan import reason_of, shown
from workbench.services.workspace.audit import Audit
from workbench.storage.blobs import BlobStore, hash_file
from workbench.storage.document_store import DocumentStore, NewDocument

QUIET_S = 1.0  # a file that was written to more recently is perhaps being written
_BATCH = 64  # files that are acknowledged before they are read


class FolderSync:
    """Call from the lane that adds and removes documents."""

    def __init__(  # noqa: PLR0913 - the whole trip goes through here
        self,
        *,
        documents: DocumentStore,
        blobs: BlobStore,
        parser: DocumentParser,
        ingest: Ingest,
        library: Library,
        gate: AnswerGate,
        audit: Audit,
        changes: Changes,
        workspace: Path,
    ) -> None:
        self._folders = documents.folders
        self._documents = documents
        self._blobs = blobs
        self._parser = parser
        self._ingest = ingest
        self._library = library
        self._gate = gate
        self._audit = audit
        self._changes = changes
        self._workspace = workspace
        self._progress: SyncProgress | None = None

    @property
    def progress(self) -> SyncProgress | None:
        """How far the sync that is under way has come. Never blocks."""
        return self._progress

    def has_work(
        self,
        folder: LinkedFolder,
        context: JobContext,
        entering: Callable[[str], None] = lambda _place: None,
    ) -> bool:
        """Whether a sync would do anything; a walk through the folder, and no file is opened.

        `entering` hears of each folder before it is listed.
        """
        plan, _ = self._compare(folder, context, entering)
        is_told = plan.away == folder.away and not folder.problem and bool(folder.synced_at)
        return not plan.is_empty or not is_told

    def sync(
        self,
        folder_id: str,
        context: JobContext,
        *,
        for_s: float | None = None,
        patience_s: float = 0.0,
        retry: bool = False,
    ) -> SyncReport:
        """Reports SyncProgress, and FileIngested of each document that reached a lasting state.

        After `for_s` it stops and says that there is more; it stops too when the folder is paused.
        Files that are being written are left for the next sync, or waited for up to `patience_s`.
        `retry` reads those again that could not be read. Raises Cancelled, NotFound, DiskFull,
        WorkspaceReadOnly, EngineError; what is done stays.
        """
        began = time.monotonic()
        until = began + for_s if for_s is not None else None
        folder = self._folders.get(folder_id)
        run = _Run(folder, self._documents.sizes(folder.collection_id), context)
        try:
            if retry:
                for document_id in self._folders.failed(folder.id):
                    self._documents.wait(document_id)
            report = self._pass(run, until)
            while report.busy and not report.has_more and patience_s > time.monotonic() - began:
                context.wait(QUIET_S / 2)
                context.check()
                report = self._pass(run, until)
        finally:
            self._progress = None
            self._changes.publish(Kind.FOLDERS, folder.id)
        return replace(report, took_s=time.monotonic() - began)

    # -- one look and what follows

    def _pass(self, run: _Run, until: float | None) -> SyncReport:
        folder = run.folder
        plan, left_out = self._compare(folder, run.context)
        if plan.away:
            self._folders.set_away(folder.id, plan.away)
            return run.report(away=plan.away)
        run.gone = set(plan.gone)
        known = {file.path: file for file in self._folders.files(folder.id)}
        self._move(run, plan.moved)
        quiet, busy = _quiet(plan.take)
        if not self._take_all(run, quiet, known, busy, until):
            return run.report(unchanged=plan.n_same, left_out=left_out, has_more=True)
        self._drop(run, plan)
        self._folders.set_synced(folder.id, left_out)
        return run.report(
            unchanged=plan.n_same,
            failed=self._folders.problems(folder.id),
            left_out=left_out,
            busy=tuple(busy),
        )

    def _compare(
        self,
        folder: LinkedFolder,
        context: JobContext,
        entering: Callable[[str], None] = lambda _place: None,
    ) -> tuple[SyncPlan, dict[str, int]]:
        suffixes = self._parser.suffixes
        look = walk_folder(
            folder.path, folder.rules, suffixes, context.check, self._workspace, entering
        )
        if look.away:
            return SyncPlan(away=look.away), {}
        return plan_sync(self._folders.files(folder.id), look), dict(look.left_out)

    def _take_all(
        self,
        run: _Run,
        files: Sequence[SeenFile],
        known: dict[str, KnownFile],
        busy: list[str],
        until: float | None,
    ) -> bool:
        """False if there is more to do: time is up, or somebody paused or unlinked the folder."""
        folder, rest = run.folder, iter(files)
        self._read(run, self._folders.unfinished(folder.id))
        done = 0
        while batch := list(islice(rest, _BATCH)):
            for seen in batch:
                run.context.check()
                self._gate.wait_until_free(run.context)
                self._tell(run, done, len(files), seen.path)
                if not self._take(run, seen, known.get(seen.path)):
                    busy.append(seen.path)
                done += 1
            self._read(run, self._folders.unfinished(folder.id))
            is_late = until is not None and time.monotonic() >= until
            if (is_late and done < len(files)) or not self._folders.is_wanted(folder.id):
                return False
        return True

    def _tell(self, run: _Run, done: int, total: int, current: str) -> None:
        folder = run.folder
        self._progress = SyncProgress(folder.id, folder.path, done, total, current)
        run.context.report(self._progress)

    def _read(self, run: _Run, waiting: Sequence[str]) -> None:
        """Parse and index; without anything to do nothing is started."""
        if not waiting and not self._folders.n_pending(run.folder.id):
            return
        self._ingest.read(waiting, run.context)

    # -- one file

    def _take(self, run: _Run, seen: SeenFile, before: KnownFile | None) -> bool:
        """Make its content safe and known. False if it is being written; then nothing is done."""
        path = Path(seen.place)
        try:
            if not stamp_of(os.lstat(path)).is_like(seen.stamp):
                return False
            sha256 = ""
            if seen.stamp.size_bytes in run.sizes:  # perhaps known: look before copying
                sha256 = hash_file(path, run.context.check)
            known = self._documents.same_content(run.folder.collection_id, sha256)
            if known is None:
                sha256 = self._blobs.put(path, run.context.check).sha256
            if not stamp_of(os.lstat(path)).is_like(seen.stamp):
                self._let_go(sha256)
                return False
        except OSError as error:
            if not os.path.lexists(path):
                return False
            self._folders.fail(run.folder.id, seen, reason_of(error))
            return True
        with self._blobs.guard:
            known = self._documents.same_content(run.folder.collection_id, sha256)
            if known is not None:
                return self._hold_known(run, seen, before, known)
            if not self._blobs.has(sha256):  # swept since
                return False
            self._hold_new(run, seen, before, sha256)
        return True

    def _let_go(self, sha256: str) -> None:
        """Half of a file that was being written."""
        with self._blobs.guard:
            if not self._documents.uses_blob(sha256):
                self._blobs.delete(sha256)

    def _hold_new(self, run: _Run, seen: SeenFile, before: KnownFile | None, sha256: str) -> None:
        name, source = PurePosixPath(seen.path).name, shown(seen.place)
        new = NewDocument(name, source, sha256, seen.stamp.size_bytes)
        with self._audit.together():
            document = self._documents.add(run.folder.collection_id, new)
            self._folders.mark_linked(document.id)
            self._folders.hold(run.folder.id, seen, sha256, document.id)
            self._audit.record(document_added(document))
            properties = self._documents.properties
            properties.read_from_file(document.id, {DATE: day_of(seen.stamp.mtime_ns)})
            if before is not None and before.document_id is not None:
                properties.inherit(document.id, before.document_id)
        run.sizes.add(seen.stamp.size_bytes)
        run.count(before)

    def _hold_known(
        self, run: _Run, seen: SeenFile, before: KnownFile | None, known: Document
    ) -> bool:
        """Content that is in the collection already: renamed, copied, or added by hand."""
        holders = self._folders.holders(known.id)
        mine = {path for folder_id, path in holders if folder_id == run.folder.id}
        is_renamed = bool(holders) and len(mine) == len(holders) and mine <= run.gone
        self._folders.hold(run.folder.id, seen, known.sha256, known.id)
        if is_renamed:
            self._rename(seen, known)
            run.renamed += 1
        elif before is None or before.sha256 != known.sha256:
            run.count(before)
        return True

    def _rename(self, seen: SeenFile, document: Document) -> None:
        name = PurePosixPath(seen.path).name
        self._folders.rename_document(document.id, name, shown(seen.place))
        if PurePosixPath(document.name).suffix.lower() != PurePosixPath(name).suffix.lower():
            self._documents.wait(document.id)  # another suffix may be another way to read it
        self._changes.publish(Kind.DOCUMENTS, document.id)

    def _move(self, run: _Run, moves: Sequence[tuple[KnownFile, SeenFile]]) -> None:
        if not moves:
            return
        with self._audit.together():
            self._folders.move(run.folder.id, moves)
            for old, seen in moves:
                if old.document_id is not None:
                    name = PurePosixPath(seen.path).name
                    self._folders.rename_document(old.document_id, name, shown(seen.place))
        run.renamed += len(moves)
        self._changes.publish(Kind.DOCUMENTS)

    # -- what has to go

    def _drop(self, run: _Run, plan: SyncPlan) -> None:
        """Forget what is gone; let newer contents take their place; erase what nobody holds."""
        folder = run.folder
        holding = {file.path: file for file in self._folders.files(folder.id)}
        if plan.gone:
            self._folders.forget(folder.id, plan.gone)
        self._folders.swap(folder.id)
        orphans = self._folders.orphans()
        if orphans:
            self._library.remove(orphans, run.context)
        left = {
            document_id
            for path, file in holding.items()
            if path not in run.gone
            for document_id in (file.document_id, file.next_id)
        }
        gone = {holding[path].document_id for path in plan.gone if path in holding}
        run.removed += len(gone - left - {None})


class _Run:
    """The counts of one sync."""

    def __init__(self, folder: LinkedFolder, sizes: set[int], context: JobContext) -> None:
        self.folder = folder
        self.sizes = sizes
        self.context = context
        self.gone: set[str] = set()
        self.added = self.changed = self.renamed = self.removed = 0

    def count(self, before: KnownFile | None) -> None:
        if before is None or not before.sha256:
            self.added += 1
        else:
            self.changed += 1

    def report(
        self,
        *,
        unchanged: int = 0,
        failed: tuple[tuple[str, str], ...] = (),
        left_out: dict[str, int] | None = None,
        busy: tuple[str, ...] = (),
        away: str = "",
        has_more: bool = False,
    ) -> SyncReport:
        return SyncReport(
            folder_id=self.folder.id,
            path=self.folder.path,
            added=self.added,
            changed=self.changed,
            renamed=self.renamed,
            removed=self.removed,
            unchanged=unchanged,
            failed=failed,
            busy=busy,
            left_out=left_out or {},
            away=away,
            has_more=has_more,
        )


def _quiet(files: Sequence[SeenFile]) -> tuple[list[SeenFile], list[str]]:
    """Those that nobody has written to just now, and the paths of the others.

    A time that lies in the future says nothing; taking the file finds out whether it changes.
    """
    now_ns = time.time_ns()
    quiet, busy = list[SeenFile](), list[str]()
    for seen in files:
        age_s = (now_ns - seen.stamp.mtime_ns) / 1e9
        if 0 <= age_s < QUIET_S:
            busy.append(seen.path)
        else:
            quiet.append(seen)
    return quiet, busy
