"""What is held of a person is found in every place, erased on disk too, and proved."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.workbench.services.rights.planted import (
    MAIL,
    NAME,
    PHONE,
    Planted,
    bytes_with,
    plant,
)
from workbench.app import Workbench
from workbench.domain.rights.person import Person
from workbench.errors import InputError
from workbench.jobs import plain_context

HER = Person((NAME,), (MAIL,), (PHONE,))


@pytest.fixture
def planted(workbench: Workbench, tmp_path: Path) -> Planted:
    folder = tmp_path / "papers"
    folder.mkdir()
    return plant(workbench, folder)


def test_every_place_is_found(workbench: Workbench, planted: Planted) -> None:
    found = workbench.rights.subjects.find(HER, plain_context())
    places = set(found.by_place)
    assert places >= {
        "chats", "documents", "feedback", "prompts", "data sets", "evaluation runs", "surveys",
        "training sets", "training runs", "caches", "drafts", "settings", "logs", "backups",
        "other",
    }, places  # fmt: skip
    keys = {one.unit.key for one in found.found}
    assert planted.conversation in keys
    assert planted.document in keys
    assert planted.other_conversation not in keys
    assert planted.other_document not in keys
    kinds = {one.kind: one.id for one in found.witnesses}
    assert kinds["adapter"] == "adapter1"
    assert "evaluation" in kinds
    assert "original" in kinds


def test_nothing_is_left_in_any_byte(workbench: Workbench, planted: Planted) -> None:
    subjects, root = workbench.rights.subjects, workbench.paths.root
    assert len(bytes_with(root, NAME)) > 5
    plan = subjects.plan(subjects.find(HER, plain_context()))
    erased = subjects.erase(HER, plan, plain_context())
    assert erased.is_clean, erased
    assert erased.proof is not None
    assert erased.proof.files > 5
    assert bytes_with(root, NAME, "quillfeath", MAIL, "5550199") == []
    again = subjects.find(HER, plain_context())
    assert again.found == ()
    assert workbench.library.document(planted.other_document)
    assert workbench.conversations.turns(planted.other_conversation)  # type: ignore[arg-type]
    assert workbench.audit_trail.verify().fits


def test_what_is_kept_of_others_still_works(workbench: Workbench, planted: Planted) -> None:
    subjects = workbench.rights.subjects
    subjects.erase(HER, subjects.plan(subjects.find(HER, plain_context())), plain_context())
    version = workbench.datasets.resolve("people")
    (left,) = workbench.datasets.cases(version)
    assert left.key == "two"
    (learned,) = workbench.learning.sets.examples(workbench.learning.sets.resolve("learned"))
    assert "Hello" in str(learned)
    prompt = workbench.prompts.find("letter")
    version_now = workbench.prompts.version(prompt)
    assert "█" in version_now.content.system
    assert version_now.hash == version_now.content.hash
    assert "█" in workbench.settings.current.system_prompt


def test_a_receipt_is_signed_and_without_content(workbench: Workbench, planted: Planted) -> None:
    subjects = workbench.rights.subjects
    plan = subjects.plan(subjects.find(HER, plain_context()))
    receipt = subjects.erase(HER, plan, plain_context()).receipt
    assert subjects.verify(receipt)
    assert not subjects.verify({**receipt, "units": {}})
    assert NAME.split()[0] not in json.dumps(receipt)
    assert {"kind": "adapter", "id": "adapter1"} in receipt["saw_the_data"]
    assert receipt["proof"]["unexpected"] == 0


def test_words_can_be_blotted_out_and_things_kept(workbench: Workbench, planted: Planted) -> None:
    subjects = workbench.rights.subjects
    found = subjects.find(HER, plain_context())
    plan = subjects.plan(found, acts={"chats": "words"}, keep=[planted.document])
    erased = subjects.erase(HER, plan, plain_context())
    (turn,) = workbench.conversations.turns(planted.conversation)  # type: ignore[arg-type]
    assert turn.question == f"Who is {'█' * len(NAME)}?"
    assert workbench.library.document(planted.document)
    assert [item.key for item, _ in plan.kept] == [planted.document]
    assert erased.is_clean
    assert erased.proof is not None
    assert erased.proof.remains  # the document's text and file are there, as was meant


def test_a_hold_comes_before_an_erasure(workbench: Workbench, planted: Planted) -> None:
    workbench.rights.holds.set("Case 7", "court order", [f"conversation:{planted.conversation}"])
    subjects = workbench.rights.subjects
    plan = subjects.plan(subjects.find(HER, plain_context()))
    ((item, why),) = plan.kept
    assert item.key == planted.conversation
    assert "Case 7" in why
    subjects.erase(HER, plan, plain_context())
    assert workbench.conversations.turns(planted.conversation)  # type: ignore[arg-type]


def test_nobody_is_searched_for_by_two_letters(workbench: Workbench) -> None:
    with pytest.raises(InputError):
        workbench.rights.subjects.find(Person(("Zo",)), plain_context())
    with pytest.raises(InputError):
        workbench.rights.subjects.find(Person(), plain_context())


def test_an_export_can_be_read_by_people_and_machines(
    workbench: Workbench, planted: Planted, tmp_path: Path
) -> None:
    subjects, folder = workbench.rights.subjects, tmp_path / "out"
    found = subjects.find(HER, plain_context())
    made = workbench.rights.exports.write(
        HER, found, folder, workbench.reading.originals, plain_context()
    )
    told = json.loads((folder / "subject.json").read_text("utf-8"))
    assert made.units == len(told["found"]) == len(found.found)
    assert made.originals == 1
    assert NAME in (folder / "subject.html").read_text("utf-8")
    assert (folder / "subject.pdf").read_bytes().startswith(b"%PDF-1.7")
    with pytest.raises(InputError):
        workbench.rights.exports.write(
            HER, found, folder, workbench.reading.originals, plain_context()
        )
