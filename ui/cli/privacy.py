"""`workbench redact`, `restore` and `pii`: personal data out of a text, and back in."""

from __future__ import annotations

import argparse
import contextlib
import getpass
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ui.cli import privacy_recognizers, privacy_rules, privacy_types, stored_chats
from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.texts import read_text
from workbench.domain.privacy_eval import Counts
from workbench.domain.privacy_policy import Policy
from workbench.errors import InputError, NotFound
from workbench.paths import WorkspacePaths
from workbench.services.privacy.privacy import DEFAULT_SCOPE, Privacy, Pseudonyms, VaultAccess
from workbench.services.workspace.audit_opening import opened_audit

WORKSPACE = "workspace"
POLICY_HELP = "a name, a TOML file, or “workspace”: its own rules, types and recognisers"


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    redact = commands.add_parser("redact", parents=[common], help="take personal data out")
    redact.add_argument("file", nargs="?", default="-", metavar="FILE", help="- reads the input")
    redact.add_argument("--policy", default="default", metavar="P", help=POLICY_HELP)
    _add_vault(redact, required=False)
    redact.set_defaults(run=run_redact)

    restore = commands.add_parser("restore", parents=[common], help="put personal data back")
    restore.add_argument("file", nargs="?", default="-", metavar="FILE", help="- reads the input")
    _add_vault(restore, required=True)
    restore.set_defaults(run=run_restore)

    group = commands.add_parser("pii", parents=[common], help="how personal data is found")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    measure = verbs.add_parser("eval", parents=[common], help="measure on a labelled sample")
    measure.add_argument("data", type=Path, metavar="DATA", help="JSON with spans, or CoNLL")
    measure.add_argument("--policy", default="everything", metavar="P", help=POLICY_HELP)
    measure.set_defaults(run=run_eval)
    privacy_types.register(verbs, common)
    privacy_recognizers.register(verbs, common)
    privacy_rules.register(verbs, common)
    stored_chats.register(verbs, common)


def _add_vault(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument("--vault", type=Path, required=required, metavar="V")
    parser.add_argument("--scope", default=DEFAULT_SCOPE, metavar="NAME", help="a project's name")
    secret = parser.add_mutually_exclusive_group()
    secret.add_argument("--ask-passphrase", action="store_true", help="ask at the terminal")
    secret.add_argument("--passphrase-file", type=Path, metavar="FILE")


def run_redact(options: argparse.Namespace, context: Context, output: Output) -> int:
    context.admit("privacy_desk", "look" if options.vault is None else "hide")
    privacy, policy = _rules(options, context)
    text = read_text(options.file)
    with _pseudonyms(privacy, options, context) as pseudonyms:
        made = pseudonyms.redact(text, privacy.find(text, policy), policy)
    if options.vault is None and made.replacements and not output.as_json:
        output.note("No vault was named, so nothing can be put back.")
    if not output.as_json:
        _write(made.text)
        return 0
    detections = [
        {
            "type": item.detection.entity_type,
            "start": item.detection.start,
            "end": item.detection.end,
            "score": round(item.detection.score, 3),
            "action": item.action.value,
            "replacement": item.text,
            "explanation": item.detection.explanation,
        }
        for item in made.replacements
    ]
    output.json({"text": made.text, "policy": policy.name, "detections": detections})
    return 0


def run_restore(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if a placeholder stands for nothing that the vault knows."""
    if not options.vault.exists():
        raise NotFound(f"There is no vault {options.vault}.", hint="Check the path.")
    context.admit("privacy_desk", "reveal")
    text = read_text(options.file)
    with _pseudonyms(Privacy(), options, context) as pseudonyms:
        restored = pseudonyms.restore(text)
    if output.as_json:
        output.json(
            {
                "text": restored.text,
                "restored": restored.n_restored,
                "unknown": list(restored.unknown),
            }
        )
    else:
        _write(restored.text)
        if restored.unknown:
            output.note(f"Not in this vault: {', '.join(restored.unknown)}")
    return 1 if restored.unknown else 0


def run_eval(options: argparse.Namespace, context: Context, output: Output) -> int:
    privacy, policy = _rules(options, context)
    result = privacy.evaluate(privacy.read_samples(options.data), policy)
    if output.as_json:
        output.json(
            {
                "overall": _figures(result.overall),
                "types": {name: _figures(counts) for name, counts in result.types.items()},
                "unnamed": dict(result.unnamed),
            }
        )
        return 0
    rows = [
        (name, f"{c.precision:.3f}", f"{c.recall:.3f}", f"{c.f2:.3f}", str(c.labelled))
        for name, c in (*result.types.items(), ("overall", result.overall))
    ]
    output.table(("TYPE", "PRECISION", "RECALL", "F2", "LABELLED"), rows)
    if result.unnamed:
        output.line(f"Not looked for: {', '.join(result.unnamed)}")
    return 0


def _rules(options: argparse.Namespace, context: Context) -> tuple[Privacy, Policy]:
    """A policy by name or file; `workspace`: its own rules, types and recognisers."""
    if options.policy == WORKSPACE:
        desk = context.workbench.privacy_desk
        return desk.privacy(), desk.rules.policy()
    return Privacy(), Privacy().policy(options.policy)


def _figures(counts: Counts) -> dict[str, float | int]:
    return {
        "precision": round(counts.precision, 4),
        "recall": round(counts.recall, 4),
        "f2": round(counts.f2, 4),
        "labelled": counts.labelled,
        "found": counts.found,
        "detections": counts.detections,
    }


@contextlib.contextmanager
def _pseudonyms(
    privacy: Privacy, options: argparse.Namespace, context: Context
) -> Iterator[Pseudonyms]:
    if options.vault is None:
        yield Pseudonyms()
        return
    paths = WorkspacePaths(context.root.expanduser().absolute())
    key = context.key
    access = VaultAccess(options.vault.absolute(), paths.vault_key, _passphrase(options), key)
    vault = privacy.open_vault(access)
    try:
        with opened_audit(paths, key) as opened:
            yield Pseudonyms(vault, options.scope, opened.audit)
    finally:
        vault.close()


def _passphrase(options: argparse.Namespace) -> str | None:
    if options.ask_passphrase:
        return getpass.getpass("Passphrase of the vault: ")
    if options.passphrase_file is None:
        return None
    try:
        found: str = options.passphrase_file.read_text("utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            "The file with the passphrase cannot be read.", hint="Check its path.",
            details=str(error),
        ) from error  # fmt: skip
    if not found:
        raise InputError("The file with the passphrase is empty.", hint="Write one into it.")
    return found


def _write(text: str) -> None:
    """Byte for byte: no other line endings, no question marks."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()
