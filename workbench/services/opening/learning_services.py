"""The services that look after what is learned from, put together in one place."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.changes import Changes
from workbench.paths import resources
from workbench.ports.document_parser import DocumentParser
from workbench.services.chat.generate import Generate
from workbench.services.evaluation.datasets import Datasets
from workbench.services.evaluation.synthetic_cases import SyntheticCases
from workbench.services.models.models import Models
from workbench.services.privacy.guardrails import Guardrails
from workbench.services.privacy.privacy import Privacy
from workbench.services.training.corrections import Corrections
from workbench.services.training.next_runs import NextRuns, read_rules
from workbench.services.training.training_drafts import TrainingDrafts
from workbench.services.training.training_presets import read_presets
from workbench.services.training.training_sets import TrainingSets
from workbench.services.training.tuning_advisor import Advisor
from workbench.services.workspace.audit import Audit
from workbench.storage.alert_store import AlertStore
from workbench.storage.conversation_store import ConversationStore
from workbench.storage.database import Database
from workbench.storage.document_store import DocumentStore
from workbench.storage.draft_store import DraftStore
from workbench.storage.feedback_store import FeedbackStore
from workbench.storage.proposal_store import ProposalStore
from workbench.storage.training_set_store import TrainingSetStore
from workbench.storage.training_store import TrainingStore


@dataclass(frozen=True, slots=True)
class LearningServices:
    sets: TrainingSets
    corrections: Corrections
    advisor: Advisor
    drafts: TrainingDrafts
    next_runs: NextRuns


def learning_services(  # noqa: PLR0913 - whatever has a say in learning
    *,
    database: Database,
    conversations: ConversationStore,
    parser: DocumentParser,
    models: Models,
    generate: Generate,
    datasets: Datasets,
    synthetic: SyntheticCases,
    rails: Guardrails,
    audit: Audit,
    changes: Changes,
    finding: Privacy,
) -> LearningServices:
    store = TrainingSetStore(database)
    sets = TrainingSets(
        store=store,
        parser=parser,
        models=models,
        datasets=datasets,
        rails=rails,
        audit=audit,
        changes=changes,
        finding=finding,
    )
    corrections = Corrections(
        feedback=FeedbackStore(database),
        conversations=conversations,
        store=store,
        sets=sets,
        changes=changes,
    )
    folder = resources() / "training"
    next_runs = NextRuns(
        store=ProposalStore(database),
        corrections=corrections,
        sets=sets,
        runs=TrainingStore(database),
        alerts=AlertStore(database),
        models=models,
        presets=read_presets(folder / "presets.json"),
        rules=read_rules(folder / "next_run.json"),
        changes=changes,
    )
    drafts = TrainingDrafts(
        DraftStore(database), synthetic, sets, DocumentStore(database).matching, changes
    )
    return LearningServices(sets, corrections, Advisor(sets, generate, models), drafts, next_runs)
