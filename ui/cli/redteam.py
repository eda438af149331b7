"""`workbench redteam`: probes against a model or a release and its rails, and what came of them."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ui.cli.context import Context
from ui.cli.handing_out import write_file
from ui.cli.output import Output
from workbench.errors import InputError
from workbench.jobs import plain_context

if TYPE_CHECKING:
    from workbench.services.redteam.redteam import RedTeamProgress

_SIDES = {"on": (True,), "off": (False,), "both": (False, True)}


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("redteam", parents=[common], help="try a model and its rails")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    run = verbs.add_parser("run", parents=[common], help="ask all probes, and report")
    run.add_argument("--model", "-m", default="", metavar="M", help="name or id of a model")
    run.add_argument("--release", default="", metavar="R", help="what it binds, instead")
    run.add_argument("--family", action="append", default=[], metavar="F", help="only these")
    run.add_argument("--rails", choices=_SIDES, default="both")
    run.add_argument("--policy", choices=("strict", "workspace"), default="strict")
    run.add_argument("--rails-only", action="store_true", help="ask no model")
    run.add_argument("--out", type=Path, metavar="FILE", help="report as .json or .html")
    run.set_defaults(run=run_run)
    listed = verbs.add_parser("families", parents=[common], help="the probe families")
    listed.set_defaults(run=run_families)


def run_run(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if a probe got its way although the rails were on."""
    from workbench.services.redteam.redteam import Wish  # noqa: PLC0415 - for this alone
    from workbench.services.redteam.report import page, report_shape  # noqa: PLC0415

    if options.out is not None and options.out.suffix not in {".json", ".html"}:
        raise InputError("The report is JSON or HTML.", hint="End its name in one of both.")
    workbench = context.workbench
    release = workbench.releases.for_asking(options.release) if options.release else None
    named = workbench.models.get(options.model) if options.model else None
    asked = ""
    if not options.rails_only:
        asked = release.reference if release else (named or workbench.models.current()).name

    def show(event: RedTeamProgress) -> None:
        output.status(_progress(event))

    wish = Wish(
        tuple(options.family),
        named.id if named else "",
        release,
        _SIDES[options.rails],
        options.policy,
        not options.rails_only,
    )
    report = workbench.redteam.run(wish, plain_context(show), asked)
    output.end_status()
    if options.out is not None:
        is_page = options.out.suffix == ".html"
        text = page(report) if is_page else json.dumps(report_shape(report), indent=2)
        write_file(options.out, text + "\n", workbench.leaving.files)
    if output.as_json:
        output.json(report_shape(report))
    else:
        rows = [
            (
                one.family,
                one.severity,
                "on" if one.rails else "off",
                str(one.n),
                str(one.held),
                str(one.noticed),
                str(one.succeeded),
                f"{one.rate:.0%}",
            )
            for one in report.rates()
        ]
        heads = ("FAMILY", "SEVERITY", "RAILS", "PROBES", "HELD", "NOTICED", "SUCCEEDED", "RATE")
        output.table(heads, rows)
    return int(any(one.rails and one.succeeded for one in report.rates()))


def run_families(_options: argparse.Namespace, _context: Context, output: Output) -> int:
    from workbench.services.redteam.redteam import probe_families  # noqa: PLC0415

    families = probe_families()
    if output.as_json:
        output.json(
            [
                {
                    "family": one.key,
                    "name": one.name,
                    "severity": one.severity,
                    "direction": one.direction,
                    "probes": len(one.probes),
                }
                for one in families
            ]
        )
    else:
        rows = [(f.key, f.severity, f.direction, str(len(f.probes)), f.says) for f in families]
        output.table(("FAMILY", "SEVERITY", "WHERE", "PROBES", "WHAT"), rows)
    return 0


def _progress(event: RedTeamProgress) -> str:
    left = f"{event.seconds_left:.0f} s left"
    return f"{event.n_done}/{event.n_all}  {event.latest.family}  {left}"
