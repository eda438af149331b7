"""Data sets and evaluations, built together over one database."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.changes import Changes
from workbench.jobs import AnswerGate
from workbench.services.audit import Audit
from workbench.services.datasets import Datasets
from workbench.services.eval_plan import Planner
from workbench.services.evaluation import Evaluation
from workbench.services.generate import Generate
from workbench.services.models import Models
from workbench.services.prompts import Prompts
from workbench.services.releases import Releases
from workbench.settings import SettingsFile
from workbench.storage.database import Database
from workbench.storage.dataset_store import DatasetStore
from workbench.storage.eval_store import EvalStore


@dataclass(frozen=True, slots=True)
class EvaluationServices:
    datasets: Datasets
    evaluation: Evaluation


def evaluation_services(  # noqa: PLR0913 - what their constructors ask for
    *,
    database: Database,
    models: Models,
    releases: Releases,
    prompts: Prompts,
    settings: SettingsFile,
    generate: Generate,
    gate: AnswerGate,
    audit: Audit,
    changes: Changes,
) -> EvaluationServices:
    datasets = Datasets(DatasetStore(database), audit, changes)
    store = EvalStore(database)
    store.recover()
    evaluation = Evaluation(
        store=store,
        planner=Planner(models, releases, prompts, settings),
        datasets=datasets,
        models=models,
        releases=releases,
        generate=generate,
        gate=gate,
        audit=audit,
        changes=changes,
    )
    return EvaluationServices(datasets, evaluation)
