from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.chunking import (
    chars_per_token,
    chunk_document,
    embedding_text,
    estimate_tokens,
)
from workbench.domain.collection_settings import TARGET_TOKENS, CollectionSettings
from workbench.domain.document import HeadingSpan, PageSpan, ParsedDocument

SENTENCE = "The committee met again and agreed on the budget for the coming year. "


def markdown(text: str) -> ParsedDocument:
    headings = []
    at = 0
    for line in text.splitlines(keepends=True):
        words = line.lstrip("#")
        level = len(line) - len(words)
        if level and words.strip():
            start = at + level + 1
            headings.append(HeadingSpan(level, start, start + len(words.strip())))
        at += len(line)
    return ParsedDocument(text, "text/markdown", headings=tuple(headings))


def test_a_short_text_is_one_chunk() -> None:
    chunks = chunk_document(ParsedDocument("One line.\n\nAnother.\n", "text/plain"))

    assert [chunk.text for chunk in chunks] == ["One line.\n\nAnother."]


def test_a_blank_text_has_no_chunks() -> None:
    assert chunk_document(ParsedDocument(" \n\n\t", "text/plain")) == ()


def test_chunks_carry_the_headings_above_them() -> None:
    parsed = markdown("# Travel\n\nBook early.\n\n## Trains\n\nSit down.\n\n# Food\n\nEat.\n")

    chunks = chunk_document(parsed)

    assert [(chunk.heading, chunk.text) for chunk in chunks] == [
        ("Travel", "Book early."),
        ("Travel > Trains", "Sit down."),
        ("Food", "Eat."),
    ]


def test_a_heading_with_nothing_under_it_is_a_chunk_of_its_own() -> None:
    chunks = chunk_document(markdown("# One\n\n# Two\n\nText.\n\n# Three\n"))

    assert [(chunk.heading, chunk.text) for chunk in chunks] == [
        ("", "# One"),
        ("Two", "Text."),
        ("", "# Three"),
    ]


def test_an_underlined_heading_leaves_no_line_behind() -> None:
    text = "Travel\n======\n\nBook early."
    parsed = ParsedDocument(text, "text/markdown", headings=(HeadingSpan(1, 0, 6),))

    assert [chunk.text for chunk in chunk_document(parsed)] == ["Book early."]


def test_a_chunk_never_spans_two_pages() -> None:
    text = "First page.\fSecond page."
    parsed = ParsedDocument(
        text, "application/pdf", pages=(PageSpan(1, 0, 11), PageSpan(2, 12, 24))
    )

    chunks = chunk_document(parsed)

    assert [(chunk.page, chunk.text) for chunk in chunks] == [
        (1, "First page."),
        (2, "Second page."),
    ]


def test_a_paragraph_that_was_cut_goes_on_with_its_last_sentence() -> None:
    sentences = [f"Sentence number {n} says that the budget was agreed on." for n in range(60)]
    settings = CollectionSettings(overlap_tokens=45)
    chunks = chunk_document(ParsedDocument(" ".join(sentences), "text/plain"), settings)

    assert len(chunks) > 2
    for before, after in zip(chunks, chunks[1:], strict=False):
        assert after.start < before.end
        assert before.text.endswith(after.text.split(". ")[0] + ".")


def test_paragraphs_are_not_repeated() -> None:
    text = "\n\n".join(SENTENCE * 4 for _ in range(6))
    chunks = chunk_document(ParsedDocument(text, "text/plain"))

    assert len(chunks) > 1
    assert all(a.end <= b.start for a, b in zip(chunks, chunks[1:], strict=False))


def test_rows_of_a_table_stay_whole() -> None:
    rows = [f"name: Person {n}; amount: {n}.50 EUR; note: paid. Thanks." for n in range(80)]
    chunks = chunk_document(ParsedDocument("\n".join(rows), "text/csv"))

    assert len(chunks) > 2
    assert [row for chunk in chunks for row in chunk.text.split("\n")] == rows


def test_the_columns_of_a_table_stand_above_every_chunk_that_it_goes_on_in() -> None:
    rows = "\n".join(f"| Person {n} | {n}.50 | paid in the end |" for n in range(80))
    table = f"| Name | Amount in euros | Remark |\n| - | - | - |\n{rows}"
    chunks = chunk_document(markdown(f"# Bills\n\nBefore.\n\n{table}\n\nAfter it."))

    assert len(chunks) > 3
    assert chunks[0].heading == "Bills"
    assert "| Name | Amount" in "".join(chunk.text for chunk in chunks[:2])
    going_on = [chunk for chunk in chunks if chunk.text.startswith("| Person")]
    assert len(going_on) > 2
    assert {c.heading for c in going_on[1:]} == {"Bills > Name | Amount in euros | Remark"}
    assert chunk_document(markdown(f"{table}\n\nAfter it."))[-1].text.endswith("After it.")


def test_what_pages_repeat_is_in_no_chunk() -> None:
    text = "Annual report\nThe year was good.\n1\n\nAnnual report\nSo was the next.\n2"
    second = text.index("Annual", 5)
    furniture = tuple(
        (at, at + len(words))
        for words, at in (
            ("Annual report", 0),
            ("1", second - 3),
            ("Annual report", second),
            ("2", len(text) - 1),
        )
    )
    pages = (PageSpan(1, 0, second - 2), PageSpan(2, second, len(text)))
    chunks = chunk_document(
        ParsedDocument(text, "application/pdf", pages=pages, furniture=furniture)
    )

    assert [(chunk.page, chunk.text) for chunk in chunks] == [
        (1, "The year was good."),
        (2, "So was the next."),
    ]


