"""The folders that collections follow: link, list, pause, unlink. Knows not how one is synced."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event
from workbench.domain.linked_folder import IgnoreRules, LinkedFolder
from workbench.errors import InputError, NotFound
from workbench.jobs import JobContext
from workbench.services.documents.library import Library
from workbench.services.workspace.audit import Audit
from workbench.storage.folder_store import FolderStore


class LinkedFolders:
    def __init__(
        self,
        *,
        folders: FolderStore,
        library: Library,
        audit: Audit,
        changes: Changes,
        workspace: Path,
    ) -> None:
        self._folders = folders
        self._library = library
        self._audit = audit
        self._changes = changes
        self._workspace = workspace

    def all(self) -> tuple[LinkedFolder, ...]:
        """In the order they were linked."""
        return self._folders.all()

    def followed(self) -> tuple[LinkedFolder, ...]:
        """Those that are not paused, without the numbers of their files."""
        return self._folders.followed()

    def get(self, folder_id: str) -> LinkedFolder:
        """Raises NotFound."""
        return self._folders.get(folder_id)

    def find(self, text: str, collection_id: str | None = None) -> tuple[LinkedFolder, ...]:
        """By id, the beginning of an id, or path; of one collection or of all. May be empty."""
        path = str(Path(text).expanduser().absolute())
        return tuple(
            folder
            for folder in self.all()
            if (folder.path == path or (len(text) >= 6 and folder.id.startswith(text)))
            and collection_id in (None, folder.collection_id)
        )

    def found(self, text: str, collection_id: str | None = None) -> Sequence[LinkedFolder]:
        """As `find`. Raises NotFound if there is none."""
        found = self.find(text, collection_id)
        if not found:
            raise NotFound(
                f"The folder {text} is not linked.",
                hint="Link it with: workbench docs sync FOLDER --collection C",
            )
        return found

    def problems(self, folder_id: str) -> tuple[tuple[str, str], ...]:
        """Path and reason of each file whose newest content could not be read."""
        return self._folders.problems(folder_id)

    def link(
        self, path: Path, collection_id: str, rules: IgnoreRules | None = None
    ) -> LinkedFolder:
        """The collection follows it from the next sync on.

        Raises NotFound for the collection, InputError if it is no folder, belongs to the
        workspace, or is linked already.
        """
        self._library.collection(collection_id)
        folder = path.expanduser().absolute()
        if not folder.is_dir():
            raise InputError(f"There is no folder {path}.", hint="Check the path.")
        text = _checked(folder)
        if folder.resolve().is_relative_to(self._workspace.resolve()):
            raise InputError(
                "A folder of the workspace itself cannot be linked.",
                hint="Choose the folder where your own files are.",
            )
        event = Event(Action.FOLDER_LINKED, collection_id)
        with self._audit.telling(event):
            number = self._folders.link(collection_id, text, rules or IgnoreRules())
        self._changes.publish(Kind.FOLDERS, number)
        return self._folders.get(number)

    def set_rules(self, folder_id: str, rules: IgnoreRules) -> LinkedFolder:
        """What is left out from the next sync on. Raises NotFound."""
        self._folders.get(folder_id)
        self._folders.set_rules(folder_id, rules)
        self._changes.publish(Kind.FOLDERS, folder_id)
        return self._folders.get(folder_id)

    def set_paused(self, folder_id: str, is_paused: bool) -> LinkedFolder:
        """A sync that is under way stops after the files it has begun. Raises NotFound."""
        self._folders.get(folder_id)
        self._folders.set_paused(folder_id, is_paused)
        self._changes.publish(Kind.FOLDERS, folder_id)
        return self._folders.get(folder_id)

    def unlink(self, folder_id: str, *, keep: bool, context: JobContext) -> int:
        """Follow it no more. Its documents stay as if they had been added by hand, or go.

        Returns how many went. Documents that somebody added by hand, or that another linked
        folder holds, stay in any case. Raises NotFound; call from the index lane.
        """
        folder = self._folders.get(folder_id)
        documents = "kept" if keep else "removed"
        event = Event(Action.FOLDER_UNLINKED, folder.collection_id, {"documents": documents})
        with self._audit.telling(event):
            self._folders.unlink(folder_id, keep=keep)
        orphans = self._folders.orphans()
        if orphans:
            self._library.remove(orphans, context)
        self._changes.publish(Kind.FOLDERS, folder_id)
        return len(orphans)

    def report_problem(self, folder_id: str, reason: str) -> None:
        """Why the last sync ended early."""
        self._folders.set_problem(folder_id, reason)
        self._changes.publish(Kind.FOLDERS, folder_id)


def _checked(folder: Path) -> str:
    try:
        os.fsencode(folder).decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(
            "The path of this folder is not text in UTF-8, so it cannot be kept.",
            hint="Rename the folder, or add its files instead of linking it.",
        ) from error
    return str(folder)
