"""How surprised a model is by the tokens that count, without ever holding all of their logits.

The output matrix is frozen under LoRA, so the gradient of the hidden states can be computed chunk
by chunk in the forward pass. Sources: Liger's fused linear cross entropy; Gemma 2's soft cap.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

_CHUNK_NUMBERS: Final = 1 << 22  # logits that are held at once: 16 MiB in 32 bits


def surprises(hidden: Any, weight: Any, targets: Any, softcap: float | None = None) -> Any:
    """-log p of each target: shape (n,). `hidden` (n, width), `weight` (vocabulary, width)."""
    return _function().apply(hidden, weight, targets, softcap)


@cache
def _function() -> Any:
    import torch
    from torch.nn import functional

    def logits_of(hidden: Any, weight: Any, softcap: float | None) -> Any:
        raw = functional.linear(hidden, weight).float()
        return raw if softcap is None else torch.tanh(raw / softcap) * softcap

    class Surprises(torch.autograd.Function):  # type: ignore[misc]
        @staticmethod
        def forward(ctx: Any, hidden: Any, weight: Any, targets: Any, softcap: Any) -> Any:
            rows = max(1, _CHUNK_NUMBERS // weight.shape[0])
            values = torch.empty(len(targets), dtype=torch.float32, device=hidden.device)
            wants = ctx.needs_input_grad[0]
            gradient = torch.empty_like(hidden) if wants else None
            for begin in range(0, len(targets), rows):
                part = slice(begin, begin + rows)
                logits = logits_of(hidden[part], weight, softcap)
                values[part] = functional.cross_entropy(logits, targets[part], reduction="none")
                if gradient is not None:
                    slope = torch.softmax(logits, dim=-1)
                    slope[torch.arange(len(slope)), targets[part]] -= 1
                    if softcap is not None:
                        slope *= 1 - (logits / softcap) ** 2
                    gradient[part] = (slope.to(weight.dtype) @ weight).to(hidden.dtype)
            ctx.save_for_backward(gradient)
            return values

        @staticmethod
        def backward(ctx: Any, slopes: Any) -> Any:
            (gradient,) = ctx.saved_tensors
            return gradient * slopes[:, None].to(gradient.dtype), None, None, None

    return Surprises
