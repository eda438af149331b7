"""Train a LoRA adapter in a process of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from workbench.domain.training import Estimate, Point, RunFacts, Sample, TrainingSettings, Verified


@dataclass(frozen=True, slots=True)
class TrainingOrder:
    """`folder` holds train.jsonl, validation.jsonl, replay.jsonl and, later, checkpoints."""

    folder: Path
    base: Path  # a GGUF or a Hugging Face folder
    settings: TrainingSettings
    template: str = ""  # in place of the model's own
    device: str = ""  # `cpu`, `cuda` or `mps`, and no other one; empty: the best there is
    secret: bytes = field(default=b"", repr=False)  # seals whatever lies in `folder`; empty: plain


@dataclass(frozen=True, slots=True)
class Kept:
    """A checkpoint was written."""

    step: int
    samples: tuple[Sample, ...]


@dataclass(frozen=True, slots=True)
class Ended:
    step: int
    early: bool  # because validation became worse


TrainingEvent = Point | Kept | Ended


@dataclass(frozen=True, slots=True)
class AdapterWish:
    """An adapter file to write. `step` 0: as it is now."""

    target: Path
    step: int = 0
    number_format: str = "F16"
    name: str = ""
    base_name: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class AdapterWritten:
    sha256: str
    size_bytes: int
    n_tensors: int


class TrainingProcess(Protocol):
    """One run in a child that was opened at its last whole checkpoint. For one thread.

    Every call raises EngineError if the child dies, Cancelled, and what the child raised.
    """

    @property
    def facts(self) -> RunFacts: ...

    @property
    def step(self) -> int:
        """Steps that are done."""

    @property
    def has_ended(self) -> bool: ...

    def estimate(self, for_s: float) -> Estimate:
        """Measure for about so long, train nothing."""

    def advance(self, for_s: float) -> Sequence[TrainingEvent]:
        """Work for about so long. Raises EngineError if the loss is no number, DiskFull."""

    def keep(self, *, with_samples: bool = True) -> Kept:
        """Write a checkpoint now, with what the model says, or quicker without. Raises DiskFull."""

    def write_adapter(self, wish: AdapterWish) -> AdapterWritten:
        """As a GGUF; compared with the base's shapes where that is a file."""

    def write_folder(self, target: Path, step: int) -> None:
        """As PEFT's own folder."""

    def verify(self, adapter: Path, n_texts: int) -> Verified:
        """Compare llama.cpp with the written adapter and what was trained, on held-out texts."""

    def close(self) -> None:
        """End the child."""


class Trainer(Protocol):
    def architecture(self, base: Path) -> str:
        """What kind of model it is. Raises UnsupportedFormat for one that cannot be trained."""

    def why_not(self, method: str) -> str:
        """Why this method cannot be used on this machine, a sentence; empty if it can."""

    def open(self, order: TrainingOrder, is_cancelled: Callable[[], bool]) -> TrainingProcess:
        """Start the child and load. Raises NotEnoughMemory with the numbers, UnsupportedFormat,
        InputError, EngineError, Cancelled.
        """

    def close(self) -> None:
        """End all children."""
