from __future__ import annotations

import errno
import hashlib
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.errors import Cancelled, DiskFull, WorkspaceReadOnly
from workbench.storage import blobs as blobs_module
from workbench.storage.blobs import BlobStore, hash_file


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source.txt"
    path.write_bytes(os.urandom(3_000_000))
    return path


@pytest.fixture
def store(tmp_path: Path) -> BlobStore:
    return BlobStore(tmp_path / "documents")


def files(tmp_path: Path) -> list[Path]:
    return [path for path in (tmp_path / "documents").rglob("*") if path.is_file()]


def failing_write(number: int) -> Callable[..., Any]:
    def write(_writing: io.RawIOBase, _piece: bytes) -> None:
        raise OSError(number, os.strerror(number))

    return write


def test_a_copy_is_named_by_its_content(store: BlobStore, source: Path, tmp_path: Path) -> None:
    stored = store.put(source)

    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    assert (stored.sha256, stored.size_bytes) == (digest, 3_000_000)
    assert store.path(digest) == tmp_path / "documents" / digest[:2] / digest
    assert store.path(digest).read_bytes() == source.read_bytes()
    assert hash_file(source) == digest


def test_the_same_content_is_kept_once(store: BlobStore, source: Path, tmp_path: Path) -> None:
    store.put(source)
    store.put(source)

    assert len(files(tmp_path)) == 1


def test_a_full_disk_is_said_and_leaves_nothing_half_made(
    store: BlobStore, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blobs_module, "_write_all", failing_write(errno.ENOSPC))

    with pytest.raises(DiskFull, match="disk is full"):
        store.put(source)

    assert files(tmp_path) == []


def test_a_folder_that_cannot_be_written_to_is_said(
    store: BlobStore, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blobs_module, "_write_all", failing_write(errno.EROFS))

    with pytest.raises(WorkspaceReadOnly):
        store.put(source)


def test_a_short_write_is_continued(source: Path, tmp_path: Path) -> None:
    class Slow(io.RawIOBase):
        def __init__(self) -> None:
            self.data = bytearray()

        def write(self, data: Any) -> int:
            self.data += bytes(data[:7])
            return min(7, len(data))

    slow = Slow()

    blobs_module._write_all(slow, b"a piece that does not fit at once")

    assert bytes(slow.data) == b"a piece that does not fit at once"


def test_copying_can_be_cancelled(store: BlobStore, source: Path, tmp_path: Path) -> None:
    def check() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        store.put(source, check)

    assert files(tmp_path) == []


def test_a_source_that_cannot_be_read_is_not_our_fault(store: BlobStore, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        store.put(tmp_path / "gone.txt")


def test_a_deleted_copy_is_gone_with_its_folder(
    store: BlobStore, source: Path, tmp_path: Path
) -> None:
    stored = store.put(source)

    store.delete(stored.sha256)
    store.delete(stored.sha256)

    assert not store.has(stored.sha256)
    assert list((tmp_path / "documents").iterdir()) == []


def test_sweeping_drops_what_nobody_uses_and_leftovers(
    store: BlobStore, source: Path, tmp_path: Path
) -> None:
    used = store.put(source).sha256
    source.write_text("another")
    unused = store.put(source).sha256
    (tmp_path / "documents" / "partial-1234").write_text("half")

    n = store.sweep(lambda sha256: sha256 == used)

    assert n == 2
    assert store.has(used)
    assert not store.has(unused)
    assert [path.name for path in files(tmp_path)] == [used]


def test_sweeping_leaves_what_is_being_written(store: BlobStore, source: Path) -> None:
    def sweep() -> None:
        store.sweep(lambda _sha256: False)

    stored = store.put(source, sweep)

    assert store.has(stored.sha256)


def test_sweeping_before_anything_was_stored_is_fine(store: BlobStore) -> None:
    assert store.sweep(lambda _sha256: True) == 0
