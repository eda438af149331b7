"""`workbench eval benchmark TASK`: tasks of lm-evaluation-harness from a local folder."""

from __future__ import annotations

import argparse
import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from ui.cli.context import Context
from ui.cli.handing_out import new_file
from ui.cli.output import Output
from workbench.errors import InputError
from workbench.jobs import plain_context
from workbench.services.privacy.export_sealing import ExportFiles

if TYPE_CHECKING:
    from workbench.domain.benchmark.run import Figure
    from workbench.services.evaluation.benchmarks import BenchmarkDone, Sample


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser(
        "benchmark",
        parents=[common],
        help="run tasks of lm-evaluation-harness from a local folder",
        description="TASK is a YAML file, or the name of a task, group or tag below --tasks.",
    )
    parser.add_argument("task", metavar="TASK")
    parser.add_argument("--tasks", type=Path, metavar="DIR", help="the folder of the tasks")
    parser.add_argument("--data", type=Path, metavar="DIR", help="the folder of data sets")
    parser.add_argument("--model", "-m", default="", metavar="M")
    parser.add_argument("--shots", type=int, metavar="N", help="examples before each row")
    parser.add_argument("--limit", type=int, default=0, metavar="N", help="the first N rows only")
    parser.add_argument("--seed", type=int, metavar="N", help="of the examples that are drawn")
    parser.add_argument("--parallel", type=int, default=4, metavar="N", help="rows at once")
    parser.add_argument("--chat", action="store_true", help="through the model's chat template")
    parser.add_argument("--resume", default="", metavar="RUN", help="go on with a run of it")
    parser.add_argument(
        "--samples", type=Path, metavar="FILE", help="write each row, as JSON lines"
    )
    parser.set_defaults(run=run_benchmark)
    listing = verbs.add_parser("benchmarks", parents=[common], help="benchmark runs, with figures")
    listing.add_argument("--remove", default="", metavar="RUN", help="forget this one")
    listing.set_defaults(run=run_list)


def run_benchmark(options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.services.evaluation.benchmarks import SEED, BenchmarkWish  # noqa: PLC0415 - seldom

    if options.limit < 0 or (options.shots is not None and not 0 <= options.shots <= 100):
        raise InputError("These numbers make no sense.", hint="A limit from 1; 0 to 100 shots.")
    path = Path(options.task).expanduser()
    model = context.workbench.models.resolve(options.model).id if options.model else ""
    wish = BenchmarkWish(
        task=options.task,
        tasks=options.tasks or (path.parent if path.is_file() else Path()),
        data=options.data,
        model_id=model,
        shots=options.shots,
        limit=options.limit,
        seed=SEED if options.seed is None else options.seed,
        parallel=options.parallel,
        as_chat=options.chat,
        resume=options.resume,
    )
    with _samples(options.samples, context.workbench.leaving.files) as file:

        def keep(sample: Sample) -> None:
            if file is not None:
                file.write(json.dumps(_sample(sample), ensure_ascii=False) + "\n")

        done = context.workbench.judging.benchmarks.run(
            wish,
            plain_context(lambda at: output.status(f"{at.task}: {at.done:,} of {at.total:,} rows")),
            keep,
        )
    output.end_status()
    _tell(done, output)
    return 0


def run_list(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.judging.benchmarks
    if options.remove:
        removed = service.remove(options.remove)
        if output.as_json:
            output.json({"id": removed.id, "removed": True})
        else:
            output.line(f"Removed {removed.id[:13]}, {removed.task}.")
        return 0
    _tell([service.shown(one.id) for one in service.all()], output)
    return 0


def _tell(done: Any, output: Output) -> None:
    if output.as_json:
        output.json([shape(one) for one in done])
        return
    rows = [
        (
            one.run.id[:13],
            one.run.task,
            one.run.model,
            str(one.run.shots),
            f"{one.n_done:,} of {one.run.n_rows:,}",
            figure.metric + (f" ({figure.filter})" if figure.filter != "none" else ""),
            f"{figure.value:.4f}",
            _around(figure),
        )
        for one in done
        for figure in one.figures
    ]
    if not rows:
        output.line("No benchmark was run yet.")
        return
    output.table(("RUN", "TASK", "MODEL", "SHOTS", "ROWS", "METRIC", "VALUE", "95 %"), rows)
    for one in done:
        if one.run.left_out:
            output.line(f"{one.run.task}: not worked out here: {', '.join(one.run.left_out)}.")
        if one.n_cut:
            output.line(f"{one.run.task}: {one.n_cut:,} texts were cut to fit into the context.")


def shape(one: BenchmarkDone) -> dict[str, Any]:
    run = one.run
    return {
        "id": run.id,
        "task": run.task,
        "version": run.version or None,
        "model": run.model,
        "sha256": run.sha256 or None,
        "shots": run.shots,
        "seed": run.seed,
        "limit": run.row_limit or None,
        "chat": run.as_chat,
        "rows": run.n_rows,
        "done": one.n_done,
        "cut": one.n_cut,
        "left_out": list(run.left_out),
        "figures": [
            {
                "metric": each.metric,
                "filter": each.filter,
                "value": each.value,
                "standard_error": each.error,
                "interval": [each.interval.low, each.interval.high] if each.interval else None,
                "rows": each.n,
            }
            for each in one.figures
        ],
    }


def _around(figure: Figure) -> str:
    if figure.interval is not None:
        return f"{figure.interval.low:.4f} to {figure.interval.high:.4f}"
    return f"± {1.96 * figure.error:.4f}" if figure.error is not None else ""


def _sample(sample: Sample) -> dict[str, Any]:
    asked = sample.asked
    return {
        "task": sample.task,
        "row": sample.position,
        "contexts": list(asked.contexts),
        "choices": list(asked.choices),
        "target": asked.gold if asked.choices else asked.target,
        "said": list(sample.said),
        "scores": dict(sample.scores),
    }


@contextlib.contextmanager
def _samples(path: Path | None, files: ExportFiles) -> Iterator[IO[str] | None]:
    if path is None:
        yield None
        return
    with new_file(path, files) as file:
        yield file
