"""Ask the model that answers something beside the answer: one line, in a form, on the same trip.

For small questions on the way, such as completing one that leans on the chat, or whether a source
bears a sentence out. They are steps of the request, not requests of their own.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, Final

from workbench.domain.model import (
    Completed,
    Constraint,
    Message,
    RegisteredModel,
    SamplingSettings,
    TextPiece,
)
from workbench.errors import WorkbenchError
from workbench.services.models.model_memory import Ready

LEAST_PARAMS: Final = 1_000_000_000  # smaller models were not seen to judge or reword reliably


def is_able(model: RegisteredModel) -> bool:
    """Whether it is worth asking: large enough, and one of this program."""
    return not model.is_demo and model.place is None and model.header.n_params >= LEAST_PARAMS


def ask_aside(
    ready: Ready,
    messages: Sequence[Message],
    schema: dict[str, Any],
    is_cancelled: Callable[[], bool],
    max_tokens: int = 120,
) -> dict[str, Any] | None:
    """The object that the model filled in; None if it could not: an aside is never the point."""
    sampling = SamplingSettings(
        max_tokens=max_tokens, constraint=Constraint("json_schema", json.dumps(schema))
    )
    text = ""
    try:
        for event in ready.engine.generate(messages, sampling, is_cancelled):
            match event:
                case TextPiece(piece, False):
                    text += piece
                case Completed(_, "cancelled"):
                    return None
        found = json.loads(text)
    except (WorkbenchError, ValueError):
        return None
    return found if isinstance(found, dict) else None
