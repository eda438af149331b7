"""How likely a model finds one text after another, and what it writes on: over bare tokens.

Source: `lm_eval/api/model.py` and `models/api_models.py`, 0.4.13 (MIT): blanks at the end of the
context belong to what follows, what does not fit is cut at its beginning.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from workbench.domain.model import (
    Completed,
    Message,
    Priority,
    PromptProbabilities,
    SamplingSettings,
    TextPiece,
    TokenProbabilities,
)
from workbench.errors import GenerationError, InputError
from workbench.jobs import JobContext
from workbench.services.models.model_memory import Ready

_ONE: Final = SamplingSettings(max_tokens=1)
_PROBE: Final = "a"


class Scorer:
    """For one model; thread-safe, the calls block."""

    def __init__(self, ready: Ready, context: JobContext) -> None:
        self._engine = ready.engine
        self._n_ctx = ready.loaded.n_ctx
        self._context = context
        self.n_cut = 0  # texts that did not fit
        self._opening = self._opened()

    def likelihood(self, before: str, after: str) -> tuple[float, bool]:
        """The sum of the logarithms of its tokens' probabilities, and whether each was the
        likeliest.
        """
        stripped = before.rstrip()
        before, after = stripped, before[len(stripped) :] + after
        whole = [*self._engine.tokens_of(before + after)] if before else []
        n_before = len(self._engine.tokens_of(before)) if before else 0
        if not before:
            whole = list(self._engine.tokens_of(after))
        return self._scored(whole, len(whole) - n_before)

    def rolling(self, text: str) -> float:
        """Of a whole text, in windows where it is longer than the context."""
        tokens, total, at = list(self._engine.tokens_of(text)), 0.0, 0
        size = self._room
        while at < len(tokens):
            end = min(len(tokens), at + (size if at == 0 else size - 1))
            window = tokens[max(0, end - size) : end]
            total += self._scored(window, end - at)[0]
            at = end
        return total

    def written(
        self, text: str, until: Sequence[str], sampling: SamplingSettings, *, as_chat: bool
    ) -> str:
        settings = replace(sampling, stop=tuple(until))
        if as_chat:
            messages = (Message("user", text),)
            events = self._engine.generate(
                messages, settings, self._is_stopped, Priority.EVALUATION
            )
            return self._text(events)
        tokens = list(self._engine.tokens_of(text))
        room = self._n_ctx - settings.max_tokens - len(self._opening) - 1
        if room < 1:
            raise InputError(
                "The answers would be longer than the context.", hint="Load it longer."
            )
        if len(tokens) > room:
            self.n_cut += 1
        prompt = [*self._opening, *tokens[-room:]]
        return self._text(
            self._engine.complete(prompt, settings, self._is_stopped, Priority.EVALUATION)
        )

    @property
    def _room(self) -> int:
        return self._n_ctx - len(self._opening) - 2

    def _scored(self, tokens: Sequence[int], n_last: int) -> tuple[float, bool]:
        if n_last < 1:
            return 0.0, True
        if len(tokens) > self._room:
            self.n_cut += 1
            tokens, n_last = tokens[-self._room :], min(n_last, self._room)
        prompt = list(tokens)
        if self._opening or n_last >= len(tokens):
            prompt = [*(self._opening or self._ending()), *tokens]
        rest = self._told(prompt).rest[-n_last:]
        log = sum(one.written.logprob for one in rest)
        return log, all(_is_likeliest(one) for one in rest)

    def _told(self, prompt: str | Sequence[int]) -> PromptProbabilities:
        self._context.check()
        events = self._engine.complete(
            prompt, _ONE, self._is_stopped, Priority.EVALUATION, n_prompt_probs=1
        )
        for event in events:
            if isinstance(event, PromptProbabilities):
                events.close() if hasattr(events, "close") else None
                return event
        self._context.check()
        raise GenerationError("The model told no likelihood.", hint="Use a model of this program.")

    def _opened(self) -> list[int]:
        """The model's opening token, if it wants one in front of a text."""
        if self._told(_PROBE).first is not None:
            return []
        return list(self._engine.tokens_of(self._engine.end_marks()[0]))[:1]

    def _ending(self) -> list[int]:
        """What stands in front where nothing else does."""
        return list(self._engine.tokens_of(self._engine.end_marks()[1]))[:1]

    def _text(self, events: Any) -> str:
        pieces = []
        for event in events:
            if isinstance(event, TextPiece) and not event.is_thinking:
                pieces.append(event.text)
            elif isinstance(event, Completed):
                break
        self._context.check()
        return "".join(pieces)

    def _is_stopped(self) -> bool:
        return self._context.cancelled


def _is_likeliest(one: TokenProbabilities) -> bool:
    return bool(one.likeliest) and one.likeliest[0].token == one.written.token
