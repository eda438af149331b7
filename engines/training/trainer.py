"""The trainer behind the port: one child for each run, asked slice by slice.

Between slices nothing happens in the child, so whoever calls decides when it may work.
"""

from __future__ import annotations

import importlib.util
import shutil
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from engines.child import Call, Child, ChildDied, ChildFailed, ChildTooSlow
from engines.hardware import free_memory_bytes, model_threads
from engines.llama.file_identity import size_on_disk
from engines.llama.gguf import read_gguf
from engines.training.base_model import architecture_of
from engines.training.four_bits import why_not_here
from engines.training.power import watts_per_core
from workbench.domain.training import Estimate, Point, RunFacts, Sample, Verified
from workbench.errors import EngineError, NotEnoughMemory
from workbench.ports.trainer import (
    AdapterWish,
    AdapterWritten,
    Ended,
    Kept,
    TrainingEvent,
    TrainingOrder,
)

_OPEN_S: Final = 600.0
_PIECE_S: Final = 3_600.0
_LIBRARIES: Final = 600 << 20  # bytes that torch, transformers and peft take
_SPARE: Final = 256 << 20
_FLOAT: Final = 4
IsCancelled = Callable[[], bool]


class ChildTrainer:
    """Thread-safe; each opened run belongs to one thread."""

    def __init__(self, child_command: Sequence[str]) -> None:
        self._command = child_command
        self._watts = watts_per_core()
        self._open: set[Child] = set()
        self._lock = threading.Lock()
        self._closed = False

    def architecture(self, base: Path) -> str:
        return architecture_of(base)

    def why_not(self, method: str) -> str:
        return why_not_here() if method == "qlora" else ""

    def open(self, order: TrainingOrder, is_cancelled: IsCancelled) -> _ChildRun:
        _require_libraries()
        architecture_of(order.base)
        _check_memory(order.base)
        child = Child(self._command, "train")
        with self._lock:
            if self._closed:
                raise EngineError("The trainer was closed.")
            self._open.add(child)
        threads = model_threads(order.settings.threads)
        try:
            return _ChildRun(child, order, is_cancelled, threads, self._watts * threads, self._gone)
        except BaseException:
            self._gone(child)
            raise

    def close(self) -> None:
        with self._lock:
            self._closed = True
            children = tuple(self._open)
        for child in children:
            child.close()

    def _gone(self, child: Child) -> None:
        with self._lock:
            self._open.discard(child)
        child.close()


