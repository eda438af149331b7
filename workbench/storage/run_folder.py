"""The folder of one training run: what was ordered, its data, its curve, where it stands.

Everything a run needs to go on lies here, so that a process without the workspace's database can
train. Files that change are replaced whole; the curve is lines that only grow, cut back to the
last checkpoint when a run is resumed. With a secret, which is the run's own, everything but lock
and wish is sealed, each file bound to its name in the folder.
"""

from __future__ import annotations

import base64
import contextlib
import errno
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from workbench.domain.sealing import Unsealable, seal, sealed_bytes, unsealed_bytes
from workbench.domain.training import Checkpoint, Point, Sample
from workbench.domain.training_run import Outcome, RunStatus, TrainingRun
from workbench.errors import Corrupt, DiskFull, WorkspaceLocked
from workbench.storage.codec import dumps, loads
from workbench.storage.workspace_lock import WorkspaceLock

TRAIN: Final = "train.jsonl"
VALIDATION: Final = "validation.jsonl"
REPLAY: Final = "replay.jsonl"
_RUN: Final = "run.json"
_STATUS: Final = "status.json"
_CURVE: Final = "curve.jsonl"
_WISH: Final = "wish"  # what a person wants of the process that trains: pause or stop
_OUTCOMES: Final = "outcomes.json"
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
_LOOK_S: Final = 0.05


