"""How text that a model wrote is marked wherever it leaves the program. Pure.

One wording for all exports, and one key for all machine-readable ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

KEY: Final = "ai_generated"  # true in every object that holds text of a model
MARK: Final = "AI-generated"


def by_model(model: str) -> str:
    """For the line under a text."""
    return f"{MARK} by {model}" if model else MARK


def head(what: str) -> str:
    """For the head of a document: what in it was written by a model."""
    return f"{MARK}: {what} were written by a language model. Check them before you rely on them."


def marked(shape: Mapping[str, Any], *, is_generated: bool = True) -> dict[str, Any]:
    """The object with the key, before everything else."""
    return {KEY: is_generated, **shape}


def in_file(name: str, text: str) -> str:
    """Text that a model wrote into a file, marked where its kind has a place for that.

    A table or JSON would be another one with a line more; the audit log tells of those.
    """
    match name.rpartition(".")[2].lower():
        case "md" | "txt":
            return text if MARK in text else f"{text.rstrip()}\n\n{MARK}.\n"
        case "html":
            return text if MARK in text else f"{text.rstrip()}\n<!-- {MARK} -->\n"
        case _:
            return text
