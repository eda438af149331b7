"""Open the audit log alone, also beside a program that works in the workspace.

SQLite keeps the writers of two programs apart, and each entry is chained inside its transaction.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.errors import SchemaTooNew, WorkspaceLocked, WorkspaceReadOnly
from workbench.paths import WorkspacePaths
from workbench.services.workspace.audit import Audit
from workbench.services.workspace.audit_trail import AuditTrail
from workbench.storage.audit_log import AuditLog
from workbench.storage.checkpoint_file import CheckpointFile
from workbench.storage.database import Database
from workbench.storage.migrations import migrate
from workbench.storage.private_files import PrivateFiles
from workbench.storage.sealing_state import check_key, settle
from workbench.storage.workspace_key import WorkspaceKey
from workbench.storage.workspace_lock import WorkspaceLock


@dataclass(frozen=True, slots=True)
class OpenedAudit:
    audit: Audit
    trail: AuditTrail


@contextlib.contextmanager
def opened_audit(paths: WorkspacePaths, key: WorkspaceKey | None = None) -> Iterator[OpenedAudit]:
    """Raises WorkspaceSealed, WorkspaceReadOnly, SchemaTooNew, Corrupt, DiskFull."""
    with contextlib.ExitStack() as closing:
        try:
            paths.root.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WorkspaceReadOnly(
                f"The workspace folder {paths.root} cannot be made or written to.",
                hint="Check the folder's permissions or choose another with --workspace.",
                details=str(error),
            ) from error
        try:
            lock = WorkspaceLock(paths.lock)
            closing.callback(lock.release)
            is_alone = True
            settle(paths, key)
        except WorkspaceLocked:
            is_alone = False
            check_key(paths, key)
        database = Database(paths.database, key)
        closing.callback(database.close)
        log = AuditLog(database)
        if is_alone:
            migrate(database, paths.backups)
        elif not log.is_there():
            raise SchemaTooNew(
                "An older version of AI Workbench works in this workspace and keeps no audit log.",
                hint="Close it and try again.",
            )
        yield open_trail(log, paths, PrivateFiles(paths.root, key))


def open_trail(
    log: AuditLog, paths: WorkspacePaths, files: PrivateFiles | None = None
) -> OpenedAudit:
    audit = Audit(log)
    trail = AuditTrail(log=log, checkpoints=CheckpointFile(paths.audit, files), audit=audit)
    return OpenedAudit(audit, trail)
