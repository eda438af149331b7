"""Open a workspace: lock it, migrate it, build the services; close everything in reverse order."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, replace

from workbench import egress
from workbench.changes import Changes
from workbench.errors import Cancelled, WorkspaceReadOnly
from workbench.jobs import (
    AnswerGate,
    Deliver,
    Done,
    Failed,
    JobContext,
    Lane,
    Outcome,
    deliver_inline,
)
from workbench.paths import WorkspacePaths, resources
from workbench.ports.engines import Engines
from workbench.services.api.api_access import ApiAccess
from workbench.services.api.local_answers import LocalAnswers
from workbench.services.chat.answer_checks import AnswerChecks
from workbench.services.chat.chat import Chat
from workbench.services.chat.chat_import import ChatImport
from workbench.services.chat.conversations import Conversations
from workbench.services.chat.feedback import FeedbackBook
from workbench.services.chat.follow_ups import FollowUps
from workbench.services.chat.generate import Generate
from workbench.services.chat.response_cache import ResponseCache
from workbench.services.chat.templates import Templates
from workbench.services.documents.citations import Citations
from workbench.services.documents.document_tables import DocumentTables
from workbench.services.documents.filled_index import FilledIndex
from workbench.services.documents.folder_listening import FolderListening
from workbench.services.documents.folder_sync import FolderSync
from workbench.services.documents.folder_watch import FolderWatch
from workbench.services.documents.index_health import IndexHealth
from workbench.services.documents.ingest import Ingest
from workbench.services.documents.library import Library
from workbench.services.documents.linked_folders import LinkedFolders
from workbench.services.documents.reindexing import Reindexing
from workbench.services.documents.text_models import Embedders, Rerankers
from workbench.services.evaluation.datasets import Datasets
from workbench.services.evaluation.evaluation import Evaluation
from workbench.services.metering.energy import EnergyLedger
from workbench.services.models.adapters import Adapters
from workbench.services.models.carry_in import CarryIn
from workbench.services.models.downloads import Downloads
from workbench.services.models.kept_keys import KeptKeys
from workbench.services.models.measuring import Measuring
from workbench.services.models.model_digest import ModelDigests
from workbench.services.models.model_memory import ModelMemory
from workbench.services.models.model_scan import ModelScan
from workbench.services.models.models import Models
from workbench.services.models.remote_models import RemoteModels
from workbench.services.models.sealed_adapters import SealedAdapters, UnsealingInspector
from workbench.services.models.workshop import Workshop
from workbench.services.moving.backup_merge import BackupMerge
from workbench.services.moving.collection_import import CollectionImport
from workbench.services.opening.agent_services import AgentServices, agent_services
from workbench.services.opening.chat_hiding import hide_chats
from workbench.services.opening.document_services import document_services
from workbench.services.opening.evaluation_services import (
    EvaluationServices,
    evaluation_services,
)
from workbench.services.opening.learning_services import LearningServices, learning_services
from workbench.services.opening.leaving_opening import bind_leaving
from workbench.services.opening.people import people
from workbench.services.opening.pipeline_opening import open_pipelines
from workbench.services.opening.reading_services import ReadingServices, reading_services
from workbench.services.opening.rights_opening import RightsServices, bind_uses, open_rights
from workbench.services.opening.training_opening import open_training
from workbench.services.oversight.oversight import Oversight
from workbench.services.pipelines.pipelines import Pipelines
from workbench.services.privacy.chat_hiding import ChatHiding
from workbench.services.privacy.chat_reveals import ChatReveals
from workbench.services.privacy.export_sealing import SealedExports
from workbench.services.privacy.guardrails import Guardrails
from workbench.services.privacy.hiding import Hiding
from workbench.services.privacy.larger import LargerRecognizers
from workbench.services.privacy.leaving import Leaving
from workbench.services.privacy.own_rules import OwnRules
from workbench.services.privacy.privacy import Privacy
from workbench.services.privacy.privacy_desk import PrivacyDesk
from workbench.services.privacy.prompt_tags import PromptTags
from workbench.services.privacy.veil import Veil
from workbench.services.profiles.guarding import Refusals, guarded
from workbench.services.profiles.profiles import Profiles
from workbench.services.profiles.signing_in import SignIn
from workbench.services.prompts.prompt_exchange import PromptExchange
from workbench.services.prompts.prompts import Prompts
from workbench.services.redteam.redteam import RedTeam
from workbench.services.retrieval.reordering import Reordering
from workbench.services.retrieval.retrieval import Retrieval
from workbench.services.review.reviews import Reviews
from workbench.services.routing.registry import Registry
from workbench.services.routing.releases import Releases
from workbench.services.routing.route_sets import RouteSets
from workbench.services.routing.routing import Router
from workbench.services.surveys.surveys import Surveys
from workbench.services.training.training import Training
from workbench.services.trials.chosen import Chosen
from workbench.services.usage.alerts import Alerts
from workbench.services.usage.diagnostics import Diagnostics
from workbench.services.usage.hardware import HardwareChecks
from workbench.services.usage.monitoring import Monitoring, monitoring
from workbench.services.usage.traces import Traces
from workbench.services.usage.usage import RequestHistory
from workbench.services.workspace.audit import Audit
from workbench.services.workspace.audit_opening import open_trail
from workbench.services.workspace.audit_trail import AuditTrail
from workbench.services.workspace.backups import Backups
from workbench.services.workspace.egress_report import EgressReport
from workbench.services.workspace.encryption import record_unlocking
from workbench.services.workspace.network import Network
from workbench.services.workspace.refusal_record import RefusalRecord
from workbench.services.workspace.trusted_keys import TrustedKeys
from workbench.services.workspace.updates import Updates
from workbench.settings import SettingsFile
from workbench.storage.adapter_store import AdapterStore
from workbench.storage.alert_store import AlertStore
from workbench.storage.answer_cache import AnswerCacheStore
from workbench.storage.api_token_store import ApiTokenStore
from workbench.storage.audit_log import AuditLog
from workbench.storage.blobs import BlobStore
from workbench.storage.cache_key import CacheKey
from workbench.storage.conversation_store import ConversationStore
from workbench.storage.database import Database
from workbench.storage.document_store import DocumentStore
from workbench.storage.download_store import DownloadStore
from workbench.storage.export_seal_store import ExportSealStore
from workbench.storage.feedback_store import FeedbackStore
from workbench.storage.foreign_rows import ForeignRows
from workbench.storage.key_store import KeyStore
from workbench.storage.migrations import migrate
from workbench.storage.model_store import ModelStore
from workbench.storage.policy_file import PolicyFile
from workbench.storage.power_meter import PowerMeter
from workbench.storage.price_file import PriceFile
from workbench.storage.privacy_store import PrivacyStore
from workbench.storage.private_files import PrivateFiles
from workbench.storage.prompt_store import PromptStore
from workbench.storage.registry_store import RegistryStore
from workbench.storage.remote_store import RemoteStore
from workbench.storage.route_store import RouteStore
from workbench.storage.sealing_state import settle
from workbench.storage.trace_rows import TraceRows
from workbench.storage.usage_rollup import UsageRollup
from workbench.storage.usage_store import UsageStore
from workbench.storage.workspace_key import WorkspaceKey, leave_no_core_dumps
from workbench.storage.workspace_lock import WorkspaceLock

LANES = ("chat", "index", "io", "carry", "hub", "download", "survey", "training", "agent")
_TURN_S = 3.0  # of building an index, before others have their turn
UNSEALED = egress.Seal(False, "not asked for")


@dataclass(frozen=True, slots=True)
class Workbench:
    """One open workspace. `close` may be called from any thread, once or more."""

    paths: WorkspacePaths
    settings: SettingsFile
    changes: Changes
    conversations: Conversations
    chat_import: ChatImport
    chat: Chat
    generate: Generate
    templates: Templates
    models: Models
    adapters: Adapters
    workshop: Workshop
    training: Training
    rights: RightsServices
    learning: LearningServices
    measuring: Measuring
    prompts: Prompts
    prompt_exchange: PromptExchange
    datasets: Datasets
    evaluation: Evaluation
    judging: EvaluationServices
    carry_in: CarryIn
    model_scan: ModelScan
    registry: Registry
    releases: Releases
    chosen: Chosen
    route_sets: RouteSets
    router: Router
    remote_models: RemoteModels
    response_cache: ResponseCache
    keys: TrustedKeys
    updates: Updates
    kept_keys: KeptKeys
    retrieval: Retrieval
    embedders: Embedders
    rerankers: Rerankers
    reordering: Reordering
    reindexing: Reindexing
    ingest: Ingest
    library: Library
    reading: ReadingServices
    linked_folders: LinkedFolders
    folder_sync: FolderSync
    folder_watch: FolderWatch
    index_health: IndexHealth
    usage: RequestHistory
    traces: Traces
    monitoring: Monitoring
    alerts: Alerts
    feedback: FeedbackBook
    surveys: Surveys
    tables: DocumentTables
    agency: AgentServices
    pipelines: Pipelines
    audit: Audit
    audit_trail: AuditTrail
    rails: Guardrails
    redteam: RedTeam
    oversight: Oversight
    profiles: Profiles
    reviews: Reviews
    access: ApiAccess
    backups: Backups
    backup_merge: BackupMerge
    collection_import: CollectionImport
    local_answers: LocalAnswers
    privacy_desk: PrivacyDesk
    chat_hiding: ChatHiding
    chat_reveals: ChatReveals
    leaving: Leaving  # through it goes what is written for others
    sealed_exports: SealedExports
    network: Network
    egress_report: EgressReport
    downloads: Downloads
    diagnostics: Diagnostics
    hardware: HardwareChecks
    gate: AnswerGate
    chat_lane: Lane
    index_lane: Lane
    io_lane: Lane
    carry_lane: Lane  # reads whole model files: minutes, which no list shall wait for
    hub_lane: Lane  # waits for an answer of a hub: seconds
    download_lane: Lane  # waits for a network: seconds to hours
    survey_lane: Lane  # goes through all documents: minutes, and waits for answers
    agent_lane: Lane  # works on runs of agents: minutes, and waits for answers
    training_lane: Lane  # drives the child that trains: hours, and waits for answers
    files: PrivateFiles  # for what the window keeps beside the database
    filled_index: FilledIndex | None  # of an encrypted workspace
    n_interrupted: int  # turns that a crash cut short, found at this start
    _closing: contextlib.ExitStack

    def resume_in_background(self) -> None:
        """Get the embedder ready, and finish what a kill left half done.

        That is waiting documents, missing vectors, orphaned files. Then linked folders are
        compared with what is there, and followed from then on.
        """

        def work(context: JobContext) -> int:
            if self.filled_index is not None:
                self.filled_index.fill()
            self.retrieval.warm_up()
            self.carry_in.tidy()
            self.usage.fold()
            self.reviews.escalate()
            n = self.ingest.resume(context)
            self.folder_watch.start()
            self.judging.idle_work.start()
            return n

        self.index_health.repair_with(lambda: self.index_lane.submit(self.ingest.rebuild_index))
        self.index_lane.submit(work)
        self.carry_lane.submit(self.chat_hiding.tidy)
        self.reindex_in_background()

    def reindex_in_background(
        self, on_error: Callable[[BaseException], None] = lambda _error: None
    ) -> None:
        """Build the indexes that wait, in turns with whatever else the index lane has to do."""

        def on_done(outcome: Outcome) -> None:
            match outcome:
                case Done(True):
                    self.reindex_in_background(on_error)
                case Failed(error):
                    on_error(error)

        if self.reindexing.waiting():
            with contextlib.suppress(Cancelled):  # the workspace is being closed
                self.index_lane.submit(
                    lambda context: self.reindexing.run(context, for_s=_TURN_S), on_done=on_done
                )

    def close(self) -> None:
        """Cancel all jobs, end lanes, children and threads, close the files."""
        self._closing.close()


def open_workspace(  # noqa: PLR0915 - everything is put together here
    paths: WorkspacePaths,
    build_engines: Callable[[WorkspacePaths], Engines],
    *,
    deliver: Deliver = deliver_inline,
    seal: egress.Seal = UNSEALED,
    lock_wait_s: float = 0.0,
    key: WorkspaceKey | None = None,
    profile: SignIn | None = None,
) -> Workbench:
    """Lock, migrate and open `paths`; `key` is that of an encrypted workspace, wiped at the end.

    `profile` says who opens one that is not encrypted and has profiles; then every service stands
    behind a guard that asks for the permissions of who calls.

    Raises WorkspaceLocked, WorkspaceSealed, WorkspaceReadOnly, SchemaTooNew, Corrupt, DiskFull,
    ProfileNeeded, InputError for a wrong passphrase.
    """
    _make_folders(paths)
    with contextlib.ExitStack() as closing:
        database = _open_database(paths, key, lock_wait_s, closing)
        files = PrivateFiles(paths.root, key)
        opened = open_trail(AuditLog(database), paths, files)
        audit = opened.audit
        closing.callback(opened.trail.sign_at_the_end)
        record_unlocking(paths, key, audit)
        changes, gate = Changes(), AnswerGate()
        persons = people(
            database=database,
            paths=paths,
            key=key,
            given=profile,
            audit=audit,
            changes=changes,
        )
        egress.listen(paths.cache)
        closing.callback(egress.stop_listening)
        closing.callback(RefusalRecord(audit).close)
        engines = build_engines(paths)
        sealed_adapters = SealedAdapters(key)
        closing.callback(sealed_adapters.close)
        if key is not None:
            unsealing = UnsealingInspector(engines.inspector, sealed_adapters)
            engines = replace(engines, inspector=unsealing)
        closing.callback(engines.close)

        settings = SettingsFile(paths.settings, changes, files if key else None)
        conversation_store = ConversationStore(database)
        documents = DocumentStore(database)
        blobs = BlobStore(paths.blobs, key)
        own_rules = OwnRules(paths.root, files, PolicyFile(paths.policy), audit)
        larger = LargerRecognizers(own_rules, engines.recognition)
        finding = Privacy(larger.find)
        tags = PromptTags(lambda: room.privacy.shared())  # noqa: PLW0108 - later
        hiding = Hiding(own_rules, tags, finding)
        memory = ModelMemory(
            engines.chat_model,
            engines.inspector,
            engines.second_chat_model,
            engines.outside,
            Veil(own_rules, hiding).over,
        )
        sealed_exports = SealedExports(
            store=ExportSealStore(database), policy=PolicyFile(paths.policy), audit=audit
        )
        leaving = Leaving(hiding, sealed_exports.files)
        kept_keys = KeptKeys(
            chat_model=engines.chat_model,
            settings=settings,
            policy=PolicyFile(paths.policy),
            key=CacheKey(paths.cache_key, files),
            changes=changes,
            is_sealed=key is not None,
        )
        chat_reveals = ChatReveals(
            database=database, policy=PolicyFile(paths.policy), audit=audit, changes=changes
        )
        conversations = Conversations(
            store=ConversationStore(database, chat_reveals.texts),
            reveals=chat_reveals,
            audit=audit,
            changes=changes,
            forget=memory.forget,
            citations=Citations(documents),
            leaving=hiding.leaving,
        )
        chat_import = ChatImport(rows=ForeignRows(database), audit=audit, changes=changes)
        model_store = ModelStore(database)
        remote_models = RemoteModels(
            store=RemoteStore(database), port=engines.outside, audit=audit, changes=changes
        )
        models = Models(
            store=model_store,
            inspector=engines.inspector,
            chat_model=engines.chat_model,
            settings=settings,
            audit=audit,
            changes=changes,
            demo_model=resources() / "demo_model" / "demo.gguf",
            memory=memory,
            outside=remote_models,
        )
        adapters = Adapters(
            models=models,
            inspector=engines.inspector,
            store=AdapterStore(database),
            changes=changes,
            sealed=sealed_adapters,
        )
        registry_store = RegistryStore(database)
        keys = TrustedKeys(store=KeyStore(database), audit=audit, changes=changes)
        carry_in = CarryIn(
            models=models,
            store=model_store,
            inspector=engines.inspector,
            keys=keys,
            audit=audit,
            changes=changes,
            folder=paths.models,
        )
        measuring = Measuring(
            models=models,
            gauge=engines.gauge,
            machine=engines.machine,
            gate=gate,
            sample=resources() / "llama" / "perplexity_sample.txt",
        )
        workshop = Workshop(
            models=models,
            store=model_store,
            carry_in=carry_in,
            measuring=measuring,
            workshop=engines.workshop,
            inspector=engines.inspector,
            changes=changes,
            folder=paths.models,
        )
        prompts = Prompts(
            store=PromptStore(database),
            models=models,
            chat_model=engines.chat_model,
            parser=engines.parser,
            audit=audit,
            changes=changes,
        )
        room = document_services(
            engines=engines,
            documents=documents,
            blobs=blobs,
            workspace=paths.root,
            models=models,
            settings=settings,
            gate=gate,
            audit=audit,
            changes=changes,
            key=key,
            finding=finding,
        )
        closing.callback(room.close)
        chat_hiding = hide_chats(
            database=database,
            paths=paths,
            files=files,
            rules=own_rules,
            finding=finding,
            numbers=room.privacy,
            audit=audit,
            closing=closing,
        )
        engines = replace(engines, index=room.index)
        digests = ModelDigests()
        releases = Releases(
            store=registry_store,
            models=models,
            adapters=adapters,
            prompts=prompts,
            settings=settings,
            audit=audit,
            changes=changes,
            digests=digests,
        )
        route_sets = RouteSets(
            store=RouteStore(database),
            models=models,
            releases=releases,
            settings=settings,
            audit=audit,
            changes=changes,
        )
        router = Router(sets=route_sets, models=models, releases=releases, audit=audit)
        rails = Guardrails(paths.root, audit, files, room.embedders.bundled.embed_documents)
        energy = EnergyLedger(PowerMeter())
        response_cache = ResponseCache(
            store=AnswerCacheStore(database),
            digests=digests,
            settings=settings,
            policy=PolicyFile(paths.policy),
            audit=audit,
            changes=changes,
        )
        chat = Chat(
            conversations=conversations,
            store=conversation_store,
            models=models,
            adapters=adapters,
            retrieval=room.retrieval,
            settings=settings,
            gate=gate,
            audit=audit,
            changes=changes,
            router=router,
            cache=response_cache,
            rails=rails,
            energy=energy,
            follow_ups=FollowUps(settings, models),
            checks=AnswerChecks(settings, room.embedders),
            reviews=persons.reviews,
            acting=persons.acting,
        )
        usage_store, prices = UsageStore(database), _prices(paths, files)
        generate = Generate(
            models=models,
            adapters=adapters,
            chat_model=engines.chat_model,
            gate=gate,
            usage=usage_store,
            router=router,
            cache=response_cache,
            energy=energy,
            rails=rails,
            reviews=persons.reviews,
            checks=AnswerChecks(settings, room.embedders),
            audit=audit,
        )
        judging = evaluation_services(
            database=database,
            models=models,
            adapters=adapters,
            prices=prices,
            releases=releases,
            prompts=prompts,
            settings=settings,
            generate=generate,
            room=room,
            documents=documents,
            parser=engines.parser,
            feedback=FeedbackBook(FeedbackStore(database), changes),
            digests=digests,
            gate=gate,
            audit=audit,
            changes=changes,
            policy=PolicyFile(paths.policy),
            snippets=engines.snippets,
        )
        closing.callback(judging.idle_work.close)
        history = RequestHistory(usage_store, UsageRollup(database), prices)
        watching = monitoring(
            database=database,
            paths=paths,
            usage=history,
            models=models,
            generate=generate,
            embedders=room.embedders,
            machine=engines.machine,
            gate=gate,
        )
        training = open_training(
            database=database,
            trainer=engines.trainer,
            models=models,
            adapters=adapters,
            carry_in=carry_in,
            gate=gate,
            changes=changes,
            workspace=paths.root,
            key=key,
            sealed=sealed_adapters,
            hide=hiding.examples,
        )
        rights = open_rights(
            paths=paths,
            database=database,
            key=key,
            files=files,
            conversations=conversations,
            library=room.library,
            evaluation=judging.evaluation,
            settings=settings,
            audit=audit,
            trail=opened.trail,
            changes=changes,
            conversation_store=conversation_store,
            documents=documents,
            models=models,
            adapters=adapters,
            digests=digests,
            retrieval=room.retrieval,
            gate=gate,
            rails=rails,
            own_rules=own_rules,
            sealed_exports=sealed_exports,
        )
        judging.idle_work.also.append(rights.retention.run_if_due)
        agency, network = (
            agent_services(
                finding=finding,
                engines=engines,
                database=database,
                paths=paths,
                documents=documents,
                retrieval=room.retrieval,
                evaluation=judging.evaluation,
                models=models,
                generate=generate,
                rails=rails,
                leaving=leaving.value,
                export_files=leaving.files,
                gate=gate,
                audit=audit,
                changes=changes,
                acting=persons.acting,
                reviews=persons.reviews,
                chat=chat,
                conversations=conversations,
            ),
            Network(gate=seal.gate, paths=paths, settings=settings, audit=audit),
        )
        lanes = [Lane(name, deliver) for name in LANES]
        for lane in lanes:
            closing.callback(lane.close)
        listening = FolderListening(
            engines.folder_events,
            suffixes=lambda: engines.parser.suffixes,
            workspace=paths.root,
        )
        watch = closing.enter_context(
            contextlib.closing(
                FolderWatch(
                    folders=room.linked_folders,
                    sync=room.folder_sync,
                    listening=listening,
                    lane=lanes[1],
                    gate=gate,
                )
            )
        )
        learning = learning_services(
            finding=finding,
            database=database,
            conversations=conversation_store,
            parser=engines.parser,
            models=models,
            generate=generate,
            datasets=judging.datasets,
            synthetic=judging.synthetic,
            rails=rails,
            audit=audit,
            changes=changes,
        )
        persons.reviews.feed(judging.chat_cases, learning.corrections)
        persons.reviews.bind_reports(agency.agents.put_report)

        def pass_on(_context: JobContext) -> None:
            persons.reviews.escalate()

        judging.idle_work.also.append(pass_on)
        made = Workbench(
            paths=paths,
            settings=settings,
            changes=changes,
            conversations=conversations,
            chat_import=chat_import,
            chat=chat,
            generate=generate,
            templates=Templates(
                models=models,
                chat_model=engines.chat_model,
                presets=resources() / "llama" / "templates",
            ),
            models=models,
            adapters=adapters,
            workshop=workshop,
            learning=learning,
            training=training,
            rights=rights,
            leaving=leaving,
            sealed_exports=sealed_exports,
            chat_hiding=chat_hiding,
            chat_reveals=chat_reveals,
            privacy_desk=PrivacyDesk(
                own_rules, room.privacy.shared, PrivacyStore(database), audit, larger
            ),
            measuring=measuring,
            prompts=prompts,
            prompt_exchange=PromptExchange(prompts),
            datasets=judging.datasets,
            evaluation=judging.evaluation,
            judging=judging,
            carry_in=carry_in,
            model_scan=ModelScan(models=models, inspector=engines.inspector),
            registry=Registry(models=models, store=registry_store, audit=audit, changes=changes),
            releases=releases,
            chosen=Chosen(
                models=models,
                releases=releases,
                sets=route_sets,
                prompts=prompts,
                settings=settings,
                changes=changes,
                trials=judging.trials,
            ),
            route_sets=route_sets,
            router=router,
            remote_models=remote_models,
            response_cache=response_cache,
            keys=keys,
            updates=Updates(keys, audit),
            kept_keys=kept_keys,
            retrieval=room.retrieval,
            embedders=room.embedders,
            rerankers=room.rerankers,
            reordering=room.reordering,
            reindexing=room.reindexing,
            ingest=room.ingest,
            library=room.library,
            reading=reading_services(
                paths=paths,
                database=database,
                documents=documents,
                blobs=blobs,
                room=room,
                models=models,
                settings=settings,
                gate=gate,
                audit=audit,
                changes=changes,
            ),
            linked_folders=room.linked_folders,
            folder_sync=room.folder_sync,
            folder_watch=watch,
            index_health=room.health,
            usage=history,
            traces=Traces(usage_store, TraceRows(database)),
            monitoring=watching,
            feedback=FeedbackBook(FeedbackStore(database), changes),
            tables=DocumentTables(documents),
            surveys=agency.surveys,
            agency=agency,
            pipelines=open_pipelines(
                finding=finding,
                database=database,
                paths=paths,
                room=room,
                judging=judging,
                learning=learning,
                training=training,
                models=models,
                prompts=prompts,
                releases=releases,
                index_lane=lanes[1],
                changes=changes,
                leaving=leaving.value,
                export_files=leaving.files,
            ),
            alerts=Alerts(
                store=AlertStore(database),
                usage=history,
                machine=engines.machine,
                folder=paths.root,
                monitoring=watching,
            ),
            audit=audit,
            audit_trail=opened.trail,
            rails=rails,
            redteam=RedTeam(rails=rails, generate=generate, audit=audit),
            oversight=Oversight(generate=generate, embed=room.embedders.bundled.embed_documents),
            backups=Backups(
                paths, database, audit, is_encrypted=key is not None, ready=opened.trail.secret
            ),
            collection_import=CollectionImport(
                room.library, room.ingest, room.linked_folders, paths.root
            ),
            backup_merge=BackupMerge(
                paths=paths,
                database=database,
                blobs=blobs,
                ingest=room.ingest,
                key=key,
                audit=audit,
                changes=changes,
                erase_again=rights.subjects.erase_since,
            ),
            profiles=persons.profiles,
            reviews=persons.reviews,
            access=ApiAccess(
                ApiTokenStore(database), audit, persons.acting, persons.profiles.active
            ),
            local_answers=LocalAnswers(
                generate=generate,
                models=models,
                releases=releases,
                rails=rails,
                audit=audit,
                reviews=persons.reviews,
            ),
            network=network,
            egress_report=EgressReport(network=network, trail=opened.trail, seal=seal),
            downloads=Downloads(
                hub=engines.hub,
                network=network,
                machine=engines.machine,
                carry_in=carry_in,
                settings=settings,
                audit=audit,
                changes=changes,
                store=DownloadStore(paths.arriving),
            ),
            diagnostics=Diagnostics(
                paths=paths,
                engines=engines,
                library=room.library,
                models=models,
                kept_keys=kept_keys,
                seal=seal,
                folders=watch.summary,
            ),
            hardware=HardwareChecks(
                machine=engines.machine, models=models, usage=history, folder=paths.root
            ),
            gate=gate,
            chat_lane=lanes[0],
            index_lane=lanes[1],
            io_lane=lanes[2],
            carry_lane=lanes[3],
            hub_lane=lanes[4],
            download_lane=lanes[5],
            survey_lane=lanes[6],
            training_lane=lanes[7],
            agent_lane=lanes[8],
            files=files,
            filled_index=room.filled_index,
            n_interrupted=chat.recover(),
            _closing=closing.pop_all(),
        )
        bind_uses(
            rights.purposes,
            sets=made.learning.sets,
            training=made.training,
            archives=made.reading.archives,
            retrieval=made.retrieval,
            surveys=made.surveys,
            tables=made.tables,
            toolbox=made.agency.toolbox,
            chat=made.chat,
            schedules=made.judging.schedules,
        )
        bind_leaving(
            leaving,
            surveys=made.surveys,
            feedback=made.feedback,
            dossiers=rights.dossiers,
            sets=made.learning.sets,
            prompts=made.prompt_exchange,
            archives=made.reading.archives,
            originals=made.reading.originals,
            training=made.training,
            subjects=rights.exports,
        )
        acting = persons.acting
        return guarded(made, Refusals(acting, audit)) if acting.has_profiles else made
    raise AssertionError("unreachable: the stack never swallows")


def _open_database(
    paths: WorkspacePaths,
    key: WorkspaceKey | None,
    lock_wait_s: float,
    closing: contextlib.ExitStack,
) -> Database:
    lock = WorkspaceLock(paths.lock, wait_s=lock_wait_s)
    closing.callback(lock.release)
    settle(paths, key)
    if key is not None:
        closing.callback(key.wipe)
        leave_no_core_dumps()
    database = Database(paths.database, key)
    closing.callback(database.close)
    migrate(database, paths.backups)
    return database


def _make_folders(paths: WorkspacePaths) -> None:
    try:
        for folder in (paths.root, paths.blobs, paths.index, paths.cache, paths.logs):
            folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorkspaceReadOnly(
            f"The workspace folder {paths.root} cannot be made or written to.",
            hint="Check the folder's permissions or choose another with --workspace.",
            details=str(error),
        ) from error


def _prices(paths: WorkspacePaths, files: PrivateFiles) -> PriceFile:
    shipped = resources() / "usage" / "prices.json"
    return PriceFile(paths.root / "prices.json", shipped, files)
