"""Search the bytes of every file of a workspace: what was erased must be in none of them.

Looks for each form in UTF-8, UTF-16 and as JSON escapes it. Knows no format of any file.
"""

from __future__ import annotations

import json
import mmap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.domain.work_progress import WorkProgress
from workbench.jobs import JobContext
from workbench.paths import WorkspacePaths
from workbench.storage.held_files import pieces

_LEAST: Final = 4  # characters; shorter ones are found by chance


@dataclass(frozen=True, slots=True)
class Remains:
    path: str  # below the workspace
    hits: int


@dataclass(frozen=True, slots=True)
class ByteProof:
    files: int
    bytes: int
    needles: int
    remains: tuple[Remains, ...]


def needles_of(forms: Iterable[str]) -> tuple[bytes, ...]:
    """Each form as it may stand in a file, in the cases that people write."""
    texts: set[str] = set()
    for form in forms:
        if len(form) >= _LEAST:
            texts |= {form, form.lower(), form.upper(), form.title()}
    made: set[bytes] = set()
    for text in texts:
        made |= {text.encode("utf-8", "replace"), text.encode("utf-16-le", "replace")}
        made.add(json.dumps(text)[1:-1].encode())
    return tuple(sorted(made))


def prove(root: Path, needles: Sequence[bytes], context: JobContext) -> ByteProof:
    """Reports WorkProgress. Raises Cancelled."""
    files, database = list(_files(root)), WorkspacePaths(root).database.name
    total, remains = 0, []
    for n, path in enumerate(files):
        context.check()
        context.report(WorkProgress("Searching the bytes", n, len(files)))
        size, hits = _look(path, needles, database)
        total += size
        if hits:
            remains.append(Remains(path.relative_to(root).as_posix(), hits))
    return ByteProof(len(files), total, len(needles), tuple(remains))


def _files(root: Path) -> Iterator[Path]:
    for path in sorted(root.rglob("*")):
        if path.is_file() and not path.is_symlink() and not path.name.endswith(".lock"):
            yield path


def _look(path: Path, needles: Sequence[bytes], database: str) -> tuple[int, int]:
    """`database`: how the names of its files begin; other programs may have them open."""
    try:
        size = path.stat().st_size
        if not size:
            return 0, 0
        if path.name.startswith(database):
            return size, _look_by_pieces(path, needles)
        with (
            path.open("rb") as file,
            mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content,
        ):
            return size, sum(content.find(needle) >= 0 for needle in needles)
    except FileNotFoundError:  # gone meanwhile
        return 0, 0


def _look_by_pieces(path: Path, needles: Sequence[bytes]) -> int:
    """As a mapped file is looked through; a map would close a descriptor in the end."""
    overlap = max(map(len, needles), default=1) - 1
    found: set[bytes] = set()
    before = b""
    for piece in pieces(path):
        content = before + piece
        found |= {needle for needle in needles if needle not in found and needle in content}
        before = content[-overlap:] if overlap else b""
    return len(found)
