"""Which library runs the bundled embedder for much at once: chosen on this machine, by a probe.

llama.cpp is ready at once and always embeds questions and small batches. sentence-transformers
takes seconds and half a gigabyte to start, so it is only asked where much is to be embedded, and
only if it was clearly faster here with the same texts and the same vectors. The verdict is kept for
this processor and these releases. Knows neither library.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import json
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engines.embedding.weights import Notes
from engines.hardware import cpu_identity
from workbench.errors import EngineError
from workbench.ports.embedder import Embedder

if TYPE_CHECKING:
    from workbench.ports.embedder import Float32Matrix

MUCH = 3_000  # texts of one run of the program: then it pays to start another library
LEAST_GAIN = 1.2  # times as fast, or it is not worth the memory
LEAST_COSINE = 0.9995  # of each text of the sample
SAMPLE, ROUNDS = 32, 3
LLAMA, LIBRARY = "llama.cpp", "sentence-transformers"
_RELEASES = ("llama-cpp-python", "sentence-transformers", "torch")


@dataclass(frozen=True, slots=True)
class RuntimeVerdict:
    """`rates`: texts of the sample a second, by runtime; without one that could not be tried."""

    runtime: str
    rates: Mapping[str, float]
    least_cosine: float
    reason: str = ""

    @property
    def said(self) -> str:
        """For people."""
        rates = ", ".join(f"{name} {rate:.0f} texts/s" for name, rate in self.rates.items())
        why = f"; {self.reason}" if self.reason else ""
        return f"{self.runtime} ({rates}; least cosine {self.least_cosine:.5f}{why})"


class ProbedEmbedder:
    """`Embedder` over two that make the same vectors. Thread-safe."""

    def __init__(
        self,
        first: Embedder,
        library: Embedder,
        cache: Path,
        end_library: Callable[[], None] = lambda: None,
    ) -> None:
        """`first` is ready at once; `close` closes it alone. `end_library` frees the memory of the
        other where it is not chosen.
        """
        self._first = first
        self._library = library
        self._end_library = end_library
        self._notes = Notes(cache / "embedding.json")
        self._n = 0
        self._lock = threading.Lock()
        self._verdict: RuntimeVerdict | None = None

    @property
    def name(self) -> str:
        return self._first.name

    @property
    def dimension(self) -> int:
        return self._first.dimension

    @property
    def max_tokens(self) -> int:
        return self._first.max_tokens

    def warm_up(self) -> None:
        self._first.warm_up()

    def embed_query(self, text: str) -> Float32Matrix:
        return self._first.embed_query(text)

    def embed_documents(self, texts: Sequence[str]) -> Float32Matrix:
        with self._lock:
            self._n += len(texts)
            verdict = self._chosen(texts) if self._n >= MUCH else None
        if verdict is not None and verdict.runtime == LIBRARY:
            with contextlib.suppress(EngineError):  # the other one does it
                return self._library.embed_documents(texts)
        return self._first.embed_documents(texts)

    def close(self) -> None:
        self._first.close()

    def probe(self, texts: Sequence[str]) -> RuntimeVerdict:
        """Try both on the same texts, in turns, and keep what came of it.

        Takes about ten seconds. Raises EngineError if `first` fails.
        """
        sample = list(texts[:SAMPLE])
        wanted = self._first.embed_documents(sample)
        try:
            found = self._library.embed_documents(sample)
        except EngineError as error:
            return self._keep(RuntimeVerdict(LLAMA, {}, 0.0, error.message))
        cosine = float((wanted * found).sum(axis=1).min())
        best: dict[str, float] = {}
        for _ in range(ROUNDS):  # in turns, so that other programs slow both down alike
            for name, embedder in ((LLAMA, self._first), (LIBRARY, self._library)):
                began = time.perf_counter()
                embedder.embed_documents(sample)
                took = max(1e-9, time.perf_counter() - began)
                best[name] = max(best.get(name, 0.0), len(sample) / took)
        is_faster = best[LIBRARY] >= LEAST_GAIN * best[LLAMA]
        is_same = cosine >= LEAST_COSINE
        reason = "" if is_same else "the vectors differ"
        chosen = LIBRARY if is_faster and is_same else LLAMA
        return self._keep(RuntimeVerdict(chosen, best, cosine, reason))

    def _chosen(self, texts: Sequence[str]) -> RuntimeVerdict | None:
        """The verdict for this machine; found out with these texts if there are enough."""
        if self._verdict is None:
            self._verdict = kept_verdict(self._notes)
        if self._verdict is None and len(texts) >= SAMPLE // 2:
            self.probe(texts)
        return self._verdict

    def _keep(self, verdict: RuntimeVerdict) -> RuntimeVerdict:
        self._notes.add(_key(), asdict(verdict))
        self._verdict = verdict
        if verdict.runtime != LIBRARY:
            self._end_library()
        return verdict


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
    return f"embedding runtime: {hashlib.sha256(facts.encode()).hexdigest()}"
