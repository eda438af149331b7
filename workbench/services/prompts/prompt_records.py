"""Prompts on their way in: what every format is read into."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.prompt import PromptContent


@dataclass(frozen=True, slots=True)
class VersionRecord:
    content: PromptContent
    number: int = 1
    message: str = ""
    author: str = ""
    created_at: str = ""


@dataclass(frozen=True, slots=True)
class PromptRecord:
    """`versions` are oldest first, one at least.

    `has_history`: an old version in it is past, not what should be the newest now.
    """

    name: str
    versions: tuple[VersionRecord, ...]
    title: str = ""
    description: str = ""
    folder: str = ""
    tags: tuple[str, ...] = ()
    labels: tuple[tuple[str, int], ...] = ()  # label and number of a version above
    has_history: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that was not taken in, and why."""

    what: str
    why: str
