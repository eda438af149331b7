"""A conversation as Markdown."""

from __future__ import annotations

from dataclasses import replace

from markdown_it import MarkdownIt

from workbench.domain.conversation import Conversation, ConversationId, Turn, TurnId, TurnState
from workbench.domain.document import ChunkId, Citation, DocumentId, Passage
from workbench.domain.export import to_markdown
from workbench.domain.model import Usage

CONVERSATION = Conversation(
    ConversationId("c"), "Costs *of* travel", "2026-01-02T03:04:05.000000Z", "2026-01-02"
)
TEXT = "Travel is booked early. The allowance is 90 euros."
PASSAGE = Passage(ChunkId(1), DocumentId("d"), "travel_policy.pdf", 3, 10, 60, TEXT)
TURN = Turn(
    TurnId("t"),
    CONVERSATION.id,
    None,
    "What is the allowance?\n# not a heading",
    "It is **90 euros** [1].",
    TurnState.COMPLETE,
    "2026-01-02T03:05:00.000000Z",
    model="Demo model",
    usage=Usage(100, 7, 0, 0.1, 33.3, 0.4),
    citations=(Citation(1, PASSAGE, 34, 60),),
    notes=("2 earlier turns left out.",),
)


def html(*turns: Turn) -> str:
    return MarkdownIt().render(to_markdown(CONVERSATION, turns))


def test_question_answer_sources_and_figures_are_there() -> None:
    text = html(TURN)

    assert "<h1>Costs *of* travel</h1>" in text
    assert "<strong>90 euros</strong>" in text
    assert "<li>[1] travel_policy.pdf, page 3: “The allowance is 90 euros.”</li>" in text
    assert "2 earlier turns left out." in text
    assert "Demo model · temperature 0 · 7 tokens · 33 per second" in text


def test_the_question_keeps_its_markdown_inside_a_quote() -> None:
    text = html(TURN)

    assert text.count("<blockquote>") == 1
    assert text.index("<blockquote>") < text.index("not a heading") < text.index("</blockquote>")


def test_a_code_block_that_was_cut_short_does_not_swallow_the_rest() -> None:
    cut = replace(
        TURN, answer="Look:\n```python\nprint(1)", state=TurnState.INTERRUPTED, notes=("A note",)
    )

    text = html(cut, TURN)

    assert "<em>Interrupted: the program ended while this was being answered.</em>" in text
    assert text.count("<blockquote>") == 2


def test_a_failed_turn_says_why() -> None:
    failed = replace(TURN, answer="", state=TurnState.FAILED, error="The disk is full.")

    assert "Failed: The disk is full." in html(failed)


def test_an_empty_conversation_is_a_title() -> None:
    assert to_markdown(CONVERSATION, ()).startswith("# Costs")
