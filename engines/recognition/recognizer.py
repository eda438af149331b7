"""`EntityRecognizer` over a local folder: one child for all of them, started by the first text."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from engines.child import Call, Child, ChildDied, ChildFailed, ChildTooLarge, ChildTooSlow
from engines.recognition.folders import read_folder
from engines.recognition.worker import THREADS_VARIABLE
from workbench.domain.recognizers.larger import Labelled
from workbench.errors import EngineError, LimitExceeded

AT_ONCE: Final = 100_000  # characters of one call
LOADING_S: Final = 180.0
SECONDS_PER_1000: Final = 20.0  # characters; the largest models on a slow core
MEMORY_BYTES: Final = 16 << 30
HALF_SURROGATES: Final = dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)


class RecognitionChild:
    """The process; opens folders and keeps the last one loaded."""

    def __init__(self, child_command: Sequence[str], threads: int | None = None) -> None:
        """`threads` defaults to all cores but one, which stays with the window."""
        threads = threads or max(1, (os.cpu_count() or 2) - 1)
        self._child = Child(
            child_command,
            "recognise",
            {
                THREADS_VARIABLE: str(threads),
                "OMP_NUM_THREADS": str(threads),
                "OMP_WAIT_POLICY": "PASSIVE",
            },
        )

    def open(self, folder: Path) -> FolderRecognizer:
        """Raises ModelFileMissing, InputError if the folder holds no recogniser."""
        return FolderRecognizer(self._child, folder)

    def close(self) -> None:
        self._child.close()


class FolderRecognizer:
    """The folder's small files are read at once, nothing else before the first call."""

    def __init__(self, child: Child, folder: Path) -> None:
        self._child = child
        self._folder = folder
        self._facts = read_folder(folder)

    @property
    def name(self) -> str:
        return self._facts.name

    @property
    def identity(self) -> str:
        return self._facts.identity

    @property
    def labels(self) -> tuple[str, ...]:
        return self._facts.labels

    def find(
        self, texts: Sequence[str], is_cancelled: Callable[[], bool] = lambda: False
    ) -> list[list[Labelled]]:
        found: list[list[Labelled]] = []
        for some in _together(texts):
            found += self._ask(some, is_cancelled)
        return found

    def _ask(self, texts: Sequence[str], is_cancelled: Callable[[], bool]) -> list[list[Labelled]]:
        size = sum(map(len, texts))
        call = Call(
            "find",
            {
                "folder": str(self._folder),
                "texts": [text.translate(HALF_SURROGATES) for text in texts],
            },
            timeout_s=LOADING_S + SECONDS_PER_1000 * size / 1000,
            memory_bytes=MEMORY_BYTES,
            repeatable=True,
        )
        try:
            answer = self._child.call(call, is_cancelled).header["found"]
        except (ChildTooSlow, ChildTooLarge) as error:
            raise LimitExceeded(
                f"The recogniser {self.name} took too long or too much memory.",
                hint="Choose a smaller one, or remove it: `workbench pii recognizers`.",
                details=error.message,
            ) from error
        except (ChildDied, ChildFailed) as error:
            raise EngineError(
                f"The recogniser {self.name} failed.",
                hint="Remove it, or put its folder back as it was: `workbench pii recognizers`.",
                details=error.details,
            ) from error
        return [
            [Labelled(str(k), int(a), int(b), float(s)) for k, a, b, s in one] for one in answer
        ]


def _together(texts: Sequence[str]) -> Iterator[list[str]]:
    """As many as one call may take; a longer text goes alone."""
    part: list[str] = []
    size = 0
    for text in texts:
        if part and size + len(text) > AT_ONCE:
            yield part
            part, size = [], 0
        part.append(text)
        size += len(text)
    if part:
        yield part
