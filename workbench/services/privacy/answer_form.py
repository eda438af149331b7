"""The form that answers must have, as a JSON Schema: is an answer of it?

All of the answer has to be JSON, but for a fence around it.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

from workbench.domain.grading.json_checks import follows
from workbench.domain.guard.finding import Finding
from workbench.errors import InputError

LONGEST: Final = 20_000  # characters of a schema
_FENCED: Final = re.compile(r"\A\s*```(?:json)?\s*\n(.*?)\n\s*```\s*\Z", re.DOTALL)


def checked_schema(text: str) -> str:
    """On one line. Raises InputError for what is no JSON Schema."""
    try:
        schema = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _wrong("it is not JSON") from error
    if not isinstance(schema, dict) or len(text) > LONGEST:
        raise _wrong(f"it is no object of at most {LONGEST:,} characters")
    grade = follows(None, schema)
    if grade.outcome == "error":
        raise _wrong(grade.reason)
    return json.dumps(schema, ensure_ascii=False)


def form_problem(answer: str, schema: str) -> Finding | None:
    fenced = _FENCED.match(answer)
    says = ""
    try:
        value: Any = json.loads(fenced[1] if fenced else answer)
    except (ValueError, RecursionError):
        says = "it is not JSON"
    else:
        grade = follows(value, json.loads(schema))
        if grade.outcome == "pass":
            return None
        says = grade.reason
    return Finding("schema", "form", "high", 0, len(answer), f"not of the form demanded: {says}")


def _wrong(why: str) -> InputError:
    return InputError(
        f"The form of answers is no JSON Schema: {why}.", hint="Give a schema as a JSON object."
    )
