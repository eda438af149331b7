"""The files of a workspace beside its database: which may hold text, and how it is changed there.

Sealed files are opened with the workspace's key. Documents are known by their rows, the index holds
no text, models are bytes; left are small files, runs of training, reports of crashes, caches.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.domain.rights.places import Act, UnitKind
from workbench.errors import Corrupt
from workbench.paths import WorkspacePaths
from workbench.storage.private_files import PrivateFiles, write_whole
from workbench.storage.run_folder import RunFolder

_LARGEST: Final = 256 << 20
_NOT_TEXT: Final = frozenset({".gguf", ".safetensors", ".bin", ".pt", ".npy", ".kv", ".png", ".db"})
_LEFT_OUT: Final = frozenset(
    {"documents", "index", "models", "downloads", "backups", "audit", "workbench.lock",
     "workbench.db", "workbench.db-wal", "workbench.db-shm", "encryption.json",
     "encryption.copy.json", "policy.json", "erasures.json"}
)  # fmt: skip
_PLACES: Final = {"logs": "logs", "cache": "caches", "training": "training runs"}
_DRAFTS: Final = frozenset({"drafts.json", "prompt-drafts.json"})


@dataclass(frozen=True, slots=True)
class TextFile:
    """`unit` and `key`: what it goes with; a run of training is one thing."""

    name: str  # below the workspace
    place: str
    unit: UnitKind
    key: str
    act: Act


class WorkspaceFiles:
    def __init__(
        self,
        paths: WorkspacePaths,
        files: PrivateFiles,
        secret_of_run: Callable[[str], bytes] = lambda _run_id: b"",
    ) -> None:
        """`secret_of_run`: what the files of a run of training are sealed with; empty: they are
        not.
        """
        self._paths = paths
        self._files = files
        self._secret_of_run = secret_of_run

    @property
    def is_sealed(self) -> bool:
        return self._files.is_sealed

    def all(self) -> Iterator[TextFile]:
        root = self._paths.root
        for top in sorted(root.iterdir()):
            if top.name in _LEFT_OUT or top.is_symlink():
                continue
            for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
                if path.is_file() and not path.is_symlink() and _may_be_text(path):
                    yield _described(path.relative_to(root).as_posix())

    def text(self, name: str) -> str:
        """As it can be read; empty where it cannot."""
        path = self._paths.root / name
        if path.is_dir():
            return ""
        try:
            content = self._content(path)
        except (OSError, Corrupt, ValueError):
            return ""
        return content.decode("utf-8", "replace")

    def change(self, name: str, change: Callable[[str], str]) -> bool:
        path = self._paths.root / name
        before = self.text(name)
        after = change(before)
        if after == before:
            return False
        run = self._sealed_run(path)
        if path in self._paths.private_files:
            self._files.write(path, after.encode())
        elif run is not None:
            run.put_text(path.relative_to(run.path).as_posix(), after)
        else:
            write_whole(path, after.encode())
        return True

    def remove(self, name: str) -> bool:
        path = self._paths.root / name
        with contextlib.suppress(FileNotFoundError):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
            return True
        return False

    def empty_run(self, run_id: str, change: Callable[[str], str]) -> None:
        """Of a run of training only its records stay, changed; data and checkpoints go."""
        folder = self._paths.training / run_id
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.is_file() and path.suffix == ".json" and path.parent == folder:
                self.change(path.relative_to(self._paths.root).as_posix(), change)
            elif path.is_file() and path.suffix != ".lock":
                path.unlink(missing_ok=True)

    def backups(self) -> tuple[Path, ...]:
        """Copies of the database that were made before an upgrade."""
        folder = self._paths.backups
        return tuple(sorted(folder.glob("*.db"))) if folder.is_dir() else ()

    def _content(self, path: Path) -> bytes:
        """Raises OSError, Corrupt."""
        if path in self._paths.private_files:
            return self._files.read(path)
        run = self._sealed_run(path)
        if run is None:
            return path.read_bytes()
        return run.content(path.relative_to(run.path).as_posix())

    def _sealed_run(self, path: Path) -> RunFolder | None:
        """The run that the file belongs to, where runs are sealed."""
        parts = path.relative_to(self._paths.root).parts
        if len(parts) < 3 or parts[0] != self._paths.training.name:  # training, run, file
            return None
        secret = self._secret_of_run(parts[1])
        return RunFolder(self._paths.training / parts[1], secret) if secret else None


def _may_be_text(path: Path) -> bool:
    return path.suffix not in _NOT_TEXT and path.stat().st_size <= _LARGEST


def _described(name: str) -> TextFile:
    top, _, rest = name.partition("/")
    if top == "training" and "/" in rest:
        return TextFile(name, "training runs", "run", rest.partition("/")[0], "remove")
    if top == "exports":  # what was handed out together goes together: a PDF shows no words
        return TextFile(name, "exports", "file", f"{top}/{rest.partition('/')[0]}", "remove")
    if name in _DRAFTS:
        return TextFile(name, "drafts", "file", name, "words")
    if top in _PLACES:
        return TextFile(name, _PLACES[top], "file", name, "remove")
    return TextFile(name, "settings", "file", name, "words")
