"""What an answer in chat asks of tools, and what it gets; not who carries them out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from workbench.domain.conversation import Turn
from workbench.domain.document import Passage
from workbench.domain.retrieval import Hit, RetrievalTrace
from workbench.domain.tool_use import ToolUse, ToolWish
from workbench.jobs import JobContext
from workbench.services.chat.chat_rails import ChatRails


@dataclass(frozen=True, slots=True)
class ToolPlace:
    """The answer that tools are called for. `keep` puts on disk what was called so far."""

    turn: Turn
    wish: ToolWish
    model_id: str
    judge: ChatRails
    history: Sequence[Turn]
    passages: Sequence[Passage]  # that were found before
    collection_ids: tuple[str, ...]
    keep: Callable[[tuple[ToolUse, ...]], None]
    profile: str = ""


@dataclass(frozen=True, slots=True)
class Gathered:
    """`passages`: those from before and what tools found. `told`: what else they returned, as a
    text in which `{question}` stands for the question; empty: nothing was called.
    """

    uses: tuple[ToolUse, ...] = ()
    passages: tuple[Passage, ...] = ()
    told: str = ""
    note: str = ""

    @property
    def notes(self) -> tuple[str, ...]:
        return (self.note,) if self.note else ()

    def question(self, asked: str) -> str:
        return self.told.replace("{question}", asked, 1) if self.told else asked


class CallsTools(Protocol):
    def use(self, place: ToolPlace, context: JobContext) -> Gathered: ...


def with_passages(
    trace: RetrievalTrace | None, passages: Sequence[Passage], asked: str
) -> RetrievalTrace | None:
    """The trace with what tools found behind what was found before."""
    if not passages:
        return trace
    base = trace or RetrievalTrace(asked, (), (), 0.0)
    wanted = {one.chunk_id for one in passages}
    hits = tuple(replace(hit, used=True) if hit.passage.chunk_id in wanted else hit
                 for hit in base.hits)  # fmt: skip
    known = {hit.passage.chunk_id for hit in hits}
    fresh = [
        Hit(one, None, None, None, None, 0.0, used=True)
        for one in passages
        if one.chunk_id not in known
    ]
    return replace(base, hits=(*hits, *fresh))
