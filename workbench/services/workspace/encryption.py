"""Encrypt a workspace, unlock it, change how it is unlocked, give it a new key.

Works on a workspace that nobody has open. A change of everything has two steps: `begin_…` writes a
header that is to be and returns the recovery key, `finish` writes the workspace anew and exchanges
it. Killed in between, the workspace is as it was until `finish` or `cancel` is called; killed while
files are exchanged, the next opening goes on. Without passphrase, recovery key and keyring the
content is lost: nothing of the key is kept elsewhere.
"""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from workbench.domain.audit import Action, Event
from workbench.errors import InputError, WorkspaceReadOnly, WorkspaceSealed
from workbench.paths import WorkspacePaths
from workbench.services.workspace.audit import Audit
from workbench.storage.audit_log import AuditLog
from workbench.storage.conversion import Conversion, Told
from workbench.storage.database import Database
from workbench.storage.header_file import HeaderFile
from workbench.storage.key_header import KEYRING, RECOVERY, Cost, KeyHeader, new_header
from workbench.storage.migrations import migrate
from workbench.storage.os_secrets import OsSecrets, SecretStore
from workbench.storage.sealed_file import sealed_adapters_in
from workbench.storage.sealing_state import COPY, SWAP, drop_copies, exchange
from workbench.storage.unlock_failures import UnlockFailures
from workbench.storage.workspace_key import WorkspaceKey
from workbench.storage.workspace_lock import WorkspaceLock

__all__ = ["Encryption", "EncryptionStatus", "WorkspaceKey", "record_unlocking"]
_SECRET_BYTES: Final = 32
_LOCK_WAIT_S: Final = 2.0


@dataclass(frozen=True, slots=True)
class EncryptionStatus:
    is_encrypted: bool
    ways: tuple[str, ...] = ()
    idle_minutes: int = 0
    interrupted: str = ""  # copy, swap; empty: nothing is under way


def record_unlocking(paths: WorkspacePaths, key: WorkspaceKey | None, audit: Audit) -> None:
    """What the audit log could not be told while the workspace was locked, too."""
    if key is None:
        return
    failures = UnlockFailures(paths)
    n_failed = failures.count()
    if n_failed:
        audit.record(Event(Action.UNLOCK_FAILED, facts={"times": n_failed}, outcome="refused"))
        failures.clear()
    audit.record(Event(Action.WORKSPACE_UNLOCKED, facts={"by": key.way or "key"}))


