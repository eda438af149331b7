"""What was found in texts that were looked through before: a history is asked again with each turn.

Keeps hashes and places, no text. Knows no rules: others say when what is known holds no more.
"""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Final

from workbench.domain.privacy import Detection
from workbench.domain.recognizers.engine import Selection

MOST: Final = 20_000  # finds; a text without any counts as one
Found = tuple[Detection, ...]
Find = Callable[[Sequence[str]], Sequence[Found]]


class FoundBefore:
    """Thread-safe. Holds for one selection at a time, which is told by its identity."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._selection: Selection | None = None
        self._known: OrderedDict[bytes, Found] = OrderedDict()
        self._size = 0

    def find_many(self, texts: Sequence[str], selection: Selection, find: Find) -> list[Found]:
        """What `find` gives for each; asked only for texts that are new."""
        keys = [hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest() for text in texts]
        with self._lock:
            if self._selection is not selection:
                self._selection, self._size = selection, 0
                self._known.clear()
            found = {key: self._known[key] for key in keys if key in self._known}
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in found}
        made = dict(zip(new, find(list(new.values())), strict=True)) if new else {}
        found |= made
        with self._lock:
            if self._selection is selection:
                self._keep(made, keys)
        return [found[key] for key in keys]

    def _keep(self, made: dict[bytes, Found], keys: Sequence[bytes]) -> None:
        for key, some in made.items():
            if key not in self._known:
                self._known[key] = some
                self._size += 1 + len(some)
        for key in keys:
            if key in self._known:
                self._known.move_to_end(key)
        while self._size > MOST and self._known:
            _, some = self._known.popitem(last=False)
            self._size -= 1 + len(some)
