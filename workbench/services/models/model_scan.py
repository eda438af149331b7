"""Models that are on this machine already: in any folder, and where other programs keep theirs.

Reads headers only and registers nothing; what is broken is listed with the reason.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.domain.adapter import AdapterHeader
from workbench.domain.model import ModelHeader, RegisteredModel
from workbench.errors import InputError, WorkbenchError
from workbench.jobs import JobContext
from workbench.ports.model_inspector import ModelInspector
from workbench.services.models.model_places import Candidate, Place, candidates, known_places
from workbench.services.models.models import Models
from workbench.services.workspace.examined import split_headers


@dataclass(frozen=True, slots=True)
class FoundModel:
    """One model that a scan found. Either `header` or `problem` is there."""

    path: str  # of a split model its first part
    name: str
    program: str  # whose folder it is; empty: a folder that the person chose
    header: ModelHeader | None  # of an adapter what it shares with models
    problem: str = ""
    registered_as: str = ""  # the name under which it is in the workspace already
    sha256: str = ""  # what the program that keeps it says that its bytes are
    adapter: AdapterHeader | None = None


@dataclass(frozen=True, slots=True)
class Looking:
    """Progress: which place is being read, and how many models were found so far."""

    folder: str
    n_found: int


class ModelScan:
    """Call from a lane: each model costs up to a few hundred milliseconds."""

    def __init__(self, *, models: Models, inspector: ModelInspector) -> None:
        self._models = models
        self._inspector = inspector

    def scan(self, folders: Sequence[Path], context: JobContext) -> tuple[FoundModel, ...]:
        """Everything in `folders`; without any, in the places of known programs.

        Reports `Looking`. Raises InputError if a folder is not there, Cancelled.
        """
        if folders:
            return self._look(_chosen(folders), context)
        known = known_places(sys.platform, Path.home(), os.environ)
        return self._look([place for place in known if place.folder.is_dir()], context)

    def _look(self, places: Iterable[Place], context: JobContext) -> tuple[FoundModel, ...]:
        found: dict[str, FoundModel] = {}
        registered = self._models.registered()
        for place in places:
            for candidate in candidates(place, context):
                context.check()
                context.report(Looking(str(candidate.path.parent), len(found)))
                item = self._read(candidate, registered)
                found.setdefault(_identity(candidate.path), item)
        return tuple(found.values())

    def _read(self, candidate: Candidate, registered: Sequence[RegisteredModel]) -> FoundModel:
        known = next((m.name for m in registered if _is_at(candidate.path, m)), "")
        header, adapter, problem = None, None, ""
        try:
            header, adapter = split_headers(self._inspector.inspect_any(candidate.path))
        except WorkbenchError as error:
            problem = error.message
        name = candidate.name or (header.name if header else candidate.path.name)
        return FoundModel(
            path=str(candidate.path),
            name=name,
            program=candidate.program,
            header=header,
            problem=problem,
            registered_as=known,
            sha256=candidate.sha256,
            adapter=adapter,
        )


def _chosen(folders: Sequence[Path]) -> list[Place]:
    chosen = [Place("", "ollama", folder.expanduser().absolute()) for folder in folders]
    for place in chosen:
        if not place.folder.is_dir():
            raise InputError(f"There is no folder {place.folder}.", hint="Check the path.")
    return chosen


def _identity(path: Path) -> str:
    """One file under several names is one model."""
    try:
        status = path.stat()
    except OSError:
        return str(path)
    return f"{status.st_dev}:{status.st_ino}" if status.st_ino else str(path.resolve())


def _is_at(path: Path, model: RegisteredModel) -> bool:
    try:
        return path.samefile(model.path)
    except OSError:
        return False
