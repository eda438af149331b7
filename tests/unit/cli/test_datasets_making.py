"""Cases out of chats, files, models: and whether they repeat each other."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engines.parsing.parser import ChildDocumentParser
from tests.fakes.chat_model import FakeChatModel
from ui.cli.context import Context
from ui.cli.main import FIXABLE, OK, build_parser
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.domain.case_overlap import near_duplicates, standing_in
from workbench.domain.dataset import Case
from workbench.domain.feedback import Feedback
from workbench.domain.grading.grade import Check
from workbench.egress import Seal
from workbench.errors import InputError, UnreadableDocument
from workbench.jobs import plain_context
from workbench.ports.engines import Engines
from workbench.services.chat.chat import Ask
from workbench.services.evaluation.dataset_files import read_parquet, write_cases
from workbench.services.evaluation.datasets import ImportWish

Run = Callable[..., Any]
LONG = "the quick brown fox jumps over the lazy dog near the river bank at dawn"


@pytest.fixture
def run(workbench: Workbench, capsys: pytest.CaptureFixture[str]) -> Run:
    context = Context(workbench.paths.root, Seal(False, "a test"))
    context._workbench = workbench

    def call(*arguments: str, code: int = OK) -> Any:
        options = build_parser().parse_args([*arguments, "--json"])
        capsys.readouterr()
        assert options.run(options, context, Output(as_json=True)) == code
        return json.loads(capsys.readouterr().out)

    return call


@pytest.fixture
def model(engines: Engines) -> FakeChatModel:
    found = engines.chat_model
    assert isinstance(found, FakeChatModel)
    found.check_constraint = lambda _constraint: None  # type: ignore[method-assign]
    return found


def chat(workbench: Workbench, *questions: str) -> list[str]:
    """Ids of the turns."""
    conversation = workbench.conversations.create()
    for question in questions:
        workbench.chat.send(Ask(question, conversation.id), plain_context())
    return [turn.id for turn in workbench.conversations.path(conversation.id)]


def test_rated_answers_become_cases(run: Run, workbench: Workbench) -> None:
    first, second, third = chat(workbench, "One?", "Two?", "Three?")
    workbench.feedback.keep(Feedback(first, 1))
    workbench.feedback.keep(Feedback(second, -1, ("wrong",), "It is two."))
    workbench.feedback.keep(Feedback(third, -1))

    made = run("datasets", "from-chats", "mine")
    cases = run("datasets", "show", "mine")["cases"]

    assert made["cases"] == 2
    by_id = {one["id"]: one for one in cases}
    corrected = by_id[f"turn-{second}"]
    assert [one["content"] for one in corrected["messages"]] == ["One?", "You said: One?", "Two?"]
    assert corrected["checks"][0]["value"] == "It is two."
    assert set(corrected["tags"]) == {"from chat", "corrected", "wrong"}
    assert by_id[f"turn-{first}"]["checks"][0]["value"] == "You said: One?"
    assert run("datasets", "from-chats", "mine", "--turn", third)["cases"] == 3
    with pytest.raises(InputError):
        run("datasets", "from-chats", "mine", "--turn", third, "--check", "no-such-check")


CASES = (
    Case(
        "a",
        {"question": "Was heißt „Brücke“?", "n": 3},
        checks=(Check("contains", "bridge"), Check("length", {"max": 20}, weight=0.0)),
        tags=("x", "y"),
        split="test",
    ),
    Case("b", messages=(("system", "s"), ("user", "u")), checks=(Check("is-json", negate=True),)),
)


@pytest.mark.parametrize("name", ["c.jsonl", "c.parquet"])
def test_what_is_written_is_read_again(workbench: Workbench, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    write_cases(CASES, path)

    if name.endswith("jsonl"):
        report = workbench.datasets.import_from("again", ImportWish(path))
        found = workbench.datasets.cases(report.version)
    else:
        parser = ChildDocumentParser([sys.executable, "-m", "ui", "--child"])
        found = read_parquet(path, parser, "").cases
        path.write_bytes(path.read_bytes()[:200])
        with pytest.raises(UnreadableDocument):
            read_parquet(path, parser, "")
        parser.close()

    assert [(one.key, one.messages, one.checks, one.tags, one.split) for one in found] == [
        (one.key, one.messages, one.checks, one.tags, one.split) for one in CASES
    ]
    assert found[0].variables["question"] == "Was heißt „Brücke“?"


def test_what_repeats_or_stands_in_training_is_found(
    run: Run, workbench: Workbench, tmp_path: Path
) -> None:
    cases = (
        Case("1", {"question": f"{LONG} today"}),
        Case("2", {"question": f"{LONG} now"}),
        Case("3", {"question": "something else that nobody asked before in any of these texts"}),
        Case("4", {"question": "Short one?"}),
    )
    training = tmp_path / "train.jsonl"
    training.write_text(json.dumps({"messages": [{"content": f"He said {LONG} today."}]}) + "\n")
    workbench.datasets.add_cases("gold", cases, "")

    assert [(one.key, one.other) for one in near_duplicates(cases)] == [("2", "1")]
    found = standing_in(cases, [("t", "He asked: short one? Then he left."), ("u", LONG)])
    assert {one.key: one.other for one in found} == {"1": "u", "2": "u", "4": "t"}
    shown = run("datasets", "check", "gold", "--training", str(training), code=FIXABLE)
    assert [one["case"] for one in shown["in_training"]] == ["1", "2"]
    assert shown["in_training"][0]["other"] == "train.jsonl:1"
    assert run("datasets", "check", "gold")["in_training"] == []


def test_synthetic_cases_wait_for_a_review(
    run: Run, workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    source = tmp_path / "rent.txt"
    source.write_text("The rent of the flat is 540 euros a month, due on the first day. " * 8)
    collection = workbench.library.create_collection("home")
    workbench.ingest.add([source], collection.id, plain_context())
    model._answer = lambda messages: json.dumps(
        {"question": "What is the rent?", "answer": "540 euros a month"}
    )

    made = run("datasets", "synthesize", "made", "--collection", "home", "--count", "2")
    drafts = run("datasets", "drafts", "made")
    assert made["kept"] == 1 and run("datasets", "list") == []
    assert drafts[0]["case"]["tags"] == ["synthetic", "from document"]

    accepted = run("datasets", "review", "made", "--accept", drafts[0]["draft"])
    assert accepted["cases"] == 1 and run("datasets", "drafts", "made") == []

    model._answer = lambda messages: json.dumps({"request": "How high is the rent?"})
    again = run("datasets", "synthesize", "made", "--paraphrase", "1")
    assert again["kept"] == 0  # synthetic cases are not paraphrased
    workbench.datasets.add_cases("made", [Case("own", {"question": "Rent?"})], "")
    assert run("datasets", "synthesize", "made", "--paraphrase", "2") == {
        "kept": 1, "not_in_passage": 0, "repeated": 1, "failed": 0,
    }  # fmt: skip
    assert run("datasets", "review", "made", "--reject", "all") == {"rejected": 1}

    model._answer = lambda messages: json.dumps({"question": "Who?", "answer": "Not in there"})
    assert run("datasets", "synthesize", "x", "--collection", "home")["not_in_passage"] == 1
