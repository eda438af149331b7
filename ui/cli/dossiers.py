"""`workbench chats dossier|replay`: explain one answer, and ask it again."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.dossier.paper import replay_sheet
from workbench.domain.model import TextPiece
from workbench.errors import InputError
from workbench.jobs import plain_context
from workbench.services.rights.paper_files import write_bytes, write_sheet


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    dossier = verbs.add_parser(
        "dossier", parents=[common], help="everything that explains one answer, signed"
    )
    dossier.add_argument("turn", help="id of the answer or how it begins")
    dossier.add_argument(
        "--out", type=Path, metavar="FILE", help=".json, .html or .pdf (default: JSON printed)"
    )
    dossier.add_argument("--verify", type=Path, metavar="FILE", help="check a dossier's signature")
    dossier.set_defaults(run=run_dossier)
    replay = verbs.add_parser("replay", parents=[common], help="ask one answer again and compare")
    replay.add_argument("turn", help="id of the answer or how it begins")
    replay.add_argument("--out", type=Path, metavar="FILE", help=".html or .pdf, word by word")
    replay.set_defaults(run=run_replay)


def run_dossier(options: argparse.Namespace, context: Context, output: Output) -> int:
    """With --verify exit code 1 if the file is not as it was signed."""
    dossiers = context.workbench.rights.dossiers
    if options.verify is not None:
        return _verify(options.verify, context, output)
    told = dossiers.make(dossiers.find(options.turn).id)
    if options.out is None:
        print(json.dumps(told, ensure_ascii=False, indent=2))
        return 0
    files = context.workbench.leaving.files
    if options.out.suffix.lower() == ".json":
        content = json.dumps(told, ensure_ascii=False, indent=1).encode()
        out = write_bytes(options.out, content, files)
    else:
        out = write_sheet(dossiers.sheet(told), options.out, files)
    if output.as_json:
        output.json({"written": str(out)})
    else:
        output.line(f"Written to {out}")
    return 0


def run_replay(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 0 for the same answer, 1 for another one."""
    workbench = context.workbench
    turn = workbench.rights.dossiers.find(options.turn)

    def show(event: object) -> None:
        match event:
            case TextPiece(piece, False):
                output.stream(piece)

    made = workbench.rights.replays.run(turn.id, plain_context(show))
    if options.out is not None:
        write_sheet(replay_sheet(turn.question, made), options.out, workbench.leaving.files)
    if output.as_json:
        output.json({**asdict(made), "same": made.is_same, "verdict": made.verdict})
        return 0 if made.is_same else 1
    output.line()
    output.line(made.verdict)
    for one in made.differences:
        output.line(f"  {one.kind}: {one.told}")
    if not made.is_same:
        signs = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
        output.line("".join(signs[kind].format(text) for kind, text in made.pieces))
    return 0 if made.is_same else 1


def _verify(path: Path, context: Context, output: Output) -> int:
    try:
        told = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InputError("This is no dossier.", hint="Name its JSON file.") from error
    is_ours = isinstance(told, dict) and context.workbench.rights.dossiers.verify(told)
    if output.as_json:
        output.json({"valid": is_ours})
    else:
        output.line("It is as it was signed here." if is_ours else "It was not signed here so.")
    return 0 if is_ours else 1
