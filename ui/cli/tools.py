"""`workbench tools list`: what a model may call here, and whether a policy forbids it."""

from __future__ import annotations

import argparse
import json
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser("tools", help="what a model may call")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    listing = verbs.add_parser("list", parents=[common], help="all tools, with what they do")
    listing.set_defaults(run=run_list)


def run_list(_options: argparse.Namespace, context: Context, output: Output) -> int:
    agency = context.workbench.agency
    policy, specs = (
        agency.policy.read(context.workbench.profiles.current.name),
        agency.toolbox.specs(),
    )
    if output.as_json:
        output.json(
            [
                {
                    "name": one.name,
                    "effect": one.effect,
                    "server": one.server or None,
                    "is_allowed": policy.permits(one),
                    "description": one.tool.description,
                    "parameters": json.loads(one.tool.parameters),
                }
                for one in specs
            ]
        )
        return 0
    rows = [
        (
            one.name,
            one.effect,
            "yes" if policy.permits(one) else "forbidden",
            one.tool.description[:80],
        )
        for one in specs
    ]
    output.table(("TOOL", "EFFECT", "ALLOWED", "WHAT IT DOES"), rows)
    return 0
