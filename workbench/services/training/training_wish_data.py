"""A version of a training set as fields of a wish to train."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from workbench.domain.training_set import (
    PARAPHRASE,
    TEST,
    VALIDATION,
    Learned,
    split_by_group,
)
from workbench.services.training.training_sets import TrainingSets

_HELD_OUT: Final = 0.1  # of the questions, where a set with paraphrases has no split of its own


def wish_fields(sets: TrainingSets, reference: str) -> dict[str, Any]:
    """Without what is to be tested on; what is to validate on is held out. Raises NotFound."""
    version = sets.resolve(reference)
    return {
        **fields_of(sets.examples(version), version.reference),
        "n_redacted": version.n_redacted,
        "licence": version.licence,
    }


def fields_of(examples: Sequence[Learned], name: str) -> dict[str, Any]:
    """The same of examples that are in no version yet."""
    chosen = [one for one in examples if one.split != TEST]
    if _is_mixed(chosen):  # so that no paraphrase is held out of what is learned
        chosen = list(split_by_group(chosen, _HELD_OUT, 0.0, 0))
    held = [one for one in chosen if one.split == VALIDATION]
    return {
        "examples": tuple(one.example for one in chosen if one.split != VALIDATION),
        "held_out": tuple(one.example for one in held if not one.source.startswith(PARAPHRASE)),
        "n_paraphrased": sum(one.source.startswith(PARAPHRASE) for one in chosen),
        "data_name": name,
        "sources": tuple(sorted({one.source for one in chosen if one.source})),
    }


def _is_mixed(chosen: Sequence[Learned]) -> bool:
    return all(one.split != VALIDATION for one in chosen) and any(
        one.source.startswith(PARAPHRASE) for one in chosen
    )