class RunFolder:
    def __init__(self, path: Path, secret: bytes = b"") -> None:
        self.path = path
        self.secret = secret

    # ------------------------------------------------------------------------- frozen

    def create(self, run: TrainingRun, files: Iterable[tuple[str, Iterable[str]]]) -> None:
        """Write what is frozen; the folder is there whole or not at all. Raises DiskFull."""
        partial = self.path.with_name(f"partial-{self.path.name}")
        with _worded():
            shutil.rmtree(partial, ignore_errors=True)
            partial.mkdir(parents=True)
            write_examples(partial, files, self.secret)
            _write(partial / _RUN, self._closed(_RUN, dumps(run)))
            _write(partial / _STATUS, self._closed(_STATUS, dumps(RunStatus())))
            partial.rename(self.path)

    @property
    def run(self) -> TrainingRun:
        """Raises Corrupt."""
        return loads(TrainingRun, self._read(_RUN))

    def remove(self) -> None:
        shutil.rmtree(self.path, ignore_errors=True)

    # ------------------------------------------------------------------------ changing

    @property
    def status(self) -> RunStatus:
        return loads(RunStatus, self._read(_STATUS))

    def put_status(self, status: RunStatus) -> None:
        """Raises DiskFull."""
        with _worded():
            _write(self.path / _STATUS, self._closed(_STATUS, dumps(status)))

    @property
    def wish(self) -> str:
        """`pause`, `stop`, or nothing."""
        try:
            return (self.path / _WISH).read_text("utf-8").strip()
        except OSError:  # nobody wants anything
            return ""

    def put_wish(self, wish: str) -> None:
        if wish:
            _write(self.path / _WISH, wish.encode())
        else:
            (self.path / _WISH).unlink(missing_ok=True)

    def add_points(self, points: Sequence[Point]) -> None:
        """Raises DiskFull."""
        if not points:
            return
        with _worded(), (self.path / _CURVE).open("ab") as out:
            out.write(self._lines(points))

    def points(self) -> tuple[Point, ...]:
        """The curve; a line that a kill cut in half is left out."""
        try:
            lines = (self.path / _CURVE).read_bytes().splitlines(keepends=True)
        except FileNotFoundError:
            return ()
        found: list[Point] = []
        for line in lines:
            if not line.endswith(b"\n"):
                continue
            opened = self._opened(_CURVE, base64.b64decode(line)) if self.secret else line
            found += (loads(Point, one.decode("utf-8")) for one in opened.splitlines())
        return tuple(found)

    def cut_points(self, step: int) -> tuple[Point, ...]:
        """Forget the curve behind `step`, from which the run goes on."""
        kept = tuple(point for point in self.points() if point.step <= step)
        with _worded():
            _write(self.path / _CURVE, self._lines(kept))
        return kept

    def checkpoints(self) -> tuple[Checkpoint, ...]:
        """Whole ones, the oldest first, each with the validation loss at its step."""
        losses = {one.step: one.validation for one in self.points() if one.validation is not None}
        found = []
        folder = self.path / "checkpoints"
        for one in sorted(folder.glob("step-*")) if folder.is_dir() else ():
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError, Corrupt):
                facts = json.loads(self.content(f"checkpoints/{one.name}/facts.json"))
                size = sum(file.stat().st_size for file in one.iterdir())
                samples = tuple(Sample(**item) for item in facts["samples"])
                step = int(facts["step"])
                found.append(Checkpoint(step, losses.get(step), size, samples))
        return tuple(found)

    def outcomes(self) -> tuple[Outcome, ...]:
        if not (self.path / _OUTCOMES).is_file():
            return ()
        return loads(tuple[Outcome, ...], self._read(_OUTCOMES))

    def put_outcome(self, outcome: Outcome) -> None:
        """Add it, or replace the one of the same file. Raises DiskFull."""
        others = tuple(one for one in self.outcomes() if one.file != outcome.file)
        with _worded():
            _write(self.path / _OUTCOMES, self._closed(_OUTCOMES, dumps((*others, outcome))))

    def content(self, name: str) -> bytes:
        """Of a file in it, as it was before it was sealed. Raises OSError, Corrupt."""
        return self._opened(name, (self.path / name).read_bytes())

    def put_text(self, name: str, text: str) -> None:
        """In place of what the file held, sealed as it was. Raises DiskFull."""
        with _worded():
            _write(self.path / name, self._closed(name, text))

    def examples(self, name: str) -> tuple[dict[str, Any], ...]:
        """The lines of a file of examples. Raises Corrupt."""
        return tuple(map(json.loads, self._read(name).splitlines()))

    # ---------------------------------------------------------------------------- lock

    @contextlib.contextmanager
    def training(self, wait_s: float = 1.0) -> Iterator[None]:
        """Nobody else trains this run meanwhile; `wait_s`: others may just be looking.

        Raises WorkspaceLocked.
        """
        try:
            lock = WorkspaceLock(self.path / "run.lock", wait_s=wait_s)
        except WorkspaceLocked as error:
            raise WorkspaceLocked(
                "This run is being trained already.", hint="Pause it there first."
            ) from error
        try:
            yield
        finally:
            lock.release()

    @property
    def is_training(self) -> bool:
        """Whether a living process trains it now."""
        try:
            with self.training(_LOOK_S):
                return False
        except WorkspaceLocked:
            return True

    def _closed(self, name: str, text: str) -> bytes:
        content = text.encode("utf-8")
        return sealed_bytes(content, self.secret, name.encode()) if self.secret else content

    def _opened(self, name: str, content: bytes) -> bytes:
        if not self.secret:
            return content
        try:
            return unsealed_bytes(content, self.secret, name.encode())
        except Unsealable as error:
            raise Corrupt(
                f"The file {name} of the training run {self.path.name} is damaged.",
                hint="Resume from an earlier checkpoint, or remove the run.",
                details=str(error),
            ) from error

    def _lines(self, points: Sequence[Point]) -> bytes:
        """As the curve keeps them: sealed, one line holds all that came at once."""
        plain = "".join(f"{dumps(point)}\n" for point in points)
        if not (self.secret and plain):
            return plain.encode("utf-8")
        return base64.b64encode(self._closed(_CURVE, plain)) + b"\n"

    def _read(self, name: str) -> str:
        try:
            return self.content(name).decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise Corrupt(
                f"The training run {self.path.name} lacks {name}.",
                hint="Remove the run; what was exported from it stays.",
            ) from error


def write_examples(
    folder: Path, files: Iterable[tuple[str, Iterable[str]]], secret: bytes = b""
) -> None:
    """Names with their lines, a file each. Raises OSError."""
    for name, lines in files:
        pieces: Iterable[bytes] = (line.encode("utf-8") for line in lines)
        if secret:
            pieces = seal(pieces, secret, name.encode)
        with (folder / name).open("wb") as out:
            out.writelines(pieces)


def folders_in(place: Path) -> tuple[RunFolder, ...]:
    """Whole runs, the newest first."""
    if not place.is_dir():
        return ()
    found = [one for one in place.iterdir() if (one / _RUN).is_file()]
    found = [one for one in found if not one.name.startswith("partial-")]
    return tuple(RunFolder(one) for one in sorted(found, reverse=True))


@contextlib.contextmanager
def _worded() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(
                "The disk is full; the training run is paused.",
                hint="Free some space and resume it.",
            ) from error
        raise


def _write(path: Path, content: bytes) -> None:
    beside = path.with_name(path.name + ".new")
    with beside.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    beside.replace(path)
