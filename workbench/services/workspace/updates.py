"""A new version of the installed program from a file: checked, tried, put in place, taken back.

For installations that are a folder (the archive, portable ones); packages of the system are only
checked here. Nothing is fetched. The version before stays beside the new one until the next update,
and each workspace keeps a copy of its tables from before a new version changes them.
"""

from __future__ import annotations

import hashlib
import json
import lzma
import os
import re
import shutil
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from workbench.domain.audit import Action, Event
from workbench.errors import InputError, NotFound, ResourceError
from workbench.jobs import JobContext
from workbench.paths import PORTABLE, PORTABLE_WORKSPACE
from workbench.services.workspace.audit import Audit
from workbench.services.workspace.trusted_keys import read_signature, small_file

SUMS: Final = "SHA256SUMS"
SIGNATURE: Final = "SHA256SUMS.sig"
FOLDER: Final = "ai-workbench"  # the one folder of an archive
_NAME: Final = re.compile(
    r"ai-workbench-(?P<edition>slim|full)-(?P<version>\d+\.\d+\.\d+)-(?P<system>[a-z0-9_-]+)\.tar\.xz"
)
_DEBIAN: Final = re.compile(
    r"ai-workbench(?P<edition>-slim)?_(?P<version>\d+\.\d+\.\d+)_[a-z0-9]+\.deb"
)
_MOST_BYTES: Final = 8 << 30  # unpacked
_MOST_FILES: Final = 100_000
_LONGEST_TRIAL_S: Final = 1_800.0


class Signers(Protocol):
    """Whose signatures are trusted."""

    def signer_of(self, message: bytes, signature: bytes) -> str:
        """The name of the key's owner; empty if it is nobody's that is trusted."""


@dataclass(frozen=True, slots=True)
class Package:
    """A file that was checked. `can_be_put_in_place` here: it is an archive, not a .deb."""

    file: Path
    version: str
    edition: str
    sha256: str
    signer: str

    @property
    def can_be_put_in_place(self) -> bool:
        return self.file.name.endswith(".tar.xz")


class Updates:
    """What the rest of this file does, for who may change the program. Blocks."""

    def __init__(self, signers: Signers, audit: Audit) -> None:
        self._signers = signers
        self._audit = audit

    def check(self, file: Path) -> Package:
        """As the function `check`."""
        return check(file, self._signers)

    def install(self, file: Path, context: JobContext) -> tuple[Package, Path]:
        """Check `file` and put it in place of the running program; also where that lies now.

        Raises as `check`, `place_of_program` and the function `install`.
        """
        package = check(file, self._signers)
        return package, install(package, place_of_program(), self._audit, context)

    def roll_back(self) -> Path:
        """As the function `roll_back`, of the running program."""
        return roll_back(place_of_program(), self._audit)


def check(file: Path, signers: Signers) -> Package:
    """Whether somebody trusted signed exactly this file. Raises InputError with the reason.

    The sums and their signature lie beside it, as they were made.
    """
    named = _NAME.fullmatch(file.name) or _DEBIAN.fullmatch(file.name)
    if named is None:
        raise InputError(
            f"{file.name} is not named like a package of AI Workbench.",
            hint="Keep the name that it was published under.",
        )
    sums = small_file(file.with_name(SUMS), "list of sums")
    signer = signers.signer_of(sums, read_signature(file.with_name(SIGNATURE)))
    if not signer:
        raise InputError(
            f"{SUMS} was not signed by anybody whom you trust.",
            hint="Add the publisher's key: workbench models keys add NAME FILE",
        )
    told = _told(sums, file.name)
    try:
        with file.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise InputError(f"{file.name} cannot be read.", hint="Check its path.") from error
    if found != told:
        raise InputError(
            f"{file.name} is not the file that {signer} signed.",
            hint="Copy it again; if that does not help, do not use it.",
        )
    edition = named["edition"] or "full"
    return Package(file, named["version"], edition.removeprefix("-"), found, signer)


def place_of_program() -> Path:
    """The folder of the installed program. Raises InputError where there is none to exchange."""
    if not getattr(sys, "frozen", False):
        raise InputError("This program runs from its sources.", hint="Update the checkout instead.")
    place = Path(sys.executable).resolve().parent
    if not os.access(place.parent, os.W_OK):
        raise InputError(
            f"You may not change what lies in {place.parent}.",
            hint="A program of the system is updated by the system: sudo apt install ./FILE.deb",
        )
    return place


