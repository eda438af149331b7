"""Windows of text keep offsets true."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.desktop.passage.spans import (
    Span,
    drawable,
    page_at,
    page_window,
    utf16_offset,
    window_around,
)
from workbench.domain.document import PageSpan

texts = st.text(alphabet=st.sampled_from("ab \n\r\f\x00\u2028🙂é"), max_size=200)


@given(texts)
def test_drawable_text_keeps_its_length(text: str) -> None:
    shown = drawable(text)
    assert len(shown) == len(text)
    assert not set(shown) & set("\r\f\x00\u2028")


@given(texts, st.integers(0, 250), st.integers(0, 250), st.integers(0, 60))
def test_the_span_lies_inside_its_window(text: str, one: int, other: int, around: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    window = window_around(text, Span(start, end), around, around)
    assert window.start <= start
    assert window.start + len(window.text) >= end
    inside = Span(start, end).moved(-window.start)
    assert window.text[inside.start : inside.end] == drawable(text)[start:end] or (
        "\r\n" in text  # cut between the two: the second half stays a line end of its own
    )
    assert window.has_more_before == (window.start > 0)
    assert window.has_more_after == (window.start + len(window.text) < len(text))


@given(texts, st.integers(0, 250))
def test_qt_offsets_count_utf16_units(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    assert utf16_offset(text, offset) == len(text[:offset].encode("utf-16-le")) // 2


def test_a_page_is_found_by_offset() -> None:
    pages = [PageSpan(1, 0, 10), PageSpan(2, 12, 20)]
    assert [page_at(pages, offset) for offset in (0, 9, 11, 12, 99)] == [0, 0, 0, 1, 1]
    assert page_at([], 3) is None
    assert page_window("0123456789--abcdefgh", pages[1]).text == "abcdefgh"


def test_a_span_outside_a_page_is_empty_there() -> None:
    assert Span(5, 15).within(10, 20) == Span(10, 15)
    assert Span(1, 4).within(10, 20) == Span(10, 10)
    assert Span(30, 40).within(10, 20) == Span(20, 20)
