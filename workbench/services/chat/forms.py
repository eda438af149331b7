"""Ask a model for an object of a JSON Schema, and read it: a form that is filled in or refused.

The grammar lets nothing else be written, so an answer can only be cut off, which is told.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from workbench.domain.model import Constraint, Message, Priority, SamplingSettings
from workbench.domain.request_fact import Feature
from workbench.errors import GenerationError
from workbench.jobs import JobContext
from workbench.services.chat.generate import Generate


class Forms:
    """Thread-safe; the calls block."""

    def __init__(self, generate: Generate) -> None:
        self._generate = generate

    def ask(  # noqa: PLR0913 - what a request may say
        self,
        messages: Sequence[Message],
        schema: Mapping[str, Any],
        context: JobContext,
        *,
        model_id: str = "",
        max_tokens: int = 512,
        seed: int = 0,
        temperature: float = 0.0,
        priority: Priority = Priority.EVALUATION,
        feature: Feature = "evaluation",
    ) -> dict[str, Any]:
        """Raises GenerationError if it was cut off, and what `Generate.one` raises."""
        constraint = Constraint("json_schema", json.dumps(schema, ensure_ascii=False))
        found = self._generate.one(
            messages,
            SamplingSettings(
                temperature=temperature, seed=seed, max_tokens=max_tokens, constraint=constraint
            ),
            context.telling(lambda _piece: None),
            model_id,
            use_cache=False,
            priority=priority,
            feature=feature,
        )
        try:
            filled = json.loads(found.text)
        except ValueError as error:
            raise GenerationError(
                "The form was not filled in to its end.",
                hint="Give the model a longer context, or ask about less text.",
                details=f"it ended by {found.reason} after {found.usage.completion_tokens} tokens",
            ) from error
        if not isinstance(filled, dict):
            raise GenerationError("The form is no object.", hint="Ask again.")
        return filled
