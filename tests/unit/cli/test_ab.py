"""`workbench ab` in use: who answers, how it stands, back by itself, shadows that nobody sees."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.fakes.chat_model import FakeChatModel
from ui.cli.context import Context
from ui.cli.main import OK, build_parser
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.domain.conversation import Turn
from workbench.domain.feedback import Feedback
from workbench.egress import Seal
from workbench.errors import InputError, NotFound
from workbench.jobs import plain_context
from workbench.ports.engines import Engines
from workbench.services.chat.chat import Ask
from workbench.services.routing.releases import Recipe

Run = Callable[..., Any]


@pytest.fixture
def run(workbench: Workbench, capsys: pytest.CaptureFixture[str]) -> Run:
    context = Context(workbench.paths.root, Seal(False, "a test"))
    context._workbench = workbench

    def call(*arguments: str) -> Any:
        options = build_parser().parse_args([*arguments, "--json"])
        capsys.readouterr()
        assert options.run(options, context, Output(as_json=True)) == OK
        return json.loads(capsys.readouterr().out)

    return call


@pytest.fixture
def two(workbench: Workbench, engines: Engines) -> None:
    """Releases old@1, which is in use, and new@1, which is sorry for everything."""
    model = workbench.models.current()
    for name in ("old", "new"):
        workbench.releases.create(name, Recipe(model.id, system=f"You are {name}."))
    workbench.chosen.choose_release("old@1")
    fake = engines.chat_model
    assert isinstance(fake, FakeChatModel)
    fake._answer = lambda messages: "sorry" if "new" in messages[0].content else "It is so."


def ask(workbench: Workbench, question: str, conversation: str | None = None) -> Turn:
    wish = workbench.chosen.around(Ask(question, conversation))  # type: ignore[arg-type]
    return workbench.chat.send(wish, plain_context())


def test_a_split_is_sticky_and_judged(run: Run, workbench: Workbench, two: None) -> None:
    run("ab", "create", "try", "old@1", "new@1", "--split", "40", "--check", "not-contains: sorry")
    turns = [ask(workbench, f"Question {n}?") for n in range(80)]
    for turn in turns:
        workbench.feedback.keep(Feedback(turn.id, 1 if turn.release == "old@1" else -1))
    again = [ask(workbench, "And then?", turn.conversation_id) for turn in turns[:8]]
    (found,) = run("ab", "status")

    assert {turn.release for turn in turns} == {"old@1", "new@1"}
    assert [turn.release for turn in again] == [turn.release for turn in turns[:8]]
    assert sum(found["answers"]) == 88
    assert found["feedback"]["is_told"] and found["feedback"]["said"].startswith("worse by")
    assert found["graders"]["means"] == [1.0, 0.0]

    assert run("ab", "stop", "try")[0]["state"] == "stopped"
    assert {ask(workbench, f"Now {n}?").release for n in range(6)} == {"old@1"}
    run("ab", "delete", "try")
    assert run("ab", "status") == []


def test_a_canary_that_is_worse_goes_back_by_itself(
    run: Run, workbench: Workbench, two: None
) -> None:
    run("ab", "create", "bird", "old@1", "new@1", "--kind", "canary", "--check",
        "not-contains: sorry", "--per-step", "3")  # fmt: skip
    workbench.judging.trials._store.share(workbench.judging.trials.get("bird").id, 0.5)
    for n in range(120):
        ask(workbench, f"Question {n}?")
        if workbench.judging.trials.get("bird").state != "running":
            break
    (found,) = run("ab", "status", "bird")

    assert found["state"] == "rolled back" and "graders: worse by" in found["reason"]
    assert {ask(workbench, f"Now {n}?").release for n in range(6)} == {"old@1"}
    actions = [one.action for one in workbench.audit_trail.list(100)]
    assert "trial.ended" in actions and "trial.begun" in actions


def test_a_shadow_is_answered_later_and_seen_by_nobody(
    run: Run, workbench: Workbench, two: None
) -> None:
    run("ab", "create", "dark", "old@1", "new@1", "--kind", "shadow", "--check",
        "not-contains: sorry")  # fmt: skip
    turns = [ask(workbench, f"Question {n}?") for n in range(12)]
    assert {turn.release for turn in turns} == {"old@1"}
    before = run("ab", "status", "dark")[0]["shadow"]
    (found,) = run("ab", "shadow", "dark")

    assert before["waiting"] == 12 and before["pairs"] == 0
    assert found["shadow"]["waiting"] == 0 and found["shadow"]["pairs"] == 12
    assert found["shadow"]["said"] == "worse by 1.000"
    shown = [turn.answer for one in workbench.conversations.list()
             for turn in workbench.conversations.path(one.id)]  # fmt: skip
    assert set(shown) == {"It is so."}


def test_what_cannot_be_tried_is_refused(run: Run, workbench: Workbench, two: None) -> None:
    with pytest.raises(NotFound):
        run("ab", "create", "x", "old@1", "none@1")
    with pytest.raises(InputError, match="itself"):
        run("ab", "create", "x", "old@1", "old@1")
    with pytest.raises(InputError, match="only checks"):
        run("ab", "create", "x", "old@1", "new@1", "--kind", "shadow")
    with pytest.raises(InputError, match="needs a model"):
        run("ab", "create", "x", "old@1", "new@1", "--check", "llm-rubric: kind")
    run("ab", "create", "x", "old@1", "new@1")
    with pytest.raises(InputError, match="already"):
        run("ab", "create", "y", "old@1", "new@1")
