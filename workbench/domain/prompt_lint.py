"""What is likely to go wrong with a prompt, found before a model is asked.

Pure: takes the content and word patterns (`resources/prompts/lint.json`), returns findings in
reading order, each with its place and a hint. What needs a model's tokens is judged by `fit`.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any, Literal

from workbench.domain.prompt import (
    PromptContent,
    Variable,
    VariableKind,
    is_variable_name,
)
from workbench.domain.prompt_braces import names_in_braces
from workbench.domain.prompt_rendering import TemplateProblem, names_used
from workbench.domain.prompt_values import typed
from workbench.errors import InputError

Severity = Literal["error", "warning", "hint"]
_HOT = 0.5  # a temperature above it makes structured answers differ from run to run
_LEAST_ANSWER = 64  # tokens that an answer needs to be one
_RANGES: dict[str, tuple[float, float]] = {
    "temperature": (0, 5),
    "top_k": (0, 100_000),
    "top_p": (0, 1),
    "min_p": (0, 1),
    "repeat_penalty": (0.1, 5),
    "seed": (0, 2**32 - 1),
    "max_tokens": (1, 1_000_000),
}
_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Finding:
    """`part` is a part of the prompt's file or `variables` or `settings`; `line` 0: all of it."""

    rule: str
    severity: Severity
    part: str
    line: int
    message: str
    hint: str

    @property
    def place(self) -> str:
        return f"{self.part}, line {self.line}" if self.line else self.part


@dataclass(frozen=True, slots=True)
class LintWords:
    """Patterns without regard to case; `formats` that exclude each other except `together`."""

    formats: dict[str, tuple[str, ...]] = field(default_factory=dict)
    together: tuple[tuple[str, ...], ...] = ()
    talks: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    long: tuple[str, ...] = ()


def read_words(text: str) -> LintWords:
    """The word patterns as their file holds them."""
    raw: dict[str, Any] = json.loads(text)
    return LintWords(
        formats={name: tuple(patterns) for name, patterns in raw["formats"].items()},
        together=tuple(tuple(names) for names in raw["together"]),
        talks=tuple(raw["talks"]),
        bare=tuple(raw["bare"]),
        short=tuple(raw["short"]),
        long=tuple(raw["long"]),
    )


def lint(content: PromptContent, words: LintWords) -> tuple[Finding, ...]:
    """Errors first, then warnings, then hints; within each in reading order."""
    found = [
        *_templates(content),
        *_variables(content),
        *_examples(content),
        *_schema(content),
        *_formats(content, words),
        *_settings(content),
    ]
    order = {"error": 0, "warning": 1, "hint": 2}
    return tuple(sorted(found, key=lambda one: order[one.severity]))


def fit(n_tokens: int, n_ctx: int, content: PromptContent, model: str) -> tuple[Finding, ...]:
    """Whether the prompt and an answer find room in the context of a loaded model."""
    room = n_ctx - n_tokens
    wanted = content.settings.max_tokens or 0
    if room < _LEAST_ANSWER:
        return (
            Finding(
                "context-too-small",
                "error",
                "prompt",
                0,
                f"It takes {n_tokens:,} tokens; the context of {model} holds {n_ctx:,} with the"
                " answer.",
                "Shorten the prompt or its examples, or load the model with a longer context.",
            ),
        )
    if wanted > room:
        return (
            Finding(
                "answer-cut-short",
                "warning",
                "settings",
                0,
                f"An answer of {wanted:,} tokens is recommended, but {model} has room for"
                f" {room:,} after the prompt.",
                "Recommend a shorter answer, or load the model with a longer context.",
            ),
        )
    return ()


def parts_of(content: PromptContent) -> Iterator[tuple[str, str]]:
    """The names and texts of the parts that are templates."""
    yield "system", content.system
    for number, example in enumerate(content.examples, 1):
        yield f"example {number}", example.input
        yield f"answer {number}", example.output
    yield "user", content.user


# ------------------------------------------------------------------------- templates


def _templates(content: PromptContent) -> Iterator[Finding]:
    known = {variable.name for variable in content.variables}
    used: set[str] = set()
    is_broken = False
    for part, source in parts_of(content):
        try:
            names = names_used(source)
        except TemplateProblem as problem:
            is_broken = True
            yield Finding("broken-template", "error", part, problem.line, problem.message,
                          "Write a variable as {{ name }} and close what is opened.")  # fmt: skip
            continue
        used |= set(names)
        for name, line in names.items():
            if name not in known:
                yield Finding(
                    "undefined-variable",
                    "error",
                    part,
                    line,
                    f"“{name}” is used, but it is not among the variables.",
                    f"Add the variable “{name}”, or correct its name.",
                )
        yield from _braces(part, source, known - set(names))
    if not content.user.strip():
        yield Finding("empty-prompt", "error", "user", 0, "There is nothing to ask.",
                      "Write the user part: what the model should do.")  # fmt: skip
    for variable in content.variables:
        if variable.name not in used and not is_broken:
            yield Finding(
                "unused-variable",
                "warning",
                "variables",
                0,
                f"“{variable.name}” is asked for, but used nowhere.",
                f"Write {{{{ {variable.name} }}}} where its value belongs, or remove it.",
            )


