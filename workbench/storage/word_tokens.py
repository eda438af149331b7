"""What the full-text index makes of words: the tokens that they are found by.

FTS5 cuts and stems itself and cannot be asked how, so words are put into an empty index in memory
that is made alike, and its tokens are read. Knows no table of the workspace.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from typing import Final

from workbench.storage import sqlite

TOKENIZE: Final = "porter unicode61 remove_diacritics 2"  # as `chunks_fts` has it
_KEPT: Final = 20_000  # words, so that they are cut once


class WordTokens:
    """Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: OrderedDict[str, tuple[str, ...]] = OrderedDict()
        self._connection = sqlite.in_memory()
        self._connection.execute(
            f"CREATE VIRTUAL TABLE cut USING fts5(x, content='', tokenize=\"{TOKENIZE}\")"
        )
        self._connection.execute("CREATE VIRTUAL TABLE tokens USING fts5vocab(cut, instance)")

    def of(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        """The tokens of each, in order."""
        with self._lock:
            new = [word for word in dict.fromkeys(words) if word not in self._known]
            if new:
                self._cut(new)
            found = [self._known[word] for word in words]
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return found

    def _cut(self, words: Sequence[str]) -> None:
        run = self._connection.execute
        self._connection.executemany(
            "INSERT INTO cut(rowid, x) VALUES (?, ?)", list(enumerate(words))
        )
        tokens: dict[int, list[str]] = {}
        for number, token in run("SELECT doc, term FROM tokens ORDER BY doc, offset").fetchall():
            tokens.setdefault(number, []).append(token)
        run("INSERT INTO cut(cut) VALUES ('delete-all')")
        for number, word in enumerate(words):
            self._known[word] = tuple(tokens.get(number, ()))
