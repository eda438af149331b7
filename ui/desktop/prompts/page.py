"""The page of the prompt library: puts its parts together and binds them to the view model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.errors import present
from ui.desktop.language import tr
from ui.desktop.prompts.diff_view import DiffView
from ui.desktop.prompts.editor import Editor
from ui.desktop.prompts.inspector import WIDTH as INSPECTOR_WIDTH
from ui.desktop.prompts.inspector import Inspector
from ui.desktop.prompts.library_panel import LibraryPanel
from ui.desktop.prompts.view_model import Comparison, OpenPrompt, PromptsViewModel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Action, Banner, EmptyState, Toast
from workbench.app import Workbench
from workbench.domain.prompt import Prompt, PromptContent, PromptVersion, WholePrompt
from workbench.services.prompts.prompt_exchange import ImportReport

_FILES = tr("Prompts (*.prompt.md *.txt *.md *.json *.yaml *.yml *.promptpack);;All files (*)")


class PromptsPage(QWidget):
    use_requested = Signal(str)  # name of a prompt
    conversation_requested = Signal(str)  # id
    run_requested = Signal(str)  # id of an evaluation

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view_model = PromptsViewModel(self)
        self.library = LibraryPanel(theme)
        self.editor = Editor(theme)
        self.diff = DiffView(theme)
        self.inspector = Inspector(theme)
        self.banner = Banner(theme)
        self.empty = EmptyState(theme, "book-open", tr("Opening the workspace…"), "")
        self._stack = QStackedWidget()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self.toast = Toast(theme, self._stack)
        self._build()
        self._bind()
        self._show_state()

    def attach(self, workbench: Workbench) -> None:
        self.view_model.attach(workbench)

    def detach(self) -> None:
        self.view_model.detach()

    # -- building

    def _build(self) -> None:
        for widget in (self.empty, self.editor, self.diff):
            self._stack.addWidget(widget)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        middle.setMinimumWidth(420)
        self.inspector.setMinimumWidth(280)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.library)
        self._splitter.addWidget(middle)
        self._splitter.addWidget(self.inspector)
        self._splitter.setStretchFactor(1, 3)
        self._splitter.setStretchFactor(2, 1)
        self._splitter.setSizes([272, 900, INSPECTOR_WIDTH])
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)

    def save_version(self) -> None:
        """As the button does."""
        self._save(self.editor.message.text().strip())

    def focus_search(self) -> None:
        self.library.search.setFocus()

    def _bind(self) -> None:
        model = self.view_model
        model.library_changed.connect(self._on_library)
        model.opened.connect(self._on_opened)
        model.refreshed.connect(self._on_refreshed)
        model.draft_changed.connect(self._on_draft)
        model.preview_changed.connect(self.inspector.show_preview)
        model.compared.connect(self._on_compared)
        model.uses_found.connect(self.inspector.versions.show_uses)
        model.saved.connect(self._on_saved)
        model.removed.connect(self._on_removed)
        model.imported.connect(self._on_imported)
        model.exported.connect(self._on_exported)
        model.failed.connect(self._on_failed)
        library = self.library
        library.searched.connect(model.search)
        library.filtered.connect(model.filter)
        library.chosen.connect(self._on_chosen)
        library.new_wanted.connect(model.create)
        library.delete_wanted.connect(model.remove)
        library.import_file_wanted.connect(self.choose_file)
        library.import_folder_wanted.connect(self.choose_folder)
        library.starter_wanted.connect(model.add_starters)
        library.export_wanted.connect(self.choose_target)
        editor = self.editor
        editor.edited.connect(self._on_edited)
        editor.facts_edited.connect(lambda facts: model.change_facts(**facts))
        editor.save_wanted.connect(self._save)
        editor.discard_wanted.connect(self._on_discard)
        editor.delete_wanted.connect(model.remove)
        editor.use_wanted.connect(self._on_use)
        versions = self.inspector.versions
        versions.compare_wanted.connect(self._on_compare)
        versions.restore_wanted.connect(model.restore)
        versions.label_wanted.connect(self._on_label)
        versions.label_removed.connect(model.remove_label)
        versions.chosen.connect(model.find_uses)
        versions.conversation_wanted.connect(self.conversation_requested)
        versions.run_wanted.connect(self.run_requested)
        self.inspector.preview.values_edited.connect(model.try_values)
        self.inspector.findings.place_wanted.connect(self._on_place)
        self.diff.closed.connect(self._close_diff)
        self.diff.compare_wanted.connect(model.compare)

    # -- state to picture

    def _show_state(self) -> None:
        model = self.view_model
        is_open = model.open is not None
        self.inspector.setVisible(is_open)
        if is_open:
            if self._stack.currentWidget() is self.empty:
                self._stack.setCurrentWidget(self.editor)
            return
        if not model.is_attached:
            self.empty.set(
                "book-open", tr("Opening the workspace…"), tr("Your prompts appear here.")
            )
        elif model.library:
            self.empty.set(
                "book-open",
                tr("Choose a prompt"),
                tr("Choose one at the left to read, change or compare it, or begin a new one."),
                (Action(tr("New prompt"), model.create, "plus"),),
            )
        else:
            self.empty.set(
                "book-open",
                tr("Prompts that you use again"),
                tr(
                    "Write a task once, with variables for what changes. Every save"
                    " is a version that"
                    " stays; in chat, / inserts a prompt and asks for its variables."
                ),
                (
                    Action(tr("Add the starter prompts"), model.add_starters, "sparkles"),
                    Action(tr("New prompt"), model.create, "plus"),
                    Action(tr("Import…"), self.choose_file, "upload"),
                ),
            )
        self._stack.setCurrentWidget(self.empty)

    @Slot()
    def _on_library(self) -> None:
        model = self.view_model
        self.library.show_choices(model.folders, model.tags)
        self.library.show_prompts(
            model.shown,
            model.open.prompt.id if model.open else "",
            is_filtered=model.is_filtered,
        )
        self._show_state()

    @Slot(object, object)
    def _on_opened(self, opened: OpenPrompt | None, content: PromptContent | None) -> None:
        if opened is not None and content is not None:
            if self._stack.currentWidget() is not self.editor:
                self._stack.setCurrentWidget(self.editor)
            self.editor.show_prompt(opened, content)
            self.inspector.preview.form.show_variables(content.variables, self.view_model.values)
            self.inspector.versions.show_versions(opened)
        self._on_library()

    @Slot(object)
    def _on_refreshed(self, opened: OpenPrompt) -> None:
        self.editor.show_facts(opened)
        self.inspector.versions.show_versions(opened)
        self._on_library()

    @Slot(bool)
    def _on_draft(self, is_draft: bool) -> None:
        self.editor.show_draft(is_draft)
        self.library.model.set_changed(self.view_model.changed_ids)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        present(error, self.editor.banner if self.view_model.open is not None else self.banner)

    # -- what the person wants

    @Slot(object)
    def _on_chosen(self, prompt: Prompt) -> None:
        self.banner.clear()
        self.view_model.choose(prompt.id)

    @Slot(object)
    def _on_edited(self, content: PromptContent) -> None:
        self.view_model.edit(content)
        self.inspector.preview.form.show_variables(content.variables)

    def _save(self, message: str) -> None:
        self.editor.banner.clear()
        if self.view_model.open is not None and self.view_model.changed_ids:
            self.view_model.save(message)

    @Slot(object)
    def _on_saved(self, version: PromptVersion) -> None:
        self.editor.message.clear()
        self.toast.show_message(tr("Saved as version {number}.", number=version.number))

    @Slot()
    def _on_discard(self) -> None:
        opened = self.view_model.open
        draft = self.view_model.discard()
        if opened is not None and draft is not None:
            prompt_id = opened.prompt.id
            self.toast.show_message(
                tr("Changes discarded."), lambda: self.view_model.take_up(prompt_id, draft)
            )

    @Slot(object)
    def _on_removed(self, removed: WholePrompt) -> None:
        name = removed.prompt.title or removed.prompt.name
        self.toast.show_message(
            tr("“{name}” deleted.", name=name), lambda: self.view_model.put_back(removed)
        )

    @Slot()
    def _on_use(self) -> None:
        if self.view_model.open is not None:
            self.use_requested.emit(self.view_model.open.prompt.name)

    @Slot(int)
    def _on_compare(self, number: int) -> None:
        opened = self.view_model.open
        if opened is not None:
            latest = opened.prompt.latest
            pair = (number, latest) if number != latest else (number - 1, number)
            self.view_model.compare(*pair)

    @Slot(object)
    def _on_compared(self, comparison: Comparison) -> None:
        opened = self.view_model.open
        if opened is not None:
            self.diff.show_comparison(opened, comparison)
            self._stack.setCurrentWidget(self.diff)
            self.diff.show_first_difference()
            self.diff.view.setFocus()

    @Slot()
    def _close_diff(self) -> None:
        self._stack.setCurrentWidget(self.editor)
        self.inspector.versions.view.setFocus()

    @Slot(str, int)
    def _on_label(self, label: str, number: int) -> None:
        opened = self.view_model.open
        before = dict(opened.prompt.labels).get(label) if opened is not None else None
        self.view_model.put_label(label, number)
        if before is not None:
            self.toast.show_message(
                tr(
                    "“{label}” moved from version {before} to {number}.",
                    label=label,
                    before=before,
                    number=number,
                ),
                lambda: self.view_model.put_label(label, before),
            )

    @Slot(str, int)
    def _on_place(self, part: str, line: int) -> None:
        self._stack.setCurrentWidget(self.editor)
        self.editor.go_to(part, line)

    @Slot(object)
    def _on_imported(self, report: ImportReport) -> None:
        words = [
            f"{len(names)} {what}"
            for names, what in (
                (report.created, "new"),
                (report.updated, tr("with a new version")),
                (report.same, tr("as they were")),
            )
            if names
        ]
        line = tr("Prompts imported: {words}.", words=", ".join(words) or tr("none"))
        signed = tr("Signed by {signer}.", signer=report.signer[:32]) if report.signer else ""
        if not report.unread and not signed:
            self.toast.show_message(line)
            return
        details = "\n".join(f"{one.what}: {one.why}" for one in report.unread)
        said = (
            tr("{n_unread} could not be imported.", n_unread=len(report.unread))
            if report.unread
            else ""
        )
        self.banner.show_message(
            line,
            f"{signed} {said}".strip(),
            kind="warn" if report.unread else "info",
            details=details,
        )

    @Slot(str, int)
    def _on_exported(self, path: str, n_prompts: int) -> None:
        self.toast.show_message(
            tr("{n_prompts} prompts written to {path}", n_prompts=n_prompts, path=path)
        )

    @Slot()
    def choose_file(self) -> None:
        dialog = self._dialog(tr("Import prompts"), QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(_FILES.split(";;"))
        dialog.fileSelected.connect(lambda name: self.view_model.import_from(Path(name)))
        dialog.open()

    @Slot()
    def choose_folder(self) -> None:
        dialog = self._dialog(tr("Import a folder of prompts"), QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.view_model.import_from(Path(name)))
        dialog.open()

    @Slot()
    def choose_target(self) -> None:
        dialog = self._dialog(tr("Export the listed prompts to"), QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.view_model.export_folder(Path(name)))
        dialog.open()

    def _dialog(self, title: str, mode: Any) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setFileMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.current.window)
        painter.end()
