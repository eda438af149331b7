"""The receipt of an erasure: what was done, the proof, what it leaves behind. No content. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from workbench.domain.audit import canonical
from workbench.domain.rights.findings import Item, Witness

FORMAT: Final = "ai-workbench-erasure-receipt"
VERSION: Final = 1
_DONE: Final = {"remove": "removed", "words": "blotted_out", "stays": "kept"}


def units(items: Sequence[Item], kept: Sequence[Item]) -> dict[str, dict[str, int]]:
    """By place: how many were removed, blotted out, kept."""
    counts: dict[str, Counter[str]] = {}
    for item in items:
        counts.setdefault(item.place, Counter())[_DONE[item.act]] += 1
    for item in kept:
        counts.setdefault(item.place, Counter())["kept"] += 1
    return {place: dict(counts[place]) for place in sorted(counts)}


def witness_rows(witnesses: Sequence[Witness]) -> list[dict[str, str]]:
    """Ids and kinds alone; what has a path or a title as its id is counted."""
    return [
        {"kind": one.kind, "id": one.id}
        for one in witnesses
        if one.kind in ("adapter", "training run", "evaluation")
    ]


def message(receipt: Mapping[str, Any]) -> bytes:
    """What is signed: all of it but the signature."""
    return canonical({name: value for name, value in receipt.items() if name != "signature"})
