"""Rule sets at work: who is asked, who is asked instead, and what stays loaded."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.chat_model import FakeChatModel, write_fake_model
from tests.unit.workbench.services.chat_world import World
from workbench.domain.chat_event import FellBack, TextDelta
from workbench.domain.conversation import TurnState
from workbench.domain.model import ModelHeader, RegisteredModel
from workbench.domain.remote_model import RemotePlace
from workbench.domain.routing import Conditions, Rule, RuleSet, Target
from workbench.domain.stage import Stage
from workbench.errors import (
    ContextOverflow,
    DiskFull,
    GenerationError,
    InputError,
    ModelFileMissing,
    ModelLoadError,
    ModelRefused,
    NetworkRefused,
    NotEnoughMemory,
    NotFound,
    QueueFull,
    Unreachable,
    WorkbenchError,
)
from workbench.jobs import plain_context
from workbench.services.chat.chat import Ask
from workbench.services.routing.releases import Recipe
from workbench.services.routing.routing import failure_of
from workbench.services.trials.chosen import Chosen

SMALL, LARGE = Target("model", "Small"), Target("model", "Large")
SHORT = Conditions(max_question_chars=20)
QUICK, HARD = Ask("Hi there"), Ask("Explain this at some length, please.")


@pytest.fixture
def two(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """A small and a large model, and a rule set in force that tells them apart by length."""
    look = world.inspector.inspect_any

    def inspect(path: Path) -> ModelHeader:
        found = look(path)
        assert isinstance(found, ModelHeader)
        return replace(found, n_params=10**9 if path.stem == "Large" else 10**6)

    monkeypatch.setattr(world.inspector, "inspect", inspect)
    monkeypatch.setattr(world.inspector, "inspect_any", inspect)
    for name in ("Small", "Large"):
        world.models.import_file(write_fake_model(tmp_path / f"{name}.gguf"))
    save(world)
    world.settings.update(route="everyday")
    return world


def save(world: World, **changed: Any) -> RuleSet:
    made = RuleSet("everyday", (Rule("short", SMALL, SHORT),), otherwise=LARGE)
    return world.route_sets.save(replace(made, **changed))


def alone(world: World) -> World:
    """There is no room for a second model."""
    world.memory._second = None
    return world


def ask(world: World, question: Ask) -> Any:
    events: list[Any] = []
    turn = world.chat.send(question, plain_context(events.append))
    return turn, events


def remove_file(world: World, name: str) -> None:
    Path(world.models.get(name).path).unlink()


def test_each_request_is_asked_of_whom_its_rule_names(two: World) -> None:
    quick, _ = ask(two, QUICK)
    hard, _ = ask(two, HARD)

    assert (quick.model, hard.model) == ("Small", "Large")
    assert quick.trace is not None
    assert quick.trace.rule_set == "everyday"
    assert "rule “short” of “everyday” fits" in quick.trace.reason
    assert two.store.turn(quick.id) == quick
    rows = two.database.read("SELECT model FROM requests ORDER BY seq")
    assert [row["model"] for row in rows] == ["Small", "Large"]


def test_who_is_named_is_asked_whatever_the_rules_say(two: World) -> None:
    turn, _ = ask(two, replace(QUICK, model_id=two.models.get("Large").id))

    assert (turn.model, turn.trace) == ("Large", None)


def test_both_stay_in_memory_where_they_fit(two: World) -> None:
    ask(two, HARD)
    ask(two, QUICK)
    ask(two, HARD)

    assert len(two.models.all_loaded) == 2
    assert len(two.chat_model.digests) == 1
    assert len(two.second.digests) == 1


def test_alternating_requests_do_not_load_again_and_again(two: World) -> None:
    alone(two)
    turns = []
    for _ in range(4):
        turns += [ask(two, QUICK)[0].model, ask(two, HARD)[0].model]
        two.seconds += 10.0

    assert turns == ["Small", "Large", *["Large"] * 6]
    assert len(two.chat_model.digests) == 2


def test_a_held_model_gives_way_after_its_time(two: World) -> None:
    alone(two)
    ask(two, HARD)
    held, _ = ask(two, QUICK)
    two.seconds += 61.0
    after, _ = ask(two, QUICK)

    assert (held.model, after.model) == ("Large", "Small")
    assert held.trace is not None
    assert "held for 60 s more" in held.trace.reason


def test_a_rule_set_may_stay_on_what_is_loaded(two: World) -> None:
    alone(two)
    save(two, swapping="stay")
    ask(two, QUICK)

    assert ask(two, HARD)[0].model == "Small"


def test_a_model_that_cannot_be_loaded_is_replaced_by_the_next(two: World) -> None:
    save(two, fallbacks=(LARGE,))
    remove_file(two, "Small")

    turn, events = ask(two, QUICK)

    assert (turn.model, turn.state) == ("Large", TurnState.COMPLETE)
    assert turn.trace is not None
    assert [(one.asked, one.failure) for one in turn.trace.attempts] == [("Small", "load")]
    assert [type(event) for event in events].count(FellBack) == 1
    actions = [row[0] for row in two.database.read("SELECT action FROM audit_events")]
    assert actions.count("route.fell_back") == 1


def test_an_engine_that_fails_half_way_is_replaced_and_its_words_do_not_count(two: World) -> None:
    save(two, fallbacks=(LARGE,))
    two.chat_model._failure = GenerationError("Decoding failed.", hint="Ask again.")

    turn, events = ask(two, QUICK)

    assert turn.answer == "From beside [1]."
    assert turn.model == "Large"
    at = [type(event) for event in events].index(FellBack)
    assert any(isinstance(event, TextDelta) for event in events[:at])
    told = "".join(event.text for event in events[at:] if isinstance(event, TextDelta))
    assert told == turn.answer


def test_a_prompt_that_does_not_fit_goes_to_one_that_it_fits(two: World) -> None:
    save(two, fallbacks=(LARGE,))
    small = two.models.get("Small")
    two.models.update_settings(small.id, replace(small.settings, n_ctx=20))
    two.models.update_settings(two.models.get("Large").id, replace(small.settings, n_ctx=4_000))
    save(two, rules=(Rule("all", SMALL),), fallbacks=(LARGE,))

    turn, _ = ask(two, Ask("word " * 40))

    assert turn.model == "Large"
    assert turn.trace is not None
    assert turn.trace.attempts[0].failure == "context"


def test_when_all_fail_the_last_error_is_told(two: World) -> None:
    save(two, fallbacks=(LARGE, SMALL))
    remove_file(two, "Small")
    remove_file(two, "Large")

    with pytest.raises(WorkbenchError, match="Large"):
        ask(two, QUICK)

    (conversation,) = two.conversations.list()
    (turn,) = two.conversations.path(conversation.id)
    assert turn.state is TurnState.FAILED
    assert turn.trace is not None
    assert len(turn.trace.attempts) == 1


@pytest.mark.parametrize(
    ("error", "failure"),
    [
        (NotEnoughMemory("x"), "memory"),
        (ContextOverflow("x"), "context"),
        (ModelRefused("x"), "refused"),
        (NotFound("x"), "refused"),
        (NetworkRefused("x"), "refused"),
        (ModelLoadError("x"), "load"),
        (ModelFileMissing("x"), "load"),
        (GenerationError("x"), "engine"),
        (Unreachable("x"), "engine"),
        (InputError("x"), ""),
        (DiskFull("x"), ""),
        (QueueFull("x"), ""),
    ],
)
def test_a_failure_is_one_that_another_model_may_make_good(
    error: WorkbenchError, failure: str
) -> None:
    assert failure_of(error) == failure


def test_what_the_person_can_fix_is_not_given_to_another_model(two: World) -> None:
    save(two, fallbacks=(LARGE,))
    two.chat_model._failure = InputError("A setting cannot be.", hint="Change it.")

    with pytest.raises(InputError, match="setting"):
        ask(two, QUICK)


def test_a_release_that_a_rule_chooses_brings_its_settings(two: World) -> None:
    release = two.releases.create("short answers", Recipe(system="Be brief."))
    two.releases.promote(release.reference, Stage.PRODUCTION, "good")
    save(two, rules=(Rule("short", Target("release", "short answers"), SHORT),))

    turn, _ = ask(two, QUICK)

    assert turn.release == "short answers@1"
    assert two.chat_model.asked[0][0][0].content == "Be brief."
    (row,) = two.database.read("SELECT release FROM requests")
    assert row["release"] == "short answers@1"


def test_a_rule_set_names_only_what_is_there(two: World) -> None:
    with pytest.raises(NotFound):
        save(two, otherwise=Target("model", "Nobody"))
    with pytest.raises(NotFound):
        save(two, fallbacks=(Target("release", "nothing"),))


def remote(world: World, name: str = "Elsewhere") -> RegisteredModel:
    place = RemotePlace("http://127.0.0.1:8080/v1", "there", 2_048)
    return world.remote_models.add(name, place, frozenset())


def test_a_model_of_another_program_is_asked_only_where_that_is_allowed(two: World) -> None:
    remote(two)
    elsewhere = Target("model", "Elsewhere")
    with pytest.raises(InputError, match="outside"):
        save(two, otherwise=elsewhere)
    save(two, otherwise=elsewhere, allows_outside=True)

    turn, _ = ask(two, HARD)

    assert (turn.model, turn.answer) == ("Elsewhere", "From elsewhere.")
    assert turn.trace is not None
    assert turn.trace.outside == "127.0.0.1:8080"
    asked = two.database.read("SELECT * FROM audit_events WHERE action = 'model.outside_asked'")
    assert len(asked) == 1


def test_what_chat_uses_may_not_lead_outside_unnoticed(two: World) -> None:
    save(two, otherwise=Target())
    two.models.choose(remote(two).id)
    two.settings.update(route="everyday")

    with pytest.raises(ModelRefused, match="outside"):
        ask(two, HARD)


def test_a_removed_rule_set_is_no_longer_in_force(two: World) -> None:
    two.route_sets.remove("Everyday")

    assert two.settings.current.route == ""
    assert two.route_sets.list() == ()
    turn, _ = ask(two, QUICK)
    assert turn.trace is None


def test_one_choice_ends_another(two: World) -> None:
    chosen = Chosen(
        models=two.models,
        releases=two.releases,
        sets=two.route_sets,
        prompts=two.prompts,
        settings=two.settings,
        changes=two.changes,
    )
    release = two.releases.create("calm", Recipe())
    two.releases.promote(release.reference, Stage.PRODUCTION, "good")
    chosen.choose_release("calm")
    assert (two.settings.current.release, two.settings.current.route) == ("calm", "")
    assert chosen.around(QUICK).release == two.releases.find("calm@1")
    two.releases.promote(two.releases.create("calm", Recipe()).reference, Stage.PRODUCTION, "new")
    assert chosen.around(QUICK).release == two.releases.find("calm@2")
    assert chosen.choices().release == two.releases.find("calm@2")
    named = replace(QUICK, model_id="x")
    assert chosen.around(named) == named

    chosen.choose_route("everyday")
    assert (two.settings.current.release, two.settings.current.route) == ("", "everyday")
    chosen.choose_model(two.models.get("Small").id)
    assert (two.settings.current.release, two.settings.current.route) == ("", "")

    two.releases.promote("calm@2", Stage.ARCHIVED, "old")
    assert chosen.choices().releases == ()


def test_a_conversation_is_forgotten_by_both_engines(two: World) -> None:
    two.memory.forget("c")

    engines: tuple[FakeChatModel, ...] = (two.chat_model, two.second)
    assert [engine.forgotten for engine in engines] == [["c"], ["c"]]
