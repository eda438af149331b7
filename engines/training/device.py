"""Where training happens, and in which numbers. Told beforehand and never changed meanwhile."""

from __future__ import annotations

from typing import Final

from engines.hardware import cpu_identity
from workbench.errors import EngineError

_NATIVE: Final = frozenset({"avx512_bf16", "amx_bf16", "bf16"})  # what processors call it


def device_of(wanted: str) -> str:
    """`cuda`, `mps` or `cpu`; the best there is if none is wanted. In the child: imports torch.

    Raises EngineError where the wanted one is not there.
    """
    import torch

    there = ["cpu"]
    if torch.backends.mps.is_available():
        there.insert(0, "mps")
    if torch.cuda.is_available():
        there.insert(0, "cuda")
    if wanted and wanted not in there:
        raise EngineError(
            f"This run trains on {wanted}, which is not there now.",
            hint="Start the program where it is, or start a new run on another device.",
        )
    return wanted or there[0]


def precision_of(wanted: str, device: str) -> str:
    """16 bits where the processor multiplies them natively, else 32."""
    if wanted != "auto":
        return wanted
    has = device == "cuda" or (device == "cpu" and not _NATIVE.isdisjoint(cpu_identity().split()))
    return "bfloat16" if has else "float32"
