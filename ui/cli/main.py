"""Parse a command line, run one command, turn every ending into an exit code and a sentence.

0 done, 1 the person can fix it, 2 wrong usage, 3 a fault of ours or an encrypted workspace, or one
with profiles, that nothing was given for, 130 stopped with Ctrl+C.
"""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.unlocking import add_options
from workbench import egress
from workbench.domain.rights.uses import cleaned_purpose
from workbench.errors import Cancelled, ProfileNeeded, WorkbenchError, WorkspaceSealed
from workbench.paths import WorkspacePaths, default_workspace
from workbench.services.privacy import stated

OK, FIXABLE, USAGE, FAULT, INTERRUPTED = 0, 1, 2, 3, 130
SEALED = 3  # encrypted, and nothing was given that opens it
OpenWindow = Callable[[Path, egress.Seal, Output, Path | None], int]


def build_parser() -> argparse.ArgumentParser:
    """The whole command line. `--workspace` and `--json` stand before or after the command."""
    parser = argparse.ArgumentParser(
        prog="workbench",
        description="Ask your own documents with a language model that runs on this machine. "
        "Without a command the window opens.",
    )
    from ui.cli import (  # noqa: PLC0415 - the window does without
        ab,
        advise,
        agent,
        alerts,
        ask,
        ask_all,
        audit,
        cache,
        chats,
        collections,
        compliance,
        datasets,
        docs,
        doctor,
        evaluation,
        exports,
        feedback,
        finetune,
        generate,
        guard,
        guide,
        hardware,
        mcp,
        models,
        network,
        pipeline,
        privacy,
        profiles,
        prompts,
        redteam,
        retention,
        review,
        routes,
        serve,
        subject,
        tokens,
        tools,
        traces,
        update,
        usage,
        workspace,
    )

    _add_common(parser, top=True)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    common = argparse.ArgumentParser(add_help=False)
    _add_common(common, top=False)
    ask_all.register(commands, common)
    known = (ask, generate, docs, collections, models, routes, cache, prompts, privacy, chats)
    for group in (*known, guard, audit, usage, traces, alerts, feedback, network, doctor):
        group.register(commands, common)
    hardware.register(commands, common)
    guide.register(commands, common)
    serve.register(commands, common)
    advise.register(commands, common)
    redteam.register(commands, common)
    tokens.register(commands, common)
    subject.register(commands, common)
    compliance.register(commands, common)
    retention.register(commands, common)
    datasets.register(commands, common)
    finetune.register(commands, common)
    evaluation.register(commands, common)
    exports.register(commands, common)
    ab.register(commands, common)
    workspace.register(commands, common)
    update.register(commands, common)
    agent.register(commands, common)
    tools.register(commands, common)
    mcp.register(commands, common)
    pipeline.register(commands, common)
    profiles.register(commands, common)
    review.register(commands, common)
    return parser


def _add_common(parser: argparse.ArgumentParser, *, top: bool) -> None:
    # SUPPRESS below the top, so that a subcommand's default does not undo what stood before it.
    parser.add_argument(
        "--workspace",
        type=Path,
        metavar="DIR",
        default=None if top else argparse.SUPPRESS,
        help="the folder that holds everything (default: your data folder)",
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=False if top else argparse.SUPPRESS,
        help="print one JSON document on standard output",
    )
    parser.add_argument(
        "--for-purpose",
        metavar="PURPOSE",
        default="" if top else argparse.SUPPRESS,
        help="what this question is for, where a collection asks for it",
    )
    add_options(parser, top=top)


def run(arguments: Sequence[str], seal: egress.Seal, open_window: OpenWindow) -> int:
    """Run one command line to its exit code; without a command, `open_window`."""
    _unbreakable_streams()
    options = _parse(arguments)
    root = options.workspace or default_workspace()
    output = Output(as_json=options.json)
    try:
        if options.command is None:
            return open_window(root, seal, output, options.model_file)
        purpose = options.for_purpose and cleaned_purpose(options.for_purpose)
        stated.for_this_program(purpose)
        with Context(root, seal, options) as context:
            code: int = options.run(options, context, output)
            return code
    except (WorkspaceSealed, ProfileNeeded) as error:
        output.error(error)
        return SEALED
    except WorkbenchError as error:
        output.error(error)
        return FIXABLE
    except (Cancelled, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:  # the reader (head, less) left; nothing is wrong
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception as error:  # noqa: BLE001 - the crash hook of the command line
        where = _report_crash(root, error)
        output.fault(type(error).__name__, where)
        return FAULT


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Without a command only the common options are read: the window waits for no other. A model's
    file in place of a command opens the window with it.
    """
    common = argparse.ArgumentParser(prog="workbench", add_help=False)
    _add_common(common, top=True)
    options, rest = common.parse_known_args(arguments)
    options.model_file = None
    if len(rest) == 1 and rest[0].lower().endswith(".gguf"):  # opened with the program
        options.model_file = Path(rest[0]).absolute()
    elif rest:
        return build_parser().parse_args(arguments)
    options.command = None
    return options


def _unbreakable_streams() -> None:
    """Print any text on any terminal: what it cannot show becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _report_crash(root: Path, error: BaseException) -> Path | None:
    """Write where it happened, never what was worked on: file, line, function, error type."""
    lines = [type(error).__name__]
    lines += [
        f"{Path(frame.filename).name}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    path = WorkspacePaths(root.expanduser().absolute()).logs / "crash-command-line.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", "utf-8")
    except OSError:
        print("\n".join(lines), file=sys.stderr)
        return None
    return path
