"""kill -9 at random moments of ingestion, sync, deletion and rebuild, with the real engines.

    python -m tests.benchmarks.kills [--kills 50] [--seed N]

The kills take turns over the four steps; the moment is drawn from as long as the step takes here.
After each one the workspace is opened, what the kill left is finished, and everything is closed;
then SQLite's own checks, the full-text index and Chroma's ids are compared, row by row, and
whatever was acknowledged must be there or, removed, nowhere. Exit code 1 at the first difference.
"""

from __future__ import annotations

import argparse
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from engines.index.chroma_index import ChromaIndex
from tests.benchmarks.kills_worker import ADDED, STEPS
from tests.trips.sync_worker import WORDS, open_it
from workbench.domain.document import DocumentStatus
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths

WORKER = Path(__file__).with_name("kills_worker.py")
CHILD = (sys.executable, "-m", "engines.build", "--child")
N_FILES = 30
_START_S = 180.0
_FIRST_S = 0.4  # as long as a step is taken to last before one was seen to its end


@dataclass
class Known:
    """What the workspace said of the first collection's files, by SHA-256."""

    alive: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)

    def hear(self, line: list[str]) -> None:
        match line:
            case ["document", sha]:
                self.alive.add(sha)
                self.gone.discard(sha)
            case ["removing", sha]:
                self.alive.discard(sha)
            case ["begin", "ingest"]:  # from here on each file may come back before it is said
                self.gone.clear()
            case ["removed", sha]:
                self.gone.add(sha)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--kills", type=int, default=50)
    arguments.add_argument("--seed", type=int, default=20_261_121)
    given = arguments.parse_args()
    if hasattr(os, "nice"):
        os.nice(10)
    chance, began = random.Random(given.seed), time.perf_counter()
    durations = dict.fromkeys(STEPS, _FIRST_S)
    hits: Counter[str] = Counter()
    n_acknowledged = n_chunks = 0
    with tempfile.TemporaryDirectory() as name:
        where = Path(name)
        root, files, linked = where / "workspace", where / "files", where / "linked"
        write_files(files, chance)
        linked.mkdir()
        known = Known()
        for kill in range(given.kills):
            step = STEPS[kill % len(STEPS)]
            at, lines = run_and_kill((root, files, linked), kill, step, chance, durations)
            hits[at] += 1
            for line in lines:
                known.hear(line)
            n_acknowledged += sum(line[0] == "document" for line in lines)
            n_chunks = check(root, known)
            print(f"kill {kill + 1}: in {at}; {n_chunks} chunks agree", flush=True)
    struck = ", ".join(f"{step} {n}" for step, n in sorted(hits.items()))
    print(f"{given.kills} kills ({struck}), {n_acknowledged} documents acknowledged")
    print(f"SQLite, full text and Chroma agree after each ({time.perf_counter() - began:.0f} s)")
    return 0


def write_files(folder: Path, chance: random.Random) -> None:
    folder.mkdir()
    for number in range(N_FILES):
        lines = [" ".join(chance.choices(WORDS, k=30)) + "." for _ in range(chance.randint(2, 25))]
        (folder / f"{number:02}.md").write_text(
            f"# File {number}\n\n" + "\n\n".join(lines), "utf-8"
        )


def run_and_kill(
    places: tuple[Path, Path, Path],
    kill: int,
    step: str,
    chance: random.Random,
    durations: dict[str, float],
) -> tuple[str, list[list[str]]]:
    """Where the kill struck, and the whole lines that came before it."""
    command = [sys.executable, str(WORKER), *map(str, places), step, str(kill)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stderr is not None
    lines: list[tuple[float, list[str]]] = []
    reached, stdout, stderr = threading.Event(), process.stdout, process.stderr
    said: list[str] = []

    def read() -> None:
        for line in stdout:
            if line.endswith("\n"):  # a line cut in half was not said
                lines.append((time.monotonic(), line.split()))
            if line.split() == ["begin", step]:
                reached.set()

    readers = [threading.Thread(target=read), threading.Thread(target=lambda: said.extend(stderr))]
    for reader in readers:
        reader.start()
    came = reached.wait(_START_S)
    time.sleep(chance.uniform(0.0, durations[step] * 1.1))
    process.kill()
    process.wait(30)
    for reader in readers:
        reader.join(30)
    stdout.close()
    stderr.close()
    whole = "".join(said)
    assert came, whole
    assert "Traceback" not in whole, whole
    return _learn(lines, durations), [line for _, line in lines]


def _learn(lines: list[tuple[float, list[str]]], durations: dict[str, float]) -> str:
    """Note how long whole steps took; the step in which the kill came."""
    inside, since = "start", 0.0
    for when, words in lines:
        if words[0] == "begin":
            inside, since = words[1], when
        elif words[0] == "end":
            durations[words[1]] = (durations[words[1]] + when - since) / 2
            inside = "between"
    return inside


def check(root: Path, known: Known) -> int:
    """Finish what the kill left, then compare everything; how many chunks there are."""
    workbench = open_it(root, "real")
    try:
        context = plain_context()
        workbench.ingest.resume(context)
        workbench.reindexing.run(context)
        for folder in workbench.linked_folders.all():
            for _ in range(2):  # contents that went in a circle between names need a second look
                workbench.folder_sync.sync(folder.id, context, patience_s=5.0)
        stored = {}
        collections = workbench.library.collections()
        for collection in collections:
            for document in workbench.library.documents(collection.id):
                assert document.status is DocumentStatus.READY, document
                assert workbench.library.original(document.id).is_file()
                assert workbench.library.chunks(document.id)
                if collection.name == ADDED:
                    stored[document.sha256] = document
        names = {collection.id: collection.index for collection in collections}
    finally:
        workbench.close()
    missing = known.alive - stored.keys()
    assert not missing, f"acknowledged and gone: {missing}"
    back = known.gone & stored.keys()
    assert not back, f"removed and still there: {back}"
    known.alive = set(stored)
    return compare(WorkspacePaths(root), names)


def compare(paths: WorkspacePaths, names: dict[str, str]) -> int:
    """SQLite with itself, with its full-text index and with Chroma."""
    connection = sqlite3.connect(paths.database)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO chunks_fts(chunks_fts, rank) VALUES ('integrity-check', 1)")
        chunks: dict[str, set[int]] = {collection: set() for collection in names}
        for number, collection, indexed in connection.execute(
            "SELECT k.id, d.collection_id, k.indexed FROM chunks k"
            " JOIN documents d ON d.id = k.document_id"
        ):
            assert indexed, f"chunk {number} is not indexed"
            chunks[collection].add(number)
        words = {row[0] for row in connection.execute("SELECT id FROM chunks_fts_docsize")}
        assert words == set().union(*chunks.values()), "full text and chunks differ"
        assert connection.execute("SELECT COUNT(*) FROM erasures").fetchone() == (0,)
        hashes = {row[0] for row in connection.execute("SELECT sha256 FROM documents")}
    finally:
        connection.close()
    assert hashes == {path.name for path in paths.blobs.rglob("*") if path.is_file()}
    index = ChromaIndex(CHILD, paths.index)
    try:
        for collection, name in names.items():
            assert index.ids(name) == chunks[collection], "Chroma and chunks differ"
    finally:
        index.close()
    return sum(map(len, chunks.values()))


if __name__ == "__main__":
    sys.exit(main())
