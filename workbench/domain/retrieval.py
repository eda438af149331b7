"""What was asked of the documents, what was found, and what entered the prompt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from workbench.domain.document import Passage

# unlike: too little in common with the question; beyond: others were better; room: the model's
# context had none left.
LeftOut = Literal["", "unlike", "beyond", "room"]
LEFT_OUT: Final = {
    "unlike": "too little in common with the question",
    "beyond": "others were better",
    "room": "no room in the context",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """One candidate: ranks (from 1) and raw scores of both searches, and the fused score."""

    passage: Passage
    dense_rank: int | None
    dense_score: float | None  # cosine similarity, -1 to 1
    keyword_rank: int | None
    keyword_score: float | None  # BM25, higher is better
    fused_score: float
    used: bool = False  # entered the prompt
    rerank_score: float | None = None  # of the reranker, comparable within one search only
    left_out: LeftOut = ""  # why it did not enter the prompt
    has_neighbours: bool = False  # the model read what stands right before or after it as well


@dataclass(frozen=True, slots=True)
class RetrievalTrace:
    """The whole story of one search, readable by a person.

    `note` says in one sentence why nothing useful was found, and is empty otherwise.
    """

    query: str
    collections: tuple[str, ...]
    hits: tuple[Hit, ...]
    took_s: float
    note: str = ""
    reranker: str = ""  # what put the hits in order again; empty: nothing did
    rerank_s: float = 0.0  # of `took_s`
    failure: str = ""  # why meaning could not be searched; the words alone decided then
    asked: str = ""  # the question, if `query` is what it was completed to
    completed_by: str = ""  # rules or model

    @property
    def used(self) -> tuple[Hit, ...]:
        return tuple(hit for hit in self.hits if hit.used)