def install(package: Package, place: Path, audit: Audit, context: JobContext) -> Path:
    """Put `package` in place of the folder `place`; returns where the version before lies now.

    It is unpacked beside and tried first. Reports what is done, as a sentence. Raises InputError,
    ResourceError where the trial fails or the disk is full, Cancelled; `place` is then as it was.
    """
    if not package.can_be_put_in_place:
        raise InputError(
            "A .deb is installed by the system.", hint=f"sudo apt install ./{package.file.name}"
        )
    unpacked = place.with_name(f"{place.name}.next")
    shutil.rmtree(unpacked, ignore_errors=True)
    try:
        context.report("Unpacking")
        _unpack(package.file, unpacked, context)
        context.report("Trying it: documents, search, chat, every page")
        _try(unpacked / FOLDER)
        context.check()
        before = _exchange(unpacked / FOLDER, place)
    except OSError as error:
        raise ResourceError(
            "The new version could not be put in place.",
            hint=f"Free space beside {place}, or check your rights there.",
            details=str(error),
        ) from error
    finally:
        shutil.rmtree(unpacked, ignore_errors=True)
    facts = {"version": package.version, "sha256": package.sha256}
    audit.record(Event(Action.PROGRAM_UPDATED, "", facts))
    return before


def roll_back(place: Path, audit: Audit) -> Path:
    """Exchange the program with the version before it; returns where the newer one lies now."""
    before = place.with_name(f"{place.name}.previous")
    if not before.is_dir():
        raise NotFound(
            "There is no earlier version beside the program.", hint="It goes at the next update."
        )
    aside = place.with_name(f"{place.name}.aside")
    place.rename(aside)
    try:
        before.rename(place)
    except OSError:
        aside.rename(place)
        raise
    _hand_over(aside, place)
    aside.rename(before)
    audit.record(Event(Action.PROGRAM_UPDATED, "", {"version": "before"}))
    return before


def _told(sums: bytes, name: str) -> str:
    for line in sums.decode("utf-8", errors="replace").splitlines():
        digest, _, file = line.partition("  ")
        if file == name and re.fullmatch(r"[0-9a-f]{64}", digest):
            return digest
    raise InputError(f"{SUMS} does not name {name}.", hint="Take the list published with it.")


def _unpack(file: Path, target: Path, context: JobContext) -> None:
    """With limits, and nothing outside of `target`. Raises InputError, OSError, Cancelled."""
    room = shutil.disk_usage(target.parent).free
    n_bytes = n_files = 0
    try:
        with tarfile.open(file, "r:xz") as archive:
            for member in archive:
                context.check()
                n_files += 1
                n_bytes += member.size
                if n_files > _MOST_FILES or n_bytes > _MOST_BYTES or n_bytes > room:
                    raise InputError(
                        f"{file.name} would not fit: more than {min(_MOST_BYTES, room):,} bytes.",
                        hint="Free some space.",
                    )
                if member.name.split("/")[0] != FOLDER:
                    raise InputError(f"{file.name} holds something else.", hint="Copy it again.")
                archive.extract(member, target, filter="tar")
    except (tarfile.TarError, EOFError, lzma.LZMAError) as error:
        raise InputError(f"{file.name} is damaged.", hint="Copy it again.") from error


def _try(folder: Path) -> None:
    """Let the new program test itself. Raises ResourceError with what did not work."""
    program = folder / ("workbench.exe" if os.name == "nt" else "workbench")
    try:
        done = subprocess.run(
            [str(program), "--self-test", "--json"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            timeout=_LONGEST_TRIAL_S,
        )  # fmt: skip
        report = json.loads(done.stdout or b"{}")
        works, failures = report["works"] is True, report.get("failures", {})
    except (subprocess.TimeoutExpired, ValueError, TypeError, LookupError) as error:
        raise ResourceError("The new version does not run here.", hint="Keep this one.") from error
    if done.returncode != 0 or not works:
        broken = ", ".join(failures) or f"exit code {done.returncode}"
        raise ResourceError(
            f"The new version does not work here: {broken}.",
            hint="This one stays; tell the publisher what did not work.",
        )


def _exchange(fresh: Path, place: Path) -> Path:
    before = place.with_name(f"{place.name}.previous")
    shutil.rmtree(before, ignore_errors=True)
    place.rename(before)
    try:
        fresh.rename(place)
    except OSError:
        before.rename(place)
        raise
    _hand_over(before, place)
    return before


def _hand_over(old: Path, new: Path) -> None:
    """What a portable installation keeps beside itself goes with the version in use."""
    for name in (PORTABLE, PORTABLE_WORKSPACE):
        if (old / name).exists():
            (old / name).rename(new / name)
