"""A prompt's text file reads back as it was, byte for byte, whatever stands in it."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.workbench.domain.prompt_samples import FILES, TEXT
from workbench.domain.prompt import PromptContent, VariableKind
from workbench.domain.prompt_file import PromptFile, read_prompt_file, write_prompt_file
from workbench.domain.yaml_text import YamlRefused, dump_yaml, load_yaml
from workbench.errors import InputError

WRITTEN = """\
---
title: Summarise
tags:
  - writing
variables:
  - name: text
    kind: file
  - name: length
    kind: choice
    default: short
    choices:
      - short
      - long
settings:
  temperature: 0.2
---
--- system
You summarise.
--- example
Long.
--- answer
Short.
--- user
Summarise:
{{ text }}
--- schema
{"type": "object"}
"""


@given(FILES)
def test_writing_and_reading_a_file_changes_nothing(file: PromptFile) -> None:
    text = write_prompt_file(file)

    again = read_prompt_file(text)

    assert again.content == file.content
    assert again.content.hash == file.content.hash
    assert write_prompt_file(again) == text


@given(FILES)
def test_windows_line_ends_make_no_difference(file: PromptFile) -> None:
    text = write_prompt_file(file)

    assert read_prompt_file("\ufeff" + text.replace("\n", "\r\n")) == read_prompt_file(text)


@given(st.recursive(st.one_of(TEXT, st.integers(), st.booleans(), st.none()), st.lists))
def test_yaml_reads_back_what_was_written(value: object) -> None:
    kept = str(value).encode("utf-8", "replace").decode() if isinstance(value, str) else value

    assert load_yaml(dump_yaml({"value": kept})) == {"value": kept}


@given(st.text())
def test_any_text_is_read_or_refused_with_a_sentence(text: str) -> None:
    for source in (text, f"---\n{text}\n---\n--- user\nx"):
        with contextlib.suppress(InputError):
            read_prompt_file(source)


def test_a_file_that_a_person_wrote_is_understood_and_stays_as_it_is() -> None:
    file = read_prompt_file(WRITTEN)

    assert file.title == "Summarise"
    assert [one.kind for one in file.content.variables] == [VariableKind.FILE, VariableKind.CHOICE]
    assert file.content.user == "Summarise:\n{{ text }}"
    assert file.content.examples[0].output == "Short."
    assert write_prompt_file(file) == WRITTEN


def test_plain_text_is_the_user_part() -> None:
    assert read_prompt_file("Summarise {{ text }}\n").content == PromptContent(
        user="Summarise {{ text }}"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("---\ntitle: x\n", "no end"),
        ("---\ntitel: x\n---\n", "“titel”"),
        ("---\ntitle: [x\n---\n", "line"),
        ("---\nvariables:\n  - kind: text\n    colour: red\n---\n", "“colour”"),
        ("---\nvariables:\n  - {name: x, kind: pet}\n---\n", "kind of variable 1"),
        ("---\nsettings: {temperature: hot}\n---\n", "temperature"),
        ("---\ntitle: x\n---\n--- user\na\n--- user\nb\n", "2 parts “user”"),
        ("---\ntitle: x\n---\n--- example\na\n", "answer"),
        ("---\ntitle: x\n---\n--- sytem\na\n", "“sytem”"),
    ],
)
def test_what_cannot_be_understood_is_named(text: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_prompt_file(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: &x [1, 2]\nb: *x",
        "a: !!python/object/apply:os.system ['true']",
        "a: !unknown 1",
        "1: a",
        "a: " + "[" * 60 + "]" * 60,
        "a: " + "[" * 5000,
        "? [a]\n: b",
    ],
)
def test_yaml_that_is_more_than_plain_values_is_refused(text: str) -> None:
    with pytest.raises(YamlRefused):
        load_yaml(text)


def test_words_of_yaml_stay_words() -> None:
    assert load_yaml("a: no\nb: 2020-01-01\nc: true\nd: 3") == {
        "a": "no", "b": "2020-01-01", "c": True, "d": 3,
    }  # fmt: skip
