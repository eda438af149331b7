"""Ask the pinned suite, keep hashes of what came with everything it was made with, and compare.

Greedy answers of the models and vectors of the embedder, asked one at a time in the background. A
result that differs is asked again, so that one that merely shared a step of the model with another
answer is not taken for a change. Each subject is compared with its own newest earlier results.
"""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from workbench.domain.clock import new_id
from workbench.domain.model import Message, Priority, RegisteredModel, SamplingSettings
from workbench.domain.self_test import Comparison, Result, SelfTest, Suite, compared
from workbench.domain.time_buckets import from_stored, stored
from workbench.errors import Corrupt, WorkbenchError
from workbench.jobs import JobContext
from workbench.paths import resources
from workbench.ports.machine import Machine
from workbench.services.chat.generate import Generate
from workbench.services.documents.text_models import Embedders
from workbench.services.models.model_digest import ModelDigests
from workbench.services.models.models import Models
from workbench.storage.self_test_store import SelfTestStore

FEATURE: Final = "self-test"
EVERY: Final = timedelta(days=7)
_DRIVERS: Final = (Path("/proc/driver/nvidia/version"), Path("/sys/module/amdgpu/version"))
_PLACES: Final = 3


def _now() -> datetime:
    return datetime.now(UTC)


class SelfTests:
    """Thread-safe; `run` blocks for as long as a dozen short answers take."""

    def __init__(
        self,
        *,
        store: SelfTestStore,
        generate: Generate,
        models: Models,
        embedders: Embedders,
        machine: Machine,
        digests: ModelDigests | None = None,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        self._store = store
        self._generate = generate
        self._models = models
        self._embedders = embedders
        self._machine = machine
        self._digests = digests or ModelDigests()
        self._clock = clock
        self._suite: Suite | None = None

    @property
    def suite(self) -> Suite:
        """Read once. Raises Corrupt."""
        if self._suite is None:
            self._suite = _read_suite()
        return self._suite

    def history(self, limit: int = -1) -> tuple[SelfTest, ...]:
        """The newest first."""
        return self._store.all(limit)

    def is_due(self) -> bool:
        """A week after the last one; the first has to be asked for."""
        newest = next(iter(self._store.all(1)), None)
        return newest is not None and from_stored(newest.at) + EVERY <= self._clock()

    def comparison(self, test: SelfTest) -> Comparison:
        """With the one that it was compared with when it was made."""
        before = self._store.get(test.before_id) if test.before_id else None
        return compared(before, test)

    def run(self, context: JobContext, models: Sequence[str] = ()) -> tuple[SelfTest, Comparison]:
        """`models`: names or ids; none: the current one. Reports each Result.

        Raises NotFound, Cancelled; a model that cannot answer has its error as result.
        """
        asked = [self._models.get(one) for one in models] or [self._models.current()]
        earlier = {
            subject: self._store.newest_of(subject)
            for subject in (*(model.id for model in asked), self._embedder)
        }
        results: list[Result] = []
        for model in asked:
            known = _hashes(earlier[model.id], self.suite)
            for key, question in self.suite.questions.items():
                context.check()
                result = self._answer(model, key, question, context)
                if known.get((model.id, key), result.hash) != result.hash:
                    again = self._answer(model, key, question, context)
                    # Twice not what it was: the same change, or no steady result at all.
                    result = again if not again.error else result
                results.append(result)
                context.report(result)
        for result in self._vectors():
            results.append(result)
            context.report(result)
        # The newest of all that these subjects were compared with names the test before.
        others = [one for one in earlier.values() if one is not None]
        before = max(others, key=lambda one: one.at, default=None)
        test = SelfTest(
            new_id(),
            stored(self._clock()),
            self.suite.hash,
            self._fingerprint(asked),
            tuple(results),
            before.id if before is not None else "",
        )
        comparison = compared(before, test)
        test = replace(test, n_changed=len(comparison.changed))
        self._store.keep(test)
        return test, comparison

    @property
    def _embedder(self) -> str:
        return f"embedder {self._embedders.bundled.name}"

    def _answer(
        self, model: RegisteredModel, key: str, question: str, context: JobContext
    ) -> Result:
        sampling = SamplingSettings(
            temperature=0.0, max_tokens=self.suite.max_tokens, seed=1, n_probs=1
        )
        try:
            found = self._generate.one(
                [Message("user", question)],
                sampling,
                context.telling(lambda _event: None),
                model.id,
                use_cache=False,
                priority=Priority.BACKGROUND,
                feature=FEATURE,
            )
        except WorkbenchError as error:
            return Result(model.id, key, "", 0, error.message)
        ids = [one.written.token for one in found.probabilities]
        told = json.dumps(ids) if ids else found.text  # some servers tell no tokens
        return Result(model.id, key, _hash(told), len(ids) or found.usage.completion_tokens)

    def _vectors(self) -> list[Result]:
        subject, texts = self._embedder, self.suite.texts
        try:
            rows = self._embedders.bundled.embed_documents(list(texts.values()))
        except WorkbenchError as error:
            return [Result(subject, key, "", 0, error.message) for key in texts]
        rounded = [[round(float(value), _PLACES) + 0.0 for value in row] for row in rows]
        return [
            Result(subject, key, _hash(json.dumps(row)), len(row))
            for key, row in zip(texts, rounded, strict=True)
        ]

    def _fingerprint(self, models: Sequence[RegisteredModel]) -> Mapping[str, str]:
        """What decides the results, by name; of a model under its own name."""
        report = self._machine.report()
        found = {
            "Processor": report.cpu,
            "Graphics": ", ".join(report.accelerators),
            "System": f"{platform.system()} {platform.release()}",
            "Python": platform.python_version(),
            "Embedder": self._embedders.bundled.name,
        }
        for path in _DRIVERS:
            if path.is_file():
                first = path.read_text("utf-8", errors="replace").strip().splitlines()
                found["Graphics driver"] = first[0] if first else ""
        found |= {f"Library {name}": version for name, version in report.libraries.items()}
        loaded = self._models.loaded
        for model in models:
            digest = self._digests.of(model) or f"{model.header.size_bytes} bytes"
            found[f"{model.name}: file"] = f"{digest}, {model.state.value}"
            found[f"{model.name}: quantisation"] = model.header.quantization
            if loaded is not None and loaded.path == model.path:
                found[f"{model.name}: plan"] = (
                    f"{loaded.n_threads} threads, {loaded.n_gpu_layers} layers on graphics,"
                    f" context {loaded.n_ctx}"
                )
        return found


def _hashes(test: SelfTest | None, suite: Suite) -> dict[tuple[str, str], str]:
    if test is None or test.suite_hash != suite.hash:
        return {}
    return {one.key: one.hash for one in test.results if not one.error}


def _read_suite() -> Suite:
    path = resources() / "usage" / "self_test.json"
    try:
        raw = json.loads(path.read_text("utf-8"))
        text = json.dumps(raw, sort_keys=True, ensure_ascii=False)
        return Suite(
            dict(raw["questions"]), dict(raw["texts"]), int(raw["max_tokens"]), _hash(text)
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Corrupt(
            "The suite of the self-test cannot be read.",
            hint="Install the program again.",
            details=type(error).__name__,
        ) from error


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
