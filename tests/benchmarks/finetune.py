"""Our trainer beside a plain TRL SFTTrainer: same base, data, LoRA, batch, rate, steps and threads.

    PYTHONPATH=DIR python -m tests.benchmarks.finetune --data FILE [--steps N] [--threads N]

`DIR` holds trl, datasets and what they need, which the program does without (`pip install --target
DIR trl datasets --no-deps`, and whatever is then missing). FILE has a prompt and a completion on
each line. Each trains in a process of its own, one behind the other, round by round; told are
tokens of real text per second of wall time and of processor time, the most memory, and the
validation loss of both adapters, computed by the same code. Exit code 1 if an aim is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.benchmarks.finetune_room import DEMO, write
from workbench.domain.training import TrainingSettings

HELD_OUT = 200
SPEED, MEMORY, LOSS = 1.5, 0.7, 0.01


def settings(given: argparse.Namespace, schedule: Any = "constant") -> TrainingSettings:
    return TrainingSettings(
        rank=16, alpha=32, learning_rate=1e-3, batch=16, pass_tokens=1024, steps=given.steps,
        schedule=schedule, warm_up=0.0, weight_decay=0.0, max_grad_norm=1.0, longest=512,
        precision="float32", validate_every=1_000_000, checkpoint_every=1_000_000,
        threads=given.threads, seed=given.seed,
    )  # fmt: skip


def told(begun: float, worked: float, tokens: int, more: dict[str, Any]) -> None:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(
        json.dumps(
            {
                "wall_s": time.monotonic() - begun,
                "cpu_s": time.process_time() - worked,
                "tokens": tokens,
                "peak": peak,
                **more,
            }
        ),
        flush=True,
    )


def ours(given: argparse.Namespace) -> None:
    from engines.training.session import Session
    from engines.training.worker import _return_freed_memory

    _return_freed_memory()  # as the child does
    spec = {"settings": settings(given).plain(), "folder": str(given.folder), "base": str(DEMO)}
    session = Session({**spec, "device": "cpu"})
    begun, worked, tokens = time.monotonic(), time.process_time(), 0
    while session.step < given.steps:
        tokens += sum(one["tokens"] for one in session.advance(5) if one["kind"] == "step")
    told(begun, worked, tokens, {"loss": session.validation_loss()})


def theirs(given: argparse.Namespace) -> None:
    from datasets import Dataset
    from trl import SFTTrainer

    rows = Dataset.from_list(trl_rows(given.folder))
    trainer = trl_trainer(SFTTrainer, given, settings(given), rows)
    begun, worked = time.monotonic(), time.process_time()
    trainer.train()
    seen = int(trainer.state.num_input_tokens_seen or 0)
    told(begun, worked, seen, {})
    trainer.model.save_pretrained(given.folder / "trl-adapter")


def trl_rows(folder: Path) -> list[dict[str, Any]]:
    """The examples in the form that TRL's own template is put over."""
    lines = (folder / "train.jsonl").read_text("utf-8").splitlines()
    return [
        {"prompt": _turns(raw["messages"][:-1]), "completion": _turns(raw["messages"][-1:])}
        for raw in map(json.loads, lines)
    ]


def trl_trainer(
    kind: Any, given: argparse.Namespace, wanted: TrainingSettings, rows: Any, **more: Any
) -> Any:
    """TRL's SFTTrainer over `rows` with our settings in its words."""
    import torch
    from peft import LoraConfig
    from transformers import AutoModelForCausalLM, AutoTokenizer
    from trl import SFTConfig

    torch.set_num_threads(given.threads)
    base = given.folder / "base"
    return kind(
        model=AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32),
        processing_class=AutoTokenizer.from_pretrained(base),
        train_dataset=rows,
        peft_config=LoraConfig(
            r=wanted.rank,
            lora_alpha=wanted.alpha,
            lora_dropout=0.0,
            target_modules=[
                "q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj",
            ],
            task_type="CAUSAL_LM",
        ),
        args=SFTConfig(
            output_dir=str(given.folder / "trl"),
            per_device_train_batch_size=wanted.batch,
            max_steps=given.steps,
            learning_rate=wanted.learning_rate,
            lr_scheduler_type=wanted.schedule,
            warmup_steps=0,
            weight_decay=0.0,
            max_grad_norm=1.0,
            max_length=512,
            use_cpu=True,
            bf16=False,
            gradient_checkpointing=False,
            save_strategy="no",
            logging_steps=1_000_000,
            report_to="none",
            seed=given.seed,
            dataloader_pin_memory=False,
            disable_tqdm=True,
            **more,
        ),
    )  # fmt: skip


