"""Between the program and a model: what is asked loses its personal data, what comes back gets it.

The one choke point for prompts: every model that services are given is wrapped in it. It takes
names out of messages, of a form that the answer must have and of plain texts; the same value keeps
its placeholder in the whole workspace. Knows the rules and the vault; not who asks for what.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final, cast

from workbench.domain.adapter import AdapterUse
from workbench.domain.known_values import KnownValues
from workbench.domain.model import (
    Completed,
    GenerationEvent,
    Message,
    Priority,
    PromptPreview,
    PromptProbabilities,
    SamplingSettings,
    TextPiece,
)
from workbench.domain.privacy_places import Place
from workbench.domain.privacy_stream import StreamRestorer
from workbench.domain.tools import Tool
from workbench.errors import InputError
from workbench.ports.chat_model import ChatModel
from workbench.services.privacy.hiding import Hiding
from workbench.services.privacy.own_rules import OwnRules

KEEP_TAGS: Final = "Words such as <PERSON_1> stand for something hidden: keep them unchanged."
_PLACES: Final = {
    Priority.CHAT: Place.PROMPT,
    Priority.BACKGROUND: Place.PROMPT,
    Priority.API: Place.API,
    Priority.EVALUATION: Place.EVALUATION,
}


class Veil:
    """Thread-safe; does nothing where the place is switched off."""

    def __init__(self, rules: OwnRules, hiding: Hiding) -> None:
        self._rules = rules
        self._hiding = hiding

    def over(self, model: ChatModel) -> ChatModel:
        return cast("ChatModel", VeiledModel(model, self))

    def is_on(self, priority: Priority) -> bool:
        place = _PLACES.get(priority)
        return place is not None and self._rules.is_on(place)

    @property
    def is_anywhere(self) -> bool:
        return any(map(self._rules.is_on, _PLACES.values()))

    def restorer(self) -> StreamRestorer:
        return self._hiding.restorer()

    def texts(self, texts: Sequence[str]) -> list[str]:
        """Each text without personal data. What is found in one is taken out of all of them."""
        return self._hiding.hidden(texts)[0]

    def messages(
        self, messages: Sequence[Message], sampling: SamplingSettings
    ) -> tuple[tuple[Message, ...], SamplingSettings]:
        hidden, shown = self._hiding.hidden([message.content for message in messages])
        made = [
            replace(message, content=content)
            for message, content in zip(messages, hidden, strict=True)
        ]
        if shown:
            made = _told(made)
        constraint = sampling.constraint
        if constraint is not None and shown:
            source = _replaced(constraint.source, shown)
            sampling = replace(sampling, constraint=replace(constraint, source=source))
        return tuple(made), sampling


class VeiledModel:
    """A model that is asked through a veil; for everything else it is the model itself."""

    def __init__(self, model: ChatModel, veil: Veil) -> None:
        self._model = model
        self._veil = veil

    def __getattr__(self, name: str) -> object:
        return getattr(self._model, name)

    def count_prompt_tokens(self, messages: Sequence[Message], tools: Sequence[Tool] = ()) -> int:
        if self._veil.is_anywhere:
            messages, _ = self._veil.messages(messages, SamplingSettings())
        return self._model.count_prompt_tokens(messages, tools)

    def preview(self, messages: Sequence[Message], tools: Sequence[Tool] = ()) -> PromptPreview:
        if self._veil.is_anywhere:
            messages, _ = self._veil.messages(messages, SamplingSettings())
        return self._model.preview(messages, tools)

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
        if not self._veil.is_on(priority):
            return self._model.generate(
                messages, sampling, is_cancelled, priority, cache_key, tools, adapters
            )
        hidden, sampling = self._veil.messages(messages, sampling)
        events = self._model.generate(
            hidden, sampling, is_cancelled, priority, cache_key, tools, adapters
        )
        return cast("Iterator[GenerationEvent]", _restored(events, self._veil.restorer()))

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
        if not self._veil.is_on(priority):
            return self._model.complete(
                prompt,
                sampling,
                is_cancelled,
                priority,
                n_prompt_probs=n_prompt_probs,
                adapters=adapters,
            )
        if not isinstance(prompt, str):
            raise InputError(
                "Token ids cannot be looked through for personal data.",
                hint="Send the prompt as text, or have the switch for this place turned off.",
            )
        (hidden,) = self._veil.texts((prompt,))
        events = self._model.complete(
            hidden,
            sampling,
            is_cancelled,
            priority,
            n_prompt_probs=n_prompt_probs,
            adapters=adapters,
        )
        return _restored(events, self._veil.restorer())


def _restored(
    events: Iterator[GenerationEvent | PromptProbabilities], restorer: StreamRestorer
) -> Iterator[GenerationEvent | PromptProbabilities]:
    """The same events; text with its originals, held back only where a placeholder may begin."""
    is_thinking = False
    try:
        for event in events:
            match event:
                case TextPiece(text, thinking):
                    if thinking != is_thinking:
                        rest = restorer.finish()
                        if rest:
                            yield TextPiece(rest, is_thinking)
                        is_thinking = thinking
                    shown = restorer.feed(text)
                    if shown:
                        yield TextPiece(shown, is_thinking)
                case Completed():
                    rest = restorer.finish()
                    if rest:
                        yield TextPiece(rest, is_thinking)
                    yield event
                case _:
                    yield event
    finally:
        close = getattr(events, "close", None)
        if close is not None:
            close()


def _told(messages: Sequence[Message]) -> list[Message]:
    """With one sentence that asks to keep the placeholders as they are."""
    first, *rest = messages
    if first.role == "system":
        return [replace(first, content=f"{first.content}\n\n{KEEP_TAGS}"), *rest]
    return [Message("system", KEEP_TAGS), first, *rest]


def _replaced(text: str, shown: dict[str, str]) -> str:
    parts: list[str] = []
    at = 0
    for start, end, value in KnownValues(shown).find(text):
        parts += [text[at:start], shown[value]]
        at = end
    return "".join([*parts, text[at:]])
