"""Put together what answers for the rights of persons: search, erasure, retention, holds."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.changes import Changes
from workbench.domain.rights.places import Unit
from workbench.jobs import AnswerGate
from workbench.paths import WorkspacePaths
from workbench.services.agents.toolbox import Toolbox
from workbench.services.chat.chat import Chat
from workbench.services.chat.conversations import Conversations
from workbench.services.compliance.compliance import Compliance
from workbench.services.documents.collection_archives import CollectionArchives
from workbench.services.documents.document_tables import DocumentTables
from workbench.services.documents.library import Library
from workbench.services.dossier.dossiers import Dossiers
from workbench.services.dossier.replays import Replays
from workbench.services.evaluation.evaluation import Evaluation
from workbench.services.evaluation.schedules import Schedules
from workbench.services.models.adapters import Adapters
from workbench.services.models.model_digest import ModelDigests
from workbench.services.models.models import Models
from workbench.services.opening.training_opening import secret_of_run
from workbench.services.privacy.export_sealing import SealedExports
from workbench.services.privacy.guardrails import Guardrails
from workbench.services.privacy.own_rules import OwnRules
from workbench.services.retention.holds import Holds
from workbench.services.retention.retention import Retention
from workbench.services.retrieval.retrieval import Retrieval
from workbench.services.rights.anonymous import AnonymousCopies
from workbench.services.rights.erasing import Eraser
from workbench.services.rights.files import WorkspaceFiles
from workbench.services.rights.lineage import Lineage
from workbench.services.rights.past_erasures import PastErasures
from workbench.services.rights.purposes import Purposes
from workbench.services.rights.subject_export import SubjectExports
from workbench.services.rights.subject_search import SubjectSearch
from workbench.services.rights.subjects import Subjects
from workbench.services.surveys.surveys import Surveys
from workbench.services.training.training import Training
from workbench.services.training.training_sets import TrainingSets
from workbench.services.workspace.audit import Audit
from workbench.services.workspace.audit_trail import AuditTrail
from workbench.settings import SettingsFile
from workbench.storage.compliance_rows import ComplianceRows
from workbench.storage.conversation_store import ConversationStore
from workbench.storage.database import Database
from workbench.storage.document_store import DocumentStore
from workbench.storage.policy_file import PolicyFile
from workbench.storage.private_files import PrivateFiles
from workbench.storage.retention_rows import RetentionRows
from workbench.storage.retention_store import RetentionStore
from workbench.storage.rights_rows import RightsRows
from workbench.storage.rights_store import RightsStore
from workbench.storage.uses_store import UsesStore
from workbench.storage.workspace_key import WorkspaceKey


@dataclass(frozen=True, slots=True)
class RightsServices:
    subjects: Subjects
    exports: SubjectExports
    retention: Retention
    holds: Holds
    dossiers: Dossiers
    replays: Replays
    purposes: Purposes
    anonymous: AnonymousCopies
    compliance: Compliance


def open_rights(  # noqa: PLR0913 - whoever keeps something of a person
    *,
    paths: WorkspacePaths,
    database: Database,
    key: WorkspaceKey | None,
    files: PrivateFiles,
    conversations: Conversations,
    library: Library,
    evaluation: Evaluation,
    settings: SettingsFile,
    audit: Audit,
    trail: AuditTrail,
    changes: Changes,
    conversation_store: ConversationStore,
    documents: DocumentStore,
    models: Models,
    adapters: Adapters,
    digests: ModelDigests,
    retrieval: Retrieval,
    gate: AnswerGate,
    rails: Guardrails,
    own_rules: OwnRules,
    sealed_exports: SealedExports,
) -> RightsServices:
    """Erasures that a kill cut short are finished here, and those done again that a backup from
    before them undid, before anything else is done.
    """
    retention_store = RetentionStore(database)
    holds = Holds(retention_store, RightsRows(database), audit)
    texts = WorkspaceFiles(paths, files, lambda run_id: secret_of_run(key, run_id))
    rights_store = RightsStore(database)

    def held(unit: Unit, place: str) -> str:
        return holds.over_unit(unit, place)

    subjects = Subjects(
        search=SubjectSearch(
            database=database,
            files=texts,
            lineage=Lineage(database, paths.vaults),
            key=key,
            held=held,
        ),
        eraser=Eraser(
            database=database,
            conversations=conversations,
            library=library,
            settings=settings,
            files=texts,
            backups=paths.backups,
            changes=changes,
        ),
        store=rights_store,
        root=paths.root,
        audit=audit,
        trail=trail,
        past=PastErasures(root=paths.root, store=rights_store, trail=trail),
    )
    subjects.finish()
    subjects.erase_again()
    retention = Retention(
        store=retention_store,
        rows=RetentionRows(database, paths),
        holds=holds,
        conversations=conversations,
        evaluation=evaluation,
        paths=paths,
        policy=PolicyFile(paths.policy),
        audit=audit,
        changes=changes,
    )
    exports = SubjectExports(
        subjects=subjects,
        database=database,
        conversations=conversations,
        library=library,
        files=texts,
        root=paths.root,
    )
    dossiers = Dossiers(
        conversations=conversation_store,
        documents=documents,
        models=models,
        digests=digests,
        audit=audit,
        trail=trail,
    )
    replays = Replays(
        dossiers=dossiers,
        conversations=conversation_store,
        models=models,
        adapters=adapters,
        digests=digests,
        retrieval=retrieval,
        settings=settings,
        gate=gate,
        audit=audit,
        rails=rails,
    )
    purposes = Purposes(UsesStore(database), audit, changes)
    replays.asking = purposes.asking
    compliance = Compliance(
        paths=paths,
        rows=ComplianceRows(database),
        subjects=subjects,
        retention=retention,
        purposes=purposes,
        rails=rails,
        settings=settings,
        policy=PolicyFile(paths.policy),
        own_rules=own_rules,
        sealed_exports=sealed_exports,
        audit=audit,
        trail=trail,
        is_encrypted=key is not None,
    )
    return RightsServices(
        subjects=subjects,
        exports=exports,
        retention=retention,
        holds=holds,
        dossiers=dossiers,
        replays=replays,
        purposes=purposes,
        anonymous=AnonymousCopies(database, audit, trail),
        compliance=compliance,
    )


def bind_uses(  # noqa: PLR0913 - wherever documents are used
    purposes: Purposes,
    *,
    sets: TrainingSets,
    training: Training,
    archives: CollectionArchives,
    retrieval: Retrieval,
    surveys: Surveys,
    tables: DocumentTables,
    toolbox: Toolbox,
    chat: Chat,
    schedules: Schedules,
) -> None:
    """From now on, what a collection's purpose forbids is refused where it would be done."""
    sets.may_learn = purposes.check_sources
    training.may_learn = purposes.check_sources
    archives.may_export = lambda collection_id: purposes.check([collection_id], "export")
    retrieval.may_ask = purposes.check_question
    surveys.may_ask = purposes.check_question
    tables.may_ask = purposes.check_question
    toolbox.may_ask = purposes.check_question
    chat.asking = purposes.asking
    schedules.may_ask = purposes.check_question
