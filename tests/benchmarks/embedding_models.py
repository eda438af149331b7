"""Do llama.cpp and torch alone embed as sentence-transformers does, and how fast?

    python tests/benchmarks/embedding_models.py --data PATH [--texts 200]

PATH holds the public data sets (`retrieval/msmarco_mini`, `retrieval/xquad`). The bundled model is
written as a GGUF twice, in f16 and in bf16, and embeds the same texts, English, German, Chinese and
Arabic ones, on one thread, as torch alone and sentence-transformers do in float32 and bfloat16.
Prints processor time against sentence-transformers in float32 with its own batches, and the
cosines to it.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np

from engines.embedding.bert_gguf import write_bert
from engines.embedding.embedder import plan_batches
from engines.embedding.gguf_model import GgufModel
from engines.embedding.weights import DIMENSION, MAX_TOKENS, NAME, model_folder

Embed = Callable[[Sequence[str]], Any]
LANGUAGES = ("de", "zh", "ar")


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--texts", type=int, default=200)
    given = arguments.parse_args()
    base = given.data / "retrieval" if (given.data / "retrieval").is_dir() else given.data
    texts = read_texts(base, given.texts)
    with tempfile.TemporaryDirectory() as scratch:
        ways = {**library_ways(), **gguf_ways(Path(scratch)), **torch_ways()}
        took, rows = {}, {}
        for name, embed in ways.items():
            embed(texts[:8])
            began = time.process_time()
            rows[name] = unit(embed(texts))
            took[name] = time.process_time() - began
    print(f"{len(texts)} texts, {sum(map(len, texts)):,} characters, one thread")
    first = next(iter(ways))
    for name in ways:
        cosines = (rows[name] * rows[first]).sum(axis=1)
        print(
            f"{name:34} {took[name]:6.2f} s  {took[first] / took[name]:5.2f} times as fast"
            f"  cosine least {cosines.min():.5f}  mean {cosines.mean():.6f}"
        )
    return 0


def read_texts(base: Path, n: int) -> list[str]:
    """Three of ten from other languages than English."""
    corpus = (base / "msmarco_mini" / "corpus.jsonl").read_text("utf-8").split("\n")
    english = [json.loads(line)["text"] for line in corpus[: n - 3 * n // 10]]
    others: list[str] = []
    for language in LANGUAGES:
        data = json.loads((base / "xquad" / f"xquad.{language}.json").read_text("utf-8"))["data"]
        others += [paragraph["context"] for article in data for paragraph in article["paragraphs"]]
    step = max(1, len(others) // max(1, 3 * n // 10))
    return [*english, *others[::step]][:n]


def library_ways() -> dict[str, Embed]:
    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(1)

    def load(dtype: str) -> Any:
        model = SentenceTransformer(
            str(model_folder()), device="cpu", local_files_only=True, model_kwargs={"dtype": dtype}
        )
        model.max_seq_length = MAX_TOKENS
        return model

    def sorted_batches(model: Any) -> Embed:
        def embed(texts: Sequence[str]) -> Any:
            rows = np.empty((len(texts), DIMENSION), dtype=np.float32)
            for batch in plan_batches([len(text) for text in texts]):
                some = [texts[at] for at in batch]
                rows[batch] = model.encode(some, batch_size=len(batch), show_progress_bar=False)
            return rows

        return embed

    exact, halved = load("float32"), load("bfloat16")
    return {
        "sentence-transformers, its default": lambda texts: exact.encode(
            list(texts), show_progress_bar=False
        ),
        "sentence-transformers, float32": sorted_batches(exact),
        "sentence-transformers, bfloat16": sorted_batches(halved),
    }


def torch_ways() -> dict[str, Embed]:
    from engines.embedding.torch_bert import TorchBert

    return {
        f"torch, {name}": TorchBert(model_folder(), 1, MAX_TOKENS, halved=halved).embed
        for name, halved in (("float32", False), ("bfloat16", True))
    }


def gguf_ways(folder: Path) -> dict[str, Embed]:
    def embed_with(model: GgufModel) -> Embed:
        return lambda texts: model.embed(texts).matrix

    ways: dict[str, Embed] = {}
    for precision in ("f16", "bf16"):
        path = folder / f"{precision}.gguf"
        write_bert(
            model_folder(),
            path,
            name=NAME,
            licence="apache-2.0",
            n_tokens=MAX_TOKENS,
            precision=precision,
        )
        ways[f"llama.cpp, {precision}"] = embed_with(GgufModel(path, 1, extra_buffers=True))
    return ways


def unit(rows: Any) -> Any:
    exact = np.asarray(rows, dtype=np.float32)
    return exact / np.linalg.norm(exact, axis=1, keepdims=True)


if __name__ == "__main__":
    sys.exit(main())
