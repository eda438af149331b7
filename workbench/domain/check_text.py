"""Checks as people write them: promptfoo's assertions, and its short form in tables. Pure."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Any, Final

from workbench.domain.dataset import Unread
from workbench.domain.grading.grade import Check
from workbench.domain.grading.graders import KINDS
from workbench.domain.grading.judged_kinds import SCRIPTED

_SHORT = re.compile(r"^(not-)?([a-z][a-z0-9-]*)(?:\(([\d.]+)\))?(?::\s*(.*))?$", re.DOTALL)
_KNOWN_KEYS: Final = frozenset({"type", "value", "threshold", "weight", "metric", "description"})
# Names of promptfoo that this program has no grader for; in tables they are recognised as names.
OTHERS: Final = frozenset(
    [
        *("javascript", "webhook"),
        *("classifier", "moderation", "guardrails", "g-eval", "select-best", "pi"),
        *("is-sql", "contains-sql", "is-xml", "contains-xml", "is-html", "contains-html"),
        *("meteor", "gleu", "rouge-s", "fn", "eval", "grade", "trace-span-count", "max-score"),
        *("is-valid-openai-function-call", "is-valid-openai-tools-call", "conversation-relevance"),
        *("is-valid-function-call", "assert-set", "ruby", "search-rubric", "tool-call-f1"),
    ]
)
_LISTS: Final = frozenset({"contains-all", "contains-any", "icontains-all", "icontains-any"})


def check_of(raw: Any) -> tuple[Check | None, list[Unread]]:
    """Of one entry of `assert:`. A kind that there is no grader for stays, and is told: judging by
    it is an error, so that no case passes because something was left out.
    """
    if not isinstance(raw, Mapping) or not isinstance(raw.get("type"), str):
        return None, [Unread("an assertion", "it has no type")]
    negate = raw["type"].startswith("not-")
    kind = raw["type"].removeprefix("not-")
    unread = [
        Unread(f"assert {raw['type'][:60]}: {name[:60]}", "this setting is not supported")
        for name in sorted(set(map(str, raw)) - _KNOWN_KEYS)
    ]
    if kind not in KINDS:
        unread.append(Unread(f"assert {raw['type'][:60]}", "there is no such grader"))
    value = raw.get("value")
    if isinstance(value, str) and value.startswith("file://") and kind not in SCRIPTED:
        unread.append(Unread(f"assert {kind}: {value[:80]}", "values in files are not read"))
        kind = f"{kind} of a file"
    if kind in _LISTS and isinstance(value, str):
        value = [part.strip() for part in value.split(",")]
    weight, threshold = _number(raw.get("weight"), 1.0), _number(raw.get("threshold"), None)
    metric = raw.get("metric")
    return (
        Check(
            kind,
            value,
            threshold,
            1.0 if weight is None or weight < 0 else weight,
            negate,
            metric if isinstance(metric, str) else "",
        ),
        unread,
    )


def check_of_text(text: str) -> tuple[Check, list[Unread]]:
    """promptfoo's short form: `contains: x`, `not-regex: …`, `rouge-n(0.6): …`; else `equals`."""
    found = _SHORT.match(text.strip())
    if found is None or found[2] not in KINDS | OTHERS:
        return Check("equals", text.strip()), []
    kind, value = found[2], _value(found[2], found[4])
    threshold = _number(float(found[3]) if _is_float(found[3]) else None, None)
    check = Check(kind, value, threshold, negate=bool(found[1]))
    unread = [] if kind in KINDS else [Unread(f"assert {kind}", "there is no such grader")]
    return check, unread


def _value(kind: str, text: str | None) -> Any:
    if text is None or not text.strip():
        return None
    if kind in _LISTS:
        return [part.strip() for part in text.split(",")]
    if text.lstrip()[:1] in ("{", "["):
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            return text.strip()
    return text.strip()


def _number(raw: Any, other: float | None) -> float | None:
    is_number = isinstance(raw, (int, float)) and not isinstance(raw, bool)
    return float(raw) if is_number and math.isfinite(raw) else other


def _is_float(text: str | None) -> bool:
    return text is not None and re.fullmatch(r"\d+(\.\d+)?|\.\d+", text) is not None
