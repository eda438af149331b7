"""Write a very small Llama-architecture GGUF: real enough for llama.cpp, made in milliseconds.

Its vocabulary is one token per byte plus a few merges and the ChatML markers. Two kinds of
weights: `random` (every part of the network works on the answer, so that a wrong cache shows),
and `scripted` (each token is followed by the next one of a given text, so that what it answers is
known).
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path

import gguf
import numpy as np

CHATML = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n"
    "{{ message['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
SPECIAL = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")
WORDS = (" the", " and", "user", "assistant", "system")
WIDTH, LAYERS, HEADS, KV_HEADS, HIDDEN = 256, 2, 4, 2, 128


def byte_characters() -> list[str]:
    """The printable stand-in for each byte value, as byte-level BPE vocabularies write it."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    stand_ins = {value: chr(value) for value in plain}
    extra = 0
    for value in range(256):
        if value not in stand_ins:
            stand_ins[value] = chr(256 + extra)
            extra += 1
    return [stand_ins[value] for value in range(256)]


def vocabulary() -> tuple[list[str], list[str]]:
    """Tokens in order, and the merges that build the longer ones."""
    characters = byte_characters()
    tokens, merges = list(characters), []
    for word in WORDS:
        symbols = [characters[value] for value in word.encode()]
        built = symbols[0]
        for symbol in symbols[1:]:
            merge = f"{built} {symbol}"
            built += symbol
            if merge not in merges:
                merges.append(merge)
            if built not in tokens:
                tokens.append(built)
    return [*tokens, *SPECIAL], merges


def write_tiny_gguf(
    path: Path,
    *,
    script: str = "",
    template: str = CHATML,
    n_ctx: int = 512,
    seed: int = 0,
    architecture: str = "llama",
    quantized: bool = False,
    add_bos: bool = False,
    extra: Sequence[tuple[str, str]] = (),
    tensors_per_part: int = 0,
) -> Path:
    """Write the model to `path`. With `script` it answers that text (its bytes must differ).

    With `tensors_per_part` it is split; returned is the first of its parts, beside `path`.
    """
    tokens, merges = vocabulary()
    writer = gguf.GGUFWriter(path, architecture, split_max_tensors=tensors_per_part)
    writer.add_name("Tiny")
    writer.add_license("CC0-1.0")
    writer.add_context_length(n_ctx)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(HIDDEN)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(KV_HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_vocab_size(len(tokens))
    writer.add_file_type(7 if quantized else 0)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    n_special = len(SPECIAL)
    writer.add_token_types([1] * (len(tokens) - n_special) + [3] * n_special)
    writer.add_token_merges(merges)
    writer.add_bos_token_id(tokens.index("<|endoftext|>"))
    writer.add_eos_token_id(tokens.index("<|im_end|>"))
    writer.add_add_bos_token(add_bos)
    if template:
        writer.add_chat_template(template)
    for key, value in extra:
        writer.add_string(key, value)
    for name, matrix in _weights(len(tokens), script, seed).items():
        if quantized and matrix.ndim == 2:
            kind = gguf.GGMLQuantizationType.Q8_0
            writer.add_tensor(name, gguf.quants.quantize(matrix, kind), raw_dtype=kind)
        else:
            writer.add_tensor(name, matrix)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    if tensors_per_part:
        return min(path.parent.glob(f"{path.stem}-00001-of-*.gguf"))
    return path


def _weights(n_vocab: int, script: str, seed: int) -> dict[str, np.ndarray]:
    random = np.random.default_rng(seed)

    def matrix(rows: int, columns: int, scale: float) -> np.ndarray:
        return (random.standard_normal((rows, columns)) * scale).astype(np.float32)

    strength = 0.002 if script else 0.04  # enough to be felt, with clear winners at each step
    kv_width = WIDTH // HEADS * KV_HEADS
    embedding = matrix(n_vocab, WIDTH, 1.0)
    output = matrix(n_vocab, WIDTH, 0.2)
    output[-len(SPECIAL) :] = 0  # the random model never ends an answer by itself
    if script:
        chain = [b"\n"[0], *script.encode(), n_vocab - 1]  # "\n" ends the prompt, <|im_end|> ends
        if len(set(chain)) != len(chain):
            raise ValueError("every byte of the script must be different, and none a line feed")
        output *= 0.01
        for before, after in itertools.pairwise(chain):
            output[after] = embedding[before] * 0.3
    weights = {
        "token_embd.weight": embedding,
        "output_norm.weight": np.ones(WIDTH, dtype=np.float32),
        "output.weight": output,
    }
    for layer in range(LAYERS):
        weights |= {
            f"blk.{layer}.attn_norm.weight": np.ones(WIDTH, dtype=np.float32),
            f"blk.{layer}.ffn_norm.weight": np.ones(WIDTH, dtype=np.float32),
            f"blk.{layer}.attn_q.weight": matrix(WIDTH, WIDTH, strength),
            f"blk.{layer}.attn_k.weight": matrix(kv_width, WIDTH, strength),
            f"blk.{layer}.attn_v.weight": matrix(kv_width, WIDTH, strength),
            f"blk.{layer}.attn_output.weight": matrix(WIDTH, WIDTH, strength),
            f"blk.{layer}.ffn_gate.weight": matrix(HIDDEN, WIDTH, strength),
            f"blk.{layer}.ffn_up.weight": matrix(HIDDEN, WIDTH, strength),
            f"blk.{layer}.ffn_down.weight": matrix(WIDTH, HIDDEN, strength),
        }
    return weights