def _braces(part: str, source: str, unused: set[str]) -> Iterator[Finding]:
    plain = _JINJA.sub(lambda match: " " * len(match[0]), source)
    for name in names_in_braces(plain):
        if name in unused:
            line = source[: source.index(f"{{{name}}}")].count("\n") + 1
            yield Finding(
                "single-braces",
                "warning",
                part,
                line,
                f"{{{name}}} stands in single braces and is sent as it is.",
                f"Write {{{{ {name} }}}} for the variable.",
            )


# ------------------------------------------------------------------------- variables


def _variables(content: PromptContent) -> Iterator[Finding]:
    counts = Counter(variable.name for variable in content.variables)
    for name, count in counts.items():
        if count > 1:
            yield _variable_finding("duplicate-variable", "error",
                f"“{name}” is there {count} times.", "Keep one of them.")  # fmt: skip
        if not is_variable_name(name):
            yield _variable_finding(
                "bad-variable-name",
                "error",
                f"“{name}” cannot be the name of a variable.",
                "Use letters, digits and underscores, beginning with a letter; words of the"
                " template language are taken.",
            )
    for variable in content.variables:
        yield from _one_variable(variable)


def _one_variable(variable: Variable) -> Iterator[Finding]:
    name = variable.name
    if variable.kind is VariableKind.CHOICE and len(set(variable.choices)) < 2:
        yield _variable_finding("too-few-choices", "error",
            f"“{name}” has nothing to choose between.", "List two choices or more.")  # fmt: skip
    if variable.kind is not VariableKind.CHOICE and variable.choices:
        yield _variable_finding("choices-unused", "warning",
            f"“{name}” lists choices, but is no choice.", "Make it a choice.")  # fmt: skip
    if variable.default is not None and variable.kind is not VariableKind.FILE:
        try:
            from datetime import date  # noqa: PLC0415 - the day does not matter here

            typed(variable, variable.default, date.min)
        except InputError as error:
            yield _variable_finding("bad-default", "error",
                f"The default of “{name}” cannot be used. {error.message}", error.hint)  # fmt: skip
    if variable.kind is VariableKind.FILE and variable.default:
        yield _variable_finding("file-default", "warning",
            f"“{name}” has a file as its default, which others do not have.",
            "Leave the default out; the file is asked for.")  # fmt: skip


def _variable_finding(rule: str, severity: Severity, message: str, hint: str) -> Finding:
    return Finding(rule, severity, "variables", 0, message, hint)


# ------------------------------------------------------------------------- examples and schema


def _examples(content: PromptContent) -> Iterator[Finding]:
    seen: dict[str, tuple[int, str]] = {}
    for number, example in enumerate(content.examples, 1):
        if not example.input.strip() or not example.output.strip():
            yield Finding("empty-example", "warning", f"example {number}", 0,
                "The example has an empty side.", "Fill it in, or remove the example.")  # fmt: skip
        earlier = seen.setdefault(example.input.strip(), (number, example.output.strip()))
        if earlier[0] != number:
            is_same = earlier[1] == example.output.strip()
            yield Finding(
                "repeated-example" if is_same else "contradicting-examples",
                "hint" if is_same else "warning",
                f"example {number}",
                0,
                f"Example {earlier[0]} asks the same"
                + ("." if is_same else " and is answered differently."),
                "Keep one of them.",
            )
        for stop in content.settings.stop:
            if stop and stop in example.output:
                yield Finding("stop-in-example", "warning", f"answer {number}", 0,
                    "This answer holds a stop text, at which a real answer would be cut.",
                    "Choose another stop text, or change the example.")  # fmt: skip


def _schema(content: PromptContent) -> Iterator[Finding]:
    if not content.output_schema.strip():
        return
    schema = _json(content.output_schema)
    if not isinstance(schema, dict):
        yield Finding("bad-schema", "error", "schema", _json_line(content.output_schema),
            "The output schema is not a JSON object.", "Write a JSON Schema.")  # fmt: skip
        return
    if not content.examples:
        yield Finding("schema-without-example", "warning", "schema", 0,
            "The answer must follow a schema, but no example shows one.",
            "Add an example; small models follow what they see.")  # fmt: skip
    for number, example in enumerate(content.examples, 1):
        if "{{" in example.output or "{%" in example.output:
            continue
        problem = _mismatch(_json(example.output), schema)
        if problem:
            yield Finding("example-against-schema", "warning", f"answer {number}", 0,
                f"The answer does not follow the schema: {problem}.",
                "Correct the example or the schema.")  # fmt: skip
    text = f"{content.system}\n{content.user}"
    if not re.search(r"\bJSON\b", text, re.IGNORECASE):
        yield Finding("schema-unsaid", "hint", "user", 0,
            "There is a schema, but the text does not ask for JSON.",
            "Say that the answer is JSON and what its fields are.")  # fmt: skip


