"""Judged checks in a run: verdicts, licences, another judge than the answering model, pairs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.fakes.chat_model import FakeChatModel, write_fake_model
from workbench.app import Workbench
from workbench.domain.evaluation import Run
from workbench.domain.model import Message
from workbench.errors import Cancelled, NotFound
from workbench.jobs import plain_context
from workbench.ports.engines import Engines
from workbench.services.evaluation.datasets import ImportWish
from workbench.services.evaluation.evaluation import EvalWish


@pytest.fixture
def model(engines: Engines) -> FakeChatModel:
    found = engines.chat_model
    assert isinstance(found, FakeChatModel)
    found.check_constraint = lambda _constraint: None  # type: ignore[method-assign]
    return found


def judge(messages: Sequence[Message]) -> str:
    """Answers odd numbers right; as a judge it finds right what is right."""
    text = messages[-1].content
    if "Which answer does better" in text:
        first, second = text.index("right"), text.index("wrong")
        return json.dumps({"because": "words", "choice": "A" if first < second else "B"})
    if "<answer>" in text or "<passages>" in text:
        is_good = "wrong" not in text.split("<answer>")[-1].split("</answer>")[0]
        if "contradict" in text.rsplit("\n\n", 1)[-1]:
            is_good = not is_good
        return json.dumps({"because": "so it is", "answer": "yes" if is_good else "no"})
    number = int(text.removeprefix("Say ").rstrip("."))
    return f"right {number}" if number % 2 else f"wrong {number}"


def gold(workbench: Workbench, folder: Path, check: str, n: int = 60) -> None:
    path = folder / "gold.jsonl"
    lines = [
        json.dumps({"question": f"Say {k}.", "assert": [{"type": check, "value": f"right {k}"}]})
        for k in range(n)
    ]
    path.write_text("\n".join(lines), "utf-8")
    workbench.datasets.import_from("gold", ImportWish(path))


def ran(workbench: Workbench, **wish: object) -> Run:
    run = workbench.evaluation.begin(EvalWish("gold", **wish))  # type: ignore[arg-type]
    return workbench.evaluation.work(run, plain_context())


def test_a_judge_without_a_licence_decides_nothing_and_with_one_it_does(
    workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    model._answer = judge
    gold(workbench, tmp_path, "factuality")
    first = ran(workbench)
    done = workbench.evaluation.done(first)

    assert {one.result.outcome for one in done} == {"abstain"}
    assert {g.weight for one in done for g in one.result.grades} == {0.0}
    assert [g.outcome for g in done[1].result.grades] == ["pass"]
    assert [g.outcome for g in done[2].result.grades] == ["fail"]

    licences = workbench.judging.licences
    known = licences.find("correct")
    todo = licences.labelling(known)
    assert len(todo.items) == 50
    assert sum("right" in item.answer for item in todo.items) == 25  # as many of both
    for item in todo.items:
        label = "pass" if item.answer.startswith("right") else "fail"
        licence = licences.label(known, item.run_id, item.position, label)  # type: ignore[arg-type]
    assert licence.is_granted and licence.kappa.value == 1.0

    again = workbench.evaluation.done(ran(workbench))
    assert [one.result.outcome for one in again[:4]] == ["fail", "pass", "fail", "pass"]
    assert len(licences.labelling(known).items) == 50  # of the second run
    with pytest.raises(NotFound):
        licences.label(known, "none", 0, "pass")


def test_both_orders_are_asked_and_what_was_asked_is_kept(
    workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    model._answer = judge
    gold(workbench, tmp_path, "contains", 6)
    first = ran(workbench)
    model._answer = lambda messages: {"r": "wrong", "w": "right"}[judge(messages)[0]]
    second = ran(workbench)
    model._answer = judge
    by = workbench.judging.licences.judge_model(workbench.models.current())
    asked = len(model.asked)
    found = workbench.judging.pairwise.compare((first, 1), (second, 1), by, plain_context())
    n = len(model.asked) - asked
    workbench.judging.pairwise.compare((first, 1), (second, 1), by, plain_context())

    assert (found.totals.first, found.totals.second, found.totals.tie) == (3, 3, 0)
    assert n == 12 and len(model.asked) == asked + 12
    assert not found.is_licensed


def test_what_cannot_be_filled_in_is_an_error_and_counted_apart(
    workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    gold(workbench, tmp_path, "llm-rubric", 3)
    model._answer = lambda messages: "no form"

    done = workbench.evaluation.done(ran(workbench))

    assert {g.outcome for one in done for g in one.result.grades} == {"error"}
    assert "not filled in" in done[0].result.grades[0].reason


def test_likeness_needs_no_licence(
    workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    gold(workbench, tmp_path, "similar", 4)
    model._answer = lambda messages: f"right {messages[-1].content.removeprefix('Say ')[:-1]}"

    done = workbench.evaluation.done(ran(workbench))

    assert {one.result.outcome for one in done} == {"pass"}


def test_another_judge_comes_after_all_answers_and_asks_for_none_again(
    workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    other = workbench.models.import_file(write_fake_model(tmp_path / "other.gguf"))
    gold(workbench, tmp_path, "factuality", 6)
    is_broken = True

    def answer(messages: Sequence[Message]) -> str:
        if is_broken and messages[0].role == "system":
            raise Cancelled
        return judge(messages)

    model._answer = answer
    run = workbench.evaluation.begin(EvalWish("gold", judge=other.name, parallel=2))
    with pytest.raises(Cancelled):
        workbench.evaluation.work(run, plain_context())
    stopped = workbench.evaluation.find(run.id)
    asked = [messages for messages, _ in model.asked if messages[0].role == "user"]
    assert (stopped.state, stopped.n_done, len(asked)) == ("stopped", 0, 6)

    is_broken = False
    ended = workbench.evaluation.work(stopped, plain_context())
    kinds = [messages[0].role for messages, _ in model.asked]

    assert (ended.state, ended.n_done) == ("complete", 6)
    assert kinds.count("user") == 6 and set(kinds[6:]) == {"system"}
    grades = [one.result.grades[0].outcome for one in workbench.evaluation.done(ended)]
    assert grades == ["fail", "pass"] * 3
    assert ended.settings.judge.name == other.name
