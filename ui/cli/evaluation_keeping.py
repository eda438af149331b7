"""`workbench eval pin|note|export|delete`: the baseline, words about a run, MLflow, its end."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.errors import InputError


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    pin = verbs.add_parser(
        "pin", parents=[common], help="compare later runs of the same source with this one"
    )
    pin.add_argument("id", metavar="RUN")
    pin.add_argument("--off", action="store_true", help="no longer")
    pin.set_defaults(run=run_pin)

    note = verbs.add_parser("note", parents=[common], help="write a word beside a run")
    note.add_argument("id", metavar="RUN")
    note.add_argument("text", metavar="TEXT")
    note.set_defaults(run=run_note)

    export = verbs.add_parser(
        "export",
        parents=[common],
        help="write runs as MLflow's file store; without RUN all of them",
        description="`mlflow ui --backend-store-uri FOLDER` opens it.",
    )
    export.add_argument("ids", nargs="*", metavar="RUN")
    export.add_argument("--mlflow", type=Path, required=True, metavar="FOLDER")
    export.set_defaults(run=run_export)

    delete = verbs.add_parser("delete", parents=[common], help="a run with its answers, for good")
    delete.add_argument("id", metavar="RUN")
    delete.add_argument("--yes", action="store_true", help="without it nothing is deleted")
    delete.set_defaults(run=run_delete)


def run_pin(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.evaluation
    run = service.pin(service.find(options.id), is_pinned=not options.off)
    if output.as_json:
        output.json({"run": run.id, "is_pinned": run.is_pinned, "source": run.subject})
    else:
        state = "is the baseline of" if run.is_pinned else "is no longer the baseline of"
        output.line(f"Run {run.id} {state} {run.subject}.")
    return 0


def run_note(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.evaluation
    run = service.note(service.find(options.id), options.text)
    if output.as_json:
        output.json({"run": run.id, "note": run.note})
    else:
        output.line("Noted.")
    return 0


def run_export(options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.services.evaluation.mlflow_export import export_runs  # noqa: PLC0415 - rarely needed

    service = context.workbench.evaluation
    context.workbench.leaving.refuse_open("A folder for MLflow")
    runs = [service.find(one) for one in options.ids] if options.ids else list(service.list())
    folder = options.mlflow.expanduser().absolute()
    told = [context.workbench.leaving.value((run, service.done(run))) for run in runs]
    n = export_runs(told, folder)
    if output.as_json:
        output.json({"runs": len(runs), "mlflow_runs": n, "folder": str(folder)})
    else:
        output.line(f"{n} runs written; `mlflow ui --backend-store-uri {folder}` opens them.")
    return 0


def run_delete(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.evaluation
    run = service.find(options.id)
    if not options.yes:
        raise InputError(
            f"Run {run.id} of {run.source} has {run.n_done:,} judged answers.",
            hint="Say --yes to delete them for good.",
        )
    service.remove(run)
    if output.as_json:
        output.json({"run": run.id, "is_deleted": True})
    else:
        output.line(f"Run {run.id} deleted.")
    return 0