class Encryption:
    def __init__(
        self,
        paths: WorkspacePaths,
        *,
        keyring: SecretStore | None = None,
        cost: Cost | None = None,
    ) -> None:
        self._paths = paths
        self._headers = HeaderFile(paths)
        self._keyring = keyring or OsSecrets()
        self._cost = cost or Cost()
        self._failures = UnlockFailures(paths)

    def status(self) -> EncryptionStatus:
        """Raises Corrupt."""
        header, coming = self._headers.read(), self._headers.read_next()
        phase = coming.phase if coming is not None else ""
        if phase == SWAP:
            header = coming
        if header is None:
            return EncryptionStatus(False, interrupted=phase)
        ways = tuple(way.kind for way in header.ways)
        return EncryptionStatus(True, ways, header.idle_minutes, phase)

    # -- unlocking

    def unlock(
        self,
        typed: str,
        check: Callable[[], None] = lambda: None,
        told: Told = lambda *_: None,
    ) -> WorkspaceKey:
        """For a passphrase or a recovery key; finishes what was interrupted.

        Raises InputError for a wrong one, Corrupt, and what `finish` raises.
        """
        coming = self._headers.read_next()
        if coming is not None and coming.phase == COPY:
            try:
                return self.finish(typed, check, told)
            except InputError as error:
                raise self._wrong_for_the_new(typed) from error
        self._go_on()
        header = self._headers.read()
        if header is None:
            raise InputError("This workspace is not encrypted.", hint="It opens without a key.")
        return self._opened(header, typed)

    def unlock_with_keyring(self) -> WorkspaceKey | None:
        """None where the keyring does not open it, or something was interrupted.

        Nor with profiles: whoever is signed in to the account would be the owner.
        """
        self._go_on()
        header = self._headers.read()
        if (
            self._paths.profiles.exists()
            or header is None
            or not header.has(KEYRING)
            or self._headers.read_next() is not None
        ):
            return None
        secret = self._keyring.get(header.id)
        key = header.opened_by_keyring(secret) if secret is not None else None
        if key is not None:
            key.way = KEYRING
        return key

    # -- ways in

    def change_passphrase(self, typed: str, passphrase: str) -> None:
        """`typed` is the passphrase before, or the recovery key. Rewrites only the wrap.

        Raises InputError, Corrupt, WorkspaceReadOnly.
        """
        header, key = self._known(typed)
        self._headers.write(header.with_passphrase(key, passphrase, self._cost))
        self._record(key, Event(Action.PASSPHRASE_CHANGED, header.id, {"by": key.way}))

    def new_recovery_key(self, typed: str) -> str:
        """It takes the place of the one before and is kept nowhere. Raises as above."""
        header, key = self._known(typed)
        changed, code = header.with_recovery(key)
        self._headers.write(changed)
        self._record(key, Event(Action.RECOVERY_KEY_MADE, header.id))
        return code

    def remember(self, typed: str) -> None:
        """The system's keyring opens the workspace from now on. Raises ResourceError too."""
        header, key = self._known(typed)
        secret = secrets.token_bytes(_SECRET_BYTES)
        self._keyring.put(header.id, secret)
        self._headers.write(header.with_keyring(key, secret))
        self._record(key, Event(Action.KEYRING_ALLOWED, header.id))

    def forget(self) -> None:
        """The keyring opens it no longer."""
        header = self._headers.read()
        if header is not None:
            self._keyring.remove(header.id)
            self._headers.write(header.without(KEYRING))

    def lock_after(self, idle_minutes: int) -> None:
        """The window locks itself after so many minutes; 0: never. Raises InputError."""
        if not 0 <= idle_minutes <= 1_440:
            raise InputError("It can be 0 to 1,440 minutes.", hint="0 means: never.")
        header = self._headers.read()
        if header is not None:
            self._headers.write(replace(header, idle_minutes=idle_minutes))

    # -- everything anew

    def begin_encrypting(self, passphrase: str) -> str:
        """Returns the recovery key. Raises InputError, WorkspaceLocked, DiskFull, Corrupt."""
        with self._alone():
            if self._headers.read() is not None:
                raise InputError(
                    "This workspace is encrypted already.",
                    hint="Give it a new key with: workbench workspace rekey",
                )
            return self._begin(None, passphrase)

    def begin_rekeying(self, passphrase: str) -> str:
        """A new master key for the same passphrase. Returns a new recovery key. Raises as above."""
        with self._alone():
            header = self._headers.read()
            if header is None:
                raise InputError(
                    "This workspace is not encrypted.", hint="Use: workbench workspace encrypt"
                )
            key = self._opened(header, passphrase)
            if key.way == RECOVERY:
                raise InputError(
                    "A new key is made with the passphrase, not with the recovery key.",
                    hint="Set a passphrase first: workbench workspace passphrase",
                )
            return self._begin(header, passphrase, key)

    def finish(
        self,
        typed: str,
        check: Callable[[], None] = lambda: None,
        told: Told = lambda *_: None,
    ) -> WorkspaceKey:
        """Write everything anew and exchange it; or go on with that.

        Raises InputError for another passphrase than it was begun with, WorkspaceLocked, DiskFull,
        WorkspaceReadOnly, Corrupt, and what `check` raises; then nothing was changed.
        """
        with self._alone():
            coming = self._headers.read_next()
            if coming is None:
                raise InputError("Nothing was begun.", hint="Use: workbench workspace encrypt")
            after = self._opened(coming, typed)
            header = self._headers.read()
            is_new = header is None
            if coming.phase == COPY:
                before = self._opened(header, typed) if header is not None else None
                work = Conversion(self._paths, before, after)
                work.check_space()
                work.copy(check, told)
                self._headers.write_next(replace(coming, phase=SWAP))
            exchange(self._paths)
            action = Action.WORKSPACE_ENCRYPTED if is_new else Action.WORKSPACE_REKEYED
            self._record(after, Event(action, coming.id))
            return after

    def cancel(self) -> None:
        """Give up what was begun; all is as it was. Raises InputError if it is too late."""
        with self._alone():
            coming = self._headers.read_next()
            if coming is not None and coming.phase == SWAP:
                exchange(self._paths)
                raise InputError(
                    "It is too late: everything was written anew already.",
                    hint="The workspace opens with the passphrase.",
                )
            drop_copies(self._paths)
            self._headers.drop_next()

    # -- inside

    def _begin(
        self, header: KeyHeader | None, passphrase: str, key: WorkspaceKey | None = None
    ) -> str:
        if any(self._paths.training.glob("*")):
            raise InputError(
                "Training runs lie in this workspace: their data and checkpoints cannot be"
                " encrypted.",
                hint="Export what you need and remove the runs, or the “training” folder.",
            )
        if sealed_adapters_in(self._paths.models):
            raise InputError(
                "A sealed adapter lies among the models: it could not be read under another key.",
                hint="Remove it, and export it from its training again afterwards.",
            )
        after = WorkspaceKey.new()
        try:
            self._paths.root.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WorkspaceReadOnly(
                f"The workspace folder {self._paths.root} cannot be made.",
                hint="Check its permissions or choose another with --workspace.",
                details=str(error),
            ) from error
        drop_copies(self._paths)
        Conversion(self._paths, key, after).check_space()
        made = new_header().with_passphrase(after, passphrase, self._cost)
        made, code = made.with_recovery(after)
        if header is not None:
            made = replace(made, id=header.id, ways=(), idle_minutes=header.idle_minutes)
            made = made.with_passphrase(after, passphrase, self._cost)
            made, code = made.with_recovery(after)
            secret = self._keyring.get(header.id) if header.has(KEYRING) else None
            made = made.with_keyring(after, secret) if secret is not None else made
        self._headers.write_next(replace(made, phase=COPY))
        return code

    def _wrong_for_the_new(self, typed: str) -> InputError:
        """What to say of something that opens only what was there before, or nothing."""
        header = self._headers.read()
        if header is not None:
            with contextlib.suppress(InputError):
                header.opened(typed)
                return InputError(
                    "A new key was begun, and the earlier recovery key does not finish that.",
                    hint="Give the passphrase, or undo it: workbench workspace encrypt --cancel",
                )
        return InputError(
            "The passphrase does not open this workspace.",
            hint="Check it, and the keyboard's layout. The recovery key opens it too.",
        )

    def _opened(self, header: KeyHeader, typed: str) -> WorkspaceKey:
        try:
            key, way = header.opened(typed)
        except InputError:
            self._failures.add()
            raise
        key.way = way
        return key

    def _known(self, typed: str) -> tuple[KeyHeader, WorkspaceKey]:
        self._go_on()
        header = self._headers.read()
        if header is None:
            raise InputError(
                "This workspace is not encrypted.", hint="Use: workbench workspace encrypt"
            )
        if self._headers.read_next() is not None:
            raise WorkspaceSealed(
                "A new key for this workspace was begun and not finished.",
                hint="Unlock the workspace to finish it.",
            )
        return header, self._opened(header, typed)

    def _go_on(self) -> None:
        """With an exchange that was interrupted; it needs no key."""
        coming = self._headers.read_next()
        if coming is not None and coming.phase == SWAP:
            with self._alone():
                exchange(self._paths)

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        self._paths.root.mkdir(parents=True, exist_ok=True)
        lock = WorkspaceLock(self._paths.lock, wait_s=_LOCK_WAIT_S)
        try:
            yield
        finally:
            lock.release()

    def _record(self, key: WorkspaceKey, event: Event) -> None:
        """Beside a program that has the workspace open, too."""
        with contextlib.closing(Database(self._paths.database, key)) as database:
            log = AuditLog(database)
            if not log.is_there():
                migrate(database, self._paths.backups)
            Audit(log).record(event)
