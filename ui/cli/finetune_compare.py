"""Answers of the base and of the tuned model to held-out questions, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.shapes_training import figures
from workbench.jobs import plain_context
from workbench.services.training.training_gate import Evidence, evidence
from workbench.services.training.training_trial import sides


def compared(
    run_id: str, n_samples: int, context: Context, output: Output, evals: Sequence[str] = ()
) -> dict[str, Any]:
    """`evals`: an evaluation of the base and one of the tuned model, for the gate."""
    workbench = context.workbench
    training = workbench.training
    run = training.find(run_id).run
    known = evidence(workbench.evaluation, *evals) if evals else Evidence()
    outcome, adapter = training.export(run.id, plain_context())
    output.status("Asking both …")
    try:
        found = sides(training, workbench.generate, run, adapter.id, n_samples, plain_context())
    finally:
        output.end_status()
    verdict = training.judge(run.id, known.lost, known.judge_low)
    return {
        "run": run.id,
        "samples": [
            {"question": one.question, "wanted": one.wanted, "base": one.base, "tuned": one.tuned}
            for one in found
        ],
        "figures": figures(outcome.verified),
        "gate": {"offered": verdict.offered, "reasons": list(verdict.reasons)},
    }
