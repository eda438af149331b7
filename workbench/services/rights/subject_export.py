"""Hand out what a workspace holds of a person: JSON for machines, HTML and PDF to read, originals.

Everything is written into one new folder; that it was handed out is on record before.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from workbench.domain.clock import now
from workbench.domain.conversation import ConversationId
from workbench.domain.rights.findings import Finding, Findings
from workbench.domain.rights.json_texts import as_text
from workbench.domain.rights.person import Person
from workbench.domain.rights.person_export import as_json, as_sheet
from workbench.domain.work_progress import WorkProgress
from workbench.errors import Corrupt, InputError, NotFound, WorkbenchError
from workbench.jobs import JobContext
from workbench.services.chat.conversations import Conversations
from workbench.services.documents.library import Library
from workbench.services.documents.originals import Originals, safe_name
from workbench.services.rights.files import WorkspaceFiles
from workbench.services.rights.paper_files import write_bytes, write_sheet
from workbench.services.rights.subjects import Subjects
from workbench.storage.database import Database
from workbench.storage.export_files import IN_THE_CLEAR, ExportFiles
from workbench.storage.rights_rows import RightsRows

_MOST_SHOWN: Final = 20_000  # characters of one text on paper; the JSON has all of it


@dataclass(frozen=True, slots=True)
class SubjectExport:
    folder: Path
    files: tuple[str, ...]
    units: int
    originals: int


class SubjectExports:
    def __init__(
        self,
        *,
        subjects: Subjects,
        database: Database,
        conversations: Conversations,
        library: Library,
        files: WorkspaceFiles,
        root: Path,
    ) -> None:
        self._subjects = subjects
        self._rows = RightsRows(database)
        self._conversations = conversations
        self._library = library
        self._files = files
        self._root = root
        self.export_files: ExportFiles = IN_THE_CLEAR

    def new_folder(self, what: str) -> Path:
        """One of its own in the workspace's folder for exports, which retention can look after.

        Raises InputError in an encrypted workspace, where it would lie in the clear, and
        where exports are sealed.
        """
        if self.export_files.is_sealed:
            raise InputError(
                "Exports are sealed, and no erasure could look into one in the workspace's folder.",
                hint="Say where it goes with --out.",
            )
        if self._files.is_sealed:
            raise InputError(
                "This workspace is encrypted, and what is handed out is not.",
                hint="Say where it goes with --out.",
            )
        stamp = now()[:19].replace(":", "").replace("-", "")
        return self._root / "exports" / f"{what}-{stamp}"

    def write(
        self,
        person: Person,
        findings: Findings,
        folder: Path,
        originals: Originals,
        context: JobContext,
    ) -> SubjectExport:
        """Reports WorkProgress. Raises InputError for a folder with something in it,
        ResourceError, Cancelled.
        """
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise InputError(
                f"There is something in {folder.name} already.", hint="Choose a new folder."
            )
        self._subjects.handed_out(person, len(findings.found))
        at, contents = now(), []
        for n, one in enumerate(findings.found):
            context.check()
            context.report(WorkProgress("Gathering", n, len(findings.found)))
            contents.append(self._content(one))
        told = as_json(person, at, findings, contents)
        raw = json.dumps(told, ensure_ascii=False, indent=1).encode()
        written = [write_bytes(folder / "subject.json", raw, self.export_files)]
        shown = [{**one, "texts": [_short(text) for text in one["texts"]]} for one in contents]
        sheet = as_sheet(person, at, findings, shown)
        written.append(write_sheet(sheet, folder / "subject.html", self.export_files))
        written.append(write_sheet(sheet, folder / "subject.pdf", self.export_files))
        n_originals = self._save(findings.found, folder / "originals", originals)
        names = tuple(path.name for path in written)
        return SubjectExport(folder, names, len(contents), n_originals)

    def _content(self, one: Finding) -> dict[str, Any]:
        told: dict[str, Any] = {
            "place": one.place,
            "kind": one.unit.kind,
            "id": one.unit.key,
            "title": one.title,
            "matches": one.matches,
            "where": list(one.where),
            "excerpts": list(one.excerpts),
            "texts": list(self._texts(one)),
        }
        if one.unit.kind == "conversation":
            written = self._conversations.written(ConversationId(one.unit.key), "json")
            told["conversation"] = json.loads(written)
        return told

    def _texts(self, one: Finding) -> Iterator[str]:
        match one.unit.kind:
            case "conversation":
                for turn in self._conversations.turns(ConversationId(one.unit.key)):
                    yield turn.question
                    yield turn.answer
            case "document":
                try:
                    yield self._library.text(one.unit.key)
                except WorkbenchError:  # not read yet, or unreadable: the original goes along
                    return
            case "row":
                yield from self._row(one.unit.key)
            case "file":
                yield as_text(self._files.text(one.unit.key))
            case _:
                yield from one.excerpts

    def _row(self, key: str) -> Iterator[str]:
        name, _, row_key = key.partition(":")
        for table in self._rows.tables():
            if table.name == name:
                row = self._rows.get(table, row_key) or {}
                for value in row.values():
                    if isinstance(value, str) and len(value) > 1:
                        yield as_text(value).replace("\x1f", "")

    def _save(self, found: Sequence[Finding], folder: Path, originals: Originals) -> int:
        """The files of documents; one whose copy is gone has its text in the JSON."""
        n = 0
        for one in found:
            if one.unit.kind == "document":
                folder.mkdir(parents=True, exist_ok=True)
                name = safe_name(self._library.document(one.unit.key).name)
                with contextlib.suppress(NotFound, Corrupt):
                    originals.save(one.unit.key, folder / f"{n + 1:03} {name}")
                    n += 1
        return n


def _short(text: str) -> str:
    if len(text) <= _MOST_SHOWN:
        return text
    left = len(text) - _MOST_SHOWN
    return f"{text[:_MOST_SHOWN]}\n… {left:,} more characters in subject.json"
