"""Find what is held of a person; hand it out; plan, confirm and prove an erasure."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.desktop.errors import present
from ui.desktop.exporting import write_export
from ui.desktop.language import tr, tr_n
from ui.desktop.rights.erase_dialog import EraseDialog
from ui.desktop.rights.view_model import RightsViewModel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Banner,
    ComboBox,
    GhostButton,
    Label,
    LineEdit,
    PrimaryButton,
    ProgressBar,
)
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.row_list import Row, RowList
from workbench.domain.rights.findings import ErasurePlan, Finding, Findings
from workbench.domain.rights.person import Person
from workbench.domain.rights.places import Act
from workbench.domain.work_progress import WorkProgress
from workbench.errors import WorkbenchError
from workbench.services.rights.subjects import Erased

_TEXT = tr(
    "Names, addresses of mail and numbers, several separated by semicolons. Everything in this"
    " workspace is searched: chats, documents, prompts, data and training sets, evaluations,"
    " caches, drafts, settings, reports of crashes, copies of the database."
)
_WORDS: dict[Act, str] = {"remove": tr("removed"), "words": tr("blotted out"), "stays": tr("kept")}


class SubjectDialog(Dialog):
    def __init__(
        self, parent: QWidget, theme: ThemeController, view_model: RightsViewModel
    ) -> None:
        super().__init__(parent, theme, tr("A person's data"), _TEXT)
        self._model = view_model
        self._findings: Findings | None = None
        self._person = Person()
        self._acts: dict[str, Act] = {}
        self.names = LineEdit(theme, tr("Names and other names"), tr("Jane Doe; Janey"))
        self.mails = LineEdit(theme, tr("Addresses of mail"), "jane@example.org")
        self.numbers = LineEdit(
            theme, tr("Telephone, account and other numbers"), "+49 170 1234567"
        )
        self.search = PrimaryButton(theme, tr("Search"))
        self.banner = Banner(theme)
        self.line = Label(theme, "", tone="muted", size_px=13, wrap=True)
        self.progress = ProgressBar(theme, tr("How far the work is"))
        self.rows = RowList(theme, tr("What was found"))
        self.act = ComboBox(theme, tr("What an erasure does with this one"))
        self.excerpt = Label(theme, "", tone="muted", size_px=12, wrap=True)
        self.export = GhostButton(theme, tr("Export…"), "download")
        self.erase = GhostButton(theme, tr("Erase…"), "trash-2", tone="danger")
        self.close_button = GhostButton(theme, tr("Close"))
        self._build()
        self._bind()
        self.setMinimumWidth(760)
        self.resize(820, 640)
        self.names.setFocus()

    @property
    def person(self) -> Person:
        def parts(field: LineEdit) -> tuple[str, ...]:
            return tuple(one.strip() for one in field.text().split(";") if one.strip())

        return Person(parts(self.names), parts(self.mails), parts(self.numbers))

    def _build(self) -> None:
        for label, field in (
            (tr("Names"), self.names), (tr("Mail"), self.mails), (tr("Numbers"), self.numbers),
        ):  # fmt: skip
            row = QHBoxLayout()
            title = Label(self._theme, label, size_px=13)
            title.setFixedWidth(70)
            row.addWidget(title)
            row.addWidget(field, 1)
            if field is self.numbers:
                row.addWidget(self.search)
            self.column.addLayout(row)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.line)
        self.column.addWidget(self.progress)
        self.column.addWidget(self.rows, 1)
        below = QHBoxLayout()
        below.addWidget(self.excerpt, 1)
        below.addWidget(self.act)
        self.column.addLayout(below)
        self.add_buttons(self.close_button, self.export, self.erase)
        self.progress.hide()
        self.search.setDefault(True)
        self._show(None)

    def _bind(self) -> None:
        model = self._model
        self.search.clicked.connect(self._on_search)
        self.close_button.clicked.connect(self.reject)
        self.export.clicked.connect(self._on_export)
        self.erase.clicked.connect(self._on_erase)
        self.rows.chosen.connect(self._on_row)
        self.act.activated.connect(self._on_act)
        self.finished.connect(lambda _: model.stop())
        model.found.connect(self._show)
        model.erased.connect(self._on_erased)
        model.progressed.connect(self._on_progress)
        model.busy_changed.connect(self._on_busy)
        model.told.connect(self._on_told)
        model.failed.connect(self._on_failed)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        present(error, self.banner)

    @Slot(str)
    def _on_told(self, text: str) -> None:
        self.banner.show_message(text, "", kind="info")

    @Slot()
    def _on_search(self) -> None:
        self.banner.hide()
        self._person = self.person
        try:
            self._person.terms()
        except WorkbenchError as error:
            present(error, self.banner)
            return
        self._acts.clear()
        self._model.find(self._person)

    @Slot(object)
    def _show(self, findings: Findings | None) -> None:
        self._findings = findings
        found = findings.found if findings is not None else ()
        self.rows.show_rows([self._row(one) for one in found], 0 if found else -1)
        self.act.setVisible(bool(found))
        self.excerpt.setVisible(bool(found))
        self.export.setEnabled(bool(found))
        self.erase.setEnabled(bool(found))
        if findings is None:
            self.line.setText(tr("Nothing was searched yet."))
            return
        looked = sum(findings.searched.values())
        beyond = len(findings.witnesses)
        told = tr(
            "{n_found:,} things name this person; {looked:,} rows and files were looked at.",
            n_found=len(found),
            looked=looked,
        )
        if beyond:
            told += tr(
                " Beyond them, made from them or out of the program's reach: {beyond:,}.",
                beyond=beyond,
            )
        nothing = tr(
            "Nothing names this person; {looked:,} rows and files were looked at.", looked=looked
        )
        self.line.setText(told if found else nothing)

    def _row(self, one: Finding) -> Row:
        act = self._acts.get(one.unit.key, one.usual)
        mark = tr("held: {held}", held=one.held) if one.held else _WORDS[act]
        below = tr_n("{place}, {n:,} time", "{place}, {n:,} times", one.matches, place=one.place)
        tone = "muted" if one.held or act == "stays" else "danger" if act == "remove" else "warn"
        return Row(one.title, below, mark, tone, one)  # type: ignore[arg-type]

    @Slot(object)
    def _on_row(self, one: Finding | None) -> None:
        self.act.clear()
        if one is None:
            return
        for act in one.acts:
            self.act.addItem(_WORDS[act].capitalize(), act)
        act = self._acts.get(one.unit.key, one.usual)
        self.act.setCurrentIndex(self.act.findData(act))
        self.act.setEnabled(len(one.acts) > 1 and not one.held)
        self.excerpt.setText(one.why or " … ".join(one.excerpts))

    @Slot(int)
    def _on_act(self, index: int) -> None:
        one = self.rows.value
        if one is None or self._findings is None:
            return
        self._acts[one.unit.key] = self.act.itemData(index)
        at = self._findings.found.index(one)
        self.rows.show_rows([self._row(each) for each in self._findings.found], at)

    @Slot()
    def _on_export(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Where the export goes"))
        if chosen and self._findings is not None:
            folder = Path(chosen)
            if any(folder.iterdir()):
                folder = folder / "person"
            self._model.export(self._person, self._findings, folder)

    def planned(self) -> ErasurePlan | None:
        """As the rows say."""
        if self._findings is None:
            return None
        keep = [key for key, act in self._acts.items() if act == "stays"]
        plan = self._model.plan(self._findings, {}, keep)
        if plan is None:
            return None
        for key, act in self._acts.items():
            if act != "stays":
                plan = plan.with_act(key, act)
        return plan

    @Slot()
    def _on_erase(self) -> None:
        plan = self.planned()
        if plan is None:
            return
        if not plan.items:
            self.banner.show_message(
                tr("Everything is kept."), tr("Change what is done with a row.")
            )
            return
        dialog = EraseDialog(self, self._theme, plan)
        dialog.confirmed.connect(self._on_confirmed)
        dialog.open()

    @Slot(object)
    def _on_confirmed(self, plan: ErasurePlan) -> None:
        self._model.erase(self._person, plan)

    @Slot(object)
    def _on_erased(self, erased: Erased) -> None:
        proof = erased.receipt["proof"]
        told = tr(
            "Erased. {proof:,} files with {proof_2:,} bytes were searched;"
            " {proof_3:,} hold a trace.",
            proof=proof["files"],
            proof_2=proof["bytes"],
            proof_3=proof["files_with_remains"],
        )
        hint = "" if erased.is_clean else tr("Something is left that was not meant to stay.")
        self.banner.show_message(told, hint, kind="info" if erased.is_clean else "error")
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Keep the signed receipt"), "receipt.json", tr("JSON (*.json)")
        )
        if path:
            try:
                write_export(Path(path), json.dumps(erased.receipt, indent=1))
            except WorkbenchError as error:
                present(error, self.banner)
        self._model.find(self._person)

    @Slot(object)
    def _on_progress(self, progress: WorkProgress) -> None:
        self.progress.set_fraction(progress.fraction)
        self.line.setText(f"{progress.stage}…")

    @Slot(bool)
    def _on_busy(self, is_busy: bool) -> None:
        self.progress.setVisible(is_busy)
        self.progress.set_fraction(None if is_busy else 1.0)
        for button in (self.search, self.export, self.erase):
            button.setEnabled(not is_busy)
        if not is_busy:
            has = self._findings is not None and bool(self._findings.found)
            self.export.setEnabled(has)
            self.erase.setEnabled(has)
