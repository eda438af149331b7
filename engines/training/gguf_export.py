"""Write an adapter as a GGUF file that llama.cpp loads, and check it. In the child."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from engines.llama.adapter_file import check_fit, read_adapter
from engines.llama.gguf import read_gguf
from engines.llama.writing import unwritable
from engines.training.deltas import Delta, deltas
from engines.training.gguf_names import (
    architecture_name,
    n_paired_heads,
    side_by_side,
    tensor_name,
)
from workbench.errors import InputError

FORMATS: Final = ("F16", "F32")


@dataclass(frozen=True, slots=True)
class Wish:
    target: Path
    number_format: str = "F16"
    name: str = ""
    base_name: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    sha256: str
    size_bytes: int
    n_tensors: int


def export(model: Any, wish: Wish) -> Written:
    """Write `model`'s adapter to `wish.target`. Raises InputError, DiskFull, EngineError."""
    import gguf
    import numpy as np

    if wish.number_format not in FORMATS:
        raise InputError(
            f"An adapter cannot be written as {wish.number_format[:20]}.",
            hint=f"Choose one of {', '.join(FORMATS)}.",
        )
    config = model.get_base_model().config
    found = list(deltas(model))
    alpha = _common_alpha(found)
    partial = wish.target.with_name(wish.target.name + ".partial")
    kept = np.float16 if wish.number_format == "F16" else np.float32
    try:
        writer = gguf.GGUFWriter(partial, architecture_name(config.model_type))
        writer.add_type("adapter")
        writer.add_string("adapter.type", "lora")
        writer.add_float32("adapter.lora.alpha", alpha)
        writer.add_name(wish.name or "LoRA adapter")
        if wish.base_name:
            writer.add_string("general.base_model.0.name", wish.base_name)
            writer.add_uint32("general.base_model.count", 1)
        if wish.licence:
            writer.add_license(wish.licence)
        for one in found:
            target = tensor_name(one.module)
            b = one.b if alpha else one.b * np.float32(one.scale)
            heads = n_paired_heads(
                config.model_type,
                one.module,
                config.num_attention_heads,
                config.num_key_value_heads,
            )
            if heads:
                b = side_by_side(b, heads)
            writer.add_tensor(f"{target}.lora_a", np.ascontiguousarray(one.a).astype(kept))
            writer.add_tensor(f"{target}.lora_b", np.ascontiguousarray(b).astype(kept))
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()
        partial.replace(wish.target)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise unwritable(error) from error
    digest = hashlib.sha256(wish.target.read_bytes()).hexdigest()
    return Written(digest, wish.target.stat().st_size, 2 * len(found))


def check_written(adapter: Path, base: Path) -> None:
    """Compare every name and shape with the base's. Raises InputError with the first misfit."""
    check_fit(read_adapter(adapter), read_gguf(base), base.name)


def _common_alpha(found: list[Delta]) -> float:
    """llama.cpp multiplies by alpha over rank; 0 where no one alpha serves all matrices."""
    alphas = {round(one.scale * one.a.shape[0], 6) for one in found}
    return alphas.pop() if len(alphas) == 1 and len({one.a.shape[0] for one in found}) == 1 else 0.0
