"""How domain values look as JSON on the command line. Names here are promises to scripts."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ui.cli import adapters, shapes_routing
from workbench.domain.conversation import Conversation, Turn
from workbench.domain.document import Citation, Document, Passage
from workbench.domain.model import RegisteredModel, Usage
from workbench.domain.model_file import ModelCheck
from workbench.domain.model_kind import ModelKind, kind_of
from workbench.domain.prompt import Prompt, PromptUsage, PromptVersion, TurnWithPrompt
from workbench.domain.prompt_lint import Finding
from workbench.domain.release import Release
from workbench.domain.remote_model import RemotePlace
from workbench.domain.retrieval import LEFT_OUT, Hit
from workbench.domain.stage import StageChange
from workbench.services.models.model_scan import FoundModel
from workbench.services.workspace.trusted_keys import TrustedKey


def passage(value: Passage) -> dict[str, Any]:
    return {
        "document": value.document,
        "document_id": value.document_id,
        "page": value.page,
        "start": value.start,
        "end": value.end,
        "heading": value.heading,
        "text": value.text,
        "score": value.score,
    }


def hit(value: Hit) -> dict[str, Any]:
    return {
        **passage(value.passage),
        "score": value.fused_score,
        "rerank_score": value.rerank_score,
        "dense_rank": value.dense_rank,
        "dense_score": value.dense_score,
        "keyword_rank": value.keyword_rank,
        "keyword_score": value.keyword_score,
        "used": value.used,
        "left_out": LEFT_OUT[value.left_out] if value.left_out else None,
    }


def citation(value: Citation) -> dict[str, Any]:
    return {
        "number": value.number,
        **passage(value.passage),
        "quote_start": value.quote_start,
        "quote_end": value.quote_end,
    }


def usage(value: Usage | None) -> dict[str, Any] | None:
    if value is None:
        return None
    return {
        "prompt_tokens": value.prompt_tokens,
        "completion_tokens": value.completion_tokens,
        "reused_tokens": value.reused_tokens,
        "time_to_first_token_s": value.time_to_first_token_s,
        "tokens_per_second": value.tokens_per_second,
        "total_s": value.total_s,
        "drafted_tokens": value.drafted_tokens,
        "accepted_tokens": value.accepted_tokens,
    }


def document(value: Document) -> dict[str, Any]:
    return {
        "id": value.id,
        "name": value.name,
        "collection_id": value.collection_id,
        "source_path": value.source_path,
        "sha256": value.sha256,
        "size_bytes": value.size_bytes,
        "media_type": value.media_type,
        "status": value.status.value,
        "pages": value.n_pages,
        "chunks": value.n_chunks,
        "characters": value.n_chars,
        "added_at": value.added_at,
        "error": value.error,
        "hint": value.hint,
    }


def model(value: RegisteredModel) -> dict[str, Any]:
    header = value.header
    return {
        "id": value.id,
        "name": value.name,
        **adapters.facts_shape(value),
        "path": value.path,
        "is_demo": value.is_demo,
        "for": kind_of(header).value,
        "architecture": header.architecture,
        "quantization": header.quantization,
        "parameters": header.n_params,
        "size_bytes": header.size_bytes,
        "context_length": header.context_length,
        "licence": value.check.licence if value.check and value.check.licence else header.licence,
        "added_at": value.added_at,
        "sha256": value.sha256,
        "state": value.state.value,
        "line": value.line,
        "version": value.version,
        "stage": value.stage.value,
        "kept": value.keep.value,
        "parts": [file.path for file in value.files] or [value.path],
        "check": model_check(value.check) if value.check else None,
        "outside": outside(value.place) if value.place else None,
    }


def outside(value: RemotePlace) -> dict[str, Any]:
    """Where another program runs a model; the key itself is nowhere here."""
    return {
        "url": value.url,
        "model": value.model,
        "context": value.n_ctx,
        "key_file": value.key_file,
        "first_s": value.first_s,
        "silent_s": value.silent_s,
    }


def architecture(value: RegisteredModel) -> str:
    """With what the model is for, if it is not for writing text."""
    kind = kind_of(value.header)
    name = value.header.architecture
    return name if kind is ModelKind.CHAT else f"{name}, {kind.value}"


def model_check(value: ModelCheck) -> dict[str, Any]:
    return {
        "state": value.state.value,
        "sha256": value.sha256,
        "by": value.by,
        "reason": value.reason,
        "licence": value.licence,
        "source": value.source,
        "at": value.at,
    }


def found_model(value: FoundModel) -> dict[str, Any]:
    header = value.header
    return {
        "name": value.name,
        "kind": "adapter" if value.adapter else "model",
        "path": value.path,
        "program": value.program,
        "registered_as": value.registered_as,
        "problem": value.problem,
        "sha256": value.sha256,
        "architecture": header.architecture if header else "",
        "quantization": header.quantization if header else "",
        "size_bytes": header.size_bytes if header else 0,
        "licence": header.licence if header else "",
        "parts": len(header.parts) if header and header.parts else 1,
    }


def stage_change(value: StageChange) -> dict[str, Any]:
    return {
        "subject": value.subject,
        "name": value.name,
        "version": value.version,
        "before": value.before.value,
        "after": value.after.value,
        "action": value.action,
        "reason": value.reason,
        "at": value.at,
    }


def release(value: Release) -> dict[str, Any]:
    content = value.content
    return {
        "id": value.id,
        "name": value.name,
        "version": value.version,
        "reference": value.reference,
        "stage": value.stage.value,
        "hash": value.hash,
        "note": value.note,
        "created_at": value.created_at,
        "model": asdict(content.model),
        "adapters": [asdict(item) for item in content.adapters],
        "prompt": asdict(content.prompt) if content.prompt else None,
        "system": content.system,
        "wording": asdict(content.wording),
        "retrieval": asdict(content.retrieval),
        "sampling": asdict(content.sampling),
    }


def trusted_key(value: TrustedKey) -> dict[str, Any]:
    return {"name": value.name, "fingerprint": value.fingerprint, "added_at": value.added_at}


def conversation(value: Conversation) -> dict[str, Any]:
    return {
        "id": value.id,
        "title": value.title,
        "created_at": value.created_at,
        "updated_at": value.updated_at,
        "collection_ids": list(value.collection_ids),
    }


def turn(value: Turn) -> dict[str, Any]:
    return {
        "id": value.id,
        "parent_id": value.parent_id,
        "question": value.question,
        "answer": value.answer,
        "state": value.state.value,
        "created_at": value.created_at,
        "model": value.model,
        "adapters": adapters.applied_shape(value.adapters),
        "usage": usage(value.usage),
        "citations": [citation(item) for item in value.citations],
        "notes": list(value.notes),
        "error": value.error,
        "hint": value.hint,
        "prompt": prompt_of(value),
        "release": value.release or None,
        "answer_trace": shapes_routing.answer_trace(value.trace),
        "tools": [one.tool for one in value.tools],
    }


def prompt_of(value: Turn) -> dict[str, Any] | None:
    """Which prompt of the library a turn was asked with."""
    used = value.prompt
    if used is None:
        return None
    return {
        "id": used.prompt_id,
        "name": used.name,
        "version": used.version,
        "hash": used.hash,
        "edited": used.is_edited,
    }


def prompt(value: Prompt) -> dict[str, Any]:
    return {
        "id": value.id,
        "name": value.name,
        "title": value.title,
        "description": value.description,
        "folder": value.folder,
        "tags": list(value.tags),
        "favourite": value.is_favourite,
        "latest": value.latest,
        "labels": dict(value.labels),
        "created_at": value.created_at,
        "updated_at": value.updated_at,
    }


def prompt_version(value: PromptVersion) -> dict[str, Any]:
    return {
        "version": value.number,
        "hash": value.hash,
        "message": value.message,
        "author": value.author,
        "saved_at": value.created_at,
        "restored_from": value.restored_from,
    }


def prompt_use(value: TurnWithPrompt) -> dict[str, Any]:
    return {
        "turn_id": value.turn_id,
        "conversation_id": value.conversation_id,
        "title": value.title,
        "version": value.version,
        "model": value.model,
        "state": value.state,
        "created_at": value.created_at,
    }


def prompt_usage(value: PromptUsage) -> dict[str, Any]:
    return {
        "kind": value.kind,
        "id": value.id,
        "title": value.title,
        "told": value.line,
        "at": value.at,
        "version": value.version,
    }


def finding(name: str, number: int, value: Finding) -> dict[str, Any]:
    return {
        "prompt": name,
        "version": number,
        "rule": value.rule,
        "severity": value.severity,
        "part": value.part,
        "line": value.line,
        "message": value.message,
        "hint": value.hint,
    }
