"""Read a text as it is, from a file or the input."""

from __future__ import annotations

import sys
from pathlib import Path

from workbench.errors import InputError

LARGEST_TEXT_BYTES = 100_000_000


def read_text(name: str) -> str:
    """A UTF-8 text as it is, line endings included."""
    try:
        if name == "-":
            content = sys.stdin.buffer.read(LARGEST_TEXT_BYTES + 1)
        else:
            with Path(name).open("rb") as file:
                content = file.read(LARGEST_TEXT_BYTES + 1)
    except OSError as error:
        raise InputError(
            f"The file {Path(name).name} cannot be read.", hint="Check the path.",
            details=str(error),
        ) from error  # fmt: skip
    if len(content) > LARGEST_TEXT_BYTES:
        raise InputError("The text is larger than 100 MB.", hint="Split it.")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError("The text is not UTF-8.", hint="Convert it first.") from error
