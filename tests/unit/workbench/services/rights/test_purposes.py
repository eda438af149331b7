"""A collection with purposes is asked for these: other questions are asked back, or refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.app import Workbench
from workbench.domain.rights.uses import CollectionUses
from workbench.errors import AccessDenied, InputError, PurposeNeeded
from workbench.jobs import plain_context
from workbench.services.agents.scope import Scope
from workbench.services.chat.chat import Ask
from workbench.services.privacy import stated
from workbench.services.surveys.surveys import SurveyWish


@pytest.fixture
def letters(workbench: Workbench, tmp_path: Path) -> str:
    (tmp_path / "letter.txt").write_text("The candidate begins in March.", "utf-8")
    made = workbench.library.create_collection("Letters").id
    workbench.ingest.add([tmp_path / "letter.txt"], made, plain_context())
    return made


def restrict(workbench: Workbench, letters: str, outside: str) -> None:
    workbench.rights.purposes.set(
        CollectionUses(letters, "consent", (), purposes=("hiring",), outside=outside)  # type: ignore[arg-type]
    )


def refused(workbench: Workbench) -> int:
    return len(workbench.audit_trail.list(99, "collection.use_refused"))


def test_a_question_without_a_purpose_is_asked_for_one(workbench: Workbench, letters: str) -> None:
    ask = Ask("When does she begin?", collection_ids=(letters,))
    workbench.chat.send(ask, plain_context())  # nothing was said of it yet
    restrict(workbench, letters, "ask")
    n_before = len(workbench.conversations.list())

    with pytest.raises(PurposeNeeded) as told:
        workbench.chat.send(ask, plain_context())
    with pytest.raises(PurposeNeeded):
        workbench.retrieval.search("begin", [letters])
    with pytest.raises(PurposeNeeded):
        workbench.surveys.begin(SurveyWish("Who begins when?", (letters,)))

    with pytest.raises(PurposeNeeded):
        workbench.tables.query("SELECT 1", [letters])
    toolbox = workbench.agency.toolbox
    arguments = '{"document": "letter.txt"}'
    read = toolbox.call(toolbox.spec("read_passage"), arguments, Scope((letters,)), plain_context())
    assert read.is_error and "are here for hiring" in read.text and not read.passages

    assert (told.value.purposes, told.value.may_be_other) == (("hiring",), True)
    assert len(workbench.conversations.list()) == n_before
    assert refused(workbench) == 5


def test_what_the_conversation_is_for_opens_the_collection(
    workbench: Workbench, letters: str
) -> None:
    restrict(workbench, letters, "refuse")
    conversation = workbench.conversations.create("Hiring", (letters,)).id
    purposes = workbench.rights.purposes
    ask = Ask("When does she begin?", conversation, collection_ids=(letters,))
    assert purposes.state(conversation, "  Hiring ") == "Hiring"

    assert workbench.chat.send(ask, plain_context()).answer
    purposes.state(conversation, "marketing")
    with pytest.raises(AccessDenied, match="hiring only, not for marketing"):
        workbench.chat.send(ask, plain_context())
    purposes.state(conversation, "")
    assert purposes.purpose_of(conversation) == ""
    with pytest.raises(InputError):
        purposes.state(conversation, "x" * 61)
    events = workbench.audit_trail.list(99, "conversation.purpose_stated")
    assert [one.subject for one in events] == [conversation] * 3


def test_another_purpose_is_noted_where_that_is_enough(workbench: Workbench, letters: str) -> None:
    restrict(workbench, letters, "ask")
    with stated.said("a complaint"):
        assert workbench.retrieval.search("begin", [letters]).hits
    (event,) = workbench.audit_trail.list(99, "collection.use_overridden")
    assert (event.subject, "a_complaint" in event.facts) == (letters, True)
    assert stated.purpose() == ""
    (told,) = workbench.rights.purposes.all()
    assert told.uses.told == "asking for hiring"
