"""From corrections to a proposed run, its adapter into use by degrees, and what it has seen."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.fakes.bundle import fake_engines
from tests.fakes.trainer import FakeTrainer
from ui.cli.context import Context
from ui.cli.main import build_parser
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.domain.alert import AlertRule
from workbench.domain.feedback import Feedback
from workbench.domain.next_run import Answered, NextRunRules, Raised, reasons_for
from workbench.egress import Seal
from workbench.errors import InputError
from workbench.jobs import plain_context
from workbench.ports.engines import Engines
from workbench.services.chat.chat import Ask
from workbench.storage.alert_store import AlertStore

Run = Callable[..., Any]
RULES = NextRunRules(20, 8, ("disliked_rate",))
RAISED = Raised("1/monday", "Disliked: Answers that were disliked.")


@pytest.fixture
def trainer() -> FakeTrainer:
    return FakeTrainer()


@pytest.fixture
def engines(trainer: FakeTrainer) -> Engines:
    return replace(fake_engines(), trainer=trainer)


@pytest.fixture
def run(workbench: Workbench, capsys: pytest.CaptureFixture[str]) -> Run:
    context = Context(workbench.paths.root, Seal(False, "a test"))
    context._workbench = workbench

    def call(*arguments: str, code: int = 0) -> Any:
        options = build_parser().parse_args(["finetune", *arguments, "--json"])
        capsys.readouterr()
        assert options.run(options, context, Output(as_json=True)) == code
        return json.loads(capsys.readouterr().out)

    return call


def corrected(workbench: Workbench, n: int, word: str = "invoice") -> list[str]:
    """Answers that were corrected and accepted; ids of their turns."""
    conversation = workbench.conversations.create()
    found = []
    for number in range(n):
        workbench.chat.send(Ask(f"About {word} {number}?", conversation.id), plain_context())
        turn = workbench.conversations.path(conversation.id)[-1]
        workbench.feedback.keep(Feedback(turn.id, -1, correction=f"So: {word} {number}."))
        workbench.learning.corrections.review(turn.id, "accepted")
        found.append(str(turn.id))
    return found


@pytest.mark.parametrize(
    ("n_new", "n_examples", "raised", "answered", "n_reasons"),
    [
        (19, 500, (), None, 0),
        (20, 500, (), None, 1),
        (20, 500, (RAISED,), None, 2),
        (0, 500, (RAISED,), None, 1),
        (30, 7, (RAISED,), None, 0),
        (25, 500, (), Answered("declined", 20, frozenset()), 0),
        (40, 500, (), Answered("declined", 20, frozenset()), 1),
        (0, 500, (RAISED,), Answered("declined", 0, frozenset({"1/monday"})), 0),
        (0, 500, (RAISED,), Answered("accepted", 0, frozenset({"1/monday"})), 0),
        (0, 500, (RAISED,), Answered("declined", 0, frozenset({"1/sunday"})), 1),
        (21, 500, (), Answered("accepted", 21, frozenset()), 1),
    ],
)
def test_when_it_is_time_for_another_run(
    n_new: int, n_examples: int, raised: tuple[Raised, ...], answered: Any, n_reasons: int
) -> None:
    assert len(reasons_for(n_new, n_examples, raised, answered, RULES)) == n_reasons


def test_a_run_is_proposed_filled_in_and_begun_by_a_person_alone(
    run: Run, workbench: Workbench, trainer: FakeTrainer
) -> None:
    turns = corrected(workbench, 9)
    assert run("proposal") is None
    with pytest.raises(InputError, match="No run is proposed"):
        run("plan", "--proposed")
    rule = AlertRule("Disliked", "disliked_rate", "above", 20.0, 15.0)
    alerts = AlertStore(workbench.learning.next_runs._store._database)  # a door of its own
    state = alerts.add(rule)
    alerts.change([(replace(state, is_raised=True, changed_at="2026-01-01"), 50.0)], "2026-01-01")

    found = run("proposal")

    assert (found["new_corrections"], found["examples"], found["set"]) == (9, 9, "corrections")
    assert found["preset"] == "balanced" and "Disliked" in found["reasons"][0]
    plan = run("plan", "--proposed", "--set", "rank=8")
    assert plan["settings"]["rank"] == 8 and workbench.training.list() == ()
    assert workbench.learning.sets.list() == () and len(trainer.orders) == 1
    run("decline")
    assert run("proposal") is None
    later = replace(state, is_raised=True, changed_at="2026-02-01")
    alerts.change([(replace(state, is_raised=False), 0.0)], "2026-01-15")
    alerts.change([(later, 60.0)], "2026-02-01")

    begun = run("start", "--proposed", "--no-estimate", "--wait", "--set", "rank=8")

    assert begun["state"] == "done" and run("proposal") is None
    (version,) = workbench.learning.sets.list()
    assert begun["data"] == version.reference == "corrections@1"
    (seen,) = run("seen", "--turn", turns[0], code=1)
    assert seen["is_source"] and len(seen["adapters"]) == 1
    (seen,) = run("seen", "INVOICE  3", code=1)
    assert (seen["examples"], seen["is_source"]) == (6, False)  # earlier turns stand before later
    assert run("seen", "nobody wrote this") == []
    corrected(workbench, 20, "delivery")
    again = run("proposal")
    assert (again["new_corrections"], again["changes"]) == (20, {"rank": 8})
    assert again["after"].endswith("corrections@1") and again["examples"] == 29


def test_an_adapter_goes_into_use_by_degrees_and_back(
    run: Run, workbench: Workbench, trainer: FakeTrainer, tmp_path: Any
) -> None:
    data = tmp_path / "data.jsonl"
    lines = [{"prompt": f"Question {n}", "completion": f"Answer {n}"} for n in range(20)]
    data.write_text("".join(json.dumps(one) + "\n" for one in lines))
    name = "Kind words"
    run_id = run("start", "--data", str(data), "--no-estimate", "--wait", "--name", name)["id"]
    base = workbench.models.current()

    assert run("apply", run_id, "--to", "staging")["stage"] == "staging"
    with pytest.raises(InputError, match="only checks"):
        run("apply", run_id, "--to", "shadow")
    canary = run("apply", run_id, "--to", "canary", "--check", "not-contains: sorry")

    assert (canary["release"], canary["before"]) == ("Kind words@1", "Kind words@2")
    assert canary["share"] == 0.05
    before = workbench.releases.find("Kind words@2")
    assert before.content.adapters == () and before.content.model.id == base.id
    uses = [(one["kind"], one["name"]) for one in run("status", run_id)["uses"]]
    assert uses == [("Release", "Kind words@1"), ("Trial", canary["trial"])]
    workbench.judging.trials.stop(canary["trial"])
    trainer.after = 9.9
    assert run("apply", run_id, "--to", "production")["stage"] == "production"
    assert [one.name for one in workbench.releases.find(name).content.adapters] == [name]
    assert run("rollback", name, "--reason", "worse")["release"] == "Kind words@2"

    other = run("start", "--data", str(data), "--no-estimate", "--wait", "--name", "Worse")["id"]
    with pytest.raises(InputError, match="gate does not let it through"):
        run("apply", other, "--to", "production")
    made = run("apply", other, "--to", "production", "--anyway", "a try")
    assert made["stage"] == "production"
    again = ("--anyway", "a try", "--release", "Fresh")
    assert run("apply", other, "--to", "production", *again)["before"] == "Fresh@1"
    back = run("rollback", "Fresh", "--reason", "at once")["release"]  # to the base alone
    assert workbench.releases.find(back).content.adapters == ()
