"""The forward pass of all-MiniLM-L6-v2: a BERT encoder, mean pooling, unit length.

Written on torch alone because importing sentence-transformers costs 5.6 CPU seconds and torch
1.3; the vectors are the same to 2e-7. Source: Devlin et al., 2019; Wang et al., 2020 (MiniLM).
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engines.embedding.weights import DIMENSION, MAX_TOKENS, Notes

if TYPE_CHECKING:
    import torch
    from tokenizers import Tokenizer

    from workbench.ports.embedder import Float32Matrix

    Weights = Mapping[str, torch.Tensor]

LAYERS = 6
HEADS = 12
EPSILON = 1e-12
MAX_TEXT_CHARS = 20_000  # 256 tokens are found in far fewer
LEAST_COSINE = 0.9995
LEAST_GAIN = 1.25


@dataclass(frozen=True, slots=True)
class MiniLM:
    """Tokenizer and weights; the precision of the weights is the precision of the work."""

    tokenizer: Tokenizer
    weights: Weights

    def embed(self, texts: Sequence[str]) -> Float32Matrix:
        """One unit-length row per text, in order: shape (len(texts), 384)."""
        import torch

        encoded = self.tokenizer.encode_batch([text[:MAX_TEXT_CHARS] for text in texts])
        ids = torch.tensor([row.ids for row in encoded])  # (batch, tokens)
        mask = torch.tensor([row.attention_mask for row in encoded])  # (batch, tokens)
        with torch.inference_mode():
            rows: Float32Matrix = forward(self.weights, ids, mask).numpy()
        return rows


def load(folder: Path, threads: int, notes: Notes) -> MiniLM:
    """Read the model, and choose bfloat16 where this machine is faster with it and as exact."""
    import torch
    from safetensors.torch import load_file
    from tokenizers import Tokenizer

    torch.set_num_threads(threads)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(MAX_TOKENS)
    tokenizer.enable_padding()
    weights = load_file(folder / "model.safetensors")
    halved = {
        name: tensor.bfloat16() if tensor.is_floating_point() else tensor
        for name, tensor in weights.items()
    }
    key = precision_key(threads)
    use_bfloat16 = notes.read().get(key)
    if not isinstance(use_bfloat16, bool):
        use_bfloat16 = _bfloat16_pays(weights, halved)
        notes.add(key, use_bfloat16)
    return MiniLM(tokenizer, halved if use_bfloat16 else weights)


def precision_key(threads: int) -> str:
    """Under which the notes keep whether bfloat16 pays; it may differ for another torch."""
    import torch

    return f"bfloat16 pays with torch {torch.__version__} on {threads} threads"


def forward(weights: Weights, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """Unit-length float32 rows (batch, 384) for token ids and mask, both (batch, tokens)."""
    import torch.nn.functional as F  # noqa: N812 (torch's own name for it)

    def linear(x: torch.Tensor, name: str) -> torch.Tensor:
        return F.linear(x, weights[f"{name}.weight"], weights[f"{name}.bias"])

    def norm(x: torch.Tensor, name: str) -> torch.Tensor:
        scale, shift = weights[f"{name}.weight"], weights[f"{name}.bias"]
        return F.layer_norm(x, (DIMENSION,), scale, shift, EPSILON)

    batch, tokens = ids.shape
    x = F.embedding(ids, weights["embeddings.word_embeddings.weight"])  # (batch, tokens, 384)
    x = x + weights["embeddings.position_embeddings.weight"][:tokens]
    x = norm(x + weights["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
    visible = mask[:, None, None, :].bool()  # (batch, 1, 1, tokens)
    for number in range(LAYERS):
        layer = f"encoder.layer.{number}"
        query, key, value = (  # each (batch, heads, tokens, 384 / heads)
            linear(x, f"{layer}.attention.self.{part}")
            .view(batch, tokens, HEADS, DIMENSION // HEADS)
            .transpose(1, 2)
            for part in ("query", "key", "value")
        )
        attended = F.scaled_dot_product_attention(query, key, value, attn_mask=visible)
        attended = attended.transpose(1, 2).reshape(batch, tokens, DIMENSION)
        attended = linear(attended, f"{layer}.attention.output.dense")
        x = norm(x + attended, f"{layer}.attention.output.LayerNorm")
        inner = F.gelu(linear(x, f"{layer}.intermediate.dense"))  # (batch, tokens, 1536)
        x = norm(x + linear(inner, f"{layer}.output.dense"), f"{layer}.output.LayerNorm")
    counted = mask[:, :, None].float()
    mean = (x.float() * counted).sum(1) / counted.sum(1)
    return F.normalize(mean, dim=1)


def _bfloat16_pays(weights: Weights, halved: Weights) -> bool:
    """Try both on the same made-up tokens: is bfloat16 clearly faster and nearly the same?"""
    import torch

    ids = torch.arange(1000, 1000 + 4 * 128).view(4, 128)  # (batch, tokens)
    mask = torch.ones_like(ids)

    def measure(candidate: Weights) -> tuple[float, torch.Tensor]:
        best = float("inf")
        rows = forward(candidate, ids, mask)
        for _ in range(3):
            begun = time.perf_counter()
            rows = forward(candidate, ids, mask)
            best = min(best, time.perf_counter() - begun)
        return best, rows

    with torch.inference_mode():
        slow, exact = measure(weights)
        fast, near = measure(halved)
        cosine = float((exact * near).sum(1).min())
    return fast * LEAST_GAIN < slow and cosine >= LEAST_COSINE
