"""What a chat needs around it, on fakes: made fresh for one test."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tests.fakes.chat_model import FakeChatModel, write_fake_model
from tests.fakes.inspector import FakeInspector
from workbench.changes import Changes
from workbench.domain.document import ChunkId, DocumentId, Passage
from workbench.domain.retrieval import Hit, RetrievalTrace
from workbench.jobs import AnswerGate
from workbench.services.audit import Audit
from workbench.services.chat import Chat
from workbench.services.conversations import Conversations
from workbench.services.models import Models
from workbench.settings import SettingsFile
from workbench.storage.audit_log import AuditLog
from workbench.storage.conversation_store import ConversationStore
from workbench.storage.database import Database
from workbench.storage.migrations import migrate
from workbench.storage.model_store import ModelStore

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

    def search(
        self, query: str, collection_ids: Sequence[str], k: int = 8, use: int = 4
    ) -> RetrievalTrace:
        self.asked.append((query, tuple(collection_ids), k, use))
        return replace(self.trace, query=query, collections=tuple(collection_ids))


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
        self.models = Models(
            store=ModelStore(self.database),
            inspector=self.inspector,
            chat_model=self.chat_model,
            settings=self.settings,
            audit=self.audit,
            changes=self.changes,
            demo_model=self.demo,
        )
        self.store = ConversationStore(self.database)
        self.conversations = Conversations(store=self.store, audit=self.audit, changes=self.changes)
        self.retrieval = PlannedRetrieval()
        self.gate = AnswerGate()
        self.chat = Chat(
            conversations=self.conversations,
            store=self.store,
            models=self.models,
            retrieval=self.retrieval,  # type: ignore[arg-type]
            chat_model=self.chat_model,
            settings=self.settings,
            gate=self.gate,
            audit=self.audit,
            changes=self.changes,
        )

    def answering(self, answer: str | Callable[..., str], **options: Any) -> World:
        """The same workspace, opened again with a model that answers like this."""
        self.close()
        return World(self.folder, FakeChatModel(answer, **options))

    def close(self) -> None:
        self.database.close()
