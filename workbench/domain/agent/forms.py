"""The forms in which a model plans and checks, as JSON Schemas, and how they are read. Pure."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from workbench.domain.model import Constraint

MOST_PLANNED: Final = 8
_LONGEST_ITEM: Final = 200
_LONGEST_FINDING: Final = 800
Status = Literal["done", "more", "replan"]


@dataclass(frozen=True, slots=True)
class Checked:
    """What the model makes of a result."""

    status: Status
    finding: str = ""
    steps: tuple[str, ...] = ()


def plan_form() -> Constraint:
    return _form({"steps": _steps()})


def check_form(*, may_replan: bool) -> Constraint:
    done = _object({"status": {"const": "done"}, "finding": _finding()})
    more = _object({"status": {"const": "more"}})
    forms = [done, more]
    if may_replan:
        forms.append(
            _object({"status": {"const": "replan"}, "finding": _finding(), "steps": _steps()})
        )
    return Constraint("json_schema", json.dumps({"anyOf": forms}))


def read_plan(text: str) -> tuple[str, ...]:
    """The steps; none where it was cut off or is something else."""
    match _parsed(text):
        case {"steps": list(steps)}:
            return _texts(steps)
        case _:
            return ()


def read_check(text: str) -> Checked:
    """Where it is cut off, the item is not done."""
    match _parsed(text):
        case {"status": "done", "finding": str(finding)}:
            return Checked("done", tidy(finding, _LONGEST_FINDING))
        case {"status": "replan", "finding": str(finding), "steps": list(steps)}:
            planned = _texts(steps)
            status: Status = "replan" if planned else "done"
            return Checked(status, tidy(finding, _LONGEST_FINDING), planned)
        case _:
            return Checked("more")


def tidy(text: str, longest: int = _LONGEST_FINDING) -> str:
    return " ".join(text.split())[:longest]


def _texts(steps: Sequence[Any]) -> tuple[str, ...]:
    texts = [tidy(one, _LONGEST_ITEM) for one in steps if isinstance(one, str)]
    return tuple(dict.fromkeys(text for text in texts if text))[:MOST_PLANNED]


def _steps() -> dict[str, Any]:
    text = {"type": "string", "minLength": 3, "maxLength": _LONGEST_ITEM}
    return {"type": "array", "items": text, "minItems": 1, "maxItems": MOST_PLANNED}


def _finding() -> dict[str, Any]:
    return {"type": "string", "minLength": 1, "maxLength": _LONGEST_FINDING}


def _form(properties: dict[str, Any]) -> Constraint:
    return Constraint("json_schema", json.dumps(_object(properties)))


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
