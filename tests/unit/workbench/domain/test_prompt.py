"""Names, hashes, values, rendering and the `{name}` style."""

from __future__ import annotations

import string
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.workbench.domain.prompt_samples import CONTENTS, NAMES
from workbench.domain.model import Message, SamplingSettings
from workbench.domain.prompt import (
    Example,
    PromptContent,
    RecommendedSettings,
    Variable,
    VariableKind,
    checked_folder,
    checked_label,
    checked_name,
    checked_tags,
    is_variable_name,
    normalised,
    slug,
)
from workbench.domain.prompt_braces import from_braces, names_in_braces
from workbench.domain.prompt_rendering import TemplateProblem, names_used, render_prompt
from workbench.domain.prompt_values import typed_values
from workbench.errors import InputError

TODAY = date(2026, 3, 1)


@given(CONTENTS)
def test_the_hash_covers_everything_and_nothing_else(content: PromptContent) -> None:
    assert content.hash == normalised(content).hash
    assert replace(content, user=content.user + "x").hash != content.hash
    assert replace(content, examples=(*content.examples, Example("", ""))).hash != content.hash
    windows = replace(content, user=content.user.replace("\n", "\r\n"))
    assert windows.hash == content.hash


def test_the_hash_never_changes_for_what_people_have_stored() -> None:
    content = PromptContent(
        user="Summarise {{ text }}",
        system="Be brief.",
        variables=(Variable("text"), Variable("n", VariableKind.NUMBER, "How many", "3")),
        examples=(Example("a", "b"),),
        settings=RecommendedSettings(temperature=0, stop=("\n",)),
    )
    assert content.hash == "350cd981f67ae33e5e6aaf18db8fb50f09c5b1e3979747959b6bcf588cf36037"


@given(st.text())
def test_a_slug_is_a_name(text: str) -> None:
    assert checked_name(slug(text))


@pytest.mark.parametrize("name", ["", "A", "a b", "-a", "a-", "a" * 65, "a/b", "nul", "é", "con.x"])
def test_what_cannot_be_a_name_is_refused_with_a_suggestion(name: str) -> None:
    with pytest.raises(InputError) as refused:
        checked_name(name)
    assert "such as" in refused.value.hint


@pytest.mark.parametrize("label", ["3", "latest", "", "Prod", "a b"])
def test_a_label_cannot_be_mistaken_for_a_version(label: str) -> None:
    with pytest.raises(InputError):
        checked_label(label)


@pytest.mark.parametrize("folder", ["..", "a/../b", ".git", "a\\b", "c:", "nul", "x" * 300, "a\nb"])
def test_a_folder_stays_below_where_it_is_written(folder: str) -> None:
    with pytest.raises(InputError):
        checked_folder(folder)


def test_folders_and_tags_are_tidied() -> None:
    assert checked_folder(" /Office / Mail/ ") == "Office/Mail"
    assert checked_tags((" a  b ", "A B", "", "c,d")) == ("A B", "c d")


def test_values_get_their_kind_and_their_default() -> None:
    variables = (
        Variable("n", VariableKind.NUMBER),
        Variable("day", VariableKind.DATE, default="today"),
        Variable("tone", VariableKind.CHOICE, default="calm", choices=("calm", "warm")),
        Variable("text"),
    )
    values = typed_values(variables, {"n": "3", "text": "a\r\nb"}, TODAY)
    assert values == {"n": 3, "day": "2026-03-01", "tone": "calm", "text": "a\nb"}


