"""What is done to written answers before they are judged. Pure.

Source: `lm_eval/filters`, 0.4.13 (MIT).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from workbench.domain.benchmark.task import FilterSteps
from workbench.domain.grading import patterns

_NUMBER: Final = r"#### (\-?[0-9\.\,]+)"
_INVALID: Final = "[invalid]"


def filtered(answers: Sequence[str], steps: FilterSteps) -> str:
    """Of the answers to one row the one that is judged. Raises PatternProblem."""
    said = list(answers)
    for name, options in steps.steps:
        said = _step(name, options, said)
    return said[0] if said else ""


def _step(name: str, options: Mapping[str, Any], said: list[str]) -> list[str]:
    match name:
        case "regex":
            return [_extracted(one, options) for one in said]
        case "remove_whitespace":
            return [one.strip() for one in said]
        case "lowercase":
            return [one.lower() for one in said]
        case "uppercase":
            return [one.upper() for one in said]
        case "map":
            mapping = options.get("mapping_dict") or {}
            return [str(mapping.get(one, options.get("default_value"))) for one in said]
        case "majority_vote":
            return [Counter(said).most_common(1)[0][0]]
        case "take_first_k":
            return said[: int(options.get("k", 1))]
        case _:
            return said[:1]


def _extracted(text: str, options: Mapping[str, Any]) -> str:
    fallback = str(options.get("fallback", _INVALID))
    found = patterns.groups(str(options.get("regex_pattern", _NUMBER)), text)
    place = int(options.get("group_select", 0))
    if not found or not -len(found) <= place < len(found):
        return fallback
    parts = [one for one in found[place] if one] if len(found[place]) > 1 else found[place]
    return parts[0].strip() if parts else fallback
