"""Suites in promptfoo's form: what is read, what is told, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.domain.evaluation import Column, gate, versus
from workbench.domain.grading.grade import Check
from workbench.domain.model import SamplingSettings
from workbench.errors import InputError
from workbench.services.evaluation.suites import SuiteProvider, read_suite


def suite(folder: Path, text: str) -> Path:
    path = folder / "promptfooconfig.yaml"
    path.write_text(text, "utf-8")
    return path


def test_prompts_providers_and_tests_are_read(tmp_path: Path) -> None:
    (tmp_path / "ask.txt").write_text("Ask {{ q }}", "utf-8")
    found = read_suite(
        suite(
            tmp_path,
            """
prompts: [file://ask.txt, 'Say {{ q }}']
providers:
  - workbench:default
  - id: workbench:small
    config: {temperature: 0}
defaultTest:
  vars: {language: en}
  threshold: 0.5
tests:
  - vars: {q: [one, two]}
    assert: [{type: contains-any, value: 'a, b', weight: 2}]
    description: both
""",
        )
    )

    assert [one.content.user for one in found.prompts] == ["Ask {{ q }}", "Say {{ q }}"]
    assert found.providers == (
        SuiteProvider("default", {}),
        SuiteProvider("small", {"temperature": 0}),
    )
    assert [case.key for case in found.cases] == ["1.1", "1.2"]
    assert [case.variables for case in found.cases] == [
        {"language": "en", "q": "one"},
        {"language": "en", "q": "two"},
    ]
    assert found.cases[0].checks == (Check("contains-any", ["a", "b"], weight=2.0),)
    assert found.cases[0].threshold == 0.5
    assert found.unread == ()


def test_everything_else_is_told_by_name(tmp_path: Path) -> None:
    found = read_suite(
        suite(
            tmp_path,
            """
prompts: ['Say {{ q }}', file://make.py]
providers: [openai:gpt-4, {id: workbench:x, config: {apiKey: y}}]
scenarios: []
defaultTest: {options: {transform: x}}
tests:
  - vars: {q: a}
    assert: [{type: javascript, value: output == 1}]
""",
        )
    )

    whats = {one.what for one in found.unread}
    assert {"scenarios:", "provider openai:gpt-4", "provider workbench:x: apiKey"} <= whats
    assert {"defaultTest: options", "assert javascript"} <= whats
    assert any("make.py" in what for what in whats)
    assert found.providers == ()


@pytest.mark.parametrize(
    "text",
    [
        "[1, 2]",
        "prompts: []",
        "prompts: [a]\ntests: []",
        "prompts: [a]\ntests: file://../outside.csv",
        "prompts: [file://no.py]\ntests: [{vars: {a: 1}}]",
        "prompts: [a]\ndefaultTest: file://x.yaml\ntests: [{vars: {a: 1}}]",
        "a: &a [*a]",
    ],
)
def test_what_is_no_suite_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError):
        read_suite(suite(tmp_path, text))


def test_nothing_that_was_run_opens_no_gate() -> None:
    column = Column(1, "m", "id", "m", "", "", "", "", SamplingSettings())

    closed = gate([], 2, versus([], [], [column]), None)

    assert not closed.is_open
    assert closed.reasons == ("2 of 2 cells were not run", "nothing was judged")
