"""A real Chroma server on loopback, for as long as a test needs one."""

from __future__ import annotations

import functools
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_START_S = 60.0


@functools.cache
def program() -> str | None:
    """`chroma` of this environment if it can start, or the one that CHROMA_PROGRAM names.

    What its command line imports beyond the index itself is left out of our locks.
    """
    named = os.environ.get("CHROMA_PROGRAM")
    if named:
        return named
    found = shutil.which("chroma", path=str(Path(sys.executable).parent))
    if found is None:
        return None
    tried = subprocess.run([found, "--version"], capture_output=True, timeout=_START_S, check=False)
    return found if tried.returncode == 0 else None


@contextmanager
def chroma_server(folder: Path) -> Iterator[int]:
    """Its port, once it listens. Raises AssertionError if it does not within a minute."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [program() or "", "run", "--path", str(folder), "--host", "127.0.0.1"]
    process = subprocess.Popen(
        [*command, "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "ANONYMIZED_TELEMETRY": "False"},
    )
    try:
        until = time.monotonic() + _START_S
        while not _listens(port):
            assert process.poll() is None, "the Chroma server ended at its start"
            assert time.monotonic() < until, "the Chroma server does not listen"
            time.sleep(0.05)
        yield port
    finally:
        process.kill()
        process.wait()


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex(("127.0.0.1", port)) == 0
