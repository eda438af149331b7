"""Adapters of an encrypted workspace: sealed on the disk, opened into memory that has no file.

llama.cpp reads an adapter from a path only. On Linux a file that lives in memory alone has one, in
/proc; it goes with the process, also when that is killed. Elsewhere adapters cannot be used so.
Knows no llama.cpp.
"""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.domain.adapter import AdapterHeader
from workbench.domain.model import LoadSettings, MemoryEstimate, ModelHeader
from workbench.domain.sealing import (
    Unsealable,
    derived,
    sealed_bytes,
    unsealed_bytes,
)
from workbench.errors import Corrupt, InputError
from workbench.ports.model_inspector import ModelInspector
from workbench.storage.private_files import write_whole
from workbench.storage.sealed_file import is_sealed_file
from workbench.storage.workspace_key import WorkspaceKey

_PURPOSE: Final = b"adapters/1"
_TAIL: Final = b"adapter"


@dataclass(frozen=True, slots=True)
class _Open:
    descriptor: int
    size_bytes: int
    changed_ns: int


class SealedAdapters:
    """Thread-safe. Without a key nothing is sealed and every path stays as it is."""

    def __init__(self, key: WorkspaceKey | None) -> None:
        self._secret = derived(key.files, _PURPOSE) if key is not None else b""
        self._open: dict[Path, _Open] = {}
        self._lock = threading.Lock()

    def check_possible(self) -> None:
        """Raises InputError where no file can live in memory alone."""
        if not hasattr(os, "memfd_create") or not Path("/proc/self/fd").is_dir():
            raise InputError(
                "In this encrypted workspace the adapter stays sealed: llama.cpp loads files only,"
                " and this system has none that never touch the disk.",
                hint="`finetune export --to FILE` writes it in the clear; import that file to use"
                " it.",
            )

    def write(self, content: bytes, target: Path) -> None:
        """Sealed for this workspace. Raises OSError."""
        write_whole(target, sealed_bytes(content, self._secret, _TAIL))

    def plain(self, path: Path) -> Path:
        """Where the adapter's own bytes can be read, as long as this is open. Raises Corrupt,
        InputError.
        """
        if not self._secret or not is_sealed_file(path):
            return path
        self.check_possible()
        status = path.stat()
        with self._lock:
            known = self._open.get(path)
            if known is None or (known.size_bytes, known.changed_ns) != (
                status.st_size, status.st_mtime_ns,
            ):  # fmt: skip
                known = self._opened(path, status)
        return Path(f"/proc/{os.getpid()}/fd/{known.descriptor}")

    def close(self) -> None:
        with self._lock:
            for one in self._open.values():
                os.close(one.descriptor)
            self._open.clear()

    def _opened(self, path: Path, status: os.stat_result) -> _Open:
        try:
            content = unsealed_bytes(path.read_bytes(), self._secret, _TAIL)
        except Unsealable as error:
            raise Corrupt(
                f"The sealed adapter {path.name} is damaged.",
                hint="Export it from its training run again.",
                details=str(error),
            ) from error
        descriptor = os.memfd_create("adapter", os.MFD_CLOEXEC)
        with os.fdopen(os.dup(descriptor), "wb") as file:
            file.write(content)
        # The same time as the sealed file's: what was found out about it holds at the next start.
        os.utime(descriptor, ns=(status.st_mtime_ns, status.st_mtime_ns))
        before = self._open.pop(path, None)
        if before is not None:
            os.close(before.descriptor)
        made = _Open(descriptor, status.st_size, status.st_mtime_ns)
        self._open[path] = made
        return made


class UnsealingInspector:
    """The same inspector, for files that may be sealed adapters."""

    def __init__(self, inner: ModelInspector, sealed: SealedAdapters) -> None:
        self._inner = inner
        self._sealed = sealed

    def inspect(self, path: Path) -> ModelHeader:
        return self._inner.inspect(path)

    def inspect_any(self, path: Path) -> ModelHeader | AdapterHeader:
        return self._inner.inspect_any(self._sealed.plain(path))

    def check_fit(self, adapter: Path, model: Path) -> None:
        self._inner.check_fit(self._sealed.plain(adapter), model)

    def check_draft(self, draft: Path, model: Path) -> None:
        self._inner.check_draft(draft, model)

    def estimate(self, header: ModelHeader, settings: LoadSettings) -> MemoryEstimate:
        return self._inner.estimate(header, settings)
