"""The page of the help that lists all keys, as they are now."""

from __future__ import annotations

from typing import Final

from ui import guide
from ui.desktop.commands.catalogue import FIXED
from ui.desktop.commands.key_window import shown_fixed
from ui.desktop.commands.keys import KeyMap, shown
from ui.desktop.language import tr

KEYS: Final = "keys"


def keys_topic(keys: KeyMap) -> guide.Topic:
    title = tr("Keys")
    lines = [
        f"# {title}",
        "",
        tr("Everything can be done without a mouse. Keys can be changed under Keyboard."),
        "",
        f"| {tr('Keys')} | {tr('Command')} | {tr('Where')} |",
        "|---|---|---|",
    ]
    lines += [
        f"| `{_cell(shown(held))}` | {_cell(command.title)} | {command.place} |"
        for command in keys.commands
        if (held := keys.keys_of(command.id))
    ]
    lines += [f"| `{_cell(shown_fixed(one.keys))}` | {one.title} | {one.place} |" for one in FIXED]
    text = "\n".join(lines)
    return guide.Topic(KEYS, title, text, tuple(guide.sections(text)))


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
