"""Sentences of an answer are compared with what they cite."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.workbench.services.chat_world import passage
from workbench.domain.neighbours import Around
from workbench.domain.support import (
    SentenceCheck,
    by_words,
    claims_of,
    missing_figures,
    sentences_of,
    source_of,
    state_of,
    told_of,
    turns_round,
    with_marks,
)
from workbench.storage.search import stop_words

RENT = passage(1, "The rent is EUR 1,250 a month. It is due on the third day of each month.")
NOTICE = passage(2, "Either party may end the lease with three months of notice.")


def test_each_sentence_goes_with_the_passages_that_it_cites() -> None:
    answer = "The rent is EUR 1,250 [1a]. It ends with notice [2].\n\nThat is usual in offices."

    claims = claims_of(answer, 2)

    assert [(claim.text, claim.numbers) for claim in claims] == [
        ("The rent is EUR 1,250 .", (1,)),
        ("It ends with notice .", (2,)),
        ("That is usual in offices.", ()),
    ]
    assert answer[claims[0].start : claims[0].end].startswith("The rent is")


def test_what_was_read_beside_a_passage_bears_out_too() -> None:
    beside = {NOTICE.chunk_id: Around(before="Heating is paid by the owner.", after="Or so.")}
    assert "Heating is paid by the owner." in sentences_of([RENT, NOTICE], [2], beside)
    assert "Heating is paid by the owner." not in sentences_of([RENT, NOTICE], [1, 2])
    assert source_of(RENT, beside) == RENT.text


def test_a_line_behind_its_mark_is_the_claim_of_that_mark() -> None:
    (claim,) = claims_of("[2a] Either party may end the lease.", 2)
    assert claim.numbers == (2,)


def test_the_words_of_two_neighbours_count_together() -> None:
    sources = sentences_of([RENT], (1,))
    share = by_words("The rent is due on the third day", sources, stop_words())

    assert share == 1.0
    assert by_words("The moon is made of cheese", sources, stop_words()) < 0.3


def test_a_figure_that_no_source_has_is_missing_however_it_is_written() -> None:
    sources = sentences_of([RENT], (1,))

    assert missing_figures("The rent is EUR 1250.", sources) == ()
    assert missing_figures("The rent is EUR 1.250 on day 3.", sources) == ("3",)
    assert state_of(1.0, 1.0, ("3",)) == "unsupported"


def test_one_that_denies_and_one_that_does_not_turn_each_other_round() -> None:
    assert turns_round("Dogs are not allowed.", "Dogs are allowed.")
    assert not turns_round("Dogs are allowed.", "Dogs are allowed in the garden.")


def test_what_is_not_borne_out_is_marked_and_told() -> None:
    answer = "The rent is EUR 900 [1]. It is due monthly [1]."
    bad = SentenceCheck(0, 24, "unsupported", (1,), 0.5, None, ("900",))
    good = SentenceCheck(25, 47, "supported", (1,), 1.0)

    assert with_marks(answer, [bad, good]) == "The rent is EUR 900 [1]. ⚠ It is due monthly [1]."
    told = told_of([bad, good])
    assert told.startswith("1 of 2 cited sentences is not borne out")
    assert "900" in told
    assert told_of([good]) == ""


@given(st.text(max_size=300), st.integers(0, 3))
def test_any_answer_can_be_checked(answer: str, n_passages: int) -> None:
    for claim in claims_of(answer, n_passages):
        assert 0 <= claim.start < claim.end <= len(answer)
        assert all(1 <= number <= n_passages for number in claim.numbers)
        by_words(claim.text, [answer], ())
    marked = with_marks(
        answer, [SentenceCheck(c.start, c.end, "unsupported") for c in claims_of(answer, 1)]
    )
    assert marked.replace(" ⚠", "") == answer.replace(" ⚠", "")
