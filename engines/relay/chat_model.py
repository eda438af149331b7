"""A chat model that another program runs, behind the port of those that run here.

Each answer is one child beyond the gate. Tokens of prompts are estimated: the server's template and
tokeniser are its own. Nothing of a conversation is kept here.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from engines.relay.call import RelayCall
from engines.relay.request import body_of, estimated_prompt_tokens
from engines.relay.wording import error_of
from workbench.domain.adapter import AdapterUse
from workbench.domain.model import (
    Completed,
    Constraint,
    GenerationEvent,
    LoadedModel,
    LoadSettings,
    Message,
    ModelHeader,
    Priority,
    PromptPreview,
    PromptProbabilities,
    PromptProgress,
    SamplingSettings,
    StopReason,
    TextPiece,
    Usage,
)
from workbench.domain.remote_model import OUTSIDE, RemotePlace
from workbench.domain.sampling import check_sampling
from workbench.domain.tools import Tool
from workbench.errors import ContextOverflow, EngineError, InputError, WorkbenchError

_POLL_S: Final = 0.05
_REASONS: Final[dict[str, StopReason]] = {"length": "length", "stop": "end", "": "end"}
_ESTIMATED: Final = "Prompt tokens are estimated: the server has a tokeniser of its own."
Ask = Callable[[str, bytes], RelayCall]  # method, body


@dataclass(slots=True)
class _Progress:
    """Times and counts of one answer."""

    begun: float
    n_prompt: int
    first: float = 0.0
    last: float = 0.0
    n_pieces: int = 0

    def hears(self) -> None:
        self.last = time.monotonic()
        self.first = self.first or self.last
        self.n_pieces += 1

    def usage(self, told: dict[str, Any]) -> Usage:
        """The server's counts where it gives any; a piece is a token where it does not."""
        now = time.monotonic()
        written = told.get("completion_tokens")
        n_written = self.n_pieces if written is None else int(written)
        read = told.get("prompt_tokens")
        took = self.last - self.first
        return Usage(
            prompt_tokens=self.n_prompt if read is None else int(read),
            completion_tokens=n_written,
            reused_tokens=int(told.get("cached_tokens") or 0),
            time_to_first_token_s=(self.first or now) - self.begun,
            tokens_per_second=(n_written - 1) / took if n_written > 1 and took > 0 else 0.0,
            total_s=now - self.begun,
        )


