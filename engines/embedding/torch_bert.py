"""The bundled BERT on torch alone: the fastest way to embed much, without a library around it.

Tokens of several texts stand one after another, so that nothing computes padding, and attention
goes from text to text. Batches run side by side, one thread each: threads that share a product
wait for each other at every layer. Knows only this architecture; a test compares its vectors with
those of sentence-transformers.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from engines.embedding.packing import even_batches

if TYPE_CHECKING:
    import torch

    from workbench.ports.embedder import Float32Matrix

Span = tuple[int, int]

BATCH_TOKENS: Final = 1_024  # for each lane at once; fewer were slower, more no faster
_ROUND: Final = 32  # numbers of tokens are multiples of it: other ones are slower, each anew
_INWARD: Final = ("query", "key", "value")


@dataclass(frozen=True, slots=True)
class _Layer:
    """Weights and biases, in the precision of the work."""

    inward: tuple[torch.Tensor, torch.Tensor]  # queries, keys and values at once
    outward: tuple[torch.Tensor, torch.Tensor]
    attention_norm: tuple[torch.Tensor, torch.Tensor]
    up: tuple[torch.Tensor, torch.Tensor]
    down: tuple[torch.Tensor, torch.Tensor]
    norm: tuple[torch.Tensor, torch.Tensor]


class TorchBert:
    """Raises OSError, and KeyError for another shape."""

    def __init__(self, folder: Path, n_threads: int, n_tokens: int, *, halved: bool) -> None:
        """`halved`: compute in bfloat16. Texts are cut at `n_tokens`."""
        import torch
        from safetensors.torch import load_file
        from tokenizers import Tokenizer

        torch.set_num_threads(1)  # of each batch
        config = json.loads((folder / "config.json").read_text("utf-8"))
        self._n_heads = int(config["num_attention_heads"])
        self._width = int(config["hidden_size"])
        self._epsilon = float(config["layer_norm_eps"])
        self._type = torch.bfloat16 if halved else torch.float32
        weights = load_file(folder / "model.safetensors")
        self._words = weights["embeddings.word_embeddings.weight"]
        kind = weights["embeddings.token_type_embeddings.weight"][0]
        self._places = weights["embeddings.position_embeddings.weight"][:n_tokens] + kind
        self._first_norm = self._pair(weights, "embeddings.LayerNorm")
        self._layers = [
            self._layer(weights, f"encoder.layer.{number}")
            for number in range(config["num_hidden_layers"])
        ]
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(n_tokens)
        self._n_lanes = n_threads
        self._workers = ThreadPoolExecutor(n_threads, "embedding")

    def embed(self, texts: Sequence[str]) -> Float32Matrix:
        """One unit-length float32 row per text, in order."""
        import numpy as np

        sequences = [found.ids for found in self._tokenizer.encode_batch_fast(list(texts))]
        rows = np.empty((len(texts), self._width), dtype=np.float32)
        batches = even_batches([len(one) for one in sequences], BATCH_TOKENS, self._n_lanes)

        def work(batch: Sequence[int]) -> None:
            rows[batch] = self._pooled([sequences[position] for position in batch])

        for _ in self._workers.map(work, batches):
            pass
        return rows

    def _pooled(self, sequences: Sequence[Sequence[int]]) -> Float32Matrix:
        import torch
        from torch.nn.functional import embedding, layer_norm, normalize

        spans = list(_spans(sequences))
        n_rows = _rounded(spans[-1][1] + _ROUND - 1)  # attention may look beyond the last text
        words = torch.zeros(n_rows, dtype=torch.long)
        places = torch.zeros(n_rows, dtype=torch.long)
        for (start, end), sequence in zip(spans, sequences, strict=True):
            words[start:end] = torch.tensor(sequence)
            places[start:end] = torch.arange(end - start)
        with torch.inference_mode():
            state = embedding(words, self._words).add_(embedding(places, self._places))
            state = layer_norm(
                state.to(self._type), (self._width,), *self._first_norm, self._epsilon
            )
            for layer in self._layers:
                state = self._after(layer, state, spans)
            means = torch.stack([state[start:end].float().mean(0) for start, end in spans])
            rows: Float32Matrix = normalize(means).numpy()
            return rows

    def _after(self, layer: _Layer, state: torch.Tensor, spans: Sequence[Span]) -> torch.Tensor:
        from torch.nn.functional import gelu, layer_norm, linear

        shape = (self._width,)
        seen = linear(self._attended(linear(state, *layer.inward), spans), *layer.outward)
        state = layer_norm(seen.add_(state), shape, *layer.attention_norm, self._epsilon)
        more = linear(gelu(linear(state, *layer.up)), *layer.down)
        return layer_norm(more.add_(state), shape, *layer.norm, self._epsilon)

    def _attended(self, inward: torch.Tensor, spans: Sequence[Span]) -> torch.Tensor:
        import torch

        depth = self._width // self._n_heads
        heads = inward.view(-1, 3, self._n_heads, depth).permute(1, 2, 0, 3)
        attended = torch.zeros((len(inward), self._width), dtype=self._type)
        for start, end in spans:
            n_tokens = end - start
            queries, keys, values = heads[:, :, start : start + _rounded(n_tokens)]
            scores = torch.bmm(queries, keys.transpose(1, 2))
            scores[:, :, n_tokens:] = -torch.inf  # of the next text
            seen = torch.bmm(scores.softmax(-1), values)[:, :n_tokens]
            attended[start:end].view(n_tokens, self._n_heads, depth).copy_(seen.transpose(0, 1))
        return attended

    def _layer(self, weights: Mapping[str, torch.Tensor], name: str) -> _Layer:
        import torch

        parts = [self._pair(weights, f"{name}.attention.self.{one}") for one in _INWARD]
        scale = (self._width // self._n_heads) ** -0.5  # of the scores: goes into the queries
        parts[0] = (parts[0][0] * scale, parts[0][1] * scale)
        return _Layer(
            inward=(torch.cat([part[0] for part in parts]), torch.cat([part[1] for part in parts])),
            outward=self._pair(weights, f"{name}.attention.output.dense"),
            attention_norm=self._pair(weights, f"{name}.attention.output.LayerNorm"),
            up=self._pair(weights, f"{name}.intermediate.dense"),
            down=self._pair(weights, f"{name}.output.dense"),
            norm=self._pair(weights, f"{name}.output.LayerNorm"),
        )

    def _pair(
        self, weights: Mapping[str, torch.Tensor], name: str
    ) -> tuple[torch.Tensor, torch.Tensor]:
        weight, bias = weights[f"{name}.weight"], weights[f"{name}.bias"]
        return weight.to(self._type).contiguous(), bias.to(self._type)


def _spans(sequences: Sequence[Sequence[int]]) -> Iterator[Span]:
    start = 0
    for sequence in sequences:
        yield start, start + len(sequence)
        start += len(sequence)


def _rounded(n_tokens: int) -> int:
    return -(-n_tokens // _ROUND) * _ROUND
