"""Tools as chat templates expect them, and which family of models a template belongs to."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from workbench import paths
from workbench.domain.tools import Tool, ToolFamily
from workbench.errors import InputError


@dataclass(frozen=True, slots=True)
class FamilyMarks:
    """`marks` in a template tell the family; `shown` are its control tokens that calls need."""

    name: ToolFamily
    marks: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()


NO_FAMILY = FamilyMarks("")


def described_tools(tools: Sequence[Tool]) -> list[dict[str, Any]]:
    """Raises InputError naming the tool whose parameters are no JSON Schema."""
    described = []
    for tool in tools:
        try:
            described.append(tool.as_openai())
        except (ValueError, RecursionError) as error:
            raise InputError(
                f"The parameters of the tool “{tool.name[:60]}” are not JSON.",
                hint="Describe them as a JSON Schema.",
            ) from error
    return described


def tool_family(template: str) -> FamilyMarks:
    """How a model with this template writes tool calls."""
    for family in _families():
        if any(mark in template for mark in family.marks):
            return family
    return NO_FAMILY


@cache
def _families() -> tuple[FamilyMarks, ...]:
    text = (paths.resources() / "llama" / "tool_families.json").read_text("utf-8")
    return tuple(
        FamilyMarks(one["family"], tuple(one["marks"]), tuple(one["shown"]))
        for one in json.loads(text)
    )
