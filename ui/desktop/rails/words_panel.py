"""Lists of words, and what is named by example: topics, claims, tones."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.desktop.fonts import sans
from ui.desktop.language import tr, tr_n
from ui.desktop.rails.wording import FAMILY
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    ComboBox,
    GhostButton,
    Label,
    LineEdit,
    NumberField,
    PrimaryButton,
    SectionLabel,
)
from ui.desktop.widgets.tick_box import TickBox
from workbench.domain.guard.finding import Family
from workbench.domain.guard.meaning import FAMILIES_BY_EXAMPLE, Meaning, usual_likeness
from workbench.domain.guard.policy import WORD_FAMILIES, GuardPolicy


class WordsPanel(QWidget):
    words_wanted = Signal(str, list)  # family, the words
    meanings_wanted = Signal(list)  # list[Meaning], all of them

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._policy = GuardPolicy()
        self.family = ComboBox(theme, tr("List of"))
        for family in WORD_FAMILIES:
            self.family.addItem(FAMILY[family][0], family)
        self.words = _editor(tr("Words and phrases, one a line"))
        self.keep_words = GhostButton(theme, tr("Keep the list"), "check")
        self.meaning = ComboBox(theme, tr("Entry"))
        self.name = LineEdit(theme, tr("Name"), tr("Name, such as: politics"))
        self.kind = ComboBox(theme, tr("What it is"))
        for family in FAMILIES_BY_EXAMPLE:
            self.kind.addItem(FAMILY[family][0], family)
        self.wanted = TickBox(theme, tr("Questions have to be about this"))
        self.likeness = NumberField(
            theme, tr("From which likeness on"), low=0.1, high=0.99, step=0.05, is_whole=False
        )
        self.examples = _editor(tr("Example sentences, one a line; twenty do well"))
        self.keep = PrimaryButton(theme, tr("Keep"), "check")
        self.remove = GhostButton(theme, tr("Remove"), "trash-2", tone="danger")
        self._build()
        self.family.activated.connect(self._show_words)
        self.meaning.activated.connect(self._show_meaning)
        self.keep_words.clicked.connect(self._on_words)
        self.keep.clicked.connect(self._on_keep)
        self.remove.clicked.connect(self._on_remove)
        for field in (self.name.textChanged, self.examples.textChanged, self.likeness.edited):
            field.connect(self._show_buttons)
        self.kind.activated.connect(self._show_buttons)
        self.wanted.clicked.connect(self._on_wanted)

    def show_policy(self, policy: GuardPolicy) -> None:
        """What is being typed meanwhile stays."""
        self._policy = policy
        is_begun = self.meaning.currentData() is None and bool(
            self.name.text() or _lines(self.examples)
        )
        kept = self.name.text()
        self.meaning.clear()
        self.meaning.addItem(tr("A new one"), None)
        for one in policy.meanings:
            self.meaning.addItem(f"{one.name} ({FAMILY[one.family][0]})", one)
            if one.name == kept:
                self.meaning.setCurrentIndex(self.meaning.count() - 1)
                is_begun = False
        if not self.words.document().isModified():
            self._show_words()
        if not is_begun:
            self._show_meaning()

    def _build(self) -> None:
        theme = self._theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(8)
            row.addLayout(column, 1)
        left.addWidget(SectionLabel(theme, tr("By word")))
        told = tr("Found as they stand, whatever their case; a phrase across line ends, too.")
        left.addWidget(Label(theme, told, tone="muted", size_px=12, wrap=True))
        left.addWidget(self.family)
        left.addWidget(self.words, 1)
        left.addWidget(self.keep_words, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(SectionLabel(theme, tr("By example")))
        told = tr("Sentences that mean nearly the same as one of the examples are found.")
        right.addWidget(Label(theme, told, tone="muted", size_px=12, wrap=True))
        right.addWidget(self.meaning)
        line = QHBoxLayout()
        line.addWidget(self.name, 1)
        line.addWidget(self.kind)
        right.addLayout(line)
        right.addWidget(self.examples, 1)
        line = QHBoxLayout()
        line.addWidget(Label(theme, tr("From which likeness on"), size_px=13))
        line.addWidget(self.likeness)
        line.addStretch(1)
        right.addLayout(line)
        right.addWidget(self.wanted)
        line = QHBoxLayout()
        line.addWidget(self.keep)
        line.addWidget(self.remove)
        line.addStretch(1)
        right.addLayout(line)

    @Slot()
    def _show_words(self) -> None:
        family: Family = self.family.currentData()
        self.words.setPlainText("\n".join(self._policy.words.get(family, ())))

    @Slot()
    def _show_meaning(self) -> None:
        one = self.meaning.currentData()
        is_new = not isinstance(one, Meaning)
        shown = Meaning("", "off_topic", ()) if is_new else one
        self.name.setText(shown.name)
        self.name.setEnabled(is_new)
        self.kind.setCurrentIndex(self.kind.findData(shown.family))
        self.kind.setEnabled(is_new)
        self.examples.setPlainText("\n".join(shown.examples))
        self.likeness.set_value(shown.likeness)
        self.wanted.setChecked(shown.is_wanted)
        self.remove.setVisible(not is_new)
        self._show_buttons()

    @Slot()
    def _show_buttons(self) -> None:
        n = len(_lines(self.examples))
        self.wanted.setEnabled(self.kind.currentData() == "off_topic")
        self.keep.setEnabled(bool(self.name.text().strip()) and n > 0 and not self.likeness.problem)
        self.keep.setToolTip(tr_n("{n:,} example", "{n:,} examples", n))

    @Slot()
    def _on_wanted(self) -> None:
        """Of what is wanted a smaller likeness is enough."""
        self.likeness.set_value(usual_likeness(is_wanted=self.wanted.isChecked()))

    @Slot()
    def _on_words(self) -> None:
        self.words.document().setModified(False)
        self.words_wanted.emit(self.family.currentData(), _lines(self.words))

    @Slot()
    def _on_keep(self) -> None:
        old = self.meaning.currentData()
        made = Meaning(
            self.name.text(),
            self.kind.currentData(),
            tuple(_lines(self.examples)),
            self.wanted.isChecked() and self.wanted.isEnabled(),
            float(self.likeness.value or usual_likeness(is_wanted=False)),
        )
        if isinstance(old, Meaning):
            made = replace(made, name=old.name, family=old.family)
        self.meanings_wanted.emit([*(m for m in self._policy.meanings if m != old), made])

    @Slot()
    def _on_remove(self) -> None:
        old = self.meaning.currentData()
        self.name.clear()
        self.meanings_wanted.emit([one for one in self._policy.meanings if one != old])


def _editor(name: str) -> QPlainTextEdit:
    editor = QPlainTextEdit()
    editor.setFont(sans(13))
    editor.setTabChangesFocus(True)
    editor.setAccessibleName(name)
    editor.setPlaceholderText(name)
    return editor


def _lines(editor: QPlainTextEdit) -> list[str]:
    return [line.strip() for line in editor.toPlainText().splitlines() if line.strip()]
