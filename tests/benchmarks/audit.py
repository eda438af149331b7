"""What the audit log costs: an action with its entry beside the same without, and verifying.

`python -m tests.benchmarks.audit [N]`, from the repository root; N entries for `verify`.
"""

from __future__ import annotations

import contextlib
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from workbench.domain.audit import Action, Event
from workbench.paths import WorkspacePaths
from workbench.services.workspace.audit import Audit
from workbench.services.workspace.audit_opening import open_trail
from workbench.storage.audit_log import AuditLog
from workbench.storage.database import Database
from workbench.storage.key_store import KeyStore, StoredKey
from workbench.storage.migrations import migrate

N_ACTIONS, N_ROUNDS = 200, 5
EVENT = Event(Action.KEY_ADDED, "ab" * 32, {"bytes": 4_096})


def milliseconds(act: Callable[[int], None], first: int) -> float:
    begun = time.perf_counter()
    for number in range(first, first + N_ACTIONS):
        act(number)
    return (time.perf_counter() - begun) * 1000 / N_ACTIONS


def writes(database: Database) -> None:
    keys, audit = KeyStore(database), Audit(AuditLog(database))

    def plain(number: int) -> None:
        keys.add(StoredKey(f"{number:064}", f"{number}", "ab" * 32, "now"))

    def told(number: int) -> None:
        with audit.telling(EVENT):
            plain(number)

    def apart(number: int) -> None:
        plain(number)
        audit.record(EVENT)

    best = {"plain": 1e9, "with its entry": 1e9, "and its entry apart": 1e9}
    for turn in range(N_ROUNDS):
        for place, (name, act) in enumerate(zip(best, (plain, told, apart), strict=True)):
            first = (turn * 3 + place) * N_ACTIONS
            best[name] = min(best[name], milliseconds(act, first))
    for name, each in best.items():
        print(f"{name:22} {each:8.3f} ms   {each / best['plain']:5.2f} times")


def reading(log: AuditLog, paths: WorkspacePaths, n_entries: int) -> None:
    opened = open_trail(log, paths)
    with log.transaction():
        for _ in range(n_entries):
            opened.audit.record(EVENT)
    for name, act in (
        ("checkpoint, first", opened.trail.checkpoint),
        ("verify", opened.trail.verify),
        ("list 50", lambda: opened.trail.list(50)),
    ):
        begun = time.perf_counter()
        act()
        print(f"{name:22} {(time.perf_counter() - begun) * 1000:8.1f} ms")
    last = log.last()
    assert last is not None
    print(f"{'entries':22} {last.number:8,}")


def main() -> None:
    n_entries = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as name, contextlib.ExitStack() as closing:
        paths = WorkspacePaths(Path(name))
        database = Database(paths.database)
        closing.callback(database.close)
        migrate(database, paths.backups)
        writes(database)
        reading(AuditLog(database), paths, n_entries)


if __name__ == "__main__":
    main()
