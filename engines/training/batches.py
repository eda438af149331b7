"""Which examples make up each step, and how a step is cut into forward passes. Pure and seeded.

A step has a number of examples, drawn by chance; a forward pass has a number of tokens. Within a
step examples come by length, so that a pass holds few different lengths. Steps made of like lengths
would be quicker by little and learn worse: 2.78 in place of 2.64 after 40 steps over Banking77.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

Pass: TypeAlias = tuple[int, ...]  # numbers of examples


@dataclass(frozen=True, slots=True)
class Step:
    passes: tuple[Pass, ...]

    @property
    def examples(self) -> tuple[int, ...]:
        return tuple(number for one in self.passes for number in one)


def epoch(
    lengths: Sequence[int],
    replay: Sequence[int],
    *,
    batch: int,
    pass_tokens: int,
    replay_share: float,
    seed: int,
    number: int,
) -> tuple[Step, ...]:
    """The steps of one epoch: every example once, and so many of `replay` that they are
    `replay_share` of all; those are numbered on from `lengths`.
    """
    chooser = random.Random(f"{seed}/{number}")  # noqa: S311 - an order, no secret
    order = list(range(len(lengths)))
    n_replay = round(len(order) * replay_share / (1 - replay_share)) if replay else 0
    pool = [len(lengths) + n for n in range(len(replay))]
    while n_replay > 0:
        order += chooser.sample(pool, min(n_replay, len(pool)))
        n_replay -= len(pool)
    known = [*lengths, *replay]
    chooser.shuffle(order)
    steps = [order[at : at + batch] for at in range(0, len(order), batch)]
    return tuple(Step(passes(one, known, pass_tokens)) for one in steps)


def n_steps(n_examples: int, n_replay: int, batch: int, replay_share: float) -> int:
    """Steps of one epoch."""
    extra = round(n_examples * replay_share / (1 - replay_share)) if n_replay else 0
    return -(-(n_examples + extra) // batch)


def passes(examples: Sequence[int], lengths: Sequence[int], pass_tokens: int) -> tuple[Pass, ...]:
    """By length, cut where a pass would have more than `pass_tokens`; a longer one goes alone."""
    made: list[Pass] = []
    current: list[int] = []
    n_tokens = 0
    for number in sorted(examples, key=lambda n: (lengths[n], n)):
        if current and n_tokens + lengths[number] > pass_tokens:
            made.append(tuple(current))
            current, n_tokens = [], 0
        current.append(number)
        n_tokens += lengths[number]
    return (*made, tuple(current)) if current else tuple(made)
