"""The rails policy: read back as written, together the stricter one, wrong entries named."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.guard.finding import DIRECTIONS, FAMILIES, GuardAction
from workbench.domain.guard.policy import (
    DEFAULT_POLICY,
    GuardPolicy,
    parse_guard_policy,
    policy_shape,
    together,
)
from workbench.errors import InputError

PLACES = st.tuples(st.sampled_from(DIRECTIONS), st.sampled_from(FAMILIES))
WORDS = st.text(alphabet="abc d", min_size=1, max_size=9).filter(lambda word: word == word.strip())
POLICIES = st.builds(
    GuardPolicy,
    st.dictionaries(PLACES, st.sampled_from(GuardAction), max_size=6).map(
        lambda them: {
            place: action
            for place, action in them.items()
            if (place[1], action) != ("length", GuardAction.REDACT)
        }
    ),
    st.dictionaries(st.sampled_from(DIRECTIONS), st.integers(1, 10_000), max_size=3),
    st.dictionaries(
        st.sampled_from(("brand", "off_topic")),
        st.lists(WORDS, max_size=4, unique=True).map(tuple),
        max_size=2,
    ),
)


@given(POLICIES)
def test_a_policy_is_read_back_as_it_was_written(policy: GuardPolicy) -> None:
    assert parse_guard_policy(policy_shape(policy)) == policy


@given(POLICIES, POLICIES)
def test_two_policies_together_are_the_stricter_of_both(a: GuardPolicy, b: GuardPolicy) -> None:
    both = together((a, b))

    for direction in DIRECTIONS:
        for family in FAMILIES:
            ranks = [one.action(direction, family).rank for one in (a, b)]
            assert both.action(direction, family).rank == max(ranks)
    assert together((b, a)).longest == both.longest


def test_what_a_tool_returned_is_met_as_a_document_unless_more_is_said() -> None:
    blocks = GuardPolicy({("document", "injection"): GuardAction.BLOCK})
    allows = GuardPolicy({("tool", "injection"): GuardAction.ALLOW})

    assert blocks.action("tool", "injection") is GuardAction.BLOCK
    assert blocks.watched("tool") == {"injection"} and not allows.watched("tool")
    assert together((blocks, allows)).action("tool", "injection") is GuardAction.BLOCK


def test_by_default_documents_are_annotated_and_nothing_else_happens() -> None:
    assert DEFAULT_POLICY.watched("document") == {"injection"}
    assert not DEFAULT_POLICY.watched("in") and not DEFAULT_POLICY.watched("out")
    assert not any(action.stops for action in DEFAULT_POLICY.actions.values())


@pytest.mark.parametrize(
    "raw",
    [
        [],
        {"inside": {}},
        {"in": []},
        {"in": {"sorcery": "block"}},
        {"in": {"pii": "explode"}},
        {"out": {"length": "redact"}},
        {"longest": {"in": 0}},
        {"longest": {"in": "many"}},
        {"words": {"pii": ["a"]}},
        {"words": {"brand": "a"}},
        {"words": {"brand": ["a" * 101]}},
    ],
)
def test_a_wrong_entry_is_refused_with_a_hint(raw: Any) -> None:
    with pytest.raises(InputError) as caught:
        parse_guard_policy(raw)
    assert caught.value.hint
