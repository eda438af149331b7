"""Fill one batch: the next token of every answer being written, and a slice of what is read.

Decides who reads how much. Knows tokens and slots; computes nothing.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Final

from engines.llama.batch import Batch
from engines.llama.generation import Generation
from workbench.domain.model import Priority

_SHARED_SLICE_S: Final = 0.05  # what reading a prompt may add to each token of the others
_LESSER_SLICE_S: Final = 0.015  # the same, where a more important answer is being written
_ROUND_SLICE_S: Final = 0.3  # where several read for people, and nobody writes
_LONE_SLICE_S: Final = 4.0  # else: large slices read faster; `gives_way` says when they are cut off
_STRETCH: Final = 1.25  # of a slice, where that saves a small one behind it
_SMALLEST_SLICE: Final = 32  # and what slices are multiples of: kernels work on blocks of rows
_WORTH_CUTTING_S: Final = 0.1
_FRESH_S: Final = 0.05  # requests sent at once come within this time, and read faster together


class Filler:
    """Knows how fast this model reads: guessed at first, then measured."""

    def __init__(self, tokens_per_s: float) -> None:
        self._tokens_per_s = tokens_per_s
        self._n_filled = 0
        self._read_alone: Priority | None = None  # what the batch reads, where nobody writes
        self._fresh_until = 0.0

    def fill(
        self, batch: Batch, active: Sequence[Generation], others: Sequence[Generation] = ()
    ) -> int:
        """Put the next tokens into the batch; returns how many belong to prompts.

        Whoever is more important reads first; equals share what room there is. Sequences stand in
        the order of their places: llama.cpp computes only those at once that follow each other.
        `others` wait for their turn meanwhile.
        """
        batch.clear()
        self._read_alone = None
        writing: list[Generation] = []
        reading: list[Generation] = []
        for generation in sorted(active, key=_place):
            generation.row, generation.n_fed = -1, 0
            if _is_writing(generation):
                self._feed(batch, generation, 1)
                writing.append(generation)
            else:
                reading.append(generation)
        if not reading:
            return 0
        n_writing = batch.size
        reading.sort(key=lambda one: (one.priority, _place(one)))
        watching = [*writing, *(one for one in others if _is_writing(one))]
        is_alone = len(reading) == 1 and len(watching) == len(writing) + len(others)
        room = self._slice(watching, reading, batch.capacity, is_alone=is_alone)
        room = min(room, batch.capacity - n_writing)
        self._fresh_until = min(one.asked_at for one in reading) + _FRESH_S
        self._read_alone = None if watching else reading[0].priority
        while reading and room > 0:
            first = reading[0].priority
            equals = [one for one in reading if one.priority == first]
            reading = reading[len(equals) :]
            for n_later, generation in zip(range(len(equals) - 1, -1, -1), equals, strict=True):
                self._feed(batch, generation, room // (n_later + 1), len(active))
                room -= generation.n_fed
        self._n_filled = batch.size
        return batch.size - n_writing

    def measure(self, n_read: int, seconds: float) -> None:
        """Learn from a batch that took `seconds`."""
        if not n_read or seconds <= 0:
            return
        speed = self._n_filled / seconds
        # Larger batches read faster: what a small one reached is the least to be expected.
        is_telling = n_read >= _SMALLEST_SLICE or speed > self._tokens_per_s
        self._tokens_per_s = speed if is_telling else self._tokens_per_s

    def gives_way(self, priority: Priority) -> bool:
        """Whether the batch that is computed now is a long one, and a request of this priority
        should not wait for its end: for what matters less; for another chat, whose prompt is then
        read in turns with the new one; and for one that was sent along with it. From any thread.
        """
        read = self._read_alone
        if read is None or self._n_filled < self._tokens_per_s * _WORTH_CUTTING_S:
            return False
        is_equal = priority is read
        is_along = is_equal and time.monotonic() < self._fresh_until
        return priority < read or is_along or (is_equal and read is Priority.CHAT)

    def _slice(
        self,
        watching: Sequence[Generation],
        reading: Sequence[Generation],
        capacity: int,
        *,
        is_alone: bool,
    ) -> int:
        """Tokens of prompts to read now: large slices read faster, small ones let others go on."""
        first = min((one.priority for one in watching), default=Priority.BACKGROUND)
        if first < reading[0].priority:
            seconds = _LESSER_SLICE_S
        elif first is Priority.CHAT:
            seconds = _SHARED_SLICE_S
        elif reading[0].priority is Priority.CHAT and not is_alone:
            seconds = _ROUND_SLICE_S
        else:
            seconds = _LONE_SLICE_S
        n_blocks = max(1, int(self._tokens_per_s * seconds) // _SMALLEST_SLICE)
        room = min(capacity, n_blocks * _SMALLEST_SLICE)
        left = sum(len(one.tokens) - one.n_cached for one in reading)
        return left if room < left <= min(capacity, _STRETCH * room) else room

    def _feed(self, batch: Batch, generation: Generation, room: int, n_others: int = 0) -> None:
        """`n_others` may need an output of their own, where those of a prompt are asked for."""
        slot = generation.slot
        if slot is None:
            return
        done, last = len(slot.tokens), len(generation.tokens) - 1
        scores = generation.scores
        if scores is not None and not scores.is_complete:
            room = max(0, min(room, batch.most_outputs - batch.n_outputs - n_others))
            scores.fed(batch.size, done, min(last, done + room) - done)
        end = min(last, done + room)
        if end > done:
            is_scored = scores is not None and not scores.is_complete
            batch.extend(generation.tokens[done:end], done, slot.seq_id, output=is_scored)
        generation.n_fed = end - done
        if end == last and generation.n_fed < room:
            generation.row = batch.add(generation.tokens[last], last, slot.seq_id, output=True)
            generation.n_fed += 1
            for position, token in enumerate(generation.guessed, start=last + 1):
                batch.add(token, position, slot.seq_id, output=True)


def _place(generation: Generation) -> int:
    return -1 if generation.slot is None else generation.slot.seq_id


def _is_writing(generation: Generation) -> bool:
    return len(generation.tokens) - generation.n_cached == 1
