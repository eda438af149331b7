"""The vector index on a Chroma server that an administrator named, reached through the gate.

The child beyond the gate carries ids and vectors, nothing else. What this machine kept of an index
is unlinked. A server that does not answer is Unreachable, not damage: nothing is made anew for it.
"""

from __future__ import annotations

import secrets
import threading
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from engines.child import Child, ChildDied, ChildFailed
from engines.frames import Frame
from engines.index.chroma_index import ChromaIndex
from engines.index.file_seal import take_off
from engines.index.generations import Generations, broken
from workbench.egress import Channel, Gate
from workbench.egress.actions import VECTORS
from workbench.egress.hosts import permits
from workbench.errors import (
    EngineError,
    InputError,
    LimitExceeded,
    NetworkRefused,
    Unreachable,
    WorkbenchError,
)

_PORTS: Final = {"http": 80, "https": 443}
_MAX_TOKEN_CHARS: Final = 4_000
_NAME = "REMOTE"  # the file that names this workspace's part of the server


class RemoteChromaIndex(ChromaIndex):
    """`VectorIndex` over a child beyond the gate."""

    def __init__(self, gate: Gate, folder: Path) -> None:
        self._gate = gate
        self._folder = folder
        self._is_sound = False
        self._calls = 0
        self._is_resetting = False
        self._changed = threading.Condition()
        self._naming = threading.Lock()
        self._child = Child((), VECTORS.child, start=self._start)

    def reset(self) -> None:
        """The collections of this workspace go from the server; it begins empty."""
        self._call("reset", {})

    def close(self) -> None:
        self._child.close()

    def _call(
        self,
        method: str,
        params: dict[str, Any],
        *blobs: bytes,
        urgent: bool = False,
        timeout_s: float = 120.0,
    ) -> Frame:
        policy = self._gate.policy
        told = {
            **params,
            "url": policy.vector_server,
            "token": read_token(policy.vector_key_file),
            "workspace": self._part(),
        }
        return super()._call(method, told, *blobs, urgent=urgent, timeout_s=timeout_s)

    def _failure(self, error: EngineError | LimitExceeded) -> WorkbenchError:
        if isinstance(error, ChildFailed):
            return broken(error.details or error.message)
        about = "stopped" if isinstance(error, ChildDied) else "took too long"
        return Unreachable(
            f"The process that asks the index server {about}.",
            hint="Until it answers every stored vector is compared, which takes longer.",
            details=error.details,
        )

    def _start(self) -> Channel:
        return start_beyond(self._gate)

    def _part(self) -> str:
        """What this workspace's collections on the server begin with: made once, by chance."""
        path = self._folder / _NAME
        with self._naming:
            if not path.exists():
                self._folder.mkdir(parents=True, exist_ok=True)
                Generations(self._folder).unlink_all()  # what this machine kept is not needed
                take_off(self._folder)
                path.write_text(secrets.token_hex(8), "ascii")
            return path.read_text("ascii").strip()


def start_beyond(gate: Gate) -> Channel:
    """Raises NetworkRefused unless an administrator named this server and listed its host."""
    parts = urlsplit(gate.policy.vector_server)
    name, port = parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 0)
    if gate.policy.by != "administrator" or not permits(gate.hosts(VECTORS.name), name, port):
        raise NetworkRefused(
            "The index server is not among the hosts that the administrator listed.",
            hint="Ask the administrator of this machine.",
        )
    return gate.start(VECTORS.name, f"{name}:{port}")


def read_token(file: str) -> str:
    """The first line of the file, read anew each time and kept nowhere. Raises InputError."""
    if not file:
        return ""
    try:
        with Path(file).open(encoding="utf-8") as stream:
            line = stream.readline(_MAX_TOKEN_CHARS).strip()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            "The file with the token of the index server cannot be read.",
            hint="Ask the administrator of this machine.",
        ) from error
    if not line.isascii() or not line.isprintable():
        raise InputError(
            "The token of the index server is not one plain line.",
            hint="Ask the administrator of this machine.",
        )
    return line
