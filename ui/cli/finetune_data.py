"""What `finetune --data` names: a file in any form that is read, or a training set."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from ui.cli.context import Context
from workbench.errors import InputError
from workbench.services.training.training_wish_data import wish_fields

_OWN: Final = ".jsonl"  # which the service reads itself, with the number of each wrong line
_SHOWN: Final = 5


def data_of(named: Path, context: Context) -> dict[str, Any]:
    """As fields of a TrainingWish. Raises InputError, NotFound."""
    sets = context.workbench.learning.sets
    if not named.exists() and not named.suffix:
        return wish_fields(sets, str(named))
    if named.suffix.lower() == _OWN and sets.has_own_form(named):
        return {"data": named}
    found = sets.read(named)
    if found.n_bad:
        rows = "; ".join(f"row {one.number}: {one.why}" for one in found.bad[:_SHOWN])
        raise InputError(f"{found.n_bad:,} rows of {named.name} cannot be used.", hint=f"{rows}.")
    return {"examples": tuple(found.examples), "data_name": named.name}
