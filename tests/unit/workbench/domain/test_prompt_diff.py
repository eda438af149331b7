"""A diff loses nothing, and marks the words that changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.prompt import PromptContent, Variable
from workbench.domain.prompt_diff import diff_contents, diff_texts, inline, unified

TEXTS = st.lists(st.sampled_from(["", "a b c", "a x c", "d", "e f g h", "long line of words"])).map(
    "\n".join
)


@given(TEXTS, TEXTS)
def test_both_sides_can_be_read_back_from_the_rows(left: str, right: str) -> None:
    rows = diff_texts(left, right)

    assert "\n".join(row.left for row in rows if row.left_number) == left
    assert "\n".join(row.right for row in rows if row.right_number) == right
    shown = list(inline(rows))
    assert "\n".join(text for mark, text, _ in shown if mark in " -") == left
    assert "\n".join(text for mark, text, _ in shown if mark in " +") == right


@given(TEXTS)
def test_equal_texts_differ_nowhere(text: str) -> None:
    assert {row.kind for row in diff_texts(text, text)} == {"same"}
    assert unified(diff_texts(text, text)) == ""


def test_the_changed_words_are_marked_on_both_sides() -> None:
    (row,) = diff_texts("Summarise in two sentences.", "Summarise in three sentences.")

    assert row.kind == "changed"
    assert [row.left[a:b] for a, b in row.left_spans] == ["two"]
    assert [row.right[a:b] for a, b in row.right_spans] == ["three"]


def test_variables_and_settings_show_in_the_diff() -> None:
    before = PromptContent("Hello {{ name }}", variables=(Variable("name"),))
    after = PromptContent("Hello {{ name }}!", variables=(Variable("name", label="Who"),))

    text = unified(diff_contents(before, after))

    assert "+     label: Who" in text
    assert "- Hello {{ name }}" in text
