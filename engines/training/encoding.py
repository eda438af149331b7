"""Examples to tokens: the prompt as chat would write it, the answer, and which tokens count.

Only answers count, with the token that ends them. Knows no torch.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from engines.llama.prompt import PromptBuilder
from workbench.domain.model import Message
from workbench.errors import InputError


@dataclass(frozen=True, slots=True)
class Encoded:
    """Token ids, and for each whether the model is asked to write it."""

    tokens: tuple[int, ...]
    counts: tuple[bool, ...]

    @property
    def n_answer(self) -> int:
        return sum(self.counts)


class Encoder:
    def __init__(self, vocabulary: Any, template: str) -> None:
        self._vocabulary = vocabulary
        self._builder = PromptBuilder(vocabulary, template)
        self.notes = self._builder.notes
        self._end = self._ending()

    def prompt(self, messages: Sequence[Message]) -> list[int]:
        """What the model reads before it answers."""
        return self._builder.tokens(messages)

    def text(self, tokens: Sequence[int]) -> str:
        return b"".join(map(self._vocabulary.piece, tokens)).decode("utf-8", errors="replace")

    def is_end(self, token: int) -> bool:
        return bool(self._vocabulary.is_end(token))

    def conversation(self, messages: Sequence[Message]) -> tuple[Encoded, ...]:
        """Every answer of a conversation. One row where the template lets earlier turns stand as
        they were written; where it changes them, a row for each answer.
        """
        rows: list[Encoded] = []
        tokens: list[int] = []
        counts: list[bool] = []
        for number, message in enumerate(messages):
            if message.role != "assistant":
                continue
            prompt = self.prompt(messages[:number])
            if prompt[: len(tokens)] != tokens:
                rows.append(Encoded(tuple(tokens), tuple(counts)))
                tokens, counts = [], []
            counts += [False] * (len(prompt) - len(tokens))
            answer = self.answer(message.content)
            tokens = [*prompt, *answer]
            counts += [True] * len(answer)
        return (*rows, Encoded(tuple(tokens), tuple(counts))) if tokens else tuple(rows)

    def answer(self, text: str) -> list[int]:
        """The tokens of an answer with what ends it."""
        return [*self._vocabulary.tokenize(text, parse_special=False), *self._end]

    def _ending(self) -> list[int]:
        """What the template writes behind an answer, up to the token that ends it."""
        asked = Message("user", "Is this a trial?")
        said = (asked, Message("assistant", "Yes."), asked)
        before = len(self.prompt((asked,))) + len(
            self._vocabulary.tokenize("Yes.", parse_special=False)
        )
        for token in self.prompt(said)[before:]:
            if self.is_end(token):
                return [token]
        for number in self._vocabulary.tokenize(self._vocabulary.eos_text, parse_special=True):
            if self.is_end(number):
                return [number]
        raise InputError(
            "This model has no token that ends an answer.",
            hint="Choose a chat or instruct model.",
        )
