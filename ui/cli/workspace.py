"""`workbench workspace`: encrypt it, unlock it, change how it is unlocked, look through it."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ui.cli import backups
from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.unlocking import from_descriptor, from_file
from workbench.errors import InputError, WorkspaceSealed

_LOST = (
    "Write the recovery key down and keep it apart from this machine. It is shown this once."
    " Without passphrase, recovery key and keyring everything here is lost: nobody can open it."
)
_WORDS = {
    "passphrase": "a passphrase",
    "recovery": "a recovery key",
    "keyring": "the system's keyring",
}


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("workspace", parents=[common], help="encryption of the workspace")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    status = verbs.add_parser("status", parents=[common], help="whether and how it is encrypted")
    status.set_defaults(run=run_status)
    encrypt = verbs.add_parser(
        "encrypt", parents=[common], help="encrypt a workspace, or make an encrypted one"
    )
    encrypt.add_argument("--cancel", action="store_true", help="undo what was interrupted")
    encrypt.set_defaults(run=run_encrypt)
    unlock = verbs.add_parser(
        "unlock", parents=[common], help="try the passphrase; finish what was interrupted"
    )
    keyring = unlock.add_mutually_exclusive_group()
    keyring.add_argument(
        "--remember", action="store_true", help="let the system's keyring open it from now on"
    )
    keyring.add_argument("--forget", action="store_true", help="no longer")
    unlock.add_argument(
        "--lock-after", type=int, metavar="MIN", help="the window locks itself when idle; 0: never"
    )
    unlock.set_defaults(run=run_unlock)
    change = verbs.add_parser(
        "passphrase", parents=[common], help="change it; the recovery key may stand in for the old"
    )
    change.add_argument("--new-file", type=Path, metavar="FILE", help="its first line is the new")
    change.add_argument("--new-fd", type=int, metavar="N", help="from an open file descriptor")
    change.set_defaults(run=run_passphrase)
    recovery = verbs.add_parser("recovery-key", parents=[common], help="make a new recovery key")
    recovery.set_defaults(run=run_recovery)
    rekey = verbs.add_parser("rekey", parents=[common], help="write everything under a new key")
    rekey.set_defaults(run=run_rekey)
    backups.register(verbs, common)
    check = verbs.add_parser("check", parents=[common], help="read everything, look for flaws")
    check.set_defaults(run=run_check)


def run_status(options: argparse.Namespace, context: Context, output: Output) -> int:
    del options
    status = _encryption(context).status()
    if output.as_json:
        output.json(asdict(status))
        return 0
    if not status.is_encrypted:
        output.line("This workspace is not encrypted.")
    else:
        output.line(f"Encrypted; opened by {', '.join(_WORDS[way] for way in status.ways)}.")
        after = f"after {status.idle_minutes} idle minutes" if status.idle_minutes else "never"
        output.line(f"The window locks itself {after}.")
    if status.interrupted:
        output.line("Writing it anew was interrupted: finish with workspace unlock.")
    return 0


def run_encrypt(options: argparse.Namespace, context: Context, output: Output) -> int:
    encryption = _encryption(context)
    if options.cancel:
        encryption.cancel()
        output.line("The workspace is as it was.")
        return 0
    if encryption.status().interrupted:
        raise InputError(
            "This was begun already and interrupted.",
            hint="Finish it with `workbench workspace unlock`, or undo it with --cancel.",
        )
    passphrase = _given_or_chosen(context, "New passphrase of the workspace: ")
    return _anew(context, output, encryption.begin_encrypting(passphrase), passphrase, "encrypted")


def run_rekey(options: argparse.Namespace, context: Context, output: Output) -> int:
    del options
    passphrase = _secret(context)
    code = _encryption(context).begin_rekeying(passphrase)
    return _anew(context, output, code, passphrase, "under a new key")


def run_unlock(options: argparse.Namespace, context: Context, output: Output) -> int:
    encryption = _encryption(context)
    if options.forget:
        encryption.forget()
        output.line("The system's keyring opens it no longer.")
        return 0
    typed = _secret(context)
    key = encryption.unlock(typed, told=_progress(output))
    way = key.way
    key.wipe()
    output.end_status()
    if options.lock_after is not None:
        encryption.lock_after(options.lock_after)
    if options.remember:
        encryption.remember(typed)
    if output.as_json:
        output.json({"opened_by": way, "remembered": options.remember})
    else:
        output.line(f"It opens by {_WORDS[way]}.")
    return 0


def run_passphrase(options: argparse.Namespace, context: Context, output: Output) -> int:
    typed = _secret(context)
    if options.new_fd is not None:
        new = from_descriptor(options.new_fd)
    elif options.new_file is not None:
        new = from_file(options.new_file)
    else:
        new = _chosen(context, "New passphrase: ")
    _encryption(context).change_passphrase(typed, new)
    output.line("The passphrase is changed. The recovery key stays as it was.")
    return 0


def run_recovery(options: argparse.Namespace, context: Context, output: Output) -> int:
    del options
    code = _encryption(context).new_recovery_key(_secret(context))
    if output.as_json:
        output.json({"recovery_key": code})
        return 0
    output.line(f"Recovery key: {code}")
    output.line(_LOST)
    return 0


def run_check(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if something is wrong."""
    del options
    from workbench.services.workspace.workspace_check import check_workspace  # noqa: PLC0415

    found = check_workspace(context.unlocking.paths, context.key, told=_progress(output))
    output.end_status()
    if output.as_json:
        output.json(asdict(found))
        return 1 if found.flaws else 0
    for flaw in found.flaws:
        output.line(f"{flaw.where}: {flaw.what}")
    if not found.flaws:
        bare = " Nothing of it lies in the clear." if found.is_encrypted else ""
        counted = f"{found.documents:,} copies of documents, {found.backups:,} backups"
        output.line(f"The database and {counted}: everything can be read.{bare}")
    return 1 if found.flaws else 0


def _anew(context: Context, output: Output, code: str, passphrase: str, how: str) -> int:
    """The recovery key first: whoever is interrupted afterwards has it already."""
    if not output.as_json:
        output.line(f"Recovery key: {code}")
        output.line(_LOST)
        output.flush()
    _encryption(context).finish(passphrase, told=_progress(output)).wipe()
    output.end_status()
    if output.as_json:
        output.json({"encrypted": True, "recovery_key": code})
    else:
        output.line(f"The workspace is {how}.")
    return 0


def _progress(output: Output) -> Any:
    def told(what: str, done: int, of: int) -> None:
        output.status(f"Writing {what}: {done:,} of {of:,}")

    return told


def _secret(context: Context) -> str:
    unlocking = context.unlocking
    typed = unlocking.given() or unlocking.asked("Passphrase or recovery key: ")
    if typed is None:
        raise _nothing_given()
    return typed


def _given_or_chosen(context: Context, prompt: str) -> str:
    return context.unlocking.given() or _chosen(context, prompt)


def _chosen(context: Context, prompt: str) -> str:
    first = context.unlocking.asked(prompt)
    if first is None:
        raise _nothing_given()
    if context.unlocking.asked("Again: ") != first:
        raise InputError("These are two different passphrases.", hint="Try again.")
    return first


def _nothing_given() -> WorkspaceSealed:
    return WorkspaceSealed(
        "No passphrase was given.",
        hint="Give it at a terminal, with --unlock-file FILE or --unlock-fd N, or in a file that"
        " AI_WORKBENCH_UNLOCK_FILE names.",
    )


def _encryption(context: Context) -> Any:
    from workbench.services.workspace.encryption import Encryption  # noqa: PLC0415 - imports the storage

    return Encryption(context.unlocking.paths)
