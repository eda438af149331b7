"""What a chat needs around it, on fakes: made fresh for one test."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tests.fakes.chat_model import FakeChatModel, write_fake_model
from tests.fakes.inspector import FakeInspector
from tests.fakes.outside_models import FakeOutsideModels
from tests.fakes.parser import FakeParser
from workbench.changes import Changes
from workbench.domain.document import ChunkId, Citation, DocumentId, Passage
from workbench.domain.document_filter import DocumentFilter
from workbench.domain.neighbours import Around
from workbench.domain.retrieval import Hit, RetrievalTrace
from workbench.jobs import AnswerGate
from workbench.services.chat.chat import Chat
from workbench.services.chat.conversations import Conversations
from workbench.services.chat.response_cache import ResponseCache
from workbench.services.models.adapters import Adapters
from workbench.services.models.model_digest import ModelDigests
from workbench.services.models.model_memory import ModelMemory
from workbench.services.models.models import Models
from workbench.services.models.remote_models import RemoteModels
from workbench.services.privacy.guardrails import Guardrails
from workbench.services.prompts.prompts import Prompts
from workbench.services.retrieval.retrieval import EVERYTHING
from workbench.services.routing.releases import Releases
from workbench.services.routing.route_sets import RouteSets
from workbench.services.routing.routing import Router
from workbench.services.workspace.audit import Audit
from workbench.settings import SettingsFile
from workbench.storage.adapter_store import AdapterStore
from workbench.storage.answer_cache import AnswerCacheStore
from workbench.storage.audit_log import AuditLog
from workbench.storage.conversation_store import ConversationStore
from workbench.storage.database import Database
from workbench.storage.migrations import migrate
from workbench.storage.model_store import ModelStore
from workbench.storage.policy_file import PolicyFile
from workbench.storage.prompt_store import PromptStore
from workbench.storage.registry_store import RegistryStore
from workbench.storage.remote_store import RemoteStore
from workbench.storage.route_store import RouteStore

TEXTS = (
    "Travel is booked early. The daily allowance is 90 euros.",
    "Receipts are due within 14 days.",
    "The office is closed on Sundays.",
)


def passage(number: int, text: str) -> Passage:
    return Passage(
        ChunkId(number), DocumentId("d"), "travel_policy.pdf", number, 100, 100 + len(text), text
    )


def trace_of(*texts: str, used: int | None = None, note: str = "") -> RetrievalTrace:
    used = len(texts) if used is None else used
    hits = tuple(
        Hit(passage(n, text), n, 0.9 - n / 10, None, None, 1 / (60 + n), n <= used)
        for n, text in enumerate(texts, 1)
    )
    return RetrievalTrace("asked", ("c1",), hits, 0.01, note)


@dataclass
class PlannedRetrieval:
    """Returns the trace that a test planned, and remembers what it was asked."""

    trace: RetrievalTrace = field(default_factory=lambda: trace_of(*TEXTS))
    asked: list[tuple[str, tuple[str, ...], int, int]] = field(default_factory=list)
    told: str = ""  # the collections' instructions
    around: dict[ChunkId, Around] = field(default_factory=dict)

    def search(
        self,
        query: str,
        collection_ids: Sequence[str],
        k: int = 8,
        use: int = 4,
        only: DocumentFilter = EVERYTHING,
    ) -> RetrievalTrace:
        self.asked.append((query, tuple(collection_ids), k, use))
        return replace(self.trace, query=query, collections=tuple(collection_ids))

    def instructions(self, collection_ids: Sequence[str]) -> str:
        return self.told if collection_ids else ""

    def hidden(self, question: str, collection_ids: Sequence[str]) -> str:
        """Nothing is hidden here."""
        return question

    def surroundings(self, passages: Sequence[Passage]) -> dict[ChunkId, Around]:
        known = {passage.chunk_id for passage in passages}
        return {name: around for name, around in self.around.items() if name in known}

    def anchored(self, citations: Sequence[Citation]) -> tuple[Citation, ...]:
        """They stand where they stood."""
        return tuple(citations)


class World:
    """A workspace's database with a chat over a fake model; `changes` are recorded."""

    def __init__(self, folder: Path, chat_model: Any = None, n_ctx: int = 1_024) -> None:
        self.folder = folder
        self.database = Database(folder / "workbench.db")
        migrate(self.database, folder / "backups")
        self.audit = Audit(AuditLog(self.database))
        self.changes = Changes()
        self.published: list[Any] = []
        self.changes.subscribe(self.published.append)
        self.settings = SettingsFile(folder / "settings.json", self.changes)
        self.chat_model = chat_model or FakeChatModel("It is 90 euros [1].", n_ctx=n_ctx)
        self.demo = write_fake_model(folder / "demo.gguf")
        self.inspector = FakeInspector()
        self.second = FakeChatModel("From beside [1].", n_ctx=n_ctx)
        self.outside = FakeOutsideModels()
        self.remote_models = RemoteModels(
            store=RemoteStore(self.database),
            port=self.outside,
            audit=self.audit,
            changes=self.changes,
        )
        self.memory = ModelMemory(self.chat_model, self.inspector, self.second, self.outside)
        self.models = Models(
            store=ModelStore(self.database),
            inspector=self.inspector,
            chat_model=self.chat_model,
            settings=self.settings,
            audit=self.audit,
            changes=self.changes,
            demo_model=self.demo,
            memory=self.memory,
            outside=self.remote_models,
        )
        self.adapters = Adapters(
            models=self.models,
            inspector=self.inspector,
            store=AdapterStore(self.database),
            changes=self.changes,
        )
        self.prompts = Prompts(
            store=PromptStore(self.database),
            models=self.models,
            chat_model=self.chat_model,
            parser=FakeParser(),
            audit=self.audit,
            changes=self.changes,
        )
        self.releases = Releases(
            store=RegistryStore(self.database),
            models=self.models,
            adapters=self.adapters,
            prompts=self.prompts,
            settings=self.settings,
            audit=self.audit,
            changes=self.changes,
        )
        self.route_sets = RouteSets(
            store=RouteStore(self.database),
            models=self.models,
            releases=self.releases,
            settings=self.settings,
            audit=self.audit,
            changes=self.changes,
        )
        self.seconds = 0.0
        self.router = Router(
            sets=self.route_sets,
            models=self.models,
            releases=self.releases,
            audit=self.audit,
            clock=lambda: self.seconds,
        )
        self.cache = ResponseCache(
            store=AnswerCacheStore(self.database),
            digests=ModelDigests(),
            settings=self.settings,
            policy=PolicyFile(folder / "policy.json"),
            audit=self.audit,
            changes=self.changes,
        )
        self.store = ConversationStore(self.database)
        self.conversations = Conversations(store=self.store, audit=self.audit, changes=self.changes)
        self.retrieval = PlannedRetrieval()
        self.gate = AnswerGate()
        self.rails = Guardrails(folder, self.audit)
        self.chat = Chat(
            conversations=self.conversations,
            store=self.store,
            models=self.models,
            adapters=self.adapters,
            retrieval=self.retrieval,  # type: ignore[arg-type]
            settings=self.settings,
            gate=self.gate,
            audit=self.audit,
            changes=self.changes,
            router=self.router,
            cache=self.cache,
            rails=self.rails,
        )

    def answering(self, answer: str | Callable[..., str], **options: Any) -> World:
        """The same workspace, opened again with a model that answers like this."""
        self.close()
        return World(self.folder, FakeChatModel(answer, **options))

    def close(self) -> None:
        self.database.close()
