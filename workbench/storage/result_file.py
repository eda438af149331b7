"""Files of lines for a run over many prompts: inputs that are read, results that only grow.

A result is on the disk when `append` returns; what a kill cut in half is cut off by the next run.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final, Self

from workbench.domain.batch import answered
from workbench.errors import DiskFull, InputError

_BEGINNING: Final = b'{"id": '  # of every result


class ResultFile:
    """The file of results: read once for what is answered, cut behind its last whole line,
    then appended to. A line is on the disk when `append` returns.
    """

    def __init__(self, path: Path) -> None:
        self.answered: set[tuple[str, str]] = set()
        self._path = path
        self._file: IO[bytes] | None = None

    def __enter__(self) -> Self:
        try:
            length = self._read()
            self._file = self._path.open("ab")
            self._file.truncate(length)
        except OSError as error:
            raise InputError(
                f"The results cannot be written to {self._path}.",
                hint="Choose another file.",
                details=str(error),
            ) from error
        return self

    def __exit__(self, *_error: object) -> None:
        if self._file is not None:
            self._file.close()

    def append(self, line: str) -> None:
        assert self._file is not None  # entered
        try:
            self._file.write(line.encode("utf-8"))
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            raise DiskFull(
                f"A result could not be written to {self._path}.",
                hint="Free some space and start the command again; it goes on where it was.",
                details=str(error),
            ) from error

    def _read(self) -> int:
        """Note what is answered; returns where the last whole line ends."""
        length = 0
        if not self._path.exists():
            return length
        with self._path.open("rb") as file:
            for line in file:
                if not line.endswith(b"\n"):  # a kill came in the middle of it
                    if not line.startswith(_BEGINNING[: len(line)]):
                        raise self._foreign()
                    break
                try:
                    found = answered(line.decode("utf-8"))
                except (ValueError, RecursionError) as error:
                    raise self._foreign() from error
                if found is not None:
                    self.answered.add(found)
                length += len(line)
        return length

    def _foreign(self) -> InputError:
        return InputError(
            f"{self._path.name} holds something else than results of this command.",
            hint="Choose another file for the results; this one was left as it is.",
        )


def lines_of(path: Path) -> Iterator[tuple[int, str]]:
    """Number and text of each line that is not blank."""
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        for number, text in enumerate(file, 1):
            if text.strip():
                yield number, text


def count_lines(path: Path) -> int:
    try:
        n_lines = sum(1 for _ in lines_of(path))
    except OSError as error:
        raise InputError(
            f"The inputs {path} cannot be read.", hint="Check the path.", details=str(error)
        ) from error
    if not n_lines:
        raise InputError(f"{path.name} is empty.", hint="Put one input on each line, as JSON.")
    return n_lines


def is_same(left: Path, right: Path) -> bool:
    with contextlib.suppress(OSError):
        return left.samefile(right)
    return False
