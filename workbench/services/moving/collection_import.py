"""Take over collections of other programs: their files where they still are, else their text.

A file that is gone comes as the text that the other program had read of it. What is here already
is left as it is, so the same may be taken over again. Knows no window.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.domain.foreign_collections import ForeignCollection, ForeignFile
from workbench.errors import InputError, NotFound
from workbench.jobs import JobContext
from workbench.services.documents.ingest import Ingest
from workbench.services.documents.library import Library
from workbench.services.documents.linked_folders import LinkedFolders
from workbench.storage.foreign_databases import read_collections

_DATABASES: Final = ("localdocs_v3.db", "localdocs_v2.db", "localdocs_v1.db", "webui.db")
_UPLOADS: Final = "uploads"
_UNSAFE: Final = re.compile(r'[\x00-\x1f<>:"/\\|?*]')
_LONGEST_NAME: Final = 120


# Texts of documents never lie on the disk in the clear on their way into an encrypted workspace.
_IN_MEMORY: Final = Path("/dev/shm")  # noqa: S108 - a folder of 0700 is made in it


@dataclass(frozen=True, slots=True)
class Offered:
    """`n_there`: files that still are where they were; `n_text`: of which only text is left."""

    collection: ForeignCollection
    n_there: int
    n_text: int
    n_lost: int


@dataclass(frozen=True, slots=True)
class TakenOver:
    name: str
    collection_id: str
    n_added: int
    n_known: int  # or skipped
    n_text: int
    lost: tuple[str, ...]  # names of files of which nothing is left
    linked: tuple[str, ...] = ()


class CollectionImport:
    """The calls block."""

    def __init__(
        self, library: Library, ingest: Ingest, folders: LinkedFolders, root: Path
    ) -> None:
        """`root`: the workspace, which holds what is copied for a moment, if memory cannot."""
        self._library = library
        self._scratch = _IN_MEMORY if os.access(_IN_MEMORY, os.W_OK) else root
        self._ingest = ingest
        self._folders = folders

    def offered(self, place: Path) -> tuple[Offered, ...]:
        """What a database, or the folder that it lies in, has. Raises InputError, NotFound."""
        database = _database(place)
        return tuple(_offer(one, database) for one in read_collections(database))

    def take(
        self, place: Path, names: Sequence[str], context: JobContext, *, link: bool = False
    ) -> tuple[TakenOver, ...]:
        """These collections, or all. `link`: follow folders that are there, in place of copies of
        their files as they are now. Reports what adding documents reports. Raises NotFound.
        """
        database = _database(place)
        known = {one.name: one for one in read_collections(database)}
        unknown = [name for name in names if name not in known]
        if unknown:
            raise NotFound(
                f"There is no collection “{unknown[0][:60]}” in {database.name}.",
                hint=f"There are: {', '.join(known) or 'none'}.",
            )
        chosen = [known[name] for name in names] if names else list(known.values())
        return tuple(self._one(one, database, context, link=link) for one in chosen)

    def _one(
        self, one: ForeignCollection, database: Path, context: JobContext, *, link: bool
    ) -> TakenOver:
        collection = self._library.collection_named(one.name, create=True)
        linked: list[str] = []
        files = list(one.files)
        if link:
            for folder in one.folders:
                if Path(folder).is_dir():
                    held = self._folders.find(folder, collection.id)
                    if not held:
                        self._folders.link(Path(folder), collection.id)
                    linked.append(folder)
            files = [file for file in files if not _is_below(file.path, linked)]
        n_text, lost, paths = 0, [], []
        with tempfile.TemporaryDirectory(dir=self._scratch, prefix="taken-over-") as scratch:
            for number, file in enumerate(files):
                context.check()
                found = _found(file, database)
                if found is not None and found.name == file.name:
                    paths.append(found)
                elif found is not None or file.text.strip():
                    paths.append(_named(file, found, Path(scratch) / str(number)))
                    n_text += found is None
                else:
                    lost.append(file.name)
            report = self._ingest.add(paths, collection.id, context) if paths else None
        n_added = len(report.added) if report is not None else 0
        n_known = len(report.skipped) if report is not None else 0
        return TakenOver(
            collection.name, collection.id, n_added, n_known, n_text, tuple(lost), tuple(linked)
        )


def _offer(one: ForeignCollection, database: Path) -> Offered:
    there = sum(_found(file, database) is not None for file in one.files)
    text = sum(_found(file, database) is None and bool(file.text.strip()) for file in one.files)
    return Offered(one, there, text, len(one.files) - there - text)


def _database(place: Path) -> Path:
    place = place.expanduser().absolute()
    if place.is_dir():
        for name in _DATABASES:
            for folder in (place, place / "data"):
                if (folder / name).is_file():
                    return folder / name
        raise NotFound(
            f"There is no database of GPT4All or Open WebUI in {place.name}.",
            hint=f"Look for {', '.join(_DATABASES)}.",
        )
    if not place.is_file():
        raise InputError(f"There is no {place.name}.", hint="Check the path.")
    return place


def _found(file: ForeignFile, database: Path) -> Path | None:
    """Its bytes, if they are where the program had them, or beside its database."""
    path = Path(file.path)
    places = [path] if path.is_absolute() else [database.parent / _UPLOADS / path.name]
    return next((one for one in places if file.path and one.is_file()), None)


def _named(file: ForeignFile, found: Path | None, folder: Path) -> Path:
    """A copy under its own name: of its bytes, or of the text that is left."""
    folder.mkdir()
    name = _UNSAFE.sub("_", file.name)[-_LONGEST_NAME:].lstrip(".") or "document"
    if found is not None:
        place = folder / name
        place.write_bytes(found.read_bytes())
        return place
    place = folder / (name if name.lower().endswith((".txt", ".md")) else f"{name}.txt")
    place.write_text(file.text, "utf-8")
    return place


def _is_below(path: str, folders: Sequence[str]) -> bool:
    return any(Path(path).is_relative_to(one) for one in folders)
