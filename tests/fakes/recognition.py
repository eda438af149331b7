"""A recogniser that finds words with a capital, and opens any folder."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from workbench.domain.recognizers.larger import Labelled
from workbench.errors import EngineError

NAME = re.compile(r"[A-ZÄÖÜ]\w+")


class FakeRecognizer:
    def __init__(self, name: str = "fake", labels: tuple[str, ...] = ("PER", "HAT")) -> None:
        self.name = name
        self.identity = f"fake:{name}"
        self.labels = labels
        self.fails = False
        self.asked: list[str] = []

    def find(
        self, texts: Sequence[str], is_cancelled: Callable[[], bool] = lambda: False
    ) -> list[list[Labelled]]:
        if self.fails:
            raise EngineError("The recogniser fake failed.", hint="Remove it.")
        self.asked += texts
        return [
            [
                Labelled("HAT" if match[0] == "Fedora" else "PER", *match.span(), 0.9)
                for match in NAME.finditer(text)
            ]
            for text in texts
        ]


class FakeRecognition:
    def __init__(self) -> None:
        self.opened: dict[Path, FakeRecognizer] = {}

    def open(self, folder: Path) -> FakeRecognizer:
        return self.opened.setdefault(folder, FakeRecognizer(folder.name))

    def close(self) -> None:
        self.opened.clear()
