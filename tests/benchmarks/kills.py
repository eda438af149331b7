"""kill -9 at random moments of ingestion, sync, deletion and rebuild, with the real engines.

    python -m tests.benchmarks.kills [--kills 50] [--seed N]

The kills take turns over the four steps; the moment is drawn from as long as the step took when it
was left alone twice at the beginning.
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
from tests.benchmarks.kill_patience import wait_for
from tests.benchmarks.kills_worker import ADDED, STEPS
from tests.trips.sync_worker import WORDS, open_it
from workbench.domain.document import DocumentStatus
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths

WORKER = Path(__file__).with_name("kills_worker.py")
CHILD = (sys.executable, "-m", "engines.build", "--child")
N_FILES = 30
_LEFT_ALONE = 3  # rounds of the four steps before the first kill; the first one is warm-up


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
    hits: Counter[str] = Counter()
    n_acknowledged = n_chunks = 0
    with tempfile.TemporaryDirectory() as name:
        where = Path(name)
        root, files, linked = where / "workspace", where / "files", where / "linked"
        write_files(files, chance)
        linked.mkdir()
        known = Known()
        durations = look(places := (root, files, linked), known)
        for kill in range(given.kills):
            step = STEPS[kill % len(STEPS)]
            at, lines = run_and_kill(places, kill, step, chance.uniform(0.0, durations[step]))
            hits[at] += 1
            for _, words in lines:
                known.hear(words)
            n_acknowledged += sum(words[0] == "document" for _, words in lines)
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


def look(places: tuple[Path, Path, Path], known: Known) -> dict[str, float]:
    """How long each step takes, in seconds."""
    _, lines = run_and_kill(places, 0, STEPS[0], 0.0, rounds=_LEFT_ALONE)
    for _, words in lines:
        known.hear(words)
    check(places[0], known)
    begun = {when: words[1] for when, words in lines if words[0] == "begin"}
    ended = {when: words[1] for when, words in lines if words[0] == "end"}
    took: dict[str, list[float]] = {step: [] for step in STEPS}
    for when, step in ended.items():
        took[step].append(
            when - max(at for at, name in begun.items() if name == step and at < when)
        )
    durations = {step: sum(every[1:]) / len(every[1:]) for step, every in took.items()}
    print("left alone: " + ", ".join(f"{step} {s:.2f} s" for step, s in durations.items()))
    return durations


def run_and_kill(
    places: tuple[Path, Path, Path], kill: int, step: str, after_s: float, rounds: int = 0
) -> tuple[str, list[tuple[float, list[str]]]]:
    """Where the kill struck, and when which whole lines came before it.

    It comes `after_s` seconds after the step begins, or after so many rounds of all steps.
    """
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
            n_ended = sum(words == ["end", STEPS[-1]] for _, words in lines)
            if (rounds and n_ended == rounds) or (not rounds and line.split() == ["begin", step]):
                reached.set()

    readers = [threading.Thread(target=read), threading.Thread(target=lambda: said.extend(stderr))]
    for reader in readers:
        reader.start()
    wait_for(reached, process, said)
    time.sleep(after_s)
    process.kill()
    process.wait(30)
    for reader in readers:
        reader.join(30)
    stdout.close()
    stderr.close()
    whole = "".join(said)
    assert "Traceback" not in whole, whole
    said_last = [words for _, words in lines if words[0] in ("begin", "end")][-1]
    return (said_last[1] if said_last[0] == "begin" else "between"), lines


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
