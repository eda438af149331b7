"""The chat trip on fakes: what is stored, what is reported, what goes wrong and how it ends."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.chat_model import FakeChatModel
from tests.unit.workbench.services.chat_world import TEXTS, World, trace_of
from workbench.changes import Kind
from workbench.domain.budget import Trimmed
from workbench.domain.chat_event import (
    Finished,
    Opened,
    Reading,
    Retrieved,
    Stopped,
    TextDelta,
)
from workbench.domain.conversation import ConversationId, Turn, TurnId, TurnState
from workbench.domain.model import LoadSettings, Message, SamplingSettings
from workbench.errors import (
    ContextOverflow,
    DiskFull,
    GenerationError,
    InputError,
    ModelFileMissing,
    NotFound,
)
from workbench.jobs import Done, JobContext, Lane, plain_context
from workbench.services.chat import chat as chat_module
from workbench.services.chat.chat import Ask
from workbench.services.retrieval.prompting import UNCITED, nothing_found_answer, passage_prompt

ASK = Ask("What is the allowance?", collection_ids=("c1",))
PLAIN = Ask("Hello there")


def send(world: World, ask: Ask) -> tuple[Turn, list[Any]]:
    events: list[Any] = []
    turn = world.chat.send(ask, plain_context(events.append))
    return turn, events


def stopping_when(condition: Callable[[Any], bool]) -> tuple[JobContext, list[Any]]:
    """A context whose job is stopped by the first event that meets the condition."""
    stop = threading.Event()
    events: list[Any] = []

    def report(event: Any) -> None:
        events.append(event)
        if condition(event):
            stop.set()

    return JobContext(report, stop), events


def last_prompt(world: World) -> list[tuple[str, str]]:
    return [(message.role, message.content) for message in world.chat_model.asked[-1][0]]


# ------------------------------------------------------------------------------ the good way


def test_a_cited_answer_is_stored_with_everything_that_made_it(world: World) -> None:
    turn, _ = send(world, ASK)

    assert world.store.turn(turn.id) == turn
    assert turn.state is TurnState.COMPLETE
    assert turn.answer == "It is 90 euros [1]."
    assert turn.model == "Demo model"
    assert turn.usage is not None
    assert turn.usage.completion_tokens == 5
    (citation,) = turn.citations
    assert citation.passage.text == TEXTS[0]
    quoted = citation.passage.text[citation.quote_start - 100 : citation.quote_end - 100]
    assert quoted == "The daily allowance is 90 euros."
    assert turn.retrieval is not None
    assert [hit.used for hit in turn.retrieval.hits] == [True, True, True]
    assert turn.notes == ()


def test_a_sentence_that_the_answer_names_is_the_quote(world: World) -> None:
    world = world.answering("[1a] Whatever it says.")

    turn, _ = send(world, ASK)

    assert turn.answer == "[1a] Whatever it says."
    (citation,) = turn.citations
    quoted = citation.passage.text[citation.quote_start - 100 : citation.quote_end - 100]
    assert quoted == "Travel is booked early."
    assert turn.notes == ()


def test_events_come_in_the_order_of_the_trip(world: World) -> None:
    turn, events = send(world, ASK)

    kinds = list(dict.fromkeys(type(event) for event in events))
    assert kinds == [Opened, Retrieved, Reading, TextDelta, Finished]
    assert events[0].turn.state is TurnState.OPEN
    assert "".join(e.text for e in events if isinstance(e, TextDelta)) == turn.answer
    assert events[-1].turn == turn


def test_the_turn_is_in_the_database_before_the_first_token(world: World) -> None:
    seen: list[Turn] = []

    def look(event: Any) -> None:
        if isinstance(event, Reading) and not seen:
            seen.extend(world.store.turns(world.conversations.list()[0].id))

    world.chat.send(ASK, plain_context(look))

    assert [(turn.question, turn.state) for turn in seen] == [(ASK.question, TurnState.OPEN)]
    assert seen[0].retrieval is not None


def test_the_model_sees_numbered_passages_and_the_question(world: World) -> None:
    send(world, ASK)

    assert last_prompt(world) == [
        ("system", passage_prompt().system),
        (
            "user",
            "[1] travel_policy\n"
            "[1a] Travel is booked early.\n[1b] The daily allowance is 90 euros.\n"
            f"[2] travel_policy\n[2a] {TEXTS[1]}\n[3] travel_policy\n[3a] {TEXTS[2]}\n\n"
            "Question: What is the allowance?",
        ),
    ]


def test_plain_chat_uses_the_persons_system_text_and_searches_nothing(world: World) -> None:
    world.settings.update(system_prompt="Be brief.")

    turn, events = send(world, PLAIN)

    assert last_prompt(world) == [("system", "Be brief."), ("user", "Hello there")]
    assert world.retrieval.asked == []
    assert turn.citations == ()  # its [1] means nothing here
    assert not any(isinstance(event, Retrieved) for event in events)


def test_a_new_conversation_is_titled_by_its_question_and_keeps_its_collections(
    world: World,
) -> None:
    turn, _ = send(world, ASK)

    conversation = world.conversations.get(turn.conversation_id)
    assert conversation.title == "What is the allowance?"
    assert conversation.collection_ids == ("c1",)
    assert conversation.leaf_id == turn.id


def test_an_untitled_conversation_takes_its_first_question_as_title(world: World) -> None:
    made, named = world.conversations.create(), world.conversations.create("My name")

    send(world, replace(PLAIN, conversation_id=made.id))
    send(world, replace(PLAIN, conversation_id=named.id))

    assert world.conversations.get(made.id).title == "Hello there"
    assert world.conversations.get(named.id).title == "My name"


def test_history_is_sent_as_bare_questions_and_answers_and_its_keys_are_reused(
    world: World,
) -> None:
    first, _ = send(world, PLAIN)
    second, _ = send(world, Ask("And now?", first.conversation_id))

    assert last_prompt(world) == [
        ("user", "Hello there"),
        ("assistant", "It is 90 euros [1]."),
        ("user", "And now?"),
    ]
    assert second.parent_id == first.id
    assert second.usage is not None
    assert first.usage is not None
    assert second.usage.reused_tokens >= first.usage.prompt_tokens


def test_passages_stand_with_the_last_question_only(world: World) -> None:
    first, _ = send(world, ASK)
    send(world, replace(ASK, question="And when?", conversation_id=first.conversation_id))

    roles = [role for role, _ in last_prompt(world)]
    contents = [content for _, content in last_prompt(world)]
    assert roles == ["system", "user", "assistant", "user"]
    assert contents[1] == "What is the allowance?"
    assert contents[3].endswith("Question: And when?")


def test_a_branch_is_a_sibling_with_the_history_above_it(world: World) -> None:
    first, _ = send(world, PLAIN)
    second, _ = send(world, Ask("Second", first.conversation_id))
    third, _ = send(world, Ask("Third", first.conversation_id))

    edited, _ = send(world, Ask("Second, edited", branch_from=second.id))

    assert edited.parent_id == first.id
    assert [turn.id for turn in world.conversations.siblings(edited.id)] == [second.id, edited.id]
    assert [turn.id for turn in world.conversations.path(first.conversation_id)] == [
        first.id,
        edited.id,
    ]
    assert world.store.turn(third.id) == third
    assert [content for _, content in last_prompt(world)] == [
        "Hello there",
        first.answer,
        "Second, edited",
    ]


def test_the_first_turn_can_be_branched_from(world: World) -> None:
    first, _ = send(world, PLAIN)

    again, _ = send(world, Ask("Hello again", first.conversation_id, branch_from=first.id))

    assert again.parent_id is None
    assert again.conversation_id == first.conversation_id


def test_sampling_and_model_of_one_question_are_recorded(world: World, tmp_path: Path) -> None:
    other = tmp_path / "other.gguf"
    other.write_bytes(b"GGUF other")
    model = world.models.import_file(other)

    turn, _ = send(
        world, replace(PLAIN, sampling=SamplingSettings(seed=7, max_tokens=20), model_id=model.id)
    )

    assert (turn.model, turn.settings.seed, turn.settings.max_tokens) == ("other", 7, 20)
    assert world.chat_model.asked[-1][1] == turn.settings
    assert world.models.current().is_demo


def test_the_number_of_passages_follows_the_settings(world: World) -> None:
    world.settings.update(passages=6)

    send(world, ASK)

    assert world.retrieval.asked == [(ASK.question, ("c1",), 12, 6)]


def test_listeners_hear_of_the_conversation(world: World) -> None:
    turn, _ = send(world, PLAIN)

    heard = [item.ids for item in world.published if item.kind is Kind.CONVERSATIONS]
    assert (turn.conversation_id,) in heard


# ---------------------------------------------------------------------- what the answer lacks


def test_without_a_useful_passage_no_model_is_asked(world: World) -> None:
    world.retrieval.trace = trace_of(*TEXTS, used=0, note="Nothing comes close.")

    turn, events = send(world, ASK)

    assert world.chat_model.asked == []
    assert world.chat_model.loaded is None
    assert turn.answer == nothing_found_answer()
    assert turn.state is TurnState.COMPLETE
    assert turn.notes == ("Nothing comes close.", "No model was asked.")
    assert (turn.model, turn.usage, turn.citations) == ("", None, ())
    assert turn.retrieval is not None
    assert len(turn.retrieval.hits) == 3
    assert TextDelta(nothing_found_answer()) in events


def test_a_refusal_cites_nothing_and_needs_no_note(world: World) -> None:
    world = world.answering(f" {passage_prompt().refusal}\n")

    turn, _ = send(world, ASK)

    assert (turn.citations, turn.notes) == ((), ())
    world.close()


def test_an_answer_without_citation_carries_a_note_and_keeps_its_trace(world: World) -> None:
    world = world.answering("It is 90 euros [7].")

    turn, _ = send(world, ASK)

    assert turn.citations == ()
    assert turn.notes == (UNCITED,)
    assert turn.retrieval is not None
    assert len(turn.retrieval.used) == 3
    world.close()


def test_an_answer_that_reached_its_limit_says_so(world: World) -> None:
    turn, _ = send(world, replace(PLAIN, sampling=SamplingSettings(max_tokens=2)))

    assert turn.answer == "It is"
    assert turn.notes == ("The answer ended at its limit of 2 tokens.",)


def test_what_was_said_about_the_search_stands_under_the_answer(world: World) -> None:
    world.retrieval.trace = replace(world.retrieval.trace, note="Only words were searched.")

    turn, _ = send(world, ASK)

    assert turn.notes == ("Only words were searched.",)
    assert turn.citations


def test_what_is_left_out_is_told_before_the_answer_and_the_instruction_stays(
    tmp_path: Path,
) -> None:
    world = World(tmp_path, FakeChatModel("word " * 5, n_ctx=72))
    world.settings.update(system_prompt="Be brief and kind.")
    turn = None
    for number in range(8):
        turn, events = send(
            world, Ask(f"Question {number} of eight", turn.conversation_id if turn else None)
        )

    assert turn is not None
    (trimmed,) = [event for event in events if isinstance(event, Trimmed)]
    first_text = next(n for n, event in enumerate(events) if isinstance(event, TextDelta))
    assert events.index(trimmed) < first_text
    assert trimmed.n_turns > 0
    assert turn.notes[0] == trimmed.notes[0]
    messages, _ = world.chat_model.asked[-1]
    assert messages[0] == Message("system", "Be brief and kind.")
    assert messages[-1].content == "Question 7 of eight"
    assert len(messages) == 2 + 2 * (7 - trimmed.n_turns)
    world.close()


def test_history_is_trimmed_before_passages_and_both_are_told(tmp_path: Path) -> None:
    world = World(tmp_path, FakeChatModel("word " * 5, n_ctx=72))
    first, _ = send(world, PLAIN)
    second, _ = send(world, Ask("Second", first.conversation_id))

    turn, _ = send(world, replace(ASK, conversation_id=second.conversation_id))

    assert turn.notes == (
        "2 earlier turns left out to fit the context of 72 tokens.",
        "1 passage left out to fit the context of 72 tokens.",
        UNCITED,
    )
    assert turn.retrieval is not None
    assert [hit.used for hit in turn.retrieval.hits] == [True, True, False]
    assert turn.settings.max_tokens < SamplingSettings().max_tokens
    world.close()


# ------------------------------------------------------------------------------ stopping it


def test_a_stopped_answer_is_kept_and_returned(world: World) -> None:
    context, events = stopping_when(lambda event: isinstance(event, TextDelta))

    turn = world.chat.send(ASK, context)

    assert turn.state is TurnState.STOPPED
    assert turn.answer == "It"
    assert turn.usage is not None
    assert UNCITED not in turn.notes
    assert world.store.turn(turn.id) == turn
    assert events[-1] == Stopped(turn)


@pytest.mark.parametrize("kind", [Opened, Retrieved])
def test_it_can_be_stopped_before_the_model_is_asked(world: World, kind: type[Any]) -> None:
    context, events = stopping_when(lambda event: isinstance(event, kind))

    turn = world.chat.send(ASK, context)

    assert turn.state is TurnState.STOPPED
    assert turn.answer == ""
    assert world.chat_model.asked == []
    assert events[-1] == Stopped(turn)


def test_it_can_be_stopped_while_the_prompt_is_read(world: World) -> None:
    context, _ = stopping_when(lambda event: isinstance(event, Reading))

    turn = world.chat.send(ASK, context)

    assert (turn.state, turn.answer) == (TurnState.STOPPED, "")


def test_a_stopped_answer_is_history_for_the_next_question(world: World) -> None:
    context, _ = stopping_when(lambda event: isinstance(event, TextDelta))
    stopped = world.chat.send(PLAIN, context)

    send(world, Ask("Go on", stopped.conversation_id))

    assert ("assistant", "It") in last_prompt(world)


# ------------------------------------------------------------------------------ what goes wrong


@pytest.mark.parametrize("question", ["", "   ", "\n\t", " \u3000 "])
def test_an_empty_question_is_refused_and_leaves_nothing(world: World, question: str) -> None:
    with pytest.raises(InputError) as refused:
        send(world, Ask(question))

    assert refused.value.hint
    assert world.conversations.list() == ()


@pytest.mark.parametrize(
    "ask",
    [
        Ask("Hi", ConversationId("unknown")),
        Ask("Hi", branch_from=TurnId("unknown")),
        Ask("Hi", model_id="unknown"),
    ],
)
def test_unknown_ids_are_refused_and_leave_nothing(world: World, ask: Ask) -> None:
    with pytest.raises(NotFound):
        send(world, ask)

    assert world.conversations.list() == ()


def test_a_branch_of_another_conversation_is_refused(world: World) -> None:
    turn, _ = send(world, PLAIN)
    other = world.conversations.create("Other")

    with pytest.raises(NotFound):
        send(world, Ask("Hi", other.id, branch_from=turn.id))


def test_a_vanished_model_file_fails_the_turn_with_a_hint(world: World) -> None:
    world.models.list()  # its header was read while it was there
    world.demo.unlink()

    with pytest.raises(ModelFileMissing) as refused:
        send(world, PLAIN)

    (conversation,) = world.conversations.list()
    (turn,) = world.conversations.path(conversation.id)
    assert turn.state is TurnState.FAILED
    assert (turn.error, turn.hint) == (refused.value.message, refused.value.hint)
    assert "Demo model" in turn.error
    assert turn.hint


def test_a_failure_while_answering_keeps_the_text(tmp_path: Path) -> None:
    failure = GenerationError("Decoding failed.", hint="Try again.")
    world = World(tmp_path, FakeChatModel("It is 90 euros.", failure=failure))

    with pytest.raises(GenerationError):
        send(world, PLAIN)

    (turn,) = world.conversations.path(world.conversations.list()[0].id)
    assert (turn.state, turn.answer) == (TurnState.FAILED, "It")
    assert (turn.error, turn.hint) == ("Decoding failed.", "Try again.")
    world.close()


def test_a_failed_turn_is_no_history(tmp_path: Path) -> None:
    world = World(tmp_path, FakeChatModel("It is.", failure=GenerationError("No.")))
    with pytest.raises(GenerationError):
        send(world, PLAIN)
    conversation = world.conversations.list()[0]
    world = world.answering("Fine.")

    turn, _ = send(world, Ask("Again?", conversation.id))

    assert last_prompt(world) == [("user", "Again?")]
    assert turn.parent_id is not None
    world.close()


def test_a_question_longer_than_the_context_is_refused_with_numbers(world: World) -> None:
    with pytest.raises(ContextOverflow) as refused:
        send(world, Ask("word " * 2_000))

    assert "2,003 tokens" in refused.value.message
    assert "1,024" in refused.value.message
    assert refused.value.hint
    (turn,) = world.conversations.path(world.conversations.list()[0].id)
    assert turn.state is TurnState.FAILED


def test_a_fault_of_ours_does_not_leave_the_turn_open(tmp_path: Path) -> None:
    world = World(tmp_path, FakeChatModel("It is.", failure=ZeroDivisionError("a bug")))

    with pytest.raises(ZeroDivisionError):
        send(world, PLAIN)

    (turn,) = world.conversations.path(world.conversations.list()[0].id)
    assert (turn.state, turn.answer) == (TurnState.INTERRUPTED, "It")
    world.close()


def test_a_conversation_deleted_meanwhile_ends_the_answer(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chat_module, "SAVE_EVERY_S", 0.0)

    def delete(event: Any) -> None:
        if isinstance(event, TextDelta) and world.conversations.list():
            world.conversations.delete(world.conversations.list()[0].id)

    with pytest.raises(NotFound, match="deleted"):
        world.chat.send(PLAIN, plain_context(delete))

    assert world.conversations.list() == ()


def test_a_full_disk_ends_the_answer_and_loses_nothing_that_was_saved(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chat_module, "SAVE_EVERY_S", 0.0)
    kept, _ = send(world, PLAIN)
    world = world.answering("syllables " * 5_000, n_ctx=10_000)
    writer = world.database.writer_for_migrations()
    opened: list[Turn] = []

    def fill(event: Any) -> None:
        if isinstance(event, Opened):
            opened.append(event.turn)
            pages = writer.execute("PRAGMA page_count").fetchone()[0]
            writer.execute(f"PRAGMA max_page_count={pages + 2}")

    with pytest.raises(DiskFull) as refused:
        world.chat.send(
            replace(PLAIN, sampling=SamplingSettings(max_tokens=5_000)), plain_context(fill)
        )

    assert refused.value.hint
    assert world.store.turn(kept.id) == kept
    cut = world.store.turn(opened[0].id)
    assert cut.answer.startswith("syllables syllables")
    assert cut.state in {TurnState.OPEN, TurnState.FAILED}
    writer.execute("PRAGMA max_page_count=1000000")
    world.chat.recover()
    assert world.store.turn(cut.id).state in {TurnState.INTERRUPTED, TurnState.FAILED}
    assert send(world, PLAIN)[0].state is TurnState.COMPLETE
    world.close()


def test_the_answer_so_far_is_saved_while_it_streams(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chat_module, "SAVE_EVERY_S", 0.0)
    stored: list[str] = []

    def look(event: Any) -> None:
        if isinstance(event, TextDelta):
            (turn,) = world.store.turns(world.conversations.list()[0].id)
            stored.append(turn.answer)

    turn = world.chat.send(PLAIN, plain_context(look)).answer

    assert stored == ["It", "It is", "It is 90", "It is 90 euros", turn]


def test_turns_left_open_by_a_crash_are_marked_at_the_next_start(world: World) -> None:
    conversation = world.conversations.create("Crash")
    world.store.open_turn(
        Turn(TurnId("t"), conversation.id, None, "Q", "", TurnState.OPEN, "2026-01-01")
    )

    assert world.chat.recover() == 1
    assert world.chat.recover() == 0
    assert world.store.turn(TurnId("t")).state is TurnState.INTERRUPTED


def test_background_work_waits_while_an_answer_is_made(world: World) -> None:
    free: list[bool] = []
    world.chat.send(PLAIN, plain_context(lambda _event: free.append(world.gate._free.is_set())))

    assert set(free[:-1]) == {False}
    assert world.gate._free.is_set()


def test_it_runs_as_a_job_on_a_lane(world: World) -> None:
    lane = Lane("chat")
    events: list[Any] = []
    job = lane.submit(lambda context: world.chat.send(PLAIN, context), on_event=events.append)

    outcome = job.wait(30)
    lane.close()

    assert isinstance(outcome, Done)
    assert events[-1] == Finished(outcome.result)


def test_new_load_settings_hold_from_the_next_question_on(world: World) -> None:
    send(world, PLAIN)
    world.models.update_settings(world.models.current().id, LoadSettings(n_ctx=333))

    send(world, PLAIN)

    assert world.models.loaded is not None
    assert world.models.loaded.n_ctx == 333
