"""In the chat trip: follow-ups are completed, sentences are checked, and the trace says why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import FakeChatModel, write_fake_model
from workbench.app import Workbench, open_workspace
from workbench.domain.model import Message
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.chat.chat import Ask

RENT = "The rent of the Kelmouth office is EUR 1,250 a month. It is due on the third day.\n"


def answer(messages: Sequence[Message]) -> str:
    question = messages[-1].content.rpartition("Question: ")[2]
    if "wrong" in question:
        wrong = "The rent of the Kelmouth office is EUR 900 a month [1a]."
        return f"{wrong} It is due on the third day [1b]."
    return "The rent of the Kelmouth office is EUR 1,250 a month [1a]."


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workbench, str]]:
    folder: Path = tmp_path_factory.mktemp("checks")
    engines = replace(fake_engines(), chat_model=FakeChatModel(answer))
    workbench = open_workspace(WorkspacePaths(folder / "w"), lambda _paths: engines)
    (folder / "rent.txt").write_text(RENT, "utf-8")
    collection = workbench.library.collection_named("Rents", create=True)
    workbench.ingest.add([folder / "rent.txt"], collection.id, plain_context())
    model = workbench.models.import_file(write_fake_model(folder / "m.gguf"))
    workbench.models.choose(model.id)
    yield workbench, collection.id
    workbench.close()


def test_a_figure_that_the_passage_does_not_have_is_marked_everywhere(
    asked: tuple[Workbench, str],
) -> None:
    workbench, collection = asked
    ask = Ask("What is the wrong rent of the Kelmouth office?", collection_ids=(collection,))

    turn = workbench.chat.send(ask, plain_context())

    assert [check.state for check in turn.checks] == ["unsupported", "supported"]
    assert turn.checks[0].missing == ("900",)
    kept = workbench.conversations.turns(turn.conversation_id)[0]
    assert kept.checks == turn.checks
    exported = workbench.conversations.export(turn.conversation_id, "markdown")
    assert "⚠" in exported
    assert "not borne out" in exported


def test_checks_can_be_switched_off(asked: tuple[Workbench, str]) -> None:
    workbench, collection = asked
    workbench.settings.update(answer_checks="off")
    turn = workbench.chat.send(
        Ask("What is the rent?", collection_ids=(collection,)), plain_context()
    )
    workbench.settings.update(answer_checks="meaning")

    assert turn.citations
    assert turn.checks == ()


def test_a_follow_up_is_searched_for_as_it_is_meant_and_the_trace_tells(
    asked: tuple[Workbench, str],
) -> None:
    workbench, collection = asked
    first = workbench.chat.send(
        Ask("What is the rent of the Kelmouth office?", collection_ids=(collection,)),
        plain_context(),
    )
    again = Ask("And when is it due?", first.conversation_id, collection_ids=(collection,))
    turn = workbench.chat.send(again, plain_context())
    trace = turn.retrieval
    assert trace is not None
    assert (trace.asked, trace.completed_by) == ("And when is it due?", "rules")
    assert "Kelmouth" in trace.query

    workbench.settings.update(follow_ups="off")
    plain = workbench.chat.send(again, plain_context())
    workbench.settings.update(follow_ups="rules")
    assert plain.retrieval is not None
    assert plain.retrieval.query == "And when is it due?"
    assert plain.retrieval.completed_by == ""


def test_several_collections_with_embedders_of_their_own_are_asked_together(
    asked: tuple[Workbench, str], tmp_path: Path
) -> None:
    workbench, collection = asked
    (tmp_path / "embedder").mkdir()
    (tmp_path / "lease.txt").write_text("The lease of the Kelmouth office ends in May 2027.\n")
    other = workbench.library.collection_named("Leases", create=True)
    workbench.ingest.add([tmp_path / "lease.txt"], other.id, plain_context())
    workbench.reindexing.choose(other.id, f"folder:{tmp_path / 'embedder'}")
    workbench.reindexing.run(plain_context())
    assert workbench.library.collection(other.id).embedder.startswith("folder:")

    both = (collection, other.id)
    question = "When does the lease of the Kelmouth office end, and what is the rent?"
    turn = workbench.chat.send(Ask(question, collection_ids=both), plain_context())
    assert turn.retrieval is not None
    assert {hit.passage.document for hit in turn.retrieval.used} == {"rent.txt", "lease.txt"}
    offer = workbench.surveys.offer("List all documents", both)
    assert offer is not None
    assert offer.n_documents == 2
