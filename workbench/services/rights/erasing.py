"""Carry out a plan of erasure: each step can be done again, so that a kill costs nothing.

Whole conversations, documents and runs of training go by the services that own them; rows and files
are blotted out or deleted here. At the end nothing of it is left in freed pages, full-text indexes
and the write-ahead log.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path

from workbench.changes import Changes, Kind
from workbench.domain.conversation import ConversationId
from workbench.domain.rights.findings import Item
from workbench.domain.rights.json_texts import changed
from workbench.domain.rights.matching import Naming
from workbench.domain.work_progress import WorkProgress
from workbench.errors import InputError, NotFound
from workbench.jobs import JobContext, plain_context
from workbench.services.chat.conversations import Conversations
from workbench.services.documents.library import Library
from workbench.services.rights.files import WorkspaceFiles
from workbench.services.rights.vaults import OpenVault
from workbench.settings import SettingsFile
from workbench.storage.chat_columns import CHAT_COLUMNS
from workbench.storage.database import Database
from workbench.storage.hidden_texts import anew
from workbench.storage.rights_rows import RightsRows, Table
from workbench.storage.run_folder import RunFolder
from workbench.storage.version_hashes import VERSIONED, hash_anew

_SETTINGS = frozenset({"settings.json", "settings.sealed"})
_ORDER = ("vault", "conversation", "document", "run", "row", "file", "backup")


class Eraser:
    def __init__(
        self,
        *,
        database: Database,
        conversations: Conversations,
        library: Library,
        settings: SettingsFile,
        files: WorkspaceFiles,
        backups: Path,
        changes: Changes,
    ) -> None:
        self._database = database
        self._rows = RightsRows(database)
        self._conversations = conversations
        self._library = library
        self._settings = settings
        self._files = files
        self._backups = backups
        self._changes = changes

    def act(
        self,
        items: Sequence[Item],
        matcher: Naming,
        context: JobContext,
        vaults: Sequence[OpenVault] = (),
    ) -> None:
        """What is gone already is passed over. Raises StorageError, ResourceError.

        Not to be stopped: what was confirmed is done, now or at the next start.
        """
        tables = {table.name: table for table in self._rows.tables()}
        ordered = sorted(items, key=lambda item: _ORDER.index(item.kind))
        touched: list[tuple[str, str]] = []
        for n, item in enumerate(ordered):
            context.report(WorkProgress("Erasing", n, len(ordered)))
            touched += self._one(item, matcher, tables, vaults)
        hash_anew(self._rows, touched)
        with self._database.write() as connection:
            self._database.texts.forget_unused(connection)
        self._database.optimize_after_delete()
        for kind in (Kind.CONVERSATIONS, Kind.DOCUMENTS, Kind.PROMPTS, Kind.EVALUATIONS,
                     Kind.TRAINING, Kind.SURVEYS, Kind.FEEDBACK, Kind.ERASURE):  # fmt: skip
            self._changes.publish(kind)

    def scrub(self) -> None:
        """Write the whole database anew: for what stayed in the slack of pages all the same."""
        with self._database.write() as connection:
            for table in ("chunks_fts", "turns_fts", "conversations_fts", "prompts_fts"):
                connection.execute(f"INSERT INTO {table}({table}) VALUES ('rebuild')")  # noqa: S608
        self._database.vacuum()

    def _one(
        self,
        item: Item,
        matcher: Naming,
        tables: dict[str, Table],
        vaults: Sequence[OpenVault],
    ) -> list[tuple[str, str]]:
        """The row of a version that was changed, if it was one."""
        match item.kind:
            case "vault":
                for vault in vaults:
                    if vault.name == item.key:
                        vault.forget(matcher)
            case "conversation":
                self._conversation(item, matcher, tables)
            case "document":
                self._document(item)
            case "run":
                self._run(item, matcher, tables)
            case "row":
                return self._row(item, matcher, tables)
            case "file":
                self._file(item, matcher)
            case "backup":
                for suffix in ("", "-wal", "-shm"):
                    self._backups.joinpath(item.key + suffix).unlink(missing_ok=True)
        return []

    def _conversation(self, item: Item, matcher: Naming, tables: dict[str, Table]) -> None:
        conversation_id = ConversationId(item.key)
        if item.act == "remove":
            with contextlib.suppress(NotFound):
                self._conversations.delete(conversation_id)
            return
        self._conversations.forget_computed(conversation_id)
        rows = [
            ("conversations", "SELECT rowid FROM conversations WHERE id = ?"),
            ("turns", "SELECT seq FROM turns WHERE conversation_id = ?"),
        ]
        for name, sql in rows:
            for row in self._database.read(sql, (item.key,)):
                self._mask(tables[name], str(row[0]), matcher)
        with self._database.write() as connection:
            connection.execute(
                "DELETE FROM question_vectors WHERE turn_id IN"
                " (SELECT id FROM turns WHERE conversation_id = ?)",
                (item.key,),
            )

    def _mask(self, table: Table, key: str, matcher: Naming) -> bool:
        """In one transaction: nobody forgets an original while a row is hidden anew."""
        with self._database.write():
            return bool(self._rows.change(table, key, self._masking(table.name, matcher)))

    def _masking(self, table: str, matcher: Naming) -> Callable[[str], str]:
        """How a column is changed: in chats the originals count, and stay hidden."""

        def plain(text: str) -> str:
            return changed(text, matcher.masked)

        if table not in CHAT_COLUMNS:
            return plain
        return lambda text: anew(text, plain, self._database.texts)

    def _document(self, item: Item) -> None:
        with contextlib.suppress(NotFound):
            self._library.remove([item.key], plain_context())

    def _run(self, item: Item, matcher: Naming, tables: dict[str, Table]) -> None:
        """Data and checkpoints go; the record of which adapters saw what stays, blotted out."""
        self._files.empty_run(item.key, lambda text: changed(text, matcher.masked))
        for row in self._database.read("SELECT rowid FROM training_runs WHERE id = ?", (item.key,)):
            self._rows.change(
                tables["training_runs"], str(row[0]), lambda text: changed(text, matcher.masked)
            )

    def _row(self, item: Item, matcher: Naming, tables: dict[str, Table]) -> list[tuple[str, str]]:
        name, _, key = item.key.partition(":")
        table = tables.get(name)
        if table is None:
            return []
        if item.act == "remove":
            is_done = self._rows.delete(table, key)
        else:
            is_done = self._mask(table, key, matcher)
        return [(name, key)] if is_done and name in VERSIONED else []

    def _file(self, item: Item, matcher: Naming) -> None:
        if item.act == "remove":
            self._files.remove(item.key)
        elif item.key in _SETTINGS:
            masked = matcher.masked(self._settings.current.system_prompt)
            self._settings.update(system_prompt=masked)
        else:
            self._files.change(item.key, lambda text: changed(text, matcher.masked))


def check_not_training(runs: Path, items: Sequence[Item]) -> None:
    """`runs`: the folder of all runs. Raises InputError for one that is being trained."""
    for item in items:
        folder = RunFolder(runs / item.key)
        if item.kind == "run" and folder.path.is_dir() and folder.is_training:
            raise InputError(
                "One of the training runs with this person's data is being trained.",
                hint="Stop it first, or keep it in the plan.",
            )
