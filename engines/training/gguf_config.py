"""What transformers' reading of a GGUF leaves at its defaults, filled in from the file's header.

Without it some models open as others: heads of another width, scores scaled otherwise, padding
that is no token. Sources: llama.cpp, src/models/gemma2.cpp and gemma3.cpp, llama-hparams.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from engines.llama.gguf import read_gguf

# Layers of the sizes whose scores llama.cpp scales by width over heads; else by a head's width.
_SCALED_BY_WIDTH: Final = {"gemma2": 46, "gemma3": 62}


def config_of(path: Path) -> Any:
    """The configuration that the model of this file is opened with."""
    from transformers import AutoConfig

    config = AutoConfig.from_pretrained(path.parent, gguf_file=path.name)
    gguf = read_gguf(path)
    kind = str(gguf.metadata["general.architecture"])
    facts = {
        key.removeprefix(f"{kind}."): value
        for key, value in gguf.metadata.items()
        if key.startswith(f"{kind}.")
    }
    width = _number(facts, "attention.key_length")
    if width and hasattr(config, "head_dim"):
        config.head_dim = int(width)
    if hasattr(config, "query_pre_attn_scalar"):
        is_largest = config.num_hidden_layers == _SCALED_BY_WIDTH.get(kind)
        by_width = config.hidden_size / config.num_attention_heads
        config.query_pre_attn_scalar = by_width if is_largest else config.head_dim
    for name, key in (
        ("sliding_window", "attention.sliding_window"),
        ("attn_logit_softcapping", "attn_logit_softcapping"),
        ("final_logit_softcapping", "final_logit_softcapping"),
    ):
        value = _number(facts, key)
        if value and hasattr(config, name):
            setattr(config, name, int(value) if name == "sliding_window" else float(value))
    if config.pad_token_id is not None and config.pad_token_id >= config.vocab_size:
        config.pad_token_id = None
    config.tie_word_embeddings = all(one.name != "output.weight" for one in gguf.tensors)
    return config


def _number(facts: Mapping[str, Any], key: str) -> float:
    value = facts.get(key)
    return float(value) if isinstance(value, (int, float)) else 0.0
