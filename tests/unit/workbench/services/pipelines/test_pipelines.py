"""Pipelines on a real workspace over fake engines: each kind of step, gates, caching, schedules."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.bundle import fake_engines
from tests.fakes.trainer import FakeTrainer
from ui.cli.context import Context
from ui.cli.main import build_parser
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.domain.check_text import check_of_text
from workbench.domain.dataset import Case
from workbench.domain.feedback import Feedback
from workbench.domain.pipeline import StepTold
from workbench.domain.stage import Stage
from workbench.egress import Seal
from workbench.errors import Cancelled, InputError, NotFound
from workbench.jobs import plain_context
from workbench.ports.engines import Engines
from workbench.services.chat.chat import Ask

Run = Callable[..., Any]
LEARN = """\
name: Learn
steps:
  - {id: examples, kind: dataset, from: feedback, name: corrections}
  - {id: tuned, kind: tune, data: examples, name: Kind words}
  - {id: before, kind: evaluate, data: golden, least: 0}
  - {id: after, kind: evaluate, data: golden, of: tuned, least: LEAST}
  - {id: better, kind: compare, before: before, after: after, of: tuned, needs: [after]}
  - {id: use, kind: promote, of: tuned, gate: better, to: production, if: passed}
  - {id: page, kind: report, of: after}
