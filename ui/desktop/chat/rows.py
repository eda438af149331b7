"""What the transcript shows of a turn, as plain values, row by row.

Pure: knows neither widgets nor services. Equal values mean that nothing has to be drawn again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from ui.desktop.chat.tool_words import tool_line
from ui.desktop.language import tr, tr_n
from ui.desktop.markdown.blocks import Block, Code, split
from workbench.domain.conversation import Turn, TurnId, TurnState, siblings_of
from workbench.domain.document import Citation
from workbench.domain.guard.verdict import told_lines
from workbench.domain.model import SamplingSettings, Usage
from workbench.domain.route_words import told
from workbench.domain.support import told_of, with_marks


@dataclass(frozen=True, slots=True)
class Branch:
    """Where a turn stands among its siblings, counted from 1, and the ones beside it."""

    position: int
    count: int
    previous: TurnId | None
    following: TurnId | None


@dataclass(frozen=True, slots=True)
class QuestionRow:
    turn_id: TurnId
    text: str
    branch: Branch | None = None


@dataclass(frozen=True, slots=True)
class HeadRow:
    turn_id: TurnId
    model: str
    badge: str = ""


@dataclass(frozen=True, slots=True)
class BlockRow:
    turn_id: TurnId
    block: Block
    citable: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class UnsplitRow:
    """An answer that is split into blocks when it comes near the viewport."""

    turn_id: TurnId
    text: str
    citable: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class WorkingRow:
    """The time before the first word; `fraction` is None while it cannot be told."""

    turn_id: TurnId
    text: str
    fraction: float | None = None


class NoticeKind(Enum):
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """What should be known about an answer; `action` is a button's label that asks again."""

    turn_id: TurnId
    kind: NoticeKind
    text: str
    hint: str = ""
    action: str = ""


@dataclass(frozen=True, slots=True)
class RailsRow:
    """What the rails noted, a line each; `is_held`: something was held back."""

    turn_id: TurnId
    lines: tuple[str, ...]
    is_held: bool = False
    can_override: bool = False


@dataclass(frozen=True, slots=True)
class FooterRow:
    turn_id: TurnId
    citations: tuple[Citation, ...]
    facts: str
    can_copy: bool
    branch: Branch | None = None


Row = QuestionRow | HeadRow | BlockRow | UnsplitRow | WorkingRow | NoticeRow | RailsRow | FooterRow


def branch_of(turns: Sequence[Turn], turn_id: TurnId) -> Branch | None:
    """None where there is nothing to walk."""
    siblings = [turn.id for turn in siblings_of(turns, turn_id)]
    if len(siblings) < 2:
        return None
    at = siblings.index(turn_id)
    return Branch(
        position=at + 1,
        count=len(siblings),
        previous=siblings[at - 1] if at > 0 else None,
        following=siblings[at + 1] if at + 1 < len(siblings) else None,
    )


def rows_of(turn: Turn, turns: Sequence[Turn] = ()) -> tuple[Row, ...]:
    """The rows of a turn that has ended; `turns` are all branches of its conversation.

    Branches are walked beside what differs: under the question if it was edited, under the
    answer if it was only given again.
    """
    branch = branch_of(turns, turn.id)
    was_edited = len({other.question for other in siblings_of(turns, turn.id)}) > 1
    citable = frozenset(citation.number for citation in turn.citations)
    question = QuestionRow(turn.id, turn.question, branch if was_edited else None)
    shown = with_marks(turn.answer, turn.checks)
    body = (UnsplitRow(turn.id, shown, citable),) if turn.answer.strip() else ()
    footer = FooterRow(
        turn.id,
        turn.citations,
        facts_of(turn),
        bool(turn.answer.strip()),
        None if was_edited else branch,
    )
    head = HeadRow(turn.id, turn.model, _badge(turn))
    return (question, head, *body, *_notices(turn), *_rails(turn), footer)


def opening_rows(turn: Turn, turns: Sequence[Turn], working: WorkingRow | None) -> tuple[Row, ...]:
    """The rows of a turn that is being answered, without its text; what was left out is said
    above it.
    """
    branch = branch_of(turns, turn.id)
    was_edited = len({other.question for other in siblings_of(turns, turn.id)}) > 1
    question = QuestionRow(turn.id, turn.question, branch if was_edited else None)
    rows: tuple[Row, ...] = (question, HeadRow(turn.id, turn.model), *_notices(turn))
    return rows if working is None else (*rows, working)


def block_rows(row: UnsplitRow) -> tuple[Row, ...]:
    """The blocks of an answer."""
    return tuple(block_row(row.turn_id, block, row.citable) for block in split(row.text))


