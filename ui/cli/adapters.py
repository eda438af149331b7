"""`--lora` of the commands that ask, and `workbench models adapters`: which are on for a model."""

from __future__ import annotations

import argparse
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.adapter import AdapterChoice, BoundAdapter
from workbench.domain.model import RegisteredModel
from workbench.errors import InputError
from workbench.services.models.adapters import Standing


def add_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--lora",
        action="append",
        default=[],
        metavar="NAME[:SCALE]",
        help="a LoRA adapter for this answer; repeat it for several. NAME@VERSION names a version",
    )


def chosen(options: argparse.Namespace, context: Context) -> tuple[AdapterChoice, ...]:
    """What `--lora` names. Raises NotFound, InputError."""
    return context.workbench.adapters.named(options.lora) if options.lora else ()


def applied_shape(adapters: tuple[BoundAdapter, ...]) -> list[dict[str, Any]]:
    """What an answer was made with, as JSON."""
    return [{"name": one.name, "sha256": one.sha256, "scale": one.scale} for one in adapters]


def said(adapters: tuple[BoundAdapter, ...]) -> str:
    """The same for a line of text; empty for none."""
    return ", ".join(f"{one.name} × {one.scale:g}" for one in adapters)


def facts_shape(value: RegisteredModel) -> dict[str, Any]:
    """What a registered adapter has beyond a model, as JSON; nothing for a model."""
    adapter = value.adapter
    if adapter is None:
        return {"kind": "model"}
    return {
        "kind": "adapter",
        "rank": adapter.rank,
        "ranks": list(adapter.ranks),
        "alpha": adapter.alpha,
        "targets": len(adapter.targets),
        "base_name": adapter.base_name,
        "task": adapter.task,
    }


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser(
        "adapters",
        parents=[common],
        help="the LoRA adapters that fit a model; turn them on or off",
    )
    parser.add_argument("model", help="name or id of a model")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--on", action="append", default=[], metavar="NAME[:SCALE]")
    how.add_argument("--off", action="append", default=[], metavar="NAME")
    how.add_argument(
        "--as-workspace", action="store_true", help="give up the conversation's own choices"
    )
    parser.add_argument("--chat", metavar="ID", help="for this conversation only")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Change what was named, then show what holds."""
    workbench = context.workbench
    model = workbench.models.resolve(options.model)
    if model.adapter is not None:
        raise InputError(
            f"{model.name} is an adapter.",
            hint="Name a model; `workbench models show` tells which models an adapter fits.",
        )
    chat = workbench.conversations.find(options.chat).id if options.chat else None
    if options.as_workspace:
        if chat is None:
            raise InputError("--as-workspace needs --chat.", hint="Name the conversation.")
        workbench.adapters.as_in_workspace(model.id, chat)
    known = {str(one.adapter.id): one for one in workbench.adapters.standing(model, chat)}
    for choice in workbench.adapters.named(options.on or options.off):
        before = known.get(choice.adapter_id)
        scale = choice.scale if options.on or before is None else before.scale
        changed = AdapterChoice(choice.adapter_id, scale, bool(options.on))
        workbench.adapters.choose(model.id, changed, chat)
    found = workbench.adapters.standing(model, chat)
    if output.as_json:
        output.json([_shape(item) for item in found])
    elif not found:
        output.line(f"No adapter fits {model.name}. `workbench models import` brings one in.")
    else:
        output.table(("ADAPTER", "STATE", "SCALE", "SET FOR", "RANK"), [_row(one) for one in found])
    return 0


def print_list(found: tuple[RegisteredModel, ...], output: Output) -> None:
    """Under the models, where there are any."""
    if not found:
        return
    rows = [
        (
            item.id[:13],
            item.name,
            item.header.architecture,
            str(item.adapter.rank if item.adapter else ""),
            f"{item.adapter.alpha:g}" if item.adapter else "",
            f"{item.header.size_bytes / 2**20:,.1f} MiB",
            item.state.value,
            f"{item.version} {item.stage.value}",
        )
        for item in found
    ]
    output.line()
    facts = ("FOR", "RANK", "ALPHA", "SIZE", "STATE", "VERSION")
    output.table(("ID", "ADAPTER", *facts), rows)


def _shape(value: Standing) -> dict[str, Any]:
    return {
        "id": value.adapter.id,
        "name": value.adapter.name,
        "is_on": value.is_on,
        "scale": value.scale,
        "of_conversation": value.is_own,
        **facts_shape(value.adapter),
    }


def _row(value: Standing) -> tuple[str, ...]:
    where = "conversation" if value.is_own else "workspace" if value.is_on else ""
    rank = str(value.adapter.adapter.rank) if value.adapter.adapter else ""
    state = "on" if value.is_on else "off"
    return (value.adapter.name, state, f"{value.scale:g}", where, rank)
