"""Texts inside JSON: all of them as one string to search in, each changed in its place. Pure."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Final

_APART: Final = "\n\x1f\n"  # no name reaches from one text into the next


def as_text(value: str) -> str:
    """`value` itself, or the texts in it if it is JSON."""
    parsed = _parsed(value)
    return value if parsed is None else _APART.join(_texts(parsed))


def changed(value: str, change: Callable[[str], str]) -> str:
    """With `change` made to each text; JSON stays JSON, in the form that it had."""
    parsed = _parsed(value)
    if parsed is None:
        return change(value)
    made = _walk(parsed, change)
    if made == parsed:
        return value
    tight = '": ' not in value and '", "' not in value
    return json.dumps(
        made,
        ensure_ascii="\\u" in value,
        separators=(",", ":") if tight else None,
    )


def _parsed(value: str) -> Any:
    if value[:1] not in ("{", "["):
        return None
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return None


def _texts(value: Any) -> list[str]:
    match value:
        case str():
            return [value]
        case list():
            return [text for one in value for text in _texts(one)]
        case dict():
            return [text for key, one in value.items() for text in (key, *_texts(one))]
    return []


def _walk(value: Any, change: Callable[[str], str]) -> Any:
    match value:
        case str():
            return change(value)
        case list():
            return [_walk(one, change) for one in value]
        case dict():
            return {change(key): _walk(one, change) for key, one in value.items()}
    return value
