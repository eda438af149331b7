"""Where the matrices of a LoRA adapter go in a GGUF file, and in which order their rows stand.

Pure. llama.cpp keeps the rotary pairs of a head side by side in files of the kinds `llama` (and
`mistral`, which is stored as one), where transformers keeps two halves: rows of Q and K change
places. Phi-3 has Q, K and V in one matrix, and gate and up in another. Sources: llama.cpp,
convert_hf_to_gguf.py and src/llama-arch.cpp.
"""

from __future__ import annotations

import re
from typing import Any, Final

from workbench.errors import InputError

_LAYER: Final = re.compile(r"(?:^|\.)layers\.(\d+)\.(?:self_attn|mlp)\.(\w+)$")
_NAMES: Final = {
    "q_proj": "attn_q",
    "k_proj": "attn_k",
    "v_proj": "attn_v",
    "o_proj": "attn_output",
    "qkv_proj": "attn_qkv",
    "gate_proj": "ffn_gate",
    "up_proj": "ffn_up",
    "down_proj": "ffn_down",
    "gate_up_proj": "ffn_up",
}
_PAIRED: Final = frozenset({"llama", "mistral"})
_GGUF_KINDS: Final = {"mistral": "llama", "gemma3_text": "gemma3"}


def architecture_name(kind: str) -> str:
    """What GGUF calls transformers' `kind`."""
    return _GGUF_KINDS.get(kind, kind)


def tensor_name(module: str) -> str:
    """`…layers.3.self_attn.q_proj` to `blk.3.attn_q.weight`. Raises InputError for others."""
    found = _LAYER.search(module)
    if found is None or found[2] not in _NAMES:
        raise InputError(
            f"llama.cpp has no place for an adapter of {module}.",
            hint="Train the matrices of attention and feed-forward only.",
        )
    return f"blk.{found[1]}.{_NAMES[found[2]]}.weight"


def n_paired_heads(kind: str, module: str, n_heads: int, n_kv_heads: int) -> int:
    """Heads whose rows change places in this matrix; 0: none."""
    if kind not in _PAIRED:
        return 0
    if module.endswith("q_proj"):
        return n_heads
    return n_kv_heads if module.endswith("k_proj") else 0


def side_by_side(rows: Any, n_heads: int) -> Any:
    """Rows of Q or K, or of the B that is added to them, in llama.cpp's order."""
    half = rows.shape[0] // n_heads // 2
    return rows.reshape(n_heads, 2, half, *rows.shape[1:]).swapaxes(1, 2).reshape(rows.shape)
