"""The files of a model: how they are kept, what is known of their bytes, whether that still holds.

Pure: compares what was recorded with what somebody looked up; opens no file.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

_SPLIT: Final = re.compile(r"(?P<prefix>.+)-(?P<number>\d{5})-of-(?P<count>\d{5})\.gguf", re.DOTALL)


class Keep(Enum):
    """Where the bytes of a registered model are."""

    IN_PLACE = "in place"  # where the person has them; the program only reads
    LINK = "link"  # a second name in the workspace for the same bytes on the same drive
    COPY = "copy"  # bytes of the workspace's own


class FileState(Enum):
    VERIFIED = "verified"  # somebody who is trusted vouches for exactly these bytes
    UNVERIFIED = "unverified"  # nobody does
    CHANGED = "changed"  # not the bytes that were registered
    MISSING = "missing"
    REFUSED = "refused"  # somebody who is trusted says that they should be other bytes


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file as it was when it was registered or last verified."""

    path: str
    size_bytes: int
    mtime_ns: int = 0  # 0: was not recorded
    sha256: str = ""  # empty: was not computed


@dataclass(frozen=True, slots=True)
class ModelCheck:
    """What came of comparing a model's bytes with what somebody says of them."""

    state: FileState
    sha256: str = ""
    by: str = ""  # who vouches
    reason: str = ""
    licence: str = ""
    source: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the file system says of a file now."""

    size_bytes: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class SplitName:
    """`NAME-00002-of-00003.gguf`, as llama.cpp names the parts of a model."""

    prefix: str
    number: int
    count: int

    def names(self) -> tuple[str, ...]:
        """All parts, in order."""
        return tuple(part_name(self.prefix, n, self.count) for n in range(1, self.count + 1))


def split_name(file_name: str) -> SplitName | None:
    """The parts of such a name; None for any other."""
    match = _SPLIT.fullmatch(file_name)
    if match is None:
        return None
    number, count = int(match["number"]), int(match["count"])
    return SplitName(match["prefix"], number, count) if 1 <= number <= count else None


def part_name(prefix: str, number: int, count: int) -> str:
    return f"{prefix}-{number:05d}-of-{count:05d}.gguf"


def digest_of(sha256s: Sequence[str]) -> str:
    """One name for the bytes of a model.

    Of one file its SHA-256; of several parts the SHA-256 over theirs, one a line, in order. Empty
    if one of them is not known.
    """
    if not sha256s or not all(sha256s):
        return ""
    if len(sha256s) == 1:
        return sha256s[0]
    return hashlib.sha256("".join(f"{item}\n" for item in sha256s).encode()).hexdigest()


def state_now(
    files: Sequence[ModelFile], check: ModelCheck | None, look: Callable[[str], Seen | None]
) -> FileState:
    """What holds now, by size and time alone; `look` says None where there is no file."""
    seen = [look(file.path) for file in files]
    if not all(seen):
        return FileState.MISSING
    for file, now in zip(files, seen, strict=True):
        if now is not None and not _is_as_recorded(file, now):
            return FileState.CHANGED
    return check.state if check is not None else FileState.UNVERIFIED


def _is_as_recorded(file: ModelFile, now: Seen) -> bool:
    return now.size_bytes == file.size_bytes and file.mtime_ns in {0, now.mtime_ns}
