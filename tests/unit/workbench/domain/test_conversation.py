"""Conversations as trees."""

from __future__ import annotations

from workbench.domain.conversation import (
    ConversationId,
    Turn,
    TurnId,
    TurnState,
    deepest_leaf,
    path_to,
    siblings_of,
    title_from,
)


def turn(name: str, parent: str | None = None) -> Turn:
    return Turn(
        TurnId(name),
        ConversationId("c"),
        TurnId(parent) if parent else None,
        name,
        "",
        TurnState.COMPLETE,
        name,
    )


TREE = [turn("1"), turn("2", "1"), turn("3", "1"), turn("4", "2"), turn("5", "3"), turn("6", "2")]


def test_a_path_leads_from_the_first_turn_to_the_leaf() -> None:
    assert [item.id for item in path_to(TREE, TurnId("6"))] == ["1", "2", "6"]
    assert path_to(TREE, None) == ()
    assert path_to(TREE, TurnId("unknown")) == ()


def test_a_circle_of_parents_ends() -> None:
    circle = [turn("1", "2"), turn("2", "1")]

    assert len(path_to(circle, TurnId("1"))) == 2
    assert deepest_leaf(circle, TurnId("1")) in {"1", "2"}


def test_branches_share_their_parent() -> None:
    assert [item.id for item in siblings_of(TREE, TurnId("3"))] == ["2", "3"]
    assert siblings_of(TREE, TurnId("unknown")) == ()


def test_a_walk_ends_at_the_newest_leaf_below() -> None:
    assert deepest_leaf(TREE, TurnId("2")) == "6"
    assert deepest_leaf(TREE, TurnId("1")) == "5"
    assert deepest_leaf(TREE, TurnId("4")) == "4"


def test_a_title_is_the_question_cut_at_a_word() -> None:
    assert title_from("  What is\nthis? ") == "What is this?"
    assert title_from("") == "New chat"
    assert title_from("word " * 40).endswith("word…")
    assert len(title_from("x" * 500)) == 61
