"""How many words each passage has, in memory: what a score by words needs of every passage.

The full-text index keeps the number as a few bytes a passage, for each of its columns. Numbers of
passages are never given twice, so only newer ones are read; of passages that are gone the length
stays and is asked for by nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.storage.database import Database

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_AT_ONCE = 100_000  # numbers
_SEVEN_BITS = 0x7F


class PassageLengths:
    """Not thread-safe."""

    def __init__(self, database: Database) -> None:
        import numpy as np

        self._database = database
        self.last = 0
        self.words: npt.NDArray[np.uint32] = np.zeros(1, dtype=np.uint32)  # by number

    def read_to(self, last: int) -> None:
        import numpy as np

        if last < self.last:
            self.last, self.words = 0, np.zeros(1, dtype=np.uint32)
        words = np.zeros(last + 1, dtype=np.uint32)
        words[: len(self.words)] = self.words
        for after in range(self.last, last, _AT_ONCE):
            self._read(words, after, min(last, after + _AT_ONCE))
        self.last, self.words = last, words

    def _read(self, words: npt.NDArray[np.uint32], after: int, last: int) -> None:
        import numpy as np

        row = self._database.read_one(
            "SELECT group_concat(id) AS ids, group_concat(length(sz)) AS lengths,"
            " group_concat(hex(sz), '') AS sizes FROM chunks_fts_docsize WHERE id > ? AND id <= ?",
            (after, last),
        )
        if row is None or row["ids"] is None:
            return
        ids = np.fromstring(row["ids"], dtype=np.int64, sep=",")
        n_bytes = np.fromstring(row["lengths"], dtype=np.int64, sep=",")
        begins = np.cumsum(n_bytes) - n_bytes
        has_any = n_bytes > 0
        values = weighed(np.frombuffer(bytes.fromhex(row["sizes"]), dtype=np.uint8))
        words[ids[has_any]] = np.add.reduceat(values, begins[has_any])


def weighed(data: npt.NDArray[np.uint8]) -> npt.NDArray[np.int64]:
    """What each byte of SQLite's numbers of variable length is worth; their sum is the numbers'.

    Seven bits a byte, the highest first; the eighth says that more follow.
    """
    import numpy as np

    ends = np.flatnonzero(data <= _SEVEN_BITS)
    at = np.arange(len(data))
    follow = np.append(ends, len(data))[np.searchsorted(ends, at)] - at
    return (data & _SEVEN_BITS).astype(np.int64) << (7 * follow)


def numbers_of(data: bytes) -> list[int]:
    """SQLite's numbers of variable length, one after the other."""
    found, value = [], 0
    for byte in data:
        value = value << 7 | byte & _SEVEN_BITS
        if byte <= _SEVEN_BITS:
            found.append(value)
            value = 0
    return found
