"""The one thing that services need to tell the audit log what was done, and by whom.

Who reads, verifies, signs and exports the log is `audit_trail`.
"""

from __future__ import annotations

import contextlib
import getpass
from collections.abc import Iterator

from workbench.domain.audit import Event
from workbench.storage.audit_log import AuditLog


class Audit:
    def __init__(self, log: AuditLog) -> None:
        self._log = log
        self._who = user_name()

    def record(self, event: Event) -> None:
        """On disk on return; inside `together`, on disk with all else in it."""
        self._log.append(event, self._who)

    @contextlib.contextmanager
    def together(self) -> Iterator[None]:
        """One transaction: what is written in the block and what is recorded, or neither.

        Nothing that was written in the block can be read before its end.
        """
        with self._log.transaction():
            yield

    @contextlib.contextmanager
    def telling(self, *events: Event) -> Iterator[None]:
        """What the block writes and the events that tell of it are one transaction."""
        with self._log.transaction():
            yield
            for event in events:
                self.record(event)


def user_name() -> str:
    """The name of the person at this computer, as the system knows it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        return ""
