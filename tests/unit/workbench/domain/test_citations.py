"""Citations in answers, and the sentence of the passage that each leans on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.citations import cite, markers, narrowed
from workbench.domain.document import ChunkId, DocumentId, Passage
from workbench.domain.passage_marks import Mark, letters, marked_sentences

POLICY = (
    "Travel is booked by the office. The daily allowance is 90 euros in Germany and 120 euros"
    " abroad. Receipts are due within 14 days. Dr. Meyer approves exceptions."
)
BOOKED = [POLICY[item.start : item.end] for item in marked_sentences(POLICY, 1)]
INVOICE = "Invoice 2024-117\nCustomer: Nordwind GmbH\nTotal: 4,250.00 EUR\nDue: 30 June 2024"
WRAPPED = (
    "The agreement begins on 1 March 2024 and has a term of\nthree years from that day."
    " Either party may end it\nwith a notice of ninety days."
)
JAPANESE = "契約は2024年に始まります。期間は三年です。更新はできません。"


def passage(text: str, start: int = 100) -> Passage:
    return Passage(ChunkId(1), DocumentId("d"), "doc.pdf", 1, start, start + len(text), text)


def quotes(answer: str, *texts: str, question: str = "") -> list[tuple[int, str]]:
    found = cite(answer, [passage(text) for text in texts], question)
    return [
        (item.number, item.passage.text[item.quote_start - 100 : item.quote_end - 100])
        for item in found
    ]


@pytest.mark.parametrize(
    ("answer", "numbers"),
    [
        ("Ninety euros [1].", [(1,)]),
        ("Both say so [1][2].", [(1,), (2,)]),
        ("Both say so [1, 2].", [(1, 2)]),
        ("Both say so [ 1;2 ].", [(1, 2)]),
        ("Known and not [2, 9].", [(2,)]),
        ("Unknown [9] and [0] and [12345].", []),
        ("A year [2024] is no passage.", []),
        ("Paris[1]", [(1,)]),
        ("`list[1]` and ```\na[2]\n``` and [3]", [(3,)]),
        ("```\nnever closed [1]", []),
        ("A link [1](https://example.org).", []),
        ("[x] [a1] [] [ ]", []),
        (
            "One [2b], two [1a, 2c], three [1a; 2], four [2B], five [ 1a ;3z ].",
            [(2,), (1, 2), (1, 2), (2,), (1, 3)],
        ),
        ("Twice in one [1a, 1b].", [(1,)]),
        ("No such passage [4a], no mark [2abc] [2 b] [b2] [1-2].", []),
        ("", []),
    ],
)
def test_only_numbers_of_passages_are_citations(answer: str, numbers: list[object]) -> None:
    assert [marker.numbers for marker in markers(answer, 3)] == numbers


def test_a_marker_keeps_the_sentences_that_it_names() -> None:
    found = markers("One [1B, 2] and two [3aa, 9a].", 3)

    assert [marker.marks for marker in found] == [
        (Mark(1, "b"), Mark(2)),
        (Mark(3, "aa"),),
    ]


def test_a_marker_says_where_it_stands() -> None:
    (marker,) = markers("So it is [1, 2].", 2)

    assert "So it is [1, 2]."[marker.start : marker.end] == "[1, 2]"


@pytest.mark.parametrize(
    ("answer", "text", "quote"),
    [
        (
            "120 euros [1].",
            POLICY,
            "The daily allowance is 90 euros in Germany and 120 euros abroad.",
        ),
        ("They are due within 14 days. [1]", POLICY, "Receipts are due within 14 days."),
        ("According to [1], exceptions go to Dr. Meyer.", POLICY, "Dr. Meyer approves exceptions."),
        ("The total is **4,250.00 EUR** [1].", INVOICE, "Total: 4,250.00 EUR"),
        ("Nordwind GmbH [1]", INVOICE, "Customer: Nordwind GmbH"),
        (
            "The term is three years [1].",
            WRAPPED,
            "The agreement begins on 1 March 2024 and has a term of\nthree years from that day.",
        ),
        (
            "A notice of ninety days [1].",
            WRAPPED,
            "Either party may end it\nwith a notice of ninety days.",
        ),
        ("期間は三年です [1]。", JAPANESE, "期間は三年です。"),
    ],
)
def test_the_sentence_that_says_it_is_quoted(answer: str, text: str, quote: str) -> None:
    assert quotes(answer, text) == [(1, quote)]


def test_the_question_decides_between_sentences_with_the_same_value() -> None:
    text = "The deposit is 500 euros. The rent is 500 euros."

    assert quotes("500 euros [1].", text, question="What is the rent?") == [
        (1, "The rent is 500 euros.")
    ]


def test_a_bare_marker_is_read_by_the_question() -> None:
    assert quotes("[1]", POLICY, question="When are receipts due?") == [
        (1, "Receipts are due within 14 days.")
    ]


def test_the_whole_passage_is_quoted_when_no_sentence_stands_out() -> None:
    assert quotes("Completely unrelated words [1].", POLICY) == [(1, POLICY)]


def test_each_passage_is_cited_once_by_its_best_sentence_in_order_of_number() -> None:
    answer = "Somewhere [2]. Receipts are due within 14 days [2]. The total is 4,250.00 EUR [1]."

    assert quotes(answer, INVOICE, POLICY) == [
        (1, "Total: 4,250.00 EUR"),
        (2, "Receipts are due within 14 days."),
    ]


@pytest.mark.parametrize(
    ("answer", "quote"),
    [
        ("[1b] Travel is booked by the office.", BOOKED[1]),
        ("Travel is booked by the office [1b].", BOOKED[1]),
        ("[1B]", BOOKED[1]),
        ("Who knows [1, 1d].", BOOKED[3]),
        ("Receipts are due within 14 days [1]. And so on [1a].", BOOKED[0]),
    ],
)
def test_a_named_sentence_is_quoted_whatever_the_words_say(answer: str, quote: str) -> None:
    assert quotes(answer, POLICY) == [(1, quote)]


@pytest.mark.parametrize("mark", ["[1e]", "[1zz]"])
def test_a_letter_that_the_passage_lacks_names_the_passage(mark: str) -> None:
    assert quotes(f"Receipts are due within 14 days {mark}.", POLICY) == [(1, BOOKED[2])]
    assert quotes(f"Completely unrelated words {mark}.", POLICY) == [(1, POLICY)]


@pytest.mark.parametrize(
    ("answer", "quote"),
    [
        # Only where the marks are read with the right sentence does 1c fit best.
        ("[1b] Something else. [1c] Receipts are due within 14 days.", BOOKED[2]),
        ("[1c] Receipts are due within 14 days. [1b] Something else.", BOOKED[2]),
        ("Something else [1b]. Receipts are due within 14 days [1c].", BOOKED[2]),
        ("Something else. [1b] Receipts are due within 14 days. [1c]", BOOKED[2]),
        ("Receipts are due within 14 days. [1c] Something else. [1b]", BOOKED[2]),
        ("In short. [1c] Receipts are due within 14 days. [1b] Something else.", BOOKED[2]),
        ("Something else. [1b]\nReceipts are due within 14 days. [1c]", BOOKED[2]),
        ("[1b] Something else.\n[1c] Receipts are due within 14 days.", BOOKED[2]),
        ("- [1b] Something else.\n- [1c] Receipts are due within 14 days.", BOOKED[2]),
        ("[1b][2] Something else. [1c][2] Receipts are due within 14 days.", BOOKED[2]),
        ("[1b] 期間は三年です。[1c] Receipts are due within 14 days.", BOOKED[2]),
    ],
)
def test_a_mark_belongs_to_the_sentence_ahead_or_behind(answer: str, quote: str) -> None:
    assert quotes(answer, POLICY, INVOICE)[0] == (1, quote)


@pytest.mark.parametrize(
    ("answer", "quote"),
    [
        ("Receipts are due within 14 days. [1] Something else.", BOOKED[2]),
        ("[1] Receipts are due within 14 days. Something else.", BOOKED[2]),
        ("Something else.\n[1] Receipts are due within 14 days.", BOOKED[2]),
    ],
)
def test_a_bare_number_follows_its_sentence_unless_it_begins_the_line(
    answer: str, quote: str
) -> None:
    assert quotes(answer, POLICY) == [(1, quote)]


def test_a_citation_narrows_to_the_sentence_that_is_asked_for() -> None:
    (citation,) = cite("90 euros [1b].", [passage(POLICY)])

    other = narrowed(citation, Mark(1, "d"))

    assert POLICY[other.quote_start - 100 : other.quote_end - 100] == BOOKED[3]
    assert narrowed(citation, Mark(1)) is citation
    assert narrowed(citation, Mark(1, "e")) is citation


def test_without_passages_there_are_no_citations() -> None:
    assert cite("As said [1].", []) == ()


@given(
    answer=st.lists(
        st.text(st.sampled_from("ab 1.[]2,\n`90é。契B")) | st.sampled_from(("[1a]", "[2b, 1]")),
        max_size=12,
    ).map("".join),
    texts=st.lists(
        st.text(st.sampled_from("ab 190.\n!。契é"), min_size=1, max_size=60), max_size=3
    ),
    question=st.text(max_size=20),
)
def test_every_quote_lies_inside_its_passage(answer: str, texts: list[str], question: str) -> None:
    passages = [passage(text, 7 * number) for number, text in enumerate(texts)]

    found = cite(answer, passages, question)

    assert [item.number for item in found] == sorted({item.number for item in found})
    for item in found:
        assert item.passage is passages[item.number - 1]
        assert item.passage.start <= item.quote_start < item.quote_end <= item.passage.end


@given(
    text=st.text(st.sampled_from("ab 190.\n!。契é[]"), max_size=60),
    place=st.integers(0, 30),
    claim=st.text(max_size=20),
)
def test_a_named_sentence_is_quoted_to_the_letter(text: str, place: int, claim: str) -> None:
    cited = passage(text or "-")
    sentences = marked_sentences(cited.text, 1)

    (item,) = cite(
        f"[1{letters(place)}] {claim.translate(dict.fromkeys(map(ord, '[]`')))}", [cited]
    )

    span = (item.quote_start - cited.start, item.quote_end - cited.start)
    if place < len(sentences):
        assert span == (sentences[place].start, sentences[place].end)
    else:
        assert 0 <= span[0] < span[1] <= len(cited.text)


@given(answer=st.text(), n_passages=st.integers(0, 5))
def test_markers_never_overlap_and_name_known_passages(answer: str, n_passages: int) -> None:
    end = 0
    for marker in markers(answer, n_passages):
        assert end <= marker.start < marker.end
        assert marker.numbers
        assert all(1 <= number <= n_passages for number in marker.numbers)
        end = marker.end
