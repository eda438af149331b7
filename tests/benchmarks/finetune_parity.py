"""Does llama.cpp compute with an exported adapter what PEFT computed? Kind of model by kind.

    python -m tests.benchmarks.finetune_parity [--texts 50] [--demo FILE] [--kinds llama,qwen2]

Small random models of every kind that is trained, with 16-bit and with 32-bit weights, are trained
for a few steps; the adapter is exported in 16 bits and both sides are asked for the logits of the
answers of held-out texts. Told is the largest difference of a logit over the standard deviation of
the text's logits: with the adapter, without it (what the base's own weights lose), with keys and
values in 16 bits, as chat keeps them. Gemma 1, which is trained from a folder only, gets a random
adapter and random tokens. Exit code 1 if a difference with the adapter reaches 1e-2, or if the base
does not come back bit for bit.

`--demo FILE` does the same with the demo model, on a file with a prompt and a completion on each
line, and once more with the inputs of every matrix rounded to 16 bits on PEFT's side, too: that is
what llama.cpp does before it multiplies weights of 16 bits, so what is left is the adapter.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path
from typing import Any

from engines.training import parity
from engines.training.encoding import Encoded
from engines.training.gguf_export import Wish, check_written, export
from engines.training.lora import with_adapter
from engines.training.session import Session
from tests.benchmarks.finetune import examples_of
from tests.benchmarks.finetune_room import DEMO, write
from tests.tiny_architectures import KINDS, write_tiny_model
from workbench.domain.training import TrainingSettings

MOST = 1e-2
FROM_FOLDERS = ("gemma",)
SETTINGS = TrainingSettings(
    rank=8, alpha=16, learning_rate=5e-3, batch=8, steps=20, warm_up=0.0, precision="float32",
    longest=200, validate_every=1_000, checkpoint_every=1_000, threads=1,
)  # fmt: skip
Held = tuple[Encoded, ...]
LETTERS = "abcdefghijklmnopqrstuvwxyz ,.!?0123456789"


def texts(n: int, chance: random.Random) -> list[Any]:
    """Questions and answers of random letters."""

    def made(most: int) -> str:
        return "".join(chance.choice(LETTERS) for _ in range(chance.randint(4, most)))

    return [(("user", made(60)), ("assistant", made(30))) for _ in range(n)]


def trained(base: Path, folder: Path, asked: list[Any], n_texts: int) -> tuple[Any, Held]:
    """A model under an adapter that learned for a few steps, and the first texts, held out."""
    write(folder, "train.jsonl", asked[n_texts:])
    write(folder, "validation.jsonl", asked[:n_texts])
    plain = SETTINGS.plain()
    session = Session(
        {"settings": plain, "folder": str(folder), "base": str(base), "device": "cpu"}
    )
    while not session.has_ended:
        session.advance(5)
    return session.model, session.held_out(n_texts)


def drawn(model: Any, n_texts: int, weights: str) -> tuple[Any, Held]:
    """The model, its matrices as the file holds them, under a random adapter; random texts."""
    import torch

    chance = random.Random(weights)
    torch.manual_seed(3)
    with torch.no_grad():
        for one in model.parameters():
            if one.ndim > 1 and weights == "F16":
                one.copy_(one.half().float())
        made = with_adapter(model, SETTINGS.plain())
        for name, one in made.named_parameters():
            if "lora_B" in name:
                one.copy_(torch.randn_like(one) * 0.02)
    size = model.config.vocab_size
    rows = [tuple(chance.randrange(size) for _ in range(48)) for _ in range(n_texts)]
    return made.eval(), tuple(Encoded(row, (False,) * 16 + (True,) * 32) for row in rows)


def round_inputs(model: Any) -> None:
    """Every matrix gets its inputs as llama.cpp hands them to one of 16 bits."""
    from torch import nn

    for module in model.modules():
        if isinstance(module, nn.Linear):
            module.register_forward_pre_hook(lambda _module, given: (given[0].half().float(),))


def measured(model: Any, held_out: Held, base: Path, weights: str, kind: str) -> bool:
    adapter = base.with_name("adapter.gguf")
    export(model, Wish(adapter, "F16", kind))
    check_written(adapter, base)
    found = parity.compare(model, base, adapter, held_out, 1)
    rounded = parity.compare(model, base, adapter, held_out, 1, is_exact=False)
    is_good = found.worst < MOST and found.base_restored
    print(
        f"{kind:8} {weights:4} {found.n_texts:3} texts: {found.worst:.4f} with the adapter, "
        f"{found.base_worst:.4f} without; in 16 bits kept {rounded.worst:.4f} and "
        f"{rounded.base_worst:.4f}; same token {found.same_choice:.1%}, base "
        f"{'restored' if found.base_restored else 'CHANGED'}{'' if is_good else '  MISSED'}",
        flush=True,
    )
    return is_good


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=50)
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--demo", type=Path, metavar="FILE")
    given = parser.parse_args()
    good = []
    with tempfile.TemporaryDirectory() as place:
        for kind in filter(None, given.kinds.split(",")):
            for weights in ("F16", "F32"):
                folder = Path(place) / kind / weights
                folder.mkdir(parents=True)
                base = folder / "base.gguf"
                model = write_tiny_model(kind, base, weights=weights)
                made = (
                    drawn(model, given.texts, weights)
                    if kind in FROM_FOLDERS
                    else trained(
                        base,
                        folder / "run",
                        texts(given.texts + 64, random.Random(kind)),
                        given.texts,
                    )
                )
                good.append(measured(*made, base, weights, kind))
        if given.demo is not None:
            base = Path(place) / "demo.gguf"
            base.symlink_to(DEMO)
            asked = examples_of(given.demo)[: given.texts + 160]
            model, held_out = trained(base, Path(place) / "demo", asked, given.texts)
            measured(model, held_out, base, "F16", "demo")
            round_inputs(model)
            good.append(measured(model, held_out, base, "F16", "alike"))
    return int(not all(good))


if __name__ == "__main__":
    sys.exit(main())
