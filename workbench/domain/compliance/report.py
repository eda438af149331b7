"""The compliance report of a period: values, and the sheet that is printed. Pure.

`figures` carry a name that `resources/compliance/controls.json` may point to as evidence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.domain.paper.sheet import Block, Heading, Paragraph, Sheet, Table


@dataclass(frozen=True, slots=True)
class Control:
    rule: str
    title: str
    does: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ComplianceReport:
    since: str
    until: str
    made_at: str
    made_by: str
    program: str
    policies: tuple[tuple[str, str], ...]
    figures: Mapping[str, int]
    incidents: tuple[tuple[str, str], ...]  # what, how often or which
    verification: tuple[tuple[str, str], ...]
    is_verified: bool
    requests: tuple[tuple[str, ...], ...]  # when, what, state, subject's pseudonym, result
    purges: tuple[tuple[str, str], ...]
    holds: tuple[tuple[str, ...], ...]
    controls: tuple[Control, ...]
    note: str


def controls_from(raw: Mapping[str, Any]) -> tuple[str, tuple[Control, ...]]:
    found = tuple(
        Control(one["rule"], one["title"], one["does"], tuple(one["evidence"]))
        for one in raw["controls"]
    )
    return raw["note"], found


def evidence_of(control: Control, figures: Mapping[str, int]) -> str:
    told = [f"{_words(name)}: {figures.get(name, 0):,}" for name in control.evidence]
    return "; ".join(told) or "see there"


def as_sheet(report: ComplianceReport) -> Sheet:
    period = f"{report.since[:10]} to {report.until[:10]}"
    blocks: list[Block] = [
        Paragraph(
            f"Period {period} (UTC, the last day not included). Made on"
            f" {report.made_at[:16].replace('T', ' ')} UTC by {report.made_by or 'unknown'},"
            f" AI Workbench {report.program}.",
            "muted",
        ),
        Paragraph(report.note),
        Heading("Verification"),
        Paragraph(
            "The audit log fits from its first to its last entry."
            if report.is_verified
            else "The audit log does not fit: its figures cannot be relied on.",
            "good" if report.is_verified else "bad",
        ),
        _table(("What", "Result"), report.verification, (1, 3)),
        Heading("Policies in force"),
        _table(("Policy", "What holds"), report.policies, (1, 3)),
        Heading("Figures"),
        _table(
            ("What", "How often"),
            [(_words(name), f"{n:,}") for name, n in sorted(report.figures.items()) if n],
            (4, 1),
        ),
        Heading("Incidents"),
        _table(("What", "How often, or which"), report.incidents, (2, 3)),
        Heading("Requests of persons"),
        _table(
            ("When (UTC)", "What", "State", "Subject", "Result"), report.requests, (2, 1, 1, 3, 4)
        ),
        Heading("Retention"),
        _table(("When (UTC)", "Deleted"), report.purges, (1, 3)),
        Heading("Legal holds", 3),
        _table(("Name", "Since", "Until", "Reason"), report.holds, (2, 1, 1, 3)),
        Heading("What bears on which rule"),
        _table(
            ("Rule", "Subject", "What the program does", "In this period"),
            [
                (one.rule, one.title, one.does, evidence_of(one, report.figures))
                for one in report.controls
            ],
            (1.5, 1.7, 3.5, 3),
        ),
    ]
    return Sheet(
        f"Compliance report, {period}", tuple(blocks), f"AI Workbench, compliance report {period}"
    )


def _table(
    head: tuple[str, ...], rows: Sequence[tuple[str, ...]], widths: tuple[float, ...]
) -> Block:
    return Table(head, tuple(rows), widths) if rows else Paragraph("None.", "muted")


def _words(name: str) -> str:
    return name.replace("_", " ").replace(".", ", ")