"""


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
        options = build_parser().parse_args(["pipeline", *arguments, "--json"])
        capsys.readouterr()
        assert options.run(options, context, Output(as_json=True)) == code
        return json.loads(capsys.readouterr().out)

    return call


def corrected(workbench: Workbench, n: int) -> None:
    conversation = workbench.conversations.create()
    for number in range(n):
        workbench.chat.send(Ask(f"About {number}?", conversation.id), plain_context())
        turn = workbench.conversations.path(conversation.id)[-1]
        workbench.feedback.keep(Feedback(turn.id, -1, correction=f"So: {number}."))
        workbench.learning.corrections.review(turn.id, "accepted")


def golden(workbench: Workbench, n: int = 3, check: str = "not-contains") -> None:
    cases = [
        Case(
            f"case-{at}",
            messages=(("user", f"Question {at}"),),
            checks=(check_of_text(f"{check}: sorry")[0],),
        )
        for at in range(n)
    ]
    workbench.datasets.add_cases("golden", cases, "a test")


def states(told: Any) -> dict[str, str]:
    return {one["id"]: one["state"] for one in told["steps"]}


def test_corrections_become_an_adapter_that_waits_for_a_yes_and_is_cached(
    run: Run, workbench: Workbench, trainer: FakeTrainer, tmp_path: Path
) -> None:
    corrected(workbench, 9)
    golden(workbench)
    file = tmp_path / "learn.yaml"
    file.write_text(LEARN.replace("LEAST", "0.5"), "utf-8")
    assert run("check", str(file))["faults"] == []

    first = run("run", str(file), code=1)

    found = states(first)
    assert first["state"] == "asking", first["problem"]
    assert found["use"] == "asking" and found["page"] == "waiting"
    assert [found[one] for one in ("examples", "tuned", "before", "after", "better")] == 5 * [
        "done"
    ]
    with pytest.raises(NotFound):
        workbench.releases.find("Kind words@2")
    assert workbench.releases.find("Kind words").stage is Stage.STAGING

    ended = run("resume", first["run"], "--yes")

    assert ended["state"] == "complete"
    assert set(states(ended).values()) == {"done"}
    assert workbench.releases.find("Kind words").stage is Stage.PRODUCTION
    (page,) = (workbench.paths.root / "outbox").glob("evaluation-*.html")
    assert "Evaluation of golden" in page.read_text("utf-8")

    n_trained, again = len(trainer.orders), run("run", "Learn")
    assert set(states(again).values()) == {"unchanged"}
    assert {one["of_run"] for one in again["steps"]} == {first["run"]}
    golden(workbench, 4)
    third = run("run", "Learn", code=1)
    assert [one for one, state in states(third).items() if state == "unchanged"] == [
        "examples", "tuned",
    ]  # fmt: skip
    assert len(trainer.orders) == n_trained
    assert [one["state"] for one in run("show", "Learn")["runs"]] == [
        "asking", "complete", "complete",
    ]  # fmt: skip


def test_nothing_is_promoted_behind_a_gate_that_does_not_pass(
    run: Run, workbench: Workbench, tmp_path: Path
) -> None:
    corrected(workbench, 9)
    golden(workbench, check="contains")
    workbench.paths.policy.write_text('{"pipelines": "promote-unasked"}', "utf-8")
    file = tmp_path / "learn.yaml"
    file.write_text("confirm: false\n" + LEARN.replace("LEAST", "0.9"), "utf-8")

    told = run("run", str(file), "--yes", code=1)

    found = {one["id"]: one for one in told["steps"]}
    assert told["state"] == "complete" and "Held back: use" in told["problem"]
    assert not found["after"]["passed"] and "after did not pass" in found["better"]["said"]
    assert found["use"]["state"] == "held" and found["page"]["state"] == "done"
    assert workbench.releases.find("Kind words").stage is Stage.STAGING


def test_a_policy_is_needed_to_promote_without_a_person(workbench: Workbench) -> None:
    text = "confirm: false\n" + LEARN.replace("LEAST", "0.5")
    pipelines = workbench.pipelines
    begun = pipelines.begin(pipelines.save(text).name)

    assert pipelines.needs_yes(begun.id)
    workbench.paths.policy.write_text('{"pipelines": "promote-unasked"}', "utf-8")
    assert not pipelines.needs_yes(begun.id)
    asking = pipelines.save(text.replace("confirm: false", "confirm: true"))
    assert pipelines.needs_yes(pipelines.begin(asking.name).id)
    with pytest.raises(InputError, match="waits for a yes"):
        pipelines.approve(begun.id)


def test_a_folder_is_synced_and_redacted_again_only_when_it_changed(
    run: Run, workbench: Workbench, tmp_path: Path
) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "one.txt").write_text("Write to ada@example.org.", "utf-8")
    file = tmp_path / "letters.yaml"
    file.write_text(
        "name: Letters\nsteps:\n"
        f"  - {{id: in, kind: sync, collection: Letters, folder: {folder}}}\n"
        f"  - {{id: out, kind: redact, folder: {folder}, into: letters, needs: [in]}}\n",
        "utf-8",
    )

    first = run("run", str(file))

    (made,) = (workbench.paths.root / "outbox").iterdir()
    assert states(first) == {"in": "done", "out": "done"}
    assert "ada@example.org" not in (made / "one.txt").read_text("utf-8")
    assert len(workbench.library.documents()) == 1
    assert states(run("run", "Letters")) == {"in": "unchanged", "out": "unchanged"}
    assert set(states(run("run", "Letters", "--anew")).values()) == {"done"}
    (folder / "two.txt").write_text("Nothing personal.", "utf-8")
    assert states(run("run", "Letters")) == {"in": "done", "out": "done"}
    assert len(workbench.library.documents()) == 2


def test_a_failed_step_ends_the_run_and_is_tried_again(run: Run, workbench: Workbench) -> None:
    text = "name: Check\nsteps:\n  - {id: cases, kind: evaluate, data: golden}\n"
    workbench.pipelines.save(text)

    told = run("run", "Check", code=1)
    assert told["state"] == "failed" and "golden" in told["problem"]
    golden(workbench)
    assert run("resume", told["run"])["state"] == "complete"


def test_a_run_that_is_stopped_goes_on_with_the_same_evaluation(workbench: Workbench) -> None:
    golden(workbench)
    pipelines = workbench.pipelines
    pipelines.save("name: C\nsteps:\n  - {id: cases, kind: evaluate, data: golden}\n")
    begun = pipelines.begin("C")

    def stop(event: object) -> None:
        if isinstance(event, StepTold) and event.fraction:
            raise Cancelled

    with pytest.raises(Cancelled):
        pipelines.work(begun.id, plain_context(stop))
    (stopped,) = pipelines.told(begun.id).results
    assert (stopped.state, bool(stopped.handle)) == ("stopped", True)
    told = pipelines.work(begun.id, plain_context())
    assert told.run.state == "complete"
    assert told.results[0].output["run"] == stopped.handle
    assert len(workbench.evaluation.list()) == 1


def test_it_runs_by_itself_on_change_and_says_how_it_ended(run: Run, workbench: Workbench) -> None:
    golden(workbench, check="contains")
    pipelines = workbench.pipelines
    text = "name: C\nsteps:\n  - {id: cases, kind: evaluate, data: golden}\n"
    pipelines.save(text + "  - {id: page, kind: report, of: cases, if: passed}\n")
    with pytest.raises(InputError, match="no time"):
        pipelines.schedule("C", "daily", "25:00")
    assert run("schedule", "C", "--every", "change")["every"] == "change"
    workbench.judging.idle_work.look(1_000.0)
    assert pipelines.runs() == ()
    golden(workbench, 5, check="contains")
    workbench.judging.idle_work.look(1_000.0)
    workbench.judging.idle_work.look(1_000.0)

    (ended,) = pipelines.runs("C")
    assert ended.cause.startswith("changed") and ended.problem == "Held back: page."
    assert [one["run"] for one in run("list", "--seen")["alerts"]] == [ended.id]
    assert run("list")["alerts"] == []
    assert run("schedule", "C", "--every", "never")["every"] == ""
    with pytest.raises(InputError, match="has 1 runs"):
        run("remove", "C")
    run("remove", "C", "--yes")
    assert pipelines.all() == ()
