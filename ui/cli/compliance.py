"""`workbench compliance report`: a period on paper, for whoever has to answer for it."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain.compliance.report import evidence_of
from workbench.errors import InputError
from workbench.services.compliance.compliance import today, whole_month
from workbench.services.rights.paper_files import write_sheet


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    group = commands.add_parser("compliance", parents=[common], help="reports for auditors")
    verbs = group.add_subparsers(dest="verb", metavar="VERB", required=True)
    report = verbs.add_parser(
        "report", parents=[common], help="policies, figures, incidents, proof"
    )
    report.add_argument("--from", dest="since", default="", metavar="DATE", help="2026-01-01")
    report.add_argument("--to", dest="until", default="", metavar="DATE", help="not included")
    report.add_argument("--out", type=Path, metavar="FILE", help=".html or .pdf")
    report.set_defaults(run=run_report)


def run_report(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Without dates the last whole month. Exit code 1 if the audit log does not fit."""
    since, until = whole_month(today())
    since = _date(options.since) if options.since else since
    until = _date(options.until) if options.until else until
    compliance = context.workbench.rights.compliance
    made = compliance.report(since, until)
    out = options.out
    if out is not None:
        out = write_sheet(compliance.sheet(made), out, context.workbench.leaving.files)
    if output.as_json:
        output.json(compliance.shape(made))
    elif out is not None:
        output.line(f"Written to {out}")
    else:
        fits = "fits" if made.is_verified else "does not fit"
        output.line(f"{made.since} to {made.until}; the audit log {fits}.")
        output.table(("POLICY", "WHAT HOLDS"), made.policies)
        output.line()
        output.table(("INCIDENTS", ""), made.incidents)
        output.line()
        rows = [(one.rule, one.title, evidence_of(one, made.figures)) for one in made.controls]
        output.table(("RULE", "SUBJECT", "IN THIS PERIOD"), rows)
    return 0 if made.is_verified else 1


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"“{text}” is no date.", hint="Write it as 2026-01-31.") from error
