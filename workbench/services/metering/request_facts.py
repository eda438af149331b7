"""What the rules of a rule set look at, taken from a request. Knows no model."""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from datetime import datetime

from workbench.domain.language import Languages, language_of, languages_from
from workbench.domain.routing import RequestFacts, estimated_tokens
from workbench.paths import resources


@functools.cache
def known_languages() -> Languages:
    raw = json.loads((resources() / "routing" / "languages.json").read_text("utf-8"))
    return languages_from(raw["words"], raw["scripts"])


def facts_of(
    feature: str,
    question: str,
    *,
    around: Sequence[str] = (),
    has_passages: bool = False,
    tags: Sequence[str] = (),
    at: datetime | None = None,
) -> RequestFacts:
    """`around`: all else that stands in the prompt."""
    return RequestFacts(
        feature=feature,
        at=at or datetime.now().astimezone(),
        prompt_tokens=estimated_tokens([question, *around]),
        question_chars=len(question),
        has_passages=has_passages,
        language=language_of(question, known_languages()),
        tags=tuple(tags),
    )
