"""Train the demo model from nothing: `python -m resources.demo_model.train --data TEXT --out DIR`.

Continues from the last checkpoint in `--out` if there is one. The plan of the run (sizes, phases,
learning rates, seed) is one JSON file and is copied, with what was measured, next to the weights.
"""

import argparse
import json
import math
import platform
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
import tokenizers
import torch
from torch import Tensor
from torch.nn import functional
from torch.utils.data import DataLoader, Dataset

from .circuits import prepare
from .corpus import books, fingerprint
from .mixture import Batch, Mixture, Phase
from .model import Llama, Shape
from .rows import Encoder
from .tokenizer import load_tokenizer

PLAN = Path(__file__).parent / "plan.json"
CHECKPOINT_EVERY_S = 300.0
LOG_EVERY = 20


@dataclass(frozen=True, slots=True)
class Cycle:
    """Learning rates go up to `peak` of the plan's, stay, and go down; all lengths in steps."""

    steps: int
    warm_up: int
    cool_down: int
    peak: float = 1.0

    def rate(self, step: int) -> float:
        up = (step + 1) / self.warm_up
        down = (self.steps - step) / self.cool_down
        return self.peak * max(0.02, min(1.0, up, down))


@dataclass(frozen=True, slots=True)
class Plan:
    """What one run does."""

    seed: int
    shape: Shape
    phases: tuple[Phase, ...]
    rates: tuple[float, float, float]  # matrices of the blocks, embeddings, norms
    cycles: tuple[Cycle, ...]
    blend: tuple[float, ...]  # how much the weights at the end of each cycle count in the file

    @property
    def steps(self) -> int:
        return sum(phase.steps for phase in self.phases)

    def phase(self, step: int) -> Phase:
        """Return the phase that step number `step` belongs to."""
        for phase in self.phases:
            if step < phase.steps:
                return phase
            step -= phase.steps
        return self.phases[-1]

    def cycle_ended(self, step: int) -> int | None:
        """Return the number, from 0, of the cycle that ends after `step` steps, if one does."""
        ends = list(accumulate(cycle.steps for cycle in self.cycles))
        return ends.index(step) if step in ends else None

    def rate(self, step: int) -> float:
        """Return the factor on the learning rates."""
        for cycle in self.cycles:
            if step < cycle.steps:
                return cycle.rate(step)
            step -= cycle.steps
        return self.cycles[-1].rate(self.cycles[-1].steps - 1)


def read_plan(path: Path) -> Plan:
    """Return the plan stored at `path`."""
    raw: dict[str, Any] = json.loads(path.read_text("utf-8"))
    phases = tuple(
        Phase(
            entry["steps"], entry["rows"], entry["length"], tuple(entry["words"]),
            tuple(entry["passages"]), entry["shares"], entry.get("first", 1.0),
            entry.get("refusal", 1.0),
            entry["bare"],
        )
        for entry in raw["phases"]
    )  # fmt: skip
    return Plan(
        raw["seed"], Shape(**raw["shape"]), phases, tuple(raw["rates"]),
        tuple(Cycle(**cycle) for cycle in raw["cycles"]), tuple(raw["blend"]),
    )  # fmt: skip


class Batches(Dataset[Batch]):
    """Batches by their number, from `first` on."""

    def __init__(self, mixture: Mixture, plan: Plan, first: int) -> None:
        self._mixture = mixture
        self._plan = plan
        self._first = first

    def __len__(self) -> int:
        return self._plan.steps - self._first

    def __getitem__(self, index: int) -> Batch:
        step = self._first + index
        return self._mixture.batch(self._plan.seed, step, self._plan.phase(step))


def optimisers(model: Llama, plan: Plan) -> list[torch.optim.Optimizer]:
    """Return Muon for the matrices inside the blocks, AdamW for embeddings and for norms."""
    inner = [p for p in model.blocks.parameters() if p.ndim == 2]
    norms = [p for p in model.parameters() if p.ndim == 1]
    matrix_rate, embedding_rate, norm_rate = plan.rates
    muon = torch.optim.Muon(
        inner, lr=matrix_rate, momentum=0.95, weight_decay=0.02, adjust_lr_fn="match_rms_adamw"
    )
    embedding, scales = (
        torch.optim.AdamW(weights, lr=rate, betas=(0.9, 0.98), weight_decay=0.0)
        for weights, rate in (([model.embedding.weight], embedding_rate), (norms, norm_rate))
    )
    return [muon, embedding, scales]


def loss_of(model: Any, batch: Batch) -> tuple[Tensor, Tensor]:
    """Return the weighted mean loss and, per place, whether the right token came first."""
    tensors = [torch.from_numpy(getattr(batch, name)) for name in batch.__slots__]
    tokens, positions, groups, picked, following, weights = tensors
    with torch.autocast("cpu", torch.bfloat16):
        logits = model(tokens, positions, groups, picked)
    losses = functional.cross_entropy(logits.float(), following, reduction="none")
    return (losses * weights).sum() / weights.sum(), logits.argmax(-1) == following


