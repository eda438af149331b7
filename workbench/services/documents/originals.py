"""The file of a document, for a person to open or to keep: the one that was added, or a copy.

Knows which file that is; starts no program.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from workbench.changes import Change, Changes, Kind
from workbench.domain.document import Document
from workbench.domain.sealing import Unsealable, unseal
from workbench.errors import Corrupt, DiskFull, InputError, NotFound
from workbench.storage.blobs import BlobStore, hash_file
from workbench.storage.document_store import DocumentStore
from workbench.storage.export_files import IN_THE_CLEAR, ExportFiles

_PIECE = 1 << 20
_RUNS = frozenset(  # opened by its name, such a file may be run instead of shown
    {".bat", ".cmd", ".com", ".desktop", ".exe", ".js", ".jse", ".msi", ".ps1", ".py", ".pyw",
     ".reg", ".scr", ".sh", ".command", ".vbs", ".vbe", ".wsf", ".hta", ".jar", ".lnk", ".url"}
)  # fmt: skip
_UNSAFE = '<>:"/\\|?*'


@dataclass(frozen=True, slots=True)
class Original:
    path: Path
    is_copy: bool  # made of the workspace's bytes; else the file that was added, unchanged since


class Originals:
    """Blocks for as long as the file takes to be read; call from a lane."""

    def __init__(
        self, *, documents: DocumentStore, blobs: BlobStore, folder: Path, changes: Changes
    ) -> None:
        """`folder`: of the workspace's cache, where copies to look at are put."""
        self._documents = documents
        self._blobs = blobs
        self._folder = folder
        self.export_files: ExportFiles = IN_THE_CLEAR
        self.tidy()
        changes.subscribe(self._on_change)

    def to_open(self, document_id: str) -> Original:
        """The file itself if it is there and unchanged, else a read-only copy under its name.

        In an encrypted workspace no copy is put anywhere by itself, and what a system would run
        is not opened anywhere. Raises NotFound, InputError,
        DiskFull, Corrupt.
        """
        document = self._documents.get(document_id)
        if PurePath(document.name).suffix.lower() in _RUNS:
            raise InputError(
                f"{document.name} is not opened, since a program might run it.",
                hint="Its text is in `docs show`; `docs open DOCUMENT --to FILE` keeps a copy.",
            )
        source = Path(document.source_path)
        with contextlib.suppress(OSError, ValueError):
            if source.stat().st_size == document.size_bytes and (
                hash_file(source) == document.sha256
            ):
                return Original(source, is_copy=False)
        if self._has(document) and self._blobs.opening(document.sha256) is not None:
            raise InputError(
                f"{document.name} is no longer where it was, and this workspace is encrypted.",
                hint="Keep a copy where you choose: workbench docs open DOCUMENT --to FILE",
            )
        path = self._folder / document.sha256 / safe_name(document.name)
        if not path.is_file() or path.stat().st_size != document.size_bytes:
            self._write(document, path, IN_THE_CLEAR)
            path.chmod(stat.S_IRUSR)
        return Original(path, is_copy=True)

    def save(self, document_id: str, path: Path) -> Path:
        """Write the workspace's copy to `path`, or under its name into the folder `path`.

        Raises NotFound, InputError if something is there already, DiskFull, Corrupt.
        """
        document = self._documents.get(document_id)
        target = path / safe_name(document.name) if path.is_dir() else path
        place = self.export_files.place(target)
        if place.exists():
            raise InputError(f"{place} is there already.", hint="Choose another name.")
        self._write(document, target, self.export_files)
        return place

    def pieces(self, document: Document) -> Iterator[bytes]:
        """The bytes as they were added. Raises NotFound, Corrupt."""
        if not self._has(document):
            raise NotFound(
                f"The workspace's copy of {document.name} is gone.",
                hint="Remove this entry and add the file again.",
            )
        digest = hashlib.sha256()
        with self._blobs.path(document.sha256).open("rb") as file:
            opening = self._blobs.opening(document.sha256)
            try:
                stored = iter(lambda: file.read(_PIECE), b"")
                for piece in stored if opening is None else unseal(file.read, opening):
                    digest.update(piece)
                    yield piece
            except Unsealable as error:
                raise _damaged(document) from error
        if digest.hexdigest() != document.sha256:
            raise _damaged(document)

    def tidy(self) -> None:
        """Copies of documents that were removed go, too."""
        if not self._folder.is_dir():
            return
        for entry in self._folder.iterdir():
            if not self._documents.uses_blob(entry.name):
                shutil.rmtree(entry, ignore_errors=True)

    def _on_change(self, change: Change) -> None:
        if change.kind is Kind.DOCUMENTS:
            self.tidy()

    def _has(self, document: Document) -> bool:
        return self._blobs.has(document.sha256)

    def _write(self, document: Document, path: Path, files: ExportFiles) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with files.writing(path) as file:
                for piece in self.pieces(document):
                    file.write(piece)
        except OSError as error:
            raise DiskFull(
                f"{path} could not be written.", hint="Choose another place.", details=str(error)
            ) from error


def safe_name(name: str) -> str:
    """As a file name on every system, with its suffix."""
    kept = "".join("_" if sign in _UNSAFE or ord(sign) < 32 else sign for sign in name)
    kept = kept.strip(" .") or "document"
    stem, suffix = PurePath(kept).stem, PurePath(kept).suffix
    limit = 200 - len(os.fsencode(suffix[:20]))
    while len(stem.encode("utf-8", "replace")) > limit:
        stem = stem[:-1]
    return f"{stem}{suffix[:20]}"


def _damaged(document: Document) -> Corrupt:
    return Corrupt(
        f"The workspace's copy of {document.name} is damaged.",
        hint="Remove this entry and add the file again.",
        details=document.sha256,
    )
