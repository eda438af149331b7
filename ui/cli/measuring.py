"""`workbench models perplexity|bench|probe`: how good, how fast, and whether it runs here."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.progress import progress_context
from ui.cli.workshop import perplexity_shape, wanted_text
from workbench.domain.gauging import (
    DEFAULT_WINDOW,
    SPEED_DECODE,
    SPEED_PROMPT,
    SPEED_REPETITIONS,
    ProbeStep,
    Speed,
)
from workbench.services.models.measuring import SpeedTrial


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    perplexity = verbs.add_parser(
        "perplexity", parents=[common], help="how surprised a model is by a text"
    )
    perplexity.add_argument("model", help="name or id")
    perplexity.add_argument(
        "--text", type=Path, default=Path("sample"), metavar="FILE", help="default: a sample"
    )
    perplexity.add_argument(
        "--window",
        type=int,
        default=DEFAULT_WINDOW,
        metavar="N",
        help="tokens (default: %(default)s)",
    )
    perplexity.set_defaults(run=run_perplexity)

    bench = verbs.add_parser("bench", parents=[common], help="how fast a model is on this machine")
    bench.add_argument("model", help="name or id")
    for flag, value, text in (
        ("--prompt", SPEED_PROMPT, "tokens that are read at once"),
        ("--decode", SPEED_DECODE, "tokens that are written"),
        ("--repetitions", SPEED_REPETITIONS, "how often"),
    ):
        bench.add_argument(
            flag, type=int, default=value, metavar="N", help=f"{text} (default: %(default)s)"
        )
    bench.set_defaults(run=run_bench)

    probe = verbs.add_parser("probe", parents=[common], help="try whether a model runs here")
    probe.add_argument("model", help="name or id")
    probe.add_argument(
        "--forget", action="store_true", help="only drop what is known, so that it is tried again"
    )
    probe.set_defaults(run=run_probe)


def run_perplexity(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    model = workbench.models.resolve(options.model)
    text = wanted_text(options.text, options, context)
    assert text is not None
    try:
        found = workbench.measuring.perplexity(model.id, text, progress_context(output))
    finally:
        output.end_status()
    if output.as_json:
        output.json({"model": model.name, **perplexity_shape(found)})
    else:
        output.line(f"{model.name}: {found.value:.4f} ± {found.error:.4f} on {found.text_name}")
        output.line(
            f"{found.n_tokens:,} tokens count, in {found.n_windows:,} windows of {found.n_ctx:,}."
        )
    return 0


def run_bench(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    model = workbench.models.resolve(options.model)
    trial = SpeedTrial(options.prompt, options.decode, options.repetitions)
    try:
        report = workbench.measuring.speed(model.id, trial, progress_context(output))
    finally:
        output.end_status()
    machine = workbench.measuring.machine()
    library = workbench.workshop.library
    if output.as_json:
        output.json(
            {
                "model": model.name,
                "quantization": model.header.quantization,
                "size_bytes": model.header.size_bytes,
                "parameters": model.header.n_params,
                "prompt": _speed_shape(report.prompt),
                "decode": _speed_shape(report.decode),
                "context": report.n_ctx,
                "threads": report.n_threads,
                "gpu_layers": report.n_gpu_layers,
                "notes": list(report.notes),
                "library": library,
                "machine": {
                    "processor": machine.cpu,
                    "cores": machine.cores,
                    "memory_bytes": machine.memory_bytes,
                    "accelerators": list(machine.accelerators),
                },
            }
        )
        return 0
    rows = [
        (name, f"{speed.n_tokens:,}", f"{speed.mean:,.2f} ± {speed.spread:,.2f}")
        for name, speed in (("reading", report.prompt), ("writing", report.decode))
    ]
    output.table(("", "TOKENS", "TOKENS PER SECOND"), rows)
    layers = f", {report.n_gpu_layers} layers on the GPU" if report.n_gpu_layers else ""
    output.line(f"{model.name}, {report.n_threads} threads{layers}, {library}")
    output.line(f"{machine.cpu}, {machine.cores} cores, {machine.memory_bytes / 2**30:.1f} GiB")
    for note in report.notes:
        output.line(note)
    return 0


def run_probe(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if it does not run here."""
    measuring = context.workbench.measuring
    model = context.workbench.models.resolve(options.model)
    if options.forget:
        n_dropped = measuring.forget_probes(model.id)
        if output.as_json:
            output.json({"forgotten": n_dropped})
        else:
            output.line(f"{n_dropped} verdicts are forgotten; the next load tries it again.")
        return 0

    def show(step: ProbeStep) -> None:
        detail = f": {step.detail}" if step.detail else ""
        output.line(f"{step.settings} {step.outcome}{detail}, after {step.seconds:.1f} s")

    report = measuring.probe(model.id, show)
    if output.as_json:
        output.json(
            {
                "runs": report.runs,
                "notes": list(report.notes),
                "steps": [asdict(step) for step in report.steps],
            }
        )
    else:
        for note in report.notes:
            output.line(note)
        output.line(f"{model.name} {'runs' if report.runs else 'does not run'} on this machine.")
    return 0 if report.runs else 1


def _speed_shape(speed: Speed) -> dict[str, Any]:
    return {
        "tokens": speed.n_tokens,
        "tokens_per_second": speed.mean,
        "standard_deviation": speed.spread,
        "repetitions": list(speed.rates),
    }
