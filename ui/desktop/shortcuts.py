"""The keys of the window, as its help shows them."""

from __future__ import annotations

from ui.desktop.language import tr

SHORTCUTS = (
    ("Ctrl+1 … Ctrl+6", tr("Chat, Documents, Models, Prompts, Workspace, Usage")),
    ("Ctrl+7", tr("Evaluation")),
    ("Ctrl+N", tr("New chat")),
    ("Ctrl+K", tr("Search conversations")),
    ("Ctrl+L", tr("Write a question")),
    (tr("Enter"), tr("Send; Shift+Enter starts a new line")),
    ("/", tr("Insert a prompt, at the beginning of a question")),
    ("Ctrl+S", tr("Save a prompt as a new version")),
    (tr("Escape"), tr("Stop the answer; close a panel")),
    (tr("Delete"), tr("Delete what is selected, after a question")),
    ("Ctrl+,", tr("Settings of the workspace")),
    (tr("Tab, arrow keys"), tr("Move; Enter or Space acts")),
    ("Ctrl+Shift+P", tr("Privacy desk")),
    ("Ctrl+Shift+L", tr("Lock an encrypted workspace")),
    ("F1", tr("This help")),
    ("Ctrl+Q", tr("Quit")),
)
