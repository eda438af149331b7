"""`workbench chats`: list, show and export conversations."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ui.cli import dossiers, shapes
from ui.cli.context import Context
from ui.cli.handing_out import write_file
from ui.cli.output import Output
from workbench.domain.conversation import Conversation
from workbench.domain.tool_use import ToolSetting
from workbench.jobs import plain_context

_REASON = "why what is hidden in it is needed, where the policy asks; it goes on record"


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("chats", parents=[common], help="conversations")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    listing = verbs.add_parser("list", parents=[common], help="list conversations")
    listing.add_argument("--search", default="", metavar="TEXT", help="in titles and text")
    listing.set_defaults(run=run_list)
    show = verbs.add_parser("show", parents=[common], help="show one conversation")
    show.add_argument("chat", help="id, the beginning of an id, or the title")
    show.add_argument("--reason", default="", help=_REASON)
    show.set_defaults(run=run_show)
    export = verbs.add_parser("export", parents=[common], help="write one conversation to a file")
    export.add_argument("chat", help="id, the beginning of an id, or the title")
    export.add_argument("--format", choices=("markdown", "json"), default="markdown")
    export.add_argument("--out", type=Path, metavar="FILE", help="default: standard output")
    export.add_argument("--reason", default="", help=_REASON)
    export.set_defaults(run=run_export)
    taking = verbs.add_parser("import", parents=[common], help="take over chats of other programs")
    taking.add_argument(
        "place", type=Path, metavar="FILE", help="an export of ChatGPT or Open WebUI, a chat of "
        "LM Studio or GPT4All, or a folder of them",
    )  # fmt: skip
    taking.set_defaults(run=run_import)
    tools = verbs.add_parser(
        "tools", parents=[common], help="whether questions of a conversation may use tools"
    )
    tools.add_argument("chat", help="id, the beginning of an id, or the title")
    tools.add_argument("setting", nargs="?", choices=("off", "ask", "read-only", "all"))
    tools.set_defaults(run=run_tools)
    dossiers.register(verbs, common)


def run_list(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.conversations
    if options.search:
        matches = service.search(options.search)
        found = [match.conversation for match in matches]
    else:
        found = list(service.list())
    if output.as_json:
        output.json([shapes.conversation(item) for item in found])
        return 0
    if not found:
        output.line("No conversations.")
        return 0
    rows = [(item.id[:13], item.updated_at[:16].replace("T", " "), item.title) for item in found]
    output.table(("ID", "UPDATED (UTC)", "TITLE"), rows)
    return 0


def run_import(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if some of it could not be read."""
    done = context.workbench.chat_import.read(
        options.place,
        plain_context(lambda one: output.status(f"{one.n_read:,} of {one.n_files:,} files")),
    )
    output.end_status()
    if output.as_json:
        output.json(
            {
                "imported": done.ids,
                "known": done.n_known,
                "empty": done.n_empty,
                "programs": sorted(done.programs),
                "unread": [{"name": name, "why": why} for name, why in done.unread],
            }
        )
    else:
        known = f", {done.n_known:,} were here already" if done.n_known else ""
        output.line(f"{len(done.ids):,} conversations taken over{known}.")
        for name, why in done.unread:
            output.note(f"{name}: {why}.")
    return 1 if done.unread else 0


def run_tools(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.conversations
    conversation = service.find(options.chat)
    if options.setting:
        setting: ToolSetting = "" if options.setting == "off" else options.setting
        conversation = service.set_tools(conversation.id, setting)
    if output.as_json:
        granted = list(conversation.granted_tools)
        output.json({"id": conversation.id, "tools": conversation.tools, "granted": granted})
    else:
        output.line(f"Tools: {conversation.tools or 'off'}.")
        if conversation.granted_tools:
            output.line(f"Always allowed in it: {', '.join(conversation.granted_tools)}.")
    return 0


def _found(options: argparse.Namespace, context: Context) -> Conversation:
    """With a reason what is hidden in it is shown, on record."""
    service = context.workbench.conversations
    conversation = service.find(options.chat)
    if options.reason:
        context.workbench.chat_reveals.reveal(conversation.id, options.reason)
        conversation = service.get(conversation.id)
    return conversation


def run_show(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.conversations
    conversation = _found(options, context)
    if output.as_json:
        path = service.path(conversation.id)
        output.json({**shapes.conversation(conversation), "turns": [shapes.turn(t) for t in path]})
    else:
        output.line(service.written(conversation.id, "markdown"))
    return 0


def run_export(options: argparse.Namespace, context: Context, output: Output) -> int:
    service = context.workbench.conversations
    conversation = _found(options, context)
    text = service.export(conversation.id, options.format)
    if options.out is None:
        print(text)
        return 0
    out = write_file(options.out, text, context.workbench.leaving.files)
    if output.as_json:
        output.json({"written": str(out)})
    else:
        output.line(f"Written to {out}")
    return 0
