"""How fast PDFs become searchable, side by side with a plain pipeline of the same libraries.

    python tests/benchmarks/ingestion.py --data PATH [--files N]

PATH holds the public data sets; N of the SEC 10-Q PDFs (`retrieval/kg_rag`) are taken. The program
copies, parses in a child, chunks, stores text and full-text index and vectors in SQLite, embeds
and indexes, safe against a kill at any time. The plain pipeline does what a tutorial does, in this
process: pypdfium2 text, windows of 900 characters with 100 overlap, sentence-transformers as it
comes in batches of 32, Chroma with text and vectors. Both are warm. Also prints how much faster a
second import is.
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


@dataclass(frozen=True)
class Speed:
    name: str
    n_pages: int
    n_chunks: int
    seconds: float

    def __str__(self) -> str:
        pages, chunks = self.n_pages / self.seconds, self.n_chunks / self.seconds
        return (
            f"{self.name:8} {self.n_pages} pages, {self.n_chunks} chunks in {self.seconds:.1f} s:"
            f" {pages:.2f} pages/s, {chunks:.1f} chunks/s"
        )


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--files", type=int, default=1)
    given = arguments.parse_args()
    base = given.data / "retrieval" if (given.data / "retrieval").is_dir() else given.data
    files = sorted((base / "kg_rag").rglob("*.pdf"))[: given.files]
    if not files:
        print(f"skipped: there are no PDFs below {base / 'kg_rag'}")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        ours, again_s = program(files, Path(scratch) / "workspace")
        theirs = plain(files, Path(scratch) / "plain")
    print(ours)
    print(theirs)
    pages = (ours.n_pages / ours.seconds) / (theirs.n_pages / theirs.seconds)
    chunks = (ours.n_chunks / ours.seconds) / (theirs.n_chunks / theirs.seconds)
    print(f"ratio    pages/s {pages:.2f}, chunks/s {chunks:.2f} (above 1: the program is faster)")
    print(f"again    the same files a second time: {ours.seconds / again_s:.0f} times faster")
    return 0


def program(files: list[Path], folder: Path) -> tuple[Speed, float]:
    """The first import, and the seconds that a second one takes."""
    workbench = open_real_workspace(folder)
    try:
        (folder / "warm.txt").write_text("Something to start all the children with.", "utf-8")
        warm = workbench.library.create_collection("warm").id
        workbench.ingest.add([folder / "warm.txt"], warm, plain_context())
        collection = workbench.library.create_collection("measured").id
        began = time.perf_counter()
        report = workbench.ingest.add(files, collection, plain_context())
        took = time.perf_counter() - began
        began = time.perf_counter()
        workbench.ingest.add(files, collection, plain_context())
        again = time.perf_counter() - began
        assert not report.failed, [document.error for document in report.failed]
        n_pages = sum(document.n_pages for document in report.added)
        n_chunks = sum(document.n_chunks for document in report.added)
        return Speed("program", n_pages, n_chunks, took), again
    finally:
        workbench.close()


def plain(files: list[Path], folder: Path) -> Speed:
    import chromadb
    import pypdfium2
    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(max(1, (os.cpu_count() or 2) - 1))  # as many as the program takes
    model = SentenceTransformer(str(weights.model_folder()), device="cpu")
    client = chromadb.PersistentClient(
        str(folder), settings=chromadb.Settings(anonymized_telemetry=False)
    )
    collection = client.create_collection("plain", embedding_function=None)
    collection.add(ids=["warm"], embeddings=model.encode(["warm"]), documents=["warm"])

    began = time.perf_counter()
    n_pages = 0
    chunks: list[str] = []
    for path in files:
        document = pypdfium2.PdfDocument(path)
        for page in document:
            n_pages += 1
            chunks.extend(windows(page.get_textpage().get_text_bounded()))
        document.close()
    for start in range(0, len(chunks), BATCH):
        texts = chunks[start : start + BATCH]
        ids = [str(start + number) for number in range(len(texts))]
        collection.add(
            ids=ids, embeddings=model.encode(texts, show_progress_bar=False), documents=texts
        )
    return Speed("plain", n_pages, len(chunks), time.perf_counter() - began)


def windows(text: str) -> Iterator[str]:
    for start in range(0, len(text), WINDOW_CHARS - OVERLAP_CHARS):
        piece = text[start : start + WINDOW_CHARS]
        if piece.strip():
            yield piece


if __name__ == "__main__":
    sys.exit(main())
