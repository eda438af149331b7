"""Every command of the window by name: the one list that palette, keys and help read.

A command reaches its page when it runs, so that no page is built for being listed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from ui.desktop.commands.command import Command, FixedKeys
from ui.desktop.language import tr
from ui.desktop.rail import PLACES

if TYPE_CHECKING:
    from ui.desktop.commands.room import Desk, Room

CHAT, DOCUMENTS, MODELS, PROMPTS, WORKSPACE, USAGE, EVALUATION = range(len(PLACES))
_NAMES = ("chat", "documents", "models", "prompts", "workspace", "usage", "evaluation")

EVERYWHERE = tr("Everywhere")
FIXED = (
    FixedKeys("Return", tr("Send a question; Shift+Enter starts a new line"), tr("Chat")),
    FixedKeys("/", tr("Insert a prompt, at the beginning of a question"), tr("Chat")),
    FixedKeys("Esc", tr("Stop the answer; close a panel or a window"), EVERYWHERE),
    FixedKeys("Del", tr("Delete what is selected, after a question"), EVERYWHERE),
    FixedKeys("Tab", tr("Go to the next control; Shift+Tab to the one before"), EVERYWHERE),
    FixedKeys("Space", tr("Press the button that has the focus, as Enter does"), EVERYWHERE),
    FixedKeys("Alt+Left", tr("Back, in the help and while reading documents"), EVERYWHERE),
    FixedKeys("Ctrl+Return", tr("Save the rules of a linked folder"), tr("Documents")),
    FixedKeys("P, F, S", tr("Pass, fail, skip, while answers are judged"), tr("Evaluation")),
)


def window_commands(window: Room, desk: Desk) -> tuple[Command, ...]:
    """Their keys hold in the whole window."""
    places = [
        Command(
            f"go.{_NAMES[number]}",
            tr("Go to {page}", page=name),
            EVERYWHERE,
            partial(window.show_page, number),
            keys,
            icon,
            is_possible=partial(_is_open, window, number),
        )
        for number, (name, icon, keys) in enumerate(PLACES)
    ]
    return (*places, *_everywhere(window, desk), *_of_pages(window))


def _everywhere(window: Room, desk: Desk) -> tuple[Command, ...]:
    def one(
        name: str, title: str, run: Callable[[], object], keys: str, icon: str, words: str = ""
    ) -> Command:
        return Command(name, title, EVERYWHERE, run, keys, icon, words)

    look = tr("theme appearance colours")
    themes = (
        ("light", tr("Use the light theme")),
        ("dark", tr("Use the dark theme")),
        ("contrast-light", tr("Use the light theme with high contrast")),
        ("contrast-dark", tr("Use the dark theme with high contrast")),
        ("system", tr("Use the theme of the system")),
    )
    return (
        one("palette", tr("Find a command…"), desk.open_palette, "Ctrl+P", "search"),
        one("help", tr("Help"), desk.open_help, "F1", "circle-help", tr("guide manual")),
        one("keys", tr("Keyboard…"), desk.open_keys, "Ctrl+/", "keyboard", tr("shortcuts keys")),
        one("tour", tr("Take the tour"), desk.start_tour, "", "play", tr("first steps begin")),
        one(
            "hardware",
            tr("What this machine can run…"),
            desk.check_hardware,
            "",
            "cpu",
            tr("hardware memory speed"),
        ),
        *(
            one(f"theme.{mode}", title, partial(desk.use_theme, mode), "", "eye", look)
            for mode, title in themes
        ),
        one("lock", tr("Lock the workspace"), window.lock_wanted.emit, "Ctrl+Shift+L", "lock"),
        one("quit", tr("Quit"), window.close, "Ctrl+Q", "x", tr("close exit")),
    )


def _of_pages(window: Room) -> tuple[Command, ...]:
    """What pages do, from anywhere: the page is shown first."""

    def one(
        name: str, title: str, page: int, act: Callable[[Any], object], keys: str, icon: str
    ) -> Command:
        return Command(
            name,
            title,
            PLACES[page][0],
            partial(_on_page, window, page, act),
            keys,
            icon,
            is_possible=partial(_is_open, window, page),
        )

    return (
        one("chat.new", tr("New chat"), CHAT, lambda p: p.new_chat(), "Ctrl+N", "plus"),
        one(
            "chat.search",
            tr("Search conversations"),
            CHAT,
            lambda p: p.focus_search(),
            "Ctrl+K",
            "search",
        ),
        one(
            "chat.write",
            tr("Write a question"),
            CHAT,
            lambda p: p.focus_composer(),
            "Ctrl+L",
            "pencil",
        ),
        one(
            "chat.ask_all",
            tr("Ask all documents…"),
            CHAT,
            lambda p: p.ask_all(""),
            "",
            "table",
        ),
        one("chat.agents", tr("Agents…"), CHAT, lambda p: p.agents.open(), "", "sparkles"),
        one("chat.adapters", tr("Adapters…"), CHAT, lambda p: p.open_adapters(), "", "layers"),
        one(
            "documents.files",
            tr("Add files…"),
            DOCUMENTS,
            lambda p: p.choose_files(),
            "",
            "plus",
        ),
        one(
            "documents.folder",
            tr("Add folder…"),
            DOCUMENTS,
            lambda p: p.choose_folder(),
            "",
            "folder-plus",
        ),
        one(
            "documents.link",
            tr("Link a folder…"),
            DOCUMENTS,
            lambda p: p.choose_folder_to_link(),
            "",
            "refresh-cw",
        ),
        one(
            "documents.collection",
            tr("New collection"),
            DOCUMENTS,
            lambda p: p.collections.new.click(),
            "",
            "library",
        ),
        one("models.import", tr("Import GGUF…"), MODELS, lambda p: p.choose_file(), "", "box"),
        one(
            "models.find",
            tr("Find on this machine…"),
            MODELS,
            lambda p: p.find_models(),
            "",
            "search",
        ),
        one(
            "prompts.new",
            tr("New prompt"),
            PROMPTS,
            lambda p: p.view_model.create(),
            "",
            "plus",
        ),
        one(
            "workspace.settings",
            tr("Settings of the workspace"),
            WORKSPACE,
            lambda _p: None,
            "Ctrl+,",
            "settings",
        ),
        one(
            "workspace.privacy",
            tr("Privacy desk"),
            WORKSPACE,
            lambda p: p.open_privacy(),
            "Ctrl+Shift+P",
            "shield-check",
        ),
        one(
            "workspace.network",
            tr("Network…"),
            WORKSPACE,
            lambda p: p.open_network(),
            "",
            "globe",
        ),
        one("evaluation.run", tr("New run"), EVALUATION, lambda p: p.new_run(), "", "play"),
        one(
            "evaluation.judges",
            tr("Judges"),
            EVALUATION,
            lambda p: p.show_judges(),
            "",
            "shield-check",
        ),
        one(
            "evaluation.schedules",
            tr("Schedules"),
            EVALUATION,
            lambda p: p.show_schedules(),
            "",
            "clock",
        ),
    )


def page_commands(number: int, page: Any) -> tuple[Command, ...]:
    """Commands whose keys hold on their page alone, once it is built."""
    if number != PROMPTS:
        return ()
    return (
        Command(
            "prompts.save",
            tr("Save a prompt as a new version"),
            PLACES[PROMPTS][0],
            page.save_version,
            "Ctrl+S",
            "check",
            scope=PROMPTS,
        ),
        Command(
            "prompts.search",
            tr("Search prompts"),
            PLACES[PROMPTS][0],
            page.focus_search,
            "Ctrl+F",
            "search",
            scope=PROMPTS,
        ),
    )


def _on_page(window: Room, number: int, act: Callable[[Any], object]) -> None:
    window.show_page(number)
    if window.shows(number):
        act(window.page(number))


def _is_open(window: Room, number: int) -> bool:
    return not window.is_closed(number)
