"""`workbench eval` on a real workspace over fake engines."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.chat_model import FakeChatModel
from ui.cli.context import Context
from ui.cli.main import FIXABLE, OK, build_parser
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.domain.model import Message, Priority
from workbench.domain.prompt import PromptContent, Variable
from workbench.egress import Seal
from workbench.errors import Cancelled, GenerationError, InputError, NotFound
from workbench.jobs import plain_context
from workbench.ports.engines import Engines
from workbench.services.evaluation.datasets import ImportWish
from workbench.services.evaluation.evaluation import EvalProgress, EvalWish

Run = Callable[..., Any]
SUITE = """
description: a suite
prompts:
  - 'What is {{ n }} plus 1?'
  - 'Add one to {{ n }}.'
providers:
  - id: workbench:default
    config: {temperature: 0.5}
  - openai:gpt-4
defaultTest:
  assert:
    - type: not-contains
      value: sorry
tests:
  - vars: {n: [1, 2]}
    assert:
      - type: contains
        value: '{{ n }}'
evaluateOptions: {maxConcurrency: 2}
"""


@pytest.fixture
def run(workbench: Workbench, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line; returns its JSON. `code` is the exit code that is expected."""
    context = Context(workbench.paths.root, Seal(False, "a test"))
    context._workbench = workbench

    def call(*arguments: str, code: int = OK, as_json: bool = True) -> Any:
        options = build_parser().parse_args([*arguments, *(["--json"] if as_json else [])])
        capsys.readouterr()
        assert options.run(options, context, Output(as_json=as_json)) == code
        printed = capsys.readouterr()
        return json.loads(printed.out) if as_json else printed.out + printed.err

    return call


@pytest.fixture
def model(engines: Engines) -> FakeChatModel:
    assert isinstance(engines.chat_model, FakeChatModel)
    return engines.chat_model


def gold(workbench: Workbench, folder: Path, n: int = 12) -> None:
    rows = "".join(f'"Say {k}.",{k},{"odd" if k % 2 else "even"}\n' for k in range(n))
    path = folder / "gold.csv"
    path.write_text(f"question,__expected,tags\n{rows}", "utf-8")
    workbench.datasets.import_from("gold", ImportWish(path))


def says(wrong: Sequence[int]) -> Callable[[Sequence[Message]], str]:
    def answer(messages: Sequence[Message]) -> str:
        number = messages[-1].content.removeprefix("Say ").rstrip(".")
        return "wrong" if int(number) in wrong else number

    return answer


