"""The groups of an answer as lines of a table: months, suppliers, with their numbers and sums."""

from __future__ import annotations

from collections.abc import Sequence

from ui.desktop.language import tr
from workbench.domain.survey.summing_up import GroupLine


def group_rows(groups: Sequence[GroupLine]) -> list[list[str]]:
    """Headings first."""
    lines = [[tr("Group"), tr("Number"), tr("Amount")]]
    for one in groups:
        amounts = ", ".join(f"{currency} {value:,.2f}".strip() for currency, value in one.amounts)
        lines.append([one.name, f"{one.n:,}", amounts])
    return lines
