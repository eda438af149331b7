"""Markdown splits into blocks, the same whether it arrives at once or in pieces."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.desktop.markdown.blocks import (
    LIST_ITEMS,
    TABLE_ROWS,
    Block,
    BlockStream,
    Code,
    Prose,
    Table,
    split,
)

FRAGMENTS = (
    "A plain paragraph\nover two lines.",
    "# Heading\n",
    "Title\n=====",
    "##not a heading",
    "- one\n- two\n  - nested\n\n  loose paragraph\n- three",
    "1. first\n1. second\n\n10. third",
    "```python\nprint('x')\n```",
    "```\nunclosed",
    "~~~~ js\n```\n~~~~",
    "    indented code\n\n    more",
    "| a | b |\n|---|:-:|\n| 1 | 2 |\n| 3 |",
    "> quoted\nlazy\n> - list",
    "***",
    "<script>alert(1)</script>",
    "![picture](http://example.org/x.png)",
    "[1]: http://example.org",
    "A claim [1] and another [2, 3].",
    "line one  \r\nline two\rline three",
    "\n\n",
    "\t- tabbed",
    "Zeile mit Umlauten: äöü, 漢字, 🙂",
)
documents = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=20), max_size=8).map(
    lambda parts: "\n".join(parts)
) | st.lists(st.sampled_from(FRAGMENTS), max_size=6).map(lambda parts: "\n\n".join(parts))


def pieces(text: str, cuts: list[int]) -> list[str]:
    at = sorted({cut % (len(text) + 1) for cut in cuts} | {0, len(text)})
    return [text[a:b] for a, b in zip(at, at[1:], strict=False)]


def streamed(parts: list[str]) -> tuple[list[Block], BlockStream]:
    stream, blocks = BlockStream(), list[Block]()
    for part in parts:
        update = stream.feed(part)
        assert update.first <= len(blocks)
        blocks[update.first :] = update.blocks
    return blocks, stream


def closed(blocks: list[Block]) -> list[Block]:
    return [Code(b.text, b.language) if isinstance(b, Code) else b for b in blocks]


@settings(max_examples=300, deadline=None)
@given(documents, st.lists(st.integers(0, 5000), max_size=40))
def test_pieces_give_the_same_blocks_as_one_shot(text: str, cuts: list[int]) -> None:
    blocks, stream = streamed(pieces(text, cuts))
    if not text.endswith("\r"):
        assert closed(blocks) == list(split(text))
    assert list(stream.finish().blocks) == list(split(text))


@settings(max_examples=60, deadline=None)
@given(documents)
def test_single_characters_give_the_same_blocks_as_one_shot(text: str) -> None:
    blocks, _ = streamed(list(text))
    if not text.endswith("\r"):
        assert closed(blocks) == list(split(text))


def test_only_the_tail_is_parsed_again() -> None:
    stream = BlockStream()
    stream.feed("one\n\ntwo\n\nthree\n\nfour")
    assert stream.feed("\nmore").first == 2
    assert stream.feed(" and more").first == 3


def test_raw_html_is_a_paragraph() -> None:
    assert split("<div onclick='x'>\nhello\n</div>") == (Prose("<div onclick='x'>\nhello\n</div>"),)


def test_a_fence_keeps_language_and_text() -> None:
    assert split("```python title\nx = 1\n\ny = 2\n```\nafter") == (
        Code("x = 1\n\ny = 2", "python"),
        Prose("after"),
    )


def test_an_open_fence_is_known_to_be_open() -> None:
    stream = BlockStream()
    assert stream.feed("```py\nx").blocks == (Code("x", "py", is_closed=False),)
    assert stream.feed("\n```\n").blocks == (Code("x", "py", is_closed=True),)


def test_a_long_table_becomes_several_with_the_header_repeated() -> None:
    rows = "\n".join(f"| {i} | x |" for i in range(TABLE_ROWS + 1))
    first, second = split(f"| n | v |\n|---|---|\n{rows}")
    assert isinstance(first, Table)
    assert second == Table(f"| n | v |\n|---|---|\n| {TABLE_ROWS} | x |")


def test_a_long_ordered_list_goes_on_counting() -> None:
    blocks = split("\n".join("1. item" for _ in range(LIST_ITEMS + 1)))
    assert [b.first_number for b in blocks if isinstance(b, Prose)] == [1, LIST_ITEMS + 1]


@pytest.mark.parametrize("text", ["", "\n", "   \n\t\n"])
def test_nothing_gives_no_block(text: str) -> None:
    assert split(text) == ()
