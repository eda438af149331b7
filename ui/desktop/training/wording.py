"""How a run of training is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ui.desktop.language import tr
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
_LONG: Final = re.compile(r"\S{24}")


def row(view: RunView) -> Row:
    run, status = view.run, view.status
    n_steps = tr(" of {n_steps:,}", n_steps=status.facts.n_steps) if status.facts else ""
    below = tr(
        "{base_name}, step {step:,}{n_steps}",
        base_name=run.base_name,
        step=status.step,
        n_steps=n_steps,
    )
    return Row(run.name, below, status.state.value, _TONES[status.state], run.id)


def said(message: str, state: RunState) -> str:
    """A run's message where it tells more than its state does."""
    return "" if message.rstrip(".").lower() == state.value else message


def breakable(text: str) -> str:
    """With places to break a line in words that are longer than a line: models repeat syllables."""
    return _LONG.sub("\\g<0>\u200b", text)


def tone(state: RunState) -> Tone:
    return _TONES[state]


def duration(seconds: float) -> str:
    """`40 s`, `12 min`, `3 h 20 min`."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return (
        tr("{minutes} min", minutes=minutes)
        if minutes < 90
        else tr("{minutes} h {minutes_2} min", minutes=minutes // 60, minutes_2=minutes % 60)
    )


def estimate(plan: TrainingPlan) -> list[tuple[str, str]]:
    """What a plan comes to, in rows."""
    facts, cost = plan.facts, plan.estimate
    left_out = (
        tr(", {n_too_long:,} too long and left out", n_too_long=facts.n_too_long)
        if facts.n_too_long
        else ""
    )
    return [
        (
            tr("Examples"),
            tr(
                "{n_examples:,} to train, {n_validation:,} held out{left_out}",
                n_examples=facts.n_examples,
                n_validation=facts.n_validation,
                left_out=left_out,
            ),
        ),
        (
            tr("Tokens"),
            tr(
                "{n_tokens:,}, of which {n_answer_tokens:,} count",
                n_tokens=facts.n_tokens,
                n_answer_tokens=facts.n_answer_tokens,
            ),
        ),
        (
            tr("Steps"),
            tr(
                "{n_steps:,}, {steps_per_epoch:,} for each time through",
                n_steps=facts.n_steps,
                steps_per_epoch=facts.steps_per_epoch,
            ),
        ),
        (
            tr("Trained"),
            tr(
                "{n_trained:,} of {n_params:,} numbers",
                n_trained=facts.n_trained,
                n_params=facts.n_params,
            ),
        ),
        (tr("Device"), f"{facts.device}, {facts.precision}"),
        (
            tr("Time"),
            tr(
                "about {duration}, {tokens_per_second:,.0f} tokens a second",
                duration=duration(cost.seconds),
                tokens_per_second=cost.tokens_per_second,
            ),
        ),
        (tr("Memory"), _of(cost.memory_bytes, cost.free_memory_bytes)),
        (tr("Disk"), _of(cost.disk_bytes, cost.free_disk_bytes)),
        (
            tr("Energy"),
            tr(
                "about {watt_hours:,.1f} Wh, by what a core is assumed to draw",
                watt_hours=cost.watt_hours,
            ),
        ),
    ]


def uses(found: Sequence[AdapterUse]) -> list[tuple[str, str, str]]:
    """Where the adapters went, in the same form."""
    return [(one.kind, one.name, one.details) for one in found]


def lineage(run: TrainingRun, outcomes: tuple[Outcome, ...]) -> list[tuple[str, str, str]]:
    """Title, line and details of what an adapter comes from, in order."""
    settings = run.settings
    made = [
        (
            tr("Adapter of step {step:,}", step=one.step),
            f"{one.number_format}, {one.size_bytes / _MIB:,.1f} MiB",
            one.sha256,
        )
        for one in outcomes
    ]
    kind = tr("pairs") if run.is_pairs else tr("examples")
    redacted = (
        tr(", {n_redacted:,} places redacted", n_redacted=run.n_redacted) if run.n_redacted else ""
    )
    licence = f", {run.licence}" if run.licence else ""
    return [
        (
            tr("Data"),
            f"{run.data_name}: {run.n_examples:,} {kind}{licence}{redacted}",
            run.data_sha256,
        ),
        (tr("Base"), run.base_name, run.base_sha256),
        (
            tr("Run"),
            tr(
                "{preset}: {method}, rank {rank}, seed {seed}",
                preset=run.preset,
                method=settings.method,
                rank=settings.rank,
                seed=settings.seed,
            ),
            run.id,
        ),
        *made,
    ]


def _of(wanted: int, free: int) -> str:
    return tr(
        "{wanted:,.0f} MiB of {free:,.0f} that are free", wanted=wanted / _MIB, free=free / _MIB
    )
