"""The services that look after what is learned from, put together in one place."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.changes import Changes
from workbench.ports.document_parser import DocumentParser
from workbench.services.chat.generate import Generate
from workbench.services.evaluation.datasets import Datasets
from workbench.services.evaluation.synthetic_cases import SyntheticCases
from workbench.services.models.models import Models
from workbench.services.privacy.guardrails import Guardrails
from workbench.services.training.corrections import Corrections
from workbench.services.training.training_drafts import TrainingDrafts
from workbench.services.training.training_sets import TrainingSets
from workbench.services.training.tuning_advisor import Advisor
from workbench.services.workspace.audit import Audit
from workbench.storage.conversation_store import ConversationStore
from workbench.storage.database import Database
from workbench.storage.draft_store import DraftStore
from workbench.storage.feedback_store import FeedbackStore
from workbench.storage.training_set_store import TrainingSetStore


@dataclass(frozen=True, slots=True)
class LearningServices:
    sets: TrainingSets
    corrections: Corrections
    advisor: Advisor
    drafts: TrainingDrafts


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
    )
    corrections = Corrections(
        feedback=FeedbackStore(database),
        conversations=conversations,
        store=store,
        sets=sets,
        changes=changes,
    )
    drafts = TrainingDrafts(DraftStore(database), synthetic, sets, changes)
    return LearningServices(sets, corrections, Advisor(sets, generate, models), drafts)
