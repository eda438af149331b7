"""How much a collection holds, in which languages, how fresh, and how much of it can be searched.

Values and pure sums; knows no rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum


class Freshness(Enum):
    """A document against the file that it was read from."""

    CURRENT = "current"  # the file is there, unchanged since
    CHANGED = "changed"  # the file is there and is newer, or of another size
    GONE = "gone"  # no file is there; the workspace's copy is
    KEPT = "kept"  # it came with an archive, which says of no file where it lay


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much can be found; shares of everything, from 0 to 1."""

    by_words: float  # documents whose passages can be found by words
    by_meaning: float  # passages that the index holds
    of_text: float  # characters that stand in a passage


@dataclass(frozen=True, slots=True)
class CollectionStats:
    name: str
    n_documents: int = 0
    n_pages: int = 0
    n_chunks: int = 0
    n_chars: int = 0
    n_bytes: int = 0  # of the files
    statuses: Mapping[str, int] = field(default_factory=dict)
    types: Mapping[str, int] = field(default_factory=dict)  # by suffix without its dot
    languages: Mapping[str, int] = field(default_factory=dict)
    freshness: Mapping[str, int] = field(default_factory=dict)  # by `Freshness`
    n_indexed: int = 0
    n_chars_covered: int = 0
    first_added: str = ""
    last_added: str = ""
    last_sync: str = ""  # of its linked folders; empty: never, or there are none
    n_left_out: int = 0  # files of its linked folders that rules or kinds leave out
    id: str = ""

    @property
    def coverage(self) -> Coverage:
        findable = self.statuses.get("ready", 0) + self.statuses.get("pending", 0)
        return Coverage(
            _share(findable, self.n_documents),
            _share(self.n_indexed, self.n_chunks),
            _share(self.n_chars_covered, self.n_chars),
        )


def together(each: Iterable[CollectionStats], name: str) -> CollectionStats:
    """Of several collections as one."""
    every = list(each)
    return CollectionStats(
        name,
        sum(one.n_documents for one in every),
        sum(one.n_pages for one in every),
        sum(one.n_chunks for one in every),
        sum(one.n_chars for one in every),
        sum(one.n_bytes for one in every),
        _summed(one.statuses for one in every),
        _summed(one.types for one in every),
        _summed(one.languages for one in every),
        _summed(one.freshness for one in every),
        sum(one.n_indexed for one in every),
        sum(one.n_chars_covered for one in every),
        min((one.first_added for one in every if one.first_added), default=""),
        max((one.last_added for one in every), default=""),
        max((one.last_sync for one in every), default=""),
        sum(one.n_left_out for one in every),
    )


def covered(spans: Iterable[tuple[int, int]]) -> int:
    """How many characters stand in at least one of the spans."""
    n = end = 0
    for start, stop in sorted(spans):
        n += max(0, stop - max(start, end))
        end = max(end, stop)
    return n


def _summed(each: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for one in each:
        total.update(one)
    return dict(sorted(total.items(), key=lambda item: (-item[1], item[0])))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
