"""Whether the arguments of a call fit what the tool takes. Pure."""

from __future__ import annotations

import json

from workbench.domain.grading.json_checks import follows

LONGEST_ARGUMENTS = 100_000  # characters


def misfit(arguments: str, parameters: str) -> str:
    """Why not, in a few words; empty: they fit. `parameters`: a JSON Schema."""
    if len(arguments) > LONGEST_ARGUMENTS:
        return "they are too long"
    try:
        value, schema = json.loads(arguments), json.loads(parameters)
    except (ValueError, RecursionError):
        return "they are not JSON"
    if not isinstance(value, dict):
        return "they are no object"
    grade = follows(value, schema)
    return "" if grade.outcome == "pass" else grade.reason


def signature(parameters: str) -> str:
    """The arguments in short: `{"query": string, "limit"?: integer}`."""
    try:
        schema = json.loads(parameters)
        listed, needed = schema.get("properties", {}), schema.get("required", [])
        parts = [
            f'"{name}"{"" if name in needed else "?"}: {_kind(one)}' for name, one in listed.items()
        ]
    except (ValueError, RecursionError, AttributeError, TypeError):
        return "{}"
    return "{" + ", ".join(parts) + "}"


def _kind(schema: object) -> str:
    if not isinstance(schema, dict):
        return "any"
    if isinstance(schema.get("enum"), list):
        return "|".join(json.dumps(one, ensure_ascii=False) for one in schema["enum"][:8])
    kind = schema.get("type")
    return kind if isinstance(kind, str) else "any"
