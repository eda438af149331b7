from __future__ import annotations

import pytest

from workbench.domain.document import ChunkId, DocumentId, Passage
from workbench.domain.relevance import question_words, useful
from workbench.domain.retrieval import Hit

STOP_WORDS = frozenset({"what", "is", "the", "for", "a", "of", "our"})


def hit(text: str, cosine: float | None, keyword_rank: int | None = None) -> Hit:
    passage = Passage(ChunkId(1), DocumentId("d"), "d.txt", None, 0, len(text), text, "Travel")
    rank = None if cosine is None else 1
    return Hit(passage, rank, cosine, keyword_rank, None, 0.1)


def judged(question: str, *hits: Hit) -> tuple[bool, ...]:
    return useful(hits, question_words(question, STOP_WORDS))


def test_stop_words_do_not_carry_a_question() -> None:
    assert question_words("What is the limit for a HOTEL, what limit?", STOP_WORDS) == (
        "limit",
        "hotel",
    )


def test_what_is_close_in_meaning_is_useful_without_a_shared_word() -> None:
    assert judged("lodging costs", hit("A room is 140 EUR.", 0.55)) == (True,)


def test_what_is_far_in_meaning_is_not_useful_beside_something_close() -> None:
    close, far = hit("A room is 140 EUR.", 0.55), hit("The moon.", 0.05)

    assert judged("lodging costs", close, far) == (True, False)


def test_the_nearest_is_not_useful_when_all_are_far() -> None:
    assert judged("capital of Mongolia", hit("A room is 140 EUR.", 0.2)) == (False,)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("INV-4711", "Invoice INV-4711 is due."),
        ("What is our cancellation policy?", "Policies: cancellations are free."),
        ("travel limits", "The limit is low."),  # “travel” is its heading
    ],
)
def test_shared_words_make_a_far_hit_useful(question: str, text: str) -> None:
    assert judged(question, hit(text, 0.1, 1)) == (True,)


def test_one_shared_word_of_two_is_not_enough() -> None:
    assert judged("capital of Mongolia", hit("The capital gains tax.", 0.2, 1)) == (False,)


def test_without_any_likeness_known_every_keyword_hit_is_useful() -> None:
    assert judged("capital gains in Mongolia", hit("The capital.", None, 1)) == (True,)


def test_a_hit_not_yet_embedded_is_judged_by_its_words() -> None:
    known = hit("A room is 140 EUR.", 0.55)

    assert judged("hotel limit", known, hit("The hotel limit is 140 EUR.", None, 1)) == (True, True)
    assert judged("hotel limit", known, hit("The limit of the law.", None, 2)) == (True, False)


def test_no_hits_are_no_verdicts() -> None:
    assert judged("hotel") == ()
