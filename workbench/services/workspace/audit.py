"""The one thing that services need to tell the audit log what was done, and by whom.

Who reads, verifies, signs and exports the log is `audit_trail`.
"""

from __future__ import annotations

import contextlib
import getpass
from collections.abc import Callable, Iterator

from workbench.domain.audit import Event
from workbench.storage.audit_log import AuditLog


class Audit:
    def __init__(self, log: AuditLog) -> None:
        self._log = log
        self._account = user_name()
        self._acting: Callable[[], str] = lambda: ""
        self._followers: list[Callable[[], object]] = []

    def acts_as(self, name: Callable[[], str]) -> None:
        """Who acts from now on: the name of a profile, empty for none."""
        self._acting = name

    def follow_with(self, follow: Callable[[], object]) -> None:
        """`follow` is called when something recorded is on disk; it must be quick."""
        self._followers.append(follow)

    @property
    def who(self) -> str:
        """As it stands in the log: the account, with profiles `Ada (account)`."""
        name = self._acting()
        return f"{name} ({self._account})" if name else self._account

    def record(self, event: Event) -> None:
        """On disk on return; inside `together`, on disk with all else in it."""
        self._log.append(event, self.who)
        self._tell()

    @contextlib.contextmanager
    def together(self) -> Iterator[None]:
        """One transaction: what is written in the block and what is recorded, or neither.

        Nothing that was written in the block can be read before its end.
        """
        with self._log.transaction():
            yield
        self._tell()

    @contextlib.contextmanager
    def telling(self, *events: Event) -> Iterator[None]:
        """What the block writes and the events that tell of it are one transaction."""
        with self._log.transaction():
            yield
            for event in events:
                self.record(event)
        self._tell()

    def _tell(self) -> None:
        if self._followers and not self._log.is_in_transaction():
            for follow in self._followers:
                follow()


def user_name() -> str:
    """The name of the person at this computer, as the system knows it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        return ""
