"""kill -9 at random moments of a sync: afterwards folder, SQLite, full text and index agree."""

from __future__ import annotations

import hashlib
import random
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

from tests.trips.sync_worker import open_it
from workbench.domain.document import DocumentStatus
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths

WORKER = Path(__file__).with_name("sync_worker.py")
KILLS = 3  # tests/benchmarks/folder_sync.py does more, with the real index


def test_a_sync_that_is_killed_is_finished_by_the_next_one(tmp_path: Path) -> None:
    assert kill_and_check(tmp_path, KILLS, "fake", longest_s=0.5) >= 1


def test_a_folder_that_is_followed_survives_a_kill(tmp_path: Path) -> None:
    assert kill_and_check(tmp_path, 1, "fake", longest_s=0.5, mode="follow") >= 1


def kill_and_check(
    where: Path, kills: int, engines: str, longest_s: float, mode: str = "sync"
) -> int:
    """Returns how many syncs were acknowledged. Raises AssertionError on any disagreement."""
    chance = random.Random(20_261_121)
    root, folder = where / "workspace", where / "folder"
    folder.mkdir()
    n_synced = 0
    for kill in range(kills):
        n_synced += _run_and_kill(
            root, folder, kill, engines, chance.uniform(0.05, longest_s), mode
        )
        _check(root, folder, engines)
    return n_synced


def _run_and_kill(
    root: Path, folder: Path, seed: int, engines: str, after_s: float, mode: str
) -> int:
    process = subprocess.Popen(
        [sys.executable, str(WORKER), str(root), str(folder), str(seed), engines, mode],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    first = process.stdout.readline()
    lines: list[str] = []
    if mode == "follow":
        lines.append(process.stdout.readline())
    stdout = process.stdout
    reader = threading.Thread(target=lambda: lines.extend(stdout))
    reader.start()
    time.sleep(after_s)
    process.kill()
    process.wait(30)
    reader.join(30)
    said = process.stderr.read()
    process.stdout.close()
    process.stderr.close()
    assert first == "ready\n", said
    assert "Traceback" not in said, said
    return len(lines)


def _check(root: Path, folder: Path, engines: str) -> None:
    workbench = open_it(root, engines)
    try:
        context = plain_context()
        workbench.ingest.resume(context)
        (linked,) = workbench.linked_folders.all()
        for _ in range(2):  # contents that went in a circle between names need a second look
            workbench.folder_sync.sync(linked.id, context, patience_s=5.0)
        documents = workbench.library.documents()
        there = {
            hashlib.sha256(path.read_bytes()).hexdigest()
            for path in folder.rglob("*")
            if path.is_file() and path.stat().st_size  # a kill may leave an empty one
        }
        assert {document.sha256 for document in documents} == there
        assert {document.status for document in documents} <= {DocumentStatus.READY}
        for document in documents:
            assert workbench.library.original(document.id).is_file()
            word = workbench.library.text(document.id).split()[2]
            hits = workbench.retrieval.search(word, [document.collection_id], k=200).hits
            assert document.id in {hit.passage.document_id for hit in hits} or len(hits) >= 60
        workbench.ingest.resume(context)  # what reconciliation would still have to mend: nothing
        assert {d.status for d in workbench.library.documents()} <= {DocumentStatus.READY}
    finally:
        workbench.close()
    _check_files(WorkspacePaths(root))


def _check_files(paths: WorkspacePaths) -> None:
    connection = sqlite3.connect(paths.database)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO chunks_fts(chunks_fts, rank) VALUES ('integrity-check', 1)")
        assert connection.execute("SELECT COUNT(*) FROM erasures").fetchone() == (0,)
        assert connection.execute("SELECT COUNT(*) FROM chunks WHERE indexed = 0").fetchone() == (
            0,
        )
        hashes = {row[0] for row in connection.execute("SELECT sha256 FROM documents")}
    finally:
        connection.close()
    blobs = {path.name for path in paths.blobs.rglob("*") if path.is_file()}
    assert hashes == blobs
