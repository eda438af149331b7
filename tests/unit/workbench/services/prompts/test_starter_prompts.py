"""The prompts that come with the program: many, sound, in their own format, and renderable."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from workbench.domain.prompt import VariableKind
from workbench.domain.prompt_file import read_prompt_file, write_prompt_file
from workbench.domain.prompt_lint import lint
from workbench.domain.prompt_rendering import render_prompt
from workbench.domain.prompt_values import typed_values
from workbench.services.prompts.prompt_folder import read_folder
from workbench.services.prompts.prompts import lint_words, starter_folder

FILES = sorted(starter_folder().rglob("*.prompt.md"))
WANTED = {
    "summarise", "extract-fields", "classify", "sentiment", "plain-language", "compare-clauses",
    "minutes-to-actions", "answer-from-passages", "translate", "bias-review", "critique-and-revise",
}  # fmt: skip


def test_there_are_many_and_the_usual_work_is_among_them() -> None:
    records, unread = read_folder(starter_folder())

    assert len(records) == len(FILES) >= 25
    assert unread == []
    assert {record.name for record in records} >= WANTED
    assert all(record.title and record.description and record.tags for record in records)
    assert all(record.folder for record in records)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name.split(".")[0])
def test_each_is_as_the_program_would_write_it_and_has_no_findings(path: Path) -> None:
    text = path.read_text("utf-8")
    file = read_prompt_file(text)

    assert write_prompt_file(file) == text
    assert lint(file.content, lint_words()) == ()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name.split(".")[0])
def test_each_renders_with_every_choice(path: Path) -> None:
    content = read_prompt_file(path.read_text("utf-8")).content
    given = {one.name: "some text" for one in content.variables if one.default is None}
    choices = [one for one in content.variables if one.kind is VariableKind.CHOICE]
    for choice in choices[0].choices if choices else ("",):
        picked = {choices[0].name: choice} if choices else {}
        values = typed_values(content.variables, {**given, **picked}, date(2026, 3, 1))

        rendered = render_prompt(content, values)

        assert "some text" in rendered.user
        assert "{{" not in rendered.user
        assert rendered.system
