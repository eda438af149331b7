"""Answers are judged to the letter, and shares carry honest intervals."""

import pytest

from resources.demo_model.sample import Question
from resources.demo_model.scoring import Share, judge, normalised, overlap

QUESTION = Question("How long is the notice?", "45 days", 2)


@pytest.mark.parametrize(
    ("reply", "exact", "cited", "refused"),
    [
        ("[2b] The notice period is 45 days.", True, True, False),
        ("45 days [1].", True, False, False),
        ("[2a] notice period is 45 day", False, True, False),
        ("[2aa] notice period is 145 days", False, True, False),
        ("45 days [1a][2].", True, False, False),
        ("45 days", True, False, False),
        ("The passages do not tell.", False, False, True),
    ],
)
def test_a_reply_is_judged_to_the_letter(
    reply: str, exact: bool, cited: bool, refused: bool
) -> None:
    verdict = judge(QUESTION, reply)

    assert (verdict.exact, verdict.cited, verdict.refused) == (exact, cited, refused)


def test_an_invented_answer_to_an_unanswerable_question_is_no_refusal() -> None:
    verdict = judge(Question("Who?"), "Anna [1].")

    assert not verdict.refused
    assert not verdict.answerable


def test_the_interval_of_a_share_agrees_with_the_published_example() -> None:
    low, high = Share(81, 263).interval  # Newcombe 1998: 0.2553 to 0.3662

    assert low == pytest.approx(0.2553, abs=1e-4)
    assert high == pytest.approx(0.3662, abs=1e-4)


def test_words_are_compared_without_case_articles_and_punctuation() -> None:
    assert normalised("The Denver Broncos.") == ["denver", "broncos"]
    assert overlap("Denver", "the Denver Broncos") == pytest.approx(2 / 3)
    assert overlap("Carolina", "Denver") == 0.0
