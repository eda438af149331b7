"""kill -9 while documents are redacted and indexed: does anything personal lie on the disk?

    python -m tests.benchmarks.redaction_kills [--kills 50] [--seed N] [--engines real]

A collection with a privacy policy is filled, and another is filled without one and given one then,
so that its documents are read again; the process is killed at a random moment. Every file holds
e-mail addresses and account numbers that nothing else holds. After a kill in the first collection
no file of the workspace but the copies of the originals may hold any of them, as the kill left it,
journals of the database included. Then the workspace is opened and what was begun is finished: no
file may hold any, every acknowledged document is there and read, and its passages hold what stands
for them. Exit code 1 at the first find.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tests.benchmarks.kill_patience import wait_for
from tests.benchmarks.redaction_kills_worker import CHANGING, POLICY, REDACTED
from tests.trips.sync_worker import WORDS, open_it
from workbench.domain.document import DocumentStatus
from workbench.jobs import plain_context

WORKER = Path(__file__).with_name("redaction_kills_worker.py")
N_FILES = 12
_OF_FIRST = 0.4  # of the time that a step took the first time: later ones are quicker
_ORIGINALS = "documents"
_STANDS_FOR = "<EMAIL_ADDRESS"


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--kills", type=int, default=50)
    arguments.add_argument("--seed", type=int, default=20_261_122)
    arguments.add_argument("--engines", choices=("real", "fake"), default="real")
    given = arguments.parse_args()
    chance, began = random.Random(given.seed), time.perf_counter()
    struck: Counter[str] = Counter()
    n_looked = 0
    with tempfile.TemporaryDirectory() as name:
        root, files = Path(name) / "workspace", Path(name) / "files"
        values = write_files(files, chance)
        took = run_and_kill(root, files, given.seed, given.engines, None)[2]
        check(root, values, set(), given.engines)
        for kill in range(given.kills):
            step = ("ingest", "policy")[kill % 2]
            at, known, _ = run_and_kill(
                root,
                files,
                kill,
                given.engines,
                (step, chance.uniform(0.0, _OF_FIRST * took[step])),
            )
            struck[at] += 1
            if at == "ingest":
                n_looked += 1
                clean = holding(root, values)
                assert not clean, f"kill {kill + 1}: {clean}"
            n_passages = check(root, values, known, given.engines)
            print(f"kill {kill + 1}: in {at}; {n_passages} passages", flush=True)
    told = ", ".join(f"{step} {n}" for step, n in sorted(struck.items()))
    took_s = time.perf_counter() - began
    print(f"{given.kills} kills ({told}), {given.engines} engines, {took_s:.0f} s")
    print(f"nothing personal in any file: {n_looked} times as the kill left it, and after each")
    return 0


def write_files(folder: Path, chance: random.Random) -> list[bytes]:
    """What is personal in them, each value in one file only."""
    folder.mkdir()
    values: list[bytes] = []
    for number in range(N_FILES):
        lines = []
        for line in range(chance.randint(6, 18)):
            mail = f"person{number:02}.{line:02}@{chance.randrange(10**9):09}-example.org"
            values.append(mail.encode())
            lines.append(f"{' '.join(chance.choices(WORDS, k=30))}. Write to {mail} about it.")
        (folder / f"{number:02}.md").write_text(
            f"# File {number}\n\n" + "\n\n".join(lines), "utf-8"
        )
    return values


def run_and_kill(
    root: Path, files: Path, seed: int, engines: str, wish: tuple[str, float] | None
) -> tuple[str, set[str], dict[str, float]]:
    """Where the kill struck, what was acknowledged, and how long whole steps took.

    `wish`: kill so many seconds after that step begins; None: after all steps ended once.
    """
    command = [sys.executable, str(WORKER), str(root), str(files), str(seed), engines]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    assert process.stdout is not None
    stdout, stderr, reached = process.stdout, process.stderr, threading.Event()
    said: list[str] = []
    lines: list[tuple[float, list[str]]] = []

    def read() -> None:
        for line in stdout:
            if line.endswith("\n"):
                lines.append((time.monotonic(), line.split()))
            if line.split() == (["begin", wish[0]] if wish else ["end", "policy"]):
                reached.set()

    readers = [threading.Thread(target=read), threading.Thread(target=lambda: said.extend(stderr))]
    for reader in readers:
        reader.start()
    wait_for(reached, process, said)
    if wish:
        time.sleep(wish[1])
    process.kill()
    process.wait(30)
    for reader in readers:
        reader.join(30)
    stdout.close()
    stderr.close()
    begun = {words[1]: at for at, words in lines if words[0] == "begin"}
    took = {words[1]: at - begun[words[1]] for at, words in lines if words[0] == "end"}
    last = [words for _, words in lines if words[0] in ("begin", "end")][-1]
    known: set[str] = set()
    step = ""
    for _, words in lines:
        if words[0] == "begin":
            step = words[1]
        elif words == ["end", "policy"]:  # from here on all are removed
            known.clear()
        elif words[0] == "document" and step == "ingest":
            known.add(words[1])
    return (last[1] if last[0] == "begin" else "between"), known, took


def check(root: Path, values: Sequence[bytes], known: set[str], engines: str) -> int:
    """Finish what the kill left, with a policy on both collections; how many passages there are."""
    workbench = open_it(root, engines)
    n_passages = 0
    try:
        context = plain_context()
        changing = workbench.library.collection_named(CHANGING, create=True)
        wanted = replace(changing.settings, privacy=POLICY)
        workbench.library.set_settings(changing.id, wanted)
        workbench.ingest.resume(context)
        workbench.reindexing.run(context)
        stored: set[str] = set()
        for name in (REDACTED, CHANGING):
            collection = workbench.library.collection_named(name, create=True)
            for document in workbench.library.documents(collection.id):
                assert document.status is DocumentStatus.READY, document
                passages = workbench.library.chunks(document.id)
                assert all("@" not in one.text for one in passages)
                assert any(_STANDS_FOR in one.text for one in passages)
                n_passages += len(passages)
                if name == REDACTED:
                    stored.add(document.sha256)
    finally:
        workbench.close()
    assert known <= stored, f"acknowledged and gone: {known - stored}"
    found = holding(root, values)
    assert not found, found
    return n_passages


def holding(root: Path, values: Sequence[bytes]) -> list[str]:
    """Files of the workspace, but for the originals, in which any value stands."""
    return [
        f"{path.relative_to(root)}: {value.decode()}"
        for path in _files(root)
        for data in [path.read_bytes()]
        for value in values
        if value in data
    ][:5]


def _files(root: Path) -> Iterator[Path]:
    for folder, names, found in os.walk(root):
        if Path(folder) == root:
            names.remove(_ORIGINALS)
        yield from (Path(folder) / name for name in found)


if __name__ == "__main__":
    sys.exit(main())
