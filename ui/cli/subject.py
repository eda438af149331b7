"""`workbench subject`: what is held of a person; hand it out; erase it, with proof and receipt."""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.progress import progress_context
from workbench.domain.rights.findings import ErasurePlan, Finding, Findings
from workbench.domain.rights.person import Person
from workbench.domain.rights.places import PLACES
from workbench.errors import InputError, ResourceError
from workbench.services.privacy.privacy import Privacy, VaultAccess
from workbench.services.rights.vaults import OpenVault

_ACTS = {"remove": "remove", "words": "blot out", "stays": "keep"}


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("subject", parents=[common], help="rights of a person")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    find = verbs.add_parser("find", parents=[common], help="everything that names a person")
    _add_person(find)
    find.set_defaults(run=run_find)
    export = verbs.add_parser("export", parents=[common], help="hand it out: JSON, HTML, PDF")
    _add_person(export)
    export.add_argument(
        "--out", type=Path, metavar="DIR", help="a new folder (default: in the workspace's exports)"
    )
    export.set_defaults(run=run_export)
    erase = verbs.add_parser("erase", parents=[common], help="plan, confirm, erase, prove")
    _add_person(erase)
    erase.add_argument("--plan", action="store_true", help="say what would be done; do nothing")
    erase.add_argument("--yes", action="store_true", help="do it without asking")
    erase.add_argument(
        "--act", action="append", default=[], metavar="PLACE=ACT",
        help="chats=words, documents=keep, …: remove, words or keep",
    )  # fmt: skip
    erase.add_argument(
        "--keep", action="append", default=[], metavar="ID", help="a conversation, document, …"
    )
    erase.add_argument("--receipt", type=Path, metavar="FILE", help="a copy of the signed receipt")
    erase.set_defaults(run=run_erase)
    requests = verbs.add_parser("requests", parents=[common], help="what was asked and done")
    requests.set_defaults(run=run_requests)
    verify = verbs.add_parser("verify", parents=[common], help="check a receipt's signature")
    verify.add_argument("receipt", type=Path, metavar="FILE")
    verify.set_defaults(run=run_verify)


