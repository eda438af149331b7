"""Each rule on a prompt that breaks it, and a good prompt that breaks none."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.unit.workbench.domain.prompt_samples import CONTENTS
from workbench.domain.prompt import (
    Example,
    PromptContent,
    RecommendedSettings,
    Variable,
    VariableKind,
)
from workbench.domain.prompt_lint import fit, lint, read_words
from workbench.paths import resources

WORDS = read_words((resources() / "prompts" / "lint.json").read_text("utf-8"))
SCHEMA = (
    '{"type": "object", "required": ["name"], "properties": {"name": {}},'
    ' "additionalProperties": false}'
)
TEXT = Variable("text")
N = Variable("n", VariableKind.NUMBER, "", "x")
F = Variable("f", VariableKind.FILE, "", "/x")


def example(output: str) -> tuple[Example, ...]:
    return (Example("in", output),)


BROKEN = {
    "undefined-variable": PromptContent("a\n{{ text }}"),
    "unused-variable": PromptContent("a", variables=(TEXT,)),
    "broken-template": PromptContent("a\n{{ text", variables=(TEXT,)),
    "empty-prompt": PromptContent(" "),
    "single-braces": PromptContent("a\n{text}", variables=(TEXT,)),
    "duplicate-variable": PromptContent("{{ text }}", variables=(TEXT, TEXT)),
    "bad-variable-name": PromptContent("a", variables=(Variable("for"),)),
    "too-few-choices": PromptContent("{{ c }}", variables=(Variable("c", VariableKind.CHOICE),)),
    "choices-unused": PromptContent("{{ c }}", variables=(Variable("c", choices=("a", "b")),)),
    "bad-default": PromptContent("{{ n }}", variables=(N,)),
    "file-default": PromptContent("{{ f }}", variables=(F,)),
    "empty-example": PromptContent("a", examples=(Example("a", " "),)),
    "repeated-example": PromptContent("a", examples=(Example("a", "b"), Example("a", "b"))),
    "contradicting-examples": PromptContent("a", examples=(Example("a", "b"), Example("a", "c"))),
    "stop-in-example": PromptContent(
        "a", examples=example("b\n\nc"), settings=RecommendedSettings(stop=("\n\n",))
    ),
    "bad-schema": PromptContent("JSON", output_schema='{\n"type": }'),
    "schema-without-example": PromptContent("JSON", output_schema=SCHEMA),
    "example-against-schema": PromptContent("JSON", output_schema=SCHEMA, examples=example("{}")),
    "schema-unsaid": PromptContent("Go", output_schema=SCHEMA, examples=example('{"name": 1}')),
    "contradictory-format": PromptContent("Answer as JSON.\nWrite a table."),
    "talks-too-much": PromptContent("Return only the label.\nExplain your reasoning."),
    "short-and-long": PromptContent("In at most two sentences.\nWrite at least 300 words."),
    "schema-against-format": PromptContent(
        "JSON please. Write a table.", output_schema=SCHEMA, examples=example('{"name": 1}')
    ),
    "hot-schema": PromptContent(
        "JSON", output_schema=SCHEMA, examples=example('{"name": 1}'),
        settings=RecommendedSettings(temperature=0.9),
    ),
    "setting-out-of-range": PromptContent("a", settings=RecommendedSettings(top_p=3)),
}  # fmt: skip
LINES = {"undefined-variable": 2, "single-braces": 2, "bad-schema": 2, "contradictory-format": 2,
         "broken-template": 2, "talks-too-much": 2, "short-and-long": 2}  # fmt: skip


@pytest.mark.parametrize("rule", BROKEN)
def test_each_rule_finds_its_fault_and_says_where_and_what_to_do(rule: str) -> None:
    found = [one for one in lint(BROKEN[rule], WORDS) if one.rule == rule]

    assert found
    assert found[0].hint and found[0].message and found[0].place
    assert found[0].line == LINES.get(rule, found[0].line)


def test_a_good_prompt_has_no_findings() -> None:
    content = PromptContent(
        system="You extract facts. Return only valid JSON.",
        user="Extract the name as JSON from the text.\n\n{{ text }}",
        variables=(TEXT,),
        examples=example('{"name": "Ada"}'),
        output_schema=SCHEMA,
        settings=RecommendedSettings(temperature=0),
    )
    assert lint(content, WORDS) == ()


def test_saying_the_same_format_twice_is_no_contradiction() -> None:
    content = PromptContent("Write a short numbered list, in one sentence each.", "Use bullets.")
    assert lint(content, WORDS) == ()


@given(CONTENTS)
def test_any_content_can_be_linted(content: PromptContent) -> None:
    severities = [one.severity for one in lint(content, WORDS)]

    assert severities == sorted(severities, key=["error", "warning", "hint"].index)


def test_a_context_that_is_too_small_is_said_with_figures() -> None:
    content = PromptContent("a", settings=RecommendedSettings(max_tokens=500))

    assert [one.rule for one in fit(1_000, 1_024, content, "Demo")] == ["context-too-small"]
    assert [one.rule for one in fit(700, 1_024, content, "Demo")] == ["answer-cut-short"]
    assert fit(100, 1_024, content, "Demo") == ()
    assert "1,000 tokens" in fit(1_000, 1_024, content, "Demo")[0].message
