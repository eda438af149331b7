"""Larger recognisers from folders: chosen, listed, added to the rules, and never passed over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.recognition import FakeRecognition
from tests.unit.workbench.services.privacy.privacy_room import PrivacyRoom
from workbench.domain.privacy_places import Place
from workbench.errors import EngineError, InputError, NotFound
from workbench.services.privacy.hiding import Hiding
from workbench.services.privacy.larger import LargerRecognizers
from workbench.services.privacy.privacy import Privacy
from workbench.services.privacy.prompt_tags import PromptTags

ODD = "Xyzzyplugh"  # no name that the bundled network knows, nor a word
TEXT = f"the box belongs to {ODD} and to nobody else."
FOLDER = Path("/models/ner-german").absolute()


@pytest.fixture
def room(tmp_path: Path) -> Iterator[PrivacyRoom]:
    made = PrivacyRoom(tmp_path / "workspace")
    yield made
    made.close()


@pytest.fixture
def port() -> FakeRecognition:
    return FakeRecognition()


@pytest.fixture
def larger(room: PrivacyRoom, port: FakeRecognition) -> LargerRecognizers:
    return LargerRecognizers(room.rules, port)


def test_what_it_finds_is_added_to_what_the_rules_find(
    room: PrivacyRoom, larger: LargerRecognizers
) -> None:
    larger.add(FOLDER)
    text = f"{TEXT} Write to ada@example.org."

    found = Privacy(larger.find).find(text, room.rules.policy())

    assert [(one.entity_type, text[one.start : one.end]) for one in found] == [
        ("PERSON", ODD),
        ("PERSON", "Write"),
        ("EMAIL_ADDRESS", "ada@example.org"),
    ]
    assert "by ner-german" in found[1].explanation


def test_its_finds_are_moved_to_where_they_stand_in_a_disguised_text(
    room: PrivacyRoom, larger: LargerRecognizers
) -> None:
    larger.add(FOLDER)
    text = f"so\u00adft hy\u00adphens before {ODD[:3]}\u200b{ODD[3:]} here"

    (found,) = Privacy(larger.find).find(text, room.rules.policy())

    assert text[found.start : found.end] == f"{ODD[:3]}\u200b{ODD[3:]}"


def test_what_is_hidden_from_prompts_is_found_by_it_too(
    room: PrivacyRoom, larger: LargerRecognizers
) -> None:
    larger.add(FOLDER)
    room.rules.set_place(Place.EXPORTS, on=True)
    hiding = Hiding(room.rules, PromptTags(room.documents.privacy.shared), Privacy(larger.find))

    assert hiding.texts(Place.EXPORTS, [TEXT]) == [
        "the box belongs to <PERSON_1> and to nobody else."
    ]


def test_a_recogniser_that_fails_lets_no_text_pass(
    room: PrivacyRoom, larger: LargerRecognizers, port: FakeRecognition
) -> None:
    larger.add(FOLDER)
    port.opened[FOLDER].fails = True

    with pytest.raises(EngineError):
        Privacy(larger.find).find(TEXT, room.rules.policy())
    with pytest.raises(EngineError):
        Privacy(LargerRecognizers(room.rules).find).find(TEXT, room.rules.policy())


def test_a_text_is_read_once(larger: LargerRecognizers, port: FakeRecognition) -> None:
    larger.add(FOLDER)

    assert larger.find([TEXT, "Other"])[0] == larger.find([TEXT])[0]
    assert port.opened[FOLDER].asked == [TEXT, "Other"]


def test_labels_are_translated_and_what_is_not_is_named(larger: LargerRecognizers) -> None:
    listed = larger.add(FOLDER)
    assert (dict(listed.types), listed.unused) == ({"PER": "PERSON"}, ("HAT",))

    listed = larger.add(FOLDER, {"HAT": "ORGANIZATION", "PER": "-"})

    assert (dict(listed.types), listed.unused) == ({"HAT": "ORGANIZATION"}, ("PER",))
    assert [one.name for one in larger.listed()] == ["ner-german"]
    ((found,),) = larger.find(["a Fedora and Anna"])
    assert found.entity_type == "ORGANIZATION"


@pytest.mark.parametrize("labels", [{"SHOE": "PERSON"}, {"HAT": "SHOE"}, {"PER": "-"}])
def test_a_translation_that_cannot_be_is_refused(
    larger: LargerRecognizers, labels: dict[str, str]
) -> None:
    with pytest.raises(InputError):
        larger.add(FOLDER, labels)
    assert larger.listed() == ()


def test_one_is_removed_by_its_name_and_changes_are_on_record(
    room: PrivacyRoom, larger: LargerRecognizers
) -> None:
    larger.add(FOLDER)
    larger.remove("ner-german")

    assert larger.find([TEXT]) == [[]]
    with pytest.raises(NotFound):
        larger.remove("ner-german")
