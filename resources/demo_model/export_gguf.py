"""Write a checkpoint as a GGUF file: `python -m resources.demo_model.export_gguf --run DIR --to F`.

Weights are F16 and norms F32: llama.cpp runs F16 on every processor, and the file stays small.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from .model import Shape
from .tokenizer import CHAT_TEMPLATE, END_OF_TEXT, SPECIAL_TOKENS, TURN_END, marks
from .train import PLAN, cycle_file, read_plan

NAMES = {
    "attention_norm": "attn_norm",
    "attention.q": "attn_q",
    "attention.k": "attn_k",
    "attention.v": "attn_v",
    "attention.o": "attn_output",
    "feed_forward_norm": "ffn_norm",
    "feed_forward.gate": "ffn_gate",
    "feed_forward.up": "ffn_up",
    "feed_forward.down": "ffn_down",
}


def interleaved(weight: NDArray[np.float32], heads: int) -> NDArray[np.float32]:
    """Return query or key rows in llama.cpp's order: rotary pairs side by side, not in halves."""
    rows, columns = weight.shape
    halves = weight.reshape(heads, 2, rows // heads // 2, columns)
    return halves.swapaxes(1, 2).reshape(rows, columns)


def tensor_name(name: str) -> str:
    """Return llama.cpp's name of a tensor of the network."""
    if name == "embedding.weight":
        return "token_embd.weight"
    if name == "norm.weight":
        return "output_norm.weight"
    _, number, rest = name.split(".", 2)
    return f"blk.{number}.{NAMES[rest.removesuffix('.weight')]}.weight"


def add_header(writer: gguf.GGUFWriter, shape: Shape) -> None:
    """Write the sizes of the network and where the file comes from."""
    writer.add_name("Workbench demo model")
    writer.add_description("For trying the program only; import a real model for real work.")
    writer.add_license("cc-by-4.0")
    writer.add_context_length(shape.context)
    writer.add_embedding_length(shape.width)
    writer.add_block_count(shape.layers)
    writer.add_feed_forward_length(shape.feed_forward)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(shape.heads)
    writer.add_layer_norm_rms_eps(shape.norm_eps)
    writer.add_rope_dimension_count(shape.head_width)
    writer.add_rope_freq_base(shape.rope_base)
    writer.add_vocab_size(shape.vocab)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)


def add_tokenizer(writer: gguf.GGUFWriter, stored: dict[str, Any]) -> None:
    """Write the vocabulary, the merges and the chat template."""
    vocabulary: dict[str, int] = stored["model"]["vocab"]
    tokens = sorted(vocabulary, key=lambda token: vocabulary[token])
    normal, control, whole = (
        gguf.TokenType.NORMAL, gguf.TokenType.CONTROL, gguf.TokenType.USER_DEFINED,
    )  # fmt: skip
    types = [control if token in SPECIAL_TOKENS else normal for token in tokens]
    types += [whole for _ in marks()]
    tokens += marks()
    merges = stored["model"]["merges"]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    writer.add_token_types(types)
    writer.add_token_merges([m if isinstance(m, str) else " ".join(m) for m in merges])
    writer.add_bos_token_id(vocabulary[END_OF_TEXT])
    writer.add_eos_token_id(vocabulary[TURN_END])
    writer.add_eot_token_id(vocabulary[TURN_END])
    writer.add_pad_token_id(vocabulary[END_OF_TEXT])
    writer.add_add_bos_token(False)
    writer.add_chat_template(CHAT_TEMPLATE)


def blended(states: Sequence[dict[str, Tensor]], shares: Sequence[float]) -> dict[str, Tensor]:
    """Return the weighted mean of weights from one run. Source: Wortsman et al., ICML 2022."""
    return {
        name: sum(
            (share * state[name] for state, share in zip(states, shares, strict=True)),
            torch.zeros_like(states[0][name]),
        )
        for name in states[0]
    }


def export(run: Path, target: Path, plan: Path = PLAN) -> None:
    """Write the weights of the folder `run`, blended as the plan says, to the file `target`."""
    made = read_plan(plan)
    shape = made.shape
    state = blended(
        [
            torch.load(cycle_file(run, n), weights_only=True)["model"]
            for n in range(len(made.cycles))
        ],
        made.blend,
    )
    partial = target.with_suffix(".part")
    writer = gguf.GGUFWriter(partial, "llama")
    add_header(writer, shape)
    add_tokenizer(writer, json.loads((run / "tokenizer.json").read_text("utf-8")))
    for name, tensor in state.items():
        weight = tensor.float().numpy()
        if name.endswith(("attention.q.weight", "attention.k.weight")):
            weight = interleaved(weight, shape.heads)
        kept = weight.astype(np.float16) if weight.ndim == 2 else weight
        writer.add_tensor(tensor_name(name), kept)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    partial.replace(target)


def main() -> None:
    """Read the command line and export."""
    parser = argparse.ArgumentParser(description="Write a checkpoint as a GGUF file.")
    parser.add_argument("--run", type=Path, required=True, help="folder of the training run")
    parser.add_argument("--to", type=Path, required=True, help="GGUF file to write")
    parser.add_argument("--plan", type=Path, default=PLAN)
    given = parser.parse_args()
    export(given.run, given.to, given.plan)


if __name__ == "__main__":
    main()
