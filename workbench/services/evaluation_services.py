"""Data sets, evaluations and their judges, built together over one database."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.changes import Changes
from workbench.jobs import AnswerGate
from workbench.ports.document_parser import DocumentParser
from workbench.services.adapters import Adapters
from workbench.services.audit import Audit
from workbench.services.chat_cases import ChatCases
from workbench.services.datasets import Datasets
from workbench.services.document_services import DocumentServices
from workbench.services.eval_asking import Bench
from workbench.services.eval_plan import Planner
from workbench.services.eval_sources import EvalSources
from workbench.services.evaluation import Evaluation
from workbench.services.feedback import FeedbackBook
from workbench.services.forms import Forms
from workbench.services.generate import Generate
from workbench.services.idle_work import IdleWork
from workbench.services.judging import Judging
from workbench.services.licences import Licences
from workbench.services.likelihood_pairs import LikelihoodPairs
from workbench.services.measured_checks import MeasuredChecks
from workbench.services.model_digest import ModelDigests
from workbench.services.models import Models
from workbench.services.pairwise import Pairwise
from workbench.services.prompts import Prompts
from workbench.services.releases import Releases
from workbench.services.schedules import Schedules
from workbench.services.synthetic_cases import SyntheticCases
from workbench.services.trials import Trials
from workbench.settings import SettingsFile
from workbench.storage.conversation_store import ConversationStore
from workbench.storage.database import Database
from workbench.storage.dataset_store import DatasetStore
from workbench.storage.document_store import DocumentStore
from workbench.storage.draft_store import DraftStore
from workbench.storage.eval_store import EvalStore
from workbench.storage.judge_store import JudgeStore
from workbench.storage.price_file import PriceFile
from workbench.storage.schedule_store import ScheduleStore
from workbench.storage.trial_store import TrialStore


@dataclass(frozen=True, slots=True)
class EvaluationServices:
    datasets: Datasets
    evaluation: Evaluation
    licences: Licences
    pairwise: Pairwise
    forms: Forms
    chat_cases: ChatCases
    synthetic: SyntheticCases
    trials: Trials
    schedules: Schedules
    idle_work: IdleWork
    likelihood: LikelihoodPairs


def evaluation_services(  # noqa: PLR0913 - what their constructors ask for
    *,
    database: Database,
    models: Models,
    adapters: Adapters,
    prices: PriceFile,
    releases: Releases,
    prompts: Prompts,
    settings: SettingsFile,
    generate: Generate,
    room: DocumentServices,
    documents: DocumentStore,
    parser: DocumentParser,
    feedback: FeedbackBook,
    digests: ModelDigests,
    gate: AnswerGate,
    audit: Audit,
    changes: Changes,
) -> EvaluationServices:
    datasets = Datasets(DatasetStore(database), parser, audit, changes)
    store, judges = EvalStore(database), JudgeStore(database)
    store.recover()
    forms = Forms(generate)
    judging = Judging(forms, room.embedders)
    measured = MeasuredChecks(models, adapters, prices)
    licences = Licences(judges, store, digests, audit, changes)
    evaluation = Evaluation(
        store=store,
        planner=Planner(models, releases, prompts, settings),
        datasets=datasets,
        models=models,
        releases=releases,
        bench=Bench(generate, store, gate, judging, licences, measured),
        sources=EvalSources(room.retrieval, room.library, settings),
        audit=audit,
        changes=changes,
    )
    trials = Trials(
        store=TrialStore(database),
        conversations=ConversationStore(database),
        releases=releases,
        generate=generate,
        audit=audit,
        changes=changes,
    )
    schedules = Schedules(
        store=ScheduleStore(database),
        evaluation=evaluation,
        datasets=datasets,
        models=models,
        prompts=prompts,
        library=room.library,
        changes=changes,
    )
    return EvaluationServices(
        datasets,
        evaluation,
        licences,
        Pairwise(judges, store, judging, licences),
        forms,
        ChatCases(ConversationStore(database), feedback, datasets),
        SyntheticCases(DraftStore(database), forms, datasets, room.library, documents),
        trials,
        schedules,
        IdleWork(schedules, trials, gate),
        LikelihoodPairs(models),
    )
