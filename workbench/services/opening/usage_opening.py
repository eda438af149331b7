"""Open the history of requests alone, also beside a program that works in the workspace."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from workbench.errors import NotFound, WorkspaceLocked
from workbench.paths import WorkspacePaths, resources
from workbench.services.usage.usage import RequestHistory
from workbench.storage.database import Database
from workbench.storage.migrations import migrate
from workbench.storage.price_file import PriceFile
from workbench.storage.private_files import PrivateFiles
from workbench.storage.sealing_state import check_key
from workbench.storage.usage_rollup import UsageRollup
from workbench.storage.usage_store import UsageStore
from workbench.storage.workspace_key import WorkspaceKey
from workbench.storage.workspace_lock import WorkspaceLock


@contextlib.contextmanager
def opened_history(
    paths: WorkspacePaths, key: WorkspaceKey | None = None
) -> Iterator[RequestHistory]:
    """The workspace stays free for others.

    Raises NotFound, WorkspaceSealed, SchemaTooNew, Corrupt, DiskFull.
    """
    if not paths.database.is_file():
        raise NotFound(
            f"There is no workspace in {paths.root}.", hint="Name another with --workspace."
        )
    check_key(paths, key)
    with contextlib.closing(Database(paths.database, key)) as database:
        with contextlib.suppress(WorkspaceLocked):  # who has it has brought it up to date
            lock = WorkspaceLock(paths.lock)
            try:
                migrate(database, paths.backups)
            finally:
                lock.release()
        prices = PriceFile(
            paths.root / "prices.json",
            resources() / "usage" / "prices.json",
            PrivateFiles(paths.root, key),
        )
        yield RequestHistory(UsageStore(database), UsageRollup(database), prices)
