"""Hide what is personal in chats that are there already, and forget originals that nobody needs.

A job in small transactions: it can be stopped, and goes on after a kill. What is read meanwhile is
read as always. Knows the switch, the rows and the vault; nothing of how a chat comes about.
"""

from __future__ import annotations

import contextlib
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from workbench.domain.audit import Action, Event
from workbench.domain.privacy_places import Place
from workbench.domain.sealing import is_sealed
from workbench.domain.work_progress import WorkMeter
from workbench.errors import InputError
from workbench.jobs import JobContext
from workbench.paths import WorkspacePaths
from workbench.services.privacy.draft_sealing import DRAFTS
from workbench.services.privacy.own_rules import OwnRules
from workbench.services.privacy.stored_chats import StoredChats
from workbench.services.workspace.audit import Audit
from workbench.storage.chat_sweep import ChatSweep, SweepState
from workbench.storage.chat_vault import ChatVault
from workbench.storage.database import Database
from workbench.storage.private_files import PrivateFiles

_PAUSE_SHARE = 0.5  # of the time of a batch: whoever else writes gets a turn


@dataclass(frozen=True, slots=True)
class HidingState:
    """`done` of `total` rows of earlier chats are hidden. `copies`: databases from before upgrades,
    which hold chats as they were then.
    """

    is_on: bool
    is_demanded: bool
    done: int
    total: int
    is_done: bool
    hidden: int  # originals in the vault
    copies: int


class ChatHiding:
    """Thread-safe. `hide_all` blocks: call it from a lane."""

    def __init__(
        self,
        *,
        chats: StoredChats,
        vault: ChatVault,
        database: Database,
        rules: OwnRules,
        paths: WorkspacePaths,
        files: PrivateFiles,
        audit: Audit,
    ) -> None:
        self._chats = chats
        self._vault = vault
        self._database = database
        self._sweep = ChatSweep(database)
        self._rules = rules
        self._backups = paths.backups
        self._drafts = [paths.root / name for name in DRAFTS]
        self._files = files
        self._audit = audit
        self._one_at_a_time = threading.Lock()

    def state(self) -> HidingState:
        places, swept = self._rules.places(), self._swept()
        is_on = places.is_on(Place.CHATS)
        return HidingState(
            is_on,
            Place.CHATS in places.demanded,
            swept.n_done if is_on else 0,
            swept.n_total,
            is_on and swept.is_done,
            len(self._vault.entries()),
            len(self._copies()),
        )

    def hide_all(self, context: JobContext, *, again: bool = False) -> HidingState:
        """Chats from before the switch, from where an earlier call was cut short. `again`: all of
        them, since the rules find something else now. Reports WorkProgress.

        Raises InputError where the switch is off, DiskFull, Cancelled.
        """
        if not self._chats.is_on:
            raise InputError(
                "Stored chats are not hidden in this workspace.",
                hint="Switch it on first: workbench pii places chats on",
            )
        with self._one_at_a_time:
            state = self._swept()
            if again or not state.is_begun:
                self._sweep.begin(self._rules.chats_switched())
            elif state.is_done:
                return self.state()
            self._run(context)
            self._seal_drafts()
            self._sweep.finish()
            self.prune()
            facts = {"what": "chats", "now": "hidden"}
            self._audit.record(Event(Action.PRIVACY_CHANGED, "", facts))
            return self.state()

    def prune(self) -> int:
        """Forget originals that no chat refers to any more; how many."""
        with self._database.write() as connection:
            return self._chats.forget_unused(connection)

    def tidy(self, context: JobContext) -> None:
        """At the start: what a kill left behind, and chats that a demand came upon."""
        if not self._chats.is_on:
            if self._swept().is_begun:
                self._sweep.forget()
            self.prune()
            return
        self._sweep.hide_unfinished()
        self.hide_all(context)
        self.prune()

    def drop_copies(self) -> int:
        """Delete copies of the database from before upgrades: the way back to an earlier version
        of the program is closed. Returns how many there were.
        """
        copies = self._copies()
        for path in copies:
            for suffix in ("", "-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
        return len(copies)

    def _run(self, context: JobContext) -> None:
        before = self._swept()
        meter = WorkMeter("Hiding", before.n_total - before.n_done, context.report)
        while True:
            context.check()
            begun = time.monotonic()
            if not self._sweep.step():
                return
            meter.at(self._swept().n_done - before.n_done)
            context.wait((time.monotonic() - begun) * _PAUSE_SHARE)

    def _seal_drafts(self) -> None:
        for path in self._drafts:
            with contextlib.suppress(FileNotFoundError):
                if not is_sealed(path.read_bytes()):
                    self._files.write(path, self._files.read(path))

    def _swept(self) -> SweepState:
        return self._sweep.state(self._rules.chats_switched())

    def _copies(self) -> list[Path]:
        return sorted(self._backups.glob("*.db")) if self._backups.is_dir() else []
