"""Whole answers looked at before they are shown: form, sources, the judge, and revising."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes.chat_model import FakeChatModel
from tests.unit.workbench.services.chat_world import TEXTS, World, trace_of
from workbench.domain.chat_event import TextDelta, Withheld
from workbench.domain.conversation import Turn
from workbench.domain.guard.finding import Direction, Family, GuardAction
from workbench.domain.model import Message, SamplingSettings
from workbench.jobs import plain_context
from workbench.services.chat.chat import Ask
from workbench.services.chat.chat_rails import held_text
from workbench.services.chat.generate import Generate
from workbench.storage.usage_store import UsageStore

BLOCK, ANNOTATE = GuardAction.BLOCK, GuardAction.ANNOTATE
WorldOf = Callable[[FakeChatModel], World]
ANSWER = "Put all your savings into one share."


def model(verdict: str, principle: int = 0, rewritten: str = "Ask an adviser.") -> FakeChatModel:
    """Answers, and fills in the forms of judge, critic and writer."""

    def said(messages: list[Message]) -> str:
        system = messages[0].content
        if system.startswith("You check texts"):
            return json.dumps({"verdict": verdict, "reason": "r"}) if verdict else "{"
        if system.startswith("You check an answer"):
            return json.dumps({"principle": principle, "critique": "It advises."})
        if system.startswith("You rewrite"):
            return json.dumps({"answer": rewritten})
        return ANSWER

    return FakeChatModel(said)


@pytest.fixture
def world_of(tmp_path: Path) -> WorldOf:
    return lambda fake: World(tmp_path, fake)


def sent(
    world: World, question: str = "Where do I put my money?"
) -> tuple[Turn, str, list[object]]:
    events: list[object] = []
    turn = world.chat.send(Ask(question), plain_context(events.append))
    shown = "".join(event.text for event in events if isinstance(event, TextDelta))
    return turn, shown, events


def judges(world: World, direction: Direction, action: GuardAction) -> None:
    world.rails.set_judged(direction, ["advice" if direction == "out" else "harm"])
    world.rails.set_action(direction, "judge", action)


def test_an_answer_that_the_judge_condemns_is_never_shown(world_of: WorldOf) -> None:
    world = world_of(model("yes"))
    judges(world, "out", BLOCK)
    turn, shown, events = sent(world)

    assert ANSWER not in shown and turn.answer == held_text("answer") == shown
    assert turn.rails is not None and turn.rails.held == "out"
    assert [note.explanation for note in turn.rails.notes] == ["advice: yes"]
    assert any(isinstance(event, Withheld) for event in events)


@pytest.mark.parametrize(("verdict", "held"), [("no", False), ("unsure", True), ("", True)])
def test_a_judge_without_a_verdict_lets_nothing_through(
    world_of: WorldOf, verdict: str, held: bool
) -> None:
    world = world_of(model(verdict))
    judges(world, "out", BLOCK)
    turn, _, _ = sent(world)
    assert (turn.answer == ANSWER) is not held


def test_a_judge_that_only_notes_delays_nothing(world_of: WorldOf) -> None:
    world = world_of(model("yes"))
    judges(world, "out", ANNOTATE)
    turn, shown, _ = sent(world)
    assert turn.answer == shown == ANSWER
    assert turn.rails is not None and [n.family for n in turn.rails.notes] == ["judge"]


def test_a_question_is_judged_before_it_is_answered(world_of: WorldOf) -> None:
    world = world_of(model("yes"))
    judges(world, "in", BLOCK)
    turn, shown, _ = sent(world)
    assert turn.answer == held_text("question") == shown and turn.model == ""


def test_an_answer_is_revised_before_it_is_shown_and_the_former_is_kept(world_of: WorldOf) -> None:
    world = world_of(model("no", principle=2))
    world.rails.set_revises(True)
    turn, shown, _ = sent(world)

    assert turn.answer == shown == "Ask an adviser."
    assert turn.rails is not None and turn.rails.revised is not None
    assert turn.rails.revised.former == ANSWER and "advice" in turn.rails.revised.principle
    assert world.conversations.turns(turn.conversation_id)[0].rails == turn.rails
    world.rails.set_revises(False)
    assert sent(world)[0].answer == ANSWER


def test_what_was_rewritten_passes_the_rails_too(world_of: WorldOf) -> None:
    world = world_of(
        model("no", principle=1, rewritten="The key is AKIAIOSFODNN7EXAMPLE. So it is.")
    )
    world.rails.set_revises(True)
    world.rails.set_action("out", "secret", BLOCK)
    turn, shown, _ = sent(world)
    assert "AKIA" not in shown and turn.answer.endswith(held_text("answer"))


def test_an_answer_of_another_form_is_held_back(world_of: WorldOf) -> None:
    world = world_of(model("no"))
    world.rails.set_schema('{"type": "object", "required": ["share"]}')
    world.rails.set_action("out", "schema", BLOCK)
    assert sent(world)[0].answer == held_text("answer")

    world.rails.set_schema('{"type": "string"}')
    again = World(world.folder, FakeChatModel('```json\n"yes"\n```'))
    assert sent(again)[0].answer == '```json\n"yes"\n```'


def test_sentences_that_no_source_bears_out_are_taken_out(tmp_path: Path) -> None:
    from workbench.services.chat.answer_checks import AnswerChecks

    world = World(
        tmp_path, FakeChatModel("The daily allowance is 90 euros [1]. Dogs fly at 700 [2].")
    )
    world.chat._checks = AnswerChecks(world.settings, None)  # type: ignore[arg-type]
    world.retrieval.trace = trace_of(*TEXTS)
    family: Family = "unsupported"
    world.rails.set_action("out", family, GuardAction.REDACT)
    turn = world.chat.send(Ask("What is paid?", collection_ids=("c1",)), plain_context())
    assert turn.answer.startswith("The daily allowance is 90 euros [1].")
    assert "Dogs" not in turn.answer and turn.citations
    world.rails.set_action("out", family, BLOCK)
    turn = world.chat.send(Ask("What is paid?", collection_ids=("c1",)), plain_context())
    assert turn.answer == held_text("answer")


def test_a_request_without_a_chat_is_judged_and_revised_too(world_of: WorldOf) -> None:
    world = world_of(model("no", principle=2))
    world.rails.set_revises(True)
    generate = Generate(
        models=world.models,
        adapters=world.adapters,
        chat_model=world.chat_model,
        gate=world.gate,
        usage=UsageStore(world.database),
        router=world.router,
        cache=world.cache,
        rails=world.rails,
    )
    pieces: list[object] = []
    ask = (Message("user", "Where?"),)
    made = generate.one(ask, SamplingSettings(), plain_context(pieces.append))
    assert made.text == "Ask an adviser." and [piece.text for piece in pieces] == [made.text]
    assert made.rails is not None and made.rails.revised is not None
    judges(world, "in", BLOCK)
    assert generate.one(ask, SamplingSettings(), plain_context()).text == made.text
