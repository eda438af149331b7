"""`workbench models import|scan|verify|checks|sign|keys`: models come in, and who vouches."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ui.cli import shapes
from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.model import RegisteredModel
from workbench.domain.model_file import FileState, Keep
from workbench.errors import InputError, WorkbenchError
from workbench.jobs import JobContext, plain_context
from workbench.services.models.carry_in import Wish
from workbench.services.models.model_files import CarryProgress
from workbench.services.models.model_scan import Looking
from workbench.services.workspace.manifests import sign_manifest
from workbench.services.workspace.trusted_keys import small_file


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    importing = verbs.add_parser("import", parents=[common], help="carry a model or an adapter in")
    importing.add_argument("path", type=Path, metavar="FILE|DIR")
    how = importing.add_mutually_exclusive_group()
    for flag, keep, text in (
        ("--in-place", Keep.IN_PLACE, "use the file where it is (the default)"),
        ("--link", Keep.LINK, "hard-link it into the workspace"),
        ("--copy", Keep.COPY, "copy it into the workspace"),
    ):
        how.add_argument(flag, dest="keep", action="store_const", const=keep, help=text)
    _add_expectation(importing)
    importing.add_argument(
        "--version-of", metavar="MODEL", help="it is a newer version of this model"
    )
    importing.add_argument("--use", action="store_true", help="and use it for chat from now on")
    importing.set_defaults(run=run_import, keep=Keep.IN_PLACE)

    scan = verbs.add_parser("scan", parents=[common], help="find models on this machine")
    scan.add_argument("folders", nargs="*", type=Path, metavar="DIR")
    scan.set_defaults(run=run_scan)

    verify = verbs.add_parser("verify", parents=[common], help="hash a model's files again")
    verify.add_argument("model", help="name or id")
    _add_expectation(verify)
    verify.set_defaults(run=run_verify)

    checks = verbs.add_parser("checks", parents=[common], help="who vouched for what, and when")
    checks.add_argument("model", nargs="?", help="name or id; without one: refused imports")
    checks.set_defaults(run=run_checks)

    sign = verbs.add_parser("sign", parents=[common], help="sign a manifest")
    sign.add_argument("manifest", type=Path)
    sign.add_argument("--key", type=Path, required=True, metavar="PEM", help="Ed25519 private key")
    sign.set_defaults(run=run_sign)

    keys = verbs.add_parser("keys", parents=[common], help="keys whose signatures are trusted")
    actions = keys.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = actions.add_parser("list", parents=[common], help="list trusted keys")
    listing.set_defaults(run=run_keys_list)
    add = actions.add_parser("add", parents=[common], help="trust an Ed25519 public key")
    add.add_argument("name", help="whose key it is")
    add.add_argument("key", help="a file (PEM, hexadecimal or base64), or the hexadecimal itself")
    add.set_defaults(run=run_keys_add)
    remove = actions.add_parser("remove", parents=[common], help="trust a key no longer")
    remove.add_argument("key", help="name or fingerprint")
    remove.set_defaults(run=run_keys_remove)


def _add_expectation(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--sha256",
        action="append",
        default=[],
        metavar="H",
        help="what the file must be; repeat it for each part of a split model, in order",
    )
    parser.add_argument(
        "--manifest", type=Path, metavar="M", help="a list of files, signed in M.sig beside it"
    )


def run_import(options: argparse.Namespace, context: Context, output: Output) -> int:
    """A file, or every model in a folder. Exit code 1 if one of them was refused or broken."""
    models = context.workbench.models
    if options.path.expanduser().is_dir():
        return _import_folder(options, context, output)
    model = _bring_in(options.path, options, context, output)
    if options.use:
        models.choose(model.id)
    if output.as_json:
        output.json(shapes.model(model))
    else:
        _say_imported(model, output)
    return 0


def _import_folder(options: argparse.Namespace, context: Context, output: Output) -> int:
    if options.use or options.sha256 or options.version_of:
        raise InputError(
            "--use, --sha256 and --version-of speak of one model, but this is a folder.",
            hint="Name the file, or give a manifest for all of them.",
        )
    found = context.workbench.model_scan.scan([options.path], _progress(output))
    output.end_status()
    if not found:
        raise InputError(f"There is no model in {options.path}.", hint="Choose another folder.")
    brought, failed = [], []
    for item in found:
        try:
            brought.append(_bring_in(Path(item.path), options, context, output))
        except WorkbenchError as error:
            failed.append({"path": item.path, "message": error.message, "hint": error.hint})
            output.note(f"{error.message} {error.hint}".rstrip())
            continue
        _say_imported(brought[-1], output)
    if output.as_json:
        output.json({"imported": [shapes.model(item) for item in brought], "failed": failed})
    return 1 if failed else 0


def _bring_in(
    path: Path, options: argparse.Namespace, context: Context, output: Output
) -> RegisteredModel:
    older = context.workbench.models.get(options.version_of).id if options.version_of else None
    wish = Wish(path, options.keep, tuple(options.sha256), options.manifest, version_of=older)
    try:
        return context.workbench.carry_in.bring_in(wish, _progress(output))
    finally:
        output.end_status()


def _say_imported(model: RegisteredModel, output: Output) -> None:
    header = model.header
    if model.adapter is not None:
        output.line(
            f"{model.name}: LoRA adapter for {header.architecture}, rank {model.adapter.rank}, "
            f"alpha {model.adapter.alpha:g}, {header.quantization}, "
            f"{header.n_params / 1e6:,.2f} M parameters"
        )
        _say_standing(model, output)
        return
    parts = f", {len(header.parts)} parts" if header.parts else ""
    output.line(
        f"{model.name}: {header.architecture}, {header.quantization}, "
        f"{header.n_params / 1e6:,.1f} M parameters, context {header.context_length:,}{parts}"
    )
    _say_standing(model, output)


def _say_standing(model: RegisteredModel, output: Output) -> None:
    check = model.check
    by = f" by {check.by}" if check and check.by else ""
    output.line(f"{model.state.value.capitalize()}{by}. SHA-256 {model.sha256}")
    if check and check.reason:
        output.line(check.reason)


def run_scan(options: argparse.Namespace, context: Context, output: Output) -> int:
    found = context.workbench.model_scan.scan(options.folders, _progress(output))
    output.end_status()
    if output.as_json:
        output.json([shapes.found_model(item) for item in found])
        return 0
    if not found:
        output.line("No models found. Name a folder: workbench models scan DIR")
        return 0
    rows = [
        (
            item.name,
            item.program,
            ("adapter, " if item.adapter else "")
            + (item.header.quantization if item.header else ""),
            f"{item.header.size_bytes / 2**20:,.0f} MiB" if item.header else "",
            item.problem or (f"is here as {item.registered_as}" if item.registered_as else "new"),
            item.path,
        )
        for item in found
    ]
    output.table(("NAME", "KEPT BY", "QUANTIZATION", "SIZE", "STATE", "PATH"), rows)
    return 0


def run_verify(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if the files are not what they should be."""
    model = context.workbench.models.get(options.model)
    try:
        checked = context.workbench.carry_in.verify(
            model.id, _progress(output), tuple(options.sha256), options.manifest
        )
    finally:
        output.end_status()
    if output.as_json:
        output.json(shapes.model(checked))
    else:
        _say_standing(checked, output)
    return 1 if checked.state in {FileState.CHANGED, FileState.REFUSED} else 0


