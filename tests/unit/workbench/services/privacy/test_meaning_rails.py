"""What a policy names by example: near enough is found, and what is wanted has to be there."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.guard.finding import GuardAction
from workbench.domain.guard.meaning import Meaning, checked_meanings, meaning_shape, parsed_meanings
from workbench.domain.guard.policy import GuardPolicy, parse_guard_policy, policy_shape, together
from workbench.errors import InputError
from workbench.services.privacy.guardrails import Guardrails

TOPIC = Meaning("votes", "off_topic", ("who wins the election",))
WANTED = Meaning("trains", "off_topic", ("when does the train leave",), is_wanted=True)
POLICY = GuardPolicy(
    {("in", "off_topic"): GuardAction.BLOCK, ("out", "off_topic"): GuardAction.BLOCK}
)


def by_words(texts: Sequence[str]) -> np.ndarray:
    """A vector of unit length in which each word has its place."""
    rows = np.zeros((len(texts), 512), np.float32)
    for at, text in enumerate(texts):
        for word in text.lower().replace("?", " ").replace(".", " ").split():
            place = int(hashlib.sha256(word.encode()).hexdigest(), 16) % 512
            rows[at, place] += 1
        rows[at] /= np.linalg.norm(rows[at]) or 1
    return rows


def found(text: str, way: str, *meanings: Meaning) -> list[tuple[str, int, int]]:
    rails = Guardrails(Path("/nowhere"), embed=by_words)
    policy = GuardPolicy(POLICY.actions, meanings=meanings)
    told = rails.check(text, way, policy, families=("off_topic",))  # type: ignore[arg-type]
    return [(one.rule, one.start, one.end) for one in told]


def test_the_sentence_that_is_near_is_named() -> None:
    text = "A quiet day. Who wins the election?"
    assert ("by example", 13, len(text)) in found(text, "in", TOPIC)
    assert found("A quiet day in the garden.", "in", TOPIC) == []


def test_a_question_has_to_be_about_what_is_wanted_an_answer_has_not() -> None:
    assert found("When does the train leave?", "in", WANTED) == []
    text = "Bake me a cake with nuts."
    assert found(text, "in", WANTED) == [("by example", 0, len(text))]
    assert found(text, "out", WANTED) == []


def test_without_an_embedder_nothing_is_found_by_example() -> None:
    policy = GuardPolicy(POLICY.actions, meanings=(TOPIC,))
    assert Guardrails(Path("/nowhere")).check("Who wins the election?", "in", policy) == ()


@given(
    st.lists(
        st.builds(
            Meaning,
            st.text("abc ", min_size=1, max_size=8).filter(str.strip),
            st.just("claim"),
            st.lists(st.text("xyz ", min_size=1).filter(str.strip), min_size=1, max_size=3).map(
                tuple
            ),
            st.just(False),
            st.floats(0.1, 0.99),
        ),
        max_size=5,
    )
)
def test_a_policy_reads_back_what_it_wrote(meanings: list[Meaning]) -> None:
    kept = checked_meanings(meanings)
    assert parsed_meanings([meaning_shape(one) for one in kept]) == kept
    policy = GuardPolicy(meanings=kept, schemas=('{"type": "object"}',), revises=True)
    assert parse_guard_policy(policy_shape(policy)) == policy
    assert together((policy, GuardPolicy())).meanings == kept


@pytest.mark.parametrize(
    "wrong",
    [
        [{"name": "", "family": "claim", "examples": ["a"]}],
        [{"name": "a", "family": "pii", "examples": ["a"]}],
        [{"name": "a", "family": "claim", "examples": []}],
        [{"name": "a", "family": "claim", "examples": ["a"], "is_wanted": True}],
        [{"name": "a", "family": "claim", "examples": ["a"], "likeness": "x"}],
        [{"name": "a", "family": "claim", "examples": ["a"], "more": 1}],
        ["a"],
    ],
)
def test_a_wrong_entry_is_refused(wrong: object) -> None:
    with pytest.raises(InputError):
        parsed_meanings(wrong)
