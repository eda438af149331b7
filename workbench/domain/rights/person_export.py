"""What a workspace holds of a person, for that person: as JSON and as a sheet to read. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, Final

from workbench.domain.paper.sheet import Block, Heading, Paragraph, Quoted, Sheet, Table
from workbench.domain.rights.findings import Findings
from workbench.domain.rights.person import Person

FORMAT: Final = "ai-workbench-subject-export"
VERSION: Final = 1
_TOLD: Final = (
    "It lists every place of the workspace in which the names, addresses and numbers above occur,"
    " with the text in full where it can be read. Other persons may be named in it: look through it"
    " before it is handed out (GDPR Art. 15(4))."
)


def as_json(
    person: Person, at: str, findings: Findings, contents: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "at": at,
        "asked_for": asdict(person),
        "searched": dict(findings.searched),
        "found": list(contents),
        "made_from_it": [asdict(one) for one in findings.witnesses],
    }


def as_sheet(
    person: Person, at: str, findings: Findings, contents: Sequence[Mapping[str, Any]]
) -> Sheet:
    asked = [*person.names, *person.emails, *person.ids]
    blocks: list[Block] = [
        Paragraph(f"Made on {at[:16].replace('T', ' ')} UTC for: {', '.join(asked)}.", "muted"),
        Paragraph(_TOLD),
        Heading("In short"),
        Table(
            ("Place", "Things found", "Looked at"),
            tuple(
                (place, f"{findings.by_place.get(place, 0):,}", f"{n:,}")
                for place, n in sorted(findings.searched.items())
            ),
        ),
    ]
    place = ""
    for one in contents:
        if one["place"] != place:
            place = one["place"]
            blocks.append(Heading(place[:1].upper() + place[1:]))
        blocks.append(Heading(str(one["title"]), 3))
        blocks.append(Paragraph(f"{one['matches']:,} times, in {', '.join(one['where'])}", "muted"))
        blocks += map(Quoted, one["texts"])
    if findings.witnesses:
        blocks.append(Heading("Made from it, or beyond the program's reach"))
        blocks.append(
            Table(
                ("What", "Which", "What to know"),
                tuple((one.kind, one.title, one.told) for one in findings.witnesses),
                (1, 2, 4),
            )
        )
    return Sheet("What is held of a person", tuple(blocks), "AI Workbench, export for a person")
