"""The run's examples as they lie in its folder, one JSON line each, to tokens. In the child."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engines.training.encoding import Encoded, Encoder
from workbench.domain.model import Message
from workbench.domain.sealing import unsealed_bytes
from workbench.errors import InputError


@dataclass(frozen=True, slots=True)
class Pair:
    chosen: Encoded
    rejected: Encoded

    @property
    def n_tokens(self) -> int:
        return len(self.chosen.tokens) + len(self.rejected.tokens)


@dataclass(frozen=True, slots=True)
class Loaded:
    """`texts` or `pairs`; one of them is empty."""

    texts: tuple[Encoded, ...]
    pairs: tuple[Pair, ...]
    n_too_long: int
    prompts: tuple[tuple[Message, ...], ...]  # of the first examples, to show answers to

    @property
    def lengths(self) -> list[int]:
        if self.pairs:
            return [pair.n_tokens for pair in self.pairs]
        return [len(text.tokens) for text in self.texts]


def load(
    path: Path, encoder: Encoder, longest: int, n_prompts: int = 0, secret: bytes = b""
) -> Loaded:
    """What lies in `path`; examples of more than `longest` tokens are left out and counted."""
    texts: list[Encoded] = []
    pairs: list[Pair] = []
    prompts: list[tuple[Message, ...]] = []
    n_too_long = 0
    if not path.is_file():
        return Loaded((), (), 0, ())
    with _lines(path, secret) as lines:
        for line in lines:
            raw = json.loads(line)
            if "chosen" in raw:
                before = _messages(raw["prompt"])
                pair = _pair(before, raw, encoder)
                if max(len(pair.chosen.tokens), len(pair.rejected.tokens)) > longest:
                    n_too_long += 1
                    continue
                pairs.append(pair)
            else:
                messages = _messages(raw["messages"])
                before = messages[:-1]
                rows = encoder.conversation(messages)
                fitting = [row for row in rows if len(row.tokens) <= longest and row.n_answer]
                n_too_long += len(rows) - len(fitting)
                texts += fitting
            if len(prompts) < n_prompts:
                prompts.append(before)
    if texts and pairs:
        raise InputError(
            "The data holds both answers and pairs of answers.", hint="Train on one kind at a time."
        )
    return Loaded(tuple(texts), tuple(pairs), n_too_long, tuple(prompts))


def _lines(path: Path, secret: bytes) -> contextlib.AbstractContextManager[Iterable[str]]:
    if not secret:
        return path.open(encoding="utf-8")
    text = unsealed_bytes(path.read_bytes(), secret, path.name.encode()).decode("utf-8")
    return contextlib.nullcontext(io.StringIO(text))


def _pair(before: tuple[Message, ...], raw: dict[str, Any], encoder: Encoder) -> Pair:
    prompt = encoder.prompt(before)

    def side(text: str) -> Encoded:
        answer = encoder.answer(text)
        counts = [False] * len(prompt) + [True] * len(answer)
        return Encoded((*prompt, *answer), tuple(counts))

    return Pair(side(raw["chosen"]), side(raw["rejected"]))


def _messages(raw: list[list[str]]) -> tuple[Message, ...]:
    return tuple(Message(role, content) for role, content in raw)  # type: ignore[arg-type]
