"""Walk through what is shown: names that screen readers tell, and what Tab reaches.

Uses no words of the window, so that it can be run in every language: set AI_WORKBENCH_LANGUAGE.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QDialog,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

NAMED = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ScrollBar,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
}
_INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
# Reached in another way: rows of an answer have a chain of their own, which test_transcript walks;
# the palette's list follows the arrows of its field; a popup belongs to its box.
_OTHERWISE = {"ProseView", "CodeView", "QComboBoxListView"}
_MOST_CHILDREN = 500


def interfaces(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    waiting = [root]
    while waiting:
        interface = waiting.pop()
        yield interface
        for number in range(min(interface.childCount(), _MOST_CHILDREN)):
            child = interface.child(number)
            if child is not None and child.isValid():
                waiting.append(child)


def describe(interface: QAccessibleInterface) -> str:
    thing = interface.object()
    parent = thing.parent() if thing is not None else None
    return f"{interface.role()} {type(thing).__name__} in {type(parent).__name__}"


def nameless(root: QWidget) -> tuple[int, list[str]]:
    """How many named kinds were seen, and those without a name."""
    top = QAccessible.queryAccessibleInterface(root)
    assert top is not None
    seen = [found for found in interfaces(top) if found.role() in NAMED]
    without = [describe(found) for found in seen if not found.text(QAccessible.Text.Name).strip()]
    return len(seen), without


def interactive(root: QWidget) -> list[QWidget]:
    """What can be acted on or typed into now; inner parts of controls of Qt's are left out."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if isinstance(widget, _INTERACTIVE)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.window() is root.window()
        and not isinstance(widget, QScrollBar | QHeaderView)
        and not _is_inner(widget)
    ]


def reached_by_tab(root: QWidget) -> set[QWidget]:
    """What Tab comes to, by the order that Qt goes through."""
    reached: set[QWidget] = set()
    widget = root.window().nextInFocusChain()
    while widget is not None and widget is not root.window():
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            reached.add(widget)
        widget = widget.nextInFocusChain()
    return reached


def unreachable(root: QWidget) -> list[str]:
    """Controls that Tab does not come to. In a group of which one is chosen, one is enough."""
    reached = reached_by_tab(root)
    return [
        f"{type(widget).__name__} “{widget.accessibleName()}” in {type(widget.parent()).__name__}"
        for widget in interactive(root)
        if widget not in reached
        and widget.focusProxy() not in reached
        and not _is_reached_by_arrows(widget, reached)
    ]


def dialogs_of(window: QWidget) -> list[QDialog]:
    """Our dialogs that are open now."""
    return [
        one
        for one in window.findChildren(QDialog)
        if one.isVisible() and not isinstance(one, QFileDialog)
    ]


def openers(page: QWidget) -> list[QAbstractButton]:
    """Buttons that open something: their names end in an ellipsis, in every language."""
    return [
        one
        for one in page.findChildren(QAbstractButton)
        if one.isVisible() and one.isEnabled() and one.accessibleName().endswith("…")
    ]


def _is_reached_by_arrows(widget: QWidget, reached: set[QWidget]) -> bool:
    """Of buttons of which one is chosen, Tab comes to the chosen one alone."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and any(b in reached for b in group.buttons())


def _is_inner(widget: QWidget) -> bool:
    name = type(widget).__name__
    if name in _OTHERWISE or name.startswith("qt_") or widget.objectName().startswith("qt_"):
        return True
    parent = widget.parentWidget()
    inside = (QLineEdit, QComboBox, QAbstractItemView)
    is_qts = not type(widget).__module__.startswith("ui.")
    return is_qts and (isinstance(parent, inside) or name == "QTableCornerButton")
