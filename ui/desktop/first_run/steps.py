"""The steps of the tour: what is said, which control it is about, and what is done for real."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QWidget

from ui.desktop.chat.sample_questions import SAMPLE_COLLECTION, sample_questions
from ui.desktop.commands.catalogue import CHAT, DOCUMENTS, MODELS, PROMPTS, WORKSPACE
from ui.desktop.commands.room import Room
from ui.desktop.language import tr
from workbench.domain.conversation import TurnState

Act = Callable[[Room], object]


@dataclass(frozen=True, slots=True)
class Step:
    """`name` is kept in the settings. Without `act` there is nothing to do but to go on."""

    name: str
    title: str
    text: str
    page: int | None = None
    target: Callable[[Room], QWidget | None] = lambda _room: None
    label: str = ""  # of the button that does it for the person
    act: Act | None = None
    is_done: Callable[[Room], bool] = lambda _room: True


def _has_samples(room: Room) -> bool:
    known = room.chat.view_model.collections
    return any(one.name == SAMPLE_COLLECTION and one.n_documents for one in known)


def _ask(room: Room) -> None:
    model = room.chat.view_model
    for collection in model.collections:
        if collection.name == SAMPLE_COLLECTION:
            room.ask_about(collection.id)
    if not model.is_busy:
        room.chat.ask(sample_questions()[0])


def _is_answered(room: Room) -> bool:
    model = room.chat.view_model
    return not model.is_busy and any(
        turn.state is TurnState.COMPLETE and turn.answer for turn in model.turns
    )


def _cite(room: Room) -> None:
    for turn in reversed(room.chat.view_model.turns):
        for citation in turn.citations[:1]:
            room.chat.show_citation(turn.id, citation.number)
            return
    room.chat.columns.want_panel(True)


def _panel(room: Room) -> QWidget | None:
    inspector = room.chat.inspector
    return inspector if inspector.isVisible() else room.chat.transcript


STEPS: Final = (
    Step(
        "welcome",
        tr("Five minutes, and you know your way"),
        tr(
            "The tour asks a question about sample documents and shows where the answer comes"
            " from. Leave it whenever you like; it goes on where you left it."
        ),
    ),
    Step(
        "samples",
        tr("Documents to ask"),
        tr(
            "The sample documents are files of a company that does not exist: a travel policy,"
            " minutes, an invoice. They are read on this computer, in a few seconds."
        ),
        CHAT,
        lambda room: room.chat.empty if room.chat.empty.isVisible() else room.chat.composer,
        tr("Add the sample documents"),
        lambda room: None if _has_samples(room) else room.add_samples(),
        _has_samples,
    ),
    Step(
        "ask",
        tr("Ask a question"),
        tr(
            "Questions are typed here. The program looks for passages that answer them and gives"
            " them to a language model, which runs on this computer too."
        ),
        CHAT,
        lambda room: room.chat.composer,
        tr("Ask a sample question"),
        _ask,
        _is_answered,
    ),
    Step(
        "cite",
        tr("Where does it come from?"),
        tr(
            "The small numbers in an answer are its sources. Each opens the passage in its"
            " document, with the sentence that was used. Check them: models make mistakes."
        ),
        CHAT,
        _panel,
        tr("Open the first source"),
        _cite,
    ),
    Step(
        "documents",
        tr("Your own documents"),
        tr(
            "Drop files or whole folders here. A collection holds what belongs together; a linked"
            " folder is kept up to date by itself."
        ),
        DOCUMENTS,
        lambda room: room.documents.collections,
    ),
    Step(
        "models",
        tr("A better model"),
        tr(
            "The demo model is tiny, good for trying the program. For real work, import a GGUF"
            " file. The hardware check says which size suits this machine."
        ),
        MODELS,
        lambda room: room.page(MODELS).importing,
        tr("What can this machine run?"),
        lambda room: room.page(MODELS).hardware.click(),
    ),
    Step(
        "prompts",
        tr("Work that comes again"),
        tr(
            "A prompt is an instruction that you keep: with versions, fields to fill in and tests."
            " In chat, a slash inserts one."
        ),
        PROMPTS,
        lambda room: room.prompts.library,
    ),
    Step(
        "private",
        tr("Nothing leaves this computer"),
        tr(
            "The shield says so, and the card behind it shows every attempt. Encryption, backups"
            " and the size and colours of the window are on this page too."
        ),
        WORKSPACE,
        lambda room: room.rail.network,
    ),
    Step(
        "help",
        tr("That is all"),
        tr(
            "F1 opens the help for the page that you see. Ctrl+P finds everything that the program"
            " can do, and starts this tour again."
        ),
    ),
)
