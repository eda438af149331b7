"""Questions that the sample documents answer, as they stand in the resources."""

from __future__ import annotations

import json
from pathlib import Path

from workbench.paths import resources

SAMPLE_COLLECTION = "Sample documents"  # as it is stored, in every language


def sample_folder() -> Path:
    return resources() / "sample_documents"


def sample_questions(limit: int = 3) -> tuple[str, ...]:
    """The first questions; none if there are no sample documents."""
    path = sample_folder() / "questions.json"
    if not path.exists():
        return ()
    raw = json.loads(path.read_text("utf-8"))
    entries = raw.get("questions", []) if isinstance(raw, dict) else raw
    found = [entry.get("question", "") if isinstance(entry, dict) else entry for entry in entries]
    return tuple(question for question in found if isinstance(question, str) and question)[:limit]
