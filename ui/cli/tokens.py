"""`workbench tokens`: who may ask over the local API, and for what."""

from __future__ import annotations

import argparse
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.api_token import ApiToken, Scope


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("tokens", parents=[common], help="who may ask over the local API")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    shown = verbs.add_parser("list", parents=[common], help="the newest first")
    shown.set_defaults(run=run_list)
    add = verbs.add_parser("add", parents=[common], help="make one; its secret is shown once")
    add.add_argument("name", metavar="NAME", help="the program that it is for")
    add.add_argument("--model", action="append", default=[], metavar="M", help="these alone")
    add.add_argument("--release", action="append", default=[], metavar="R", help="these alone")
    add.add_argument("--collection", action="append", default=[], metavar="C", help="these alone")
    add.add_argument("--no-documents", action="store_true", help="no collection at all")
    add.add_argument("--per-minute", type=int, default=0, metavar="N", help="requests; 0: any")
    add.add_argument("--max-tokens", type=int, default=0, metavar="N", help="of an answer; 0: any")
    add.add_argument(
        "--may-override",
        action="store_true",
        help="its requests may go on with a reason where the rails ask a person",
    )
    add.set_defaults(run=run_add)
    revoke = verbs.add_parser("revoke", parents=[common], help="it opens nothing from now on")
    revoke.add_argument("token", metavar="TOKEN", help="name or id")
    revoke.set_defaults(run=run_revoke)


def run_list(_options: argparse.Namespace, context: Context, output: Output) -> int:
    found = context.workbench.access.list()
    if output.as_json:
        output.json([token_shape(one) for one in found])
    elif found:
        rows = [
            [
                one.id,
                one.name,
                one.used_at or "never",
                "revoked" if one.revoked_at else "valid",
                _scope(one.scope),
            ]
            for one in found
        ]
        output.table(["id", "name", "last used", "state", "may"], rows)
    else:
        output.line("There is no token. `workbench tokens add NAME` makes one.")
    return 0


def run_add(options: argparse.Namespace, context: Context, output: Output) -> int:
    workbench = context.workbench
    models = tuple(workbench.models.get(name).id for name in options.model)
    releases = tuple(workbench.releases.find(name).reference for name in options.release)
    collections = tuple(workbench.library.collection_named(name).id for name in options.collection)
    scope = Scope(
        (*models, *releases),
        collections,
        not options.no_documents,
        options.per_minute,
        options.max_tokens,
        options.may_override,
    )
    token, secret = workbench.access.create(options.name, scope)
    if output.as_json:
        output.json({**token_shape(token), "secret": secret})
    else:
        output.line(secret)
        output.note("Keep it now: it cannot be shown again.")
    return 0


def run_revoke(options: argparse.Namespace, context: Context, output: Output) -> int:
    access = context.workbench.access
    token = access.find(options.token)
    access.revoke(token.id)
    if output.as_json:
        output.json(token_shape(access.find(token.id)))
    else:
        output.line(f"“{token.name}” opens nothing any more.")
    return 0


def token_shape(token: ApiToken) -> dict[str, Any]:
    return {
        "id": token.id,
        "name": token.name,
        "models": list(token.scope.models),
        "collections": list(token.scope.collections),
        "documents": token.scope.may_search,
        "per_minute": token.scope.per_minute,
        "max_tokens": token.scope.most_tokens,
        "may_override": token.scope.may_override,
        "created_at": token.created_at,
        "used_at": token.used_at,
        "revoked_at": token.revoked_at,
    }


def _scope(scope: Scope) -> str:
    parts = [f"{len(scope.models)} models" if scope.models else "all models"]
    if not scope.may_search:
        parts.append("no documents")
    else:
        n = len(scope.collections)
        parts.append(f"{n} collections" if n else "all collections")
    if scope.per_minute:
        parts.append(f"{scope.per_minute:,} a minute")
    if scope.most_tokens:
        parts.append(f"{scope.most_tokens:,} tokens")
    if scope.may_override:
        parts.append("go on with a reason")
    return ", ".join(parts)
