"""A chat with its switch on: the model, its files and exports never see what was typed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import FakeChatModel
from workbench.app import Workbench, open_workspace
from workbench.domain.chat_event import TextDelta
from workbench.domain.conversation import ConversationId
from workbench.domain.privacy_places import Place
from workbench.jobs import JobContext
from workbench.paths import WorkspacePaths
from workbench.services.chat.chat import Ask
from workbench.services.chat.conversations import ExportFormat

MAIL = "ada.lovelace@analytical-engines.org"


class World:
    def __init__(self, folder: Path) -> None:
        engines = fake_engines()
        assert isinstance(engines.chat_model, FakeChatModel)
        self.model = engines.chat_model
        self.folder = folder
        self.workbench: Workbench = open_workspace(WorkspacePaths(folder), lambda _paths: engines)

    def ask(self, question: str) -> tuple[str, ConversationId]:
        """The answer as it was shown, and the conversation."""
        shown: list[str] = []

        def hear(event: object) -> None:
            if isinstance(event, TextDelta):
                shown.append(event.text)

        context = JobContext(hear, threading.Event())
        turn = self.workbench.chat.send(Ask(question), context)
        assert turn.answer == "".join(shown)
        return turn.answer, turn.conversation_id

    @property
    def asked(self) -> str:
        return "\n".join(one.content for messages, _ in self.model.asked for one in messages)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path / "workspace")
    yield made
    made.workbench.close()


def test_the_model_sees_placeholders_and_the_person_reads_what_was_typed(world: World) -> None:
    world.workbench.privacy_desk.rules.set_place(Place.PROMPT, on=True)
    answer, _ = world.ask(f"Who is {MAIL}?")

    assert MAIL not in world.asked
    assert "<EMAIL_ADDRESS_1>" in world.asked
    assert MAIL in answer
    vaults = b"".join(path.read_bytes() for path in world.folder.rglob("*.vault"))
    assert vaults
    assert MAIL.encode() not in vaults


def test_an_exported_chat_holds_placeholders(world: World) -> None:
    _, conversation = world.ask(f"Who is {MAIL}?")
    assert MAIL in world.asked

    world.workbench.privacy_desk.rules.set_place(Place.EXPORTS, on=True)
    forms: tuple[ExportFormat, ...] = ("markdown", "json")
    for form in forms:
        text = world.workbench.conversations.export(conversation, form)
        assert MAIL not in text
        assert "<EMAIL_ADDRESS_1>" in text


def test_logs_hold_no_text_of_a_person(world: World) -> None:
    world.ask(f"Who is {MAIL}?")
    world.workbench.privacy_desk.rules.deny("Project Heron", "ORGANIZATION")
    world.workbench.privacy_desk.reveal("<EMAIL_ADDRESS_1>", "because of a complaint")

    lines = "\n".join(world.workbench.audit_trail.export())
    assert "privacy.changed" in lines
    assert "text.revealed" in lines
    for words in (MAIL, "Heron", "complaint"):
        assert words not in lines
    logs = b"".join(p.read_bytes() for p in (world.folder / "logs").rglob("*") if p.is_file())
    assert MAIL.encode() not in logs
