"""What an adapter adds to each matrix, as B times A: its own, or of DoRA the nearest one.

DoRA also scales the rows of the weight itself, which is no product of small matrices; there the
difference is taken apart and as many parts kept as are needed to lose next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

_LOST: Final = 1e-3  # of the difference's length, at most


@dataclass(frozen=True, slots=True)
class Delta:
    """`scale` times `b` @ `a` is added to the weight of `module`. NumPy, 32 bits."""

    module: str
    a: Any  # (rank, n_in)
    b: Any  # (n_out, rank)
    scale: float


def deltas(model: Any, adapter: str = "default") -> Iterator[Delta]:
    """Of every matrix that `model`, a PEFT model, has an adapter on."""
    from peft.tuners.lora import LoraLayer

    for name, module in model.get_base_model().named_modules():
        if isinstance(module, LoraLayer) and adapter in module.lora_A:
            a = module.lora_A[adapter].weight.detach().float().cpu()
            b = module.lora_B[adapter].weight.detach().float().cpu()
            if adapter in getattr(module, "lora_magnitude_vector", {}):
                yield _taken_apart(name, module, adapter)
            else:
                yield Delta(name, a.numpy(), b.numpy(), float(module.scaling[adapter]))


def _taken_apart(name: str, module: Any, adapter: str) -> Delta:
    import torch

    change = module.get_delta_weight(adapter).detach().float().cpu()
    weight = module.get_base_layer().weight.detach().float().cpu()
    both = weight + change
    length = module.lora_magnitude_vector[adapter].weight.detach().float().cpu()
    whole = both * (length / both.norm(dim=1))[:, None] - weight
    u, s, v = torch.linalg.svd(whole, full_matrices=False)
    left = s.square().flip(0).cumsum(0).flip(0)  # what is lost from each place on
    rank = max(1, int((left > (_LOST**2) * left[0]).sum()))
    root = s[:rank].sqrt()
    return Delta(name, (root[:, None] * v[:rank]).numpy(), (u[:, :rank] * root).numpy(), 1.0)
