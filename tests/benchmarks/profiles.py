"""What profiles cost: a guarded call beside a bare one, and an audit event with the auditors' copy.

Usage: python tests/benchmarks/profiles.py
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from workbench.domain.audit import Action, Event  # noqa: E402
from workbench.domain.profile import Profile  # noqa: E402
from workbench.services.profiles.acting import Acting  # noqa: E402
from workbench.services.profiles.guarding import Guarded, Refusals  # noqa: E402
from workbench.services.workspace.audit import Audit  # noqa: E402
from workbench.storage.audit_copy import AuditCopy, read_copy  # noqa: E402
from workbench.storage.audit_log import AuditLog  # noqa: E402
from workbench.storage.database import Database  # noqa: E402
from workbench.storage.key_header import Cost  # noqa: E402
from workbench.storage.migrations import migrate  # noqa: E402
from workbench.storage.profile_keys import new_slot, private_of  # noqa: E402
from workbench.storage.workspace_key import WorkspaceKey  # noqa: E402

N_CALLS = 200_000
N_EVENTS = 2_000
ROUNDS = 5


class Service:
    def list(self) -> int:
        return 1


def best(work: Callable[[], object]) -> float:
    """Seconds of processor time, the best of some rounds."""
    found = []
    for _ in range(ROUNDS):
        began = time.process_time()
        work()
        found.append(time.process_time() - began)
    return min(found)


def calls() -> None:
    bare = Service()
    acting = Acting(Profile("id", "Ada", ("analyst",)), has_profiles=True)
    guarded = Guarded(bare, "conversations", Refusals(acting, None))  # type: ignore[arg-type]

    def loop(service: object) -> None:
        for _ in range(N_CALLS):
            service.list()  # type: ignore[attr-defined]

    plain, checked = best(lambda: loop(bare)), best(lambda: loop(guarded))
    each_us = (checked - plain) / N_CALLS * 1e6
    print(
        f"call      bare {plain:.3f} s, guarded {checked:.3f} s for {N_CALLS:,}: +{each_us:.2f} us"
    )


def events() -> None:
    for with_copy in (False, True):
        with tempfile.TemporaryDirectory() as name:
            folder, key = Path(name), WorkspaceKey.new()
            database = Database(folder / "workbench.db", key)
            migrate(database, folder / "backups")
            log = AuditLog(database)
            audit = Audit(log)
            if with_copy:
                copy = AuditCopy(folder / "audit", key.audit, log.after)
                copy.catch_up()
                audit.follow_with(copy.catch_up)
            began = time.process_time()
            for _ in range(N_EVENTS):
                audit.record(Event(Action.ANSWER_MADE, "id"))
            spent = (time.process_time() - began) / N_EVENTS * 1e6
            print(
                f"event     {'with' if with_copy else 'no'} copy: {spent:.0f} us of processor time"
            )
            if with_copy:
                began = time.process_time()
                n = sum(1 for _ in read_copy(folder / "audit", key.audit))
                print(f"copy      {n:,} entries read in {time.process_time() - began:.3f} s")
            database.close()


def passphrase() -> None:
    slot = new_slot("id", "a passphrase to try", Cost())
    spent = best(lambda: private_of(slot, "id", "a passphrase to try"))
    print(f"sign in   one passphrase tried: {spent * 1000:.0f} ms of processor time, 64 MiB")


if __name__ == "__main__":
    calls()
    events()
    passphrase()
