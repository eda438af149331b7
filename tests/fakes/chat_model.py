"""A chat model without a model: deterministic, a token per word, with a cache that reuses prefixes.

Keeps the contract of the real one (tests/contracts/test_chat_model.py) and remembers what it was
asked, so that a trip can look at what reached the model.
"""

from __future__ import annotations

import json
import re
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from workbench.domain.adapter import AdapterUse, check_uses
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
    TokenProbabilities,
    TokenProbability,
    Usage,
)
from workbench.domain.quoting import quote_form
from workbench.domain.tools import Tool
from workbench.errors import ContextOverflow, EngineError, InputError, ModelFileMissing

FAKE_HEADER = ModelHeader(
    architecture="llama",
    name="Fake",
    size_bytes=1_000,
    n_params=1_000,
    quantization="F16",
    context_length=1_024,
    embedding_length=8,
    n_layers=1,
    n_heads=1,
    n_kv_heads=1,
    vocabulary_size=1_000,
    tokenizer="words",
    chat_template="",
)
_SLICE = 64
_WORD = re.compile(r"\s*\S+|\s+")

Answer = Callable[[Sequence[Message]], str]


def write_fake_model(path: Path) -> Path:
    """A file that the fake agrees to load."""
    path.write_bytes(b"GGUF fake")
    return path


def write_fake_adapter(path: Path, *, fits: bool = True) -> Path:
    """A file that the fake agrees to use, or one that is made for another model."""
    kind = b"GGUF fake adapter " if fits else b"GGUF foreign adapter "
    path.write_bytes(kind + path.stem.encode())
    return path


def echo(messages: Sequence[Message]) -> str:
    """Answers with the words of the last message."""
    return f"You said: {messages[-1].content}"


