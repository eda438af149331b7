"""A model that is large enough completes questions and judges sentences; others are not asked."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.chat_model import FakeChatModel, write_fake_model
from tests.unit.workbench.services.chat_world import World, passage
from workbench.domain.conversation import ConversationId, Turn, TurnId, TurnState
from workbench.domain.model import Constraint, Message, RegisteredModel
from workbench.domain.neighbours import Around
from workbench.services.chat.answer_checks import AnswerChecks
from workbench.services.chat.asking_aside import LEAST_PARAMS, is_able
from workbench.services.chat.follow_ups import FollowUps
from workbench.services.models.model_memory import Ready

RENT = passage(1, "The tenant pays 900 euros, and the landlord pays for the heating.")
CLAIM = "The landlord pays 900 euros, and the tenant pays for the heating [1]."
PAST = Turn(
    TurnId("t"),
    ConversationId("c"),
    None,
    "What was Apple's revenue in 2022?",
    "It was $90 billion.",
    TurnState.COMPLETE,
    "",
)


class Forms(FakeChatModel):
    """Writes what it is told to, whatever form was demanded."""

    def check_constraint(self, constraint: Constraint) -> None:
        json.loads(constraint.source)


@pytest.fixture
def able(world: World, tmp_path: Path) -> Callable[..., Ready]:
    def make(answer: str | Callable[[Sequence[Message]], str], n_params: int) -> Ready:
        engine = Forms(answer)
        loaded = engine.load(
            write_fake_model(tmp_path / "large.gguf"), world.models.current().settings
        )
        small = world.models.import_file(write_fake_model(tmp_path / f"{n_params}.gguf"))
        model = replace(small, header=replace(small.header, n_params=n_params))
        return Ready(model, loaded, engine)

    return make


class Chosen:
    """Stands where `Models` does: one model, ready."""

    def __init__(self, ready: Ready) -> None:
        self._ready = ready

    def current(self) -> RegisteredModel:
        return self._ready.model

    def ready(self, *_: Any) -> Ready:
        return self._ready


def never() -> bool:
    return False


def test_only_large_models_of_this_program_are_asked(able: Callable[..., Ready]) -> None:
    large = able("{}", LEAST_PARAMS)

    assert is_able(large.model)
    assert not is_able(replace(large.model, is_demo=True))
    assert not is_able(able("{}", LEAST_PARAMS - 1).model)


def test_a_judge_sees_what_words_do_not(world: World, able: Callable[..., Ready]) -> None:
    checks = AnswerChecks(world.settings, embedders=None)  # type: ignore[arg-type]
    world.settings.update(answer_checks="words")
    (by_words,) = checks.check(CLAIM, [RENT], None, never)
    assert by_words.state == "supported"

    world.settings.update(answer_checks="model")
    unable = able('{"supported": "no"}', 1_000)
    asked: list[str] = []

    def judge(messages: Sequence[Message]) -> str:
        asked.append(messages[-1].content)
        return '{"supported": "no"}'

    large = able(judge, 2 * LEAST_PARAMS)
    (same,) = checks.check(CLAIM, [RENT], unable, never)
    (judged,) = checks.check(CLAIM, [RENT], large, never)
    assert (same.state, same.judge) == ("supported", None)
    assert (judged.state, judged.judge) == ("unsupported", False)
    assert RENT.text in asked[0]
    assert "The landlord pays 900 euros" in asked[0]


def test_checks_and_judge_see_the_neighbours_that_were_read(
    world: World, able: Callable[..., Ready]
) -> None:
    checks = AnswerChecks(world.settings, embedders=None)  # type: ignore[arg-type]
    claim = "The lease of the office ends in May [1]."
    beside = {RENT.chunk_id: Around(after="The lease of the office ends in May.")}
    world.settings.update(answer_checks="words")
    (alone,) = checks.check(claim, [RENT], None, never)
    (read,) = checks.check(claim, [RENT], None, never, beside)
    assert (alone.state, read.state) == ("unsupported", "supported")

    world.settings.update(answer_checks="model")
    asked: list[str] = []

    def judge(messages: Sequence[Message]) -> str:
        asked.append(messages[-1].content)
        return '{"supported": "yes"}'

    checks.check(claim, [RENT], able(judge, 2 * LEAST_PARAMS), never, beside)
    assert "ends in May.\n" in asked[0]


def test_a_judge_that_says_nothing_changes_nothing(
    world: World, able: Callable[..., Ready]
) -> None:
    world.settings.update(answer_checks="model")
    checks = AnswerChecks(world.settings, embedders=None)  # type: ignore[arg-type]
    (check,) = checks.check(CLAIM, [RENT], able("no JSON", 2 * LEAST_PARAMS), never)

    assert (check.state, check.judge) == ("supported", None)


def test_a_model_words_the_question_and_the_rules_do_where_it_cannot(
    world: World, able: Callable[..., Ready]
) -> None:
    world.settings.update(follow_ups="model")
    worded = able('{"question": "What was Apple\'s revenue in 2023?"}', 2 * LEAST_PARAMS)
    service = FollowUps(world.settings, Chosen(worded))  # type: ignore[arg-type]
    assert service.completed("And in 2023?", [PAST], never).by == "model"
    assert service.completed("And in 2023?", [PAST], never).query.endswith("in 2023?")
    assert service.completed("Who is the CEO of Microsoft?", [PAST], never).by == ""

    for poor in (able("nothing", 2 * LEAST_PARAMS), able("{}", 1_000)):
        service = FollowUps(world.settings, Chosen(poor))  # type: ignore[arg-type]
        found = service.completed("And in 2023?", [PAST], never)
        assert (found.by, found.query) == ("rules", "What was Apple's revenue in 2023?")
