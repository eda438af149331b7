"""Conversations and turns in a real SQLite file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.domain.clock import new_id, now
from workbench.domain.conversation import Conversation, Turn, TurnId, TurnState
from workbench.domain.document import ChunkId, Citation, DocumentId, Passage
from workbench.domain.model import SamplingSettings, Usage
from workbench.domain.retrieval import Hit, RetrievalTrace
from workbench.errors import Corrupt, NotFound
from workbench.storage.conversation_store import ConversationStore
from workbench.storage.database import Database
from workbench.storage.migrations import migrate

PASSAGE = Passage(ChunkId(7), DocumentId("d"), "policy.pdf", 3, 10, 30, "Ninety euros a day. ")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "workbench.db")
    migrate(opened, tmp_path / "backups")
    yield opened
    opened.close()


@pytest.fixture
def store(database: Database) -> ConversationStore:
    return ConversationStore(database)


def add_turn(
    store: ConversationStore,
    conversation: Conversation,
    question: str = "What is it?",
    answer: str = "",
    parent: TurnId | None = None,
) -> Turn:
    turn = store.open_turn(
        Turn(TurnId(new_id()), conversation.id, parent, question, "", TurnState.OPEN, now(), "Demo")
    )
    return store.save_turn(replace(turn, answer=answer, state=TurnState.COMPLETE))


def test_a_turn_comes_back_as_it_was_saved(store: ConversationStore) -> None:
    conversation = store.create("Travel", ("c1",))
    hit = Hit(PASSAGE, 1, 0.8, None, None, 0.016, used=True)
    opened = store.open_turn(
        Turn(
            TurnId("t"), conversation.id, None, "How much?", "", TurnState.OPEN, now(), "Demo",
            SamplingSettings(seed=4, stop=("###",)),
        )
    )  # fmt: skip
    closed = replace(
        opened,
        answer="Ninety [1].",
        state=TurnState.COMPLETE,
        usage=Usage(10, 3, 5, 0.1, 20.0, 0.4),
        citations=(Citation(1, PASSAGE, 10, 29),),
        retrieval=RetrievalTrace("How much?", ("c1",), (hit,), 0.01),
        notes=("A note.",),
    )

    store.save_turn(closed)

    assert store.turn(TurnId("t")) == closed
    assert store.get(conversation.id).leaf_id == "t"
    assert store.get(conversation.id).collection_ids == ("c1",)


def test_the_newest_update_is_listed_first(store: ConversationStore) -> None:
    first, second = store.create("First", ()), store.create("Second", ())
    add_turn(store, first)

    assert [item.id for item in store.recent(10, 0)] == [first.id, second.id]
    assert [item.id for item in store.recent(1, 1)] == [second.id]


def test_the_path_leads_from_the_first_turn_to_the_leaf(store: ConversationStore) -> None:
    conversation = store.create("Tree", ())
    root = add_turn(store, conversation, "root")
    left = add_turn(store, conversation, "left", parent=root.id)
    right = add_turn(store, conversation, "right", parent=root.id)
    below = add_turn(store, conversation, "below", parent=left.id)

    assert [turn.question for turn in store.path(below.id)] == ["root", "left", "below"]
    assert [turn.id for turn in store.siblings(left.id)] == [left.id, right.id]
    assert [turn.id for turn in store.siblings(root.id)] == [root.id]
    assert len(store.turns(conversation.id)) == 4
    assert store.path(None) == ()


def test_first_questions_of_different_conversations_are_no_branches(
    store: ConversationStore,
) -> None:
    mine = add_turn(store, store.create("One", ()))
    add_turn(store, store.create("Two", ()))

    assert store.siblings(mine.id) == (mine,)


def test_a_search_finds_titles_first_and_one_match_a_conversation(
    store: ConversationStore,
) -> None:
    titled = store.create("Budget of the year", ())
    talked = store.create("Other", ())
    add_turn(store, talked, "nothing", "nothing here")
    add_turn(store, talked, "What is the budget?", "The budget is large.")
    add_turn(store, titled, "Is the budget settled?")

    found = store.search("budg", 10)

    assert [match.conversation.id for match in found] == [titled.id, talked.id]
    assert found[0].turn_id is None
    assert found[1].turn_id is not None
    assert "budget" in found[1].snippet


def test_a_renamed_conversation_is_found_by_its_new_title_only(store: ConversationStore) -> None:
    conversation = store.create("Oranges", ())
    store.rename(conversation.id, "Lemons")

    assert store.search("oranges", 5) == ()
    assert [match.conversation.title for match in store.search("lemons", 5)] == ["Lemons"]


def test_an_answer_is_searchable_while_it_grows(store: ConversationStore) -> None:
    conversation = store.create("Growing", ())
    turn = add_turn(store, conversation)
    store.save_answer(turn.id, "the zebra")
    store.save_answer(turn.id, "the giraffe")

    assert store.search("zebra", 5) == ()
    assert len(store.search("giraffe", 5)) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=())))
def test_any_text_can_be_searched_and_stored(store: ConversationStore, text: str) -> None:
    store.search(text, 5)
    conversation = store.create(text, ())
    turn = add_turn(store, conversation, text, text)

    assert store.turn(turn.id).answer == text.encode("utf-8", "replace").decode()


def test_deleted_text_is_absent_from_every_file(
    store: ConversationStore, database: Database, tmp_path: Path
) -> None:
    kept, gone = store.create("Keepsake title", ()), store.create("Xylophone title", ())
    add_turn(store, kept, "Keepsake question", "Keepsake answer")
    turn = add_turn(store, gone, "Quokka question", "Wombat answer")
    store.save_turn(replace(turn, citations=(Citation(1, PASSAGE, 10, 29),)))
    store.save_answer(turn.id, "Platypus answer")

    store.delete(gone.id)

    content = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file()).lower()
    assert b"keepsake question" in content
    for word in (b"xylophon", b"quokka", b"wombat", b"platypu", b"ninety"):
        assert word not in content
    assert [item.id for item in store.recent(10, 0)] == [kept.id]
    assert database.read("SELECT * FROM erasures") == []


def test_a_conversation_of_many_turns_can_be_deleted(
    store: ConversationStore, database: Database
) -> None:
    conversation = store.create("Long", ())
    with database.write() as connection:
        for number in range(1_500):
            connection.execute(
                "INSERT INTO turns(id, conversation_id, parent_id, question, state, created_at)"
                " VALUES (?, ?, ?, 'q', 'complete', '')",
                (f"t{number}", conversation.id, f"t{number - 1}" if number else None),
            )
    assert len(store.path(TurnId("t1499"))) == 1_500

    store.delete(conversation.id)

    assert database.read("SELECT 1 FROM turns") == []


def test_what_a_crash_left_open_becomes_interrupted_once(store: ConversationStore) -> None:
    conversation = store.create("Crash", ())
    finished = add_turn(store, conversation)
    opened = store.open_turn(
        Turn(TurnId("t"), conversation.id, finished.id, "And?", "", TurnState.OPEN, now())
    )
    store.save_answer(opened.id, "Part of an ans")

    assert store.interrupt_open_turns() == (conversation.id,)
    assert store.interrupt_open_turns() == ()
    assert store.turn(opened.id).state is TurnState.INTERRUPTED
    assert store.turn(opened.id).answer == "Part of an ans"
    assert store.turn(finished.id).state is TurnState.COMPLETE


def test_what_is_not_there_is_not_found(store: ConversationStore) -> None:
    conversation = store.create("Gone", ())
    turn = add_turn(store, conversation)
    store.delete(conversation.id)

    for attempt in (
        lambda: store.get(conversation.id),
        lambda: store.turn(turn.id),
        lambda: store.rename(conversation.id, "x"),
        lambda: store.delete(conversation.id),
        lambda: store.save_answer(turn.id, "more"),
        lambda: store.save_turn(turn),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_a_damaged_row_says_so(store: ConversationStore, database: Database) -> None:
    turn = add_turn(store, store.create("Damaged", ()))
    with database.write() as connection:
        connection.execute("UPDATE turns SET citations = '[{\"number\":1}]'")

    with pytest.raises(Corrupt):
        store.turn(turn.id)