class FakeChatModel:
    """`answer` says what to reply, in whatever form was demanded; without it the first choice is
    taken of those demanded. `before_token` runs ahead of each token, to hold it up.
    """

    def __init__(
        self,
        answer: str | Answer = echo,
        *,
        n_ctx: int = 1_024,
        before_token: Callable[[], None] = lambda: None,
        failure: Exception | None = None,
    ) -> None:
        self._answer: Answer = answer if callable(answer) else lambda _messages: answer
        self._n_ctx = n_ctx
        self._before_token = before_token
        self._failure = failure
        self._loaded: LoadedModel | None = None
        self._settings = LoadSettings()
        self._epoch = 0
        self._closed = False
        self._turn = threading.Lock()
        self._cached: list[str] = []
        self._cached_under: frozenset[AdapterUse] = frozenset()
        self.asked: list[tuple[tuple[Message, ...], SamplingSettings]] = []
        self.priorities: list[Priority] = []  # of what was asked
        self.cache_keys: list[str] = []  # the same
        self.adapters: list[tuple[AdapterUse, ...]] = []  # the same
        self.quota = 0
        self.cache_secret: bytes | None = None
        self.digests: list[str] = []  # SHA-256 of what was loaded
        self.forgotten: list[str] = []

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
        if self._closed:
            raise EngineError("The model engine is closed.", hint="Start the program again.")
        if self._loaded and self._loaded.path == str(path) and self._settings == settings:
            return self._loaded
        if not path.exists():
            raise ModelFileMissing(f"The model file {path.name} is not there.", hint="Put it back.")
        if not path.read_bytes().startswith(b"GGUF"):
            raise InputError(f"{path.name} is not a GGUF file.", hint="Choose a model.")
        self.unload()
        self.digests.append(sha256)
        on_progress(0.5)
        self._settings = settings
        n_ctx = settings.n_ctx or self._n_ctx
        self._loaded = LoadedModel(str(path), FAKE_HEADER, n_ctx, 1, 0, 0.001, identity="fake")
        on_progress(1.0)
        return self._loaded

    def unload(self) -> None:
        self._loaded = None
        self._epoch += 1
        self._cached = []

    def preview(self, messages: Sequence[Message], tools: Sequence[Tool] = ()) -> PromptPreview:
        self._require()
        words = _prompt(messages)
        tokens = tuple((zlib.crc32(word.encode()), word.encode()) for word in words)
        return PromptPreview(" ".join(words), tokens)

    def check_template(self, source: str) -> str:
        if "messages" not in source:
            raise InputError("This chat template cannot be used.", hint="Take a preset.")
        return f"rendered by {source}"

    def count_prompt_tokens(self, messages: Sequence[Message], tools: Sequence[Tool] = ()) -> int:
        self._require()
        return len(_prompt(messages))

    def count_tokens(self, text: str) -> int:
        self._require()
        return len(_words(text))

    def tokens_of(self, text: str) -> tuple[int, ...]:
        """Characters are tokens here."""
        self._require()
        return tuple(map(ord, text))

    def text_of(self, tokens: Sequence[int]) -> str:
        self._require()
        if any(not 0 <= token < 0x110000 for token in tokens):
            raise InputError("The model has no such token.", hint="Send its own tokens.")
        return "".join(map(chr, tokens))

    def end_marks(self) -> tuple[str, str]:
        self._require()
        return "<s>", "</s>"

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
        loaded, prompt, begun = self._require(), _prompt(messages), time.monotonic()
        if len(prompt) >= loaded.n_ctx:
            raise ContextOverflow(
                f"The prompt has {len(prompt):,} tokens; the context holds {loaded.n_ctx:,}.",
                hint="Ask with less text.",
            )
        under = _adapters(adapters)
        self.asked.append((tuple(messages), sampling))
        self.adapters.append(tuple(adapters))
        self.priorities.append(priority)
        self.cache_keys.append(cache_key)
        epoch = self._epoch
        with self._turn:
            reused = _common(self._cached, prompt) if under == self._cached_under else 0
            reason: StopReason | None = None

            def stopped() -> bool:
                return is_cancelled() or self._epoch != epoch

            for done in range(reused, len(prompt), _SLICE):
                if stopped():
                    reason = "cancelled"
                    break
                yield PromptProgress(done, len(prompt), reused)
            first, written = time.monotonic(), 0
            if reason is None:
                self._cached, self._cached_under = list(prompt), under
                yield PromptProgress(len(prompt), len(prompt), reused)
                room = loaded.n_ctx - len(prompt)
                words, reason = self._planned(messages, sampling, room, under)
                for word in words:
                    self._before_token()
                    if stopped():
                        reason = "cancelled"
                        break
                    written += 1
                    self._cached.append(word)
                    yield TextPiece(word)
                    if self._failure is not None:
                        raise self._failure
        # Not under the lock: who breaks off here may keep the stream for a while.
        total = time.monotonic() - begun
        yield Completed(
            Usage(len(prompt), written, reused, first - begun, written / (total or 1), total),
            reason,
        )

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
        """Words are tokens, known by their place; each is as likely as one of two."""
        words = _words(prompt) if isinstance(prompt, str) else [f" {token}" for token in prompt]
        if not words:
            raise InputError("The prompt is empty.", hint="Send some text.")
        if not isinstance(prompt, str) and min(prompt) < 0:
            raise InputError("The model has no such token.", hint="Send its own tokens.")
        if n_prompt_probs is not None:
            half = [
                TokenProbability(number, word.encode(), -0.6931471805599453)
                for number, word in enumerate(words)
            ]
            rest = tuple(TokenProbabilities(one, (one,) * n_prompt_probs) for one in half[1:])
            yield PromptProbabilities((0, words[0].encode()), rest)
        messages = [Message("user", "".join(words))]
        yield from self.generate(messages, sampling, is_cancelled, priority, adapters=adapters)

    def keep_on_disk(self, n_bytes: int, key: bytes | None = None) -> None:
        self.quota, self.cache_secret = n_bytes, key

    def forget(self, cache_key: str) -> None:
        self.forgotten.append(cache_key)
        self._cached = []

    def check_constraint(self, constraint: Constraint) -> None:
        if constraint.kind == "quotes":
            quote_form(constraint.source)
            return
        if constraint.kind != "choices" or not isinstance(json.loads(constraint.source), list):
            raise InputError("The fake knows choices alone.", hint="Give it a list.")

    def close(self) -> None:
        self.unload()
        self._closed = True

    def _planned(
        self,
        messages: Sequence[Message],
        sampling: SamplingSettings,
        room: int,
        under: frozenset[AdapterUse],
    ) -> tuple[list[str], StopReason]:
        text = self._answer(messages)
        if sampling.constraint is None:
            uses = sorted((Path(use.path).stem, use.scale) for use in under)
            text = "".join(f"({name} {scale:g}) " for name, scale in uses) + text
        if sampling.constraint is not None and self._answer is echo:
            form = sampling.constraint
            if form.kind == "quotes":
                text = quote_form(form.source).refusal
            else:
                text = json.loads(form.source)[0]
        reason: StopReason = "end"
        met = [at for at in (text.find(stop) for stop in sampling.stop if stop) if at >= 0]
        if met:
            text, reason = text[: min(met)], "stop_string"
        words = _words(text)
        most = min(sampling.max_tokens, room)
        if len(words) >= most and reason == "end":
            words, reason = words[:most], "length"
        return words, reason

    def _require(self) -> LoadedModel:
        if self._loaded is None:
            raise EngineError("No model is loaded.", hint="Load a model on the Models page.")
        return self._loaded


def _adapters(uses: Sequence[AdapterUse]) -> frozenset[AdapterUse]:
    """What counts of them; refused as the real one refuses."""
    counting = check_uses(uses)
    for use in counting:
        path = Path(use.path)
        if not path.exists():
            raise ModelFileMissing(
                f"The adapter file {path.name} is not there.", hint="Put it back."
            )
        if not path.read_bytes().startswith(b"GGUF fake adapter "):
            raise InputError(
                f"The adapter {path.stem} does not fit the model.", hint="Choose another adapter."
            )
    return frozenset(counting)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _prompt(messages: Sequence[Message]) -> list[str]:
    tokens = []
    for message in messages:
        tokens += [f"<{message.role}>", *_words(message.content), "</>"]
    return [*tokens, "<assistant>"]


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    n = 0
    while n < min(len(left), len(right) - 1) and left[n] == right[n]:
        n += 1
    return n