def _mismatch(value: Any, schema: dict[str, Any]) -> str:
    """The plainest of mismatches: not JSON, the wrong kind, a field that is missing or unknown."""
    if value is _NO_JSON:
        return "it is not JSON"
    kinds: dict[str, type | tuple[type, ...]] = {
        "object": dict, "array": list, "string": str, "number": (int, float), "integer": int,
        "boolean": bool,
    }  # fmt: skip
    wanted = schema.get("type")
    if isinstance(wanted, str) and wanted in kinds and not isinstance(value, kinds[wanted]):
        return f"it is not of the kind {wanted}"
    if not isinstance(value, dict):
        return ""
    required = schema.get("required")
    missing = [name for name in required if name not in value] if isinstance(required, list) else []
    if missing:
        return f"the field “{missing[0]}” is missing"
    fields = schema.get("properties")
    if schema.get("additionalProperties") is False and isinstance(fields, dict):
        unknown = [name for name in value if name not in fields]
        if unknown:
            return f"the field “{unknown[0]}” is not in it"
    return ""


# ------------------------------------------------------------------------- wording


def _formats(content: PromptContent, words: LintWords) -> Iterator[Finding]:
    places: dict[str, tuple[str, int]] = {}
    for part, source in (("system", content.system), ("user", content.user)):
        for name, patterns in words.formats.items():
            line = _first_line(source, patterns)
            if line and name not in places:
                places[name] = (part, line)
    allowed = {frozenset(names) for names in words.together}
    for one, other in combinations(places, 2):
        if frozenset((one, other)) not in allowed:
            part, line = max(places[one], places[other], key=lambda at: (at[0] == "user", at[1]))
            first = places[one] if (part, line) == places[other] else places[other]
            yield Finding("contradictory-format", "warning", part, line,
                f"The answer is asked for as {one} and as {other} ({first[0]}, line {first[1]}).",
                "Ask for one form.")  # fmt: skip
    text_parts = (("system", content.system), ("user", content.user))
    yield from _against(text_parts, words.bare, words.talks, "talks-too-much",
        "It asks for nothing but the answer, and for an explanation as well.")  # fmt: skip
    yield from _against(text_parts, words.short, words.long, "short-and-long",
        "It asks for a short answer and for a long one.")  # fmt: skip
    if content.output_schema.strip():
        for part, source in text_parts:
            line = _first_line(source, words.talks)
            prose = [n for n in places if n != "JSON" and places[n][0] == part]
            for name in prose:
                yield Finding("schema-against-format", "warning", part, places[name][1],
                    f"There is a JSON schema, but the text asks for {name}.",
                    "Ask for JSON, or remove the schema.")  # fmt: skip
            if line:
                yield Finding("schema-against-format", "warning", part, line,
                    "There is a JSON schema, but the text asks for thinking aloud.",
                    "Give the schema a field for the reasons instead.")  # fmt: skip


def _against(
    parts: tuple[tuple[str, str], ...],
    first: tuple[str, ...],
    second: tuple[str, ...],
    rule: str,
    message: str,
) -> Iterator[Finding]:
    ones = [(part, _first_line(text, first)) for part, text in parts]
    others = [(part, _first_line(text, second)) for part, text in parts]
    if any(line for _, line in ones):
        for part, line in others:
            if line:
                yield Finding(rule, "warning", part, line, message, "Ask for one of the two.")
                return


def _settings(content: PromptContent) -> Iterator[Finding]:
    settings = content.settings
    if content.output_schema.strip() and (settings.temperature or 0) > _HOT:
        yield Finding("hot-schema", "hint", "settings", 0,
            f"A temperature of {settings.temperature:g} makes structured answers vary.",
            "Recommend 0 for extraction and classification.")  # fmt: skip
    for name, (low, high) in _RANGES.items():
        value = getattr(settings, name)
        if value is not None and not low <= value <= high:
            yield Finding("setting-out-of-range", "error", "settings", 0,
                f"{name} is {value:g}, but must lie between {low:g} and {high:,.10g}.",
                "Choose a value inside the range.")  # fmt: skip


# ------------------------------------------------------------------------- helpers

_NO_JSON = object()


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return _NO_JSON


def _json_line(text: str) -> int:
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return error.lineno
    except (ValueError, RecursionError):
        return 0
    return 1


def _first_line(text: str, patterns: tuple[str, ...]) -> int:
    """The line of the first match, from 1; 0 without one."""
    starts = [
        match.start()
        for pattern in patterns
        if (match := re.search(pattern, text, re.IGNORECASE)) is not None
    ]
    return text[: min(starts)].count("\n") + 1 if starts else 0
