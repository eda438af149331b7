"""Training of LoRA adapters: settings, what a run reports, what it is estimated to cost. Pure."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from enum import Enum
from typing import Any, Final, Literal, get_args

from workbench.errors import InputError

Method = Literal["lora", "rslora", "dora", "qlora"]
Schedule = Literal["cosine", "linear", "constant"]
Precision = Literal["auto", "float32", "bfloat16"]
_ONE_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "method": get_args(Method),
    "schedule": get_args(Schedule),
    "precision": get_args(Precision),
}
_RANGES: Final[Mapping[str, tuple[float, float]]] = {
    "rank": (1, 1024),
    "alpha": (1e-3, 4096),
    "dropout": (0, 0.9),
    "learning_rate": (1e-8, 1),
    "warm_up": (0, 0.5),
    "weight_decay": (0, 1),
    "max_grad_norm": (0, 1e6),
    "batch": (1, 4096),
    "pass_tokens": (1, 1 << 20),
    "epochs": (0.01, 1000),
    "steps": (0, 10_000_000),
    "longest": (0, 1 << 20),
    "seed": (0, 2**31 - 1),
    "validate_every": (1, 1_000_000),
    "checkpoint_every": (1, 1_000_000),
    "patience": (0, 1000),
    "replay_share": (0, 0.9),
    "beta": (1e-4, 10),
    "validation_share": (0, 0.5),
    "threads": (0, 4096),
}


@dataclass(frozen=True, slots=True)
class TrainingSettings:
    """Everything that decides a run beside its data and its base."""

    method: Method = "lora"
    rank: int = 16
    alpha: float = 32.0
    dropout: float = 0.0
    targets: str = "all"  # attention, feed_forward, or names of matrices with commas between
    learning_rate: float = 2e-4
    schedule: Schedule = "cosine"
    warm_up: float = 0.03  # share of the steps
    weight_decay: float = 0.01
    max_grad_norm: float = 1.0  # 0: not clipped
    batch: int = 16  # examples of a step
    pass_tokens: int = 1024  # of a forward pass; a step takes as many passes as it needs
    epochs: float = 3.0
    steps: int = 0  # in place of epochs
    longest: int = 0  # tokens of an example; 0: what the model was trained for
    seed: int = 1
    precision: Precision = "auto"
    gradient_checkpointing: bool = False
    validation_share: float = 0.05
    validate_every: int = 50  # steps
    checkpoint_every: int = 50
    patience: int = 0  # validations without a better one; 0: to the end
    replay_share: float = 0.0  # of general examples among all, against forgetting
    beta: float = 0.1  # of DPO
    threads: int = 0  # 0: as many as the machine gives to models

    def plain(self) -> dict[str, Any]:
        return asdict(self)


def checked(settings: TrainingSettings) -> TrainingSettings:
    """The same. Raises InputError that names the setting, its value and what it may be."""
    for name, allowed in _ONE_OF.items():
        if getattr(settings, name) not in allowed:
            raise InputError(
                f"{name} is “{getattr(settings, name)}”.",
                hint=f"It is one of {', '.join(allowed)}.",
            )
    for name, (low, high) in _RANGES.items():
        value = getattr(settings, name)
        if not math.isfinite(value) or not low <= value <= high:
            raise InputError(
                f"{name} is {value:g}.", hint=f"It must lie between {low:g} and {high:g}."
            )
    return settings


def with_changes(settings: TrainingSettings, changes: Mapping[str, Any]) -> TrainingSettings:
    """With other values, read from text where they are text. Raises InputError."""
    known = {one.name: one.type for one in fields(TrainingSettings)}
    made: dict[str, Any] = {}
    for name, value in changes.items():
        if name not in known:
            raise InputError(f"There is no setting {name}.", hint=f"There are {', '.join(known)}.")
        made[name] = _read(name, str(known[name]), value)
    return checked(replace(settings, **made))


def _read(name: str, kind: str, value: Any) -> Any:
    try:
        match kind:
            case "int":
                return int(value)
            case "float":
                return float(value)
            case "bool":
                if isinstance(value, bool):
                    return value
                return {"yes": True, "true": True, "1": True, "no": False, "false": False,
                        "0": False}[str(value).lower()]  # fmt: skip
            case _:
                return str(value)
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        raise InputError(f"{name} cannot be “{str(value)[:40]}”.", hint=f"It is {kind}.") from error


class RunState(Enum):
    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"  # by a person; what was kept can be used
    DONE = "done"
    FAILED = "failed"  # what was kept can be used

    @property
    def can_resume(self) -> bool:
        return self in {RunState.WAITING, RunState.PAUSED, RunState.STOPPED, RunState.FAILED}


@dataclass(frozen=True, slots=True)
class Preset:
    name: str
    note: str
    settings: TrainingSettings


@dataclass(frozen=True, slots=True)
class RunFacts:
    """What a run consists of, as counted before its first step."""

    device: str
    precision: str
    kind: str
    architecture: str
    n_params: int
    n_trained: int
    n_examples: int
    n_pairs: int
    n_validation: int
    n_replay: int
    n_too_long: int
    n_tokens: int
    n_answer_tokens: int
    longest: int
    n_steps: int
    steps_per_epoch: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a run will take, by a calibration on this machine."""

    seconds: float
    tokens_per_second: float
    memory_bytes: int
    free_memory_bytes: int
    disk_bytes: int
    free_disk_bytes: int
    watt_hours: float

    @property
    def fits(self) -> bool:
        return (
            self.memory_bytes <= self.free_memory_bytes and self.disk_bytes <= self.free_disk_bytes
        )


@dataclass(frozen=True, slots=True)
class Point:
    """One step, or one validation (`validation` is set then), of a run."""

    step: int
    at_s: float  # of training, pauses left out
    loss: float | None = None
    validation: float | None = None
    rate: float = 0.0
    grad_norm: float = 0.0
    tokens_per_second: float = 0.0
    memory_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Sample:
    prompt: str
    answer: str


@dataclass(frozen=True, slots=True)
class Checkpoint:
    step: int
    validation: float | None
    size_bytes: int
    samples: tuple[Sample, ...] = ()


@dataclass(frozen=True, slots=True)
class Verified:
    """A written adapter in llama.cpp against the trained one; perplexity of held-out answers."""

    n_texts: int
    n_tokens: int
    worst: float
    same_choice: float
    before: float
    after: float
    base_restored: bool
    base_worst: float = 0.0  # as `worst`, of the base alone; 0: not measured


def best_of(checkpoints: tuple[Checkpoint, ...]) -> Checkpoint | None:
    """The one with the lowest validation loss, the last where none was validated."""
    known = [one for one in checkpoints if one.validation is not None]
    if known:
        return min(known, key=lambda one: (one.validation or 0.0, one.step))
    return checkpoints[-1] if checkpoints else None
