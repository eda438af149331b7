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
from engines.training.memory_file import memory_file
from workbench.domain.sealing import sealed_bytes
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


def export(model: Any, wish: Wish, base: Path | None = None, secret: bytes = b"") -> Written:
    """Write `model`'s adapter to `wish.target`, compared with `base` if that is a file; sealed
    with `secret`, if there is one, and then never plain on the disk. The digest is of the plain
    bytes. Raises InputError, DiskFull, EngineError.
    """
    if not secret:
        n = _write(model, wish, wish.target)
        content = wish.target.read_bytes()
        if base is not None:
            check_written(wish.target, base)
        return Written(hashlib.sha256(content).hexdigest(), len(content), n)
    with memory_file() as place:
        n = _write_to(model, wish, place)
        if base is not None:
            check_written(place, base)
        content = place.read_bytes()
    partial = wish.target.with_name(wish.target.name + ".partial")
    try:
        partial.write_bytes(sealed_bytes(content, secret, wish.target.name.encode()))
        partial.replace(wish.target)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise unwritable(error) from error
    return Written(hashlib.sha256(content).hexdigest(), len(content), n)


def _write(model: Any, wish: Wish, target: Path) -> int:
    """Beside, then renamed; returns how many tensors."""
    partial = target.with_name(target.name + ".partial")
    try:
        n = _write_to(model, wish, partial)
        partial.replace(target)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise unwritable(error) from error
    return n


def _write_to(model: Any, wish: Wish, place: Path) -> int:
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
    kept = np.float16 if wish.number_format == "F16" else np.float32
    writer = gguf.GGUFWriter(place, architecture_name(config.model_type))
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
    return 2 * len(found)


def check_written(adapter: Path, base: Path) -> None:
    """Compare every name and shape with the base's. Raises InputError with the first misfit."""
    check_fit(read_adapter(adapter), read_gguf(base), base.name)


def _common_alpha(found: list[Delta]) -> float:
    """llama.cpp multiplies by alpha over rank; 0 where no one alpha serves all matrices."""
    alphas = {round(one.scale * one.a.shape[0], 6) for one in found}
    return alphas.pop() if len(alphas) == 1 and len({one.a.shape[0] for one in found}) == 1 else 0.0