def prepared(given: argparse.Namespace) -> None:
    """The base as a folder: TRL does not train what was opened from a GGUF."""
    write_base(given.folder / "base")
    print(json.dumps({}))


def write_base(folder: Path) -> None:
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    from engines.training.base_model import open_base
    from engines.training.gguf_config import config_of

    config = config_of(DEMO)
    if hasattr(config, "quantization_config"):
        del config.quantization_config
    model = AutoModelForCausalLM.from_config(config, dtype=torch.float32)
    model.load_state_dict(open_base(DEMO, "").model.state_dict())
    model.save_pretrained(folder)
    tokenizer = AutoTokenizer.from_pretrained(DEMO.parent, gguf_file=DEMO.name)
    tokenizer.save_pretrained(folder)


def _turns(messages: list[list[str]]) -> list[dict[str, str]]:
    return [{"role": role, "content": text} for role, text in messages]


def judged(given: argparse.Namespace) -> None:
    print(json.dumps(judgement(given, settings(given))))


def judgement(given: argparse.Namespace, chosen: TrainingSettings) -> dict[str, Any]:
    """The validation loss of TRL's adapter, by our code; and of the base."""
    import torch
    from safetensors.torch import load_file

    from engines.training.session import Session

    spec = {"settings": chosen.plain(), "folder": str(given.folder), "base": str(DEMO)}
    session = Session({**spec, "device": "cpu"})
    state = load_file(str(given.folder / "trl-adapter" / "adapter_model.safetensors"))
    known = dict(session.model.named_parameters())
    with torch.no_grad():
        for name, value in state.items():
            known[name.replace(".weight", ".default.weight")].copy_(value)
    return {
        "theirs": session.validation_loss(),
        "base": session.validation_loss(without_adapter=True),
        "mean_tokens": session.facts()["n_tokens"] / session.facts()["n_examples"],
    }


def examples_of(path: Path) -> list[Any]:
    """Questions and answers of a file with a prompt and a completion on each line."""
    return [
        (("user", raw["prompt"]), ("assistant", raw["completion"]))
        for raw in map(json.loads, path.read_text("utf-8").splitlines())
    ]


def child(given: argparse.Namespace, role: str, folder: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.benchmarks.finetune", "--role", role]
    command += ["--folder", str(folder), "--data", str(given.data)]
    for name in ("steps", "threads", "seed"):
        command += [f"--{name}", str(getattr(given, name))]
    environment = {**os.environ, "HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": str(given.threads)}
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, env=environment)
    found: dict[str, Any] = json.loads(
        next(line for line in reversed(done.stdout.splitlines()) if line.startswith(b"{"))
    )
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=60)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--role", default="", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    roles = {"ours": ours, "theirs": theirs, "judged": judged, "prepared": prepared}
    if given.role:
        roles[given.role](given)
        return 0
    examples = examples_of(given.data)
    wall, cpu, memory, losses = [], [], [], []
    for number in range(given.rounds):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            write(folder, "train.jsonl", examples[HELD_OUT:])
            write(folder, "validation.jsonl", examples[:HELD_OUT])
            child(given, "prepared", folder)
            mine = child(given, "ours", folder)
            other = child(given, "theirs", folder)
            both = child(given, "judged", folder)
        tokens = mine["tokens"]
        # TRL counts padding as input; the same number of examples holds as many real tokens.
        real = given.steps * 16 * both["mean_tokens"]
        ratio = (tokens / mine["wall_s"]) / (real / other["wall_s"])
        ratio_cpu = (tokens / mine["cpu_s"]) / (real / other["cpu_s"])
        wall.append(ratio)
        cpu.append(ratio_cpu)
        memory.append(mine["peak"] / other["peak"])
        losses.append(mine["loss"] / both["theirs"] - 1)
        print(
            f"round {number + 1}: ours {tokens / mine['wall_s']:,.0f} tokens/s, "
            f"{mine['peak'] / 2**20:,.0f} MiB, loss {mine['loss']:.4f}; TRL "
            f"{real / other['wall_s']:,.0f} tokens/s, {other['peak'] / 2**20:,.0f} MiB, loss "
            f"{both['theirs']:.4f}; base {both['base']:.4f}",
            flush=True,
        )
        print(
            f"   speed x {ratio:.2f} by the clock, x {ratio_cpu:.2f} by processor time; memory "
            f"x {memory[-1]:.2f}; loss {losses[-1]:+.2%}",
            flush=True,
        )
    is_good = (
        min(cpu) >= SPEED and max(memory) <= MEMORY and all(abs(one) <= LOSS for one in losses)
    )
    return int(not is_good)


if __name__ == "__main__":
    sys.exit(main())
