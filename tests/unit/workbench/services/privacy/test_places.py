"""A switch for each place: what is switched on, the original never reaches."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fakes.chat_model import FakeChatModel
from tests.unit.workbench.services.privacy.privacy_room import PrivacyRoom
from workbench.domain.model import (
    Completed,
    Constraint,
    LoadSettings,
    Message,
    Priority,
    SamplingSettings,
    TextPiece,
)
from workbench.domain.privacy_places import Place
from workbench.domain.privacy_policy import Action
from workbench.domain.recognizers.custom import CustomType
from workbench.domain.training_data import TrainingExample
from workbench.errors import InputError
from workbench.ports.chat_model import ChatModel
from workbench.services.privacy.veil import KEEP_TAGS, Veil

MAIL = "ada.lovelace@analytical-engines.org"
IBAN = "DE89 3704 0044 0532 0130 00"
ASKED = f"Write to {MAIL} that the rent goes to {IBAN}."


@pytest.fixture
def room(tmp_path: Path) -> Iterator[PrivacyRoom]:
    made = PrivacyRoom(tmp_path / "workspace")
    yield made
    made.close()


class Echo(FakeChatModel):
    """Answers with what it was asked, in the pieces that it was told to cut."""

    cuts: tuple[int, ...] = ()
    seen = ""
    source = ""

    def generate(self, messages, sampling, is_cancelled, *rest, **more):  # type: ignore[no-untyped-def]
        self.seen = "\n".join(message.content for message in messages)
        self.source = sampling.constraint.source if sampling.constraint else ""
        text, last = messages[-1].content, 0
        for cut in (*self.cuts, len(text)):
            yield TextPiece(text[last:cut])
            last = cut
        *_, end = super().generate(messages, sampling, is_cancelled, *rest, **more)
        assert isinstance(end, Completed)
        yield end


def loaded(tmp_path: Path) -> Echo:
    model, path = Echo(), tmp_path / "fake.gguf"
    path.write_bytes(b"GGUF")
    model.load(path, LoadSettings())
    return model


def said(model: ChatModel, priority: Priority, sampling: SamplingSettings | None = None) -> str:
    events = model.generate(
        (Message("user", ASKED),), sampling or SamplingSettings(), lambda: False, priority
    )
    return "".join(event.text for event in events if isinstance(event, TextPiece))


def test_a_prompt_reaches_the_model_without_the_originals(
    room: PrivacyRoom, tmp_path: Path
) -> None:
    room.rules.set_place(Place.PROMPT, on=True)
    model = loaded(tmp_path)
    answer = said(Veil(room.rules, room.hiding).over(model), Priority.CHAT)

    assert MAIL not in model.seen
    assert IBAN not in model.seen
    assert "<EMAIL_ADDRESS_1>" in model.seen
    assert KEEP_TAGS in model.seen
    assert answer == ASKED


def test_switched_off_nothing_is_touched(room: PrivacyRoom, tmp_path: Path) -> None:
    model = loaded(tmp_path)
    said(Veil(room.rules, room.hiding).over(model), Priority.CHAT)

    assert model.seen == ASKED


@pytest.mark.parametrize(
    ("place", "priority"),
    [(Place.API, Priority.API), (Place.EVALUATION, Priority.EVALUATION)],
)
def test_the_api_and_evaluations_have_switches_of_their_own(
    room: PrivacyRoom, tmp_path: Path, place: Place, priority: Priority
) -> None:
    room.rules.set_place(place, on=True)
    model = loaded(tmp_path)
    veiled = Veil(room.rules, room.hiding).over(model)

    said(veiled, Priority.CHAT)
    assert MAIL in model.seen
    assert said(veiled, priority) == ASKED
    assert MAIL not in model.seen
    with pytest.raises(InputError, match="Token ids"):
        veiled.complete((1, 2), SamplingSettings(), lambda: False, priority)


def test_the_form_of_an_answer_holds_no_original_either(room: PrivacyRoom, tmp_path: Path) -> None:
    room.rules.set_place(Place.PROMPT, on=True)
    model = loaded(tmp_path)
    form = Constraint("choices", json.dumps([ASKED, "no"]))
    said(
        Veil(room.rules, room.hiding).over(model),
        Priority.CHAT,
        SamplingSettings(constraint=form),
    )

    assert MAIL not in model.source
    assert "<EMAIL_ADDRESS_1>" in model.source


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(cuts=st.lists(st.integers(0, 90), max_size=12).map(sorted))
def test_however_the_stream_is_cut_the_answer_is_the_same(
    room: PrivacyRoom, tmp_path: Path, cuts: list[int]
) -> None:
    if not room.rules.is_on(Place.PROMPT):
        room.rules.set_place(Place.PROMPT, on=True)
    model = loaded(tmp_path)
    model.cuts = tuple(cuts)

    assert said(Veil(room.rules, room.hiding).over(model), Priority.CHAT) == ASKED


def test_exports_and_training_data_have_their_switches(room: PrivacyRoom) -> None:
    example = TrainingExample((("user", ASKED), ("assistant", f"Done, {MAIL} knows.")), None)
    content = {"id": "0123-4567", "turns": [{"question": ASKED, "answer": "Yes."}]}
    assert room.hiding.leaving(ASKED) == ASKED
    assert list(room.hiding.examples((example,))) == [example]

    room.rules.set_place(Place.EXPORTS, on=True)
    room.rules.set_place(Place.TRAINING, on=True)
    exported = json.dumps([room.hiding.leaving(ASKED), room.hiding.leaving(content)])
    (learnt,) = room.hiding.examples((example,))

    assert MAIL not in exported
    assert "0123-4567" in exported
    assert MAIL not in str(learnt)
    assert "<EMAIL_ADDRESS_1>" in learnt.messages[0][1]
    assert "<EMAIL_ADDRESS_1>" in learnt.messages[1][1]


def test_the_policy_of_the_workspace_is_stricter_than_a_switch(room: PrivacyRoom) -> None:
    room.policy.write_text('{"redact_prompt": "on"}', "utf-8")

    assert room.rules.is_on(Place.PROMPT)
    assert not room.rules.is_on(Place.EXPORTS)
    room.rules.set_place(Place.PROMPT, on=False)
    assert room.rules.is_on(Place.PROMPT)

    room.policy.write_text("{", "utf-8")
    assert all(map(room.rules.is_on, Place))


def test_a_placeholder_is_the_same_in_conversations_and_files(room: PrivacyRoom) -> None:
    collection = room.documents.collection("Letters")
    vault, _ = room.documents.privacy.shared()
    first, _ = room.hiding.hidden((ASKED,))
    again, _ = room.hiding.hidden((f"Who is {MAIL}?",))

    assert collection
    assert "<EMAIL_ADDRESS_1>" in first[0]
    assert again == ["Who is <EMAIL_ADDRESS_1>?"]
    assert vault.restore(first[0]).text == ASKED
    raw = b"".join(path.read_bytes() for path in room.folder.rglob("*.vault"))
    assert raw
    assert MAIL.encode() not in raw


def test_one_click_teaches_both_lists(room: PrivacyRoom) -> None:
    text = "The firm is called falcon; ask Anna Berg."
    room.rules.deny("falcon", "ORGANIZATION")
    room.rules.allow("anna berg")
    assert room.hiding.hidden((text,))[0] == ["The firm is called <ORGANIZATION_1>; ask Anna Berg."]

    room.rules.forget("FALCON")
    assert room.hiding.hidden((text,))[0] == [text]


def test_actions_thresholds_and_types_of_ones_own_hold(room: PrivacyRoom) -> None:
    room.rules.set_action("EMAIL_ADDRESS", Action.DROP)
    room.rules.set_threshold("IBAN_CODE", 1.0)
    room.rules.set_custom(CustomType("CASE_NUMBER", regex=r"no-\d{4}", matches=("no-1234",)))
    made = room.hiding.hidden((f"{MAIL}: no-0815",))[0][0]

    assert made == ": <CASE_NUMBER_1>"
    with pytest.raises(InputError):
        room.rules.set_custom(CustomType("OWN", regex=r"(a+)+b"))
    with pytest.raises(InputError):
        room.rules.set_threshold("IBAN_CODE", 2.0)
    room.rules.remove_custom("CASE_NUMBER")
    assert "no-0815" in room.hiding.hidden((f"{MAIL}: no-0815",))[0][0]


def test_a_damaged_file_of_rules_is_not_passed_over(room: PrivacyRoom) -> None:
    (room.folder / "privacy.json").write_text("{", "utf-8")

    with pytest.raises(InputError, match=r"privacy\.json"):
        room.hiding.leaving(ASKED)
