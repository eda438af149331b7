"""QLoRA: the frozen base in four bits, where bitsandbytes and an NVIDIA processor are there.

Source: Dettmers et al., NeurIPS 2023 (NF4, double quantisation).
"""

from __future__ import annotations

import ctypes.util
import importlib.util
from typing import Any, Final

_KEPT: Final = "lm_head"  # the output matrix stays as it is


def why_not(*, has_library: bool, has_cuda: bool) -> str:
    """Why nothing can be trained in four bits here; empty if it can. Pure."""
    if not has_cuda:
        return "QLoRA needs an NVIDIA graphics processor, and this machine has none."
    if not has_library:
        return "QLoRA needs the library bitsandbytes, which this installation does not have."
    return ""


def why_not_here() -> str:
    """The same of this machine; imports no torch."""
    return why_not(
        has_library=importlib.util.find_spec("bitsandbytes") is not None,
        has_cuda=any(ctypes.util.find_library(name) for name in ("cuda", "nvcuda")),
    )


def in_four_bits(model: Any, device: str) -> Any:
    """The model with its linear layers in NF4, on `device`. In the child."""
    import bitsandbytes  # type: ignore[import-not-found, unused-ignore]
    import torch
    from torch import nn

    for name, module in list(model.named_modules()):
        if not isinstance(module, nn.Linear) or name.endswith(_KEPT):
            continue
        made = bitsandbytes.nn.Linear4bit(
            module.in_features,
            module.out_features,
            bias=module.bias is not None,
            compute_dtype=torch.bfloat16,
            compress_statistics=True,
            quant_type="nf4",
        )
        made.load_state_dict(module.state_dict())
        parent, _, own = name.rpartition(".")
        setattr(model.get_submodule(parent) if parent else model, own, made)
    model.requires_grad_(False)
    return model.to(device)  # packed on the way
