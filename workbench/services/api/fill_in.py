"""Filling in: a text between what stands before and after it, for models that were taught it.

Which markers a model knows is seen from its vocabulary: each is one token. Source of the orders:
the cards of the models named in `resources/llama/fill_in_tokens.json`.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from workbench.errors import InputError
from workbench.paths import resources


class Words(Protocol):
    """What a model reads, as numbers."""

    def tokens_of(self, text: str) -> tuple[int, ...]: ...


@dataclass(frozen=True, slots=True)
class FillIn:
    """`middle` may be missing: then the text begins right behind what stands before it."""

    family: str
    order: Literal["before-after", "after-before"]
    before: str
    after: str
    middle: str

    @property
    def markers(self) -> tuple[str, ...]:
        return tuple(filter(None, (self.before, self.after, self.middle)))


@functools.cache
def known() -> tuple[FillIn, ...]:
    raw = json.loads((resources() / "llama" / "fill_in_tokens.json").read_text("utf-8"))
    return tuple(FillIn(**one) for one in raw)


def fill_in_prompt(words: Words, before: str, after: str) -> tuple[int, ...]:
    """The tokens that ask for what belongs between. Raises InputError for a model that was not
    taught it.
    """
    for one in known():
        tokens = [words.tokens_of(marker) for marker in one.markers]
        if all(len(found) == 1 for found in tokens):
            return _joined(words, one, before, after)
    raise InputError(
        "This model was not taught to fill in between two texts.",
        hint="Leave out suffix, or ask a model for code such as Qwen2.5-Coder.",
    )


def _joined(words: Words, how: FillIn, before: str, after: str) -> tuple[int, ...]:
    def part(marker: str, text: str) -> Sequence[int]:
        return (*words.tokens_of(marker), *(words.tokens_of(text) if text else ()))

    first, second = part(how.before, before), part(how.after, after)
    if how.order == "after-before":
        first, second = second, first
    return (*first, *second, *(words.tokens_of(how.middle) if how.middle else ()))