class _ChildRun:
    def __init__(
        self,
        child: Child,
        order: TrainingOrder,
        is_cancelled: IsCancelled,
        threads: int,
        watts: float,
        gone: Callable[[Child], None],
    ) -> None:
        self._child = child
        self._order = order
        self._is_cancelled = is_cancelled
        self._threads = threads
        self._watts = watts
        self._gone = gone
        self._seconds = 0.0
        settings = order.settings.plain()
        settings["threads"] = threads
        told = self._ask(
            "open",
            {
                "folder": str(order.folder),
                "base": str(order.base),
                "template": order.template,
                "device": order.device,
                "settings": settings,
                "secret": order.secret.hex(),  # through the pipe, and nowhere else
            },
            _OPEN_S + _size_of(order.base) / 5e6,
        )
        self._memory = int(told["memory"])
        self.step = int(told["step"])
        self.has_ended = bool(told["has_ended"])
        names = RunFacts.__dataclass_fields__
        kept = {name: value for name, value in told.items() if name in names}
        self._facts = RunFacts(**{**kept, "notes": tuple(told["notes"])})

    @property
    def facts(self) -> RunFacts:
        return self._facts

    def estimate(self, for_s: float) -> Estimate:
        told = self._ask("calibrate", {"for_s": for_s})
        settings, facts = self._order.settings, self._facts
        speed = told["tokens"] / max(1e-9, told["seconds"])
        n_left = facts.n_steps - self.step
        training = n_left * told["tokens_per_step"] / speed
        shown = facts.n_validation / max(1, facts.n_examples) * facts.n_tokens
        # Validation goes forward only: a third of the work.
        validating = (n_left // settings.validate_every + 1) * shown / speed / 3
        seconds = training + validating
        n_kept = n_left // settings.checkpoint_every + 1
        place = next(
            one for one in (self._order.folder, *self._order.folder.parents) if one.exists()
        )
        return Estimate(
            seconds=seconds,
            tokens_per_second=speed,
            memory_bytes=int(told["memory"] + told["state_bytes"]),
            free_memory_bytes=free_memory_bytes() + int(told["resident"]),
            disk_bytes=int(n_kept * told["state_bytes"] + facts.n_trained * _FLOAT),
            free_disk_bytes=shutil.disk_usage(place).free,
            watt_hours=self._watts * seconds / 3_600,
        )

    def advance(self, for_s: float) -> Sequence[TrainingEvent]:
        # Not cancelled in the middle: a slice is short, and what it did is worth a checkpoint.
        told = self._ask("advance", {"for_s": for_s}, is_cancelled=_never)
        self.step, self.has_ended = int(told["step"]), bool(told["has_ended"])
        memory = int(told["memory"])
        return tuple(self._event(one, memory) for one in told["events"])

    def keep(self, *, with_samples: bool = True) -> Kept:
        told = self._ask("keep", {"with_samples": with_samples}, is_cancelled=_never)
        return Kept(int(told["step"]), _samples(told["samples"]))

    def write_adapter(self, wish: AdapterWish) -> AdapterWritten:
        told = self._ask(
            "export",
            {
                "target": str(wish.target),
                "base": str(self._order.base),
                "step": wish.step,
                "format": wish.number_format,
                "name": wish.name,
                "base_name": wish.base_name,
                "licence": wish.licence,
            },
        )
        return AdapterWritten(told["sha256"], int(told["size_bytes"]), int(told["n_tensors"]))

    def write_folder(self, target: Path, step: int) -> None:
        self._ask("folder", {"target": str(target), "step": step})

    def verify(self, adapter: Path, n_texts: int) -> Verified:
        told = self._ask(
            "verify",
            {
                "base": str(self._order.base),
                "adapter": str(adapter),
                "n_texts": n_texts,
                "threads": self._threads,
            },
        )
        return Verified(**told)

    def close(self) -> None:
        self._gone(self._child)

    def _event(self, raw: Mapping[str, Any], memory: int) -> TrainingEvent:
        step = int(raw["step"])
        match raw["kind"]:
            case "step":
                self._seconds += raw["seconds"]
                return Point(
                    step,
                    self._seconds,
                    loss=raw["loss"],
                    rate=raw["rate"],
                    grad_norm=raw["grad_norm"],
                    tokens_per_second=raw["tokens"] / max(1e-9, raw["seconds"]),
                    memory_bytes=memory,
                )
            case "validation":
                return Point(step, self._seconds, validation=raw["loss"], memory_bytes=memory)
            case "checkpoint":
                return Kept(step, _samples(raw["samples"]))
            case _:
                return Ended(step, bool(raw["early"]))

    def _ask(
        self,
        method: str,
        params: Mapping[str, Any] | None = None,
        timeout_s: float = _PIECE_S,
        is_cancelled: IsCancelled | None = None,
    ) -> Mapping[str, Any]:
        try:
            return self._child.call(
                Call(method, params or {}, timeout_s=timeout_s), is_cancelled or self._is_cancelled
            ).header
        except (ChildDied, ChildFailed, ChildTooSlow) as error:
            raise EngineError(
                f"Training was cut off: {error.message}",
                hint="Resume the run; it goes on from its last checkpoint.",
                details=error.details,
            ) from error


def _never() -> bool:
    return False


def _samples(raw: Sequence[Mapping[str, str]]) -> tuple[Sample, ...]:
    return tuple(Sample(one["prompt"], one["answer"]) for one in raw)


def _require_libraries() -> None:
    """The slim edition of the installed program goes without them."""
    if importlib.util.find_spec("torch") is None:
        raise EngineError(
            "This edition of the program does not fine-tune.",
            hint="Install the full edition; it opens the same workspaces.",
        )


def _check_memory(base: Path) -> None:
    """The weights in 32 bits must fit before anything is loaded; the rest is calibrated."""
    if base.is_dir():
        weights = 2 * _size_of(base)
    else:
        weights = _FLOAT * sum(_numbers(one.shape) for one in read_gguf(base).tensors)
    needed, free = weights + _LIBRARIES + _SPARE, free_memory_bytes()
    if needed > free:
        raise NotEnoughMemory(
            f"Training {base.name} takes at least {needed >> 20:,} MiB of memory; "
            f"{free >> 20:,} MiB are free.",
            hint="Choose a smaller model, close other programs, or unload the model in use.",
        )


def _numbers(shape: Sequence[int]) -> int:
    n = 1
    for one in shape:
        n *= one
    return n


def _size_of(base: Path) -> int:
    if base.is_dir():
        return sum(one.stat().st_size for one in base.glob("*.safetensors"))
    return size_on_disk(base)
