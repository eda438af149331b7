"""Where a command finds what opens a workspace: never on the command line itself.

In this order: `--unlock-fd N`, `--unlock-file FILE`, the file that AI_WORKBENCH_UNLOCK_FILE names,
the system's keyring if the workspace allows it, and a prompt at a terminal. With profiles the same
is the passphrase of the profile that `--as NAME` or AI_WORKBENCH_PROFILE names.
"""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import InputError, WorkspaceSealed
from workbench.paths import WorkspacePaths

if TYPE_CHECKING:
    from workbench.services.profiles.signing_in import ProfileKey, SignIn
    from workbench.services.workspace.encryption import WorkspaceKey

FILE_VARIABLE = "AI_WORKBENCH_UNLOCK_FILE"
PROFILE_VARIABLE = "AI_WORKBENCH_PROFILE"
_MOST_BYTES = 8_192


def add_options(parser: argparse.ArgumentParser, *, top: bool) -> None:
    """For every command; SUPPRESS below the top, as for the other common options."""
    default = None if top else argparse.SUPPRESS
    parser.add_argument(
        "--unlock-file",
        type=Path,
        metavar="FILE",
        default=default,
        help="its first line opens an encrypted workspace",
    )
    parser.add_argument(
        "--unlock-fd",
        type=int,
        metavar="N",
        default=default,
        help="the same from an open file descriptor",
    )
    parser.add_argument(
        "--as",
        dest="as_profile",
        metavar="NAME",
        default=default,
        help="the profile that acts, in a workspace with profiles",
    )


class Unlocking:
    def __init__(self, root: Path, options: argparse.Namespace | None = None) -> None:
        self.paths = WorkspacePaths(root.expanduser().absolute())
        self._options = options
        self._typed: str | None = None
        self._name = getattr(options, "as_profile", None) or os.environ.get(PROFILE_VARIABLE, "")

    def key(self) -> WorkspaceKey | None:
        """None where none is needed, or nothing was given: the workspace then says so itself.

        Raises InputError for a wrong passphrase, and what the end of an interrupted change raises.
        """
        if not self._needs_one():
            return None
        from workbench.services.workspace.encryption import Encryption  # noqa: PLC0415 - seldom needed

        if (found := self.profile_key()) is not None:
            from workbench.services.profiles.signing_in import content_key  # noqa: PLC0415

            return content_key(found)
        encryption = Encryption(self.paths)
        typed = self.given()
        if typed is None and (key := encryption.unlock_with_keyring()) is not None:
            return key
        if typed is None:
            typed = self.asked("Passphrase of the workspace: ")
        return None if typed is None else encryption.unlock(typed)

    def be(self, name: str) -> None:
        """The profile that acts, whatever was named before."""
        self._name = name

    @property
    def name(self) -> str:
        """The profile that acts: named, or what this account uses; empty for none."""
        if not self._name and self.paths.profiles.is_file():
            from workbench.services.profiles.signing_in import used_name  # noqa: PLC0415

            self._name = used_name(self.paths)
        return self._name

    def profile_key(self) -> ProfileKey | None:
        """Of an encrypted workspace, by the profile that is named; None without one.

        Raises InputError for a wrong passphrase, NotFound, Corrupt.
        """
        if not (self.name and self._needs_one() and self.paths.profiles.is_file()):
            return None
        from workbench.services.profiles.signing_in import (  # noqa: PLC0415 - seldom needed
            SignIn,
            key_of_profile,
        )

        return key_of_profile(self.paths, SignIn(self.name, self._secret()))

    def sign_in(self) -> SignIn | None:
        """Who opens a workspace that is not encrypted; None where nobody was named."""
        if not self.name or self._needs_one() or not self.paths.profiles.is_file():
            return None
        from workbench.services.profiles.signing_in import SignIn  # noqa: PLC0415 - seldom needed

        return SignIn(self.name, self._secret())

    def _secret(self) -> str:
        typed = self.given()
        if typed is None:
            typed = self._typed = self.asked(f"Passphrase of {self.name}: ")
        if typed is None:
            raise WorkspaceSealed(
                f"The passphrase of the profile “{self.name}” is needed.",
                hint="Give it at the prompt, with --unlock-file FILE or --unlock-fd N.",
            )
        return typed

    def given(self) -> str | None:
        """What was given without asking. Raises InputError."""
        if self._typed is None:
            self._typed = self._read()
        return self._typed

    def asked(self, prompt: str) -> str | None:
        """At a terminal only, without an echo."""
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            return None
        return getpass.getpass(prompt)

    def _needs_one(self) -> bool:
        beginning = self.paths.encryption.stem
        return any(self.paths.root.glob(f"{beginning}*.json"))

    def _read(self) -> str | None:
        descriptor = getattr(self._options, "unlock_fd", None)
        if descriptor is not None:
            return from_descriptor(descriptor)
        path = getattr(self._options, "unlock_file", None) or os.environ.get(FILE_VARIABLE)
        return from_file(Path(path)) if path else None


def from_file(path: Path) -> str:
    """Its first line. Raises InputError."""
    try:
        with path.expanduser().open("rb") as file:
            return _first_line(file.read(_MOST_BYTES), path.name)
    except OSError as error:
        raise InputError(
            f"The file {path.name} with the passphrase cannot be read.",
            hint="Check its path and permissions.",
            details=str(error),
        ) from error


def from_descriptor(descriptor: int) -> str:
    """All that is written to it, up to its first line end. Raises InputError."""
    try:
        with os.fdopen(descriptor, "rb", closefd=descriptor > 2) as file:
            return _first_line(file.read(_MOST_BYTES), f"descriptor {descriptor}")
    except OSError as error:
        raise InputError(
            f"The descriptor {descriptor} with the passphrase cannot be read.",
            hint="Open it for the program, for example with: 3< FILE",
            details=str(error),
        ) from error


def _first_line(content: bytes, name: str) -> str:
    try:
        line = content.decode("utf-8-sig").split("\n")[0].rstrip("\r")
    except UnicodeDecodeError as error:
        raise InputError(
            f"The passphrase in {name} is not UTF-8 text.", hint="Save it as UTF-8."
        ) from error
    if not line:
        raise InputError(f"There is no passphrase in {name}.", hint="Write it in the first line.")
    return line
