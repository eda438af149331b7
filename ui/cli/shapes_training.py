"""Training runs as JSON and as lines for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ui.cli.progress import time_left
from workbench.domain.training import Checkpoint, Point, Verified
from workbench.domain.training_run import Outcome, judged
from workbench.services.training.training import RunView, TrainingPlan

_MIB = 2**20


def plan(value: TrainingPlan) -> dict[str, Any]:
    facts, estimate = value.facts, value.estimate
    return {
        "base": value.base_name,
        "data": value.data_name,
        "data_sha256": value.data_sha256,
        "device": facts.device,
        "precision": facts.precision,
        "settings": value.settings.plain(),
        "examples": facts.n_examples,
        "pairs": facts.n_pairs,
        "validation": facts.n_validation,
        "too_long": facts.n_too_long,
        "tokens": facts.n_tokens,
        "answer_tokens": facts.n_answer_tokens,
        "steps": facts.n_steps,
        "parameters": facts.n_params,
        "trained_parameters": facts.n_trained,
        "estimate": {
            "seconds": estimate.seconds,
            "tokens_per_second": estimate.tokens_per_second,
            "memory_bytes": estimate.memory_bytes,
            "free_memory_bytes": estimate.free_memory_bytes,
            "disk_bytes": estimate.disk_bytes,
            "free_disk_bytes": estimate.free_disk_bytes,
            "watt_hours": estimate.watt_hours,
            "fits": estimate.fits,
        },
        "notes": list(facts.notes),
    }


def plan_lines(value: TrainingPlan) -> list[str]:
    facts, estimate = value.facts, value.estimate
    what = f"{facts.n_pairs:,} pairs of" if facts.n_pairs else f"{facts.n_examples:,}"
    left_out = f", {facts.n_too_long:,} too long and left out" if facts.n_too_long else ""
    return [
        f"{value.base_name} on {value.data_name}: {what} answers, {facts.n_validation:,} held out"
        f"{left_out}.",
        f"{facts.n_tokens:,} tokens, {facts.n_answer_tokens:,} of them count; "
        f"{facts.n_steps:,} steps; {facts.n_trained:,} of {facts.n_params:,} numbers are trained.",
        f"Device: {facts.device}, {facts.precision}. {estimate.tokens_per_second:,.0f} tokens a "
        "second in the calibration.",
        f"Time: about {time_left(estimate.seconds).removeprefix(', ').removesuffix(' left')}. "
        f"Memory: {estimate.memory_bytes / _MIB:,.0f} MiB "
        f"of {estimate.free_memory_bytes / _MIB:,.0f}. Disk: {estimate.disk_bytes / _MIB:,.0f} MiB "
        f"of {estimate.free_disk_bytes / _MIB:,.0f}. Energy: about {estimate.watt_hours:,.1f} Wh, "
        "by what a core is assumed to draw.",
        *facts.notes,
    ]


def view(value: RunView) -> dict[str, Any]:
    run, status = value.run, value.status
    return {
        "id": run.id,
        "name": run.name,
        "state": status.state.value,
        "is_alive": value.is_alive,
        "step": status.step,
        "steps": status.facts.n_steps if status.facts else None,
        "message": status.message,
        "hint": status.hint,
        "seconds": status.seconds,
        "device": status.facts.device if status.facts else None,
        "base": run.base_name,
        "base_sha256": run.base_sha256,
        "data": run.data_name,
        "data_sha256": run.data_sha256,
        "examples": run.n_examples,
        "preset": run.preset,
        "settings": run.settings.plain(),
        "created_at": run.created_at,
    }


def view_lines(value: RunView, points: Sequence[Point]) -> list[str]:
    run, status = value.run, value.status
    n_steps = f" of {status.facts.n_steps:,}" if status.facts else ""
    lines = [
        f"{run.name} ({run.id})",
        f"{status.state.value}: step {status.step:,}{n_steps}. {status.message}".rstrip(),
        *([status.hint] if status.hint else []),
        f"Base {run.base_name}; data {run.data_name}, {run.n_examples:,} examples, "
        f"SHA-256 {run.data_sha256[:16]}….",
    ]
    known = latest(points)
    if known["loss"] is not None:
        lines.append(
            f"Loss {known['loss']:.4f}, learning rate {known['rate']:.2e}, gradient norm "
            f"{known['grad_norm']:.2f}, {known['tokens_per_second']:,.0f} tokens a second, "
            f"{known['memory_bytes'] / _MIB:,.0f} MiB."
        )
    if known["validation"] is not None:
        lines.append(f"Validation loss {known['validation']:.4f}.")
    return lines


def latest(points: Sequence[Point]) -> dict[str, Any]:
    step = next((one for one in reversed(points) if one.loss is not None), None)
    checked = next((one for one in reversed(points) if one.validation is not None), None)
    return {
        "loss": step.loss if step else None,
        "rate": step.rate if step else None,
        "grad_norm": step.grad_norm if step else None,
        "tokens_per_second": step.tokens_per_second if step else None,
        "memory_bytes": step.memory_bytes if step else None,
        "validation": checked.validation if checked else None,
    }


def row(value: RunView) -> tuple[str, ...]:
    run, status = value.run, value.status
    n_steps = f"/{status.facts.n_steps}" if status.facts else ""
    made = run.created_at[:16].replace("T", " ")
    return (run.id, run.name, status.state.value, f"{status.step}{n_steps}", made)


def checkpoint(value: Checkpoint) -> dict[str, Any]:
    return {
        "step": value.step,
        "validation_loss": value.validation,
        "size_bytes": value.size_bytes,
        "samples": [{"prompt": one.prompt, "answer": one.answer} for one in value.samples],
    }


def checkpoint_row(value: Checkpoint) -> tuple[str, ...]:
    loss = "" if value.validation is None else f"{value.validation:.4f}"
    return (f"{value.step:,}", loss, f"{value.size_bytes / _MIB:,.1f} MiB")


def outcome(value: Outcome) -> dict[str, Any]:
    verdict = judged(value.verified)
    return {
        "step": value.step,
        "format": value.number_format,
        "sha256": value.sha256,
        "size_bytes": value.size_bytes,
        "adapter_id": value.adapter_id,
        "figures": figures(value.verified),
        "gate": {"offered": verdict.offered, "reasons": list(verdict.reasons)},
    }


def figures(value: Verified | None) -> dict[str, Any] | None:
    if value is None:
        return None
    return {
        "texts": value.n_texts,
        "tokens": value.n_tokens,
        "largest_difference": value.worst,
        "largest_difference_of_base": value.base_worst,
        "same_choice": value.same_choice,
        "perplexity_before": value.before,
        "perplexity_after": value.after,
        "base_restored": value.base_restored,
    }


def outcome_lines(value: Outcome) -> list[str]:
    known = value.verified
    lines = [
        f"Adapter of step {value.step:,}, {value.number_format}, "
        f"{value.size_bytes / _MIB:,.1f} MiB, SHA-256 {value.sha256}"
    ]
    if known is not None:
        restored = "restored exactly" if known.base_restored else "NOT restored"
        alone = f" ({known.base_worst:.1e} without the adapter)" if known.base_worst else ""
        lines += [
            f"Perplexity on held-out answers: {known.before:.4g} before, {known.after:.4g} after "
            f"({known.n_tokens:,} tokens).",
            f"llama.cpp against what was trained: {known.worst:.1e} of the spread at most{alone}; "
            f"the same choice at {known.same_choice:.1%}; the base is {restored}.",
        ]
    verdict = judged(known)
    lines += ["Promotion is offered."] if verdict.offered else list(verdict.reasons)
    return lines
