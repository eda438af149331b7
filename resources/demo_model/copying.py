"""Start the network with the two attention layers that copying needs, instead of waiting for them.

Small transformers learn to copy late and suddenly, when one layer has learnt to look one token
back and a later one to look for the token after an earlier occurrence of the present one
(induction heads: Olsson et al., 2022). Ten million tokens are too few to wait. Both patterns can
be written down as weights, much as in mimetic initialisation (Trockman and Kolter, 2023), and are
trained from there like all others. At the start, with the shipped plan, 85 % of the tokens of a
repeated random sequence of 60 are foreseen, 66 % of one of 200 and 52 % of one of 450.
"""

import math

import torch
from torch import Tensor

from .model import Block, Llama

# Large, so that what the layers learn to write in the first steps does not drown the tokens: with
# 0.05 the prepared patterns were gone after 60 steps. The last norm scales the logits back.
EMBEDDING_STD, OUTPUT_SCALE = 1.0, 0.05
COMMON = 0.55  # share of a direction that all tokens have in common: where positions are read
QUIET = 0.02  # factor on what every other layer writes at first
LOOK_BACK_LAYER, INDUCTION_LAYER = 0, 2
LOOK_BACK_SHARPNESS, MATCH_SHARPNESS, COPY_STRENGTH = 14.0, 2.5, 5.0
POSITION_PAIRS = 10  # the fastest rotations tell neighbours apart
MATCH_REACH = 700  # tokens over which a rotation must turn less than one radian to carry a match


@torch.no_grad()
def prepare_for_copying(model: Llama, seed: int) -> None:
    """Overwrite the initial weights of `model` in place; the same seed gives the same weights."""
    generator = torch.Generator().manual_seed(seed)
    width = model.shape.width
    for block in model.blocks:
        assert isinstance(block, Block)
        block.attention.o.weight.mul_(QUIET)
        block.feed_forward.down.weight.mul_(QUIET)
    embedding = model.embedding.weight
    embedding.normal_(0, EMBEDDING_STD, generator=generator)
    embedding[:, 0] = COMMON * EMBEDDING_STD * math.sqrt(width)
    moved = _look_back(model, generator)
    _induction(model, moved, generator)
    model.norm.weight.fill_(OUTPUT_SCALE)


def _look_back(model: Llama, generator: torch.Generator) -> Tensor:
    """Every head of the first layer copies the token before; return how, as (width, width)."""
    attention = _block(model, LOOK_BACK_LAYER).attention
    half = model.shape.head_width // 2
    width = model.shape.width
    speeds = _speeds(model)
    common = math.sqrt(width) * COMMON / math.sqrt(1 + COMMON**2)  # after the norm
    strength = math.sqrt(LOOK_BACK_SHARPNESS * math.sqrt(2 * half)) / common
    for weight in (attention.q.weight, attention.k.weight):
        weight.normal_(0, 0.01, generator=generator)
    for head in range(model.shape.heads):
        for pair in range(POSITION_PAIRS):
            first = head * 2 * half + pair
            for weight in (attention.q.weight, attention.k.weight):
                weight[first] = 0
                weight[first + half] = 0
            attention.k.weight[first, 0] = strength
            attention.q.weight[first, 0] = strength * torch.cos(-speeds[pair])
            attention.q.weight[first + half, 0] = strength * torch.sin(-speeds[pair])
    read = _orthogonal(width, generator)
    read[:, 0] = 0
    write = _orthogonal(width, generator)
    attention.v.weight.copy_(read)
    attention.o.weight.copy_(EMBEDDING_STD * math.sqrt(1 + COMMON**2) * write)
    return write @ read


def _induction(model: Llama, moved: Tensor, generator: torch.Generator) -> None:
    """Every head of a later layer looks for places whose token before is the present one."""
    attention = _block(model, INDUCTION_LAYER).attention
    half = model.shape.head_width // 2
    width = model.shape.width
    slow = [pair for pair, speed in enumerate(_speeds(model)) if float(speed) * MATCH_REACH < 1]
    rows = slow + [pair + half for pair in slow]
    for weight in (attention.q.weight, attention.k.weight):
        weight.normal_(0, 0.01, generator=generator)
    directions = _orthogonal(width, generator)
    directions[:, 0] = 0
    number = 0
    for head in range(model.shape.heads):
        for row in rows:
            direction = MATCH_SHARPNESS * directions[number % width]
            attention.q.weight[head * 2 * half + row] = direction
            attention.k.weight[head * 2 * half + row] = moved @ direction
            number += 1
    copied = _orthogonal(width, generator)
    copied[:, 0] = 0
    attention.v.weight.copy_(copied)
    attention.o.weight.copy_(COPY_STRENGTH * EMBEDDING_STD * copied.T)


def _block(model: Llama, number: int) -> Block:
    block = model.blocks[number]
    assert isinstance(block, Block)
    return block


def _speeds(model: Llama) -> Tensor:
    """Radians per token of each pair of a head: shape (head width / 2,)."""
    half = model.shape.head_width // 2
    return model.shape.rope_base ** (-torch.arange(half, dtype=torch.float32) / half)


def _orthogonal(size: int, generator: torch.Generator) -> Tensor:
    return torch.linalg.qr(torch.randn(size, size, generator=generator))[0]
