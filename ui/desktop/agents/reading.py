"""Texts that are read and not written."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextBrowser

from ui.desktop.fonts import sans
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import use_thin_scroll_bars


def plain_text(theme: ThemeController, name: str) -> QPlainTextEdit:
    """Any text as it is, nothing in it interpreted."""
    edit = QPlainTextEdit()
    edit.setReadOnly(True)
    edit.setFont(sans(12))
    edit.setAccessibleName(name)
    edit.setTabChangesFocus(True)
    edit.setFrameShape(QFrame.Shape.NoFrame)
    use_thin_scroll_bars(edit, theme)
    return edit


def report_view(theme: ThemeController, name: str) -> QTextBrowser:
    """Markdown; no link is followed and nothing is loaded."""
    view = QTextBrowser()
    view.setFont(sans(13))
    view.setAccessibleName(name)
    view.setOpenLinks(False)
    view.setOpenExternalLinks(False)
    view.setFrameShape(QFrame.Shape.NoFrame)
    use_thin_scroll_bars(view, theme)
    return view
