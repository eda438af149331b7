"""What commands need of the window, and what the window's own commands need of their desk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from ui.desktop.chat.page import ChatPage
    from ui.desktop.commands.command import Command
    from ui.desktop.commands.keys import KeyMap
    from ui.desktop.commands.pages_seen import PagesSeen
    from ui.desktop.documents.page import DocumentsPage
    from ui.desktop.prompts.page import PromptsPage
    from ui.desktop.rail import Rail
    from ui.desktop.theme import ThemeController
    from ui.desktop.widgets.toast import Toast
    from workbench.app import Workbench


class Room(Protocol):
    rail: Rail

    @property
    def theme(self) -> ThemeController: ...

    @property
    def toast(self) -> Toast: ...

    @property
    def chat(self) -> ChatPage: ...

    @property
    def documents(self) -> DocumentsPage: ...

    @property
    def prompts(self) -> PromptsPage: ...

    @property
    def lock_wanted(self) -> SignalInstance: ...

    def host(self) -> QWidget:
        """The window itself: what dialogs belong to and keys hold in."""

    def close(self) -> bool: ...

    def page(self, number: int) -> Any: ...

    def show_page(self, number: int) -> None: ...

    def shows(self, number: int) -> bool: ...

    def is_closed(self, number: int) -> bool: ...

    def built_pages(self) -> Sequence[tuple[int, QWidget]]: ...

    def help_topic(self) -> str: ...

    def tell_problem(self, error: BaseException) -> None: ...

    def ask_about(self, collection_id: str) -> None: ...

    def use_prompt(self, name: str) -> None: ...

    def show_conversation(self, conversation_id: str) -> None: ...

    def add_samples(self) -> None: ...


class Desk(Protocol):
    keys: KeyMap
    seen: PagesSeen

    @property
    def recent(self) -> Sequence[str]: ...

    @property
    def workbench(self) -> Workbench | None: ...

    def run(self, command: Command) -> None: ...

    def open_palette(self) -> object: ...

    def open_keys(self) -> object: ...

    def open_help(self, topic: str = "") -> object: ...

    def start_tour(self) -> object: ...

    def check_hardware(self) -> object: ...

    def use_theme(self, mode: str) -> None: ...
