"""The sample documents and questions that ship with the program, for a first try."""

from __future__ import annotations

import json
from pathlib import Path

from workbench.paths import resources

SAMPLE_COLLECTION = "Sample documents"
_QUESTIONS = "questions.json"


def sample_folder() -> Path:
    return resources() / "sample_documents"


def sample_files() -> list[Path]:
    """The documents themselves, without the list of questions."""
    return sorted(path for path in sample_folder().iterdir() if path.name != _QUESTIONS)


def sample_questions() -> tuple[str, ...]:
    """Questions that the sample documents answer."""
    listed = json.loads((sample_folder() / _QUESTIONS).read_text("utf-8"))
    return tuple(item["question"] for item in listed)
