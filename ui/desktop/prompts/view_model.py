"""State of the prompts page: the library, what is open, its unsaved changes, its preview.

Asks the services on a lane of its own and never waits. Knows no widgets.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.desktop.drafts import Drafts
from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from workbench.app import Workbench
from workbench.changes import Change, Kind
from workbench.domain.prompt import (
    Prompt,
    PromptContent,
    PromptId,
    PromptUsage,
    PromptVersion,
    WholePrompt,
    slug,
)
from workbench.domain.prompt_diff import DiffRow
from workbench.domain.prompt_file import PromptFile, read_prompt_file, write_prompt_file
from workbench.errors import InputError, WorkbenchError
from workbench.jobs import Lane
from workbench.services.prompts.prompt_exchange import ImportReport
from workbench.services.prompts.prompts import Preview, starter_folder

_PREVIEW_MS = 250
_DRAFT_MS = 600
NEW_NAME = "new-prompt"


@dataclass(frozen=True, slots=True)
class OpenPrompt:
    """What the editor shows: a prompt, its versions and where they were used."""

    prompt: Prompt
    versions: tuple[PromptVersion, ...]  # newest first
    counts: Mapping[int, int]  # turns by version

    @property
    def saved(self) -> PromptContent:
        return self.versions[0].content


@dataclass(frozen=True, slots=True)
class Comparison:
    left: PromptVersion
    right: PromptVersion
    rows: tuple[DiffRow, ...]


class PromptsViewModel(QObject):
    library_changed = Signal()
    opened = Signal(object, object)  # OpenPrompt, PromptContent to edit; or None, None
    refreshed = Signal(object)  # OpenPrompt, the same prompt after a change
    draft_changed = Signal(bool)  # whether what is open differs from its newest version
    preview_changed = Signal(object)  # Preview
    compared = Signal(object)  # Comparison
    uses_found = Signal(tuple)  # tuple[PromptUsage, ...]
    saved = Signal(object)  # PromptVersion
    removed = Signal(object)  # WholePrompt
    imported = Signal(object)  # ImportReport
    exported = Signal(str, int)
    failed = Signal(object)  # an exception
    _changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench: Workbench | None = None
        self._lane: Lane | None = None
        self._calls = LaneCalls(self)
        self._unsubscribe: Callable[[], None] = lambda: None
        self.library: tuple[Prompt, ...] = ()
        self.open: OpenPrompt | None = None
        self._found: tuple[str, ...] | None = None  # ids, while something is searched
        self._query = ""
        self._folder, self._tag, self._favourites = "", "", False
        self._drafts: dict[str, PromptContent] = {}
        self._kept: Drafts | None = None  # the same on disk, as text files
        self._values: dict[str, dict[str, str]] = {}
        self._wanted = ""  # opened as soon as the library shows it
        self._opening = 0  # these number requests, so that a late reply to an old one is dropped
        self._previewing = 0
        self._changed.connect(self._on_change)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PREVIEW_MS)
        self._pause.timeout.connect(self._ask_preview)
        self._draft_timer = QTimer(self)
        self._draft_timer.setSingleShot(True)
        self._draft_timer.setInterval(_DRAFT_MS)
        self._draft_timer.timeout.connect(self._write_drafts)

    # -- life

    @property
    def is_attached(self) -> bool:
        return self._workbench is not None

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._lane = Lane("prompts-page")
        self._calls = LaneCalls(self)
        self._unsubscribe = workbench.changes.subscribe(self._changed.emit)
        self._kept = kept = Drafts(workbench.paths.root / "prompt-drafts.json", workbench.files)

        def then(found: dict[str, PromptContent]) -> None:
            self._drafts = {**found, **self._drafts}
            self._reload()

        self._ask(lambda _workbench: _read_drafts(kept), then)

    def detach(self) -> None:
        """Safe to call twice."""
        self._unsubscribe()
        self._unsubscribe = lambda: None
        self._pause.stop()
        self._draft_timer.stop()
        self._calls.close()
        if self._lane is not None:
            self._lane.close()
            self._lane = None
        if self._kept is not None:
            with contextlib.suppress(WorkbenchError):  # closing; there is no one left to tell
                self._kept.write()
            self._kept = None
        self._workbench = None

    # -- the list

    @property
    def shown(self) -> tuple[Prompt, ...]:
        """As searched and filtered."""
        by_id = {one.id: one for one in self.library}
        ordered = self.library
        if self._found is not None:
            ordered = tuple(by_id[PromptId(i)] for i in self._found if i in by_id)
        return tuple(one for one in ordered if self._fits(one))

    @property
    def is_filtered(self) -> bool:
        return bool(self._query or self._folder or self._tag or self._favourites)

    @property
    def folders(self) -> list[str]:
        """Every folder and those around it, by name."""
        found = {
            "/".join(parts[:n])
            for one in self.library
            if one.folder
            for parts in [one.folder.split("/")]
            for n in range(1, len(parts) + 1)
        }
        return sorted(found, key=str.casefold)

    @property
    def tags(self) -> list[str]:
        return sorted({tag for one in self.library for tag in one.tags}, key=str.casefold)

    @property
    def changed_ids(self) -> frozenset[str]:
        return frozenset(self._drafts)

    @Slot(str)
    def search(self, text: str) -> None:
        self._query = text.strip()
        self._find()

    @Slot(str, str, bool)
    def filter(self, folder: str, tag: str, favourites: bool) -> None:
        self._folder, self._tag, self._favourites = folder, tag, favourites
        self.library_changed.emit()

    def _fits(self, one: Prompt) -> bool:
        in_folder = one.folder == self._folder or one.folder.startswith(f"{self._folder}/")
        return (
            (not self._folder or in_folder)
            and (not self._tag or self._tag in one.tags)
            and (not self._favourites or one.is_favourite)
        )

    # -- what is open

    @Slot(str)
    def choose(self, prompt_id: str) -> None:
        """Open a prompt, with the changes that were not saved."""
        self._opening += 1
        request = self._opening

        def then(found: OpenPrompt) -> None:
            if request == self._opening:
                self._show(found)

        self._ask(lambda workbench: _opened(workbench, PromptId(prompt_id)), then)

    def edit(self, content: PromptContent) -> None:
        """What stands in the editor now; kept until it is saved or discarded."""
        if self.open is None:
            return
        prompt_id = self.open.prompt.id
        self._keep_draft(prompt_id, None if content == self.open.saved else content)
        self.draft_changed.emit(prompt_id in self._drafts)
        self._pause.start()

    def try_values(self, values: dict[str, str]) -> None:
        """Values for the preview."""
        if self.open is not None:
            self._values[self.open.prompt.id] = values
            self._pause.start()

    @property
    def values(self) -> dict[str, str]:
        return self._values.get(self.open.prompt.id, {}) if self.open else {}

    @property
    def content(self) -> PromptContent | None:
        """What is open, with its unsaved changes."""
        if self.open is None:
            return None
        return self._drafts.get(self.open.prompt.id, self.open.saved)

    def discard(self) -> PromptContent | None:
        """Forget the unsaved changes; returns them, for an undo."""
        if self.open is None:
            return None
        draft = self._drafts.get(self.open.prompt.id)
        self._keep_draft(self.open.prompt.id, None)
        self._show(self.open)
        return draft

    def take_up(self, prompt_id: str, content: PromptContent) -> None:
        """Discarded changes come back."""
        self._keep_draft(prompt_id, content)
        if self.open is not None and self.open.prompt.id == prompt_id:
            self._show(self.open)

    # -- acts

    def create(self) -> None:
        """A new prompt with a free name, opened."""
        taken = {one.name for one in self.library}
        name, number = NEW_NAME, 2
        while name in taken:
            name, number = f"{NEW_NAME}-{number}", number + 1
        folder = self._folder

        def work(workbench: Workbench) -> Prompt:
            return workbench.prompts.create(
                name,
                PromptContent(user=""),
                title=tr("New prompt"),
                folder=folder,
                message=tr("Begun"),
            )

        self._ask(work, lambda prompt: self._want(prompt.id))

    def save(self, message: str) -> None:
        content = self.content
        if self.open is None or content is None:
            return
        prompt_id = self.open.prompt.id

        def then(version: PromptVersion) -> None:
            if self._drafts.get(prompt_id) == content:
                self._keep_draft(prompt_id, None)
            self.saved.emit(version)
            self._refresh(prompt_id)

        self._ask(lambda w: w.prompts.save(prompt_id, content, message=message), then)

    def change_facts(self, **facts: Any) -> None:
        """Name, title, description, folder, tags, is_favourite."""
        if self.open is None:
            return
        prompt_id = self.open.prompt.id

        def work(workbench: Workbench) -> Prompt:
            now = next((one for one in workbench.prompts.list() if one.id == prompt_id), None)
            if now is None:
                raise InputError(
                    tr("This prompt was deleted."), hint=tr("Undo, or choose another.")
                )
            return workbench.prompts.update(replace(now, **facts))

        def otherwise(error: BaseException) -> None:
            self.failed.emit(error)
            self._refresh(prompt_id)

        self._ask(work, lambda _prompt: self._refresh(prompt_id), otherwise)

    def put_label(self, label: str, number: int) -> None:
        if self.open is not None:
            prompt_id = self.open.prompt.id
            self._ask(
                lambda w: w.prompts.label(prompt_id, label, number),
                lambda _prompt: self._refresh(prompt_id),
            )

    def remove_label(self, label: str) -> None:
        if self.open is not None:
            prompt_id = self.open.prompt.id
            self._ask(
                lambda w: w.prompts.unlabel(prompt_id, label),
                lambda _prompt: self._refresh(prompt_id),
            )

    def restore(self, number: int) -> None:
        if self.open is None:
            return
        prompt_id = self.open.prompt.id

        def then(version: PromptVersion) -> None:
            self._keep_draft(prompt_id, None)
            self.saved.emit(version)
            self.choose(prompt_id)

        self._ask(lambda w: w.prompts.restore(prompt_id, number), then)

    def remove(self) -> None:
        if self.open is None:
            return
        prompt_id = self.open.prompt.id

        def then(removed: WholePrompt) -> None:
            self.open = None
            self.opened.emit(None, None)
            self.removed.emit(removed)

        self._ask(lambda w: w.prompts.remove(prompt_id), then)

    def put_back(self, removed: WholePrompt) -> None:
        prompt_id = removed.prompt.id
        self._ask(lambda w: w.prompts.put_back(removed), lambda _none: self._want(prompt_id))

    def compare(self, left: int, right: int) -> None:
        if self.open is None:
            return
        prompt = self.open.prompt

        def work(workbench: Workbench) -> Comparison:
            service = workbench.prompts
            return Comparison(
                service.version(prompt, left),
                service.version(prompt, right),
                service.diff(prompt, left, right),
            )

        self._ask(work, self.compared.emit)

    def find_uses(self, number: int) -> None:
        if self.open is not None:
            prompt_id = self.open.prompt.id

            def then(found: tuple[PromptUsage, ...]) -> None:
                self.uses_found.emit(found)

            self._ask(lambda w: w.judging.prompt_uses.of(w.prompts.find(prompt_id), number), then)

    def import_from(self, path: Path) -> None:
        def then(report: ImportReport) -> None:
            if self.open is not None:
                self.choose(self.open.prompt.id)
            elif report.created:
                self._wanted = report.created[0]
                self._reload()
            self.imported.emit(report)

        self._ask(lambda w: w.prompt_exchange.import_from(path), then)

    def add_starters(self) -> None:
        self.import_from(starter_folder())

    def export_folder(self, path: Path) -> None:
        chosen = self.shown

        def then(_written: tuple[str, ...]) -> None:
            self.exported.emit(str(path), len(chosen))

        self._ask(lambda w: w.prompt_exchange.export_to(path, chosen, "folder"), then)

    @staticmethod
    def name_for(title: str) -> str:
        """A name that goes with a title."""
        return slug(title)

    # -- private

    def _keep_draft(self, prompt_id: str, content: PromptContent | None) -> None:
        """Here and, a moment later, on disk; None forgets it."""
        if content is None:
            self._drafts.pop(prompt_id, None)
        else:
            self._drafts[prompt_id] = content
        text = "" if content is None else write_prompt_file(PromptFile(content))
        if self._kept is not None and self._kept.set(prompt_id, text):
            self._draft_timer.start()

    @Slot()
    def _write_drafts(self) -> None:
        kept = self._kept
        if kept is not None:
            self._ask(lambda _workbench: kept.write(), lambda _none: None)

    def _show(self, found: OpenPrompt) -> None:
        self.open = found
        content = self.content
        self.opened.emit(found, content)
        self.draft_changed.emit(found.prompt.id in self._drafts)
        self._ask_preview()

    def _want(self, prompt_id: str) -> None:
        self.choose(prompt_id)

    def _refresh(self, prompt_id: str) -> None:
        def then(found: OpenPrompt) -> None:
            if self.open is None or self.open.prompt.id != prompt_id:
                return
            before, self.open = self.open.saved, found
            if prompt_id not in self._drafts and found.saved != before:
                self._show(found)
                return
            self.refreshed.emit(found)
            self.draft_changed.emit(prompt_id in self._drafts)

        self._ask(
            lambda workbench: _opened(workbench, PromptId(prompt_id)), then, lambda _error: None
        )

    @Slot()
    def _ask_preview(self) -> None:
        content = self.content
        if content is None:
            return
        self._previewing += 1
        request, values = self._previewing, dict(self.values)

        def then(preview: Preview) -> None:
            if request == self._previewing:
                self.preview_changed.emit(preview)

        self._ask(lambda workbench: workbench.prompts.preview(content, values), then)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.kind is Kind.PROMPTS:
            self._reload()
            if self.open is not None and self.open.prompt.id in change.ids:
                self._refresh(self.open.prompt.id)
        elif change.kind is Kind.MODELS:
            self._pause.start()
        elif change.kind is Kind.ERASURE:
            self._read_drafts_anew()

    def _reload(self) -> None:
        def then(library: tuple[Prompt, ...]) -> None:
            self.library = library
            known = {one.id for one in library}
            for prompt_id in [i for i in self._drafts if i not in known]:
                self._keep_draft(prompt_id, None)
            if self.open is not None and self.open.prompt.id not in known:
                self.open = None
                self.opened.emit(None, None)
            wanted = next((one for one in library if one.name == self._wanted), None)
            if wanted is not None:
                self._wanted = ""
                self.choose(wanted.id)
            self._find()

        self._ask(lambda workbench: workbench.prompts.list(), then)

    def _find(self) -> None:
        if not self._query:
            self._found = None
            self.library_changed.emit()
            return
        query = self._query

        def then(found: tuple[Prompt, ...]) -> None:
            if query == self._query:
                self._found = tuple(one.id for one in found)
                self.library_changed.emit()

        self._ask(lambda workbench: workbench.prompts.search(query), then)

    def _read_drafts_anew(self) -> None:
        kept = self._kept
        if kept is None:
            return

        def work(_workbench: Workbench) -> dict[str, PromptContent]:
            kept.read_anew()
            return _read_drafts(kept)

        def then(found: dict[str, PromptContent]) -> None:
            self._drafts = found
            self._reload()

        self._ask(work, then)

    def _ask(
        self,
        work: Callable[[Workbench], Any],
        then: Callable[[Any], None],
        otherwise: Callable[[BaseException], None] | None = None,
    ) -> None:
        workbench = self._workbench
        if workbench is not None and self._lane is not None:
            self._calls.read(
                self._lane, lambda: work(workbench), then, otherwise or self.failed.emit
            )


def _read_drafts(kept: Drafts) -> dict[str, PromptContent]:
    """What was not saved last time; a draft that cannot be read any more is left out."""
    kept.read()
    found: dict[str, PromptContent] = {}
    for key in kept.keys:
        with contextlib.suppress(InputError):
            found[key] = read_prompt_file(kept.get(key)).content
    return found


def _opened(workbench: Workbench, prompt_id: PromptId) -> OpenPrompt:
    service = workbench.prompts
    prompt = service.find(prompt_id)
    return OpenPrompt(prompt, service.versions(prompt.id), service.use_counts(prompt.id))
