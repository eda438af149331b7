"""A model's files on disk: look at them, hash them with the time left, copy or link them.

Knows bytes and progress; no database, no header.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import FileIO
from pathlib import Path
from typing import Final

from workbench.domain.model import ModelHeader, RegisteredModel
from workbench.domain.model_file import ModelFile, Seen
from workbench.errors import DiskFull, InputError, ModelFileMissing, ResourceError
from workbench.jobs import JobContext

_PIECE: Final = 4 << 20
_REPORT_EVERY_S: Final = 0.2
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
_NO_LINKS: Final = frozenset({errno.EXDEV, errno.EPERM, errno.ENOTSUP, errno.EMLINK, errno.EACCES})


@dataclass(frozen=True, slots=True)
class CarryProgress:
    """Bytes of all parts read so far; `seconds_left` is None until it can be told."""

    file_name: str
    done_bytes: int
    total_bytes: int
    seconds_left: float | None

    @property
    def fraction(self) -> float:
        return self.done_bytes / self.total_bytes if self.total_bytes else 1.0


def look(path: str) -> Seen | None:
    """Size and time of a file as they are now; None if there is no file."""
    try:
        status = Path(path).stat()
    except (OSError, ValueError):
        return None
    return Seen(status.st_size, status.st_mtime_ns)


def files_of(place: Path, header: ModelHeader) -> tuple[ModelFile, ...]:
    """The files of the model at `place`, all parts, as they are now, not hashed."""
    names = header.parts or (place.name,)
    return tuple(_as_it_is(place.with_name(name)) for name in names)


def recorded_files(model: RegisteredModel) -> tuple[ModelFile, ...]:
    """What is on record; of a model that an older version registered, what its header says."""
    return model.files or (ModelFile(model.path, model.header.size_bytes),)


def hashed(files: Sequence[ModelFile], context: JobContext) -> tuple[ModelFile, ...]:
    """The same files with size, time and SHA-256 of what is there now.

    Reports `CarryProgress`. Raises ModelFileMissing, ResourceError if one cannot be read or
    changes while it is read, Cancelled.
    """
    meter = _Meter(sum(_as_it_is(Path(file.path)).size_bytes for file in files), context)
    done = []
    for file in files:
        before = _as_it_is(Path(file.path))
        with _reading(before.path) as source:
            sha256 = _pump(source, None, Path(file.path).name, meter)
        _check_unchanged(before)
        done.append(replace(before, sha256=sha256))
    return tuple(done)


def copied(files: Sequence[ModelFile], folder: Path, context: JobContext) -> tuple[ModelFile, ...]:
    """Copy into `folder`, hashing what is written. Raises as `hashed` does, and DiskFull."""
    meter = _Meter(sum(file.size_bytes for file in files), context)
    done = []
    with _writing():
        for file in files:
            target = folder / Path(file.path).name
            with _reading(file.path) as source, target.open("xb", buffering=0) as copy:
                sha256 = _pump(source, copy, target.name, meter)
                os.fsync(copy.fileno())
            done.append(replace(_as_it_is(target), sha256=sha256))
    return tuple(done)


def linked(files: Sequence[ModelFile], folder: Path) -> tuple[ModelFile, ...]:
    """Give the files second names in `folder`. Raises InputError where that cannot be done."""
    with _writing():
        for file in files:
            source = Path(file.path).resolve()  # a link to a link would dangle with the first
            try:
                os.link(source, folder / Path(file.path).name)
            except OSError as error:
                if error.errno in _NO_LINKS:
                    raise InputError(
                        f"{source.name} cannot be hard-linked into the workspace.",
                        hint="Links need the same drive and a file system that knows them; "
                        "copy the model or register it in place.",
                        details=str(error),
                    ) from error
                raise
    return tuple(_as_it_is(folder / Path(file.path).name) for file in files)


class _Meter:
    """Counts bytes, reports now and then, stops when the person wants it."""

    def __init__(self, total: int, context: JobContext) -> None:
        self._total = total
        self._context = context
        self._done = 0
        self._begun = time.monotonic()
        self._told = 0.0

    def count(self, n_bytes: int, file_name: str) -> None:
        self._context.check()
        self._done += n_bytes
        now = time.monotonic()
        is_whole = self._done >= self._total
        if now - self._told < _REPORT_EVERY_S and not is_whole:
            return
        self._told = now
        spent = now - self._begun
        left = None
        if self._done and spent >= _REPORT_EVERY_S:
            left = max(0.0, spent * (self._total - self._done) / self._done)
        self._context.report(CarryProgress(file_name, self._done, self._total, left))


def _pump(source: FileIO, copy: FileIO | None, name: str, meter: _Meter) -> str:
    digest = hashlib.sha256()
    while piece := source.read(_PIECE):
        digest.update(piece)
        rest = memoryview(piece)
        while copy is not None and rest:
            rest = rest[copy.write(rest) :]
        meter.count(len(piece), name)
    return digest.hexdigest()


def _as_it_is(path: Path) -> ModelFile:
    seen = look(str(path))
    if seen is None:
        raise ModelFileMissing(
            f"The model file {path.name} is not there.",
            hint="Put it back, or import the model from where it is now.",
        )
    return ModelFile(str(path), seen.size_bytes, seen.mtime_ns)


def _check_unchanged(before: ModelFile) -> None:
    if _as_it_is(Path(before.path)) != before:
        raise ResourceError(
            f"{Path(before.path).name} was changed while it was read.",
            hint="Wait until whatever writes it is done, and try again.",
        )


def _reading(path: str) -> FileIO:
    try:
        return Path(path).open("rb", buffering=0)
    except FileNotFoundError:
        raise ModelFileMissing(
            f"The model file {Path(path).name} is not there.",
            hint="Put it back, or import the model from where it is now.",
        ) from None
    except OSError as error:
        raise ResourceError(
            f"The model file {Path(path).name} cannot be read.",
            hint="Check that you may read the file and that its drive is connected.",
            details=str(error),
        ) from error


@contextlib.contextmanager
def _writing() -> Iterator[None]:
    """Words for what the drives say while a model is carried in."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(
                "The disk is too full for a copy of this model.",
                hint="Free some space, or register the model in place.",
                details=str(error),
            ) from error
        raise ResourceError(
            "The model could not be carried into the workspace.",
            hint="Check both drives and the permissions of the workspace folder.",
            details=str(error),
        ) from error
