"""`workbench models search|pull`: models from a hub, after one clear question."""

from __future__ import annotations

import argparse
import getpass
import sys
from typing import Any

from ui.cli import hub_shapes, shapes
from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.hub import FetchProgress
from workbench.domain.model import RegisteredModel
from workbench.errors import Cancelled, InputError
from workbench.jobs import JobContext, plain_context
from workbench.services.models.downloads import DownloadPlan, Looked, Unfinished
from workbench.services.models.model_files import CarryProgress


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    search = verbs.add_parser("search", parents=[common], help="find models on the hub")
    search.add_argument("words", nargs="*", help="words of the name")
    search.add_argument("--author", default="", metavar="A", help="only what this account made")
    search.add_argument("--limit", type=int, default=20, metavar="N")
    _add_token(search)
    search.set_defaults(run=run_search)
    pull = verbs.add_parser("pull", parents=[common], help="download a model from the hub")
    pull.add_argument(
        "what", nargs="?", metavar="REPO[:QUANT]", help="without it: what is not finished"
    )
    pull.add_argument("--file", default="", metavar="F", help="this file of the repository")
    pull.add_argument("--revision", default="", metavar="R", help="a branch, tag or commit")
    pull.add_argument("--list", action="store_true", help="show what there is, download nothing")
    pull.add_argument("--yes", action="store_true", help="agree to the download and the licence")
    pull.add_argument("--use", action="store_true", help="and use it for chat from now on")
    _add_token(pull)
    pull.set_defaults(run=run_pull)


def _add_token(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--ask-token",
        action="store_true",
        help="ask for an access token; without it, the one in the system's keyring is used, if any",
    )


def run_search(options: argparse.Namespace, context: Context, output: Output) -> int:
    if not 1 <= options.limit <= 100:
        raise InputError("--limit must lie between 1 and 100.", hint="Give another number.")
    downloads = context.workbench.downloads
    found = downloads.search(
        " ".join(options.words),
        plain_context(),
        options.author,
        options.limit,
        _token(options, context),
    )
    if output.as_json:
        output.json([hub_shapes.hub_model(model) for model in found])
        return 0
    if not found:
        output.line("Nothing was found. Use fewer words.")
        return 0
    rows = [
        (
            item.repository,
            f"{item.downloads:,}",
            item.changed_at[:10],
            item.licence or "not named",
            "on request" if item.is_gated else "",
        )
        for item in found
    ]
    output.table(("REPOSITORY", "DOWNLOADS", "CHANGED", "LICENCE", ""), rows)
    return 0


def run_pull(options: argparse.Namespace, context: Context, output: Output) -> int:
    downloads = context.workbench.downloads
    if options.what is None:
        return _say_unfinished(downloads.unfinished(), output)
    repository, _, quantization = options.what.partition(":")
    if options.what.startswith("http"):
        repository, quantization = options.what, ""
    if quantization and options.file:
        raise InputError("Name a quantisation or a file, not both.", hint="Leave one of them out.")
    token = _token(options, context)
    looked = downloads.look(repository, plain_context(), options.revision, token)
    if options.list:
        return _say_offers(looked, output)
    plan = downloads.plan(looked, quantization or options.file)
    if not (quantization or options.file):
        output.line(f"Recommended: {looked.choice.reason}")
    _say_plan(plan, output)
    if not options.yes and not _agrees(output):
        raise Cancelled
    try:
        model = downloads.download(plan, _progress(output), is_accepted=True, token=token)
    finally:
        output.end_status()
    if options.use:
        context.workbench.models.choose(model.id)
    _say_model(model, output)
    return 0


def _say_unfinished(unfinished: tuple[Unfinished, ...], output: Output) -> int:
    if output.as_json:
        output.json([hub_shapes.unfinished(item) for item in unfinished])
        return 0
    for item in unfinished:
        done = f"{item.arrived_bytes / 2**20:,.0f} of {item.total_bytes / 2**20:,.0f} MiB"
        output.line(f"{item.repository}  {item.name}  {done}")
    if unfinished:
        output.line("To go on: workbench models pull REPO --file FILE")
    else:
        output.line("No download is unfinished. To begin one: workbench models pull OWNER/NAME")
    return 0


def _say_offers(looked: Looked, output: Output) -> int:
    if output.as_json:
        output.json(hub_shapes.looked(looked))
        return 0
    recommended = looked.choice.recommended
    rows = [
        (
            "*" if item is recommended else " ",
            item.offer.quantization or "?",
            f"{item.offer.size_bytes / 2**20:,.0f} MiB",
            f"{item.needs_bytes / 2**30:.1f} GiB",
            item.fit.value,
            item.offer.name,
        )
        for item in looked.choice.offers
    ]
    output.table(("", "QUANTIZATION", "SIZE", "MEMORY", "FIT", "FILE"), rows)
    output.line(looked.choice.reason)
    output.line(f"Licence: {looked.repository.licence or 'not named'}")
    return 0


def _say_plan(plan: DownloadPlan, output: Output) -> None:
    offer, repository = plan.offer.offer, plan.repository
    parts = f" in {len(offer.files)} parts" if len(offer.files) > 1 else ""
    output.line(f"Model:    {repository.repository}, {offer.name}{parts}")
    output.line(f"Bytes:    {plan.left_bytes:,} to come, {plan.arrived_bytes:,} are here")
    output.line(
        f"Memory:   about {plan.offer.needs_bytes / 2**30:.1f} GiB ({plan.offer.fit.value})"
    )
    output.line(f"From:     {plan.host}; on the way may be reached: {', '.join(plan.hosts)}")
    output.line(f"Sent:     {plan.sends}")
    link = f" ({repository.licence_link})" if repository.licence_link else ""
    output.line(f"Licence:  {plan.licence_words}{link}")


def _agrees(output: Output) -> bool:
    if output.as_json or not sys.stdin.isatty():
        raise InputError(
            "The download and the licence need your agreement.",
            hint="Add --yes when you have read them.",
        )
    answer = input("Allow this download and agree to the licence? [y/N] ")
    return answer.strip().casefold() in {"y", "yes"}


def _say_model(model: RegisteredModel, output: Output) -> None:
    if output.as_json:
        output.json(shapes.model(model))
        return
    header = model.header
    output.line(
        f"{model.name}: {header.architecture}, {header.quantization},"
        f" {header.n_params / 1e6:,.1f} M parameters, {model.state.value}. SHA-256 {model.sha256}"
    )


def _token(options: argparse.Namespace, context: Context) -> str:
    """From a prompt that does not show it, or the keyring; never from the command line."""
    if options.ask_token:
        if not sys.stdin.isatty():
            raise InputError("A token can be asked for only in a terminal.", hint="Use one.")
        return getpass.getpass("Token: ").strip()
    downloads = context.workbench.downloads
    return downloads.token() if downloads.is_permitted else ""


def _progress(output: Output) -> JobContext:
    def show(event: Any) -> None:
        output.status(_line(event))

    return plain_context(show)


def _line(event: Any) -> str:
    match event:
        case FetchProgress(note=note) if note:
            return note
        case FetchProgress(name, done, total, left) | CarryProgress(name, done, total, left):
            time = f", {left:,.0f} s left" if left is not None else ""
            return f"{name}: {done / 2**20:,.0f} of {total / 2**20:,.0f} MiB{time}"
        case _:
            return ""