@pytest.mark.parametrize(
    ("given_values", "said"),
    [
        ({}, "needs a value for “n”, “tone”"),
        ({"n": "x", "tone": "calm"}, "must be a number"),
        ({"n": "nan", "tone": "calm"}, "must be a number"),
        ({"n": "1", "tone": "loud"}, "“loud” is not among"),
        ({"n": "1", "tone": "calm", "day": "1.3."}, "must be a date"),
        ({"n": "1", "tone": "calm", "other": "x"}, "no variable “other”"),
    ],
)
def test_a_value_that_does_not_fit_is_named(given_values: dict[str, str], said: str) -> None:
    variables = (
        Variable("n", VariableKind.NUMBER),
        Variable("tone", VariableKind.CHOICE, choices=("calm", "warm")),
        Variable("day", VariableKind.DATE, default="today"),
    )
    with pytest.raises(InputError, match=said):
        typed_values(variables, given_values, TODAY)


def test_all_parts_are_rendered_in_the_order_a_model_reads_them() -> None:
    content = PromptContent(
        system="You answer in {{ language }}.",
        user="{% for word in text.split() %}{{ word }}\n{% endfor %}{{ text }}\n",
        examples=(Example("in {{ language }}", "out"),),
    )
    rendered = render_prompt(content, {"language": "French", "text": "a b"})
    assert rendered.messages == (
        Message("system", "You answer in French."),
        Message("user", "in French"),
        Message("assistant", "out"),
        Message("user", "a\nb\na b\n"),
    )


def test_a_value_is_never_read_as_a_template() -> None:
    text = "{{ 7 * 7 }} {% raise %}"
    assert render_prompt(PromptContent(user="{{ x }}"), {"x": text}).user == text


@pytest.mark.parametrize(
    "source",
    [
        "{{ missing }}",
        "{{ x",
        "{% for i in range(10**9) %}{% endfor %}",
        "{% for i in range(15000) %}{{ 'aaaaaaaaaa' }}{% endfor %}",
        "{{ x.__class__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ 'a' * 10**9 }}",
        "{% include 'x' %}",
        "{{ cycler }}",
        "{{ x.ljust(10**9) }}",
        "{{ 1 / 0 }}",
        "a" * 200_001 + "{{ x }}",
    ],
)
def test_a_hostile_or_broken_template_ends_in_a_sentence(source: str) -> None:
    with pytest.raises(TemplateProblem) as refused:
        render_prompt(PromptContent(user=source), {"x": "text"})
    assert refused.value.part == "user"
    assert refused.value.hint


def test_names_are_found_with_their_lines() -> None:
    source = "{% set a = b %}\n{{ a }} {{ c }}\n{% for d in e %}{{ d }}{% endfor %}{{ range(3) }}"
    assert names_used(source) == {"b": 1, "c": 2, "e": 3}


VALUES = st.text(max_size=8)
PLAIN = st.text(alphabet=st.sampled_from("ab {}%#\n\"'x"), max_size=20)


@given(st.lists(st.one_of(PLAIN, NAMES.map(lambda name: (name,))), max_size=6), VALUES)
def test_single_braces_mean_what_python_means_by_them(
    pieces: list[str | tuple[str]], value: str
) -> None:
    text = "".join(
        f"{{{piece[0]}}}"
        if isinstance(piece, tuple)
        else piece.replace("{", "{{").replace("}", "}}")
        for piece in pieces
    )
    names = {field for _, field, _, _ in string.Formatter().parse(text) if field}
    if not all(map(is_variable_name, names)):
        return
    values = dict.fromkeys(names, value)

    rendered = render_prompt(PromptContent(user=from_braces(text)), values)

    assert set(names_in_braces(text)) == names
    assert rendered.user == text.format(**values)


def test_json_in_single_braces_is_text() -> None:
    text = 'Answer as {"label": "{label}"} {% x %}'
    rendered = render_prompt(PromptContent(user=from_braces(text)), {"label": "A"})
    assert rendered.user == 'Answer as {"label": "A"} {% x %}'


def test_recommended_settings_leave_the_rest_alone() -> None:
    mine = SamplingSettings(temperature=0.9, top_k=7)
    assert RecommendedSettings(temperature=0.0, max_tokens=50).over(mine) == replace(
        mine, temperature=0.0, max_tokens=50
    )
