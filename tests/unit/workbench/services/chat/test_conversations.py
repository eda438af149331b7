"""The person's conversations: found, named, walked, exported, deleted."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.unit.workbench.services.chat_world import World
from workbench.changes import Change, Kind
from workbench.domain.conversation import ConversationId, Turn, TurnId
from workbench.errors import InputError, NotFound
from workbench.jobs import plain_context
from workbench.services.chat.chat import Ask


def ask(world: World, question: str, **where: object) -> Turn:
    return world.chat.send(Ask(question, **where), plain_context())  # type: ignore[arg-type]


def test_a_conversation_is_found_by_id_prefix_and_title(world: World) -> None:
    made = world.conversations.create("My Budget")

    for text in (made.id, made.id[:20], "My Budget", " my budget "):
        assert world.conversations.find(text) == made


def test_what_fits_none_or_several_is_not_found(world: World) -> None:
    first, _second = world.conversations.create("Twin"), world.conversations.create("Twin")

    for text in ("", "unknown", "Twin", first.id[:3]):
        with pytest.raises(NotFound) as refused:
            world.conversations.find(text)
        assert refused.value.hint


def test_titles_are_one_line_and_never_empty(world: World) -> None:
    made = world.conversations.create()

    assert made.title == "New chat"
    assert world.conversations.rename(made.id, "  Two\nlines ").title == "Two lines"
    with pytest.raises(InputError):
        world.conversations.rename(made.id, " \n ")


def test_collections_can_be_chosen_and_taken_away(world: World) -> None:
    made = world.conversations.create("Asked", ["c1"])

    assert world.conversations.set_collections(made.id, ["c2", "c3"]).collection_ids == ("c2", "c3")
    assert world.conversations.set_collections(made.id, []).collection_ids == ()


def test_walking_to_a_branch_shows_it_down_to_its_leaf(world: World) -> None:
    root = ask(world, "Root")
    old = ask(world, "Old", conversation_id=root.conversation_id)
    older_leaf = ask(world, "Old, further", conversation_id=root.conversation_id)
    new = ask(world, "New", branch_from=old.id)
    before = world.conversations.get(root.conversation_id)

    shown = world.conversations.walk_to(old.id)

    assert shown.leaf_id == older_leaf.id
    assert shown.updated_at == before.updated_at
    path = world.conversations.path(root.conversation_id)
    assert [turn.question for turn in path] == ["Root", "Old", "Old, further"]
    world.conversations.walk_to(new.id)
    path = world.conversations.path(root.conversation_id)
    assert [turn.question for turn in path] == ["Root", "New"]
    assert len(world.conversations.turns(root.conversation_id)) == 4


def test_a_search_finds_words_of_titles_questions_and_answers(world: World) -> None:
    turn = ask(world, "How much is the allowance?")
    world.conversations.rename(turn.conversation_id, "Journey")

    for text in ("journ", "allowance", "euros", "how much"):
        (match,) = world.conversations.search(text)
        assert match.conversation.id == turn.conversation_id
    assert world.conversations.search("zebra") == ()
    assert world.conversations.search('"*(') == ()


def test_markdown_holds_the_shown_branch_and_json_all_of_it(world: World) -> None:
    first = ask(world, "First version", collection_ids=("c1",))
    ask(world, "Second version", branch_from=first.id, collection_ids=("c1",))

    markdown = world.conversations.export(first.conversation_id, "markdown")
    content = json.loads(world.conversations.export(first.conversation_id, "json"))

    assert "Second version" in markdown
    assert "> First version" not in markdown
    assert "travel\\_policy.pdf, page 1" in markdown
    assert [turn["question"] for turn in content["turns"]] == ["First version", "Second version"]
    assert content["turns"][0]["citations"][0]["passage"]["document"] == "travel_policy.pdf"
    assert content["conversation"]["title"] == "First version"
    assert content["version"] == 1


def test_a_deleted_conversation_is_gone(world: World) -> None:
    turn = ask(world, "Gone soon")

    world.conversations.delete(turn.conversation_id)

    assert world.conversations.list() == ()
    assert world.conversations.search("gone") == ()
    for look in (world.conversations.get, world.conversations.path, world.conversations.turns):
        with pytest.raises(NotFound):
            look(turn.conversation_id)


def test_every_write_is_published_with_its_id(world: World) -> None:
    made = world.conversations.create("Loud")
    writes = (
        lambda: world.conversations.rename(made.id, "Louder"),
        lambda: world.conversations.set_collections(made.id, ["c"]),
        lambda: world.conversations.delete(made.id),
    )
    for write in writes:
        world.published.clear()
        write()
        assert world.published == [Change(Kind.CONVERSATIONS, (made.id,))]


def test_unknown_turns_are_not_found(world: World) -> None:
    with pytest.raises(NotFound):
        world.conversations.walk_to(TurnId("unknown"))
    assert world.conversations.siblings(TurnId("unknown")) == ()
    with pytest.raises(NotFound):
        world.conversations.rename(ConversationId("unknown"), "x")


def test_lists_come_in_pages(world: World) -> None:
    made = [world.conversations.create(f"Number {n}") for n in range(5)]

    newest_first = [item.id for item in reversed(made)]
    assert [item.id for item in world.conversations.list(limit=2)] == newest_first[:2]
    assert [item.id for item in world.conversations.list(limit=9, offset=3)] == newest_first[3:]
    assert world.conversations.list()[0] == replace(made[-1])
