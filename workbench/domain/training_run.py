"""A run of training: what was ordered, where it stands, what came of it. Pure values."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.domain.training import RunFacts, RunState, TrainingSettings, Verified

MOST_APART = 0.1  # of the spread of logits, between llama.cpp and what was trained
PERPLEXITY_GAIN = 0.15  # of validation perplexity, below which promotion is not offered


@dataclass(frozen=True, slots=True)
class TrainingRun:
    """Frozen when it is started; nothing of it changes later."""

    id: str
    name: str
    created_at: str
    base_id: str  # of a registered model; empty: a folder
    base_name: str
    base_path: str
    base_sha256: str
    template: str
    data_name: str
    data_sha256: str
    n_examples: int
    n_validation: int
    n_replay: int
    is_pairs: bool
    preset: str
    settings: TrainingSettings
    licence: str = ""  # of the data
    sources: tuple[str, ...] = ()  # what the examples came from, where that is known
    n_redacted: int = 0
    n_paraphrased: int = 0  # examples that a model reworded


@dataclass(frozen=True, slots=True)
class RunStatus:
    """As whoever trains last wrote it."""

    state: RunState = RunState.WAITING
    step: int = 0
    message: str = ""
    hint: str = ""
    at: str = ""
    facts: RunFacts | None = None
    seconds: float = 0.0  # of training


@dataclass(frozen=True, slots=True)
class Outcome:
    """An adapter that was made of a checkpoint, with what was measured of it."""

    step: int
    number_format: str
    sha256: str
    size_bytes: int
    file: str  # its name in the run's folder
    verified: Verified | None
    is_whole: bool = True
    adapter_id: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether promotion is offered, and why not."""

    offered: bool
    reasons: tuple[str, ...] = field(default=())


def judged(
    verified: Verified | None, lost_cases: tuple[str, ...] = (), judge_low: float | None = None
) -> Judgement:
    """The gate: perplexity down enough, no golden case lost, the judge's interval above zero."""
    reasons = []
    if verified is None:
        reasons.append("The adapter was not compared with the base on held-out examples.")
    elif verified.after > (1 - PERPLEXITY_GAIN) * verified.before:
        change = verified.after / verified.before - 1
        reasons.append(
            f"Perplexity on held-out answers changed by {change:+.1%}; "
            f"it must fall by {PERPLEXITY_GAIN:.0%}."
        )
    if verified is not None and (verified.worst > MOST_APART or not verified.base_restored):
        reasons.append("llama.cpp computes something else with the file than what was trained.")
    if lost_cases:
        shown = ", ".join(lost_cases[:3])
        reasons.append(f"{len(lost_cases)} golden cases were lost: {shown}.")
    if judge_low is not None and judge_low <= 0:
        reasons.append(f"The judge's interval reaches down to {judge_low:+.2f}.")
    return Judgement(not reasons, tuple(reasons))
