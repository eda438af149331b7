"""kill -9 at random moments: after the next start nothing that was acknowledged is missing."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.fakes.bundle import fake_engines
from workbench.app import open_workspace
from workbench.domain.conversation import TurnState
from workbench.domain.document import DocumentStatus
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths

WORKER = Path(__file__).with_name("kill_worker.py")
KILLS = 12


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("documents")
    chance = random.Random(7)
    words = ("notice", "period", "clause", "amount", "supplier", "invoice", "minutes", "policy")
    for number in range(40):
        lines = [" ".join(chance.choices(words, k=30)) + "." for _ in range(chance.randint(1, 30))]
        text = f"# File {number}\n\n" + "\n\n".join(lines)
        (folder / f"file-{number:02}.md").write_text(text, "utf-8")
    return folder


def run_and_kill(root: Path, documents: Path, seed: int, n_lines: int) -> list[tuple[str, ...]]:
    """Kill the worker once it has said so many lines, somewhere in the middle of what comes next;
    return what it acknowledged. Counted in lines, so that a slow machine gets as far as a fast one.
    """
    process = subprocess.Popen(
        [sys.executable, str(WORKER), str(root), str(documents), str(seed)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    lines: list[str] = []
    far_enough = threading.Event()

    def read() -> None:
        assert process.stdout is not None
        for line in process.stdout:
            lines.append(line)
            if len(lines) >= n_lines:
                far_enough.set()

    reader = threading.Thread(target=read)
    reader.start()
    came_up = far_enough.wait(60)
    time.sleep(random.Random(seed).uniform(0.0, 0.05))
    process.kill()
    process.wait(30)
    reader.join(30)
    said = process.stderr.read()
    process.stdout.close()
    process.stderr.close()
    assert came_up, said
    assert "Traceback" not in said, said
    # The last line may be cut in half by the kill; only whole lines were acknowledged.
    return [tuple(line.split()) for line in lines if line.endswith("\n")]


def test_nothing_acknowledged_is_lost_over_many_kills(tmp_path: Path, documents: Path) -> None:
    chance = random.Random(20_261_121)
    root = tmp_path / "workspace"
    turns: set[str] = set()
    finished: set[str] = set()
    alive: set[str] = set()
    unsure: set[str] = set()  # a removal that was under way when the kill came
    for kill in range(KILLS):
        for kind, *values in run_and_kill(root, documents, kill, chance.randint(1, 36)):
            match kind:
                case "document":
                    alive.add(values[0])
                    unsure.discard(values[0])
                case "opened":
                    turns.add(values[0])
                case "finished":
                    finished.add(values[0])
                case "removing":
                    alive.discard(values[0])
                    unsure.add(values[0])
                case "removed":
                    unsure.discard(values[0])

        workbench = open_workspace(WorkspacePaths(root), fake_engines)
        try:
            workbench.ingest.resume(plain_context())
            stored = {document.sha256: document for document in workbench.library.documents(None)}
            assert alive <= stored.keys()
            assert stored.keys() <= alive | unsure | _unacknowledged(stored, documents)
            assert {d.status for d in stored.values()} <= {DocumentStatus.READY}
            for document in stored.values():
                assert workbench.library.original(document.id).is_file()
                assert workbench.library.chunks(document.id)
            all_turns = {
                turn.id: turn
                for conversation in workbench.conversations.list(limit=100_000)
                for turn in workbench.conversations.turns(conversation.id)
            }
            assert turns <= all_turns.keys()
            assert all(all_turns[turn].state is TurnState.COMPLETE for turn in finished)
            assert all(turn.state is not TurnState.OPEN for turn in all_turns.values())
        finally:
            workbench.close()
        _check_files(WorkspacePaths(root))
        alive = set(stored)
        unsure = set()

    assert len(turns) > KILLS, "the kills came so early that nothing was tested"
    assert len(finished) > 10


def _unacknowledged(stored: dict[str, object], documents: Path) -> set[str]:
    """A file may have become lasting just before its acknowledgement was printed."""
    import hashlib  # noqa: PLC0415

    known = {hashlib.sha256(path.read_bytes()).hexdigest() for path in documents.iterdir()}
    return known & set(stored)


def _check_files(paths: WorkspacePaths) -> None:
    connection = sqlite3.connect(paths.database)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for table in ("chunks_fts", "turns_fts"):
            connection.execute(f"INSERT INTO {table}({table}, rank) VALUES ('integrity-check', 1)")
        hashes = {row[0] for row in connection.execute("SELECT sha256 FROM documents")}
    finally:
        connection.close()
    blobs = {path.name for path in paths.blobs.rglob("*") if path.is_file()}
    assert hashes <= blobs
    assert blobs <= hashes, "files that no document owns were left behind"