def test_a_word_without_an_end_is_cut() -> None:
    chunks = chunk_document(ParsedDocument("x" * 50_000, "text/plain"))

    assert len(chunks) > 10
    assert sum(len(chunk.text) for chunk in chunks) == 50_000


def test_a_desert_of_blanks_does_not_make_a_chunk_endless() -> None:
    chunks = chunk_document(ParsedDocument("a" + " " * 100_000 + "b", "text/plain"))

    assert max(len(chunk.text) for chunk in chunks) < 20_000


def test_words_of_other_languages_count_as_more_tokens() -> None:
    english = "The minutes of the meeting and the budget for the year are in the annex. " * 20
    german = "Die Niederschrift der Sitzung und der Haushaltsplan stehen im Anhang. " * 20

    assert chars_per_token(english) > chars_per_token(german)


def test_the_heading_is_embedded_with_its_text() -> None:
    assert embedding_text("Travel > Trains", "Sit down.") == "Travel > Trains\nSit down."
    assert embedding_text("", "Sit down.") == "Sit down."


PIECES = st.sampled_from(
    [
        *(
            SENTENCE,
            "Short. ",
            "Größe über alles, ",
            "1,234.56 ",
            "第一条合同规定。" * 20,
            "word" * 120,
        ),
        *("# Heading\n", "\n## Under it\n\n", "a | b | c\n", "\n\n", "\n", " ", "\u0301", "\f"),
    ]
)


@st.composite
def documents(draw: st.DrawFn) -> ParsedDocument:
    text = "".join(draw(st.lists(PIECES, max_size=40)))
    parsed = markdown(text)
    borders = sorted(draw(st.lists(st.integers(0, len(text)), max_size=5)))
    pages = tuple(
        PageSpan(number, start, end)
        for number, (start, end) in enumerate(zip(borders, borders[1:], strict=False), start=1)
    )
    kind = draw(st.sampled_from(["text/markdown", "text/csv"]))
    return ParsedDocument(text, kind, pages=pages, headings=parsed.headings)


@given(documents())
def test_chunks_are_spans_that_fit_and_lose_nothing(parsed: ParsedDocument) -> None:
    chunks = chunk_document(parsed)

    word_chars = chars_per_token(parsed.text)
    covered = set()
    for number, chunk in enumerate(chunks):
        assert chunk.ordinal == number
        assert chunk.text == parsed.text[chunk.start : chunk.end]
        assert chunk.text == chunk.text.strip() != ""
        whole = embedding_text(chunk.heading, chunk.text)
        assert estimate_tokens(whole, word_chars) <= TARGET_TOKENS + len(chunk.text) // 64 + 3
        covered.update(range(chunk.start, chunk.end))
    in_headings = {at for h in parsed.headings for at in range(h.start, h.end)}
    missing = [
        at
        for at, character in enumerate(parsed.text)
        if character.isalnum() and at not in covered and at not in in_headings
    ]
    assert missing == []


@given(documents())
def test_a_chunk_lies_on_one_page(parsed: ParsedDocument) -> None:
    pages = {page.number: page for page in parsed.pages}

    for chunk in chunk_document(parsed):
        if chunk.page is not None:
            page = pages[chunk.page]
            assert page.start <= chunk.start
            assert chunk.end <= page.end


@given(documents())
def test_every_heading_is_in_a_chunk_or_above_one(parsed: ParsedDocument) -> None:
    chunks = chunk_document(parsed)

    covered = {at for chunk in chunks for at in range(chunk.start, chunk.end)}
    for heading in parsed.headings:
        words = parsed.text[heading.start : heading.end]
        is_above = any(words in chunk.heading for chunk in chunks)
        letters = {at for at in range(heading.start, heading.end) if parsed.text[at].isalnum()}
        assert is_above or letters <= covered


@pytest.mark.parametrize(
    "heading", ["A clause that goes on and on and never comes to any end at all. " * 4, "条" * 150]
)
def test_a_paragraph_that_only_looks_like_a_heading_is_text(heading: str) -> None:
    heading = heading.strip()
    parsed = ParsedDocument(
        f"{heading}\n\nBody.", "text/html", headings=(HeadingSpan(1, 0, len(heading)),)
    )

    chunks = chunk_document(parsed)

    assert "".join(chunk.heading for chunk in chunks) == ""
    assert "Body." in chunks[-1].text


def test_a_collection_says_how_long_its_passages_are_and_whether_headings_part_them() -> None:
    text = "# One\n\n" + SENTENCE * 30 + "\n\n# Two\n\n" + SENTENCE * 3
    parsed = markdown(text)
    usual = chunk_document(parsed)
    longer = chunk_document(parsed, CollectionSettings(chunk_tokens=400, overlap_tokens=0))
    assert len(longer) < len(usual)
    assert {chunk.heading for chunk in usual} == {"One", "Two"}
    flat = chunk_document(parsed, CollectionSettings(by_structure=False))
    assert {chunk.heading for chunk in flat} == {""}
    assert any("# Two" in chunk.text for chunk in flat)
