"""The keys of the window, as its help shows them."""

from __future__ import annotations

SHORTCUTS = (
    ("Ctrl+1 … Ctrl+6", "Chat, Documents, Models, Prompts, Workspace, Usage"),
    ("Ctrl+7", "Evaluation"),
    ("Ctrl+N", "New chat"),
    ("Ctrl+K", "Search conversations"),
    ("Ctrl+L", "Write a question"),
    ("Enter", "Send; Shift+Enter starts a new line"),
    ("/", "Insert a prompt, at the beginning of a question"),
    ("Ctrl+S", "Save a prompt as a new version"),
    ("Escape", "Stop the answer; close a panel"),
    ("Delete", "Delete what is selected, after a question"),
    ("Ctrl+,", "Settings of the workspace"),
    ("Tab, arrow keys", "Move; Enter or Space acts"),
    ("Ctrl+Shift+P", "Privacy desk"),
    ("Ctrl+Shift+L", "Lock an encrypted workspace"),
    ("F1", "This help"),
    ("Ctrl+Q", "Quit"),
)