def test_a_run_is_judged_listed_shown_and_gated(
    run: Run, workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    gold(workbench, tmp_path)
    model._answer = says([3])

    found = run("eval", "run", "gold")
    gated = run("eval", "run", "gold", "--gate", code=FIXABLE)
    run("eval", "run", "gold", "--gate", "--least", "0.9")

    column = found["columns"][0]
    assert (column["totals"]["pass"], column["totals"]["fail"]) == (11, 1)
    assert column["tags"]["odd"]["fail"] == 1 and column["tags"]["even"]["fail"] == 0
    assert gated["gate"]["reasons"] == ["1 of 12 verdicts are fail"]
    assert [one["state"] for one in run("eval", "list")] == ["complete"] * 3
    cells = run("eval", "show", found["run"])["cells"]
    assert [one["case"] for one in cells if one["outcome"] == "fail"] == ["4"]
    assert set(model.priorities) == {Priority.EVALUATION}
    assert "gold@1" in run("eval", "list", as_json=False)
    assert "91.7%" in run("eval", "show", found["run"], as_json=False)


def test_two_runs_are_compared_and_the_gate_knows_the_baseline(
    run: Run, workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    gold(workbench, tmp_path, 30)
    model._answer = says([29])
    first = run("eval", "run", "gold")["run"]
    model._answer = says(range(12))
    second = run(
        "eval", "run", "gold", "--baseline", first, "--gate", "--least", "0.5", code=FIXABLE
    )

    (found,) = run("eval", "compare", first, second["run"])

    assert found["is_told"] and found["difference"] == pytest.approx(-11 / 30)
    assert len(found["now_fail"]) == 12 and found["now_pass"] == ["30"]
    assert found["p_mcnemar"] < 0.01
    assert "worse than the baseline" in second["gate"]["reasons"][0]
    assert "worse by 0.367" in run("eval", "compare", first, second["run"], as_json=False)
    (same,) = run("eval", "compare", first, first)
    assert same["verdict"] == "no difference seen"


def test_a_suite_of_promptfoo_runs_and_names_what_is_not_supported(
    run: Run, model: FakeChatModel, tmp_path: Path
) -> None:
    path = tmp_path / "promptfooconfig.yaml"
    path.write_text(SUITE, "utf-8")

    found = run("eval", "run", str(path))

    assert {one["what"] for one in found["unread"]} == {
        "evaluateOptions:",
        "provider openai:gpt-4",
    }
    assert len(found["columns"]) == 2
    assert [one["totals"]["pass"] for one in found["columns"]] == [2, 2]
    assert {settings.temperature for _, settings in model.asked} == {0.5}
    seeds = {(messages[-1].content, settings.seed) for messages, settings in model.asked}
    assert len({seed for _, seed in seeds}) == 2  # a case has the same in every column


def test_a_prompt_of_the_library_is_asked_and_remembered(
    run: Run, workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    gold(workbench, tmp_path, 2)
    content = PromptContent("Shout: {{ question }}", variables=(Variable("question"),))
    workbench.prompts.create("shout", content)

    found = run("eval", "run", "gold", "--prompt", "shout@1")

    assert found["columns"][0]["prompt"] == "shout@1"
    assert found["columns"][0]["prompt_hash"] == content.hash
    asked = {messages[-1].content for messages, _ in model.asked}
    assert asked == {"Shout: Say 0.", "Shout: Say 1."}
    with pytest.raises(NotFound):
        run("eval", "run", "gold", "--prompt", "none")
    with pytest.raises(NotFound):
        run("eval", "run", "gold", "--subject", "none")
    with pytest.raises(InputError):
        run("eval", "run", "gold", "--parallel", "0")


def test_an_answer_that_fails_is_an_error_and_not_a_fail(
    run: Run, workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    gold(workbench, tmp_path, 3)
    model._failure = GenerationError("Decoding failed.")

    found = run("eval", "run", "gold", "--gate", code=FIXABLE)

    totals = found["columns"][0]["totals"]
    assert (totals["error"], totals["fail"], totals["mean_score"]) == (3, 0, None)
    assert found["gate"]["reasons"] == ["3 cells ended in an error", "nothing was judged"]


def test_a_stopped_run_goes_on_and_ends_as_if_it_had_not_been(
    run: Run, workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    gold(workbench, tmp_path, 20)
    whole = run("eval", "run", "gold", "--seed", "5")
    begun = workbench.evaluation.begin(EvalWish("gold", seed=5, parallel=2))
    left: list[float | None] = []

    def stop(event: EvalProgress) -> None:
        left.append(event.seconds_left)
        if event.n_done == 7:
            context._cancel.set()

    context = plain_context(stop)
    with pytest.raises(Cancelled):
        workbench.evaluation.work(begun, context)
    stopped = workbench.evaluation.find(begun.id)
    asked = len(model.asked)
    resumed = run("eval", "resume", begun.id)

    assert stopped.state == "stopped" and 7 <= stopped.n_done < 20
    assert len(model.asked) - asked == 20 - stopped.n_done
    assert left[0] is not None and left[0] > 0
    assert resumed["state"] == "complete"
    keys = ("case", "seed", "outcome", "score", "answer")
    both = [
        [{key: cell[key] for key in keys} for cell in run("eval", "show", one)["cells"]]
        for one in (whole["run"], begun.id)
    ]
    assert both[0] == both[1]


def test_a_report_holds_everything_and_runs_nothing(
    run: Run, workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    gold(workbench, tmp_path, 3)
    model._answer = lambda _messages: "<script>alert(1)</script>"
    first = run("eval", "run", "gold")["run"]
    second = run("eval", "run", "gold", "--baseline", first)["run"]
    path = tmp_path / "report.html"

    run("eval", "report", second, "--out", str(path))

    page = path.read_text("utf-8")
    assert "<script>" not in page and "&lt;script&gt;" in page
    for word in ("Against the baseline", "gold@1", "Seed", "cannot tell yet", "Say 2."):
        assert word in page


def test_a_pinned_run_is_the_baseline_of_later_ones_and_a_deleted_one_is_gone(
    run: Run, workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    gold(workbench, tmp_path)
    model._answer = says([])
    first = run("eval", "run", "gold")["run"]

    assert run("eval", "pin", first)["source"] == "gold"
    second = run("eval", "run", "gold")
    run("eval", "note", first, "the  good one")
    listed = {one["run"]: one for one in run("eval", "list")}
    with pytest.raises(InputError, match="12 judged answers"):
        run("eval", "delete", first)
    run("eval", "delete", first, "--yes")
    left = run("eval", "list")
    actions = [one.action for one in workbench.audit_trail.list(2)]

    assert second["baseline"] == first
    assert listed[first]["is_pinned"] and listed[first]["note"] == "the good one"
    assert [(one["run"], one["baseline"]) for one in left] == [(second["run"], "")]
    assert set(actions) == {"evaluation.pinned", "evaluation.removed"}
    assert run("eval", "run", "gold")["baseline"] == ""


def test_an_outline_says_the_same_as_the_whole_run(
    run: Run, workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    from workbench.domain.evaluation import by_tag

    gold(workbench, tmp_path)
    model._answer = says([3])
    service = workbench.evaluation
    made = service.find(run("eval", "run", "gold")["run"])

    outline, whole = service.outline(made), service.done(made)

    assert by_tag(outline.done) == by_tag(whole)
    assert outline.keys == tuple(one.cell.case_key for one in whole)
    cell, result = service.cell(made, 1, "4")
    assert result is not None and (cell.messages[0].content, result.answer) == ("Say 3.", "wrong")
    with pytest.raises(NotFound):
        service.cell(made, 2, "4")


def test_a_data_set_is_deleted_and_its_runs_stay(
    run: Run, workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    gold(workbench, tmp_path)
    model._answer = says([])
    run("eval", "run", "gold")

    with pytest.raises(InputError):
        run("datasets", "delete", "gold")
    run("datasets", "delete", "gold", "--yes")

    assert run("datasets", "list") == []
    assert len(run("eval", "list")) == 1
    with pytest.raises(NotFound):
        run("eval", "run", "gold")


def test_runs_are_written_as_mlflow_keeps_them(
    run: Run, workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    from workbench.domain.yaml_text import load_yaml

    gold(workbench, tmp_path)
    model._answer = says([3])
    made = run("eval", "run", "gold")
    run("eval", "note", made["run"], "first try")
    found = run("eval", "export", "--mlflow", str(tmp_path / "mlruns"))
    run("eval", "export", made["run"], "--mlflow", str(tmp_path / "mlruns"))  # the same again

    assert (found["runs"], found["mlflow_runs"]) == (1, 1)
    (experiment,) = (tmp_path / "mlruns").iterdir()
    (home,) = [path for path in experiment.iterdir() if path.is_dir()]
    whole, one = (
        load_yaml((experiment / "meta.yaml").read_text()),
        load_yaml((home / "meta.yaml").read_text()),
    )
    assert (whole["name"], str(whole["experiment_id"])) == ("gold", experiment.name)
    assert (one["run_id"], one["status"]) == (home.name, 3)
    when, value, step = (home / "metrics" / "pass_share").read_text().split()
    assert (round(float(value), 3), step, int(when) > 1_600_000_000_000) == (0.917, "0", True)
    assert float((home / "metrics" / "tag" / "even" / "n_pass").read_text().split()[1]) == 6
    assert (home / "params" / "source").read_text() == "gold@1"
    assert (home / "tags" / "mlflow.note.content").read_text() == "first try"
    assert len((home / "artifacts" / "cases.jsonl").read_text().splitlines()) == 12


def test_variants_are_asked_and_told_by_families(
    run: Run, workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("question,__expected\nIs he fit for it?,contains: yes\nWhy?,contains: yes\n")
    workbench.datasets.import_from("people", ImportWish(path))
    model._answer = lambda messages: "no" if "she" in messages[-1].content else "yes"

    made = run("eval", "run", "people", "--repeat", "3", "--swap", "gender")
    found = {one["kind"]: one for one in run("eval", "consistency", made["run"])}

    assert made["n_cells"] == 2 + 4 + 1
    assert (found["seed"]["families"], found["seed"]["alike"]) == (2, 2)
    assert (found["gender"]["alike"], found["gender"]["difference"]) == (0, -1.0)
    assert found["gender"]["unlike"] == ["1"]
    with pytest.raises(InputError, match="cannot be exchanged"):
        run("eval", "run", "people", "--swap", "hair")


def test_stereotypes_are_counted_by_likelihood(
    run: Run, workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("sent_more,sent_less,bias_type\n" + "a b,a b c d,gender\n" * 12)

    found = run("eval", "likelihood", str(path))

    assert set(found) == {"all", "gender"} and found["all"]["pairs"] == 12
    assert found["gender"]["stereotype_likelier"] in {0, 12}
    path.write_text("x,y\n1,2\n")
    with pytest.raises(InputError):
        run("eval", "likelihood", str(path))


def test_one_question_is_asked_of_many_and_a_prompt_knows_where_it_was_used(
    run: Run, workbench: Workbench, model: FakeChatModel
) -> None:
    content = PromptContent(user="Say {{ text }}", variables=(Variable("text"),))
    workbench.prompts.create("say", content)
    name = workbench.models.current().name

    found = run(
        "eval", "run", "--question", "hello", "--prompt", "say",
        "--subject", name, "--subject", f"{name}?temperature=0.7",
    )  # fmt: skip

    assert [one["label"] for one in found["columns"]] == [
        f"{name} × say@1", f"{name} (temperature 0.7) × say@1",
    ]  # fmt: skip
    cells = run("eval", "show", found["run"])["cells"]
    assert [one["answer"] for one in cells] == ["You said: Say hello"] * 2
    shown = run("prompts", "show", "say")
    assert [one["run"] for one in shown["evaluations"]] == [found["run"]]
    with pytest.raises(InputError, match="no setting"):
        run("eval", "run", "--question", "x", "--subject", f"{name}?warmth=1")
    with pytest.raises(InputError, match="one question"):
        run("eval", "run")
