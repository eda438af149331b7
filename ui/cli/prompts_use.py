"""`workbench prompts render` and `lint`, and the values that `--var` gives."""

from __future__ import annotations

import argparse
from pathlib import Path

from ui.cli import shapes
from ui.cli.context import Context
from ui.cli.output import Output
from workbench.errors import InputError


def add_variables(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--var",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a value of the prompt; NAME=@FILE reads it from a text file; may be repeated",
    )


def values_of(options: argparse.Namespace) -> dict[str, str]:
    """What --var gives. Raises InputError."""
    values: dict[str, str] = {}
    for given in options.var:
        name, equals, value = given.partition("=")
        if not equals or not name.strip():
            raise InputError(f"--var {given} has no value.", hint="Write --var NAME=VALUE.")
        if value.startswith("@"):
            try:
                value = Path(value[1:]).read_text("utf-8")
            except (OSError, UnicodeDecodeError) as error:
                raise InputError(
                    f"{value[1:]} cannot be read as text.", hint="Name a text file in UTF-8."
                ) from error
        values[name.strip()] = value
    return values


def run_render(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.prompts
    prompt, version = service.resolve(options.prompt)
    values = values_of(options)
    rendered = service.render(version, values)
    preview = None
    if options.model:
        _load(context, options.model)
        preview = service.preview(version.content, values)
    if output.as_json:
        output.json(
            {
                "name": prompt.name,
                **shapes.prompt_version(version),
                "messages": [
                    {"role": one.role, "content": one.content} for one in rendered.messages
                ],
                "model": preview.model if preview else "",
                "tokens": preview.n_tokens if preview else None,
                "context": preview.n_ctx if preview else None,
            }
        )
        return 0
    for message in rendered.messages:
        output.line(f"[{message.role}]")
        output.line(message.content)
        output.line()
    if preview and preview.n_tokens is not None:
        output.line(f"{preview.n_tokens:,} of {preview.n_ctx:,} tokens, {preview.model}")
    return 0


def run_lint(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if there is an error; warnings and hints leave it 0."""
    service = context.workbench.prompts
    names = options.prompts or [one.name for one in service.list()]
    if options.model:
        _load(context, options.model)
    found = [
        (prompt.name, version.number, finding)
        for prompt, version in map(service.resolve, names)
        for finding in service.lint(version.content)
    ]
    if output.as_json:
        output.json([shapes.finding(name, number, one) for name, number, one in found])
    else:
        for name, number, one in found:
            output.line(f"{name}@{number}: {one.severity}: {one.place}: {one.message}")
            output.line(f"    {one.hint} [{one.rule}]")
        output.line(f"{len(names)} checked, {len(found)} findings")
    return 1 if any(one.severity == "error" for _, _, one in found) else 0


def _load(context: Context, name: str) -> None:
    from workbench.jobs import plain_context  # noqa: PLC0415 - only with --model

    context.workbench.models.ensure_loaded(name, plain_context())