def block_row(turn_id: TurnId, block: Block, citable: frozenset[int]) -> BlockRow:
    """A block with only those citable numbers that stand in it, so that others stay equal."""
    if isinstance(block, Code) or not citable:
        return BlockRow(turn_id, block)
    found = {int(number) for number in re.findall(r"\d{1,3}", block.source)}
    return BlockRow(turn_id, block, citable & found)


def facts_of(turn: Turn) -> str:
    """One line: tokens, times, reuse, model and settings of an answer."""
    parts = _usage_parts(turn.usage) if turn.usage is not None else []
    if turn.model:
        parts.append(turn.model)
    if turn.release:
        parts.append(tr("release {release}", release=turn.release))
    if turn.adapters:
        names = ", ".join(f"{one.name} × {one.scale:g}" for one in turn.adapters)
        parts.append(tr("with {names}", names=names))
    if turn.prompt is not None:
        parts.append(
            tr(
                "prompt {name} version {version}",
                name=turn.prompt.name,
                version=turn.prompt.version,
            )
        )
    if turn.usage is not None:
        parts.append(_sampling(turn.settings))
    return " · ".join(parts)


def _usage_parts(usage: Usage) -> list[str]:
    parts = [tr_n("{n:,} token", "{n:,} tokens", usage.completion_tokens)]
    if usage.completion_tokens:
        parts.append(tr("first token {seconds}", seconds=_seconds(usage.time_to_first_token_s)))
        if usage.tokens_per_second > 0:
            parts.append(f"{usage.tokens_per_second:,.0f} tok/s")
    if usage.prompt_tokens:
        parts.append(
            tr(
                "reused {reused_tokens:,} of {prompt_tokens:,} prompt tokens",
                reused_tokens=usage.reused_tokens,
                prompt_tokens=usage.prompt_tokens,
            )
        )
    if usage.drafted_tokens:
        right = tr(
            "{accepted_tokens:,} of {drafted_tokens:,}",
            accepted_tokens=usage.accepted_tokens,
            drafted_tokens=usage.drafted_tokens,
        )
        parts.append(tr("{right} tokens guessed ahead were right", right=right))
    return parts


def _seconds(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds >= 0.1 else tr("{seconds:.0f} ms", seconds=seconds * 1000)


def _sampling(settings: SamplingSettings) -> str:
    if settings.temperature == 0:
        return tr("temperature 0")
    return tr(
        "temperature {temperature:g}, seed {seed}",
        temperature=settings.temperature,
        seed=settings.seed,
    )


def _badge(turn: Turn) -> str:
    match turn.state:
        case TurnState.STOPPED:
            return tr("Stopped")
        case TurnState.INTERRUPTED:
            return tr("Interrupted")
        case TurnState.FAILED:
            return tr("Not answered")
        case TurnState.OPEN | TurnState.COMPLETE:
            return tr("Kept answer") if turn.trace is not None and turn.trace.cached_at else ""


def _rails(turn: Turn) -> tuple[Row, ...]:
    verdict = turn.rails
    lines = told_lines(verdict) if verdict is not None else ()
    if verdict is None or not lines:
        return ()
    return (RailsRow(turn.id, lines, bool(verdict.held), verdict.may_go_on),)


def _notices(turn: Turn) -> tuple[Row, ...]:
    notes: list[Row] = []
    if turn.tools:
        text = "\n".join(map(tool_line, turn.tools))
        notes.append(NoticeRow(turn.id, NoticeKind.INFO, tr("Tools:\n{text}", text=text)))
    how = told(turn.trace, turn.model, turn.release) if turn.trace is not None else ""
    said = (*turn.notes, *((how,) if how else ()))
    if said:
        notes.append(NoticeRow(turn.id, NoticeKind.INFO, "\n".join(said)))
    if checked := told_of(turn.checks):
        notes.append(
            NoticeRow(turn.id, NoticeKind.WARNING, tr("Marked ⚠: {checked}", checked=checked))
        )
    kept = tr(" What was written until then is kept.") if turn.answer.strip() else ""
    match turn.state:
        case TurnState.STOPPED:
            text = tr("You stopped this answer.")
            notes.append(NoticeRow(turn.id, NoticeKind.INFO, text, "", tr("Regenerate")))
        case TurnState.INTERRUPTED:
            text = tr("The program ended while this was being answered.{kept}", kept=kept)
            notes.append(NoticeRow(turn.id, NoticeKind.WARNING, text, "", tr("Regenerate")))
        case TurnState.FAILED:
            text = turn.error or tr("This could not be answered.")
            notes.append(NoticeRow(turn.id, NoticeKind.ERROR, text, turn.hint, tr("Retry")))
        case TurnState.OPEN | TurnState.COMPLETE:
            pass
    return tuple(notes)
