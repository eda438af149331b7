"""The privacy desk: a text before and after, its finds, one click each way, figures, reveals."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.charts.table import table_view
from ui.desktop.errors import present
from ui.desktop.language import tr, tr_n
from ui.desktop.privacy.own_types_dialog import OwnTypesDialog
from ui.desktop.privacy.recognizers_dialog import RecognizersDialog
from ui.desktop.privacy.rules_panel import RulesPanel
from ui.desktop.privacy.stored_chats_panel import StoredChatsPanel
from ui.desktop.privacy.text_pane import TextPane
from ui.desktop.privacy.view_model import PrivacyViewModel, Source
from ui.desktop.reading.tables import fill
from ui.desktop.reading.window import ReadingWindow
from ui.desktop.roomy import Roomy
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Banner,
    ComboBox,
    GhostButton,
    Label,
    PrimaryButton,
    SectionLabel,
    ask_text,
)
from ui.desktop.widgets.scrolling import WIDTH as BAR_WIDTH
from workbench.app import Workbench
from workbench.domain.privacy_eval import Agreement
from workbench.domain.privacy_placeholders import Restored
from workbench.domain.privacy_places import Place, Places
from workbench.domain.privacy_policy import Policy
from workbench.services.privacy.privacy_desk import Seen

_KIND_WIDTH = 150
_RULES_WIDTH = 290
_WAIT_MS = 250  # after the last key
_FINDS = (tr("Type"), tr("Text"), tr("Score"), tr("Why"))
_FIGURES = (tr("Type"), tr("Precision"), tr("Recall"), "F2", tr("Labels"))
_NO_FIGURES = tr("Correct the finds of a text with the two buttons, then keep it as a sample.")
_EMPTY = tr("Paste or type a text, open a file, or choose a chat or a document above.")


class PrivacyWindow(ReadingWindow):
    def __init__(self, parent: QWidget, theme: ThemeController, workbench: Workbench) -> None:
        super().__init__(parent, theme, tr("Privacy desk"))
        self._theme, self._workbench = theme, workbench
        self._types = workbench.privacy_desk.types()
        self.view_model = PrivacyViewModel(workbench, self)
        self._sources: list[Source] = []
        self._hides_chats: bool | None = None  # nothing is known yet
        self.banner = Banner(theme)
        self.source = ComboBox(theme, tr("Text to look at"))
        self.open_file = GhostButton(theme, tr("Open file…"), "folder-open")
        self.before, self.after = TextPane(theme, tr("Before")), TextPane(theme, tr("After"))
        self.before.setPlaceholderText(_EMPTY)
        self.after.setReadOnly(True)
        self.status = Label(theme, "", tone="muted", size_px=12)
        self.finds = table_view(theme, tr("What was found"), is_even=False)
        self.not_personal = GhostButton(theme, tr("Not personal"), "x")
        self.personal = GhostButton(theme, tr("Personal:"), "plus")
        self.kind = ComboBox(theme, tr("Type of what is selected"))
        self.kind.addItems(list(self._types))
        self.kind.setCurrentText("PERSON")
        self.kind.setMaximumWidth(_KIND_WIDTH)
        self.personal.setAccessibleName(tr("What is selected is personal"))
        self.rules = RulesPanel(theme)
        self.stored_chats = StoredChatsPanel(theme, workbench)
        self.rules.below_chats.addWidget(self.stored_chats)
        self.figures = table_view(theme, tr("How well it works"), is_even=False)
        self.no_figures = Label(theme, _NO_FIGURES, tone="muted", size_px=12, wrap=True)
        self.keep = GhostButton(theme, tr("Keep as sample"), "check")
        self.measure = GhostButton(theme, tr("Measure"), "chart-column")
        self.copy = GhostButton(theme, tr("Copy"), "copy")
        self.save = PrimaryButton(theme, tr("Save…"), "download")
        self.reveal = GhostButton(theme, tr("Reveal…"), "eye")
        self._timer = QTimer(self, interval=_WAIT_MS, singleShot=True)
        for button in self.findChildren(GhostButton):
            button.setAutoDefault(False)
        self.save.setAutoDefault(False)
        self._build(theme)
        self._bind()
        self.rules.show_types(self._types)
        self.view_model.open()
        self.stored_chats.look()
        self._show_seen(Seen("", "", (), ()))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.view_model.close()
        self.stored_chats.close_calls()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        self.view_model.close()
        self.stored_chats.close_calls()
        super().done(result)

    def _build(self, theme: ThemeController) -> None:
        self.column.addWidget(self.banner)
        top = QHBoxLayout()
        top.addWidget(self.source)
        top.addWidget(self.open_file)
        top.addStretch(1)
        for button in (self.reveal, self.copy, self.save):
            top.addWidget(button)
        self.column.addLayout(top)
        grid = QGridLayout()
        grid.setSpacing(10)
        grid.addWidget(SectionLabel(theme, tr("Before")), 0, 0)
        grid.addWidget(SectionLabel(theme, tr("After")), 0, 1)
        grid.addWidget(self.before, 1, 0)
        grid.addWidget(self.after, 1, 1)
        grid.addLayout(self._finds(theme), 2, 0)
        grid.addLayout(self._figures(theme), 2, 1)
        rules = Roomy(theme, self.rules)
        rules.setFixedWidth(_RULES_WIDTH)
        rules.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rules.setMaximumWidth(_RULES_WIDTH - BAR_WIDTH)
        grid.addWidget(rules, 0, 2, 3, 1)
        grid.setRowStretch(1, 3)
        grid.setRowStretch(2, 2)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 5)
        self.column.addLayout(grid, 1)

    def _finds(self, theme: ThemeController) -> QVBoxLayout:
        column = QVBoxLayout()
        head = QHBoxLayout()
        head.addWidget(SectionLabel(theme, tr("What was found")))
        head.addWidget(self.status, 1)
        column.addLayout(head)
        column.addWidget(self.finds, 1)
        row = QHBoxLayout()
        row.addWidget(self.not_personal)
        row.addStretch(1)
        row.addWidget(self.personal)
        row.addWidget(self.kind)
        column.addLayout(row)
        return column

    def _figures(self, theme: ThemeController) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(SectionLabel(theme, tr("On your own sample")))
        column.addWidget(self.no_figures)
        column.addWidget(self.figures, 1)
        self.figures.hide()
        row = QHBoxLayout()
        row.addWidget(self.keep)
        row.addWidget(self.measure)
        row.addStretch(1)
        column.addStretch(0)
        column.addLayout(row)
        return column

    def _bind(self) -> None:
        model = self.view_model
        model.seen.connect(self._show_seen)
        model.rules_changed.connect(self._show_rules)
        model.sources_found.connect(self._show_sources)
        model.text_found.connect(self.before.setPlainText)
        model.measured.connect(self._show_figures)
        model.revealed.connect(self._show_revealed)
        model.notice.connect(lambda text: self.banner.show_message(text, kind="info"))
        model.failed.connect(lambda error: present(error, self.banner))
        self._timer.timeout.connect(lambda: model.look(self.before.toPlainText()))
        self.before.textChanged.connect(self._timer.start)
        self.source.activated.connect(self._on_source)
        self.open_file.clicked.connect(self._on_open)
        self.not_personal.clicked.connect(self._on_not_personal)
        self.personal.clicked.connect(self._on_personal)
        self.finds.clicked.connect(self._on_find)
        self.rules.action_chosen.connect(model.set_action)
        self.rules.threshold_chosen.connect(model.set_threshold)
        self.rules.place_switched.connect(lambda place, on: model.set_place(place, on=on))
        self.rules.types_wanted.connect(self._on_types)
        self.rules.recognizers_wanted.connect(self._on_recognizers)
        model.types_changed.connect(self._show_types)
        self.keep.clicked.connect(model.keep_sample)
        self.measure.clicked.connect(model.measure)
        self.copy.clicked.connect(self._on_copy)
        self.save.clicked.connect(self._on_save)
        self.reveal.clicked.connect(self._on_reveal)

    @Slot(object)
    def _show_seen(self, seen: Seen) -> None:
        marks, after, rows = [], [], []
        for one, (start, end) in zip(seen.replacements, seen.places, strict=True):
            found = one.detection
            tip = f"{found.entity_type}: {found.explanation}"
            marks.append((found.entity_type, found.start, found.end, tip))
            after.append((found.entity_type, start, end, f"{found.entity_type}, {one.action}"))
            shown = seen.text[found.start : found.end].replace("\n", " ")
            rows.append((found.entity_type, shown, f"{found.score:.2f}", found.explanation))
        self.before.mark(marks)
        self.after.setPlainText(seen.after)
        self.after.mark(after)
        fill(self.finds, _FINDS, rows, (2,), widths={0: 130, 1: 150, 2: 52}, stretch=3)
        n = len(rows)
        self.status.setText(tr_n("{n} find", "{n} finds", n) if seen.text else "")
        has_text = bool(seen.text.strip())
        for button in (self.copy, self.save, self.keep):
            button.setEnabled(has_text)
        self.not_personal.setEnabled(bool(rows))

    @Slot(object, object)
    def _show_rules(self, policy: Policy, places: Places) -> None:
        self.rules.show_rules(policy, places)
        is_on = places.is_on(Place.CHATS)
        if self._hides_chats not in (None, is_on):
            self.stored_chats.switched()
        self._hides_chats = is_on

    @Slot(tuple)
    def _show_types(self, types: tuple[str, ...]) -> None:
        chosen = self.kind.currentText()
        self.kind.clear()
        self.kind.addItems(list(types))
        self.kind.setCurrentText(chosen)
        self.rules.show_types(types)

    @Slot()
    def _on_types(self) -> None:
        OwnTypesDialog(self, self._theme, self._workbench, self.view_model.found_by_others).open()

    @Slot()
    def _on_recognizers(self) -> None:
        RecognizersDialog(
            self, self._theme, self._workbench, self.view_model.found_by_others
        ).open()

    @Slot(list)
    def _show_sources(self, sources: list[Source]) -> None:
        self._sources = sources
        self.source.clear()
        self.source.addItem(tr("Choose a chat or a document…"))
        words = {"chat": tr("Chat"), "document": tr("Document")}
        for kind, _, name in sources:
            self.source.addItem(f"{words[kind]}: {name}")
        self.source.setEnabled(bool(sources))

    @Slot(object, int)
    def _show_figures(self, found: Agreement, n_texts: int) -> None:
        rows = [
            (name, f"{c.precision:.2f}", f"{c.recall:.2f}", f"{c.f2:.2f}", str(c.labelled))
            for name, c in (
                *found.types.items(),
                (tr("All, {n_texts} texts", n_texts=n_texts), found.overall),
            )
        ]
        fill(self.figures, _FIGURES, rows, (1, 2, 3, 4), stretch=0)
        self.figures.show()
        self.no_figures.hide()

    @Slot(object)
    def _show_revealed(self, restored: Restored) -> None:
        self.before.setPlainText(restored.text)
        unknown = (
            tr(" Not in the vault: {unknown}.", unknown=", ".join(restored.unknown))
            if restored.unknown
            else ""
        )
        self.banner.show_message(
            tr(
                "{n_restored} put back; on record.{unknown}",
                n_restored=restored.n_restored,
                unknown=unknown,
            )
        )

    @Slot(QModelIndex)
    def _on_find(self, index: QModelIndex) -> None:
        seen = self.view_model.current
        if seen is not None and index.row() < len(seen.replacements):
            found = seen.replacements[index.row()].detection
            self.before.show_span(found.start, found.end)
            self.rules.choose(found.entity_type)

    @Slot()
    def _on_not_personal(self) -> None:
        value, seen = self.before.selected(), self.view_model.current
        row = self.finds.currentIndex().row()
        if not value and seen is not None and 0 <= row < len(seen.replacements):
            found = seen.replacements[row].detection
            value = seen.text[found.start : found.end]
        if value:
            self.view_model.allow(value)
        else:
            self.banner.show_message(tr("Select a find first."), kind="warn")

    @Slot()
    def _on_personal(self) -> None:
        value = self.before.selected()
        if value:
            self.view_model.deny(value, self.kind.currentText())
        else:
            self.banner.show_message(
                tr("Select the words in the text on the left first."), kind="warn"
            )

    @Slot(int)
    def _on_source(self, at: int) -> None:
        if at > 0:
            self.view_model.choose(self._sources[at - 1])

    @Slot()
    def _on_open(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Open a text"), "", tr("Text (*.txt *.md *.csv *)")
        )
        if path:
            self.view_model.read_file(Path(path))

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.after.toPlainText())
        self.banner.show_message(tr("The text without personal data is on the clipboard."))

    @Slot()
    def _on_save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, tr("Save the redacted text"), "redacted.txt")
        if path:
            self.view_model.save(Path(path))

    @Slot()
    def _on_reveal(self) -> None:
        text = self.before.toPlainText()
        ask_text(
            self,
            self._theme,
            tr("Reveal what placeholders stand for"),
            tr("Why do you need it? The reason goes on record."),
            tr("Reveal"),
            lambda reason: self.view_model.reveal(text, reason),
        )
