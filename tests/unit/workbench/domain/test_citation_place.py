"""A citation is found by what it says: property tests over edits elsewhere, moves and changes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.citation_place import CitationState, Found, anchor, find_again, text_hash
from workbench.domain.document import ChunkId, Citation, DocumentId, Passage

PASSAGE = "The fee is due in May. The cap is twelve months of fees. Notice takes one quarter."
QUOTE = "The cap is twelve months of fees."
BEFORE = "Section three deals with money and what is owed by whom to whom and when it is owed.\n\n"
AFTER = "\n\nSection four deals with how the contract ends and what remains after it has ended.\n"

# Nothing of these words stands in the passage, and none of them is a blank.
fillers = st.lists(
    st.sampled_from(["alpha", "beta", "gamma", "delta", "zeta.", "\n\n", "omega"]), max_size=30
).map(" ".join)


def cited(text: str, passage: str = PASSAGE, quote: str = QUOTE) -> Citation:
    start = text.index(passage)
    end = start + len(passage)
    at = start + passage.index(quote)
    found = Passage(ChunkId(1), DocumentId("d"), "a.txt", None, start, end, passage)
    return Citation(
        1, found, at, at + len(quote), anchor(passage, text[:start][-80:], text[end:][:80])
    )


def quoted(text: str, found: Found) -> str:
    return text[found.quote_start : found.quote_end]


TEXT = f"Contract.\n\n{BEFORE}{PASSAGE}{AFTER}"


@given(fillers)
def test_what_is_written_behind_it_leaves_it_in_place(more: str) -> None:
    text = TEXT + more
    found = find_again(text, cited(TEXT))
    assert found.state is CitationState.IN_PLACE
    assert quoted(text, found) == QUOTE


@given(fillers.filter(bool), fillers)
def test_edits_elsewhere_only_move_it(above: str, below: str) -> None:
    text = f"{above}\n{TEXT}{below}"
    found = find_again(text, cited(TEXT))
    assert found.state is CitationState.MOVED
    assert text[found.start : found.end] == PASSAGE
    assert quoted(text, found) == QUOTE


@given(fillers, fillers)
def test_a_quote_that_stayed_is_found_though_its_passage_was_rewritten(one: str, two: str) -> None:
    text = f"{one}\n\n{QUOTE} {two}"
    found = find_again(text, cited(TEXT))
    assert found.state in (CitationState.MOVED, CitationState.IN_PLACE)
    assert quoted(text, found) == QUOTE


@given(st.integers(1, 4), st.integers(0, 3))
def test_of_several_alike_the_one_with_the_same_words_around_it_is_meant(n: int, at: int) -> None:
    """Found again among its likes, wherever these were added."""
    others = [f"{name}\n\n{PASSAGE}\n\n{name} again.\n\n" for name in ("Ann", "Bob", "Cid", "Dan")]
    meant = f"{BEFORE}{PASSAGE}{AFTER}"
    parts = [*others[:n]]
    parts.insert(min(at, n), meant)
    text = "Preface. " + "".join(parts)
    found = find_again(text, cited(TEXT))
    assert found.start == text.index(meant) + len(BEFORE)


def test_line_ends_and_blanks_make_no_difference() -> None:
    text = "Preface.\n" + TEXT.replace(" ", "\n")
    found = find_again(text, cited(TEXT))
    assert found.state is CitationState.MOVED
    assert quoted(text, found) == QUOTE.replace(" ", "\n")


def test_other_words_at_the_same_place_are_a_change() -> None:
    text = TEXT.replace("twelve months", "eighteen months").replace("in May", "in June")
    found = find_again(text, cited(TEXT))
    assert found.state is CitationState.CHANGED
    assert "eighteen months" in text[found.start : found.end]


def test_a_passage_rewritten_whole_between_the_same_words_is_a_change() -> None:
    text = TEXT.replace(PASSAGE, "Nothing is owed by anybody.")
    found = find_again(text, cited(TEXT))
    assert found.state is CitationState.CHANGED
    assert text[found.start : found.end] == "Nothing is owed by anybody."


@given(fillers)
def test_a_passage_that_was_cut_out_is_gone(rest: str) -> None:
    assert find_again(rest, cited(TEXT)).state is CitationState.GONE
    cut = f"Contract.\n\n{BEFORE}{AFTER}"
    assert find_again(cut, cited(TEXT)).state is CitationState.GONE


@given(st.text(max_size=200), st.text(min_size=1, max_size=40), st.data())
def test_spans_lie_in_the_text_whatever_it_is(text: str, passage: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, 100))
    first = data.draw(st.integers(0, len(passage) - 1))
    last = data.draw(st.integers(first + 1, len(passage)))
    kept = Passage(ChunkId(1), DocumentId("d"), "a", None, start, start + len(passage), passage)
    citation = Citation(1, kept, start + first, start + last, anchor(passage, "vor", "nach"))
    found = find_again(text, citation)
    if found.state is not CitationState.GONE:
        assert 0 <= found.start <= found.quote_start <= found.quote_end <= found.end <= len(text)


@given(st.text(), st.sampled_from([" ", "\n", "\t\t", "\r\n"]))
def test_the_hash_does_not_know_one_blank_from_another(text: str, blank: str) -> None:
    words = text.split()
    assert text_hash(" ".join(words)) == text_hash(blank.join(words))
