"""What of a linked folder is left out: patterns, hidden files, large files."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from ui.desktop.fonts import sans
from ui.desktop.language import tr, tr_n
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton, Label, NumberField, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.tick_box import TickBox
from workbench.domain.linked_folder import IgnoreRules, LinkedFolder

_MB = 1_000_000
_MOST_MB = 1_000_000
_TEXT = tr(
    "One pattern a line. Without a slash it is for names at any depth (*.bak, drafts), with one"
    " for the path below the folder (2019/*). What a rule leaves out goes from the collection with"
    " the next look; your files stay as they are."
)


class RulesDialog(Dialog):
    """`agreed` carries the folder's id and its IgnoreRules."""

    agreed = Signal(str, object)

    def __init__(self, parent: QWidget, theme: ThemeController, folder: LinkedFolder) -> None:
        super().__init__(parent, theme, tr("What is left out"), f"{folder.path}\n{_TEXT}")
        self._folder = folder
        self.setMinimumWidth(480)
        self.patterns = QPlainTextEdit()
        self.patterns.setAccessibleName(tr("Patterns of what is left out, one a line"))
        self.patterns.setFont(sans(13))
        self.patterns.setTabChangesFocus(True)
        self.patterns.setPlainText("\n".join(folder.rules.patterns))
        self.patterns.setMinimumHeight(120)
        self.hidden = TickBox(theme, tr("Hidden files, too"))
        self.hidden.setChecked(folder.rules.with_hidden)
        self.most = NumberField(
            theme, tr("Largest file in MB"), low=0, high=_MOST_MB, is_whole=False
        )
        self.most.set_value(folder.rules.max_bytes / _MB)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(theme, tr("Leave out files larger than"), size_px=13))
        row.addWidget(self.most)
        row.addWidget(Label(theme, tr("MB (0: none)"), tone="muted", size_px=13))
        row.addStretch(1)
        self.column.addWidget(self.patterns, 1)
        self.column.addWidget(self.hidden)
        self.column.addLayout(row)
        n_left_out = sum(folder.left_out.values())
        if n_left_out:
            told = ", ".join(f"{n:,} {why}" for why, n in sorted(folder.left_out.items()))
            said = tr(
                "Left out at the last look: {amount} ({told}).",
                amount=tr_n("{n:,} file", "{n:,} files", n_left_out),
                told=told,
            )
            self.column.addWidget(Label(theme, said, tone="muted", size_px=12, wrap=True))
        cancel = GhostButton(theme, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = PrimaryButton(theme, tr("Save"))
        self.save.clicked.connect(self._on_save)
        for button in (cancel, self.save):
            button.setAutoDefault(False)
        self.most.edited.connect(lambda: self.save.setEnabled(not self.most.problem))
        self.add_buttons(cancel, self.save)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._on_save)

    @Slot()
    def _on_save(self) -> None:
        size = self.most.value
        if size is None:
            return
        lines = (line.strip() for line in self.patterns.toPlainText().splitlines())
        patterns = tuple(dict.fromkeys(filter(None, lines)))
        rules = IgnoreRules(patterns, self.hidden.isChecked(), round(size * _MB))
        if rules != self._folder.rules:
            self.agreed.emit(self._folder.id, rules)
        self.accept()
