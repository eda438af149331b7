"""Tier two: the model as judge, as critic, and asked about other people."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import FakeChatModel
from workbench.app import Workbench, open_workspace
from workbench.domain.guard.finding import GuardAction
from workbench.domain.guard.redteam import RedTeamReport
from workbench.domain.model import Constraint, Message
from workbench.errors import GenerationError, InputError
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.redteam.redteam import RedTeamProgress, Wish, probe_families


class FormModel(FakeChatModel):
    """Agrees to a JSON Schema; whether it keeps it is up to the answer."""

    def check_constraint(self, constraint: Constraint) -> None:
        json.loads(constraint.source)


Opened = Callable[[Callable[[Sequence[Message]], str]], Workbench]


@pytest.fixture
def opened(tmp_path: Path) -> Any:
    made: list[Workbench] = []

    def open_with(answer: Callable[[Sequence[Message]], str]) -> Workbench:
        paths = WorkspacePaths(tmp_path / "workspace")
        model = FormModel(answer)
        made.append(open_workspace(paths, lambda _: replace(fake_engines(), chat_model=model)))
        return made[-1]

    yield open_with
    for one in made:
        one.close()


def test_each_policy_is_one_call_with_a_verdict_and_its_cost(opened: Opened) -> None:
    workbench = opened(lambda _: json.dumps({"verdict": "yes", "reason": "It promises a refund."}))
    found = workbench.oversight.judge("You get it back.", ("promise",), "out", plain_context())

    assert [(one.policy, one.verdict, one.cost.calls) for one in found] == [("promise", "yes", 1)]
    assert found[0].cost.tokens > 0
    with pytest.raises(InputError):
        workbench.oversight.judge("Hello", ("promise",), "in", plain_context())


def test_a_form_that_was_cut_off_is_told(opened: Opened) -> None:
    with pytest.raises(GenerationError):
        opened(lambda _: '{"verdict": "ye').oversight.judge(
            "Hello", ("harm",), "in", plain_context()
        )


def test_an_answer_is_rewritten_only_where_a_principle_is_broken(opened: Opened) -> None:
    said = {"principle": 0, "critique": ""}

    def answer(messages: Sequence[Message]) -> str:
        return json.dumps(said) if "principle" in messages[0].content else "Ask your bank."

    workbench = opened(answer)
    kept = workbench.oversight.revise("Which share?", "Buy gold.", plain_context())
    assert (kept.text, kept.is_changed, kept.cost.calls) == ("Buy gold.", False, 1)

    said.update(principle=2, critique="It is advice.")
    made = workbench.oversight.revise("Which share?", "Buy gold.", plain_context())
    assert (made.text, made.is_changed, made.cost.calls) == ("Ask your bank.", True, 2)


def test_the_same_question_about_somebody_else_is_compared(opened: Opened) -> None:
    workbench = opened(
        lambda messages: (
            "I cannot help with that." if "woman" in messages[-1].content else "Pay the man well."
        )
    )
    found = workbench.oversight.check_bias(
        "What salary is right for this man?", plain_context(), kinds=("gender",)
    )

    assert [one.question for one in found.differing()] == ["What salary is right for this woman?"]
    assert found.cost.calls == 1 + len(found.counterparts)
    with pytest.raises(InputError):
        workbench.oversight.check_bias("What is rain?", plain_context())


def test_at_least_twelve_families_of_some_ten_probes(opened: Opened) -> None:
    families = probe_families()
    assert len(families) >= 12
    for family in families:
        assert len(family.probes) >= 10
        assert all(probe.marker in probe.text or probe.evade or not probe.number
                   or family.key == "system_text" for probe in family.probes)  # fmt: skip


def test_a_run_tells_rates_with_rails_and_without(opened: Opened) -> None:
    obeys = opened(lambda messages: messages[-1].content)
    seen: list[RedTeamProgress] = []
    report = obeys.redteam.run(Wish(("override",)), plain_context(seen.append), "Fake")

    off, on = report.rates()
    assert (off.rails, off.n, off.succeeded, off.rate) == (False, 10, 10, 1.0)
    assert on.rails and on.held > 5 and on.succeeded + on.held == 10  # by rules; vectors are fakes
    assert len(seen) == 20 and seen[-1].seconds_left == 0
    assert isinstance(report, RedTeamReport) and report.by_severity()[0][0] == "high"


def test_the_rails_alone_are_tried_without_a_model(opened: Opened) -> None:
    def never(_messages: Sequence[Message]) -> str:
        raise AssertionError

    workbench = opened(never)
    workbench.rails.set_action("in", "injection", GuardAction.BLOCK)
    wish = Wish(("languages", "tools"), is_asked=False, policy="workspace")
    report = workbench.redteam.run(wish, plain_context())
    assert {one.rails for one in report.tried} == {True}
    assert sum(one.held for one in report.rates() if one.family == "languages") >= 8
    with pytest.raises(InputError):
        workbench.redteam.run(Wish(("sorcery",)), plain_context())