def run_checks(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    if options.model:
        model = workbench.models.get(options.model)
        found = tuple((model.name, check) for check in workbench.carry_in.history(model.id))
    else:
        found = workbench.carry_in.refusals()
    if output.as_json:
        output.json([{"name": name, **shapes.model_check(check)} for name, check in found])
        return 0
    rows = [(c.at[:19], name, c.state.value, c.by or c.reason, c.sha256[:16]) for name, c in found]
    output.table(("WHEN", "NAME", "STATE", "BY WHOM OR WHY", "SHA-256"), rows)
    return 0


def run_sign(options: argparse.Namespace, context: Context, output: Output) -> int:
    del context
    made = sign_manifest(options.manifest, options.key)
    if output.as_json:
        output.json({"signature": str(made)})
    else:
        output.line(f"The signature is in {made}")
    return 0


def run_keys_list(options: argparse.Namespace, context: Context, output: Output) -> int:
    del options
    found = context.workbench.keys.list()
    if output.as_json:
        output.json([shapes.trusted_key(key) for key in found])
        return 0
    rows = [(key.name, key.fingerprint, key.added_at[:19]) for key in found]
    output.table(("NAME", "FINGERPRINT (SHA-256)", "ADDED"), rows)
    return 0


def run_keys_add(options: argparse.Namespace, context: Context, output: Output) -> int:
    path = Path(options.key).expanduser()
    given = small_file(path, "public key") if path.is_file() else options.key.encode()
    key = context.workbench.keys.add(options.name, given)
    if output.as_json:
        output.json(shapes.trusted_key(key))
    else:
        output.line(f"What {key.name} signs is trusted. Compare the fingerprint with the owner:")
        output.line(key.fingerprint)
    return 0


def run_keys_remove(options: argparse.Namespace, context: Context, output: Output) -> int:
    keys = context.workbench.keys
    key = keys.find(options.key)
    keys.remove(key.fingerprint)
    if output.as_json:
        output.json({"removed": key.fingerprint})
    else:
        output.line(f"What {key.name} signs is trusted no longer.")
    return 0


def _progress(output: Output) -> JobContext:
    def show(event: Any) -> None:
        output.status(_line(event))

    return plain_context(show)


def _line(event: Any) -> str:
    match event:
        case CarryProgress(name, done, total, left):
            time = f", {left:.0f} s left" if left is not None else ""
            return f"{name}: {done / 2**20:,.0f} of {total / 2**20:,.0f} MiB{time}"
        case Looking(folder, n_found):
            return f"{n_found} found, reading {folder}"
        case _:
            return ""
