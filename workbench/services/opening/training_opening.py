"""Put the training of one workspace together."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import psutil

from workbench.changes import Changes
from workbench.domain.sealing import derived
from workbench.errors import NotFound
from workbench.jobs import AnswerGate, plain_context
from workbench.paths import WorkspacePaths, resources
from workbench.ports.trainer import Trainer
from workbench.services.models.adapters import Adapters
from workbench.services.models.carry_in import CarryIn
from workbench.services.models.models import Models
from workbench.services.models.sealed_adapters import SealedAdapters
from workbench.services.training.training import Hide, Training
from workbench.services.training.training_presets import read_presets
from workbench.services.training.training_runner import TrainingRunner
from workbench.storage.database import Database
from workbench.storage.run_folder import RunFolder
from workbench.storage.training_store import TrainingStore
from workbench.storage.workspace_key import WorkspaceKey

FOLDER: Final = "training"
_PURPOSE: Final = b"training/1"  # of the secrets that are derived for runs


def open_training(  # noqa: PLR0913 - what training is made of
    *,
    database: Database,
    trainer: Trainer | None,
    models: Models,
    adapters: Adapters,
    carry_in: CarryIn,
    gate: AnswerGate,
    changes: Changes,
    workspace: Path,
    key: WorkspaceKey | None = None,
    sealed: SealedAdapters | None = None,
    hide: Hide = lambda examples: examples,
) -> Training:
    """`hide` takes out of examples what must not be learnt."""
    return Training(
        hide=hide,
        store=TrainingStore(database),
        trainer=trainer,
        runner=TrainingRunner(trainer, gate, on_battery) if trainer is not None else None,
        models=models,
        adapters=adapters,
        carry_in=carry_in,
        changes=changes,
        folder=workspace / FOLDER,
        secrets=lambda run_id: secret_of_run(key, run_id),
        sealed=sealed,
        presets=read_presets(resources() / "training" / "presets.json"),
    )


def secret_of_run(key: WorkspaceKey | None, run_id: str) -> bytes:
    """What the files of one run are sealed with; empty: they are not."""
    return derived(key.files, _PURPOSE, run_id.encode()) if key else b""


def on_battery() -> bool:
    """Whether the machine has a battery and is not plugged in; False where nothing tells."""
    sensor = getattr(psutil, "sensors_battery", None)
    try:
        found = sensor() if sensor is not None else None
    except OSError:  # a container without /sys
        return False
    return found is not None and found.power_plugged is False


def drive(paths: WorkspacePaths, run_id: str, trainer: Trainer, secret: bytes = b"") -> None:
    """Train a run without the workspace's database; a window may hold that meanwhile.

    `secret`: of the run, in an encrypted workspace; it opens nothing else there. What comes of it
    lies in the run's folder until somebody opens the workspace and collects it. Raises NotFound,
    and what `TrainingRunner.work` raises.
    """
    folder = RunFolder(paths.root / FOLDER / run_id, secret)
    if run_id != Path(run_id).name or not folder.path.is_dir():
        raise NotFound(f"There is no training run {run_id[:60]}.", hint="List the runs.")
    try:
        TrainingRunner(trainer, AnswerGate(), on_battery).work(folder, plain_context())
    finally:
        trainer.close()
