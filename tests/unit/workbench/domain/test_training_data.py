"""Training examples out of lines: what is taken, what is refused by its line, how it is divided."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.training_data import (
    TrainingExample,
    divided,
    fingerprint,
    line_of,
    read_lines,
)

CHAT = {"messages": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello"}]}


@pytest.mark.parametrize(
    "raw",
    [
        CHAT,
        {"prompt": "Hi", "completion": "Hello"},
        {"prompt": "Hi", "response": "Hello"},
        {"prompt": [{"role": "user", "content": "Hi"}], "completion": "Hello"},
    ],
)
def test_the_same_example_in_each_form(raw: dict) -> None:
    found = read_lines([json.dumps(raw)])

    assert found.examples == (TrainingExample((("user", "Hi"), ("assistant", "Hello"))),)
    assert found.bad == () and not found.is_pairs


@pytest.mark.parametrize(
    "raw",
    [
        {"prompt": "Hi", "chosen": "Hello", "rejected": "Go away"},
        {
            "chosen": CHAT["messages"],
            "rejected": [CHAT["messages"][0], {"role": "assistant", "content": "Go away"}],
        },
    ],
)
def test_pairs_of_answers(raw: dict) -> None:
    found = read_lines([json.dumps(raw)])

    assert found.is_pairs
    assert found.examples[0].messages == (("user", "Hi"), ("assistant", "Hello"))
    assert found.examples[0].rejected == "Go away"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "not JSON"),
        ("[1]", "not a JSON object"),
        ('{"text": "x"}', "neither"),
        ('{"messages": []}', "not a list"),
        ('{"messages": [{"role": "robot", "content": "x"}]}', "role"),
        ('{"messages": [{"role": "user", "content": "x"}]}', "last message"),
        ('{"prompt": "x", "completion": " "}', "empty"),
        ('{"prompt": "x", "completion": 3}', "no text"),
        ('{"prompt": "x", "chosen": "a", "rejected": "a"}', "the same"),
        ('{"prompt": "x", "completion": "\\ud800"}', "half a character"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_what_is_no_example_is_named_with_its_line(line: str, why: str) -> None:
    found = read_lines([json.dumps(CHAT), "", line])

    assert len(found.examples) == 1
    assert [bad.number for bad in found.bad] == [3] and why in found.bad[0].why


def test_pairs_and_answers_do_not_mix() -> None:
    pair = {"prompt": "Hi", "chosen": "Hello", "rejected": "Go away"}

    found = read_lines([json.dumps(CHAT), json.dumps(pair)])

    assert found.n_bad == 1 and "do not mix" in found.bad[0].why


@given(st.binary(max_size=300), st.integers(0, 60))
def test_broken_lines_raise_nothing(noise: bytes, cut: int) -> None:
    line = json.dumps(CHAT)
    text = line[:cut] + noise.decode("utf-8", "replace") + line[cut + 1 :]

    found = read_lines([text])

    assert len(found.examples) + found.n_bad <= 1


TEXTS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1).filter(str.strip)


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=2, max_size=20), st.integers(0, 5))
def test_the_same_question_never_stands_on_both_sides(
    asked: list[tuple[str, str]], seed: int
) -> None:
    examples = [TrainingExample((("user", q), ("assistant", a))) for q, a in asked]

    inside, outside = divided(examples, 0.3, seed)

    assert sorted(map(line_of, inside + outside)) == sorted(map(line_of, examples))
    assert not {one.group for one in inside} & {one.group for one in outside}
    assert (inside, outside) == divided(examples, 0.3, seed)
    if len({one.group for one in examples}) > 1:
        assert inside and outside


@given(TEXTS, TEXTS)
def test_an_example_comes_back_from_its_line(question: str, answer: str) -> None:
    one = TrainingExample((("user", question), ("assistant", answer)))
    raw = json.loads(line_of(one))

    told = {"messages": [{"role": role, "content": text} for role, text in raw["messages"]]}

    assert read_lines([json.dumps(told)]).examples == (one,)
    assert fingerprint([one]) == fingerprint([one]) != fingerprint([one, one])


@pytest.mark.parametrize("role", [[], {}, None, 1.5, ["user"]])
def test_a_role_of_another_kind_is_a_line_that_cannot_be_used(role: object) -> None:
    line = json.dumps({"messages": [{"role": role, "content": "a"}]})
    found = read_lines([line])
    assert [one.number for one in found.bad] == [1] and "role" in found.bad[0].why
