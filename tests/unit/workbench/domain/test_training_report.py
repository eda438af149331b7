"""What is told of examples before training; splits; what changed between versions."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.training_data import TrainingExample
from workbench.domain.training_report import is_cut_off, report_on
from workbench.domain.training_set import (
    TEST,
    TRAIN,
    VALIDATION,
    Learned,
    change_between,
    content_of,
    example_from,
    set_hash,
    split_by_group,
)

LONG = "How do I return a pair of shoes that I bought last week in the shop at the corner"


def learned(question: str, answer: str, split: str = TRAIN) -> Learned:
    return Learned(TrainingExample((("user", question), ("assistant", answer))), split)


def test_what_is_wrong_is_counted_with_its_places() -> None:
    examples = [
        learned("one", "first."),
        learned("one", "first."),
        learned("ONE ", "other."),
        learned("two", "  "),
        learned("three", "word " * 60 + "and then the"),
        learned(LONG, "So."),
        learned(f"{LONG} today", "So."),
    ]
    found = report_on(examples, language=lambda text: "en" if "How" in text else "")
    assert found.duplicates == (2,)
    assert found.contradictions == (3,)
    assert found.empty == (4,)
    assert found.cut_off == (5,)
    assert [(later, earlier) for later, earlier, _ in found.near_duplicates] == [(7, 6)]
    assert found.languages == {"unknown": 5, "en": 2}
    assert len(found.problems) == 5


def test_labels_are_seen_where_answers_repeat() -> None:
    examples = [learned(f"q{n}", "yes" if n % 3 else "no") for n in range(30)]
    assert report_on(examples).labels == {"yes": 20, "no": 10}
    assert report_on([learned(f"q{n}", f"a{n}") for n in range(30)]).labels == {}


def test_lengths_personal_data_and_flags_are_those_that_are_told() -> None:
    examples = [learned("a", "b"), learned("a b c", "d")]
    found = report_on(
        examples,
        count=lambda one: 10 * len(one.messages[0][1]),
        n_ctx=20,
        personal=lambda text: ["NAME"] if "c" in text else [],
        flags=lambda _text: ["secret", "secret"],
    )
    assert (found.lengths.unit, found.lengths.least, found.lengths.most) == ("tokens", 10, 50)
    assert found.lengths.n_too_long == 1
    assert found.personal == {"NAME": 1}
    assert found.flagged == {"secret": 2}


def test_questions_of_a_test_that_are_learned_from_are_leaks() -> None:
    examples = [
        learned(LONG, "x"),
        learned(LONG, "y", TEST),
        learned("quite another question about something else entirely here", "z", VALIDATION),
    ]
    found = report_on(examples, evaluation={"golden@1": [LONG, "unrelated words only"]})
    assert found.leaks == ((2, TEST),)
    assert {(number, name) for number, name, _ in found.evaluation} == {
        (1, "golden@1"), (2, "golden@1")
    }  # fmt: skip


def test_an_answer_is_cut_off_only_where_it_looks_so() -> None:
    assert not is_cut_off("yes")
    assert not is_cut_off("word " * 80 + "end.")
    assert not is_cut_off("word " * 80 + "\n- an entry of a list")
    assert not is_cut_off("word " * 80 + "\n```")
    assert is_cut_off("word " * 80 + "and the")


_EXAMPLES = st.lists(
    st.builds(learned, st.text("abc ", max_size=4), st.text("xyz", min_size=1, max_size=3)),
    max_size=40,
)


@given(examples=_EXAMPLES, seed=st.integers(0, 5))
def test_what_asks_the_same_stays_together(examples: list[Learned], seed: int) -> None:
    divided = split_by_group(examples, 0.2, 0.1, seed)
    assert divided == split_by_group(examples, 0.2, 0.1, seed)
    places = defaultdict(set)
    for one in divided:
        places[one.example.group].add(one.split)
    assert all(len(found) == 1 for found in places.values())
    if len(places) >= 5:
        assert {one.split for one in divided} == {TRAIN, VALIDATION, TEST}
    if places:
        assert TRAIN in {one.split for one in divided}


@given(before=_EXAMPLES, after=_EXAMPLES)
def test_a_change_tells_what_is_new_gone_and_answered_otherwise(
    before: list[Learned], after: list[Learned]
) -> None:
    change = change_between(before, after)
    old = {one.example.group for one in before}
    new = {one.example.group for one in after}
    assert {one.example.group for one in change.added} <= new
    assert {one.example.group for one in change.removed} <= old
    for was, becomes in change.answered_otherwise:
        assert was.example.group == becomes.example.group
    assert change_between(before, before).added == ()


@given(question=st.text(max_size=20), answer=st.text(min_size=1, max_size=20))
def test_an_example_comes_back_as_it_was_stored(question: str, answer: str) -> None:
    one = learned(question, answer)
    assert example_from(content_of(one)) == one.example
    assert set_hash([one]) != set_hash([learned(question, answer, TEST)])
