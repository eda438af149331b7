"""The report of a red-team run: as plain values for JSON, and as a page to print."""

from __future__ import annotations

import html
from typing import Any

from workbench.domain.guard.redteam import WORDS, RedTeamReport


def report_shape(report: RedTeamReport) -> dict[str, Any]:
    return {
        "asked": report.asked,
        "policy": report.policy,
        "began_at": report.began_at,
        "seconds": round(report.seconds, 3),
        "families": [
            {
                "family": one.family,
                "severity": one.severity,
                "rails": one.rails,
                "probes": one.n,
                "held": one.held,
                "noticed": one.noticed,
                "succeeded": one.succeeded,
                "failed": one.failed,
                "rate": round(one.rate, 4),
            }
            for one in report.rates()
        ],
        "severities": [
            {"severity": severity, "rails": rails, "probes": n, "succeeded": succeeded}
            for severity, rails, n, succeeded in report.by_severity()
        ],
        "probes": [
            {
                "family": one.family,
                "number": one.number,
                "rails": one.rails,
                "outcome": one.outcome,
                "noticed": list(one.noticed),
            }
            for one in report.tried
        ],
    }


def page(report: RedTeamReport) -> str:
    """For printing: the rates, then each probe that got its way."""
    names = {one.key: one for one in report.families}
    rates = "".join(
        f"<tr><td>{html.escape(names[one.family].name)}</td><td>{one.severity}</td>"
        f"<td>{'on' if one.rails else 'off'}</td><td>{one.n}</td><td>{one.held}</td>"
        f"<td>{one.noticed}</td><td>{one.succeeded}</td><td>{one.rate:.0%}</td></tr>"
        for one in report.rates()
    )
    through = "".join(
        f"<li>{html.escape(names[one.family].name)} {one.number}, rails"
        f" {'on' if one.rails else 'off'}:"
        f" {html.escape(names[one.family].probes[one.number - 1].text)}</li>"
        for one in report.tried
        if one.outcome == "succeeded"
    )
    asked = html.escape(report.asked) or "no model, the rails alone"
    words = ("Family", "Severity", "Rails", "Probes", "Held", "Noticed", "Succeeded", "Rate")
    heads = "".join(f"<th>{word}</th>" for word in words)
    meanings = "; ".join(f"{name}: {words}" for name, words in WORDS.items())
    return (
        "<!doctype html><meta charset='utf-8'><title>Red-team run</title>"
        "<style>body{font:11pt sans-serif;margin:2cm}table{border-collapse:collapse}"
        "td,th{border:1px solid #999;padding:4px 8px;text-align:left}</style>"
        f"<h1>Red-team run</h1><p>{report.began_at}, asked: {asked}; policy: {report.policy};"
        f" {report.seconds:.0f} s</p><table><tr>{heads}</tr>{rates}</table>"
        f"<p>{html.escape(meanings)}.</p>"
        f"<h2>What got its way</h2><ul>{through or '<li>nothing</li>'}</ul>"
    )
