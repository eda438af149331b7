"""Measure models: perplexity on a text, speed on this machine, whether they run at all.

Waits between the pieces of work while an answer is being generated. Knows no llama.cpp.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.domain.gauging import (
    DEFAULT_WINDOW,
    MOST_TEXT_BYTES,
    SPEED_DECODE,
    SPEED_PROMPT,
    SPEED_REPETITIONS,
    ProbeReport,
    ProbeStep,
    SpeedReport,
)
from workbench.domain.lineage import Perplexity
from workbench.domain.model import ModelId
from workbench.domain.work_progress import WorkMeter
from workbench.errors import InputError
from workbench.jobs import AnswerGate, JobContext
from workbench.ports.machine import Machine, MachineReport
from workbench.ports.model_gauge import ModelGauge
from workbench.services.models.models import Models

_MOST_REPETITIONS: Final = 100


@dataclass(frozen=True, slots=True)
class Text:
    """What perplexity is taken on."""

    name: str
    content: str
    n_ctx: int = DEFAULT_WINDOW

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class SpeedTrial:
    """What is timed, and how often."""

    n_prompt: int = SPEED_PROMPT
    n_decode: int = SPEED_DECODE
    repetitions: int = SPEED_REPETITIONS


class Measuring:
    """Call from a lane."""

    def __init__(
        self,
        *,
        models: Models,
        gauge: ModelGauge,
        machine: Machine,
        gate: AnswerGate,
        sample: Path,
    ) -> None:
        """`sample` is a text that ships, for those who have none."""
        self._models = models
        self._gauge = gauge
        self._machine = machine
        self._gate = gate
        self._sample = sample

    def sample(self, n_ctx: int = DEFAULT_WINDOW) -> Text:
        """The text that ships with the program."""
        return Text(self._sample.name, self._sample.read_text("utf-8"), n_ctx)

    def perplexity(self, model_id: ModelId, text: Text, context: JobContext) -> Perplexity:
        """Of a model on a text, reporting `WorkProgress` in windows.

        Raises what `ModelGauge.perplexity` raises.
        """
        model = self._models.get(model_id)
        self._models.check_files(model)
        found = self._gauge.perplexity(
            Path(model.path),
            model.settings,
            text.content,
            text.n_ctx,
            self._between(f"Perplexity of {model.name}", context),
            lambda: context.cancelled,
        )
        return Perplexity(
            value=found.perplexity,
            error=found.error,
            n_tokens=found.n_tokens,
            n_windows=found.n_windows,
            n_ctx=text.n_ctx,
            text_sha256=text.sha256,
            text_name=text.name,
        )

    def speed(self, model_id: ModelId, trial: SpeedTrial, context: JobContext) -> SpeedReport:
        """How fast it reads and writes here. Raises InputError, what `ModelGauge.speed` raises."""
        if min(trial.n_prompt, trial.n_decode, trial.repetitions) < 1:
            raise InputError(
                "At least one token and one repetition have to be measured.",
                hint=f"Usual are {SPEED_PROMPT}, {SPEED_DECODE} and {SPEED_REPETITIONS}.",
            )
        if trial.repetitions > _MOST_REPETITIONS:
            raise InputError(
                f"{trial.repetitions:,} repetitions are more than {_MOST_REPETITIONS}.",
                hint=f"{SPEED_REPETITIONS} are usual.",
            )
        model = self._models.get(model_id)
        self._models.check_files(model)
        return self._gauge.speed(
            Path(model.path),
            model.settings,
            trial.n_prompt,
            trial.n_decode,
            trial.repetitions,
            self._between(f"Timing {model.name}", context),
            lambda: context.cancelled,
        )

    def machine(self) -> MachineReport:
        """Where figures come from."""
        return self._machine.report()

    def probe(self, model_id: ModelId, on_step: Callable[[ProbeStep], None]) -> ProbeReport:
        """Try a model anew in child processes. Raises what `ModelGauge.probe` raises."""
        model = self._models.get(model_id)
        self._models.check_files(model)
        return self._gauge.probe(Path(model.path), model.settings, on_step)

    def forget_probes(self, model_id: ModelId) -> int:
        """Drop what is known of how it runs here; how many verdicts that were."""
        return self._gauge.forget_probes(Path(self._models.get(model_id).path))

    def _between(self, stage: str, context: JobContext) -> Callable[[int, int], None]:
        meters: list[WorkMeter] = []

        def tell(done: int, total: int) -> None:
            if not meters:
                meters.append(WorkMeter(stage, total, context.report))
            meters[0].at(done)
            if done < total:
                self._gate.wait_until_free(context)

        return tell


def text_file(path: Path, n_ctx: int = DEFAULT_WINDOW) -> Text:
    """A file of plain text. Raises InputError if it cannot be read as such."""
    place = path.expanduser()
    try:
        if place.stat().st_size > MOST_TEXT_BYTES:
            raise InputError(
                f"{path.name} is larger than {MOST_TEXT_BYTES >> 20} MiB.",
                hint="Take a part of it: perplexity settles long before.",
            )
        content = place.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"{path.name} cannot be read as text.",
            hint="Check the path; the file must be UTF-8.",
            details=str(error),
        ) from error
    return Text(path.name, content, n_ctx)
