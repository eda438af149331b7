"""Data sets, evaluations and their judges, built together over one database."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.changes import Changes
from workbench.jobs import AnswerGate
from workbench.ports.document_parser import DocumentParser
from workbench.ports.snippet_runner import SnippetRunner
from workbench.services.chat.feedback import FeedbackBook
from workbench.services.chat.forms import Forms
from workbench.services.chat.generate import Generate
from workbench.services.evaluation.benchmarks import Benchmarks
from workbench.services.evaluation.chat_cases import ChatCases
from workbench.services.evaluation.datasets import Datasets
from workbench.services.evaluation.eval_asking import Bench
from workbench.services.evaluation.eval_plan import Planner
from workbench.services.evaluation.eval_sources import EvalSources
from workbench.services.evaluation.evaluation import Evaluation
from workbench.services.evaluation.failure_groups import FailureGroups
from workbench.services.evaluation.judging import Judging
from workbench.services.evaluation.licences import Licences
from workbench.services.evaluation.likelihood_pairs import LikelihoodPairs
from workbench.services.evaluation.measured_checks import MeasuredChecks
from workbench.services.evaluation.pairwise import Pairwise
from workbench.services.evaluation.python_checks import PythonChecks
from workbench.services.evaluation.schedules import Schedules
from workbench.services.evaluation.synthetic_cases import SyntheticCases
from workbench.services.models.adapters import Adapters
from workbench.services.models.model_digest import ModelDigests
from workbench.services.models.models import Models
from workbench.services.opening.document_services import DocumentServices
from workbench.services.prompts.prompts import Prompts
from workbench.services.routing.releases import Releases
from workbench.services.trials.idle_work import IdleWork
from workbench.services.trials.prompt_uses import PromptUses
from workbench.services.trials.trials import Trials
from workbench.services.workspace.audit import Audit
from workbench.settings import SettingsFile
from workbench.storage.benchmark_store import BenchmarkStore
from workbench.storage.conversation_store import ConversationStore
from workbench.storage.database import Database
from workbench.storage.dataset_store import DatasetStore
from workbench.storage.document_store import DocumentStore
from workbench.storage.draft_store import DraftStore
from workbench.storage.eval_store import EvalStore
from workbench.storage.judge_store import JudgeStore
from workbench.storage.policy_file import PolicyFile
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
    benchmarks: Benchmarks
    failures: FailureGroups
    prompt_uses: PromptUses


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
    policy: PolicyFile,
    snippets: SnippetRunner | None = None,
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
        bench=Bench(
            generate, store, gate, judging, licences, measured, PythonChecks(snippets, policy)
        ),
        sources=EvalSources(room.retrieval, room.library, settings),
        audit=audit,
        changes=changes,
    )
    trials = Trials(
        store=TrialStore(database),
        conversations=ConversationStore(database),
        releases=releases,
        prompts=prompts,
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
        Benchmarks(models, parser, BenchmarkStore(database), gate),
        FailureGroups(store, room.embedders, gate),
        PromptUses(prompts, evaluation, trials, releases),
    )
