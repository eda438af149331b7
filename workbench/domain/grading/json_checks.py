"""Answers in JSON: is it JSON at all, does it follow a schema, what stands at a path?

Pure. Schemas are untrusted: their patterns are matched within limits, and a reference leads
nowhere but into the schema itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from workbench.domain.grading import patterns
from workbench.domain.grading.grade import Check, Evidence, Grade, broken, verdict

MOST_SCHEMA_CHARS: Final = 200_000
MOST_JSON_CHARS: Final = 500_000
_FENCE = re.compile(r"```[\w-]*\n(.*?)```", re.DOTALL)
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]|\[[\"']([^\"'\]]+)[\"']\]|\[(\*)\]")
_NOTHING: Final = object()


def is_json(evidence: Evidence, check: Check) -> Grade:
    """All of the answer is JSON; with a value: and follows this schema."""
    return _judged(_parsed(evidence.answer.strip()), check.value)


def contains_json(evidence: Evidence, check: Check) -> Grade:
    """Somewhere in the answer, in a code fence or between braces, stands such JSON."""
    found = [value for value in _inside(evidence.answer) if value is not _NOTHING]
    if not found:
        return verdict(False, "there is no JSON in it")
    grades = [_judged(value, check.value) for value in found]
    return next((one for one in grades if one.outcome != "fail"), grades[0])


def path_equals(evidence: Evidence, check: Check) -> Grade:
    """`value`: an object with `path` (such as `$.items[0].name`) and `equals`."""
    raw = check.value
    if not isinstance(raw, dict) or not isinstance(raw.get("path"), str) or "equals" not in raw:
        return broken("it needs “path” and “equals”")
    steps = _steps(raw["path"])
    if steps is None:
        return broken("its path cannot be read")
    found = next((one for one in _inside(evidence.answer) if one is not _NOTHING), _NOTHING)
    if found is _NOTHING:
        return verdict(False, "there is no JSON in it")
    values = _at(found, steps)
    if not values:
        return verdict(False, "there is nothing at the path")
    return verdict(any(_same(one, raw["equals"]) for one in values), "another value is there")


def _judged(value: Any, schema: Any) -> Grade:
    if value is _NOTHING:
        return verdict(False, "it is not JSON")
    if schema in (None, ""):
        return verdict(True)
    if isinstance(schema, str):
        schema = _parsed(schema)
    if not isinstance(schema, (dict, bool)):
        return broken("the schema is not a JSON Schema")
    if isinstance(schema, dict) and len(json.dumps(schema)) > MOST_SCHEMA_CHARS:
        return broken(f"the schema has more than {MOST_SCHEMA_CHARS:,} characters")
    return follows(value, schema)


def follows(value: Any, schema: Any) -> Grade:
    import jsonschema  # type: ignore[import-untyped] # noqa: PLC0415 - only for schemas
    from referencing import Registry  # noqa: PLC0415
    from referencing.exceptions import Unresolvable  # noqa: PLC0415

    base = jsonschema.validators.validator_for(schema, jsonschema.Draft202012Validator)
    own = {"pattern": _pattern, "patternProperties": _pattern_properties}
    kind = jsonschema.validators.extend(base, own)
    try:
        base.check_schema(schema)
        # An empty registry fetches nothing, from nowhere.
        problem = next(kind(schema, registry=Registry()).iter_errors(value), None)
    except jsonschema.SchemaError:
        return broken("the schema is not a JSON Schema")
    except Unresolvable:
        return broken("the schema refers to something outside of it")
    except patterns.PatternProblem as error:
        return broken(str(error))
    except RecursionError:
        return broken("the schema cannot be followed")
    if problem is None:
        return verdict(True)
    where = problem.json_path if len(problem.json_path) < 80 else "somewhere deep"
    return verdict(False, f"at {where} it breaks the rule “{problem.validator}”")


def _pattern(validator: Any, wanted: Any, instance: Any, _schema: Any) -> Iterator[Any]:
    from jsonschema import ValidationError  # noqa: PLC0415 - only for schemas

    if validator.is_type(instance, "string") and not patterns.found(wanted, instance):
        yield ValidationError("it does not match the pattern")


def _pattern_properties(validator: Any, wanted: Any, instance: Any, _schema: Any) -> Iterator[Any]:
    if not validator.is_type(instance, "object"):
        return
    for expression, inner in wanted.items():
        for name, item in instance.items():
            if patterns.found(expression, name):
                yield from validator.descend(item, inner, path=name)


def _inside(answer: str) -> Iterator[Any]:
    """All of it, then what stands in fences, then from the first brace to its partner."""
    text = answer.strip()
    yield _parsed(text)
    for fenced in _FENCE.findall(answer):
        yield _parsed(fenced.strip())
    decoder = json.JSONDecoder(parse_constant=_refuse)
    tried = 0
    for found in re.finditer(r"[{\[]", text[:MOST_JSON_CHARS]):
        tried += 1
        if tried > 200:
            return
        try:
            value, _ = decoder.raw_decode(text, found.start())
        except (ValueError, RecursionError):
            continue
        yield value
        return


def _parsed(text: str) -> Any:
    if len(text) > MOST_JSON_CHARS:
        return _NOTHING
    try:
        return json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return _NOTHING


def _refuse(name: str) -> Any:
    raise ValueError(name)  # NaN and Infinity are no JSON


def _steps(path: str) -> list[str | int] | None:
    rest = path.strip()
    rest = rest[1:] if rest.startswith("$") else f".{rest}"
    steps: list[str | int] = []
    while rest:
        found = _STEP.match(rest)
        if found is None:
            return None
        name, number, quoted, star = found.groups()
        steps.append("*" if star else int(number) if number else name or quoted)
        rest = rest[found.end() :]
    return steps


def _at(value: Any, steps: list[str | int]) -> list[Any]:
    values = [value]
    for step in steps:
        following: list[Any] = []
        for one in values:
            if step == "*" and isinstance(one, (list, dict)):
                following += list(one.values()) if isinstance(one, dict) else one
            elif isinstance(step, int) and isinstance(one, list) and step < len(one):
                following.append(one[step])
            elif isinstance(one, dict) and str(step) in one:
                following.append(one[str(step)])
        values = following
    return values


def _same(found: Any, wanted: Any) -> bool:
    """`true` is not 1; 1 is 1.0."""
    return found == wanted and isinstance(found, bool) == isinstance(wanted, bool)
