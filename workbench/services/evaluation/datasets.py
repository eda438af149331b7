"""Data sets for evaluations: imported, versioned, compared. Knows no model."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event
from workbench.domain.dataset import (
    Case,
    DatasetVersion,
    Unread,
    case_text,
    hash_of,
    in_split,
    without_duplicates,
)
from workbench.errors import InputError, NotFound
from workbench.ports.document_parser import DocumentParser
from workbench.services.evaluation.case_files import read_cases
from workbench.services.evaluation.dataset_files import PARQUET, read_parquet
from workbench.services.workspace.audit import Audit
from workbench.storage.dataset_store import DatasetStore

_NAME = re.compile(r"[^\W_](?:[\w .-]{0,62}[^\W_])?")


@dataclass(frozen=True, slots=True)
class ImportWish:
    """How a file becomes a version. `test_share`: of the cases without a split."""

    path: Path
    check: str = ""  # the grader of what a file just calls expected
    message: str = ""
    tags: tuple[str, ...] = ()  # put on every case
    test_share: float | None = None
    is_added: bool = False  # to the cases of the newest version, in place of replacing them


@dataclass(frozen=True, slots=True)
class ImportReport:
    version: DatasetVersion
    is_new: bool
    unread: tuple[Unread, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """From one version to another, by the keys of cases."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]


class Datasets:
    """Thread-safe."""

    def __init__(
        self, store: DatasetStore, parser: DocumentParser, audit: Audit, changes: Changes
    ) -> None:
        self._parser = parser
        self._store = store
        self._audit = audit
        self._changes = changes

    def list(self) -> tuple[DatasetVersion, ...]:
        """The newest version of each."""
        return self._store.newest()

    def versions(self, name: str) -> tuple[DatasetVersion, ...]:
        """The newest first. Raises NotFound."""
        found = self._store.versions(name)
        if not found:
            raise NotFound(
                f"There is no data set “{name}”.", hint="`workbench datasets list` shows them."
            )
        return found

    def resolve(self, reference: str) -> DatasetVersion:
        """`NAME` is the newest, `NAME@3` that version. Raises NotFound."""
        name, at, number = reference.rpartition("@")
        if at and number.isdecimal():
            return self._store.get(name, int(number))
        return self.versions(reference)[0]

    def cases(
        self, version: DatasetVersion, *, split: str = "", tags: Sequence[str] = ()
    ) -> tuple[Case, ...]:
        """Those of a split, and with any of `tags`; of all if nothing is said."""
        return tuple(
            case
            for case in self._store.cases(version)
            if (not split or case.split == split) and (not tags or set(tags) & set(case.tags))
        )

    def import_from(self, name: str, wish: ImportWish) -> ImportReport:
        """Make the next version of `name`. Raises InputError."""
        _check_name(name)
        if wish.path.suffix.lower() == PARQUET:
            read = read_parquet(wish.path, self._parser, wish.check)
        else:
            read = read_cases(wish.path, wish.check)
        before = self._store.versions(name)
        first = self._store.cases(before[0]) if wish.is_added and before else ()
        new = [self._dressed(case, wish) for case in read.cases]
        if first:  # numbers of lines begin again in each file
            taken = {case.key for case in first}
            new = [_renamed(case, taken) for case in new]
        cases, duplicates = without_duplicates([*first, *new])
        if not cases:
            raise InputError(f"{wish.path.name} has no cases.", hint="Choose another file.")
        message = " ".join(wish.message.split())[:500]
        version, is_new = self._keep(name, message, cases)
        return ImportReport(version, is_new, (*read.unread, *duplicates))

    def add_cases(self, name: str, new: Sequence[Case], message: str) -> ImportReport:
        """To the newest version, or to a new set; what asks the same is left out. Raises
        InputError.
        """
        _check_name(name)
        before = self._store.versions(name)
        first = self._store.cases(before[0]) if before else ()
        taken = {case.key for case in first}
        cases, duplicates = without_duplicates([*first, *(_renamed(one, taken) for one in new)])
        if not cases:
            raise InputError("There are no cases.", hint="Choose others.")
        version, is_new = self._keep(name, message, cases)
        return ImportReport(version, is_new, duplicates)

    def remove(self, name: str) -> None:
        """All versions; runs keep the cases that they asked. Raises NotFound."""
        version = self.versions(name)[0]
        facts: dict[str, str | int | tuple[str, ...]] = {
            "versions": version.number,
            "cases": version.n_cases,
            "hash": version.hash,
        }
        event = Event(Action.DATASET_REMOVED, version.dataset_id, facts)
        with self._audit.telling(event):
            self._store.remove(name)
        self._changes.publish(Kind.EVALUATIONS)

    def changes(self, older: DatasetVersion, newer: DatasetVersion) -> Changed:
        before = {case.key: case_text(case) for case in self._store.cases(older)}
        after = {case.key: case_text(case) for case in self._store.cases(newer)}
        return Changed(
            tuple(key for key in after if key not in before),
            tuple(key for key in before if key not in after),
            tuple(key for key in after if key in before and after[key] != before[key]),
        )

    def _keep(self, name: str, message: str, cases: Sequence[Case]) -> tuple[DatasetVersion, bool]:
        """The version that holds them, and whether it is new."""
        before = self._store.versions(name)
        number = self._store.add(name, message, hash_of(cases), cases)
        self._changes.publish(Kind.EVALUATIONS)
        return self._store.get(name, number), not before or number > before[0].number

    def _dressed(self, case: Case, wish: ImportWish) -> Case:
        tags = tuple(dict.fromkeys((*case.tags, *wish.tags)))
        split = case.split
        if not split and wish.test_share is not None:
            split = in_split(case.question, wish.test_share)
        return replace(case, tags=tags, split=split)


def _check_name(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise InputError(
            f"“{name[:60]}” cannot be the name of a data set.",
            hint="Use up to 64 letters, digits, blanks, dots and hyphens.",
        )


def _renamed(case: Case, taken: set[str]) -> Case:
    key, number = case.key, 2
    while key in taken:
        key, number = f"{case.key}-{number}", number + 1
    return replace(case, key=key)
