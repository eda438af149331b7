"""A conversation to the token ids that the model reads.

What people and documents say never becomes a control token, whatever it looks like; only the
template's own markers do. Equal beginnings give equal tokens, so that the cache can be reused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from engines.llama.chat_template import ChatTemplate, TemplateFailed, with_system_in_first_turn
from engines.llama.thinking import State, state_after_prompt, tags_of
from engines.llama.vocabulary import Vocabulary
from workbench import paths
from workbench.domain.model import Message
from workbench.errors import InputError

_TRIAL: Final = (
    Message("system", "Answer in one sentence."),
    Message("user", "Is this a trial?"),
    Message("assistant", "Yes."),
    Message("user", "Go on."),
)
NO_TEMPLATE_NOTE: Final = "The model has no chat template; the ChatML form is used."
BAD_TEMPLATE_NOTE: Final = "The model's chat template cannot be used; the ChatML form is used."


class PromptBuilder:
    """Renders and tokenises for one loaded model. Thread-safe while the model lives."""

    def __init__(self, vocabulary: Vocabulary, template: str) -> None:
        self._vocabulary = vocabulary
        self.notes: tuple[str, ...] = ()
        self._template = self._chosen(template)
        self.tags = tags_of(self._template.source)
        if self.tags is not None:
            vocabulary.show(self.tags.opening)
            vocabulary.show(self.tags.closing)
        self._markers = vocabulary.markers  # found now, so that the first answer need not wait

    def tokens(self, messages: Sequence[Message]) -> list[int]:
        """The prompt, ready for the answer to begin. Raises InputError if no form fits."""
        return self.prompt(messages)[0]

    def prompt(self, messages: Sequence[Message]) -> tuple[list[int], State]:
        """The prompt's tokens, and whether the answer begins inside a thinking span."""
        guarded, breaker = self._guarded(messages)
        text = self._rendered(guarded)
        tokens = self._tokenised(text, breaker)
        bos = self._vocabulary.bos
        if bos is not None and tokens[:1] != [bos]:
            tokens.insert(0, bos)
        return tokens, state_after_prompt(text, self.tags)

    def _chosen(self, source: str) -> ChatTemplate:
        bos, eos = self._vocabulary.bos_text, self._vocabulary.eos_text
        if source:
            try:
                template = ChatTemplate(source, bos, eos)
                _render(template, _TRIAL)
            except TemplateFailed:
                self.notes = (BAD_TEMPLATE_NOTE,)
            else:
                return template
        else:
            self.notes = (NO_TEMPLATE_NOTE,)
        chatml = (paths.resources() / "llama" / "chatml.jinja").read_text(encoding="utf-8")
        return ChatTemplate(chatml, bos, eos)

    def _rendered(self, messages: Sequence[Message]) -> str:
        try:
            return _render(self._template, messages)
        except TemplateFailed as error:
            raise InputError(
                "The model's chat template does not accept this conversation.",
                hint="Start a new chat, or choose another model.",
                details=str(error),
            ) from error

    def _guarded(self, messages: Sequence[Message]) -> tuple[Sequence[Message], str]:
        """Break every control marker inside the contents; also the character that breaks them."""
        markers = self._markers
        if not any(markers.search(message.content) for message in messages):
            return messages, ""
        used = set(chain.from_iterable(message.content for message in messages))
        breaker = next(chr(code) for code in range(0xF0000, 0xFFFFD) if chr(code) not in used)
        return [
            replace(one, content=markers.sub(lambda met: _broken(met[0], breaker), one.content))
            for one in messages
        ], breaker

    def _tokenised(self, text: str, breaker: str) -> list[int]:
        vocabulary = self._vocabulary
        if not breaker:
            return vocabulary.tokenize(text, parse_special=True)
        tokens: list[int] = []
        start = 0
        for met in self._markers.finditer(text):
            tokens += vocabulary.tokenize(
                text[start : met.start()].replace(breaker, ""), parse_special=False
            )
            tokens += vocabulary.tokenize(met[0], parse_special=True)
            start = met.end()
        rest = text[start:].replace(breaker, "")
        return tokens + vocabulary.tokenize(rest, parse_special=False)


def _render(template: ChatTemplate, messages: Sequence[Message]) -> str:
    try:
        return template.render(messages)
    except TemplateFailed:
        merged = with_system_in_first_turn(messages)
        if merged == tuple(messages):
            raise
        return template.render(merged)


def _broken(marker: str, breaker: str) -> str:
    """`marker` with the breaker behind every character, so that no part of it is a marker."""
    return breaker.join(marker)