def _add_person(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--name", action="append", default=[], metavar="N", help="or another name")
    parser.add_argument("--email", action="append", default=[], metavar="E")
    parser.add_argument(
        "--id", action="append", default=[], metavar="X", help="telephone, account, any number"
    )
    parser.add_argument(
        "--vault", action="append", default=[], type=Path, metavar="V", help="search this vault too"
    )
    parser.add_argument(
        "--vault-passphrase-file", type=Path, metavar="F", help="its first line opens the vaults"
    )


def run_find(options: argparse.Namespace, context: Context, output: Output) -> int:
    with _vaults(options, context) as vaults:
        found = _find(options, context, output, vaults)
    if output.as_json:
        output.json(_findings(found))
        return 0
    _show(found, output)
    return 0


def run_export(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench, person = context.workbench, _person(options)
    with _vaults(options, context) as vaults:
        found = _find(options, context, output, vaults)
    folder = options.out or workbench.rights.exports.new_folder("subject")
    made = workbench.rights.exports.write(
        person, found, folder, workbench.reading.originals, progress_context(output)
    )
    output.end_status()
    if output.as_json:
        output.json({"folder": str(made.folder), "files": list(made.files), "units": made.units,
                     "originals": made.originals})  # fmt: skip
    else:
        output.line(f"{made.units:,} things and {made.originals:,} originals are in {made.folder}")
        output.line("Other persons may be named in it: look through it before you hand it out.")
    return 0


def run_erase(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if the proof found something that was not meant to stay."""
    subjects, person = context.workbench.rights.subjects, _person(options)
    with _vaults(options, context) as vaults:
        found = _find(options, context, output, vaults)
        plan = subjects.plan(found, acts=_acts(options.act), keep=options.keep)
        if options.plan:
            _tell_plan(plan, output)
            return 0
        if not plan.items:
            raise InputError(
                "There is nothing to erase.", hint="`subject find` says what there is."
            )
        if not options.yes:
            if output.as_json or not sys.stdin.isatty():
                raise InputError(
                    "An erasure has to be confirmed.", hint="Look at --plan, then say --yes."
                )
            _tell_plan(plan, output)
            if input("Type “erase” to do it: ").strip().casefold() != "erase":
                output.line("Nothing was done.")
                return 0
        erased = subjects.erase(person, plan, progress_context(output), vaults)
    output.end_status()
    if options.receipt is not None:
        _write_receipt(options.receipt, erased.receipt)
    if output.as_json:
        output.json({"clean": erased.is_clean, "receipt": erased.receipt})
    else:
        proof = erased.receipt["proof"]
        output.line(
            f"{len(plan.items):,} things were erased. {proof['files']:,} files with"
            f" {proof['bytes']:,} bytes were searched, {proof['files_with_remains']:,} hold"
            f" a trace; {proof['unexpected']:,} things came up again that should not have."
        )
        for one in erased.proof.remains if erased.proof else ():
            output.line(f"  still in {one.path}")
        for witness in found.witnesses:
            output.line(f"  {witness.kind} {witness.title}: {witness.told}")
    return 0 if erased.is_clean else 1


def run_requests(options: argparse.Namespace, context: Context, output: Output) -> int:
    del options
    found = context.workbench.rights.subjects.requests()
    if output.as_json:
        output.json([{**asdict(one), "counts": json.loads(one.counts),
                      "receipt": json.loads(one.receipt) if one.receipt else None}
                     for one in found])  # fmt: skip
        return 0
    rows = [(one.at[:16].replace("T", " "), one.kind, one.state, one.subject[:12], one.counts)
            for one in found]  # fmt: skip
    if rows:
        output.table(("AT (UTC)", "WHAT", "STATE", "SUBJECT", "COUNTS"), rows)
    else:
        output.line("Nobody was searched for yet.")
    return 0


def run_verify(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if it is not as it was signed."""
    try:
        receipt = json.loads(options.receipt.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InputError("This is no receipt.", hint="Name the JSON file.") from error
    is_ours = isinstance(receipt, dict) and context.workbench.rights.subjects.verify(receipt)
    if output.as_json:
        output.json({"valid": is_ours})
    else:
        output.line(
            "It is as it was signed here." if is_ours else "It was not signed here like this."
        )
    return 0 if is_ours else 1


def _person(options: argparse.Namespace) -> Person:
    return Person(tuple(options.name), tuple(options.email), tuple(options.id))


def _find(
    options: argparse.Namespace, context: Context, output: Output, vaults: list[OpenVault]
) -> Findings:
    subjects = context.workbench.rights.subjects
    found = subjects.find(_person(options), progress_context(output), vaults)
    output.end_status()
    return found


@contextlib.contextmanager
def _vaults(options: argparse.Namespace, context: Context) -> Iterator[list[OpenVault]]:
    workbench = context.workbench
    passphrase = None
    if options.vault_passphrase_file is not None:
        try:
            text = options.vault_passphrase_file.read_text("utf-8")
        except OSError as error:
            raise InputError("The passphrase cannot be read.", hint="Check the path.") from error
        passphrase = text.split("\n", 1)[0].rstrip("\r")
    with contextlib.ExitStack() as closing:
        opened = []
        for path in options.vault:
            if not path.is_file():
                raise InputError(f"There is no vault {path}.", hint="Check the path.")
            access = VaultAccess(
                path.absolute(), workbench.paths.vault_key, passphrase, context.key
            )
            vault = Privacy().open_vault(access)
            closing.callback(vault.close)
            opened.append(OpenVault(str(path), vault))
        yield opened


def _acts(given: list[str]) -> dict[str, Any]:
    acts = {}
    for one in given:
        place, _, act = one.partition("=")
        if place not in PLACES or act not in ("remove", "words", "keep"):
            raise InputError(
                f"“{one}” says nothing that can be done.",
                hint=f"PLACE is one of {', '.join(PLACES)}; ACT is remove, words or keep.",
            )
        acts[place] = "stays" if act == "keep" else act
    return acts


def _show(found: Findings, output: Output) -> None:
    if not found.found:
        looked = sum(found.searched.values())
        output.line(f"Nothing names this person; {looked:,} rows and files were looked at.")
        return
    rows = [(one.place, one.unit.kind, one.unit.key[:28], one.title[:40], str(one.matches),
             one.held and f"held: {one.held}") for one in found.found]  # fmt: skip
    output.table(("PLACE", "KIND", "ID", "TITLE", "TIMES", ""), rows)
    for witness in found.witnesses:
        output.line(f"{witness.kind} {witness.title}: {witness.told}")


def _tell_plan(plan: ErasurePlan, output: Output) -> None:
    titles = {one.unit: one for one in plan.findings.found}
    if output.as_json:
        output.json(
            {
                "plan": plan.id,
                "items": [asdict(item) for item in plan.items],
                "kept": [{**asdict(item), "why": why} for item, why in plan.kept],
                "consequences": list(plan.consequences),
                "made_from_it": [asdict(one) for one in plan.findings.witnesses],
            }
        )
        return
    rows = [(_ACTS[item.act], item.place, _title(titles.get(item.unit), item.key))
            for item in plan.items]  # fmt: skip
    if rows:
        output.table(("WHAT IS DONE", "PLACE", "TO WHAT"), rows)
    for item, why in plan.kept:
        output.line(f"Kept: {item.place}, {_title(titles.get(item.unit), item.key)}: {why}")
    for line in plan.consequences:
        output.line(line)
    for witness in plan.findings.witnesses:
        output.line(f"Beyond it: {witness.kind} {witness.title}: {witness.told}")


def _title(found: Finding | None, key: str) -> str:
    return found.title if found is not None else key


def _findings(found: Findings) -> dict[str, Any]:
    return {
        "found": [
            {
                "place": one.place, "kind": one.unit.kind, "id": one.unit.key, "title": one.title,
                "matches": one.matches, "how": list(one.how), "where": list(one.where),
                "excerpts": list(one.excerpts), "usual": one.usual, "held": one.held,
            }
            for one in found.found
        ],
        "by_place": found.by_place,
        "made_from_it": [asdict(one) for one in found.witnesses],
        "searched": dict(found.searched),
        "seconds": round(found.seconds, 3),
    }  # fmt: skip


def _write_receipt(path: Path, receipt: dict[str, Any]) -> None:
    try:
        path.write_text(json.dumps(receipt, indent=1) + "\n", "utf-8")
    except OSError as error:
        raise ResourceError(
            f"The receipt cannot be written to {path}; the erasure is done.",
            hint="`workbench subject requests --json` has it.",
            details=str(error),
        ) from error
