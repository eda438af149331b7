"""A dossier has everything and is signed; an answer asked again says what was different."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.app import Workbench
from workbench.domain.conversation import Turn
from workbench.domain.dossier.compared import compared
from workbench.domain.dossier.paper import replay_sheet
from workbench.domain.guard.finding import GuardAction
from workbench.domain.paper.as_html import as_html
from workbench.errors import NotFound
from workbench.jobs import plain_context
from workbench.services.chat.chat import Ask
from workbench.services.rights.paper_files import pdf_of


def answered(workbench: Workbench, folder: Path) -> Turn:
    folder.mkdir()
    (folder / "rules.md").write_text("# Rules\n\nThe notice period is eight weeks.", "utf-8")
    collection = workbench.library.collection_named("Papers", create=True)
    workbench.ingest.add([folder / "rules.md"], collection.id, plain_context())
    ask = Ask(question="What is the notice period?", collection_ids=(collection.id,))
    return workbench.chat.send(ask, plain_context())


def test_a_dossier_explains_and_is_signed(workbench: Workbench, tmp_path: Path) -> None:
    turn, dossiers = answered(workbench, tmp_path / "papers"), workbench.rights.dossiers
    told = dossiers.make(dossiers.find(turn.id[:20]).id)
    (document,) = workbench.library.documents()
    hit = told["retrieval"]["hits"][0]
    assert hit["file_sha256"] == document.sha256
    assert hit["now"] == "in place"
    assert hit["used"]
    assert len(told["asked_with"]["messages"]) == 64
    assert told["sampling"]["seed"] == turn.settings.seed
    assert told["model"]["sha256"] == told["model"]["sha256_now"]
    assert told["audit"][0]["action"] == "answer.made"
    read = json.loads(json.dumps(told))
    assert dossiers.verify(read)
    read["turn"]["answer"] = "another"
    assert not dossiers.verify(read)
    sheet = dossiers.sheet(told)
    assert document.sha256 in as_html(sheet)
    assert pdf_of(sheet).startswith(b"%PDF")
    with pytest.raises(NotFound):
        dossiers.find("nothing")


def test_the_same_answer_comes_again(workbench: Workbench, tmp_path: Path) -> None:
    turn = answered(workbench, tmp_path / "papers")
    made = workbench.rights.replays.run(turn.id, plain_context())
    assert made.is_same, made
    assert made.differences == ()
    entry = workbench.audit_trail.list(1, "answer.replayed")[0]
    assert (entry.subject, entry.outcome) == (turn.id, "same")


def test_what_is_different_is_told(workbench: Workbench, tmp_path: Path) -> None:
    turn = answered(workbench, tmp_path / "papers")
    (document,) = workbench.library.documents()
    workbench.library.remove([document.id], plain_context())
    made = workbench.rights.replays.run(turn.id, plain_context())
    told = {one.kind: one.told for one in made.differences}
    assert "gone" in told["document"]
    assert "no longer finds" in told["search"]
    assert "document" in as_html(replay_sheet(turn.question, made))
    gone = workbench.rights.dossiers.make(turn.id)["retrieval"]["hits"][0]
    assert gone["file_sha256"] == document.sha256  # the audit log knows it
    assert gone["now"] == "gone"


def test_another_system_text_is_told(workbench: Workbench) -> None:
    turn = workbench.chat.send(Ask(question="How are you?"), plain_context())
    workbench.settings.update(system_prompt="Be brief.")
    made = workbench.rights.replays.run(turn.id, plain_context())
    assert [one.kind for one in made.differences] == ["prompt"]


def test_rails_that_are_set_otherwise_are_told(workbench: Workbench) -> None:
    turn = workbench.chat.send(Ask(question="How are you?"), plain_context())
    assert workbench.rights.replays.run(turn.id, plain_context()).differences == ()
    workbench.rails.set_action("out", "claim", GuardAction.BLOCK)
    (told,) = workbench.rights.replays.run(turn.id, plain_context()).differences
    assert told.kind == "rails" and "set otherwise" in told.told


def test_what_rails_took_out_is_told(workbench: Workbench) -> None:
    workbench.rails.set_action("in", "secret", GuardAction.REDACT)
    ask = Ask(question="Is AKIAIOSFODNN7EXAMPLE still valid?")
    turn = workbench.chat.send(ask, plain_context())
    told = [one.kind for one in workbench.rights.replays.run(turn.id, plain_context()).differences]
    assert "rails" in told


_TEXT = st.text(st.sampled_from("ab \n"), max_size=40)


@given(_TEXT, _TEXT)
def test_both_texts_can_be_read_from_the_pieces(before: str, after: str) -> None:
    pieces = compared(before, after)
    assert "".join(text for kind, text in pieces if kind != "+") == before
    assert "".join(text for kind, text in pieces if kind != "-") == after
