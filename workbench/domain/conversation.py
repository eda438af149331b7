"""Conversations as trees of turns: regenerate and edit make branches that stay and can be walked.

A turn is one exchange: a question and its answer. Its parent is the turn before it; turns with
the same parent are branches of each other. Pure: knows neither SQLite nor the window.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NewType

from workbench.domain.adapter import BoundAdapter
from workbench.domain.answer_trace import AnswerTrace
from workbench.domain.document import Citation
from workbench.domain.guard.verdict import RailsVerdict
from workbench.domain.model import SamplingSettings, Usage
from workbench.domain.prompt import PromptUse
from workbench.domain.retrieval import RetrievalTrace
from workbench.domain.support import SentenceCheck
from workbench.domain.tool_use import ToolSetting, ToolUse

ConversationId = NewType("ConversationId", str)
TurnId = NewType("TurnId", str)


class TurnState(Enum):
    OPEN = "open"  # being answered right now
    COMPLETE = "complete"
    STOPPED = "stopped"  # by the person
    INTERRUPTED = "interrupted"  # the program ended while it was open
    FAILED = "failed"  # `error` says why


@dataclass(frozen=True, slots=True)
class Conversation:
    id: ConversationId
    title: str
    created_at: str
    updated_at: str
    leaf_id: TurnId | None = None  # the last turn of the branch that is shown
    collection_ids: tuple[str, ...] = ()  # asked by default; empty: plain chat
    is_verbatim: bool = False  # answers over documents quote them word for word
    tools: ToolSetting = ""  # how its questions use tools
    granted_tools: tuple[str, ...] = ()  # that may always be called in it


@dataclass(frozen=True, slots=True)
class Turn:
    id: TurnId
    conversation_id: ConversationId
    parent_id: TurnId | None
    question: str
    answer: str
    state: TurnState
    created_at: str
    model: str = ""
    settings: SamplingSettings = field(default_factory=SamplingSettings)
    usage: Usage | None = None
    citations: tuple[Citation, ...] = ()
    retrieval: RetrievalTrace | None = None
    notes: tuple[str, ...] = ()  # shown under the answer, e.g. what was trimmed from the history
    error: str = ""
    hint: str = ""
    prompt: PromptUse | None = None  # of the library, if it was asked with one
    adapters: tuple[BoundAdapter, ...] = ()  # that the answer was made with
    release: str = ""  # `NAME@VERSION`, if it was asked with one
    rails: RailsVerdict | None = None  # what they noted, if anything
    trace: AnswerTrace | None = None  # why this model was asked, or when a kept answer was made
    checks: tuple[SentenceCheck, ...] = ()  # whether its sources bear each sentence out
    tools: tuple[ToolUse, ...] = ()  # that were called for it


@dataclass(frozen=True, slots=True)
class ConversationMatch:
    """A conversation that a search found: by its title (`turn_id` None), or by its newest turn."""

    conversation: Conversation
    snippet: str  # one line around the match
    turn_id: TurnId | None = None


def path_to(turns: Sequence[Turn], leaf_id: TurnId | None) -> tuple[Turn, ...]:
    """The turns from the first to `leaf_id`, in order. Unknown parents end the walk."""
    by_id = {turn.id: turn for turn in turns}
    path: list[Turn] = []
    seen: set[TurnId] = set()
    current = by_id.get(leaf_id) if leaf_id is not None else None
    while current is not None and current.id not in seen:
        seen.add(current.id)
        path.append(current)
        current = by_id.get(current.parent_id) if current.parent_id is not None else None
    return tuple(reversed(path))


def siblings_of(turns: Sequence[Turn], turn_id: TurnId) -> tuple[Turn, ...]:
    """The branches at this point, oldest first, the turn itself among them."""
    by_id = {turn.id: turn for turn in turns}
    turn = by_id.get(turn_id)
    if turn is None:
        return ()
    found = [other for other in turns if other.parent_id == turn.parent_id]
    return tuple(sorted(found, key=lambda other: (other.created_at, other.id)))


def deepest_leaf(turns: Sequence[Turn], turn_id: TurnId) -> TurnId:
    """Follow the newest child from `turn_id` down: where a walk into a branch should end."""
    children: dict[TurnId, list[Turn]] = {}
    for turn in turns:
        if turn.parent_id is not None:
            children.setdefault(turn.parent_id, []).append(turn)
    current = turn_id
    seen: set[TurnId] = set()
    while current not in seen:
        seen.add(current)
        below = children.get(current)
        if not below:
            break
        current = max(below, key=lambda turn: (turn.created_at, turn.id)).id
    return current


def title_from(question: str, limit: int = 60) -> str:
    """A conversation's first title: its first question, cut at a word."""
    words = " ".join(question.split())
    if len(words) <= limit:
        return words or "New chat"
    head = words[:limit].rsplit(" ", 1)[0] or words[:limit]
    return head + "…"
