"""Examples that a model proposes are learned from only after somebody reviewed them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.chat_model import FakeChatModel
from ui.cli.context import Context
from ui.cli.main import build_parser
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.domain.training_data import TrainingExample
from workbench.domain.training_set import PARAPHRASE, VALIDATION, Learned
from workbench.egress import Seal
from workbench.errors import InputError
from workbench.jobs import plain_context
from workbench.ports.engines import Engines
from workbench.services.training.training_wish_data import wish_fields

Run = Callable[..., Any]
LEASE = (
    "The rent is 540 euros a month and is due on the third working day. The deposit is three "
    "rents, paid at the beginning and given back within half a year after the end of the lease."
)


@pytest.fixture
def run(workbench: Workbench, capsys: pytest.CaptureFixture[str]) -> Run:
    context = Context(workbench.paths.root, Seal(False, "a test"))
    context._workbench = workbench

    def call(*arguments: str) -> Any:
        purpose = () if arguments[0] == "report" else ("--for", "training")
        options = build_parser().parse_args(["datasets", *arguments, *purpose, "--json"])
        options.run(options, context, Output(as_json=True))
        return json.loads(capsys.readouterr().out)

    return call


@pytest.fixture
def says(engines: Engines, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    model = engines.chat_model
    assert isinstance(model, FakeChatModel)
    monkeypatch.setattr(model, "check_constraint", lambda constraint: None)

    def say(**fields: str) -> None:
        model._answer = lambda _messages: json.dumps(fields)

    return say


def test_questions_from_documents_wait_for_a_person(
    run: Run, says: Callable[..., None], workbench: Workbench, tmp_path: Path
) -> None:
    collection = workbench.library.create_collection("home")
    (tmp_path / "lease.txt").write_text(LEASE)
    workbench.ingest.add([tmp_path / "lease.txt"], collection.id, plain_context())
    says(question="What is the rent?", answer="540 euros a month")

    made = run("synthesize", "leases", "--collection", "home", "--count", "2")

    assert made == {"kept": 1, "not_in_passage": 0, "repeated": 0, "failed": 0}
    (draft,) = run("drafts", "leases")
    assert (draft["question"], draft["source"]) == ("What is the rent?", "lease.txt")
    assert workbench.learning.drafts.counts() == {"leases": 1}
    assert workbench.learning.sets.list() == () and workbench.datasets.list() == ()
    answer = "It is 540 euros a month."
    told = run("review", "leases", "--accept", draft["draft"], "--answer", answer)
    assert told["version"]["examples"] == 1 and run("drafts", "leases") == []
    (document,) = workbench.library.documents()
    (one,) = workbench.learning.sets.examples(workbench.learning.sets.resolve("leases"))
    assert one.example.messages[-1][1] == answer and one.source == f"document:{document.id}"
    assert run("synthesize", "leases", "--collection", "home")["repeated"] == 1
    with pytest.raises(InputError, match="no such drafts"):
        run("review", "leases", "--reject", "all")


def test_paraphrases_are_marked_and_stay_with_what_they_reword(
    run: Run, says: Callable[..., None], workbench: Workbench
) -> None:
    sets = workbench.learning.sets
    asked = [
        Learned(TrainingExample((("user", f"Q{n}"), ("assistant", f"A{n}")))) for n in range(9)
    ]
    sets.add_examples("faq", asked, "made up")
    says(request="In other words?")

    assert run("synthesize", "faq", "--paraphrase", "1")["repeated"] == 8
    (draft,) = run("drafts", "faq")
    run("review", "faq", "--accept", "all")

    version = sets.resolve("faq")
    new = [one for one in sets.examples(version) if one.source.startswith(PARAPHRASE)]
    assert [one.example.messages[-1][1] for one in new] == [draft["answer"]]
    report = run("report", "faq")
    assert report["made"] == {"paraphrase": 1} and report["leaks"] == []
    for seed in range(8):
        divided = sets.examples(sets.split("faq", 0.4, seed=seed))
        places = {one.split for one in divided if one.origin == new[0].origin}
        assert len(places) == 1
    fields = wish_fields(sets, version.reference)
    assert fields["n_paraphrased"] == 1 and len(fields["held_out"]) == 1
    assert ("user", "In other words?") not in [one.messages[0] for one in fields["held_out"]]
    held = [one for one in sets.examples(sets.resolve("faq")) if one.split == VALIDATION]
    n_train = len(sets.examples(sets.resolve("faq"))) - len(held)
    says(request="Yet another?")
    assert sum(run("synthesize", "faq", "--paraphrase", "1").values()) <= n_train


def test_hateful_words_are_told_with_their_places(run: Run, workbench: Workbench) -> None:
    turns = [("How are you?", "Well."), ("What do you think of me?", "I will kill you, you idiot.")]
    made = [Learned(TrainingExample((("user", q), ("assistant", a)))) for q, a in turns]
    workbench.learning.sets.add_examples("rude", made, "made up")

    found = run("report", "rude")

    assert {number for numbers in found["toxic"].values() for number in numbers} == {2}
    assert any("hateful or toxic words" in one for one in found["problems"])
