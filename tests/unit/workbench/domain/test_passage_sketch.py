"""A sketch knows its passage again, whole or in part, and no other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.passage_sketch import ALIKE, likeness, pack, sketch, unpack

NOTICE = (
    "The tenant may end this agreement with a notice of three months to the end of a quarter. "
    "Notice is given in writing. The landlord confirms that it arrived within two weeks, and "
    "both agree on a day on which the rooms are handed over, cleaned and without furniture."
)
OTHER = (
    "Batteries are charged with two amperes until the lamp turns green, which takes some hours. "
    "Never leave the charger in the sun, and never cover it with cloth while it is in use. "
    "A battery that is not used for a month is stored half charged at room temperature."
)


@given(st.text(max_size=600))
def test_a_text_is_like_itself_and_a_sketch_survives_its_storing(text: str) -> None:
    shape = sketch(text)

    assert unpack(pack(shape)) == shape
    assert likeness(shape, shape) == (1.0 if shape else 0.0)


@given(st.text(max_size=200), st.text(max_size=200))
def test_likeness_is_symmetric_and_a_share(one: str, other: str) -> None:
    found = likeness(sketch(one), sketch(other))

    assert found == likeness(sketch(other), sketch(one))
    assert 0.0 <= found <= 1.0


def test_a_passage_is_known_again_in_a_longer_one_and_after_an_edit() -> None:
    assert likeness(sketch(NOTICE), sketch(f"{OTHER} {NOTICE} {OTHER}")) >= 0.9
    assert likeness(sketch(NOTICE), sketch(NOTICE.replace("three", "six"))) >= ALIKE
    assert likeness(sketch(NOTICE), sketch(NOTICE.upper().replace(" ", "\n"))) == 1.0


def test_another_passage_is_not_taken_for_it() -> None:
    assert likeness(sketch(NOTICE), sketch(OTHER)) < ALIKE / 2


def test_less_than_a_third_of_the_runs_are_kept() -> None:
    n_runs = len("".join(NOTICE.split())) - 11

    assert 0 < len(sketch(NOTICE)) < n_runs / 3
