"""`workbench finetune plan --proposed|start --proposed|decline`: the run that is proposed."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ui.cli.context import Context
from ui.cli.output import Output

if TYPE_CHECKING:
    from workbench.domain.next_run import NextRun
    from workbench.services.training.training import TrainingWish


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    proposal = verbs.add_parser(
        "proposal", parents=[common], help="the run that the program proposes, and why"
    )
    proposal.set_defaults(run=run_proposal)
    decline = verbs.add_parser(
        "decline", parents=[common], help="no to it; for the same reasons it is not proposed again"
    )
    decline.set_defaults(run=run_decline)


def filled(options: argparse.Namespace, changes: dict[str, str], context: Context) -> TrainingWish:
    """As it is proposed, but for what was said otherwise. Raises InputError where none is."""
    service = context.workbench.learning.next_runs
    wish = service.wish(service.needed())
    return replace(
        wish,
        base=options.base or wish.base,
        preset=options.preset or wish.preset,
        changes={**({} if options.preset else wish.changes), **changes},
        replay=options.replay,
        name=options.name,
        licence=options.licence,
    )


def agreed(wish: TrainingWish, context: Context) -> TrainingWish:
    """A person started it: what it learns from becomes a version of its set."""
    service = context.workbench.learning.next_runs
    kept = service.accept(service.needed())
    return replace(
        kept,
        base=wish.base,
        preset=wish.preset,
        changes=wish.changes,
        replay=wish.replay,
        name=wish.name,
        licence=wish.licence or kept.licence,
    )


def run_proposal(_options: argparse.Namespace, context: Context, output: Output) -> int:
    found = context.workbench.learning.next_runs.proposed()
    if output.as_json:
        output.json(shape(found) if found is not None else None)
        return 0
    if found is None:
        output.line("No run is proposed now.")
        return 0
    for line in lines(found):
        output.line(line)
    output.line("`finetune plan --proposed` calibrates it, `finetune start --proposed` begins it,")
    output.line("`finetune decline` says no. Nothing trains before.")
    return 0


def run_decline(_options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.learning.next_runs
    service.decline(service.needed())
    if output.as_json:
        output.json({"declined": True})
    else:
        output.line("Declined. It is proposed again when there are new reasons.")
    return 0


def shape(found: NextRun) -> dict[str, Any]:
    return {
        "reasons": list(found.reasons),
        "new_corrections": found.n_new,
        "examples": found.n_examples,
        "set": found.set_name,
        "base": found.base_name,
        "preset": found.preset,
        "changes": dict(found.changes),
        "after": found.after,
    }


def lines(found: NextRun) -> list[str]:
    settings = ", ".join(f"{name} {value}" for name, value in found.changes.items())
    after = f", as for {found.after}" if found.after else ""
    return [
        *found.reasons,
        f"{found.base_name} on {found.n_examples:,} examples of the set {found.set_name}, preset "
        f"{found.preset}{f' with {settings}' if settings else ''}{after}.",
    ]
