"""Very small random models of the architectures that are trained, as GGUF and as transformers'.

Made with transformers, then written under llama.cpp's names, so that both compute the same.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import gguf
import numpy as np

from engines.training.gguf_names import n_paired_heads, side_by_side
from tests.tiny_gguf import CHATML, SPECIAL, vocabulary

KINDS = ("llama", "mistral", "qwen2", "qwen3", "gemma", "gemma2", "gemma3", "phi3")
WIDTH, LAYERS, HEADS, KV_HEADS, HEAD, HIDDEN, CONTEXT = 64, 2, 4, 2, 16, 96, 256

_NAMES = {
    "model.embed_tokens": "token_embd",
    "model.norm": "output_norm",
    "lm_head": "output",
    "input_layernorm": "attn_norm",
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "self_attn.qkv_proj": "attn_qkv",
    "self_attn.q_norm": "attn_q_norm",
    "self_attn.k_norm": "attn_k_norm",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
    "mlp.gate_up_proj": "ffn_up",
    "pre_feedforward_layernorm": "ffn_norm",
    "post_feedforward_layernorm": "post_ffw_norm",
}


def tiny_model(kind: str, seed: int = 0) -> Any:
    """A random causal model of transformers."""
    import torch
    from transformers import AutoConfig, AutoModelForCausalLM

    torch.manual_seed(seed)
    model_type = "gemma3_text" if kind == "gemma3" else kind
    n_vocab = len(vocabulary()[0])
    more: dict[str, Any] = {}
    if kind.startswith("gemma"):
        more = {"head_dim": HEAD, "hidden_activation": "gelu_pytorch_tanh"}
    if kind in {"gemma2", "gemma3"}:
        more |= {"sliding_window": 8, "query_pre_attn_scalar": HEAD}
    if kind == "phi3":
        more = {"pad_token_id": 0}
    if kind in {"qwen3", "llama", "mistral"}:
        more = {"head_dim": HEAD}
    if kind == "mistral":
        more |= {"sliding_window": None}
    config = AutoConfig.for_model(
        model_type,
        vocab_size=n_vocab,
        hidden_size=WIDTH,
        intermediate_size=HIDDEN,
        num_hidden_layers=LAYERS,
        num_attention_heads=HEADS,
        num_key_value_heads=KV_HEADS,
        max_position_embeddings=CONTEXT,
        bos_token_id=n_vocab - 3,
        eos_token_id=n_vocab - 1,
        **more,
    )
    model = AutoModelForCausalLM.from_config(config)
    with torch.no_grad():
        for name, one in model.named_parameters():
            scale = 0.3 if "embed" in name else 0.15
            one.copy_(torch.randn_like(one) * (scale if one.ndim > 1 else 0.1))
            if one.ndim == 1 and "norm" in name and not kind.startswith("gemma"):
                one.add_(1.0)
    return model.eval()


def write_tiny_model(kind: str, path: Path, seed: int = 0, weights: str = "F32") -> Any:
    """Write it to `path` as GGUF, its matrices in 32 bits or, `F16`, in 16; returns the model of
    transformers, in 32 bits.
    """
    model = tiny_model(kind, seed)
    config = model.config
    architecture = "llama" if kind == "mistral" else kind
    writer = gguf.GGUFWriter(path, architecture)
    writer.add_name(f"Tiny {kind[:3]}")  # llama.cpp takes “phi3” in a name for its vocabulary
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(HIDDEN)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(KV_HEADS)
    writer.add_layer_norm_rms_eps(config.rms_norm_eps)
    writer.add_rope_freq_base(1_000_000.0 if kind == "gemma3" else 10_000.0)
    if kind != "qwen2":
        writer.add_rope_dimension_count(HEAD)
        writer.add_key_length(HEAD)
        writer.add_value_length(HEAD)
    if kind in {"gemma2", "gemma3"}:
        writer.add_sliding_window(config.sliding_window)
    if kind == "phi3":
        writer.add_rope_scaling_orig_ctx_len(CONTEXT)
    if kind == "gemma2":
        writer.add_attn_logit_softcapping(config.attn_logit_softcapping)
        writer.add_final_logit_softcapping(config.final_logit_softcapping)
    _add_vocabulary(writer)
    for name, tensor in model.state_dict().items():
        if name == "lm_head.weight" and config.tie_word_embeddings:
            continue
        values = tensor.float().numpy()
        module = name.removesuffix(".weight").removesuffix(".bias")
        heads = n_paired_heads(architecture, module, HEADS, KV_HEADS)
        if heads:
            values = side_by_side(values, heads)
        if kind.startswith("gemma") and module.endswith("norm"):
            values = values + 1
        kept = np.float16 if weights == "F16" and values.ndim > 1 else np.float32
        writer.add_tensor(_tensor(name, kind), np.ascontiguousarray(values).astype(kept))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return model


def _tensor(name: str, kind: str) -> str:
    stem, _, ending = name.rpartition(".")
    if not stem.startswith("model.layers."):
        return f"{_NAMES[stem]}.{ending}"
    _, _, layer, rest = stem.split(".", 3)
    if rest == "post_attention_layernorm":
        own = "post_attention_norm" if kind in {"gemma2", "gemma3"} else "ffn_norm"
        return f"blk.{layer}.{own}.{ending}"
    return f"blk.{layer}.{_NAMES[rest]}.{ending}"


def _add_vocabulary(writer: gguf.GGUFWriter) -> None:
    tokens, merges = vocabulary()
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    n_special = len(SPECIAL)
    writer.add_token_types([1] * (len(tokens) - n_special) + [3] * n_special)
    writer.add_token_merges(merges)
    writer.add_bos_token_id(tokens.index("<|endoftext|>"))
    writer.add_eos_token_id(tokens.index("<|im_end|>"))
    writer.add_add_bos_token(False)
    writer.add_chat_template(CHATML)
