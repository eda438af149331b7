"""Collections of documents as other programs keep them. Pure values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """`path`: where its bytes may lie, empty if that is not told; `text`: what that program had
    read of it, for when the file is gone.
    """

    name: str
    path: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class ForeignCollection:
    """`folders`: that it follows; its files are among them."""

    program: str
    name: str
    folders: tuple[str, ...] = ()
    files: tuple[ForeignFile, ...] = ()
