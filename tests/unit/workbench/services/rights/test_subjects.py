"""What is held of a person is found in every place, erased on disk too, and proved."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.fakes.bundle import fake_engines
from tests.unit.workbench.services.rights.planted import (
    MAIL,
    NAME,
    PHONE,
    Planted,
    bytes_with,
    plant,
)
from workbench.app import Workbench, open_workspace
from workbench.domain.rights.findings import Findings
from workbench.domain.rights.person import Person
from workbench.errors import InputError
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.privacy.privacy import Privacy, Pseudonyms, VaultAccess
from workbench.services.rights.subjects import Erased
from workbench.services.rights.vaults import OpenVault

HER = Person((NAME,), (MAIL,), (PHONE,))


@dataclass(frozen=True)
class Story:
    """A person was planted everywhere, found, and erased."""

    workbench: Workbench
    planted: Planted
    found: Findings
    files_before: list[str]
    erased: Erased


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    """Told once for all that only look at its end."""
    folder = tmp_path_factory.mktemp("story")
    workbench = open_workspace(WorkspacePaths(folder / "workspace"), fake_engines)
    (folder / "papers").mkdir()
    planted = plant(workbench, folder / "papers")
    subjects = workbench.rights.subjects
    found = subjects.find(HER, plain_context())
    before = bytes_with(workbench.paths.root, NAME)
    erased = subjects.erase(HER, subjects.plan(found), plain_context())
    yield Story(workbench, planted, found, before, erased)
    workbench.close()


@pytest.fixture
def planted(workbench: Workbench, tmp_path: Path) -> Planted:
    folder = tmp_path / "papers"
    folder.mkdir()
    return plant(workbench, folder)


def test_every_place_is_found(story: Story) -> None:
    places = set(story.found.by_place)
    assert places >= {
        "chats", "documents", "feedback", "prompts", "data sets", "evaluation runs", "surveys",
        "training sets", "training runs", "caches", "drafts", "settings", "logs", "backups",
        "other",
    }, places  # fmt: skip
    keys = {one.unit.key for one in story.found.found}
    assert story.planted.conversation in keys
    assert story.planted.document in keys
    assert story.planted.other_conversation not in keys
    assert story.planted.other_document not in keys
    kinds = {one.kind: one.id for one in story.found.witnesses}
    assert kinds["adapter"] == "adapter1"
    assert "evaluation" in kinds
    assert "original" in kinds


def test_nothing_is_left_in_any_byte(story: Story) -> None:
    root = story.workbench.paths.root
    assert len(story.files_before) > 5
    assert story.erased.is_clean, story.erased
    assert story.erased.proof is not None
    assert story.erased.proof.files > 5
    assert bytes_with(root, NAME, "quillfeath", MAIL, "5550199") == []
    assert story.workbench.rights.subjects.find(HER, plain_context()).found == ()
    assert story.workbench.audit_trail.verify().fits


def test_what_is_kept_of_others_still_works(story: Story) -> None:
    workbench = story.workbench
    assert workbench.library.document(story.planted.other_document)
    others = workbench.conversations.turns(story.planted.other_conversation)  # type: ignore[arg-type]
    assert others
    (left,) = workbench.datasets.cases(workbench.datasets.resolve("people"))
    assert left.key == "two"
    (learned,) = workbench.learning.sets.examples(workbench.learning.sets.resolve("learned"))
    assert "Hello" in str(learned)
    version = workbench.prompts.version(workbench.prompts.find("letter"))
    assert "█" in version.content.system
    assert version.hash == version.content.hash
    assert "█" in workbench.settings.current.system_prompt


def test_a_receipt_is_signed_and_without_content(story: Story) -> None:
    receipt, subjects = story.erased.receipt, story.workbench.rights.subjects
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


def test_a_vault_forgets_her_and_keeps_others(workbench: Workbench, tmp_path: Path) -> None:
    access = VaultAccess(tmp_path / "case.vault", workbench.paths.vault_key)
    privacy = Privacy()
    vault = privacy.open_vault(access)
    policy = privacy.policy("default")
    texts = ("Call Mary Harker today.", "Call Peter Miller today.")
    pseudonyms = Pseudonyms(vault)
    hidden = [pseudonyms.redact(text, privacy.find(text, policy), policy).text for text in texts]
    assert "Harker" not in hidden[0]
    workbench.settings.update(system_prompt=hidden[0])
    subjects, opened = workbench.rights.subjects, [OpenVault("case", vault)]
    person = Person(("Mary Harker",))
    found = subjects.find(person, plain_context(), opened)
    assert {one.place for one in found.found} == {"vaults", "settings"}  # by its placeholder
    plan = subjects.plan(found)
    assert [item.place for item, _ in plan.kept] == ["settings"]  # another may be called so too
    assert subjects.erase(person, plan, plain_context(), opened).is_clean
    vault.close()
    again = privacy.open_vault(access)
    assert Pseudonyms(again).restore(hidden[1]).text == texts[1]
    assert Pseudonyms(again).restore(hidden[0]).n_restored == 0
    again.close()
