"""How fast PDFs become searchable, side by side with plain pipelines.

    python tests/benchmarks/ingestion.py --data PATH [--files N] [--at-once N] [--tutorial PYTHON]

PATH holds the public data sets; N of the SEC 10-Q PDFs (`retrieval/kg_rag`) are taken. The program
copies, parses in a child, chunks, stores text and full-text index and vectors in SQLite, embeds
and indexes, safe against a kill at any time. The plain pipeline does what a tutorial does, in this
process: pypdfium2 text, windows of 900 characters with 100 overlap, sentence-transformers as it
comes in batches of 32, Chroma with text and vectors. With --tutorial there is a third, in PYTHON's
environment, which has pypdf and langchain-text-splitters besides: pypdf, langchain's recursive
splitter (1,000 characters, 200 overlap), sentence-transformers and Chroma as they come. All are
warm and take turns, with two files a turn, or as many as --at-once says. Processor time is told
beside the clock's, children included: on a busy machine it is the fairer figure. Also prints how
long a second import takes.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import psutil

from engines.embedding import weights
from ui.compose import open_real_workspace
from workbench.jobs import plain_context

WINDOW_CHARS, OVERLAP_CHARS, BATCH = 900, 100, 32


@dataclass
class Tally:
    name: str
    n_pages: int = 0
    n_chunks: int = 0
    n_chars: int = 0
    seconds: float = 0.0
    cpu_s: float = 0.0

    @property
    def pages_per_s(self) -> float:
        return self.n_pages / self.seconds

    def __str__(self) -> str:
        return (
            f"{self.name:8} {self.n_pages} pages, {self.n_chunks} chunks in {self.seconds:.1f} s:"
            f" {self.pages_per_s:.2f} pages/s, {self.n_chunks / self.seconds:.1f} chunks/s,"
            f" {self.n_chars / self.seconds / 1000:.1f} thousand characters embedded a second;"
            f" processor {self.cpu_s:.1f} s, {self.n_pages / self.cpu_s:.2f} pages/s"
        )


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--files", type=int, default=4)
    arguments.add_argument("--at-once", type=int, default=2)
    arguments.add_argument("--tutorial", type=Path, metavar="PYTHON")
    given = arguments.parse_args()
    base = given.data / "retrieval" if (given.data / "retrieval").is_dir() else given.data
    files = sorted((base / "kg_rag").rglob("*.pdf"))[: given.files]
    if not files:
        print(f"skipped: there are no PDFs below {base / 'kg_rag'}")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        program = Program(Path(scratch) / "workspace")
        try:
            others: list[Plain | Tutorial] = [Plain(Path(scratch) / "plain")]
            if given.tutorial is not None:
                others.append(Tutorial(given.tutorial, Path(scratch) / "tutorial"))
            for number, begin in enumerate(range(0, len(files), given.at_once)):
                turns = (program, *others) if number % 2 else (*others, program)
                for pipeline in turns:
                    pipeline.add_all(files[begin : begin + given.at_once])
            again_s = program.again(files)
        finally:
            program.close()
    print(program.tally)
    for other in others:
        print(other.tally)
    for other in others:
        clock = program.tally.pages_per_s / other.tally.pages_per_s
        cpu = other.tally.cpu_s / program.tally.cpu_s
        print(
            f"ratio    {clock:.2f} in pages/s, {cpu:.2f} by processor time, to {other.tally.name}"
        )
    print(f"again    {again_s:.2f} s for the same files, {program.tally.seconds:.1f} s at first")
    return 0


class Program:
    def __init__(self, folder: Path) -> None:
        self._workbench = open_real_workspace(folder)
        self._collection = self._workbench.library.create_collection("measured").id
        self.tally = Tally("program")
        warm = folder / "warm.txt"
        warm.write_text("Something to start all the children with.", "utf-8")
        collection = self._workbench.library.create_collection("warm").id
        self._workbench.ingest.add([warm], collection, plain_context())

    def add_all(self, paths: list[Path]) -> None:
        began, cpu = time.perf_counter(), used_s()
        report = self._workbench.ingest.add(paths, self._collection, plain_context())
        self.tally.seconds += time.perf_counter() - began
        self.tally.cpu_s += used_s() - cpu
        assert not report.failed, [document.error for document in report.failed]
        for document in report.added:
            self.tally.n_pages += document.n_pages
            self.tally.n_chunks += document.n_chunks
            chunks = self._workbench.library.chunks(document.id)
            self.tally.n_chars += sum(len(chunk.text) for chunk in chunks)

    def again(self, files: list[Path]) -> float:
        began = time.perf_counter()
        self._workbench.ingest.add(files, self._collection, plain_context())
        return time.perf_counter() - began

    def close(self) -> None:
        self._workbench.close()


class Plain:
    def __init__(self, folder: Path) -> None:
        import chromadb
        import torch
        from sentence_transformers import SentenceTransformer

        torch.set_num_threads(max(1, (os.cpu_count() or 2) - 1))  # as many as the program takes
        self._model = SentenceTransformer(str(weights.model_folder()), device="cpu")
        client = chromadb.PersistentClient(
            str(folder), settings=chromadb.Settings(anonymized_telemetry=False)
        )
        self._collection = client.create_collection("plain", embedding_function=None)
        self._collection.add(
            ids=["warm"], embeddings=self._model.encode(["warm"]), documents=["warm"]
        )
        self.tally = Tally("plain")

    def add_all(self, paths: list[Path]) -> None:
        for path in paths:
            self.add(path)

    def add(self, path: Path) -> None:
        import pypdfium2

        began, cpu = time.perf_counter(), time.process_time()
        chunks: list[str] = []
        document = pypdfium2.PdfDocument(path)
        for page in document:
            self.tally.n_pages += 1
            chunks.extend(windows(page.get_textpage().get_text_bounded()))
        document.close()
        for start in range(0, len(chunks), BATCH):
            texts = chunks[start : start + BATCH]
            self._collection.add(
                ids=[f"{path.name} {start + number}" for number in range(len(texts))],
                embeddings=self._model.encode(texts, show_progress_bar=False),
                documents=texts,
            )
        self.tally.seconds += time.perf_counter() - began
        self.tally.cpu_s += time.process_time() - cpu
        self.tally.n_chunks += len(chunks)
        self.tally.n_chars += sum(map(len, chunks))


TUTORIAL = """
import json, sys, time
import chromadb
from langchain_text_splitters import RecursiveCharacterTextSplitter
from pypdf import PdfReader
from sentence_transformers import SentenceTransformer
model = SentenceTransformer(sys.argv[1])
silent = chromadb.Settings(anonymized_telemetry=False)
client = chromadb.PersistentClient(sys.argv[2], settings=silent)
collection = client.create_collection("tutorial", embedding_function=None)
splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
collection.add(ids=["warm"], embeddings=model.encode(["warm"]), documents=["warm"])
print("ready", flush=True)
for line in sys.stdin:
    began, cpu = time.perf_counter(), time.process_time()
    path = line.strip()
    pages = [page.extract_text() for page in PdfReader(path).pages]
    chunks = [chunk for page in pages for chunk in splitter.split_text(page)]
    vectors = model.encode(chunks, show_progress_bar=False)
    collection.add(ids=[f"{path} {n}" for n in range(len(chunks))], embeddings=vectors,
                   documents=chunks)
    print(json.dumps([len(pages), len(chunks), sum(map(len, chunks)),
                      time.perf_counter() - began, time.process_time() - cpu]), flush=True)
