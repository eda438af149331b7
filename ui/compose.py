"""The one place that sees all three packages: real engines go into a workspace here."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from workbench import egress
from workbench.jobs import Deliver, deliver_inline
from workbench.paths import WorkspacePaths

if TYPE_CHECKING:
    from engines.embedding.bundled_embedder import BundledEmbedder
    from workbench.app import Workbench
    from workbench.services.profiles.signing_in import SignIn
    from workbench.services.workspace.encryption import WorkspaceKey

CHILD_FLAG = "--child"


def child_command() -> tuple[str, ...]:
    """How this program starts itself again as a child, from source or frozen."""
    if getattr(sys, "frozen", False):
        return (sys.executable, CHILD_FLAG)
    return (sys.executable, "-m", "ui", CHILD_FLAG)


def run_child(name: str) -> int:
    """Be the child process `name`; returns its exit code."""
    from engines import build  # noqa: PLC0415 - a child imports only what it is

    return build.run_child(name)


def drive_training(root: Path, run_id: str, secret: bytes = b"") -> None:
    """Train a run of the workspace at `root` without opening it; `secret` opens that run's files,
    where they are sealed. Raises what training raises.
    """
    from engines.training.trainer import ChildTrainer  # noqa: PLC0415 - for this alone
    from workbench.services.opening.training_opening import drive  # noqa: PLC0415

    trainer = ChildTrainer(child_command())
    drive(WorkspacePaths(root.expanduser().absolute()), run_id, trainer, secret)


def unlocked(root: Path, typed: str | None) -> WorkspaceKey | None:
    """The key for what was typed, or from the system's keyring; None where neither opens it.

    Raises InputError for a wrong passphrase, and what the end of an interrupted change raises.
    """
    from workbench.services.workspace.encryption import (  # noqa: PLC0415 - after the first paint
        Encryption,
        EncryptionStatus,
    )

    encryption = Encryption(WorkspacePaths(root.expanduser().absolute()))
    if typed is not None and encryption.status() != EncryptionStatus(is_encrypted=False):
        return encryption.unlock(typed)
    return encryption.unlock_with_keyring()


@contextlib.contextmanager
def bundled_embedder(root: Path) -> Iterator[BundledEmbedder]:
    """The embedder without a workspace; its file is made in that one's cache, if there is one."""
    import tempfile  # noqa: PLC0415 - for few

    from engines.embedding.bundled_embedder import BundledEmbedder  # noqa: PLC0415

    paths = WorkspacePaths(root.expanduser().absolute())
    with contextlib.ExitStack() as closing:
        cache = paths.cache
        if not cache.is_dir():
            cache = Path(closing.enter_context(tempfile.TemporaryDirectory()))
        embedder = BundledEmbedder(child_command(), cache)
        closing.callback(embedder.close)
        yield embedder


def signed_in(root: Path, given: SignIn) -> tuple[WorkspaceKey | None, SignIn | None]:
    """What opens the workspace for a profile: its key where it is encrypted, else who it is.

    Raises InputError for a wrong passphrase, AccessDenied for who holds no key to content.
    """
    from workbench.services.profiles.signing_in import (  # noqa: PLC0415 - after the first paint
        content_key,
        key_of_profile,
    )
    from workbench.services.workspace.encryption import Encryption  # noqa: PLC0415

    paths = WorkspacePaths(root.expanduser().absolute())
    if Encryption(paths).status().is_encrypted:
        return content_key(key_of_profile(paths, given)), None
    return None, given


def open_real_workspace(
    root: Path,
    *,
    deliver: Deliver = deliver_inline,
    seal: egress.Seal | None = None,
    lock_wait_s: float = 0.0,
    key: WorkspaceKey | None = None,
    profile: SignIn | None = None,
) -> Workbench:
    """Open the workspace at `root` with the real engines; `key` if it is encrypted, `profile`
    if it is not and has profiles.

    Raises what `open_workspace` raises.
    """

    from engines import build  # noqa: PLC0415 - after the first paint
    from workbench.app import UNSEALED, open_workspace  # noqa: PLC0415 - children do without

    known = seal or UNSEALED
    return open_workspace(
        WorkspacePaths(root.expanduser().absolute()),
        lambda paths: build.build(paths, child_command(), known.gate),
        deliver=deliver,
        seal=known,
        lock_wait_s=lock_wait_s,
        key=key,
        profile=profile,
    )
