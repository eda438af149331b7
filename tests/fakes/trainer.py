"""A trainer whose every step is known: losses fall, checkpoints are small, nothing is heavy."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path

from workbench.domain.sealing import sealed_bytes
from workbench.domain.training import Estimate, Point, RunFacts, Sample, Verified
from workbench.errors import UnsupportedFormat
from workbench.ports.trainer import (
    AdapterWish,
    AdapterWritten,
    Ended,
    Kept,
    TrainingEvent,
    TrainingOrder,
)
from workbench.storage.run_folder import TRAIN, VALIDATION, RunFolder

N_STEPS = 10


class FakeTrainer:
    def __init__(self) -> None:
        self.orders: list[TrainingOrder] = []
        self.fails_at: dict[int, Exception] = {}  # step: what is raised instead of it
        self.needs_bytes = 1_000
        self.after = 5.0  # perplexity behind the adapter, 10 before it
        self.on_step: Callable[[int], None] = lambda _step: None
        self.closed = 0

    def architecture(self, base: Path) -> str:
        if "falcon" in base.name:
            raise UnsupportedFormat("It cannot be trained here.", hint="Choose another model.")
        return "llama"

    def why_not(self, method: str) -> str:
        return "QLoRA needs an NVIDIA graphics processor." if method == "qlora" else ""

    def open(self, order: TrainingOrder, is_cancelled: Callable[[], bool]) -> FakeProcess:
        self.orders.append(order)
        return FakeProcess(self, order)

    def close(self) -> None:
        self.closed += 1


class FakeProcess:
    def __init__(self, trainer: FakeTrainer, order: TrainingOrder) -> None:
        self._trainer = trainer
        self._order = order
        kept = sorted((order.folder / "checkpoints").glob("step-*"))
        self.step = int(kept[-1].name.removeprefix("step-")) if kept else 0
        self._begun = self.step
        files = RunFolder(order.folder, order.secret)
        n, held = (len(files.examples(name)) for name in (TRAIN, VALIDATION))
        self.facts = RunFacts(
            "cpu", "float32", "llama", "llama", 1000, 100, n, 0, held, 0, 0, n * 10, n * 3, 10,
            N_STEPS, 5,
        )  # fmt: skip

    @property
    def has_ended(self) -> bool:
        return self.step >= N_STEPS

    def estimate(self, for_s: float) -> Estimate:
        return Estimate(60.0, 100.0, self._trainer.needs_bytes, 10_000, 10, 10_000, 0.5)

    def advance(self, for_s: float) -> Sequence[TrainingEvent]:
        wanted = self.step + 1
        if wanted in self._trainer.fails_at:
            raise self._trainer.fails_at.pop(wanted)
        self.step = wanted
        self._trainer.on_step(wanted)
        at = float(self.step - self._begun)
        events: list[TrainingEvent] = [Point(self.step, at, loss=1 / self.step, rate=1e-3)]
        if self.step % 2 == 0:
            events.append(Point(self.step, at, validation=2 / self.step))
            events.append(self.keep())
        if self.has_ended:
            events.append(Ended(self.step, early=False))
        return events

    def keep(self, *, with_samples: bool = True) -> Kept:
        folder = self._order.folder / "checkpoints" / f"step-{self.step:07d}"
        folder.mkdir(parents=True, exist_ok=True)
        samples = [{"prompt": "Hi", "answer": f"at {self.step}"}] if with_samples else []
        facts = json.dumps({"step": self.step, "samples": samples}).encode()
        for name, content in (("state.pt", b"x" * 10), ("facts.json", facts)):
            self._put(f"checkpoints/{folder.name}/{name}", content)
        return Kept(self.step, (Sample("Hi", f"at {self.step}"),))

    def write_adapter(self, wish: AdapterWish) -> AdapterWritten:
        data = f"GGUF fake adapter {wish.step} {wish.number_format}".encode()
        self._put(wish.target.name, data)
        return AdapterWritten(hashlib.sha256(data).hexdigest(), len(data), 6)

    def _put(self, name: str, content: bytes) -> None:
        secret = self._order.secret
        closed = sealed_bytes(content, secret, name.encode()) if secret else content
        (self._order.folder / name).write_bytes(closed)

    def write_folder(self, target: Path, step: int) -> None:
        target.mkdir(parents=True)
        (target / "adapter_config.json").write_text("{}")

    def verify(self, adapter: Path, n_texts: int) -> Verified:
        return Verified(n_texts, 100, 0.001, 1.0, 10.0, self._trainer.after, base_restored=True)

    def close(self) -> None:
        self._trainer.closed += 1
