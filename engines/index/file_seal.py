"""What the index's files were when they were last closed in order, so that damage is noticed.

Chroma trusts its files: changed bytes of a vector give wrong neighbours and no error. The seal is
written after the process that keeps the files has ended, and taken off before they are opened: so
a kill leaves none, and nothing is concluded from files that were cut off in the middle.
"""

from __future__ import annotations

import contextlib
import json
import zlib
from pathlib import Path

_NAME = "SEAL"
_BLOCK = 1 << 20


def seal(folder: Path) -> None:
    """Note what every file below `folder` is. A seal that cannot be written is left out."""
    told = json.dumps({str(path.relative_to(folder)): _sum(path) for path in _files(folder)})
    with contextlib.suppress(OSError):
        (folder / _NAME).write_text(told, "utf-8")


def unseal(folder: Path) -> bool:
    """Take the seal off; False, leaving it, if the files are not what they were. True without."""
    path = folder / _NAME
    try:
        noted = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return True
    except (OSError, ValueError):
        return False
    try:
        is_whole = bool(noted == {str(f.relative_to(folder)): _sum(f) for f in _files(folder)})
    except OSError:
        return False
    if is_whole:
        take_off(folder)
    return is_whole


def take_off(folder: Path) -> None:
    (folder / _NAME).unlink(missing_ok=True)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != _NAME)


def _sum(path: Path) -> list[int]:
    """Size and CRC-32: damage is meant, not somebody who wants to deceive."""
    total = size = 0
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            total = zlib.crc32(block, total)
            size += len(block)
    return [size, total]
