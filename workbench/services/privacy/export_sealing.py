"""Whether exports leave sealed, and the passphrase that opens them elsewhere.

A workspace has one passphrase for its exports, apart from its own, since others are told it. A
policy can demand that exports are sealed: then none is written before there is a passphrase.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workbench.domain.audit import Action, Event
from workbench.errors import InputError
from workbench.services.workspace.audit import Audit
from workbench.storage.export_files import IN_THE_CLEAR, ExportFiles, ExportKey, open_export
from workbench.storage.export_seal_store import ExportSealStore
from workbench.storage.policy_file import PolicyFile

__all__ = ["IN_THE_CLEAR", "ExportFiles", "ExportSealing", "SealedExports", "open_export"]

ENTRY: Final = "seal_exports"  # of policy.json
_RANKS: Final = ("on", "off")


@dataclass(frozen=True, slots=True)
class ExportSealing:
    is_on: bool
    has_passphrase: bool
    is_demanded: bool


class SealedExports:
    """Thread-safe."""

    def __init__(self, *, store: ExportSealStore, policy: PolicyFile, audit: Audit) -> None:
        self._store = store
        self._policy = policy
        self._audit = audit
        self.files = ExportFiles(self._key)

    def status(self) -> ExportSealing:
        found, demanded = self._store.read(), self._is_demanded()
        is_on = demanded or (found is not None and found[0])
        return ExportSealing(is_on, found is not None, demanded)

    def set_passphrase(self, passphrase: str) -> None:
        """For exports from now on; those from before keep theirs. Raises InputError."""
        key = ExportKey.for_passphrase(passphrase)
        with self._audit.together():
            self._audit.record(Event(Action.EXPORTS_PASSPHRASE, "", {}))
            self._store.keep(key)

    def switch(self, is_on: bool) -> None:
        """Raises InputError without a passphrase, and where a policy demands it."""
        if is_on and self._store.read() is None:
            raise self._without_passphrase()
        if not is_on and self._is_demanded():
            raise InputError(
                "The policy of this workspace demands that exports are sealed.",
                hint="An administrator can change policy.json.",
            )
        with self._audit.together():
            self._audit.record(Event(Action.EXPORTS_SEALED, "", {"now": "on" if is_on else "off"}))
            self._store.switch(is_on)

    def _key(self) -> ExportKey | None:
        found = self._store.read()
        if found is None:
            if self._is_demanded():
                raise self._without_passphrase()
            return None
        is_on, key = found
        return key if is_on or self._is_demanded() else None

    def _is_demanded(self) -> bool:
        return self._policy.most(ENTRY, _RANKS).value == "on"

    def _without_passphrase(self) -> InputError:
        return InputError(
            "Exports are to be sealed, and there is no passphrase for them.",
            hint="Set one under “Workspace”, or with `workbench exports passphrase`.",
        )
