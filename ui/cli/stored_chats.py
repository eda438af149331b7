"""`workbench pii chats`: how far stored chats are hidden, and the job that hides earlier ones."""

from __future__ import annotations

import argparse
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.progress import progress_context
from workbench.errors import InputError


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    chats = verbs.add_parser("chats", parents=[common], help="what is hidden in stored chats")
    acts = chats.add_subparsers(dest="act", metavar="ACT")
    chats.set_defaults(run=run_status)
    hide = acts.add_parser("hide", parents=[common], help="hide what is in earlier chats")
    hide.add_argument(
        "--again", action="store_true", help="look through all of them anew, after rules changed"
    )
    hide.set_defaults(run=run_hide)
    copies = acts.add_parser(
        "drop-copies", parents=[common], help="delete databases from before upgrades"
    )
    copies.add_argument("--yes", action="store_true", help="the way back is closed: yes")
    copies.set_defaults(run=run_drop)


def run_status(_options: argparse.Namespace, context: Context, output: Output) -> int:
    state = context.workbench.chat_hiding.state()
    if output.as_json:
        output.json(
            {
                "on": state.is_on,
                "demanded": state.is_demanded,
                "done": state.done,
                "total": state.total,
                "complete": state.is_done,
                "originals": state.hidden,
                "copies": state.copies,
            }
        )
        return 0
    rows = [
        ("hidden in stored chats", _said(state.is_on, is_demanded=state.is_demanded)),
        ("earlier chats", "done" if state.is_done else f"{state.done:,} of {state.total:,} rows"),
        ("originals in the vault", f"{state.hidden:,}"),
        ("copies from before upgrades", f"{state.copies:,}"),
    ]
    output.table(("WHAT", "STATE"), rows)
    return 0


def run_hide(options: argparse.Namespace, context: Context, output: Output) -> int:
    context.workbench.chat_hiding.hide_all(progress_context(output), again=options.again)
    return run_status(options, context, output)


def run_drop(options: argparse.Namespace, context: Context, output: Output) -> int:
    if not options.yes:
        raise InputError(
            "Copies of the database from before upgrades would be deleted.",
            hint="The way back to an earlier version of the program is closed then. Say --yes.",
        )
    context.workbench.chat_hiding.drop_copies()
    return run_status(options, context, output)


def hide_earlier(context: Context, output: Output) -> None:
    """After the switch went on: what is there already."""
    hiding = context.workbench.chat_hiding
    state = hiding.state()
    if state.is_on and not state.is_done:
        hiding.hide_all(progress_context(output))


def _said(is_on: bool, *, is_demanded: bool) -> str:
    if is_demanded:
        return "on, demanded by policy.json"
    return "on" if is_on else "off"