"""


class Tutorial:
    """In a process and an environment of its own, with as many threads as torch takes."""

    def __init__(self, python: Path, folder: Path) -> None:
        self._process = subprocess.Popen(
            [str(python), "-c", TUTORIAL, str(weights.model_folder()), str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "ready\n"
        self.tally = Tally("tutorial")

    def add_all(self, paths: list[Path]) -> None:
        for path in paths:
            self.add(path)

    def add(self, path: Path) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(path, file=self._process.stdin, flush=True)
        n_pages, n_chunks, n_chars, seconds, cpu_s = json.loads(self._process.stdout.readline())
        self.tally.n_pages += n_pages
        self.tally.n_chunks += n_chunks
        self.tally.n_chars += n_chars
        self.tally.seconds += seconds
        self.tally.cpu_s += cpu_s


def used_s() -> float:
    """Processor time of this process and of those that it started and that run."""
    me = psutil.Process()
    times = [me.cpu_times(), *(child.cpu_times() for child in me.children(recursive=True))]
    return float(sum(one.user + one.system for one in times))


def windows(text: str) -> Iterator[str]:
    for start in range(0, len(text), WINDOW_CHARS - OVERLAP_CHARS):
        piece = text[start : start + WINDOW_CHARS]
        if piece.strip():
            yield piece


if __name__ == "__main__":
    sys.exit(main())
