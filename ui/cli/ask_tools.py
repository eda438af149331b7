"""Tools in `workbench ask`: which a question may use, consent at the terminal, what was called."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from ui.cli import agent_consent
from ui.cli.context import Context
from ui.cli.output import Output
from workbench.jobs import plain_context

if TYPE_CHECKING:
    from workbench.domain.conversation import Conversation, Turn
    from workbench.domain.tool_use import ToolUse, ToolWish

_LONGEST = 160


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--tools", action="store_true", help="the model may call tools before it answers"
    )
    parser.add_argument(
        "--tool", action="append", default=[], metavar="T", help="only this one; may be repeated"
    )
    parser.add_argument(
        "--server", action="append", default=[], metavar="S", help="start this tool server, too"
    )
    agent_consent.add(parser)


def wish(
    options: argparse.Namespace, context: Context, conversation: Conversation | None
) -> ToolWish | None:
    """What the options say, or the conversation that goes on. Raises NotFound for a tool."""
    from workbench.domain.tool_use import ToolWish  # noqa: PLC0415 - for few questions

    is_said = options.tools or options.tool or options.server
    setting = conversation.tools if conversation is not None else ""
    if not is_said and not setting:
        return None
    mode = agent_consent.mode(options)
    if setting and not (options.yes or options.ask):
        mode = setting
    servers = context.workbench.agency.servers
    for name in options.server:
        servers.start(name, plain_context())
    context.workbench.agency.toolbox.specs(options.tool)
    return ToolWish(mode, tuple(options.tool), asks=agent_consent.can_ask(options))


def hear(event: object, context: Context, output: Output) -> None:
    """Ask where a call waits, and tell of those that are over."""
    from workbench.domain.agent.run import ConsentAsked  # noqa: PLC0415 - for few questions
    from workbench.domain.tool_use import ToolUsed  # noqa: PLC0415

    match event:
        case ConsentAsked():
            reply = agent_consent.asked_at_terminal(event, output, "conversation")
            context.workbench.agency.chat_tools.reply(event.run_id, event.position, reply)
        case ToolUsed(uses=uses) if uses and not output.as_json:
            output.end_status()
            output.note(line(uses[-1]))


def line(use: ToolUse) -> str:
    """One call on one line."""
    said = " ".join(use.text.split())
    if use.n_passages:
        said = f"{use.n_passages} passages{'; ' if said else ''}{said}"
    short = said if len(said) <= _LONGEST else f"{said[:_LONGEST]} …"
    state = "" if use.state == "done" else f" ({use.state})"
    return f"Tool: {use.tool} {use.arguments[:_LONGEST]}{state}: {short}"


def shapes(turn: Turn) -> list[dict[str, Any]]:
    return [
        {
            "tool": one.tool,
            "arguments": one.arguments,
            "state": one.state,
            "text": one.text,
            "consent": one.consent,
            "passages": one.n_passages,
            "link": one.link or None,
            "seconds": round(one.seconds, 3),
        }
        for one in turn.tools
    ]
