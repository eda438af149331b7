"""The features that are watched for silence are all that there are: commands of the command line,
commands of the window, services.
"""

from __future__ import annotations

import argparse
import json
import shlex
from collections.abc import Iterator

from tests.benchmarks.silence_features import COMMANDS, ELSEWHERE, LOOKUPS, SERVICES
from ui.cli.main import build_parser
from workbench.paths import resources


def leaves(parser: argparse.ArgumentParser, head: tuple[str, ...] = ()) -> Iterator[str]:
    groups = [
        one
        for one in parser._actions
        if isinstance(one, argparse._SubParsersAction)  # the only way to a parser's commands
    ]
    if not groups:
        yield " ".join(head)
    for group in groups:
        if head and not group.required:
            yield f"{' '.join(head)} (alone)"
        for name, inner in group.choices.items():
            yield from leaves(inner, (*head, name))


KNOWN = frozenset(leaves(build_parser()))


def command_of(line: str) -> str:
    words = shlex.split(line.replace("{secret} ", ""))
    while words[0].startswith("--"):
        del words[:2]
    fitting = [one for one in KNOWN if words[: len(one.split())] == one.split()]
    assert fitting, f"no such command: {line}"
    return max(fitting, key=len)


def test_every_command_is_watched_and_every_line_is_a_command() -> None:
    watched = {command_of(line) for line in COMMANDS.splitlines() if line}

    assert len(KNOWN) > 200
    assert KNOWN - watched - set(ELSEWHERE) == set()
    assert set(ELSEWHERE) <= KNOWN


def test_what_is_looked_up_is_known() -> None:
    used = {word[1:] for word in shlex.split(COMMANDS) if word.startswith("@")}

    assert used <= set(LOOKUPS)
    for command, _ in LOOKUPS.values():
        command_of(command)


def test_every_service_is_reached_by_a_watched_feature() -> None:
    table = json.loads((resources() / "profiles" / "permissions.json").read_text("utf-8"))
    services = {name.split(".")[0] for name in table["services"]}

    assert services - set(SERVICES) == set()
    for feature in SERVICES.values():
        if not feature.startswith("window:"):
            assert any(line.startswith(feature) for line in COMMANDS.splitlines()), feature
