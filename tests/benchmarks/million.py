"""Many chunks in one collection: how long to build, how much memory and disk, how fast to ask.

    python -m tests.benchmarks.million [--chunks 1000000] [--folder PATH [--ask]]

Documents of 100 chunks each are stored as ingestion stores them: text, chunks, full text and
vectors in SQLite. The vectors are made up, around 2,000 centres; then the program itself fills
Chroma from them, as after a damaged index. Asked are questions of four words, whose vectors are
made up as well, without a filter and with filters that let through a thousandth, a twentieth, half
and nearly all documents; what the first 10 of the index have in common with the exact ones is told
beside it. PATH keeps the workspace, and --ask asks one that was kept;
else it is removed.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from engines.build import build
from ui.compose import open_real_workspace
from workbench.app import Workbench
from workbench.domain.document import Chunk, PageSpan, ParsedDocument
from workbench.domain.document_filter import DATE, LANGUAGE, parse_filter
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.ports.embedder import Embedder
from workbench.storage.database import Database
from workbench.storage.document_store import DocumentStore, NewDocument

CHILD = (sys.executable, "-m", "engines.build", "--child")
PER_DOCUMENT, WORDS_EACH, DIMENSION, CENTRES = 100, 60, 384, 2_000
VOCABULARY = 50_000
FILTERS = ("", "tag=rare", "tag=some", "tag=half", "date>=2001")
ASKED = 60
NAME, MIB = "Many", 2**20


@dataclass
class Peak:
    """The most memory that this process and its children had, by their names."""

    ours: int = 0
    index: int = 0

    def look(self) -> None:
        me = psutil.Process()
        self.ours = max(self.ours, me.memory_info().rss)
        for child in me.children(recursive=True):
            try:
                if "index" in child.cmdline():
                    self.index = max(self.index, child.memory_info().rss)
            except psutil.Error:
                continue


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--chunks", type=int, default=1_000_000)
    arguments.add_argument("--folder", type=Path)
    arguments.add_argument("--ask", action="store_true")
    given = arguments.parse_args()
    if hasattr(os, "nice"):
        os.nice(10)
    with tempfile.TemporaryDirectory() as scratch:
        root = (given.folder or Path(scratch)) / "workspace"
        if not given.ask:
            build_up(root, given.chunks)
        ask(root)
    return 0


def build_up(root: Path, n_chunks: int) -> None:
    with closing(open_real_workspace(root)) as workbench:
        collection = workbench.library.create_collection(NAME).id
    n_documents = max(1, n_chunks // PER_DOCUMENT)
    peak = Peak()
    paths = WorkspacePaths(root)
    embedder = build(paths, CHILD).embedder.name
    began = time.perf_counter()
    database = Database(paths.database)
    fill(DocumentStore(database), collection, embedder, n_documents, peak)
    database.close()
    report("text, full text and vectors stored", began, n_documents * PER_DOCUMENT)
    began = time.perf_counter()
    with closing(open_real_workspace(root)) as workbench:
        workbench.ingest.resume(plain_context(watch(peak)))
        peak.look()
    report("Chroma filled from SQLite", began, n_documents * PER_DOCUMENT)
    print(f"memory at most: program {peak.ours / MIB:.0f} MiB, index {peak.index / MIB:.0f} MiB")
    sizes = {"SQLite": size(paths.database), "Chroma": size(paths.index)}
    print("on disk: " + ", ".join(f"{name} {n / MIB:.0f} MiB" for name, n in sizes.items()))


def watch(peak: Peak) -> Callable[[object], None]:
    """Looks at memory and says once a minute how far it is."""
    began, said = time.perf_counter(), [0.0]

    def look(event: object) -> None:
        peak.look()
        took = time.perf_counter() - began
        if took > said[0] + 60:
            said[0] = took
            print(f"{took:.0f} s: {event}", file=sys.stderr, flush=True)

    return look


def report(what: str, began: float, n: int) -> None:
    took = time.perf_counter() - began
    print(f"{what}: {took:.0f} s, {n / took:.0f} chunks/s", flush=True)


def size(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() else path.parent.glob(f"{path.name}*")
    return sum(file.stat().st_size for file in files if file.is_file())


# -- made up


def vectors_of(document: int) -> Any:
    """Shape (PER_DOCUMENT, DIMENSION), unit length; always the same for a document."""
    rng = np.random.default_rng(document + 1)
    centres = _centres()[rng.integers(0, CENTRES, PER_DOCUMENT)]
    return unit(centres + 0.7 * rng.standard_normal(centres.shape) / np.sqrt(DIMENSION))


_CACHE: list[Any] = []


def _centres() -> Any:
    if not _CACHE:
        _CACHE.append(unit(np.random.default_rng(0).standard_normal((CENTRES, DIMENSION))))
    return _CACHE[0]


def unit(rows: Any) -> Any:
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def words(chance: random.Random, n: int) -> str:
    """Few words are frequent, most are rare, as in texts."""
    return " ".join(f"w{int(VOCABULARY ** chance.random())}" for _ in range(n))


def fill(
    store: DocumentStore, collection: str, embedder: str, n_documents: int, peak: Peak
) -> None:
    for number in range(n_documents):
        chance = random.Random(number)
        parts = [words(chance, WORDS_EACH) for _ in range(PER_DOCUMENT)]
        new = NewDocument(f"{number:06}.txt", f"/made/{number:06}.txt", f"{number:064x}", 1)
        document = store.add(collection, new).id
        chunks, start = [], 0
        for ordinal, text in enumerate(parts):
            chunks.append(Chunk(ordinal, start, start + len(text), text))
            start += len(text) + 2
        whole = "\n\n".join(parts)
        pages = (PageSpan(1, 0, len(whole)),)
        store.store_parsed(document, ParsedDocument(whole, "text/plain", pages=pages), chunks)
        ids = [passage.chunk_id for passage in store.chunks.of_document(document)]
        rows = vectors_of(number)
        store.chunks.store_vectors(
            {id_: row.tobytes() for id_, row in zip(ids, rows, strict=True)}, embedder
        )
        store.properties.read_from_file(
            document, {DATE: f"{2000 + number % 25}-01-01", LANGUAGE: "en"}
        )
        tags = [name for name, every in (("rare", 1000), ("some", 20), ("half", 2))
                if number % every == 0]  # fmt: skip
        if tags:
            store.properties.tag([document], tags, [])
        if number % 100 == 0:
            peak.look()


# -- asked


def made_up(embedder: Embedder) -> None:
    """The real embedder, but for its answer: a question's vector lies beside the made-up ones."""
    embed = embedder.embed_query

    def answer(text: str) -> Any:
        embed(text)
        return question(sum(map(ord, text)))

    setattr(embedder, "embed_query", answer)  # noqa: B010 - of this one object


