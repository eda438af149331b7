"""How a run of training is told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ui.desktop.widgets.labels import Tone
from ui.desktop.widgets.row_list import Row
from workbench.domain.training import RunState
from workbench.domain.training_run import Outcome, TrainingRun
from workbench.services.training.training import RunView, TrainingPlan
from workbench.services.trials.adapter_uses import AdapterUse

_TONES: Final[dict[RunState, Tone]] = {
    RunState.WAITING: "muted",
    RunState.RUNNING: "accent_text",
    RunState.PAUSED: "warn",
    RunState.STOPPED: "muted",
    RunState.DONE: "ok",
    RunState.FAILED: "danger",
}
_MIB: Final = 2**20


def row(view: RunView) -> Row:
    run, status = view.run, view.status
    n_steps = f" of {status.facts.n_steps:,}" if status.facts else ""
    below = f"{run.base_name}, step {status.step:,}{n_steps}"
    return Row(run.name, below, status.state.value, _TONES[status.state], run.id)


def tone(state: RunState) -> Tone:
    return _TONES[state]


def duration(seconds: float) -> str:
    """`40 s`, `12 min`, `3 h 20 min`."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"


def estimate(plan: TrainingPlan) -> list[tuple[str, str]]:
    """What a plan comes to, in rows."""
    facts, cost = plan.facts, plan.estimate
    left_out = f", {facts.n_too_long:,} too long and left out" if facts.n_too_long else ""
    return [
        ("Examples", f"{facts.n_examples:,} to train, {facts.n_validation:,} held out{left_out}"),
        ("Tokens", f"{facts.n_tokens:,}, of which {facts.n_answer_tokens:,} count"),
        ("Steps", f"{facts.n_steps:,}, {facts.steps_per_epoch:,} for each time through"),
        ("Trained", f"{facts.n_trained:,} of {facts.n_params:,} numbers"),
        ("Device", f"{facts.device}, {facts.precision}"),
        ("Time", f"about {duration(cost.seconds)}, {cost.tokens_per_second:,.0f} tokens a second"),
        ("Memory", _of(cost.memory_bytes, cost.free_memory_bytes)),
        ("Disk", _of(cost.disk_bytes, cost.free_disk_bytes)),
        ("Energy", f"about {cost.watt_hours:,.1f} Wh, by what a core is assumed to draw"),
    ]


def uses(found: Sequence[AdapterUse]) -> list[tuple[str, str, str]]:
    """Where the adapters went, in the same form."""
    return [(one.kind, one.name, one.details) for one in found]


def lineage(run: TrainingRun, outcomes: tuple[Outcome, ...]) -> list[tuple[str, str, str]]:
    """Title, line and details of what an adapter comes from, in order."""
    settings = run.settings
    made = [
        (
            f"Adapter of step {one.step:,}",
            f"{one.number_format}, {one.size_bytes / _MIB:,.1f} MiB",
            one.sha256,
        )
        for one in outcomes
    ]
    kind = "pairs" if run.is_pairs else "examples"
    redacted = f", {run.n_redacted:,} places redacted" if run.n_redacted else ""
    licence = f", {run.licence}" if run.licence else ""
    return [
        ("Data", f"{run.data_name}: {run.n_examples:,} {kind}{licence}{redacted}", run.data_sha256),
        ("Base", run.base_name, run.base_sha256),
        (
            "Run",
            f"{run.preset}: {settings.method}, rank {settings.rank}, seed {settings.seed}",
            run.id,
        ),
        *made,
    ]


def _of(wanted: int, free: int) -> str:
    return f"{wanted / _MIB:,.0f} MiB of {free / _MIB:,.0f} that are free"
