"""What a snippet's result means as a verdict, and what a `python` check says. Pure.

As promptfoo has it: true or false; a number, which passes above zero or from the threshold on; or
an object with `pass`, `score` and `reason`. Anything else is an error of the check.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from workbench.domain.grading.grade import Check, Grade, broken

KIND: Final = "python"
FUNCTION: Final = "get_assert"  # of a module, where it is not said
_PASS: Final = ("pass", "pass_")


@dataclass(frozen=True, slots=True)
class Snippet:
    """`function` empty: an expression, or the body of a function."""

    code: str
    function: str
    variables: Mapping[str, Any]
    prompt: str


def snippet_of(check: Check) -> Snippet | None:
    """What the check carries since its case was made ready; None if that is no snippet."""
    value = check.value if isinstance(check.value, dict) else {"code": check.value}
    code, function = value.get("code"), value.get("function", "")
    variables, prompt = value.get("vars", {}), value.get("prompt", "")
    if not isinstance(code, str) or not code.strip() or not isinstance(function, str):
        return None
    if not isinstance(variables, dict) or not isinstance(prompt, str):
        return None
    return Snippet(code, function, variables, prompt)


def snippet_material(check: Check, variables: Mapping[str, Any], prompt: str) -> dict[str, Any]:
    """What `snippet_of` reads: the code with what the case brings."""
    value = check.value if isinstance(check.value, dict) else {"code": check.value}
    return {**value, "vars": dict(variables), "prompt": prompt}


def snippet_grade(found: Any, threshold: float | None) -> Grade:
    """The score is bounded to 0 and 1; whether it passes is decided before."""
    if isinstance(found, bool):
        return Grade("pass", 1.0) if found else Grade("fail", 0.0, "the snippet says no")
    if isinstance(found, (int, float)):
        return _of_number(float(found), threshold, "")
    if isinstance(found, dict):
        return _of_object(found, threshold)
    if found is None:
        return broken("the snippet gives nothing back")
    return broken(f"the snippet gives back “{str(found)[:60]}”, which is no verdict")


def _of_number(score: float, threshold: float | None, reason: str) -> Grade:
    is_right = score > 0 if threshold is None else score >= threshold
    if not is_right and not reason:
        reason = f"the snippet's score is {score:.4g}"
        reason += "" if threshold is None else f", {threshold:g} is demanded"
    return Grade("pass" if is_right else "fail", min(1.0, max(0.0, score)), reason)


def _of_object(found: Mapping[str, Any], threshold: float | None) -> Grade:
    said = found.get("reason")
    reason = " ".join(said.split())[:500] if isinstance(said, str) else ""
    is_right = next((found[name] for name in _PASS if name in found), None)
    score = found.get("score")
    if score is not None and (isinstance(score, bool) or not isinstance(score, (int, float))):
        return broken("the snippet's score is no number")
    if is_right is None and score is not None:
        return _of_number(float(score), threshold, reason)
    if not isinstance(is_right, bool):
        return broken("the snippet's object has neither “pass” nor “score”")
    bounded = min(1.0, max(0.0, float(is_right if score is None else score)))
    if is_right and threshold is not None and bounded < threshold:
        return Grade("fail", bounded, reason or f"its score is {bounded:.3f}")
    if is_right:
        return Grade("pass", bounded, reason)
    return Grade("fail", bounded, reason or "the snippet says no")
