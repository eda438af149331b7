"""Consent at the terminal: a call with its arguments is shown, and a key decides."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING, Any, Final

from ui.cli.output import Output

if TYPE_CHECKING:
    from workbench.domain.agent.consent import ConsentMode, Reply
    from workbench.domain.agent.run import ConsentAsked
    from workbench.services.agents.agents import Agents

_REPLIES: Final[dict[str, Reply]] = {
    "y": "once",
    "yes": "once",
    "a": "always",
    "always": "always",
    "n": "refuse",
    "no": "refuse",
    "": "refuse",
}
_LONGEST = 2_000


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--yes",
        choices=("read-only", "all"),
        default="",
        help="carry out without asking: what only reads, or everything that no policy forbids",
    )
    parser.add_argument("--ask", action="store_true", help="ask before each call, reading ones too")


def mode(options: argparse.Namespace) -> ConsentMode:
    if options.ask:
        return "ask"
    return "all" if options.yes == "all" else "read-only"


def can_ask(options: argparse.Namespace) -> bool:
    """At a terminal, unless --yes says what to do."""
    return not options.yes and sys.stdin.isatty() and sys.stderr.isatty()


def asked_at_terminal(asked: ConsentAsked, output: Output, within: str) -> Reply:
    """Show the call with its arguments, and take the person's word."""
    output.end_status()
    note = output.note
    where = f" of the server {asked.server}" if asked.server else ""
    note(f"\nThe model wants to call {asked.tool}{where}, which {_does(asked.effect)}:")
    note(shown(asked.arguments))
    while True:
        note(f"Carry it out? y: yes, a: always in this {within}, n: no")
        reply = _REPLIES.get(sys.stdin.readline().strip().lower())
        if reply is not None:
            return reply


class Watcher:
    """Shows each step as it is taken, and asks where a call waits."""

    def __init__(self, agents: Agents, output: Output) -> None:
        self._agents = agents
        self._output = output

    def hear(self, event: object) -> None:
        from ui.cli import agent_shapes  # noqa: PLC0415
        from workbench.domain.agent.run import ConsentAsked, StepTaken  # noqa: PLC0415

        match event:
            case ConsentAsked():
                reply = asked_at_terminal(event, self._output, "run")
                self._agents.reply(event.run_id, event.position, reply)
            case StepTaken(_, step):
                self._output.end_status()
                if not self._output.as_json:
                    self._output.note(agent_shapes.step_line(step))


def shown(arguments: str) -> str:
    """The arguments as they are, on lines of their own, without what a terminal would obey."""
    try:
        raw: Any = json.loads(arguments)
        text = json.dumps(raw, ensure_ascii=False, indent=2)
    except (ValueError, RecursionError):
        text = arguments
    plain = "".join(c if c.isprintable() or c == "\n" else "�" for c in text)
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]} … ({len(plain):,} characters)"


def _does(effect: str) -> str:
    return {
        "reads": "only reads",
        "writes": "leaves something behind in this workspace",
        "outside": "is a program that you registered",
    }.get(effect, effect)