class RelayChatModel:
    """`ask` starts a child for one request to this place. Thread-safe."""

    def __init__(self, place: RemotePlace, ask: Ask, room: threading.Semaphore) -> None:
        """`room`: how many answers may be asked for at once, here and of other places."""
        self._place = place
        self._ask = ask
        self._room = room
        self._loaded: LoadedModel | None = None
        self._epoch = 0  # grows with each unload, which ends what runs
        self._lock = threading.Lock()

    @property
    def loaded(self) -> LoadedModel | None:
        return self._loaded

    def load(
        self,
        path: Path,
        settings: LoadSettings,
        on_progress: Callable[[float], None] = lambda _fraction: None,
        *,
        sha256: str = "",
    ) -> LoadedModel:
        """Nothing is asked yet: whether somebody answers shows with the first question."""
        del path, settings, sha256
        with self._lock:
            if self._loaded is None:
                self._loaded = LoadedModel(
                    path=self._place.url,
                    header=_header(self._place),
                    n_ctx=self._place.n_ctx,
                    n_threads=0,
                    n_gpu_layers=0,
                    load_s=0.0,
                    notes=(_ESTIMATED,),
                )
            on_progress(1.0)
            return self._loaded

    def unload(self) -> None:
        with self._lock:
            self._loaded = None
            self._epoch += 1

    def count_prompt_tokens(self, messages: Sequence[Message], tools: Sequence[Tool] = ()) -> int:
        self._require(tools)
        return estimated_prompt_tokens(messages)

    def preview(self, messages: Sequence[Message], tools: Sequence[Tool] = ()) -> PromptPreview:
        self._require(tools)
        del messages
        raise InputError(
            "The prompt is put together by the other program.",
            hint="Choose a model of this program to see what it reads.",
        )

    def check_template(self, source: str) -> str:
        del source
        raise InputError("The other program has a template of its own.", hint="Change it there.")

    def count_tokens(self, text: str) -> int:
        self._require(())
        return estimated_prompt_tokens([Message("user", text)])

    def tokens_of(self, text: str) -> tuple[int, ...]:
        """Raises InputError: the other program keeps its tokens to itself."""
        del text
        raise self._no_tokens()

    def text_of(self, tokens: Sequence[int]) -> str:
        """Raises InputError: the other program keeps its tokens to itself."""
        del tokens
        raise self._no_tokens()

    def end_marks(self) -> tuple[str, str]:
        return "", ""

    def generate(
        self,
        messages: Sequence[Message],
        sampling: SamplingSettings,
        is_cancelled: Callable[[], bool],
        priority: Priority = Priority.CHAT,
        cache_key: str = "",
        tools: Sequence[Tool] = (),
        adapters: Sequence[AdapterUse] = (),
    ) -> Iterator[GenerationEvent]:
        del priority, cache_key
        check_sampling(sampling)
        loaded = self._require(tools)
        if adapters:
            raise InputError(
                "An adapter cannot be put on a model of another program.", hint="Turn it off."
            )
        n_prompt = estimated_prompt_tokens(messages)
        if n_prompt >= loaded.n_ctx:
            raise ContextOverflow(
                f"The prompt has about {n_prompt:,} tokens; the model's context holds "
                f"{loaded.n_ctx:,} with the answer.",
                hint="Ask with less text, or add the model with the context that it has there.",
            )
        body = body_of(self._place.model, messages, sampling)
        epoch = self._epoch
        progress = _Progress(time.monotonic(), n_prompt)

        def is_stopped() -> bool:
            return is_cancelled() or self._epoch != epoch

        while not self._room.acquire(timeout=_POLL_S):
            if is_stopped():
                yield Completed(progress.usage({}), "cancelled")
                return
        try:
            yield from self._answer(body, progress, is_stopped)
        finally:
            self._room.release()

    def complete(
        self,
        prompt: str | Sequence[int],
        sampling: SamplingSettings,
        is_cancelled: Callable[[], bool],
        priority: Priority = Priority.API,
        *,
        n_prompt_probs: int | None = None,
        adapters: Sequence[AdapterUse] = (),
    ) -> Iterator[GenerationEvent | PromptProbabilities]:
        """Other programs are asked for chats alone: raises InputError."""
        del prompt, sampling, is_cancelled, priority, n_prompt_probs, adapters
        self._require(())
        raise InputError(
            "A model of another program cannot go on from a bare text here.",
            hint="Ask it as a chat, or choose a model of this program.",
        )

    def keep_on_disk(self, n_bytes: int, key: bytes | None = None) -> None:
        """Nothing is."""

    def forget(self, cache_key: str) -> None:
        """Nothing is kept here; what the other program keeps is its own."""

    def check_constraint(self, constraint: Constraint) -> None:
        body_of("", [], SamplingSettings(constraint=constraint))

    def close(self) -> None:
        self.unload()

    def _answer(
        self, body: bytes, progress: _Progress, is_stopped: Callable[[], bool]
    ) -> Iterator[GenerationEvent]:
        call = self._ask("chat", body)
        outcome = "stopped"
        try:
            yield PromptProgress(0, progress.n_prompt, 0)
            for event in self._events(call, progress, is_stopped):
                if isinstance(event, Completed) and event.reason != "cancelled":
                    outcome = "done"
                yield event
        except WorkbenchError:
            outcome = "failed"
            raise
        finally:
            call.finish(outcome)

    def _events(
        self, call: RelayCall, progress: _Progress, is_stopped: Callable[[], bool]
    ) -> Iterator[GenerationEvent]:
        while True:
            if is_stopped():
                yield Completed(progress.usage({}), "cancelled")
                return
            told = call.next(_POLL_S)
            match told:
                case None:
                    continue
                case {"text": str(text), "thinking": bool(is_thinking)}:
                    if not progress.n_pieces:
                        yield PromptProgress(progress.n_prompt, progress.n_prompt, 0)
                    progress.hears()
                    yield TextPiece(text, is_thinking)
                case {"ending": dict(ending)}:
                    reason = _REASONS.get(str(ending.get("reason", "")), "end")
                    yield Completed(progress.usage(ending), reason)
                    return
                case {"failed": dict(report)}:
                    raise error_of(report, self._place.address)
                case _:
                    raise error_of({"kind": "malformed"}, self._place.address)

    def _no_tokens(self) -> WorkbenchError:
        self._require(())
        return InputError(
            "The tokens of a model of another program are not known here.",
            hint="Choose a model of this program.",
        )

    def _require(self, tools: Sequence[Tool]) -> LoadedModel:
        if self._loaded is None:
            raise EngineError("No model is loaded.", hint="Load a model on the Models page.")
        if tools:
            raise InputError(
                "A model of another program is given no tools here.",
                hint="Choose a model of this program.",
            )
        return self._loaded


def _header(place: RemotePlace) -> ModelHeader:
    return ModelHeader(
        architecture=OUTSIDE,
        name=place.model,
        size_bytes=0,
        n_params=0,
        quantization="",
        context_length=place.n_ctx,
        embedding_length=0,
        n_layers=0,
        n_heads=0,
        n_kv_heads=0,
        vocabulary_size=0,
        tokenizer="",
        chat_template="",
    )
