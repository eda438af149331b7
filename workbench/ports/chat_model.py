"""A language model that runs in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from workbench.domain.adapter import AdapterUse
from workbench.domain.model import (
    Constraint,
    GenerationEvent,
    LoadedModel,
    LoadSettings,
    Message,
    Priority,
    PromptPreview,
    PromptProbabilities,
    SamplingSettings,
)
from workbench.domain.tools import Tool


class ChatModel(Protocol):
    """One model in memory at a time. Thread-safe; the calls block, so make them from a lane.

    The engine owns its own model thread; nothing is imported or started before the first call.
    """

    @property
    def loaded(self) -> LoadedModel | None:
        """What is in memory now. Never blocks."""

    def load(
        self,
        path: Path,
        settings: LoadSettings,
        on_progress: Callable[[float], None] = lambda _fraction: None,
        *,
        sha256: str = "",
    ) -> LoadedModel:
        """Load `path`, replacing what is loaded; a no-op if it is loaded with these settings.

        The file is checked by the pure reader and probed in a child process (verdict cached)
        before this process opens it; safer settings are tried step by step. `sha256` of the
        file's bytes, if they are known, names what is kept on disk for conversations.
        Raises InputError (not a GGUF, cut off, unknown architecture), ModelFileMissing,
        NotEnoughMemory (with the numbers), ModelLoadError.
        """

    def unload(self) -> None:
        """Free the memory. Running generations end as cancelled."""

    def count_prompt_tokens(self, messages: Sequence[Message], tools: Sequence[Tool] = ()) -> int:
        """Tokens of the rendered chat, template included. Raises EngineError if none is loaded."""

    def preview(self, messages: Sequence[Message], tools: Sequence[Tool] = ()) -> PromptPreview:
        """The rendered chat and its tokens. Raises InputError if the template does not accept it,
        EngineError if none is loaded.
        """

    def check_template(self, source: str) -> str:
        """A short conversation as `source` renders it; needs no model. Raises InputError if it
        cannot.
        """

    def count_tokens(self, text: str) -> int:
        """Tokens of plain text, without template and special tokens."""

    def tokens_of(self, text: str) -> tuple[int, ...]:
        """Ids of the tokens of a text as `complete` reads it, without the model's opening one.
        Raises EngineError if nothing is loaded, InputError where another program has the tokens.
        """

    def text_of(self, tokens: Sequence[int]) -> str:
        """What these tokens stand for, markers by their names. Raises what `tokens_of` raises,
        InputError for ids that the model lacks.
        """

    def end_marks(self) -> tuple[str, str]:
        """How the opening and the closing token are written; empty where there is none."""

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
        """Render the chat and stream the answer: PromptProgress*, TextPiece*, one Completed.

        With `sampling.n_probs` each token's TokenProbabilities come before its text. With
        `sampling.constraint` what follows the thinking has the form that it demands; it is cut
        short only by `max_tokens`, a stop string, the context or cancelling.

        Equal prompt prefixes are reused from the cache and reported. `is_cancelled` is asked
        between decode steps and prompt slices; it ends the stream with reason "cancelled"
        within 100 ms. Closing the iterator cancels too. Requests run side by side; the more
        important are served first, and a lesser one pauses, losing nothing of its answer, when
        there is no place for them. What was computed for a conversation named by `cache_key` may
        be kept on disk, see `keep_on_disk`. `tools` are told to the model by its template; what it
        calls stands in its text, in the form of `loaded.tool_family`. `adapters` are set for this
        answer alone, whatever their order; each is checked, compared with the model, tried in a
        child process (verdict cached) and loaded once. What was computed under other adapters
        than these is not reused.
        Raises InputError for settings, a constraint or an adapter that cannot be, ModelFileMissing
        and ModelLoadError for an adapter, ContextOverflow and QueueFull
        with the numbers, EngineError if nothing is loaded,
        GenerationError when decoding fails.
        """

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
        """Go on from a text, or from ids of the model's own tokens, without its chat template.

        Markers in the text count as such. As `generate`, and with `n_prompt_probs` one
        PromptProbabilities, with so many likeliest tokens each, ahead of the first text: the whole
        prompt is then computed. Raises what `generate` raises, InputError for ids that the model
        lacks and where another program keeps the model's tokens to itself.
        """

    def keep_on_disk(self, n_bytes: int, key: bytes | None = None) -> None:
        """How much of conversations' computed keys may be kept in files, the least recently used
        being given up first, to go on after an unload or a restart. 0, as at first: nothing, and
        what there was is deleted. With `key` (32 bytes) files are encrypted; what was kept in
        another way is deleted.
        """

    def forget(self, cache_key: str) -> None:
        """Drop what is kept for this conversation, in memory and on disk, for good."""

    def check_constraint(self, constraint: Constraint) -> None:
        """Raise InputError naming the place of what is wrong with it. Needs no model."""

    def close(self) -> None:
        """Unload and end the model thread."""
