"""The chat trip through every room, on fake engines: ask, cite, be killed, come back."""

from __future__ import annotations

import contextlib
import io
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import write_fake_model
from ui.cli.ask import answer_shape, print_sources
from ui.cli.output import Output
from workbench.app import Workbench, open_workspace
from workbench.domain.chat_event import Finished, Opened, Reading, Retrieved, TextDelta
from workbench.domain.conversation import TurnId, TurnState
from workbench.domain.model import Message
from workbench.jobs import Done, plain_context
from workbench.paths import WorkspacePaths
from workbench.services.chat.chat import Ask

WORKER = Path(__file__).with_name("chat_worker.py")
POLICY = """# Travel

Travel is booked by the office.

## Allowance

The daily allowance is 90 euros.

## Receipts

Receipts are due within 14 days.
"""


@pytest.fixture
def collection_id(workbench: Workbench, tmp_path: Path) -> str:
    """A collection with one document, and a model that can be asked."""
    model = workbench.models.import_file(write_fake_model(tmp_path / "fake.gguf"))
    workbench.models.choose(model.id)
    (tmp_path / "travel_policy.md").write_text(POLICY, "utf-8")
    collection = workbench.library.collection_named("Policies", create=True)
    workbench.ingest.add([tmp_path / "travel_policy.md"], collection.id, plain_context())
    return collection.id


def answers_with(workbench: Workbench, text: str) -> None:
    workbench.models._chat_model._answer = lambda _messages: text


def test_a_question_over_documents_is_answered_and_cited(
    workbench: Workbench, collection_id: str
) -> None:
    answers_with(workbench, "The daily allowance is 90 euros [1].")
    events: list[Any] = []
    ask = Ask("What is the daily allowance?", collection_ids=(collection_id,))
    job = workbench.chat_lane.submit(
        lambda context: workbench.chat.send(ask, context), on_event=events.append
    )

    outcome = job.wait(60)

    assert isinstance(outcome, Done)
    turn = outcome.result
    assert list(dict.fromkeys(map(type, events))) == [
        Opened,
        Retrieved,
        Reading,
        TextDelta,
        Finished,
    ]
    (citation,) = turn.citations
    text = workbench.library.text(citation.passage.document_id)
    assert text[citation.quote_start : citation.quote_end] == "The daily allowance is 90 euros."
    assert workbench.conversations.path(turn.conversation_id) == (turn,)
    assert "travel\\_policy.md" in workbench.conversations.export(turn.conversation_id, "markdown")
    assert workbench.conversations.search("allowance")


def test_an_answer_that_names_sentences_is_cited_to_the_letter(
    workbench: Workbench, collection_id: str
) -> None:
    asked: list[str] = []

    def answer(messages: Sequence[Message]) -> str:
        asked.append(messages[-1].content)
        number = asked[-1].split("a] The daily allowance is 90 euros.")[0].rsplit("[", 1)[1]
        return f"[{number}a] The daily allowance is 90 euros."

    workbench.models._chat_model._answer = answer
    ask = Ask("What is the daily allowance?", collection_ids=(collection_id,))

    turn = workbench.chat.send(ask, plain_context())

    (citation,) = turn.citations
    mark = f"{citation.number}a"
    assert f"\n[{mark}] The daily allowance is 90 euros.\n" in f"\n{asked[0]}"
    text = workbench.library.text(citation.passage.document_id)
    assert text[citation.quote_start : citation.quote_end] == "The daily allowance is 90 euros."
    shape = answer_shape(turn)
    assert shape["answer"] == f"[{mark}] The daily allowance is 90 euros."
    assert [item["number"] for item in shape["citations"]] == [citation.number]
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        print_sources(turn, Output(as_json=False))
    source = f"[{citation.number}] travel_policy.md: “The daily allowance is 90 euros.”"
    assert source in out.getvalue().splitlines()
    exported = workbench.conversations.export(turn.conversation_id, "markdown")
    assert f"[{mark}] The daily allowance is 90 euros." in exported
    assert f"- \\[{citation.number}\\] travel\\_policy.md" in exported


def test_a_citation_outlives_its_document(workbench: Workbench, collection_id: str) -> None:
    answers_with(workbench, "The daily allowance is 90 euros [1].")
    ask = Ask("What is the daily allowance?", collection_ids=(collection_id,))
    turn = workbench.chat.send(ask, plain_context())

    workbench.library.remove([turn.citations[0].passage.document_id], plain_context())

    (kept,) = workbench.conversations.path(turn.conversation_id)
    assert "90 euros" in kept.citations[0].passage.text


def test_a_question_that_no_document_answers_is_not_guessed_at(
    workbench: Workbench, collection_id: str
) -> None:
    ask = Ask("Zebra quagga xylophone?", collection_ids=(collection_id,))
    turn = workbench.chat.send(ask, plain_context())

    assert workbench.models.loaded is None
    assert turn.retrieval is not None
    assert turn.retrieval.used == ()
    assert turn.notes[0] == turn.retrieval.note


def test_a_kill_leaves_the_partial_answer_as_an_interrupted_turn(tmp_path: Path) -> None:
    paths = WorkspacePaths(tmp_path / "workspace")
    worker = subprocess.Popen(
        [sys.executable, str(WORKER), str(paths.root)], stdout=subprocess.PIPE, text=True
    )
    assert worker.stdout is not None
    try:
        turn_id = TurnId(worker.stdout.readline().strip())
        saved = wait_for_saved_answer(paths.database, turn_id)
    finally:
        worker.kill()  # SIGKILL: nothing is tidied up
        worker.wait(30)
        worker.stdout.close()

    workbench = open_workspace(paths, fake_engines)
    try:
        assert workbench.n_interrupted == 1
        (conversation,) = workbench.conversations.list()
        (turn,) = workbench.conversations.path(conversation.id)
        assert (turn.id, turn.state) == (turn_id, TurnState.INTERRUPTED)
        assert turn.answer.startswith(saved)
        assert turn.question == "What is the answer?"
    finally:
        workbench.close()


def wait_for_saved_answer(database: Path, turn_id: TurnId, timeout_s: float = 60.0) -> str:
    """Read from outside until some of the answer is on the disk."""
    connection = sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)
    give_up = time.monotonic() + timeout_s
    try:
        while time.monotonic() < give_up:
            row = connection.execute("SELECT answer FROM turns WHERE id = ?", (turn_id,)).fetchone()
            if row and row[0]:
                return str(row[0])
            time.sleep(0.05)
    finally:
        connection.close()
    raise AssertionError("nothing of the answer was saved")
