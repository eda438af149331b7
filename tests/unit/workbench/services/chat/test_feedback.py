"""Feedback: kept, replaced, withdrawn; its text goes with the turn, its figure stays."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.unit.workbench.services.chat_world import World
from tests.unit.workbench.services.usage.test_usage import history_of
from workbench.changes import Changes, Kind
from workbench.domain.conversation import Turn
from workbench.domain.feedback import LONGEST, Feedback
from workbench.domain.usage import Counts, Selection
from workbench.errors import InputError, NotFound
from workbench.jobs import plain_context
from workbench.services.chat.chat import Ask
from workbench.services.chat.feedback import FeedbackBook
from workbench.storage.feedback_store import FeedbackStore

UTC = ZoneInfo("UTC")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.close()


@pytest.fixture
def turn(world: World) -> Turn:
    return world.chat.send(Ask("What is the daily allowance?"), plain_context())


@pytest.fixture
def book(world: World) -> FeedbackBook:
    return FeedbackBook(FeedbackStore(world.database), Changes())


def counts(world: World) -> Counts:
    return history_of(world.database).summary(Selection(), None, UTC, ()).total.counts


def test_feedback_is_kept_with_its_figure(world: World, book: FeedbackBook, turn: Turn) -> None:
    kept = book.keep(Feedback(turn.id, -1, ("wrong", "no source"), "It is 95 euros.", "See p. 3"))

    assert book.get(turn.id) == kept and kept.at
    assert book.ratings() == {turn.id: -1}
    assert (counts(world).liked, counts(world).disliked) == (0, 1)
    assert counts(world).liked_rate == 0.0


def test_the_newest_word_counts_and_may_be_withdrawn(
    world: World, book: FeedbackBook, turn: Turn
) -> None:
    book.keep(Feedback(turn.id, -1, ("wrong",)))
    book.keep(Feedback(turn.id, 1))
    assert (counts(world).liked, counts(world).disliked) == (1, 0)

    book.withdraw(turn.id)

    assert book.get(turn.id) is None
    assert counts(world).liked_rate is None


def test_the_text_goes_with_the_conversation_the_figure_stays(
    world: World, book: FeedbackBook, turn: Turn
) -> None:
    book.keep(Feedback(turn.id, -1, ("wrong",), "It is ninetyfive."))

    world.store.delete(turn.conversation_id)

    assert list(book.rated()) == []
    assert counts(world).disliked == 1
    world.database.checkpoint()
    assert b"ninetyfive" not in world.database.path.read_bytes()


def test_it_is_listed_by_rating_and_reason_and_exported(
    world: World, book: FeedbackBook, turn: Turn
) -> None:
    second = world.chat.send(Ask("And the hotel?"), plain_context())
    book.keep(Feedback(turn.id, -1, ("tone",)))
    book.keep(Feedback(second.id, 1))

    assert [one.feedback.turn_id for one in book.rated()] == [second.id, turn.id]
    assert [one.feedback.turn_id for one in book.rated(rating=-1, reason="tone")] == [turn.id]
    assert list(book.rated(reason="wrong")) == []
    stream = io.StringIO()
    assert book.export(stream) == 2
    first = json.loads(stream.getvalue().splitlines()[0])
    assert (first["question"], first["answer"]) == (second.question, second.answer)


def test_listeners_hear_which_answer_it_was(world: World, turn: Turn) -> None:
    changes, heard = Changes(), []
    changes.subscribe(heard.append)
    FeedbackBook(FeedbackStore(world.database), changes).keep(Feedback(turn.id, 1))

    assert [(change.kind, change.ids) for change in heard] == [(Kind.FEEDBACK, (turn.id,))]


def test_what_cannot_be_is_refused(book: FeedbackBook, turn: Turn) -> None:
    with pytest.raises(NotFound):
        book.keep(Feedback("nowhere", 1))
    for wrong in (
        Feedback(turn.id, 2),  # type: ignore[arg-type]
        Feedback(turn.id, -1, ("bad",)),  # type: ignore[arg-type]
        Feedback(turn.id, -1, correction="x" * (LONGEST + 1)),
    ):
        with pytest.raises(InputError):
            book.keep(wrong)


def test_a_turn_is_found_by_the_beginning_of_its_id(book: FeedbackBook, turn: Turn) -> None:
    assert book.find_turn(turn.id[:20]) == turn.id
    with pytest.raises(NotFound):
        book.find_turn("zzz")
