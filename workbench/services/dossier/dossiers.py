"""The dossier of an answer: everything that explains it, gathered, hashed and signed.

Reads the turn, the documents that it was read from, the models as they are now, and the audit log,
which knows hashes also of what is gone. Changes nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from workbench.domain import ai_mark
from workbench.domain.audit import Action, Event, canonical
from workbench.domain.clock import now
from workbench.domain.conversation import Turn, TurnId
from workbench.domain.document import Citation, Passage
from workbench.domain.dossier.paper import dossier_sheet
from workbench.domain.paper.sheet import Sheet
from workbench.errors import NotFound
from workbench.services.documents.citations import Citations
from workbench.services.models.model_digest import ModelDigests
from workbench.services.models.models import Models
from workbench.services.privacy.leaving import Leaves, as_it_is
from workbench.services.workspace.audit import Audit
from workbench.services.workspace.audit_trail import AuditTrail, facts_of
from workbench.storage.codec import encode
from workbench.storage.conversation_store import ConversationStore
from workbench.storage.document_store import DocumentStore

FORMAT: Final = "ai-workbench-dossier"
VERSION: Final = 1
_MOST_ENTRIES: Final = 1_000


class Dossiers:
    def __init__(
        self,
        *,
        conversations: ConversationStore,
        documents: DocumentStore,
        models: Models,
        digests: ModelDigests,
        audit: Audit,
        trail: AuditTrail,
    ) -> None:
        self._conversations = conversations
        self._documents = documents
        self._citations = Citations(documents)
        self._models = models
        self._digests = digests
        self._audit = audit
        self._trail = trail
        self.leaving: Leaves = as_it_is

    def find(self, text: str) -> Turn:
        """By id or how it begins. Raises NotFound."""
        return self._conversations.turn_beginning(text)

    def make(self, turn_id: TurnId) -> dict[str, Any]:
        """As it may leave, signed so; on record before it is returned. Raises NotFound."""
        turn = self._conversations.turn(turn_id)
        self._audit.record(Event(Action.DOSSIER_MADE, turn.id))
        entries = self.entries(turn.id)
        facts = self.facts(turn.id)
        told: dict[str, Any] = {
            "format": FORMAT,
            "version": VERSION,
            "made_at": now(),
            "turn": self._turn(turn),
            "history": self._history(turn),
            "model": self._model(turn, facts),
            "adapters": encode(turn.adapters),
            "prompt": encode(turn.prompt) if turn.prompt else None,
            "asked_with": {
                name: facts[name] for name in ("messages", "library", "plan", "program")
                if name in facts
            },
            "sampling": encode(turn.settings),
            "retrieval": self._retrieval(turn),
            "citations": [self._cited(one) for one in turn.citations],
            "checks": encode(turn.checks),
            "rails": encode(turn.rails) if turn.rails else None,
            "route": encode(turn.trace) if turn.trace else None,
            "usage": encode(turn.usage) if turn.usage else None,
            "audit": entries,
            "public_key": self._trail.public_key(),
        }  # fmt: skip
        told = self.leaving(told)
        told["signature"] = self._trail.signed(message(told))
        return told

    def sheet(self, told: Mapping[str, Any]) -> Sheet:
        return dossier_sheet(told)

    def verify(self, told: Mapping[str, Any]) -> bool:
        """Whether it is as it was signed, with a key that this workspace's log names."""
        return self._trail.is_ours(
            message(told), str(told.get("public_key", "")), str(told.get("signature", ""))
        )

    def facts(self, turn_id: str) -> Mapping[str, Any]:
        """What the audit log knows of how the answer was made; empty if nothing."""
        for entry in self._trail.list(_MOST_ENTRIES, Action.ANSWER_MADE.value, turn_id):
            found = facts_of(entry)
            return found if isinstance(found, dict) else {}
        return {}

    def entries(self, turn_id: str) -> list[dict[str, Any]]:
        """About this turn, oldest first."""
        found = self._trail.list(_MOST_ENTRIES, "", turn_id)
        return [
            {"number": one.number, "at": one.at, "who": one.who, "action": one.action,
             "outcome": one.outcome, "facts": facts_of(one), "hash": one.hash}
            for one in reversed(found)
        ]  # fmt: skip

    def state_of(self, passage: Passage) -> str:
        """In place, moved, changed or gone."""
        (cited,) = self._citations.anchored([Citation(1, passage, passage.start, passage.end)])
        return self._citations.locate(cited).state.value

    # --------------------------------------------------------------------- private

    def _turn(self, turn: Turn) -> dict[str, Any]:
        return {
            ai_mark.KEY: bool(turn.model),
            "id": turn.id,
            "conversation": turn.conversation_id,
            "created_at": turn.created_at,
            "state": turn.state.value,
            "question": turn.question,
            "answer": turn.answer,
            "answer_sha256": _hash(turn.answer),
            "notes": list(turn.notes),
            "release": turn.release,
            "error": turn.error,
        }

    def _history(self, turn: Turn) -> list[dict[str, str]]:
        """The turns before it, by their hashes; their texts stand in their own dossiers."""
        return [
            {"turn": past.id, "question_sha256": _hash(past.question),
             "answer_sha256": _hash(past.answer)}
            for past in self._conversations.path(turn.parent_id)
        ]  # fmt: skip

    def _model(self, turn: Turn, facts: Mapping[str, Any]) -> dict[str, str]:
        then = str(facts.get("sha256", ""))
        model_id, sha256_now = str(facts.get("model", "")), ""
        if model_id:
            try:
                sha256_now = self._digests.of(self._models.get(model_id))
            except NotFound:
                sha256_now = ""
        return {"name": turn.model, "id": model_id, "sha256": then or sha256_now,
                "sha256_now": sha256_now}  # fmt: skip

    def _retrieval(self, turn: Turn) -> dict[str, Any] | None:
        trace = turn.retrieval
        if trace is None:
            return None
        return {
            "query": trace.query,
            "asked": trace.asked,
            "completed_by": trace.completed_by,
            "collections": list(trace.collections),
            "reranker": trace.reranker,
            "note": trace.note,
            "failure": trace.failure,
            "hits": [
                {
                    **encode(hit.passage),
                    "text_sha256": _hash(hit.passage.text),
                    "file_sha256": self._file_hash(hit.passage.document_id),
                    "now": self.state_of(hit.passage),
                    "dense_rank": hit.dense_rank,
                    "dense_score": hit.dense_score,
                    "keyword_rank": hit.keyword_rank,
                    "keyword_score": hit.keyword_score,
                    "fused_score": hit.fused_score,
                    "rerank_score": hit.rerank_score,
                    "used": hit.used,
                    "left_out": hit.left_out,
                    "has_neighbours": hit.has_neighbours,
                }
                for hit in trace.hits
            ],
        }

    def _file_hash(self, document_id: str) -> str:
        """Of the file, also when the document is gone: the log knows what was added."""
        try:
            return self._documents.get(document_id).sha256
        except NotFound:
            for action in (Action.DOCUMENT_ADDED, Action.DOCUMENT_REMOVED):
                for entry in self._trail.list(1, action.value, document_id):
                    facts = facts_of(entry)
                    if isinstance(facts, dict):
                        return str(facts.get("sha256", ""))
        return ""

    def _cited(self, one: Citation) -> dict[str, Any]:
        place = self._citations.locate(one)
        return {
            "number": one.number,
            "document": one.passage.document,
            "document_id": one.passage.document_id,
            "quote_start": one.quote_start,
            "quote_end": one.quote_end,
            "now": place.state.value,
            "note": place.note,
        }


def message(told: Mapping[str, Any]) -> bytes:
    """What is signed: the SHA-256 over all of it but the signature."""
    bare = {name: value for name, value in told.items() if name != "signature"}
    plain = json.dumps(bare, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return canonical({"format": FORMAT, "sha256": hashlib.sha256(plain.encode()).hexdigest()})


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def names_of(hits: Sequence[Mapping[str, Any]]) -> list[str]:
    return list(dict.fromkeys(str(one["document"]) for one in hits))
