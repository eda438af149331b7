"""`workbench profiles`: who works in this workspace, in which roles."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.unlocking import from_descriptor, from_file
from workbench.domain.profile import GRANTS, ROLES, TOLD, Permission, Profile
from workbench.errors import InputError, WorkspaceSealed

_NEXT = "It counts from the next time the workspace is opened."


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("profiles", parents=[common], help="who works here, in which roles")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    shown = verbs.add_parser("list", parents=[common], help="profiles and their roles")
    shown.add_argument("--removed", action="store_true", help="those that were removed as well")
    shown.set_defaults(run=run_list)
    roles = verbs.add_parser("roles", parents=[common], help="what each role may do")
    roles.set_defaults(run=run_roles)
    who = verbs.add_parser("who", parents=[common], help="who this command acts as")
    who.set_defaults(run=run_who)
    add = verbs.add_parser("add", parents=[common], help="make one; asks for its passphrase")
    add.add_argument("name", metavar="NAME")
    _add_roles(add, required=True)
    _add_new(add)
    add.set_defaults(run=run_add)
    change = verbs.add_parser("set", parents=[common], help="roles, name or passphrase of one")
    change.add_argument("name", metavar="NAME")
    _add_roles(change, required=False)
    change.add_argument("--rename", default="", metavar="NEW", help="another name")
    change.add_argument(
        "--passphrase", action="store_true", help="another passphrase; for your own, give the old"
    )
    _add_new(change)
    change.set_defaults(run=run_set)
    remove = verbs.add_parser("remove", parents=[common], help="it opens nothing any more")
    remove.add_argument("name", metavar="NAME")
    remove.set_defaults(run=run_remove)
    use = verbs.add_parser("use", parents=[common], help="sign in as this one from this account")
    use.add_argument("name", metavar="NAME")
    use.set_defaults(run=run_use)


def run_list(options: argparse.Namespace, context: Context, output: Output) -> int:
    found = context.workbench.profiles.list(removed=options.removed)
    if output.as_json:
        output.json([profile_shape(one) for one in found])
    elif found:
        rows = [
            (one.name, ", ".join(one.roles), one.created_at[:10], one.removed_at[:10])
            for one in found
        ]
        output.table(("NAME", "ROLES", "SINCE", "REMOVED"), rows)
    else:
        output.line("There are no profiles: whoever opens this workspace may do everything.")
        output.line("Make the first with: workbench profiles add NAME --role administrator")
    return 0


def run_roles(_options: argparse.Namespace, _context: Context, output: Output) -> int:
    if output.as_json:
        shape = {role: sorted(one.name.lower() for one in GRANTS[role]) for role in ROLES}
        output.json(shape)
        return 0
    output.table(("ROLE", "WHAT FOR"), [(role, TOLD[role]) for role in ROLES])
    output.line()
    marks = [
        (one.value, *("yes" if one in GRANTS[role] else "" for role in ROLES)) for one in Permission
    ]
    output.table(("MAY", *(role.upper() for role in ROLES)), marks)
    return 0


def run_who(_options: argparse.Namespace, context: Context, output: Output) -> int:
    profiles = context.workbench.profiles
    one = profiles.current
    if output.as_json:
        output.json({**profile_shape(one), "profiles": profiles.are_there})
    elif not profiles.are_there:
        output.line("There are no profiles: you are the owner of this workspace.")
    else:
        output.line(f"{one.name}: {', '.join(one.roles)}")
    return 0


def run_add(options: argparse.Namespace, context: Context, output: Output) -> int:
    profiles = context.workbench.profiles
    made = profiles.add(options.name, tuple(options.role), _new(options, context, options.name))
    return _told(output, made, f"There is a profile “{made.name}” now: {', '.join(made.roles)}.")


def run_set(options: argparse.Namespace, context: Context, output: Output) -> int:
    profiles = context.workbench.profiles
    one = profiles.find(options.name)
    if not (options.role or options.rename or options.passphrase):
        raise InputError("Nothing is to be changed.", hint="Use --role, --rename or --passphrase.")
    if options.passphrase:
        new = _new(options, context, one.name)
        if one.id == profiles.current.id:
            profiles.change_passphrase(_own(context), new)
        else:
            profiles.reset_passphrase(one.id, new)
    if options.role:
        one = profiles.set_roles(one.id, tuple(options.role))
    if options.rename:
        one = profiles.rename(one.id, options.rename)
    return _told(output, one, f"“{one.name}” is changed: {', '.join(one.roles)}.")


def run_remove(options: argparse.Namespace, context: Context, output: Output) -> int:
    profiles = context.workbench.profiles
    one = profiles.find(options.name)
    profiles.remove(one.id)
    return _told(output, one, f"The profile “{one.name}” opens nothing any more.")


def run_use(options: argparse.Namespace, context: Context, output: Output) -> int:
    context.unlocking.be(options.name)
    profiles = context.workbench.profiles
    one = profiles.use(options.name, _own(context))
    return _told(output, one, f"From this account commands and window sign in as “{one.name}”.", "")


def profile_shape(one: Profile) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "roles": list(one.roles),
        "may": sorted(each.name.lower() for each in one.permissions),
        "created_at": one.created_at,
        "removed_at": one.removed_at,
    }


def _told(output: Output, one: Profile, line: str, more: str = _NEXT) -> int:
    if output.as_json:
        output.json(profile_shape(one))
        return 0
    output.line(line)
    if more:
        output.line(more)
    return 0


def _add_roles(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument(
        "--role",
        action="append",
        default=[],
        required=required,
        choices=ROLES,
        help="may be given more than once",
    )


def _add_new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--new-file", type=Path, metavar="FILE", help="its passphrase, first line")
    parser.add_argument("--new-fd", type=int, metavar="N", help="from an open file descriptor")


def _new(options: argparse.Namespace, context: Context, name: str) -> str:
    """The passphrase that shall hold. Raises InputError, WorkspaceSealed."""
    if options.new_fd is not None:
        return from_descriptor(options.new_fd)
    if options.new_file is not None:
        return from_file(options.new_file)
    first = context.unlocking.asked(f"New passphrase for {name}: ")
    if first is None:
        raise WorkspaceSealed(
            "A passphrase is needed, and there is no terminal to ask for it.",
            hint="Give it with --new-file FILE or --new-fd N.",
        )
    if context.unlocking.asked("The same again: ") != first:
        raise InputError("These were two different passphrases.", hint="Try again.")
    return first


def _own(context: Context) -> str:
    """The one that is given for this command, or asked for."""
    typed = context.unlocking.given() or context.unlocking.asked("Passphrase: ")
    if typed is None:
        raise WorkspaceSealed(
            "Your passphrase is needed.", hint="Give it with --unlock-file FILE or --unlock-fd N."
        )
    return typed
