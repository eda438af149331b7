"""Help: the topics of the guide, a search over them, and the page that is read. Works offline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from ui import guide
from ui.desktop.help.keys_topic import KEYS, keys_topic
from ui.desktop.help.page_view import PageView
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, IconButton, Label, SearchField
from ui.desktop.widgets.fitting import fit_to_screen
from ui.desktop.widgets.row_list import Row, RowList

if TYPE_CHECKING:
    from ui.desktop.commands.room import Desk

_MOST_FOUND: Final = 30
_BELOW_CHARS: Final = 36
Place = tuple[str, str]  # topic, anchor


class HelpWindow(QDialog):
    """Stays open beside the window; closing it keeps where one was."""

    def __init__(self, parent: QWidget, theme: ThemeController, desk: Desk) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = desk
        self._past: list[Place] = []
        self._future: list[Place] = []
        self._here: Place = ("", "")
        self._is_fitted = False
        self.setWindowTitle(tr("Help"))
        self.setAccessibleName(tr("Help"))
        self.resize(980, 700)
        self.search = SearchField(theme, tr("Search the help"), tr("Search the help"))
        self.list = RowList(theme, tr("Topics"))
        self.view = PageView(theme)
        self.back = IconButton(theme, "chevron-left", tr("Back"), tr("Back (Alt+Left)"))
        self.forward = IconButton(theme, "chevron-right", tr("Forward"), tr("Forward (Alt+Right)"))
        self.tour = GhostButton(theme, tr("Take the tour"), "play")
        self.keys = GhostButton(theme, tr("Keyboard…"), "keyboard")
        self.remark = Label(theme, tone="muted", size_px=12, wrap=True)
        self._build()
        self._bind()
        self._show_topics()

    # ------------------------------------------------------------------------- reading

    def show_topic(self, name: str, anchor: str = "") -> None:
        """A topic of the guide, or `KEYS`; the first if there is none of that name."""
        if self._here[0] and (name, anchor) != self._here:
            self._past.append(self._here)
            self._future.clear()
        self._show((name, anchor))
        self.show()
        self.activateWindow()

    def showEvent(self, event: QShowEvent) -> None:
        if not self._is_fitted:
            self._is_fitted = True
            fit_to_screen(self, self._theme)
        super().showEvent(event)

    @property
    def shown(self) -> str:
        """The name of the topic."""
        return self._here[0]

    def _show(self, place: Place) -> None:
        name, anchor = place
        topic = self._topic(name)
        self._here = (topic.name, anchor)
        self.view.show_text(topic.text, guide.folder())
        if anchor:
            self.view.show_anchor(anchor)
        self.view.setAccessibleDescription(topic.title)
        self.back.setEnabled(bool(self._past))
        self.forward.setEnabled(bool(self._future))
        self.remark.clear()
        self._mark()

    def _topic(self, name: str) -> guide.Topic:
        if name == KEYS:
            return keys_topic(self._desk.keys)
        return guide.topic(name) or guide.topics()[0]

    @Slot(str)
    def _on_link(self, link: str) -> None:
        """Within the guide; what lies outside it is named, not opened."""
        target, _, anchor = link.partition("#")
        name = Path(target).stem if target else self._here[0]
        is_ours = (not target or guide.topic(name) is not None) and "://" not in link
        if is_ours:
            self.show_topic(name, anchor)
        else:
            self.remark.setText(tr("This leads outside the guide: {link}", link=link))

    @Slot()
    def _on_back(self) -> None:
        if self._past:
            self._future.append(self._here)
            self._show(self._past.pop())

    @Slot()
    def _on_forward(self) -> None:
        if self._future:
            self._past.append(self._here)
            self._show(self._future.pop())

    # ------------------------------------------------------------------------- finding

    @Slot(str)
    def _on_search(self, words: str) -> None:
        if not words.strip():
            self._show_topics()
            return
        found = guide.search(words, (*guide.topics(), keys_topic(self._desk.keys)))[:_MOST_FOUND]
        if not found:
            self.remark.setText(tr("No page has all of these words."))
        self.list.show_rows(
            [
                Row(
                    one.section.title,
                    one.topic.title,
                    "",
                    "muted",
                    (one.topic.name, one.section.anchor),
                )
                for one in found
            ]
        )

    def _show_topics(self) -> None:
        keys = keys_topic(self._desk.keys)
        rows = [
            Row(one.title, _short(one.sections[0].text), "", "muted", (one.name, ""))
            for one in (*guide.topics(), keys)
        ]
        self.list.show_rows(rows)
        self._mark()

    def _mark(self) -> None:
        """Select what is read in the list, if it is there."""
        if self.search.text().strip():
            return
        self.list.blockSignals(True)
        for row, one in enumerate(self.list.model_of_rows.rows):
            if one.value[0] == self._here[0]:
                self.list.setCurrentIndex(self.list.model_of_rows.index(row))
        self.list.blockSignals(False)

    @Slot(object)
    def _on_chosen(self, place: Place) -> None:
        self.show_topic(*place)
        if self.search.text().strip() and not place[1]:
            self.view.find_words(self.search.text())

    # ------------------------------------------------------------------------- building

    def _build(self) -> None:
        side = QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(12, 12, 6, 12)
        left.setSpacing(8)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        left.addWidget(self.keys)
        left.addWidget(self.tour)
        page = QWidget()
        right = QVBoxLayout(page)
        right.setContentsMargins(6, 12, 12, 12)
        right.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self.forward)
        head.addWidget(self.remark, 1)
        right.addLayout(head)
        right.addWidget(self.view, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(side)
        split.addWidget(page)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setSizes([290, 690])
        split.setChildrenCollapsible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(split)
        for button in (self.keys, self.tour, self.back, self.forward):
            button.setAutoDefault(False)

    def _bind(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self._on_first)
        self.list.chosen.connect(self._on_chosen)
        self.view.followed.connect(self._on_link)
        self.back.clicked.connect(self._on_back)
        self.forward.clicked.connect(self._on_forward)
        self.keys.clicked.connect(self._desk.open_keys)
        self.tour.clicked.connect(self._on_tour)
        for keys, act in (
            ("Alt+Left", self._on_back),
            ("Alt+Right", self._on_forward),
            ("Ctrl+F", self.search.setFocus),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    @Slot()
    def _on_first(self) -> None:
        rows = self.list.model_of_rows.rows
        if rows and self.search.text().strip():
            self._on_chosen(rows[0].value)

    @Slot()
    def _on_tour(self) -> None:
        self.hide()
        self._desk.start_tour()


def _short(text: str) -> str:
    """The beginning, as much as fits below a title."""
    line = guide.plain(text)
    return line if len(line) <= _BELOW_CHARS else f"{line[:_BELOW_CHARS].rstrip()} …"
