"""What a command works with: the workspace, opened when first needed, closed at the end."""

from __future__ import annotations

import argparse
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ui.cli.unlocking import Unlocking
from workbench import egress

if TYPE_CHECKING:
    from workbench.app import Workbench
    from workbench.domain.profile import Permission
    from workbench.services.workspace.encryption import WorkspaceKey


class Context:
    def __init__(
        self, root: Path, seal: egress.Seal, options: argparse.Namespace | None = None
    ) -> None:
        self.root = root
        self.seal = seal
        self.unlocking = Unlocking(root, options)
        self._workbench: Workbench | None = None
        self._key: WorkspaceKey | None = None
        self._is_asked = False

    @property
    def workbench(self) -> Workbench:
        """Raises WorkspaceLocked, WorkspaceSealed, WorkspaceReadOnly, SchemaTooNew, Corrupt."""
        if self._workbench is None:
            from ui.compose import open_real_workspace  # noqa: PLC0415 - the window does without

            self._workbench = open_real_workspace(
                self.root,
                seal=self.seal,
                lock_wait_s=2.0,
                key=self.key,
                profile=self.unlocking.sign_in(),
            )
        return self._workbench

    @property
    def key(self) -> WorkspaceKey | None:
        """Of an encrypted workspace; asked for once. Raises InputError for a wrong passphrase."""
        if not self._is_asked:
            self._key, self._is_asked = self.unlocking.key(), True
        return self._key

    def admit(self, service: str, method: str, any_of: tuple[Permission, ...] = ()) -> None:
        """For what is done without opening the workspace: may whoever calls?

        Raises AccessDenied, ProfileNeeded, WorkspaceSealed, InputError.
        """
        from workbench.services.profiles.door import admit  # noqa: PLC0415 - imports the storage

        if self.unlocking.paths.profiles.is_file():
            admit(
                self.unlocking.paths, lambda: self.key, self.unlocking.sign_in, service, method,
                any_of,
            )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._workbench is not None:
            self._workbench.close()
