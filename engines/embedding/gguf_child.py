"""The parent's side of a GGUF that embeds or ranks: its facts, its child, and what the child dares.

Repacked weights crash on some processors. So the first child of a file computes something before
it is trusted; if it dies of that, the next ones run without repacking. The verdict is kept per
processor, library and file. Knows neither vectors nor scores.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engines.child import Call, Child, ChildDied, ChildFailed, ChildTooSlow
from engines.embedding.gguf_worker import (
    BUFFERS_VARIABLE,
    BUNDLED,
    CACHE_VARIABLE,
    MODEL_VARIABLE,
    THREADS_VARIABLE,
)
from engines.embedding.weights import Notes
from engines.frames import Frame
from engines.hardware import background_threads, cpu_identity
from engines.llama.file_identity import file_identity
from engines.llama.header import metadata_number, model_header
from engines.llama.inspector import known_architectures
from engines.llama.library import library_version
from engines.llama.split import read_model
from workbench.domain.model_kind import ModelKind, kind_of
from workbench.errors import EngineError, InputError

_TIMEOUT_S = 120.0
_TRIAL: Mapping[ModelKind, tuple[str, Mapping[str, Any]]] = {
    ModelKind.EMBEDDING: ("embed", {"texts": ["one word after another " * 10]}),
    ModelKind.RERANKING: ("rank", {"query": "which word", "passages": ["one word " * 20]}),
}


@dataclass(frozen=True, slots=True)
class GgufFacts:
    """What the header says, read without llama.cpp."""

    name: str
    kind: ModelKind
    dimension: int
    context_length: int
    identity: str  # of the bytes, as far as it can be told without reading them all


def read_facts(path: Path) -> GgufFacts:
    """Raises ModelFileMissing, and InputError if it is no embedding or reranking model."""
    whole = read_model(path)
    header = model_header(whole.gguf, whole.names[0], known_architectures())
    kind = kind_of(header)
    if kind is ModelKind.CHAT:
        raise InputError(
            f"{header.name} is a model that writes text, not one for embedding or reranking.",
            hint="Choose a GGUF of an embedding or reranking model.",
        )
    facts = json.dumps(file_identity(path)[0::3] + file_identity(path)[2::3])
    return GgufFacts(
        name=header.name,
        kind=kind,
        dimension=metadata_number(header, "embedding_length_out", header.embedding_length),
        context_length=header.context_length,
        identity=hashlib.sha256(facts.encode()).hexdigest(),
    )


class GgufChild:
    """Thread-safe. Nothing is started before the first call."""

    def __init__(
        self,
        child_command: Sequence[str],
        path: Path,
        kind: ModelKind,
        cache: Path,
        threads: int | None = None,
    ) -> None:
        """`path` may be BUNDLED. `threads` defaults to those of `background_threads`: the child is
        niced, so that the window and an answer come first.
        """
        self._command = child_command
        self._path = path
        self._kind = kind
        self._cache = cache
        self._notes = Notes(cache / "embedding.json")
        self._threads = threads or background_threads()
        self._lock = threading.Lock()
        self._child: Child | None = None
        self._is_closed = False

    def warm_up(self) -> None:
        """Start loading, unless this file was never tried: then the first call tries it."""
        repacks = self._notes.read().get(self._key())
        with self._lock:
            if self._child is None and isinstance(repacks, bool) and not self._is_closed:
                self._child = self._new(repacks)
                self._child.start()

    def call(self, method: str, params: Mapping[str, Any], *, urgent: bool) -> Frame:
        """Raises EngineError."""
        call = Call(method, params, timeout_s=_TIMEOUT_S, urgent=urgent, repeatable=True)
        try:
            return self._trusted().call(call)
        except (ChildDied, ChildFailed, ChildTooSlow) as error:
            raise EngineError(
                "The embedding process stopped while it was working.",
                hint="Try again; if it happens again, close other programs to free memory.",
                details=error.details or error.message,
            ) from error

    def close(self) -> None:
        with self._lock:
            self._is_closed = True
            child, self._child = self._child, None
        if child is not None:
            child.close()

    def _trusted(self) -> Child:
        with self._lock:
            if self._is_closed:
                raise EngineError("The embedding process was closed.")
            if self._child is None:
                known = self._notes.read().get(self._key())
                self._child = self._new(known) if isinstance(known, bool) else self._tried()
            return self._child

    def _tried(self) -> Child:
        """A child that has computed something; without repacked weights if it died of them."""
        child = self._new(repacks=True)
        method, params = _TRIAL[self._kind]
        try:
            child.call(Call(method, params, timeout_s=_TIMEOUT_S))
        except ChildDied:
            child.close()
            self._notes.add(self._key(), False)
            return self._new(repacks=False)
        except EngineError:
            child.close()
            raise
        self._notes.add(self._key(), True)
        return child

    def _new(self, repacks: bool) -> Child:
        environment = {
            MODEL_VARIABLE: str(self._path),
            CACHE_VARIABLE: str(self._cache),
            THREADS_VARIABLE: str(self._threads),
            BUFFERS_VARIABLE: "1" if repacks else "0",
        }
        return Child(self._command, "embed-gguf", environment)

    def _key(self) -> str:
        identity: list[int | str] = [str(BUNDLED)]
        if self._path != BUNDLED:
            with contextlib.suppress(OSError):  # gone: the child will say so
                identity = file_identity(self._path)
        facts = json.dumps([cpu_identity(), library_version(), *identity])
        return f"repacking runs: {hashlib.sha256(facts.encode()).hexdigest()}"
