"""A further passage of a page goes down; everything else keeps its order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.page_spread import spread_over_pages


def test_other_pages_come_before_a_second_passage_of_one() -> None:
    assert spread_over_pages(["a", "a", "b", "a", "c"], 0.2) == [0, 2, 4, 1, 3]


def test_without_variety_or_pages_nothing_changes() -> None:
    assert spread_over_pages(["a", "a", "b"], 0.0) == [0, 1, 2]
    assert spread_over_pages([None, None, None], 0.5) == [0, 1, 2]


def test_a_passage_that_is_much_better_stays_before() -> None:
    pages = ["a", "a", *range(40)]
    order = spread_over_pages(pages, 0.2)
    assert order.index(1) == 12, "twelve places down"


@given(st.lists(st.sampled_from(["a", "b", "c", None]), max_size=30), st.floats(0, 1))
def test_each_is_there_once_and_the_first_stays_first(pages: list[str | None], v: float) -> None:
    order = spread_over_pages(pages, v)
    assert sorted(order) == list(range(len(pages)))
    assert order[:1] == [0][: len(pages)]
    for page in {*pages} - {None}:
        own = [at for at in order if pages[at] == page]
        assert own == sorted(own)
