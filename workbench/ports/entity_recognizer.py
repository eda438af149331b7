"""Texts to named spans: a model for names and other personal data, larger than the bundled one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from workbench.domain.recognizers.larger import Labelled


class EntityRecognizer(Protocol):
    """Thread-safe; the calls block, so make them from a lane.

    Nothing heavy is imported or started before the first call of `find`.
    """

    @property
    def name(self) -> str:
        """What people call it."""

    @property
    def identity(self) -> str:
        """Changes with its files."""

    @property
    def labels(self) -> tuple[str, ...]:
        """What it can name, in its own words."""

    def find(
        self, texts: Sequence[str], is_cancelled: Callable[[], bool] = lambda: False
    ) -> list[list[Labelled]]:
        """For each text what was found, by position, without overlaps; offsets are code points.

        The whole of every text is read, however long. Raises EngineError if the model cannot be
        run, LimitExceeded, Cancelled; never gives less than it was asked for.
        """


class Recognition(Protocol):
    """Opens folders with recognisers; holds what they share, and nothing before it is needed."""

    def open(self, folder: Path) -> EntityRecognizer:
        """Raises ModelFileMissing, InputError if the folder holds no recogniser."""

    def close(self) -> None: ...
