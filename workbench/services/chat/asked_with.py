"""With what exactly a model is asked: the hash of all messages, the library, the program's version.

The audit log keeps it of each answer, so that an answer can be explained and asked again. No text.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version

from workbench.domain.audit import word
from workbench.domain.model import LoadedModel, Message


def asked_with(messages: Sequence[Message], loaded: LoadedModel) -> dict[str, str]:
    return {
        "messages": messages_hash(messages),
        "library": library_of(loaded),
        "plan": hashlib.sha256(loaded.identity.encode()).hexdigest()[:16],
        "program": program_version(),
    }


def messages_hash(messages: Sequence[Message]) -> str:
    """SHA-256 over roles and texts, in order."""
    plain = json.dumps([[one.role, one.content] for one in messages], ensure_ascii=True)
    return hashlib.sha256(b"messages/1\n" + plain.encode()).hexdigest()


def library_of(loaded: LoadedModel) -> str:
    """The version of what computes, as the engine names it; empty if it does not."""
    try:
        told = json.loads(loaded.identity)
    except ValueError:
        return ""
    return word(str(told[0])) if isinstance(told, list) and told else ""


@functools.cache
def program_version() -> str:
    """Empty where the program runs without having been installed."""
    try:
        return word(version("ai-workbench"))
    except PackageNotFoundError:
        return ""