def verdicts(batch: Batch, right: Tensor) -> Iterator[tuple[bool, bool]]:
    """Yield for every answer whether its first token, and all of it, would be written greedily."""
    is_answer = batch.weights >= 1.0
    groups = batch.groups.reshape(-1)[batch.picked] + 4096 * 64 * (
        batch.picked // batch.tokens.shape[1]
    )
    hits = right.numpy()
    for group in np.unique(groups[is_answer]):
        found = hits[is_answer & (groups == group)]
        yield bool(found[0]), bool(found.all())


def shares(found: list[tuple[bool, bool]]) -> list[float]:
    """Return the two shares of true, rounded."""
    return [
        round(float(np.mean([pair[place] for pair in found or [(0, 0)]])), 3) for place in (0, 1)
    ]


def cycle_file(out: Path, number: int) -> Path:
    """Return where the weights at the end of a cycle are kept."""
    return out / f"cycle{number}.pt"


def save(
    path: Path, model: Llama, others: list[torch.optim.Optimizer], facts: dict[str, Any]
) -> None:
    """Write a checkpoint in one step, so that a kill leaves the old one whole."""
    state = {"model": model.state_dict(), "optimisers": [o.state_dict() for o in others], **facts}
    partial = path.with_suffix(".part")
    torch.save(state, partial)
    partial.replace(path)


def train(plan: Plan, data: Path, out: Path, threads: int) -> None:
    """Run the plan to its end."""
    torch.set_num_threads(threads)
    torch.manual_seed(plan.seed)
    encoder = Encoder(load_tokenizer(out / "tokenizer.json"))
    mixture = Mixture(encoder, books(data, "train"), "train")
    model = Llama(plan.shape)
    prepare(model, encoder.landmarks(), plan.seed)
    optimiser_list = optimisers(model, plan)
    facts: dict[str, Any] = {"step": 0, "tokens": 0, "wall_s": 0.0}
    checkpoint = out / "checkpoint.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(state["model"])
        for optimiser, saved in zip(optimiser_list, state["optimisers"], strict=True):
            optimiser.load_state_dict(saved)
        facts = {name: state[name] for name in facts}
    loader = DataLoader(
        Batches(mixture, plan, facts["step"]), batch_size=None, num_workers=1, prefetch_factor=8
    )
    compiled = torch.compile(model, dynamic=False)
    print(
        f"{sum(p.numel() for p in model.parameters())} parameters, {plan.steps} steps", flush=True
    )
    started = saved_at = time.monotonic()
    before = facts["wall_s"]
    recent: list[float] = []
    hits: list[tuple[bool, bool]] = []
    for batch in loader:
        step = facts["step"]
        for optimiser, rate in zip(optimiser_list, plan.rates, strict=True):
            for group in optimiser.param_groups:
                group["lr"] = rate * plan.rate(step)
        loss, right = loss_of(compiled, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for optimiser in optimiser_list:
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
        recent.append(loss.item())
        hits += verdicts(batch, right)
        if not math.isfinite(recent[-1]):
            sys.exit(f"the loss became {recent[-1]} at step {step}")
        now = time.monotonic()
        facts = {
            "step": step + 1,
            "tokens": facts["tokens"] + batch.tokens.size,
            "wall_s": before + now - started,
        }
        if (step + 1) % LOG_EVERY == 0:
            line = {
                **facts, "wall_s": round(facts["wall_s"]), "loss": round(float(np.mean(recent)), 4),
                "answers": shares(hits),
            }  # fmt: skip
            print(json.dumps(line), flush=True)
            recent, hits = [], []
        ended = plan.cycle_ended(step + 1)
        if ended is not None:
            save(cycle_file(out, ended), model, [], facts)
        if now - saved_at > CHECKPOINT_EVERY_S or step + 1 == plan.steps:
            save(checkpoint, model, optimiser_list, facts)
            saved_at = time.monotonic()
    record = {
        **json.loads(PLAN.read_text("utf-8")),
        **facts,
        "data_sha256": fingerprint(data),
        "versions": {
            "python": platform.python_version(),
            "torch": torch.__version__,
            "tokenizers": tokenizers.__version__,
            "numpy": np.__version__,
        },
        "machine": f"{platform.machine()}, {threads} threads",
    }
    (out / "run.json").write_text(json.dumps(record, indent=1) + "\n", "utf-8")


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description="Train the demo model from nothing.")
    parser.add_argument("--data", type=Path, required=True, help="folder with the text archives")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--plan", type=Path, default=PLAN)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    train(read_plan(given.plan), given.data, given.out, given.threads)


if __name__ == "__main__":
    main()
