"""Delete, empty, cut or overwrite each of the index's files: is an answer lost?

    python -m tests.benchmarks.damaged_index

With the real Chroma and the real embedder. For each file and each damage: the workspace is opened,
a question is asked before anything was mended, then the start finishes its work, then the question
is asked again. Both answers must be those of the whole index, and Chroma must hold exactly the
chunks of SQLite in the end. Exit code 1 otherwise. Told beside it: who noticed, and how long the
rebuilding took.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from engines.index.chroma_index import ChromaIndex
from tests.trips.sync_worker import open_it
from workbench.app import Workbench
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths

CHILD = (sys.executable, "-m", "engines.build", "--child")
DAMAGES = ("deleted", "emptied", "cut", "noise")
N_FILES, PARTS = 60, 25
THINGS = ("harbour", "crane", "tariff", "lantern", "orchard", "violin", "glacier", "pepper",
          "saddle", "compass", "anchor", "beetle", "meadow", "thunder", "basket")  # fmt: skip
QUESTION = "Where is the glacier near the orchard?"


def main() -> int:
    chance = random.Random(20_261_121)
    with tempfile.TemporaryDirectory() as name:
        whole = Path(name) / "whole"
        collection, index, expected = make(whole, Path(name) / "files", chance)
        files = sorted(
            path.relative_to(whole) for path in (whole / "index").rglob("*")
            if path.is_file()
        )  # fmt: skip
        print(f"{len(expected)} hits expected; files: {', '.join(path.name for path in files)}")
        n_wrong = 0
        for file in files:
            for damage in DAMAGES:
                hurt = Path(name) / "hurt"
                shutil.copytree(whole, hurt)
                break_it(hurt / file, damage, chance)
                n_wrong += not try_it(hurt, file, damage, collection, index, expected)
                shutil.rmtree(hurt)
    print(f"{len(files) * len(DAMAGES)} damages, {n_wrong} with a lost answer or another index")
    return int(n_wrong > 0)


def make(root: Path, source: Path, chance: random.Random) -> tuple[str, str, list[str]]:
    """A workspace with some 1,500 chunks, closed in order; its collection, index, and answer."""
    source.mkdir()
    for number in range(N_FILES):
        parts = [
            f"# Part {part}\n\n" + " ".join(chance.choices(THINGS, k=60)) + "."
            for part in range(PARTS)
        ]
        (source / f"{number:02}.md").write_text("\n\n".join(parts), "utf-8")
    with closing(open_it(root, "real")) as workbench:
        collection = workbench.library.create_collection("Trusted")
        workbench.ingest.add([source], collection.id, plain_context())
        return collection.id, collection.index, ask(workbench, collection.id)


def ask(workbench: Workbench, collection: str) -> list[str]:
    """The passages found by meaning, best first, with their ranks."""
    hits = workbench.retrieval.search(QUESTION, [collection], k=10).hits
    return [f"{hit.dense_rank} {hit.passage.text}" for hit in hits]


def break_it(path: Path, damage: str, chance: random.Random) -> None:
    data = path.read_bytes()
    match damage:
        case "deleted":
            path.unlink()
        case "emptied":
            path.write_bytes(b"")
        case "cut":
            path.write_bytes(data[: len(data) // 2])
        case _:
            start = len(data) // 3
            path.write_bytes(data[:start] + chance.randbytes(len(data) - start))


def try_it(
    root: Path, file: Path, damage: str, collection: str, index: str, expected: list[str]
) -> bool:
    with closing(open_it(root, "real")) as workbench:
        at_once = ask(workbench, collection)
        noticed = "the question" if not workbench.index_health.is_whole else ""
        began = time.perf_counter()
        workbench.ingest.resume(plain_context())
        took = time.perf_counter() - began
        later = ask(workbench, collection)
        known = {chunk.chunk_id for document in workbench.library.documents(collection)
                 for chunk in workbench.library.chunks(document.id)}  # fmt: skip
        is_whole = workbench.index_health.is_whole
    held_index = ChromaIndex(CHILD, WorkspacePaths(root).index)
    held = held_index.ids(index)
    held_index.close()
    right = at_once == expected and later == expected and held == known and is_whole
    told = "as before" if right else f"WRONG {at_once == expected} {later == expected}"
    print(f"{file.name:22}{damage:9}{told:12}noticed by {noticed or 'the start'}, {took:.1f} s",
          flush=True)  # fmt: skip
    return right


if __name__ == "__main__":
    sys.exit(main())
