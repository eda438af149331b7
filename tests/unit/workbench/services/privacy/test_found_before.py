"""Texts that were looked through before are not looked through again, until the rules change."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.privacy import Detection
from workbench.domain.privacy_policy import Policy, parse_policy
from workbench.domain.recognizers.engine import Selection
from workbench.services.privacy import found_before
from workbench.services.privacy.found_before import Found, FoundBefore
from workbench.services.privacy.privacy import Privacy


class Counting:
    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, texts: Sequence[str]) -> list[Found]:
        self.asked += texts
        return [(Detection("PERSON", 0, len(text), 0.9, "test"),) * len(text) for text in texts]


def test_a_history_is_looked_through_once_and_anew_for_other_rules() -> None:
    before, find, rules = FoundBefore(), Counting(), Selection()

    first = before.find_many(["a", "bb", "a"], rules, find)
    again = before.find_many(["a", "bb", "ccc"], rules, find)
    assert find.asked == ["a", "bb", "ccc"]
    assert again[:2] == first[:2]

    before.find_many(["a"], Selection(), find)
    assert find.asked == ["a", "bb", "ccc", "a"]


@given(st.lists(st.lists(st.text("ab", max_size=4), max_size=6), max_size=12))
def test_whatever_is_asked_the_finds_are_the_same(calls: list[list[str]]) -> None:
    before, find, rules = FoundBefore(), Counting(), Selection()
    old, found_before.MOST = found_before.MOST, 7  # type: ignore[misc]
    try:
        for texts in calls:
            assert before.find_many(texts, rules, find) == Counting()(texts)
            assert before._size <= 7
    finally:
        found_before.MOST = old  # type: ignore[misc]


def test_a_changed_list_holds_at_once() -> None:
    privacy, text = Privacy(), "Write to ada@example.org."

    assert len(privacy.find(text, Policy())) == 1
    assert len(privacy.find(text, Policy())) == 1
    assert privacy.find(text, parse_policy({"allow": ["ada@example.org"]})) == ()
