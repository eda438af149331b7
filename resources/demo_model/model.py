"""The network: a small Llama in plain torch, forward pass only.

Weights are laid out like Hugging Face's Llama (rotary halves), so the names of the exporter fit.
Knows nothing of tokens' meaning; the caller says which places may see each other.
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the network; `width` is divisible by `heads`."""

    vocab: int
    width: int
    layers: int
    heads: int
    feed_forward: int
    context: int = 2048
    rope_base: float = 10000.0
    norm_eps: float = 1e-5

    @property
    def head_width(self) -> int:
        return self.width // self.heads


class Attention(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.q = nn.Linear(shape.width, shape.width, bias=False)
        self.k = nn.Linear(shape.width, shape.width, bias=False)
        self.v = nn.Linear(shape.width, shape.width, bias=False)
        self.o = nn.Linear(shape.width, shape.width, bias=False)

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor, mask: Tensor) -> Tensor:
        batch, length, width = x.shape

        def heads(y: Tensor) -> Tensor:  # (batch, heads, length, head width)
            return y.view(batch, length, self.heads, -1).transpose(1, 2)

        q, k = rotate(heads(self.q(x)), cos, sin), rotate(heads(self.k(x)), cos, sin)
        mixed = functional.scaled_dot_product_attention(q, k, heads(self.v(x)), attn_mask=mask)
        return self.o(mixed.transpose(1, 2).reshape(batch, length, width))


class FeedForward(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.gate = nn.Linear(shape.width, shape.feed_forward, bias=False)
        self.up = nn.Linear(shape.width, shape.feed_forward, bias=False)
        self.down = nn.Linear(shape.feed_forward, shape.width, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        return self.down(functional.silu(self.gate(x)) * self.up(x))


class Block(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention_norm = nn.RMSNorm(shape.width, eps=shape.norm_eps)
        self.attention = Attention(shape)
        self.feed_forward_norm = nn.RMSNorm(shape.width, eps=shape.norm_eps)
        self.feed_forward = FeedForward(shape)

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor, mask: Tensor) -> Tensor:
        x = x + self.attention(self.attention_norm(x), cos, sin, mask)
        return x + self.feed_forward(self.feed_forward_norm(x))


class Llama(nn.Module):
    """The whole network; input and output embeddings are one matrix."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.vocab, shape.width)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.layers))
        self.norm = nn.RMSNorm(shape.width, eps=shape.norm_eps)
        angles = rope_angles(shape)  # (context, head width / 2)
        self.register_buffer("cos", angles.cos(), persistent=False)
        self.register_buffer("sin", angles.sin(), persistent=False)
        self._initialise()

    def _initialise(self) -> None:
        nn.init.normal_(self.embedding.weight, std=0.02)
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.normal_(module.weight, std=module.in_features**-0.5)
        for block in self.blocks:
            assert isinstance(block, Block)
            for last in (block.attention.o, block.feed_forward.down):
                last.weight.data.mul_(0.2)

    def forward(self, tokens: Tensor, positions: Tensor, groups: Tensor, picked: Tensor) -> Tensor:
        """Return logits at the flat places `picked`: shape (len(picked), vocab).

        `tokens`, `positions` and `groups` have the shape (batch, length).
        """
        cos = self.cos[positions].unsqueeze(1)  # (batch, 1, length, head width / 2)
        sin = self.sin[positions].unsqueeze(1)
        x = self.embedding(tokens)
        mask = visible(groups)
        for block in self.blocks:
            x = block(x, cos, sin, mask)
        x = self.norm(x.flatten(0, 1)[picked])
        return functional.linear(x, self.embedding.weight)


def rope_angles(shape: Shape) -> Tensor:
    """Return the rotation angles of every position: shape (context, head width / 2)."""
    half = shape.head_width // 2
    speeds = shape.rope_base ** (-torch.arange(half, dtype=torch.float32) / half)
    return torch.outer(torch.arange(shape.context, dtype=torch.float32), speeds)


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Turn queries or keys by the angles of their positions."""
    cos, sin = cos.to(x.dtype), sin.to(x.dtype)
    first, second = x.chunk(2, -1)
    return torch.cat([first * cos - second * sin, first * sin + second * cos], -1)


def visible(groups: Tensor) -> Tensor:
    """Return which place sees which: shape (batch, 1, length, length), True where it may look.

    A place sees earlier places of its own branch and of its sample's prefix, which is branch 0.
    """
    length = groups.shape[1]
    here, there = groups.unsqueeze(2), groups.unsqueeze(1)
    earlier = torch.ones(length, length, dtype=torch.bool, device=groups.device).tril()
    same = (here == there) | (there == here - here % 64)
    return (same & earlier).unsqueeze(1)
