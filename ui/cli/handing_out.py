"""Write what a command hands out where `--out` says: whole or not at all, sealed if wanted."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TextIO

from workbench.errors import WorkspaceReadOnly
from workbench.services.privacy.export_sealing import IN_THE_CLEAR, ExportFiles


def write_file(path: Path, text: str, files: ExportFiles) -> Path:
    """Where it lies. Raises WorkspaceReadOnly, InputError."""
    with new_bytes(path, files) as file:
        file.write(text.encode("utf-8"))
    return files.place(path)


@contextlib.contextmanager
def new_file(path: Path, files: ExportFiles = IN_THE_CLEAR) -> Iterator[TextIO]:
    """UTF-8, lines as they are written; at its place when the block has ended."""
    with new_bytes(path, files) as file:
        stream = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
        yield stream
        stream.flush()
        stream.detach()  # its end would close the file below it


@contextlib.contextmanager
def new_bytes(path: Path, files: ExportFiles = IN_THE_CLEAR) -> Iterator[IO[bytes]]:
    try:
        with files.writing(path) as file:
            yield file
    except OSError as error:
        raise WorkspaceReadOnly(
            f"{path} cannot be written.", hint="Choose another place.", details=str(error)
        ) from error
