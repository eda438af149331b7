"""What the palette finds besides commands: conversations, collections, prompts, models, controls.

Reads what the pages show already; asks no service.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from ui.desktop.chat.conversation_list_model import Item, Role
from ui.desktop.commands.catalogue import CHAT, DOCUMENTS, PROMPTS
from ui.desktop.commands.command import Command
from ui.desktop.language import tr
from ui.desktop.rail import PLACES

if TYPE_CHECKING:
    from ui.desktop.commands.pages_seen import PagesSeen
    from ui.desktop.commands.room import Room

_MOST_CONVERSATIONS: Final = 200
_LONGEST_NAME: Final = 48  # of a control; longer ones are sources and rows of figures
_NEVER: Final = frozenset({tr("Close"), tr("Cancel"), tr("Clear"), tr("Close this message")})


def things(window: Room, seen: PagesSeen) -> Iterator[Command]:
    yield from _conversations(window)
    for collection in seen.collections:
        yield Command(
            f"collection:{collection.id}",
            collection.name,
            tr("Collection"),
            partial(_show_collection, window, collection.id),
            icon="library",
        )
        yield Command(
            f"ask:{collection.id}",
            tr("Ask {collection}", collection=collection.name),
            tr("Collection"),
            partial(window.ask_about, collection.id),
            icon="message-square",
        )
    for prompt in seen.prompts:
        yield Command(
            f"use:{prompt.name}",
            tr("Use {prompt} in chat", prompt=prompt.title or prompt.name),
            tr("Prompt"),
            partial(window.use_prompt, prompt.name),
            icon="book-open",
            words=prompt.name,
        )
        yield Command(
            f"prompt:{prompt.id}",
            prompt.title or prompt.name,
            tr("Prompt"),
            partial(_show_prompt, window, prompt.id),
            icon="book-open",
            words=prompt.name,
        )
    for model in seen.models:
        yield Command(
            f"model:{model.id}",
            tr("Answer with {model}", model=model.name),
            tr("Model"),
            partial(window.chat.view_model.choose, "model", model.id),
            icon="box",
        )


def controls(window: Room) -> Iterator[Command]:
    """Buttons and settings that stand on pages now, each once."""
    told: set[tuple[int, str]] = set()
    for number, page in window.built_pages():
        for widget in page.findChildren(QWidget):
            name = widget.accessibleName().strip()
            if (number, name) in told or not _is_offered(widget, page, name):
                continue
            told.add((number, name))
            yield Command(
                f"control:{number}:{name}",
                name.rstrip(":"),
                PLACES[number][0],
                partial(_reach, window, number, widget),
                icon="chevron-right" if isinstance(widget, QAbstractButton) else "settings",
            )


def _is_offered(widget: QWidget, page: QWidget, name: str) -> bool:
    if not name or len(name) > _LONGEST_NAME or name in _NEVER:
        return False
    if not type(widget).__module__.startswith("ui."):
        return False
    if not isinstance(widget, QAbstractButton | QComboBox | QLineEdit):
        return False
    return widget.isVisibleTo(page) and widget.isEnabledTo(page)


def _reach(window: Room, number: int, widget: QWidget) -> None:
    window.show_page(number)
    if not window.shows(number) or not widget.isEnabled():
        return
    widget.setFocus()
    if isinstance(widget, QAbstractButton) and not widget.isCheckable():
        widget.click()


def _conversations(window: Room) -> Iterator[Command]:
    if window.is_closed(CHAT):
        return
    model = window.chat.view_model.list_model
    for row in range(min(model.rowCount(), _MOST_CONVERSATIONS)):
        entry = model.index(row).data(Role.ENTRY)
        if isinstance(entry, Item):
            yield Command(
                f"chat:{entry.conversation.id}",
                entry.conversation.title,
                tr("Conversation"),
                partial(window.show_conversation, entry.conversation.id),
                icon="message-square",
            )


def _show_collection(window: Room, collection_id: str) -> None:
    window.show_page(DOCUMENTS)
    if window.shows(DOCUMENTS):
        window.documents.view_model.choose(collection_id)


def _show_prompt(window: Room, prompt_id: str) -> None:
    window.show_page(PROMPTS)
    if window.shows(PROMPTS):
        window.prompts.view_model.choose(prompt_id)
