"""What a larger recogniser finds, in its own words, as detections in ours.

Pure. A label that nobody translates is left out, and named, so that it is not taken for covered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workbench.domain.privacy import ENTITY_TYPES, Detection

NOTHING = "-"  # in place of a type: this label is not used


@dataclass(frozen=True, slots=True)
class Labelled:
    """`text[start:end]`, in code points, is a `label` in the words of a model."""

    label: str
    start: int
    end: int
    score: float


def types_of(
    labels: Iterable[str], known: Mapping[str, str], own: Mapping[str, str]
) -> dict[str, str]:
    """The type that each label stands for; those without one are left out.

    `known` are common labels, `own` what a person said about this model, which comes first.
    """
    found: dict[str, str] = {}
    for label in labels:
        word = folded(label)
        kind = own.get(label) or known.get(word) or (word if word in ENTITY_TYPES else NOTHING)
        if kind != NOTHING:
            found[label] = kind
    return found


def folded(label: str) -> str:
    return label.upper().replace("-", "_").replace(" ", "_")


def detections(found: Sequence[Labelled], types: Mapping[str, str], name: str) -> list[Detection]:
    return [
        Detection(types[one.label], one.start, one.end, one.score, f"by {name}, as {one.label}")
        for one in found
        if one.label in types
    ]
