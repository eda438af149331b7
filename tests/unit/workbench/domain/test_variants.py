"""Variants of cases, and whether they end alike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.consistency import consistency
from workbench.domain.dataset import Case
from workbench.domain.evaluation import Cell, CellResult, Done
from workbench.domain.grading.grade import Check, Outcome
from workbench.domain.variants import family_of, reordered, repeated, swapped
from workbench.services.evaluation.grading_kit import swap_words


def test_a_person_is_exchanged_and_what_is_expected_with_them() -> None:
    case = Case("a", {"question": "He asked his boss. HIS man?"}, checks=(Check("contains", "He"),))

    first, other = swapped([case], "gender", swap_words()["gender"])

    assert first is case
    assert other.key == "a~gender1"
    assert other.variables["question"] == "She asked her boss. HER woman?"
    assert other.checks[0].value == "She"
    assert list(swapped([Case("b", {"question": "Why?"})], "gender", [["he", "she"]])) == [
        Case("b", {"question": "Why?"})
    ]


def test_names_go_round() -> None:
    case = Case("a", messages=(("user", "Emily wrote to Greg."),))

    made = [one.messages[0][1] for one in swapped([case], "names", swap_words()["names"])]

    assert made == [
        "Emily wrote to Greg.",
        "Lakisha wrote to Jamal.",
        "Fatima wrote to Mohammed.",
        "Mei wrote to Wei.",
    ]


def test_options_come_in_other_orders_that_are_always_the_same() -> None:
    case = Case("a", {"question": "Which?", "options": ["x", "y", "z"]})

    once, again = (list(reordered([case], 3, 5)) for _ in range(2))

    orders = {tuple(one.variables["options"]) for one in once}
    assert once == again and len(once) == len(orders) == 4
    assert list(reordered([Case("b", {"question": "?"})], 3, 5)) == [Case("b", {"question": "?"})]


@given(st.text(min_size=1, max_size=8), st.integers(1, 5))
def test_a_family_is_known_by_its_keys(key: str, n: int) -> None:
    found = list(repeated([Case(key)], n))

    assert len({one.key for one in found}) == n
    assert {family_of(one.key) for one in found[1:]} <= {(key, "seed")}


def done(key: str, outcome: Outcome, answer: str = "", column: int = 1) -> Done:
    cell = Cell(0, column, key, (), (), None, (), 0)
    return Done(cell, CellResult(outcome, float(outcome == "pass"), "", answer))


def test_families_end_alike_or_not() -> None:
    found = consistency(
        [
            done("a", "pass", "x"), done("a~seed2", "pass", "x"), done("a~seed3", "pass", "y"),
            done("b", "pass", "x"), done("b~seed2", "fail", "x"), done("b~seed3", "pass", "x"),
            done("c", "error"), done("c~seed2", "pass"), done("c~seed3", "pass"),
            done("a~gender1", "fail"), done("b~gender1", "fail"), done("d", "pass"),
        ]
    )  # fmt: skip

    gender, seed = found
    assert (seed.n_families, seed.n_alike, seed.n_left_out, seed.unlike) == (3, 1, 1, ("b",))
    assert seed.difference is None and 0 < seed.interval.low < 0.5 < seed.interval.high < 1
    assert gender.difference is not None and gender.difference.mean == -1.0
    assert gender.n_alike == 0 and consistency([done("a", "pass")]) == ()
