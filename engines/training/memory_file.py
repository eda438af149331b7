"""A file that lies in memory alone, for what llama.cpp must read by a path and nobody may on disk.

Linux only: an anonymous file, named through /proc for as long as it is open.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from workbench.errors import EngineError

_OPEN: Final = Path("/proc/self/fd")


def has_memory_files() -> bool:
    return sys.platform == "linux" and hasattr(os, "memfd_create") and _OPEN.is_dir()


@contextmanager
def memory_file(content: bytes = b"") -> Iterator[Path]:
    """A path to read and write while this lasts. Raises EngineError where there are none."""
    if not has_memory_files():
        raise EngineError(
            "This system has no files in memory, and an encrypted workspace writes no plain ones.",
            hint="Train on Linux, or in a workspace that is not encrypted.",
        )
    descriptor = os.memfd_create("adapter", os.MFD_CLOEXEC)
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(descriptor, view) :]
        yield _OPEN / str(descriptor)
    finally:
        os.close(descriptor)
