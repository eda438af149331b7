"""`workbench guide`: the pages that the window's help shows, in the terminal."""

from __future__ import annotations

import argparse
from typing import Any

from ui import guide
from ui.cli.context import Context
from ui.cli.output import Output
from workbench.errors import NotFound

_MOST = 12


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser("guide", parents=[common], help="read the user guide")
    parser.add_argument("topic", nargs="?", default="", help="a topic; without one all are listed")
    parser.add_argument("--search", metavar="WORDS", default="", help="sections with these words")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Opens no workspace."""
    del context
    if options.search:
        return _search(options.search, output)
    if options.topic:
        return _show(options.topic, output)
    if output.as_json:
        output.json([{"topic": one.name, "title": one.title} for one in guide.topics()])
    output.table(("Topic", "Title"), [(one.name, one.title) for one in guide.topics()])
    return 0


def _show(name: str, output: Output) -> int:
    found = guide.topic(name)
    if found is None:
        raise NotFound(
            f"The guide has no topic “{name}”.", hint="`workbench guide` lists all of them."
        )
    if output.as_json:
        output.json({"topic": found.name, "title": found.title, "text": found.text})
    output.line(found.text)
    return 0


def _search(words: str, output: Output) -> int:
    found = guide.search(words)[:_MOST]
    if output.as_json:
        output.json(
            [
                {"topic": one.topic.name, "section": one.section.title, "snippet": one.snippet}
                for one in found
            ]
        )
        return 0
    if not found:
        output.line("No section has all of these words.")
    for one in found:
        output.line(f"{one.topic.name}: {one.section.title}")
        output.line(f"  {one.snippet}")
    return 0
