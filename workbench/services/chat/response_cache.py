"""Answers given again: the same request to the same model is answered from what is kept.

Off by default. Kept answers are content: they go with the turn or document that they came from,
when the setting or the workspace's policy says so, and by command. Knows no conversation but by id.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from typing import Final

from workbench.changes import Change, Changes, Kind
from workbench.domain.audit import Action, Event
from workbench.domain.cached_answer import (
    KEPT_REASONS,
    CachedAnswer,
    CacheStatus,
    Circumstances,
    is_repeatable,
    key_of,
)
from workbench.domain.model import (
    Completed,
    GenerationEvent,
    Message,
    PromptProgress,
    SamplingSettings,
    TextPiece,
    Usage,
)
from workbench.domain.tools import Tool
from workbench.services.models.model_digest import ModelDigests
from workbench.services.models.model_memory import Ready
from workbench.services.workspace.audit import Audit
from workbench.settings import SettingsFile
from workbench.storage.answer_cache import AnswerCacheStore
from workbench.storage.policy_file import PolicyFile

POLICY_ENTRY: Final = "response_cache"
POLICY_RANKS: Final = ("off", "on")
Adapters = tuple[tuple[str, float], ...]


class ResponseCache:
    """Thread-safe."""

    def __init__(
        self,
        *,
        store: AnswerCacheStore,
        digests: ModelDigests,
        settings: SettingsFile,
        policy: PolicyFile,
        audit: Audit,
        changes: Changes,
    ) -> None:
        self._store = store
        self._digests = digests
        self._settings = settings
        self._policy = policy
        self._audit = audit
        self._applied = -1
        self._apply()
        changes.subscribe(self._on_change)

    def status(self) -> CacheStatus:
        megabytes, reason = self._quota()
        return self._store.status(megabytes, reason)

    def clear(self) -> int:
        """Delete all that is kept, for good; returns how many answers that were."""
        with self._audit.together():
            count = self._store.clear()
            self._audit.record(Event(Action.CACHE_CLEARED, "", {"answers": count}))
        self._store.sweep()
        return count

    def call(
        self,
        ready: Ready,
        messages: Sequence[Message],
        sampling: SamplingSettings,
        *,
        tools: Sequence[Tool] = (),
        adapters: Adapters = (),
        is_wanted: bool = True,
    ) -> CachedCall:
        """One request to `ready`; not `is_wanted`: neither look nor keep.

        Raises what rendering the prompt raises.
        """
        megabytes, _ = self._quota()
        key = ""
        if is_wanted and megabytes and ready.loaded.identity and is_repeatable(sampling):
            model = ready.model
            around = Circumstances(
                self._digests.of(model),
                ready.loaded.identity,
                model.settings.chat_template or model.header.chat_template,
                adapters,
            )
            tokens = [token for token, _ in ready.engine.preview(messages, tools).tokens]
            key = key_of(around, tokens, sampling)
        found = self._store.get(key) if key else None
        return CachedCall(self._store, key, ready.model.id, megabytes << 20, found)

    def _quota(self) -> tuple[int, str]:
        """Megabytes, and why it is off if not by the setting."""
        wanted = self._settings.current.response_cache_mb
        allowed = self._policy.most(POLICY_ENTRY, POLICY_RANKS)
        if wanted and allowed.value == "off":
            return 0, "the workspace's policy forbids it"
        return wanted, ""

    def _on_change(self, change: Change) -> None:
        if change.kind is Kind.SETTINGS:
            self._apply()

    def _apply(self) -> None:
        """Switched off, or allowed less: what is kept beyond goes."""
        megabytes, _ = self._quota()
        if megabytes == self._applied:
            return
        self._applied = megabytes
        if megabytes:
            self._store.trim(megabytes << 20)
        elif self._store.status(0, "").answers:
            self.clear()


class CachedCall:
    """One request: its events, from what is kept or from the engine. For one thread."""

    def __init__(
        self,
        store: AnswerCacheStore,
        key: str,
        model_id: str,
        quota_bytes: int,
        found: CachedAnswer | None,
    ) -> None:
        self._store = store
        self._key = key
        self._model_id = model_id
        self._quota_bytes = quota_bytes
        self._found = found
        self._pieces: dict[bool, list[str]] = {False: [], True: []}
        self._completed: Completed | None = None

    @property
    def made_at(self) -> str:
        """When the answer was made, if a kept one is given; else empty."""
        return self._found.made_at if self._found is not None else ""

    def events(
        self, generate: Callable[[], Iterator[GenerationEvent]]
    ) -> Iterator[GenerationEvent]:
        """What is kept comes as one piece; the engine is then not asked."""
        if self._found is not None:
            yield from _replayed(self._found)
            return
        live = generate()
        try:
            for event in live:
                match event:
                    case TextPiece(text, is_thinking):
                        self._pieces[is_thinking].append(text)
                    case Completed():
                        self._completed = event
                yield event
        finally:
            if isinstance(live, Generator):
                live.close()

    def keep(self, at: str, turn_id: str | None = None, document_ids: Iterable[str] = ()) -> None:
        """Keep what was answered, if it came to its end, for as long as its sources are there."""
        done = self._completed
        if not self._key or done is None or done.reason not in KEPT_REASONS:
            return
        self._store.put(
            self._key,
            CachedAnswer(
                "".join(self._pieces[False]),
                "".join(self._pieces[True]),
                done.reason,
                done.usage.prompt_tokens,
                done.usage.completion_tokens,
                at,
            ),
            model_id=self._model_id,
            turn_id=turn_id,
            document_ids=document_ids,
            quota_bytes=self._quota_bytes,
        )


def _replayed(found: CachedAnswer) -> Iterator[GenerationEvent]:
    begun = time.monotonic()
    n_prompt = found.prompt_tokens
    yield PromptProgress(n_prompt, n_prompt, n_prompt)
    for text, is_thinking in ((found.thinking, True), (found.text, False)):
        if text:
            yield TextPiece(text, is_thinking)
    took = time.monotonic() - begun
    usage = Usage(n_prompt, found.completion_tokens, n_prompt, took, 0.0, took)
    yield Completed(usage, found.reason)
