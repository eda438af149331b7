"""A version of a training set as fields of a wish to train."""

from __future__ import annotations

from typing import Any

from workbench.domain.training_set import TEST
from workbench.services.training.training_sets import TrainingSets


def wish_fields(sets: TrainingSets, reference: str) -> dict[str, Any]:
    """Without what is to be tested on. Raises NotFound."""
    version = sets.resolve(reference)
    chosen = [one for one in sets.examples(version) if one.split != TEST]
    return {
        "examples": tuple(one.example for one in chosen),
        "data_name": version.reference,
        "sources": tuple(sorted({one.source for one in chosen if one.source})),
        "n_redacted": version.n_redacted,
        "licence": version.licence,
    }
