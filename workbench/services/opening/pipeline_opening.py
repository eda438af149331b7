"""Pipelines over the services of an open workspace, for `app.py`."""

from __future__ import annotations

from workbench.changes import Changes
from workbench.jobs import Lane
from workbench.paths import WorkspacePaths
from workbench.services.models.models import Models
from workbench.services.opening.document_services import DocumentServices
from workbench.services.opening.evaluation_services import EvaluationServices
from workbench.services.opening.learning_services import LearningServices
from workbench.services.pipelines.document_steps import RedactStep, SyncStep
from workbench.services.pipelines.judging_steps import CompareStep, EvaluateStep, ReportStep
from workbench.services.pipelines.learning_steps import DatasetStep, TuneStep
from workbench.services.pipelines.pipelines import Pipelines
from workbench.services.pipelines.promote_step import PromoteStep
from workbench.services.pipelines.step_kit import Kit
from workbench.services.privacy.leaving import Leaves, as_it_is
from workbench.services.privacy.privacy import Privacy
from workbench.services.prompts.prompts import Prompts
from workbench.services.routing.releases import Releases
from workbench.services.training.training import Training
from workbench.storage.database import Database
from workbench.storage.export_files import IN_THE_CLEAR, ExportFiles
from workbench.storage.pipeline_store import PipelineStore
from workbench.storage.policy_file import PolicyFile


def open_pipelines(  # noqa: PLR0913 - the steps stand on all of these
    *,
    database: Database,
    paths: WorkspacePaths,
    room: DocumentServices,
    judging: EvaluationServices,
    learning: LearningServices,
    training: Training,
    models: Models,
    prompts: Prompts,
    releases: Releases,
    index_lane: Lane,
    changes: Changes,
    finding: Privacy,
    leaving: Leaves = as_it_is,
    export_files: ExportFiles = IN_THE_CLEAR,
) -> Pipelines:
    """What is due runs in the idle work of the workspace."""
    kit = Kit(
        library=room.library,
        folders=room.linked_folders,
        sync=room.folder_sync,
        index_lane=index_lane,
        datasets=judging.datasets,
        chat_cases=judging.chat_cases,
        corrections=learning.corrections,
        sets=learning.sets,
        training=training,
        evaluation=judging.evaluation,
        models=models,
        prompts=prompts,
        releases=releases,
        trials=judging.trials,
        outbox=paths.root / "outbox",
        leaving=leaving,
        export_files=export_files,
        finding=finding,
    )
    pipelines = Pipelines(
        store=PipelineStore(database),
        works={
            "sync": SyncStep(kit),
            "redact": RedactStep(kit),
            "dataset": DatasetStep(kit),
            "tune": TuneStep(kit),
            "evaluate": EvaluateStep(kit),
            "compare": CompareStep(kit),
            "promote": PromoteStep(kit),
            "report": ReportStep(kit),
        },
        policy=PolicyFile(paths.policy),
        changes=changes,
    )
    judging.idle_work.also.append(pipelines.run_due)
    return pipelines
