"""One answer being written: its prompt, its place in the cache, its text, its clock.

Belongs to the model thread, except for `events`, `cancel` and `is_cancelled`.
"""

from __future__ import annotations

import queue
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from engines.llama.adapter_set import BASE, AdapterSet
from engines.llama.answer_form import FREE, AnswerForm
from engines.llama.answer_text import AnswerText
from engines.llama.kv_store import KvState
from engines.llama.loader import OpenModel
from engines.llama.prompt_scores import PromptScores
from engines.llama.sampling import Sampler
from engines.llama.slots import Slot
from engines.llama.speculation import Lookup
from engines.llama.thinking import ThinkingSpan
from workbench.domain.model import (
    Completed,
    GenerationEvent,
    Priority,
    PromptProbabilities,
    PromptProgress,
    SamplingSettings,
    StopReason,
    TextPiece,
    Usage,
)

Outcome = GenerationEvent | PromptProbabilities | BaseException


@dataclass(slots=True, eq=False)
class Generation:
    tokens: list[int]  # the prompt, then what was sampled
    settings: SamplingSettings
    caller_cancelled: Callable[[], bool]
    limit: int  # tokens of prompt and answer together that the context holds
    model: OpenModel  # whose vocabulary `tokens` belong to
    priority: Priority = Priority.CHAT
    cache_key: str = ""  # of the conversation, if it may be kept on disk
    kept: KvState | None = None  # what the disk held of it, until it is admitted
    adapters: AdapterSet = BASE
    form: AnswerForm = FREE
    scores: PromptScores | None = None  # of the prompt's tokens, where they are asked for
    events: queue.SimpleQueue[Outcome] = field(default_factory=queue.SimpleQueue)
    slot: Slot | None = None
    sampler: Sampler | None = None
    n_reused: int = 0
    age: int = 0  # its number in the order of asking
    waits_for: tuple[Generation, int] | None = None  # who reads how much of its beginning now
    row: int = -1  # of the batch, where its output stands; -1 for none
    n_fed: int = 0  # tokens in the batch now, without what is guessed
    guessed: list[int] = field(default_factory=list)  # tokens behind them in the batch
    n_drafted: int = 0  # guessed so far
    n_accepted: int = 0  # of these, what came true
    lookup: Lookup = field(default_factory=Lookup)
    n_prompt: int = field(init=False)
    ended: bool = False
    _cancelled: bool = False
    _n_reported: int = 0
    _text: AnswerText = field(init=False)
    _span: ThinkingSpan = field(init=False)
    _begun: float = field(default_factory=time.monotonic)
    _first: float = 0.0
    _last: float = 0.0

    def __post_init__(self) -> None:
        self.n_prompt = len(self.tokens)
        self._text = AnswerText(self.settings.stop)
        self._span = self.form.span()

    @property
    def n_cached(self) -> int:
        return 0 if self.slot is None else len(self.slot.tokens)

    @property
    def asked_at(self) -> float:
        """By the monotonic clock."""
        return self._begun

    @property
    def is_reading(self) -> bool:
        """Whether the prompt, or the end of reading it, is yet to be told."""
        return self._n_reported < self.n_prompt

    @property
    def n_left(self) -> int:
        """Tokens that may still be written."""
        return min(self.settings.max_tokens - self.n_written, self.limit - len(self.tokens))

    @property
    def n_written(self) -> int:
        return len(self.tokens) - self.n_prompt

    def is_cancelled(self) -> bool:
        return self._cancelled or self.caller_cancelled()

    def cancel(self) -> None:
        self._cancelled = True

    def report_prompt(self) -> None:
        """Tell how far reading is; what is read again after a pause is not told twice."""
        done = min(self.n_cached, self.n_prompt)
        if self.n_written or self.ended or done < self._n_reported:
            return
        self._n_reported = done
        self.events.put(PromptProgress(done, self.n_prompt, self.n_reused))
        if self.scores is not None and done == self.n_prompt:
            self.events.put(self.scores.told())

    def take_form(self, form: AnswerForm) -> None:
        """Before it is submitted."""
        self.form = form
        self._span = form.span()

    def new_sampler(self) -> Sampler:
        """For the model thread. Raises InputError, GenerationError."""
        model = self.model
        return Sampler(model.native, model.vocabulary, self.settings, self.tokens, self.form)

    def write(self, token: int, piece: bytes) -> StopReason | None:
        """Take a sampled token that does not end the answer; a reason if it is the last one."""
        self._last = time.monotonic()
        self._first = self._first or self._last
        self.tokens.append(token)
        if self.sampler is not None and self.sampler.probabilities:
            self.events.put(self.sampler.probabilities.popleft())
        self._emit(self._text.push(piece))
        if self._text.stopped:
            return "stop_string"
        if self.n_written >= self.settings.max_tokens:
            return "length"
        if len(self.tokens) >= self.limit:
            return "length"
        return None

    def end(self, reason: StopReason) -> None:
        """Send what was held back and the closing event."""
        if reason != "cancelled":
            self._emit(self._text.finish())
            for text, is_thinking in self._span.finish():
                self.events.put(TextPiece(text, is_thinking))
        self.ended = True
        self.events.put(Completed(self._usage(), reason))

    def fail(self, error: BaseException) -> None:
        self.ended = True
        self.events.put(error)

    def _emit(self, text: str) -> None:
        for shown, is_thinking in self._span.split(text) if text else ():
            self.events.put(TextPiece(shown, is_thinking))

    def _usage(self) -> Usage:
        now = time.monotonic()
        decoding = self._last - self._first
        rate = (self.n_written - 1) / decoding if self.n_written > 1 and decoding > 0 else 0.0
        return Usage(
            prompt_tokens=self.n_prompt,
            completion_tokens=self.n_written,
            reused_tokens=self.n_reused,
            time_to_first_token_s=(self._first or now) - self._begun,
            tokens_per_second=rate,
            total_s=now - self._begun,
            drafted_tokens=self.n_drafted,
            accepted_tokens=self.n_accepted,
        )
