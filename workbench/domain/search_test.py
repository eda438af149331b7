"""Questions of a collection with what should be found for them, and what a run of them came to.

Pure. A right answer is a document, by its file name without the suffix, or a passage that somebody
marked. Knows neither how a search works nor where anything is stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from workbench.domain.passage_sketch import ALIKE, Sketch, likeness
from workbench.domain.search_options import Mode

Origin = Literal["file", "chat", "playground", "typed"]


@dataclass(frozen=True, slots=True)
class Target:
    """Something that should be found. With a `sketch` it is that passage, else the document."""

    document: str  # its file name without the suffix
    grade: int = 1  # higher is better; 0 and less: judged, and not right
    sketch: Sketch = frozenset()

    @property
    def is_passage(self) -> bool:
        return bool(self.sketch)


@dataclass(frozen=True, slots=True)
class JudgedQuestion:
    key: str
    text: str
    targets: tuple[Target, ...]
    origin: Origin = "file"

    @property
    def is_judged(self) -> bool:
        """A question with nothing right says nothing about a search."""
        return any(target.grade > 0 for target in self.targets)

    @property
    def by_passage(self) -> bool:
        return any(target.is_passage for target in self.targets)

    @property
    def grades(self) -> Mapping[str, int]:
        """By the name that a target has in a ranking."""
        return {_name(at, one): one.grade for at, one in enumerate(self.targets)}


@dataclass(frozen=True, slots=True)
class Found:
    """A hit, as much of it as a judgement needs."""

    document: str  # its file name
    chunk: int
    sketch: Sketch = frozenset()


@dataclass(frozen=True, slots=True)
class ModeFigures:
    """What one way to search came to. Shares from 0 to 1, times of one search."""

    ndcg: float
    recall: float
    mrr: float
    p50_ms: float
    p95_ms: float


@dataclass(frozen=True, slots=True)
class SearchFigures:
    """Three ways to search, over the same `n_questions`."""

    n_questions: int
    keyword: ModeFigures
    dense: ModeFigures
    hybrid: ModeFigures
    missed: tuple[str, ...] = ()  # keys of questions for which hybrid search found nothing right
    unknown: tuple[str, ...] = ()  # documents that are right and not in the collection

    @property
    def modes(self) -> Mapping[Mode, ModeFigures]:
        return {"keyword": self.keyword, "dense": self.dense, "hybrid": self.hybrid}


@dataclass(frozen=True, slots=True)
class SearchTest:
    """A named set of judged questions of one collection."""

    id: str
    collection_id: str
    name: str
    created_at: str
    n_questions: int = 0


@dataclass(frozen=True, slots=True)
class SearchTestRun:
    """What a test came to at one time, and with what."""

    id: int
    test_id: str
    at: str
    figures: SearchFigures
    embedder: str = ""  # as people call it
    rerank: str = ""
    variety: float = 0.0
    n_documents: int = 0
    n_chunks: int = 0


def document_name(file_name: str) -> str:
    """What judgements call a document: its file name without the suffix."""
    return PurePath(file_name).stem


def ranking(question: JudgedQuestion, hits: Iterable[Found]) -> list[str]:
    """The names of what was found, best first, each once; comparable with `question.grades`."""
    if not question.by_passage:
        return list(dict.fromkeys(document_name(hit.document) for hit in hits))
    return list(dict.fromkeys(_named(hit, question.targets) for hit in hits))


def best_match(target: Target, passages: Sequence[Found]) -> Found | None:
    """Where a marked passage stands now; None if it is gone or changed beyond knowing."""
    scored = [(likeness(target.sketch, one.sketch), -at) for at, one in enumerate(passages)]
    best, at = max(scored, default=(0.0, 0))
    return passages[-at] if best >= ALIKE else None


def _named(hit: Found, targets: Sequence[Target]) -> str:
    for at, target in enumerate(targets):
        if target.is_passage:
            if likeness(target.sketch, hit.sketch) >= ALIKE:
                return _name(at, target)
        elif target.document == document_name(hit.document):
            return _name(at, target)
    return f"#{hit.chunk}"  # right nowhere, and a place in the ranking


def _name(at: int, target: Target) -> str:
    return f"passage {at}" if target.is_passage else target.document
