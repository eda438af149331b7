"""The file system tells of changes below a folder, so that nobody has to look all the time.

What is told is a hint: that something changed, and its name where that is known. What there is, a
walk finds out. So events may come twice, late, or without a name; none may be missing in silence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from workbench.domain.folder_watching import Unheard

Heard = Callable[[str, bool], None]  # name of what changed, and whether it is a folder


class FollowedFolder(Protocol):
    """One folder that is followed. Thread-safe."""

    @property
    def unheard(self) -> Unheard | None:
        """Why changes are not told; None: they are. Once set it stays; follow the folder anew."""

    def entering(self, place: str) -> None:
        """A walk is about to list the folder `place`: from now on changes in it are told.

        Never raises; a folder that cannot be followed sets `unheard`, one that is gone does not.
        """

    def entered_all(self) -> None:
        """The walk came to its end: folders that it did not enter are followed no more."""

    def close(self) -> None:
        """After it returns nothing more is told."""


class FolderEvents(Protocol):
    """Starts nothing before the first folder is followed. Opens no socket."""

    def follow(self, path: str, heard: Heard, never: Path | None = None) -> FollowedFolder:
        """Tell of changes below `path`, on any thread; `heard` returns quickly.

        Nothing is told of what lies below `never`. Where nothing can be told, the reason is
        `unheard`. When the system lost events, everybody is told, with an empty name. Links are
        not followed. Never raises.
        """

    def describe(self) -> Mapping[str, str]:
        """For the doctor: by what means, and how much of it is used."""

    def close(self) -> None: ...
