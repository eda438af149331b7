"""`workbench generate`: prompts to a model without a conversation, one or a file of them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ui.cli import adapters, load_settings, routing_options, shapes, shapes_routing
from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.sampling_options import add_form, add_sampling, chosen_sampling, read_text
from ui.verdicts import checks_shape, rails_shape
from workbench.domain.batch import BadLine, BatchResult
from workbench.domain.chat_event import FellBack
from workbench.domain.generated import Generated
from workbench.domain.guard.verdict import told_lines
from workbench.domain.model import Message, TextPiece
from workbench.domain.release import Release
from workbench.domain.support import told_of
from workbench.errors import InputError
from workbench.jobs import plain_context

if TYPE_CHECKING:
    from workbench.services.chat.batch import BatchProgress

_BAR_CELLS = 24


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser(
        "generate",
        parents=[common],
        help="send prompts to a model, one or a file of them",
        description="One prompt (--prompt, --prompt-file or standard input) is answered on "
        "standard output. With --batch each line of a JSONL file is answered into --out; started "
        "again, the command goes on where it was stopped.",
    )
    prompt = parser.add_mutually_exclusive_group()
    prompt.add_argument("--prompt", metavar="TEXT")
    prompt.add_argument(
        "--prompt-file", type=Path, metavar="F", help="with --batch a template: {{ field }}"
    )
    parser.add_argument("--system", default="", metavar="TEXT", help="the system text")
    parser.add_argument("--model", "-m", default="", metavar="M", help="name or id of a model")
    parser.add_argument("--batch", type=Path, metavar="INPUTS", help="a line of JSON per input")
    parser.add_argument("--out", type=Path, metavar="RESULTS", help="a line of JSON per answer")
    parser.add_argument("--parallel", type=int, default=4, metavar="N", help="answers at once")
    parser.add_argument(
        "--source",
        type=Path,
        action="append",
        default=[],
        metavar="F",
        help="a text that the model reads before the prompt, and that the answer is compared with,"
        " sentence by sentence; may be repeated",
    )
    parser.add_argument(
        "--override", default="", metavar="REASON", help="go on where the rails ask for a reason"
    )
    routing_options.add(parser)
    add_form(parser)
    adapters.add_option(parser)
    load_settings.add_draft(parser)
    parser.add_argument(
        "--release",
        metavar="R",
        help="with the model, adapters, system text and sampling that this release binds",
    )
    add_sampling(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, context: Context, output: Output) -> int:
    if (options.batch is None) != (options.out is None):
        raise InputError("--batch and --out belong together.", hint="Give both, or none of them.")
    load_settings.use_draft(options, context)
    if options.batch is not None and (options.source or options.override):
        raise InputError(
            "--source and --override are for one prompt.", hint="Leave them out with --batch."
        )
    if options.batch is not None:
        return _run_batch(options, context, output)
    return _run_one(options, context, output)


def _run_one(options: argparse.Namespace, context: Context, output: Output) -> int:
    text = _prompt(options) or sys.stdin.read()
    if not text.strip():
        raise InputError("There is no prompt.", hint="Give --prompt or pipe one in.")
    from workbench.services.chat.given_sources import GivenSource  # noqa: PLC0415 - as above

    workbench = context.workbench
    sampling = chosen_sampling(options, workbench.settings.current.sampling)
    system = (Message("system", options.system),) if options.system else ()
    is_cut = False

    def show(event: object) -> None:
        match event:
            case TextPiece(text, is_thinking=False):
                output.stream(text)
            case FellBack(failed):
                output.note(f"\n{failed.asked} could not answer: {failed.message}")

    model_id = workbench.models.get(options.model).id if options.model else ""
    release, loras = _release(options, context), adapters.chosen(options, context)
    found = workbench.generate.one(
        (*system, Message("user", text)),
        sampling,
        plain_context(show),
        model_id,
        route=options.route,
        tags=routing_options.tags(options, context),
        use_cache=not options.no_cache,
        adapters=loras,
        release=release,
        sources=[GivenSource(path.name, read_text(path)) for path in options.source],
        shows_sources=True,
        override=options.override,
    )
    is_cut = not found.is_held and sampling.constraint is not None and found.reason != "end"
    if output.as_json:
        output.json(generated_shape(found))
    else:
        output.line()
    if is_cut:
        output.note("The answer was cut off before its form was complete; raise --max-tokens.")
    if found.is_held and not output.as_json and not found.usage.prompt_tokens:
        output.line(found.text)  # nothing was streamed
    if not output.as_json:
        _tell_verdicts(found, output)
    if found.review:
        output.note(f"It waits for review: workbench review show {found.review[-8:]}")
    return int(is_cut or found.is_held)


def _tell_verdicts(found: Generated, output: Output) -> None:
    """What its sources do not bear out, and what the rails noted."""
    if told := told_of(found.checks):
        output.line(f"Check: {told}")
    for one in found.checks:
        if one.state == "unsupported":
            output.line(f"  ⚠ “{' '.join(found.text[one.start : one.end].split())}”")
    for line in told_lines(found.rails) if found.rails else ():
        output.line(f"Rail: {line}")
    if found.rails and found.rails.held and found.rails.may_go_on:
        output.line("Go on with --override REASON.")


def _run_batch(options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.services.chat.batch import BatchRequest  # noqa: PLC0415 - the window does without

    workbench = context.workbench
    request = BatchRequest(
        inputs=options.batch.expanduser().absolute(),
        results=options.out.expanduser().absolute(),
        sampling=chosen_sampling(options, workbench.settings.current.sampling),
        system=options.system,
        template=_prompt(options),
        model_id=workbench.models.get(options.model).id if options.model else "",
        parallel=options.parallel,
        route=options.route,
        tags=routing_options.tags(options, context),
        use_cache=not options.no_cache,
        adapters=adapters.chosen(options, context),
        release=_release(options, context),
    )

    def show(event: BatchProgress) -> None:
        match event.latest:
            case BadLine(line, reason):
                output.end_status()
                output.note(f"Line {line} is left out: {reason}")
            case BatchResult(item, error=str(error)) if error:
                output.end_status()
                output.note(f"Line {item.line} was not answered: {error}")
        output.status(bar(event))

    done = workbench.generate.batch(request, plain_context(show))
    output.end_status()
    if output.as_json:
        output.json(
            {
                "lines": done.n_lines,
                "answered": done.n_answered,
                "already_answered": done.n_skipped,
                "failed": done.n_failed,
                "left_out": done.n_bad,
                "seconds": round(done.seconds, 3),
                "results": str(request.results),
            }
        )
    else:
        output.line(
            f"{done.n_answered:,} answered in {_clock(done.seconds)}, "
            f"{done.n_skipped:,} were answered before, {done.n_failed:,} failed, "
            f"{done.n_bad:,} left out"
        )
    return int(done.n_failed + done.n_bad > 0)


def bar(progress: BatchProgress) -> str:
    """A bar, the counts and the time that is left."""
    share = progress.n_done / progress.n_lines if progress.n_lines else 1.0
    filled = int(share * _BAR_CELLS)
    left = progress.seconds_left
    parts = [
        f"[{'#' * filled}{'.' * (_BAR_CELLS - filled)}]",
        f"{progress.n_done:,}/{progress.n_lines:,}",
        f"{_clock(left)} left" if left is not None else "",
        f"{progress.n_failed + progress.n_bad:,} failed"
        if progress.n_failed + progress.n_bad
        else "",
    ]
    return "  ".join(part for part in parts if part)


def generated_shape(value: Generated) -> dict[str, Any]:
    """What `generate --json` prints."""
    shape: dict[str, Any] = {
        "output": value.text,
        "thinking": value.thinking,
        "finish_reason": "held" if value.is_held else value.reason,
        **({"review": value.review} if value.review else {}),
        "model": value.model,
        "adapters": adapters.applied_shape(value.adapters),
        "usage": shapes.usage(value.usage),
        "cached": bool(value.trace and value.trace.cached_at),
        "answer_trace": shapes_routing.answer_trace(value.trace),
        "checks": [checks_shape(value.text, one) for one in value.checks],
        "rails": rails_shape(value.rails),
    }
    if value.probabilities:
        shape["probabilities"] = [
            {
                "token": one.written.token,
                "text": one.written.data.decode("utf-8", "replace"),
                "logprob": one.written.logprob,
                "likeliest": [
                    {
                        "token": item.token,
                        "text": item.data.decode("utf-8", "replace"),
                        "logprob": item.logprob,
                    }
                    for item in one.likeliest
                ],
            }
            for one in value.probabilities
        ]
    return shape


def _release(options: argparse.Namespace, context: Context) -> Release | None:
    if not options.release:
        return None
    if options.model or options.lora or options.system:
        raise InputError(
            "A release binds model, adapters and system text.",
            hint="Leave these options out, or make another version of the release.",
        )
    return context.workbench.releases.for_asking(options.release)


def _prompt(options: argparse.Namespace) -> str:
    if options.prompt_file is not None:
        return read_text(options.prompt_file)
    return options.prompt or ""


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
