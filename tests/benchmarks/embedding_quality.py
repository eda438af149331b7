"""Does the embedder that this machine's probe chose find as well as sentence-transformers does?

    python -m tests.benchmarks.embedding_quality --data PATH [--sets cranfield] [--most N]
                                                 [--keep FOLDER]

PATH holds the public data sets (`retrieval/cranfield`, `retrieval/msmarco_mini`). Every text is cut
into passages as the program cuts it; passages and questions are embedded once by the program (its
own choice of library, precision and threads) and once by sentence-transformers in float32, its
default. Meaning alone, every passage compared with every question: nDCG@10 of documents side by
side. Aim: within 0.2 points. With --most only so many texts of a set are taken, those that are
judged first. With --keep vectors stay in FOLDER, and what is there is not made again.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np

from engines.embedding.weights import MAX_TOKENS, model_folder
from tests.benchmarks.retrieval import DEPTH, READERS, TestSet, gain
from ui.compose import open_real_workspace
from workbench.domain.chunking import chunk_document, embedding_text
from workbench.domain.document import ParsedDocument

AT_ONCE = 256
AIM = 0.2  # points of nDCG@10

Embed = Callable[[Sequence[str]], Any]


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--sets", default=",".join(READERS))
    arguments.add_argument("--most", type=int, default=0)
    arguments.add_argument("--keep", type=Path)
    given = arguments.parse_args()
    base = given.data / "retrieval" if (given.data / "retrieval").is_dir() else given.data
    with tempfile.TemporaryDirectory() as scratch:
        kept = given.keep or Path(scratch)
        kept.mkdir(parents=True, exist_ok=True)
        workbench = open_real_workspace(Path(scratch) / "workspace")
        try:
            embedder = workbench.embedders.bundled
            ways: dict[str, Embed] = {
                "program": embedder.embed_documents,
                "float32": by_library(),
            }
            for name in given.sets.split(","):
                compare(cut(READERS[name](base / name), given.most), ways, kept)
        finally:
            workbench.close()
    return 0


def by_library() -> Embed:
    """sentence-transformers as it comes; loaded when it is first asked."""
    models: list[Any] = []

    def embed(texts: Sequence[str]) -> Any:
        from sentence_transformers import SentenceTransformer

        if not models:
            models.append(
                SentenceTransformer(
                    str(model_folder()),
                    device="cpu",
                    local_files_only=True,
                    model_kwargs={"dtype": "float32"},
                )
            )
            models[0].max_seq_length = MAX_TOKENS
        return models[0].encode(list(texts), show_progress_bar=False)

    return embed


def cut(test: TestSet, most: int) -> TestSet:
    judged = {name for grades in test.judgements.values() for name in grades}
    order = sorted(test.texts, key=lambda name: name not in judged)
    chosen = {name: test.texts[name] for name in (order[:most] if most else order)}
    return TestSet(test.name, chosen, test.queries, test.judgements)


def compare(test: TestSet, ways: dict[str, Embed], kept: Path) -> None:
    passages: list[str] = []
    owners: list[str] = []
    for name, text in test.texts.items():
        for chunk in chunk_document(ParsedDocument(text, "text/plain")):
            passages.append(embedding_text(chunk.heading, chunk.text))
            owners.append(name)
    print(f"{test.name}: {len(test.texts)} texts, {len(passages)} passages", flush=True)
    scores, rows = {}, {}
    for way, embed in ways.items():
        stem = f"{test.name}-{len(passages)}-{way}"
        rows[way] = made(passages, embed, kept / f"{stem}.npy")
        asked = made(list(test.queries.values()), embed, kept / f"{stem}-questions.npy")
        scores[way] = ndcg(test, owners, asked @ rows[way].T)
        print(f"  {way:8} nDCG@{DEPTH} {scores[way]:.4f}", flush=True)
    cosines = (rows["program"] * rows["float32"]).sum(axis=1)
    points = 100 * (scores["program"] - scores["float32"])
    print(
        f"  {points:+.2f} points (aim: within {AIM}), cosines least {cosines.min():.5f},"
        f" mean {cosines.mean():.6f}",
        flush=True,
    )


def made(texts: Sequence[str], embed: Embed, path: Path) -> Any:
    """Unit-length rows; kept as far as they came."""
    rows = list(np.load(path)) if path.is_file() else []
    for begin in range(len(rows), len(texts), AT_ONCE):
        found = np.asarray(embed(texts[begin : begin + AT_ONCE]), dtype=np.float32)
        rows += list(found / np.linalg.norm(found, axis=1, keepdims=True))
        np.save(path, np.stack(rows))
    return np.stack(rows)


def ndcg(test: TestSet, owners: Sequence[str], cosines: Any) -> float:
    """`cosines`: (questions, passages). A document is as near as the nearest of its passages."""
    total, n_asked = 0.0, 0
    for at, number in enumerate(test.queries):
        grades = {name: grade for name, grade in test.judgements[number].items() if grade > 0}
        if not grades:
            continue
        order = np.argsort(-cosines[at], kind="stable")
        found = list(dict.fromkeys(owners[passage] for passage in order))[:DEPTH]
        best = sorted(grades.values(), reverse=True)[:DEPTH]
        reached = sum(gain(grades.get(name, 0), place) for place, name in enumerate(found))
        total += reached / sum(gain(grade, place) for place, grade in enumerate(best))
        n_asked += 1
    return total / n_asked


if __name__ == "__main__":
    sys.exit(main())
