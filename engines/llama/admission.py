"""Who of those that wait is admitted next, where, and whose place it takes for that.

Pure: looks at requests and slots, changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from engines.llama.generation import Generation
from engines.llama.slots import Placement, Slot, common_prefix, longest_known, place

_WORTH_WAITING: Final = 32  # tokens of a beginning that another one reads just now
_LOOK_AHEAD: Final = 64  # requests of the line that are compared with those that read now


@dataclass(frozen=True, slots=True)
class Admission:
    """`placement` None: `victim` must pause first, and then somebody is to be admitted again."""

    generation: Generation
    placement: Placement | None
    victim: Generation | None = None


def next_admission(
    line: Iterable[Generation], active: Sequence[Generation], slots: Sequence[Slot]
) -> Admission | None:
    """The first in line that finds a place and need not wait for a shared beginning.

    A request whose beginning is being read for another one that is no less important waits for
    it: the beginning is then copied, not computed twice. When there is no place, the least
    important and youngest of those that are less important than the first makes room.
    """
    is_full = all(slot.busy for slot in slots)
    least = max((one.priority for one in active), default=None)
    for _, generation in zip(range(_LOOK_AHEAD), line, strict=False):
        if is_full and (least is None or least <= generation.priority):
            return None
        is_computed_anyway = generation.scores is not None
        if not is_computed_anyway and _beginning_is_being_read(generation, active, slots):
            continue
        placement = place(slots, generation.tokens, generation.priority, generation.adapters.key)
        if placement is not None:
            return Admission(generation, placement)
        lesser = [one for one in active if one.priority > generation.priority]
        if not lesser:
            return None
        return Admission(generation, None, max(lesser, key=lambda one: (one.priority, one.age)))
    return None


def _beginning_is_being_read(
    generation: Generation, active: Sequence[Generation], slots: Sequence[Slot]
) -> bool:
    reader, n_shared = generation.waits_for or (None, 0)
    if reader is not None and reader.slot is not None and reader.n_cached < n_shared:
        return True
    generation.waits_for = None
    known = -1
    for one in active:
        if one.priority > generation.priority or one.n_cached >= one.n_prompt:
            continue
        if one.adapters.key != generation.adapters.key:
            continue
        shared = min(common_prefix(one.tokens, generation.tokens), len(generation.tokens) - 1)
        if shared < one.n_cached + _WORTH_WAITING:
            continue
        if known < 0:
            known = longest_known(slots, generation.tokens, generation.adapters.key)
        if shared >= known + _WORTH_WAITING:
            generation.waits_for = (one, shared)
            return True
    return False
