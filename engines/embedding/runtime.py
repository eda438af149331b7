"""Which library runs the bundled embedder for much at once: chosen on this machine, by a probe.

llama.cpp is ready at once and always embeds questions and small batches. torch takes a second and
nearly half a gigabyte to start, so it is only started where much is to be embedded, while
llama.cpp goes on. Both do real work and are timed at it; the verdict is kept for this processor
and these releases. Knows neither library.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import json
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from engines.embedding.weights import Notes
from engines.hardware import cpu_identity
from workbench.errors import EngineError
from workbench.ports.embedder import Embedder

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix

MUCH = 64  # texts one after another: then it pays to start another library for those to come
MUCH_TO_COME = 128  # texts: then it pays to start it for them
IDLE_S = 300.0  # without texts: then the other library goes, and what comes is counted anew
LEAST_GAIN = 1.2  # times as fast, or it is not worth the memory
LEAST_COSINE = 0.9995  # of each text of the sample
SAMPLE = 8  # texts that both embed, to compare their vectors
TRIAL = 3  # calls of the other one before it is judged; the best counts, on both sides
LLAMA, TORCH = "llama.cpp", "torch"
_RELEASES = ("llama-cpp-python", "torch")


class Second(Embedder, Protocol):
    """The one that takes time to start and memory to keep."""

    @property
    def is_ready(self) -> bool: ...

    def end(self) -> None:
        """Free the memory; may be called again later."""


@dataclass(frozen=True, slots=True)
class RuntimeVerdict:
    """`rates`: thousands of characters a second, by runtime; none where one could not be tried."""

    runtime: str
    rates: Mapping[str, float]
    least_cosine: float
    reason: str = ""

    @property
    def said(self) -> str:
        """For people."""
        rates = "; ".join(f"{name} {rate:.1f}" for name, rate in self.rates.items())
        why = f"; {self.reason}" if self.reason else ""
        unit = "thousand characters a second"
        return f"{self.runtime} ({unit}: {rates}; least cosine {self.least_cosine:.5f}{why})"


class ProbedEmbedder:
    """`Embedder` over two that make the same vectors. Thread-safe."""

    def __init__(self, first: Embedder, second: Second, cache: Path) -> None:
        self._first = first
        self._second = second
        self._notes = Notes(cache / "embedding.json")
        self._lock = threading.Lock()
        self._n = 0
        self._used_at = 0.0
        self._verdict: RuntimeVerdict | None = None
        self._rates: dict[str, float] = {}  # the best of each
        self._n_tried = 0
        self._cosine = 1.0
        self._idle: threading.Timer | None = None

    @property
    def name(self) -> str:
        return self._first.name

    @property
    def dimension(self) -> int:
        return self._first.dimension

    @property
    def max_tokens(self) -> int:
        return self._first.max_tokens

    def warm_up(self, n_texts: int = 0) -> None:
        self._first.warm_up()
        with self._lock:
            if n_texts >= MUCH_TO_COME:
                self._n, self._used_at = MUCH, time.monotonic()
            is_started = n_texts < MUCH_TO_COME or self._is_refused() or self._second.is_ready
        if not is_started:
            self._start_second()

    def embed_query(self, text: str) -> Float32Matrix:
        return self._first.embed_query(text)

    def embed_documents(self, texts: Sequence[str]) -> Float32Matrix:
        if not self._wants_second(len(texts)):
            return self._timed(LLAMA, self._first, texts)
        try:
            rows = self._timed(TORCH, self._second, texts)
        except EngineError as error:  # the other one does it, for the rest of this run
            self._verdict = self._judged(LLAMA, error.message)
            return self._first.embed_documents(texts)
        finally:
            self._end_when_idle()
        return rows if self._is_trusted(texts, rows) else self._first.embed_documents(texts)

    def close(self) -> None:
        with self._lock:
            self._stay()
        self._first.close()
        self._second.close()

    def _wants_second(self, n_texts: int) -> bool:
        """Whether it is asked now; starts it where it will be."""
        with self._lock:
            now = time.monotonic()
            self._n = n_texts + (self._n if now - self._used_at < IDLE_S else 0)
            self._used_at = now
            if self._n < MUCH:
                return False
            if self._is_refused():
                return False
            if self._second.is_ready:
                self._stay()
                return True
        self._start_second()
        return False

    def _is_refused(self) -> bool:
        if self._verdict is None:
            self._verdict = kept_verdict(self._notes)
        return self._verdict is not None and self._verdict.runtime != TORCH

    def _start_second(self) -> None:
        with contextlib.suppress(EngineError):  # closed meanwhile
            self._second.warm_up()
            self._end_when_idle()

    def _timed(self, name: str, embedder: Embedder, texts: Sequence[str]) -> Float32Matrix:
        began = time.perf_counter()
        rows = embedder.embed_documents(texts)
        took = max(1e-9, time.perf_counter() - began)
        if len(texts) >= SAMPLE:
            rate = sum(map(len, texts)) / took / 1000
            self._rates[name] = max(rate, self._rates.get(name, 0.0))
        return rows

    def _is_trusted(self, texts: Sequence[str], rows: Float32Matrix) -> bool:
        """Compares while there is no verdict, and then finds one."""
        if self._verdict is not None or len(texts) < SAMPLE:
            return True
        if self._n_tried == 0:
            wanted = self._first.embed_documents(texts[:SAMPLE])
            self._cosine = float((wanted * rows[:SAMPLE]).sum(axis=1).min())
            if self._cosine < LEAST_COSINE:
                self._conclude(LLAMA, "the vectors differ")
                return False
        self._n_tried += 1
        if self._n_tried >= TRIAL:
            is_faster = self._rates[TORCH] >= LEAST_GAIN * self._rates.get(LLAMA, 0.0)
            self._conclude(TORCH if is_faster else LLAMA)
        return True

    def _conclude(self, runtime: str, reason: str = "") -> None:
        self._verdict = self._judged(runtime, reason)
        self._notes.add(_key(), asdict(self._verdict))
        if runtime != TORCH:
            self._second.end()

    def _judged(self, runtime: str, reason: str) -> RuntimeVerdict:
        return RuntimeVerdict(runtime, dict(self._rates), self._cosine, reason)

    def _stay(self) -> None:
        if self._idle is not None:
            self._idle.cancel()

    def _end_when_idle(self) -> None:
        with self._lock:
            self._stay()
            self._idle = threading.Timer(IDLE_S, self._second.end)
            self._idle.daemon = True
            self._idle.start()


def kept_verdict(notes: Notes) -> RuntimeVerdict | None:
    found = notes.read().get(_key())
    try:
        return RuntimeVerdict(**found) if found is not None else None
    except TypeError:
        return None


def probes(cache: Path) -> dict[str, str]:
    """For the doctor."""
    verdict = kept_verdict(Notes(cache / "embedding.json"))
    said = f"llama.cpp, not compared before {MUCH:,} passages at once" if verdict is None else ""
    return {"Embedding runtime": verdict.said if verdict is not None else said}


def _key() -> str:
    releases = []
    for name in _RELEASES:
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            releases.append(f"{name} {importlib.metadata.version(name)}")
    facts = json.dumps([cpu_identity(), *releases])
    return f"embedding with torch: {hashlib.sha256(facts.encode()).hexdigest()}"
