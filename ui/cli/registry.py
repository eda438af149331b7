"""`workbench models promote|rollback|history` and `workbench releases`: what a name stands for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ui.cli import adapters, shapes
from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.stage import Stage, StageChange
from workbench.errors import InputError
from workbench.services.routing.releases import Recipe

_STAGES = [stage.value for stage in Stage]


def register_models(verbs: Any, common: argparse.ArgumentParser) -> None:
    promote = verbs.add_parser("promote", parents=[common], help="put a version into a stage")
    promote.add_argument("model", help="id, name or NAME@VERSION")
    _add_stage(promote)
    promote.set_defaults(run=run_model_promote)
    rollback = verbs.add_parser("rollback", parents=[common], help="bring the last version back")
    rollback.add_argument("model", help="id, name or NAME@VERSION of any version")
    rollback.add_argument("--reason", required=True, metavar="TEXT")
    rollback.set_defaults(run=run_model_rollback)
    history = verbs.add_parser("history", parents=[common], help="versions and their stages")
    history.add_argument("model", help="id or name")
    history.set_defaults(run=run_model_history)


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("releases", parents=[common], help="named, fixed configurations")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    create = verbs.add_parser("create", parents=[common], help="make the next version of a release")
    create.add_argument("name")
    create.add_argument("--model", "-m", metavar="M", help="default: the one that chat uses")
    create.add_argument("--prompt", default="", metavar="P", help="NAME[@VERSION] of the library")
    system = create.add_mutually_exclusive_group()
    system.add_argument("--system", metavar="TEXT", help="system text of plain chat")
    system.add_argument("--system-file", type=Path, metavar="FILE")
    create.add_argument("--passages", type=int, metavar="N")
    create.add_argument("--temperature", type=float, metavar="T")
    create.add_argument("--max-tokens", type=int, metavar="N")
    create.add_argument("--seed", type=int, metavar="S")
    adapters.add_option(create)
    create.add_argument(
        "--no-lora", action="store_true", help="none; without --lora what is on for the model"
    )
    create.add_argument("--note", default="", metavar="TEXT")
    create.set_defaults(run=run_create)
    listing = verbs.add_parser("list", parents=[common], help="list releases")
    listing.set_defaults(run=run_list)
    show = verbs.add_parser("show", parents=[common], help="what a release binds, and its history")
    show.add_argument("release", help="NAME or NAME@VERSION")
    show.set_defaults(run=run_show)
    promote = verbs.add_parser("promote", parents=[common], help="put a version into a stage")
    promote.add_argument("release", help="NAME@VERSION; NAME means the newest")
    _add_stage(promote)
    promote.set_defaults(run=run_promote)
    rollback = verbs.add_parser("rollback", parents=[common], help="bring the last version back")
    rollback.add_argument("release", help="NAME")
    rollback.add_argument("--reason", required=True, metavar="TEXT")
    rollback.set_defaults(run=run_rollback)


def _add_stage(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", choices=_STAGES, default=Stage.PRODUCTION.value)
    parser.add_argument("--reason", required=True, metavar="TEXT")


def run_model_promote(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    model = workbench.models.resolve(options.model)
    promoted = workbench.registry.promote(model.id, Stage(options.to), options.reason)
    _say(shapes.model(promoted), f"{promoted.line}@{promoted.version}", promoted.stage, output)
    return 0


def run_model_rollback(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    model = workbench.models.resolve(options.model)
    back = workbench.registry.rollback(model.id, options.reason)
    _say(shapes.model(back), f"{back.line}@{back.version}", back.stage, output)
    return 0


def run_model_history(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    line = workbench.models.resolve(options.model).line
    versions = workbench.registry.versions(line)
    history = workbench.registry.history(line)
    if output.as_json:
        output.json(
            {
                "versions": [shapes.model(item) for item in versions],
                "history": [shapes.stage_change(item) for item in history],
            }
        )
        return 0
    rows = [(f"{m.line}@{m.version}", m.stage.value, m.name, m.sha256[:16]) for m in versions]
    output.table(("VERSION", "STAGE", "MODEL", "SHA-256"), rows)
    _show_history(history, output)
    return 0


def run_create(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    given = {
        "temperature": options.temperature,
        "max_tokens": options.max_tokens,
        "seed": options.seed,
    }
    sampling = replace(
        workbench.settings.current.sampling,
        **{name: value for name, value in given.items() if value is not None},
    )
    recipe = Recipe(
        model_id=workbench.models.resolve(options.model).id if options.model else None,
        prompt=options.prompt,
        system=_text_of(options.system_file) if options.system_file else options.system,
        passages=options.passages,
        sampling=sampling,
        note=options.note,
        adapters=() if options.no_lora else adapters.chosen(options, context) or None,
    )
    release = workbench.releases.create(options.name, recipe)
    _say(shapes.release(release), release.reference, release.stage, output)
    return 0


def run_list(options: argparse.Namespace, context: Context, output: Output) -> int:
    del options
    found = context.workbench.releases.list()
    if output.as_json:
        output.json([shapes.release(item) for item in found])
        return 0
    rows = [
        (
            item.reference,
            item.stage.value,
            item.content.model.name,
            item.content.prompt.reference if item.content.prompt else "",
            item.hash[:16],
            item.note,
        )
        for item in found
    ]
    output.table(("RELEASE", "STAGE", "MODEL", "PROMPT", "HASH", "NOTE"), rows)
    return 0


def run_show(options: argparse.Namespace, context: Context, output: Output) -> int:
    releases = context.workbench.releases
    release = releases.find(options.release)
    history = releases.history(release.name)
    if output.as_json:
        changes = [shapes.stage_change(item) for item in history]
        output.json({**shapes.release(release), "history": changes})
        return 0
    content = release.content
    rows = [
        ("stage", release.stage.value),
        ("hash", release.hash),
        ("made", release.created_at[:19]),
        ("note", release.note),
        ("model", f"{content.model.name}, SHA-256 {content.model.sha256}"),
        ("adapters", adapters.said(content.adapters)),
        ("prompt", content.prompt.reference if content.prompt else ""),
        ("system", " ".join(content.system.split())[:100]),
        ("passages", str(content.retrieval.passages)),
        ("temperature", f"{content.sampling.temperature:g}"),
        ("max_tokens", str(content.sampling.max_tokens)),
        ("seed", str(content.sampling.seed)),
    ]
    output.table((release.reference, ""), rows)
    _show_history(history, output)
    return 0


def run_promote(options: argparse.Namespace, context: Context, output: Output) -> int:
    releases = context.workbench.releases
    promoted = releases.promote(options.release, Stage(options.to), options.reason)
    _say(shapes.release(promoted), promoted.reference, promoted.stage, output)
    return 0


def run_rollback(options: argparse.Namespace, context: Context, output: Output) -> int:
    back = context.workbench.releases.rollback(options.release, options.reason)
    _say(shapes.release(back), back.reference, back.stage, output)
    return 0


def _say(shape: dict[str, Any], reference: str, stage: Stage, output: Output) -> None:
    if output.as_json:
        output.json(shape)
    else:
        output.line(f"{reference} is in {stage.value}")


def _show_history(history: Sequence[StageChange], output: Output) -> None:
    if not history:
        return
    output.line()
    rows = [
        (c.at[:19], str(c.version), f"{c.before.value} → {c.after.value}", c.action, c.reason)
        for c in history
    ]
    output.table(("WHEN", "VERSION", "STAGE", "BY", "REASON"), rows)


def _text_of(path: Path) -> str:
    try:
        return path.expanduser().read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"{path.name} cannot be read as text.",
            hint="Check the path; the file must be UTF-8.",
            details=str(error),
        ) from error
