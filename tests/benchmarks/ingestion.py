"""How fast PDFs become searchable, side by side with a plain pipeline of the same libraries.

    python tests/benchmarks/ingestion.py --data PATH [--files N]

PATH holds the public data sets; N of the SEC 10-Q PDFs (`retrieval/kg_rag`) are taken. The program
copies, parses in a child, chunks, stores text and full-text index and vectors in SQLite, embeds
and indexes, safe against a kill at any time. The plain pipeline does what a tutorial does, in this
process: pypdfium2 text, windows of 900 characters with 100 overlap, sentence-transformers as it
comes in batches of 32, Chroma with text and vectors. Both are warm and take turns, file by file.
Also prints how long a second import takes.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

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

    @property
    def pages_per_s(self) -> float:
        return self.n_pages / self.seconds

    def __str__(self) -> str:
        return (
            f"{self.name:8} {self.n_pages} pages, {self.n_chunks} chunks in {self.seconds:.1f} s:"
            f" {self.pages_per_s:.2f} pages/s, {self.n_chunks / self.seconds:.1f} chunks/s,"
            f" {self.n_chars / self.seconds / 1000:.1f} thousand characters embedded a second"
        )


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--files", type=int, default=4)
    given = arguments.parse_args()
    base = given.data / "retrieval" if (given.data / "retrieval").is_dir() else given.data
    files = sorted((base / "kg_rag").rglob("*.pdf"))[: given.files]
    if not files:
        print(f"skipped: there are no PDFs below {base / 'kg_rag'}")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        program = Program(Path(scratch) / "workspace")
        try:
            plain = Plain(Path(scratch) / "plain")
            for number, path in enumerate(files):
                turns = (program, plain) if number % 2 else (plain, program)
                for pipeline in turns:
                    pipeline.add(path)
            again_s = program.again(files)
        finally:
            program.close()
    print(program.tally)
    print(plain.tally)
    ratio = program.tally.pages_per_s / plain.tally.pages_per_s
    print(f"ratio    {ratio:.2f} in pages/s (above 1: the program is faster)")
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

    def add(self, path: Path) -> None:
        began = time.perf_counter()
        report = self._workbench.ingest.add([path], self._collection, plain_context())
        self.tally.seconds += time.perf_counter() - began
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

    def add(self, path: Path) -> None:
        import pypdfium2

        began = time.perf_counter()
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
        self.tally.n_chunks += len(chunks)
        self.tally.n_chars += sum(map(len, chunks))


def windows(text: str) -> Iterator[str]:
    for start in range(0, len(text), WINDOW_CHARS - OVERLAP_CHARS):
        piece = text[start : start + WINDOW_CHARS]
        if piece.strip():
            yield piece


if __name__ == "__main__":
    sys.exit(main())
