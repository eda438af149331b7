"""A regular expression and its grammar allow the same texts."""

from __future__ import annotations

import contextlib
import json
import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.llama.grammar_checks import check_grammar
from engines.llama.json_text import string_char
from engines.llama.regex_reader import read_regex
from tests.grammar_walk import allows, random_text
from workbench.errors import InputError

ATOMS = st.sampled_from(
    ["a", "b", r"\d", r"\w", ".", "[ab]", "[^a]", "[a-c1]", r"\.", r"\s", "é", '"', r"\\", r"\x41"]
)
EXPRESSIONS = st.recursive(
    ATOMS,
    lambda inner: (
        st.tuples(inner, inner).map("".join)
        | st.tuples(inner, inner).map(lambda two: f"({two[0]}|{two[1]})")
        | st.tuples(inner, st.sampled_from(["*", "+", "?", "{2}", "{0,2}", "{1,}", "*?"])).map(
            lambda two: f"(?:{two[0]}){two[1]}"
        )
        | inner.map(lambda one: f"({one}|)")
    ),
    max_leaves=6,
)
TEXTS = st.text(st.sampled_from(list('abc1é._"\\A \n')), max_size=6)


@given(EXPRESSIONS, TEXTS, st.randoms(use_true_random=False))
def test_the_same_texts_match(expression: str, text: str, random: Random) -> None:
    rules = {"root": read_regex(expression)}
    check_grammar(rules)
    written = random_text(rules, random)

    assert re.compile(expression, re.ASCII).fullmatch(written)
    assert allows(rules, written)
    assert allows(rules, text) == bool(re.fullmatch(expression, text, re.ASCII))


@given(EXPRESSIONS, st.randoms(use_true_random=False))
def test_inside_a_json_string_they_match_what_it_says(expression: str, random: Random) -> None:
    rules = {"root": read_regex(expression, string_char)}

    said = json.loads(f'"{random_text(rules, random)}"')

    assert re.fullmatch(expression, said, re.ASCII)


@given(st.text(max_size=20))
def test_any_text_is_an_expression_or_refused(expression: str) -> None:
    with contextlib.suppress(InputError):
        check_grammar({"root": read_regex(expression)})


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("(?=a)b", "look around"),
        (r"(a)\1", "“\\1” is not supported"),
        (r"\bword", "“\\b” is not supported"),
        ("a^b", "anchors"),
        ("a{3000}", "2,000"),
        ("a{3,1}", "ends before"),
        ("[b-a]", "range"),
        ("(a", "closing bracket"),
        ("[a", "not closed"),
        ("*a", "nothing"),
        ("a" * 10_001, "more than 10,000"),
        ("(" * 60 + "a" + ")" * 60, "nested too deeply"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(expression: str, said: str) -> None:
    with pytest.raises(InputError) as refused:
        read_regex(expression)

    assert said in refused.value.message
    assert "at character" in refused.value.message


def test_anchors_at_both_ends_are_what_is_meant_anyway() -> None:
    rules = {"root": read_regex(r"^\d{2}$")}

    assert allows(rules, "12")
    assert not allows(rules, "123")
