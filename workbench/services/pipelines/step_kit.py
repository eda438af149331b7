"""What every kind of step is given and gives back, and the services that they stand on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol

from workbench.domain.pipeline import PipelineStep, StepResult
from workbench.jobs import JobContext, Lane
from workbench.services.documents.folder_sync import FolderSync
from workbench.services.documents.library import Library
from workbench.services.documents.linked_folders import LinkedFolders
from workbench.services.evaluation.chat_cases import ChatCases
from workbench.services.evaluation.datasets import Datasets
from workbench.services.evaluation.evaluation import Evaluation
from workbench.services.models.models import Models
from workbench.services.privacy.leaving import Leaves, as_it_is
from workbench.services.privacy.privacy import Privacy
from workbench.services.prompts.prompts import Prompts
from workbench.services.routing.releases import Releases
from workbench.services.training.corrections import Corrections
from workbench.services.training.training import Training
from workbench.services.training.training_sets import TrainingSets
from workbench.services.trials.trials import Trials
from workbench.storage.export_files import IN_THE_CLEAR, ExportFiles

Needed = Mapping[str, StepResult]
_SHOWN: Final = 16


@dataclass(frozen=True, slots=True)
class Way:
    """How far a step is. `fraction` None: nobody knows."""

    fraction: float | None = None
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a step. `passed` False: what stands behind it with `if: passed` is held."""

    said: str
    output: Mapping[str, str] = field(default_factory=dict)
    passed: bool = True


@dataclass(frozen=True, slots=True)
class Begun:
    """What an earlier try of the same step kept (`handle`), and how to keep something (`keep`)."""

    run_id: str
    handle: str
    keep: Callable[[str], None]


class StepWork(Protocol):
    """One kind of step: a thin way to the service that does it."""

    def facts(self, step: PipelineStep, needed: Needed, context: JobContext) -> dict[str, str]:
        """What it reads beside its needs, as it is now. Raises what the service raises."""

    def work(self, step: PipelineStep, needed: Needed, begun: Begun, context: JobContext) -> Came:
        """Reports Way. Raises WorkbenchError, Cancelled."""

    def is_there(self, output: Mapping[str, str]) -> bool:
        """Whether what an earlier run made can still be used."""


@dataclass(frozen=True, slots=True)
class Kit:
    library: Library
    folders: LinkedFolders
    sync: FolderSync
    index_lane: Lane
    datasets: Datasets
    chat_cases: ChatCases
    corrections: Corrections
    sets: TrainingSets
    training: Training
    evaluation: Evaluation
    models: Models
    prompts: Prompts
    releases: Releases
    trials: Trials
    outbox: Path
    leaving: Leaves = as_it_is
    export_files: ExportFiles = IN_THE_CLEAR
    finding: Privacy = field(default_factory=Privacy)  # what finds personal data


def digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_SHOWN]


def documents_digest(kit: Kit, collection: str) -> str:
    """Of the documents of a collection. Raises NotFound."""
    found = kit.library.documents(kit.library.collection_named(collection).id)
    return digest(*sorted(one.id for one in found))