def question(seed: int) -> Any:
    rng = np.random.default_rng(10**9 + seed)
    near = _centres()[rng.integers(0, CENTRES, 1)]
    return unit(near + 0.7 * rng.standard_normal(near.shape) / np.sqrt(DIMENSION))


def ask(root: Path) -> None:
    with closing(open_real_workspace(root)) as workbench:
        many = workbench.library.collection_named(NAME)
        index, embedder = workbench.retrieval._meaning._index, workbench.embedders.bundled
        first = timed(lambda: index.query(many.index, question(0), 10))[0]
        print(f"the first query, which opens the index: {first:.1f} s")
        made_up(embedder)
        began, had = time.perf_counter(), time.thread_time()
        workbench.retrieval.search("w1000 w2000", [many.id])
        took, busy = time.perf_counter() - began, time.thread_time() - had
        print(f"the first search: {took:.1f} s, of it processor {busy:.1f} s")
        print(f"{'ms':14}{'documents':>11}{'p50':>9}{'p95':>9}{'processor':>11}{'p95':>9}")
        for text in FILTERS:
            latencies(workbench, many.id, text)
        for name, act in (
            ("index alone", lambda n: index.query(many.index, question(n), 128)),
            ("vector alone", lambda n: embedder.embed_query(f"w{n} w{2 * n} w100")),
        ):
            print(f"{name:25}{quantiles([timed(partial(act, n)) for n in range(ASKED)])}")
        shared = agreement(
            [index.query(many.index, question(n), 10) for n in range(ASKED)], many.n_documents
        )
        print(f"of the exact first 10 the index has {shared:.3f}")
        me = psutil.Process()
        child = [c for c in me.children(recursive=True) if "index" in c.cmdline()]
        held = sum(c.memory_info().rss for c in child) / MIB
        words_held = workbench.retrieval._documents.chunks.words._n_bytes / MIB
        print(
            f"memory while asking: index {held:.0f} MiB, program {me.memory_info().rss / MIB:.0f}"
            f" MiB, of it scores of words {words_held:.0f} MiB"
        )


def latencies(workbench: Workbench, collection: str, text: str) -> None:
    """Each filter is asked other questions."""
    only = parse_filter([text] if text else [])
    documents, search = workbench.retrieval._documents, workbench.retrieval.search
    fitting = len(documents.properties.fitting(only, [collection])) if text else 0
    chance = random.Random(text)
    asked = [words(chance, 4) for _ in range(ASKED)]
    took = [timed(partial(search, one, [collection], only=only)) for one in asked]
    print(f"{text or 'none':14}{fitting or 'all':>11}{quantiles(took)}", flush=True)


def agreement(found: Sequence[Sequence[tuple[int, float]]], n_documents: int) -> float:
    """The share of the exact ten nearest that the index returned, all vectors compared."""
    questions = np.vstack([question(n) for n in range(len(found))])
    best = np.full((len(found), 10), -2.0, dtype=np.float32)
    for block in blocks(n_documents):
        scores = questions @ np.vstack([vectors_of(number) for number in block]).T
        best = -np.sort(-np.hstack([best, scores]), axis=1)[:, :10]
    least = best[:, -1] - 1e-4
    return statistics.fmean(
        sum(score >= least[n] for _, score in hits) / 10 for n, hits in enumerate(found)
    )


def blocks(n: int) -> Iterator[range]:
    for begin in range(0, n, 100):
        yield range(begin, min(n, begin + 100))


def timed(act: Callable[[], object]) -> tuple[float, float]:
    """Seconds, and of them those that this thread had a processor."""
    began, had = time.perf_counter(), time.thread_time()
    act()
    return time.perf_counter() - began, time.thread_time() - had


def quantiles(took: Sequence[tuple[float, float]]) -> str:
    clock, busy = (sorted(1000 * one[at] for one in took) for at in (0, 1))
    last = int(0.95 * (len(took) - 1))
    return (
        f"{statistics.median(clock):9.1f}{clock[last]:9.1f}"
        f"{statistics.median(busy):11.1f}{busy[last]:9.1f}"
    )


if __name__ == "__main__":
    sys.exit(main())
