"""What watches over the answers, built together: quality, drift, self-tests, advice on models."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.jobs import AnswerGate
from workbench.paths import WorkspacePaths
from workbench.ports.machine import Machine
from workbench.services.chat.generate import Generate
from workbench.services.documents.text_models import Embedders
from workbench.services.models.models import Models
from workbench.services.usage.adviser import Adviser
from workbench.services.usage.drift import Drift
from workbench.services.usage.quality import QualityBook
from workbench.services.usage.self_test import SelfTests
from workbench.services.usage.usage import RequestHistory
from workbench.storage.database import Database
from workbench.storage.drift_store import DriftStore
from workbench.storage.policy_file import PolicyFile
from workbench.storage.quality_rows import QualityRows
from workbench.storage.self_test_store import SelfTestStore


@dataclass(frozen=True, slots=True)
class Monitoring:
    quality: QualityBook
    drift: Drift
    self_tests: SelfTests
    adviser: Adviser


def monitoring(
    *,
    database: Database,
    paths: WorkspacePaths,
    usage: RequestHistory,
    models: Models,
    generate: Generate,
    embedders: Embedders,
    machine: Machine,
    gate: AnswerGate,
) -> Monitoring:
    rows = QualityRows(database)
    return Monitoring(
        QualityBook(rows, usage),
        Drift(
            store=DriftStore(database),
            embedders=embedders,
            policy=PolicyFile(paths.policy),
            gate=gate,
        ),
        SelfTests(
            store=SelfTestStore(database),
            generate=generate,
            models=models,
            embedders=embedders,
            machine=machine,
        ),
        Adviser(models=models, usage=usage, rows=rows),
    )
