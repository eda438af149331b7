"""`workbench prompts`: the library of prompts, its versions and labels."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ui.cli import prompts_exchange, prompts_use, shapes
from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.prompt import Prompt
from workbench.errors import NotFound

_MOST_USED = 20
_REFERENCE = "name, NAME@VERSION or NAME@LABEL"


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("prompts", parents=[common], help="the library of prompts")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)

    listing = verbs.add_parser("list", parents=[common], help="list prompts")
    listing.add_argument("--search", default="", metavar="TEXT", help="in names, tags and text")
    listing.add_argument("--folder", default="", metavar="F", help="in this folder")
    listing.add_argument("--tag", default="", metavar="T", help="with this tag")
    listing.add_argument("--favourites", action="store_true", help="favourites only")
    listing.set_defaults(run=run_list)

    show = verbs.add_parser("show", parents=[common], help="show a prompt and its versions")
    show.add_argument("prompt", help=_REFERENCE)
    show.set_defaults(run=run_show)

    save = verbs.add_parser("save", parents=[common], help="save a new prompt or version")
    save.add_argument("name")
    save.add_argument(
        "--file", type=Path, metavar="FILE", help="its text file; - or without: stdin"
    )
    save.add_argument("--message", default="", metavar="TEXT", help="what changed and why")
    save.add_argument("--author", metavar="NAME", help="default: your name on this computer")
    save.add_argument("--folder", metavar="F")
    save.add_argument("--single-braces", action="store_true", help="{name} marks a variable")
    save.set_defaults(run=run_save)

    diff = verbs.add_parser("diff", parents=[common], help="compare two versions")
    diff.add_argument("prompt", help="name")
    diff.add_argument("left", nargs="?", default="", help="version or label; default: one before")
    diff.add_argument("right", nargs="?", default="latest", help="default: the newest")
    diff.set_defaults(run=run_diff)

    label = verbs.add_parser("label", parents=[common], help="put, move or remove a label")
    label.add_argument("prompt", help=_REFERENCE)
    label.add_argument("label", help="production, candidate, or any word")
    label.add_argument("--remove", action="store_true")
    label.set_defaults(run=run_label)

    restore = verbs.add_parser("restore", parents=[common], help="save an old version anew")
    restore.add_argument("prompt", help="NAME@VERSION or NAME@LABEL")
    restore.set_defaults(run=run_restore)

    render = verbs.add_parser("render", parents=[common], help="show what a model would be sent")
    render.add_argument("prompt", help=_REFERENCE)
    prompts_use.add_variables(render)
    render.add_argument("--model", "-m", metavar="M", help="load this model and count its tokens")
    render.set_defaults(run=prompts_use.run_render)

    lint = verbs.add_parser("lint", parents=[common], help="find what is likely to go wrong")
    lint.add_argument("prompts", nargs="*", metavar="PROMPT", help="default: all")
    lint.add_argument("--model", "-m", metavar="M", help="check that it fits this model's context")
    lint.set_defaults(run=prompts_use.run_lint)
    prompts_exchange.register(verbs, common)


def run_list(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.prompts
    found: Sequence[Prompt] = service.search(options.search) if options.search else service.list()
    folder = options.folder.strip("/")
    found = [
        one
        for one in found
        if (not folder or one.folder == folder or one.folder.startswith(f"{folder}/"))
        and (not options.tag or options.tag.casefold() in map(str.casefold, one.tags))
        and (not options.favourites or one.is_favourite)
    ]
    if output.as_json:
        output.json([shapes.prompt(one) for one in found])
        return 0
    if not found:
        output.line("No prompts. Bring in those of the program: workbench prompts import --starter")
        return 0
    rows = [
        (
            "*" if one.is_favourite else " ",
            one.name,
            one.folder,
            str(one.latest),
            ", ".join(f"{label}={number}" for label, number in one.labels),
            one.title,
        )
        for one in found
    ]
    output.table(("", "NAME", "FOLDER", "VERSION", "LABELS", "TITLE"), rows)
    return 0


def run_show(options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.domain.prompt_file import PromptFile, write_prompt_file  # noqa: PLC0415 - rarely

    service = context.workbench.prompts
    prompt, version = service.resolve(options.prompt)
    versions = service.versions(prompt.id)
    counts = service.use_counts(prompt.id)
    used = context.workbench.judging.prompt_uses.of(prompt, version.number)
    file = PromptFile(version.content, prompt.title, prompt.description, prompt.tags)
    if output.as_json:
        output.json(
            {
                **shapes.prompt(prompt),
                **shapes.prompt_version(version),
                "text": write_prompt_file(file),
                "versions": [
                    {**shapes.prompt_version(one), "turns": counts.get(one.number, 0)}
                    for one in versions
                ],
                "uses": [shapes.prompt_use(one) for one in service.uses(prompt.id)],
                "evaluations": [
                    {"run": run.id, "source": run.source, "created_at": run.created_at}
                    for run in context.workbench.evaluation.runs_with(version.hash)
                ],
                "used": [shapes.prompt_usage(one) for one in used],
            }
        )
        return 0
    output.line(write_prompt_file(file))
    labels = prompt.labels_by_version
    rows = [
        (
            str(one.number),
            one.created_at[:16].replace("T", " "),
            one.author,
            one.hash[:12],
            ", ".join(labels.get(one.number, ())),
            str(counts.get(one.number, 0)),
            one.message,
        )
        for one in versions
    ]
    output.table(("VERSION", "SAVED (UTC)", "AUTHOR", "HASH", "LABELS", "TURNS", "MESSAGE"), rows)
    for one in used[:_MOST_USED]:
        output.line(f"used {one.at[:10]}: {one.kind}, {one.title} ({one.line})")
    if len(used) > _MOST_USED:
        output.line(f"and {len(used) - _MOST_USED:,} more; --json lists them")
    return 0


def run_save(options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.domain.prompt_file import read_prompt_file  # noqa: PLC0415 - rarely
    from workbench.services.prompts.prompt_folder import plain_content, read_text  # noqa: PLC0415

    is_file = options.file is not None and str(options.file) != "-"
    text = read_text(options.file) if is_file else sys.stdin.read()
    file = read_prompt_file(text)
    has_front = text.startswith("---")
    content = file.content
    if not has_front:
        content = plain_content(content.user, single_braces=options.single_braces)
    service = context.workbench.prompts
    try:
        prompt = service.find(options.name)
    except NotFound:
        prompt = service.create(
            options.name,
            content,
            title=file.title,
            description=file.description,
            folder=options.folder or "",
            tags=file.tags,
            message=options.message,
            author=options.author,
        )
        version = service.version(prompt)
    else:
        version = service.save(prompt.id, content, message=options.message, author=options.author)
        if has_front:
            facts = replace(prompt, title=file.title, description=file.description, tags=file.tags)
            prompt = service.update(facts)
        if options.folder is not None:
            prompt = service.update(replace(prompt, folder=options.folder))
    if output.as_json:
        output.json({**shapes.prompt(service.find(prompt.name)), **shapes.prompt_version(version)})
    else:
        output.line(f"{prompt.name} version {version.number}, {version.hash[:12]}")
    return 0


def run_diff(options: argparse.Namespace, context: Context, output: Output) -> int:
    from workbench.domain.prompt_diff import unified  # noqa: PLC0415 - rarely

    service = context.workbench.prompts
    prompt = service.find(options.prompt)
    right = service.version(prompt, options.right)
    left = service.version(prompt, options.left or max(1, right.number - 1))
    rows = service.diff(prompt, left.number, right.number)
    if output.as_json:
        output.json(
            {
                "name": prompt.name,
                "left": left.number,
                "right": right.number,
                "rows": [
                    {
                        "kind": row.kind,
                        "left_number": row.left_number,
                        "left": row.left,
                        "right_number": row.right_number,
                        "right": row.right,
                    }
                    for row in rows
                    if row.kind != "same"
                ],
            }
        )
        return 0
    output.line(f"{prompt.name}: version {left.number} → {right.number}")
    output.line(unified(rows) or "No difference.")
    return 0


def run_label(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.prompts
    if options.remove:
        prompt = service.unlabel(service.find(options.prompt.partition("@")[0]).id, options.label)
        done = f"{prompt.name}: label {options.label} removed"
    else:
        found, version = service.resolve(options.prompt)
        prompt = service.label(found.id, options.label, version.number)
        done = f"{prompt.name}: {options.label} is version {version.number}"
    if output.as_json:
        output.json(shapes.prompt(prompt))
    else:
        output.line(done)
    return 0


def run_restore(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.prompts
    prompt, old = service.resolve(options.prompt)
    version = service.restore(prompt.id, old.number)
    if output.as_json:
        output.json({"name": prompt.name, **shapes.prompt_version(version)})
    elif version.number == old.number:
        output.line(f"{prompt.name}: version {old.number} is the newest already")
    else:
        output.line(f"{prompt.name}: version {old.number} restored as version {version.number}")
    return 0
