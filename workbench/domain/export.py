"""A conversation as a Markdown document that a person can file or send. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from workbench.domain import ai_mark
from workbench.domain.conversation import Conversation, Turn, TurnState
from workbench.domain.document import Citation
from workbench.domain.route_words import told
from workbench.domain.support import told_of, with_marks
from workbench.domain.tool_use import ToolUse

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})", re.MULTILINE)
_ENDED = {
    TurnState.OPEN: "Still being answered.",
    TurnState.STOPPED: "Stopped before its end.",
    TurnState.INTERRUPTED: "Interrupted: the program ended while this was being answered.",
}


Said = Callable[[Citation], str]  # what a reader should know of where a citation leads today


def to_markdown(
    conversation: Conversation, path: Sequence[Turn], said: Said = lambda _citation: ""
) -> str:
    """Return the turns of `path` with their sources, notes and figures."""
    head = f"# {_escaped(conversation.title)}\n\n{_day(conversation.created_at)}\n"
    if any(turn.model for turn in path):
        head += f"\n*{ai_mark.head('the answers')}*\n"
    return "\n".join([head, *(_turn(turn, said) for turn in path)])


def _turn(turn: Turn, said: Said) -> str:
    answer = with_marks(turn.answer, turn.checks).strip()
    parts = ["---\n", _quoted(turn.question), _closed_fence(answer)]
    ended = _ENDED.get(turn.state, "")
    if turn.state is TurnState.FAILED:
        ended = f"Failed: {turn.error}"
    if ended:
        parts.append(f"*{_escaped(ended)}*")
    if turn.citations:
        parts.append("**Sources**\n\n" + "\n".join(_source(c, said) for c in turn.citations))
    if turn.tools:
        parts.append("**Tools**\n\n" + "\n".join(map(_tool, turn.tools)))
    parts += [f"*{_escaped(note)}*" for note in turn.notes]
    if checked := told_of(turn.checks):
        parts.append(f"*⚠ {_escaped(checked)}*")
    if turn.trace is not None and (how := told(turn.trace, turn.model, turn.release)):
        parts.append(f"*{_escaped(how)}*")
    if turn.model:
        parts.append(f"<sub>{_escaped(_figures(turn))}</sub>")
    return "\n\n".join(part.rstrip("\n") for part in parts if part) + "\n"


def _source(citation: Citation, said: Said) -> str:
    passage = citation.passage
    page = f", page {passage.page}" if passage.page is not None else ""
    quote = passage.text[citation.quote_start - passage.start : citation.quote_end - passage.start]
    now = said(citation)
    return (
        f"- \\[{citation.number}\\] {_escaped(passage.document)}{page}: "
        f"“{_escaped(' '.join(quote.split()))}”" + (f" ({_escaped(now)})" if now else "")
    )


def _tool(use: ToolUse) -> str:
    said = [" ".join(use.text.split())] if use.text else []
    said += [f"{use.n_passages} passages"] if use.n_passages else []
    state = "" if use.state == "done" else f" ({use.state})"
    return f"- {_escaped(use.tool)} {_escaped(use.arguments)}{state}: {_escaped('; '.join(said))}"


def _figures(turn: Turn) -> str:
    adapters = [f"with {one.name} × {one.scale:g}" for one in turn.adapters]
    figures = [
        ai_mark.by_model(turn.model),
        *adapters,
        f"temperature {turn.settings.temperature:g}",
    ]
    if turn.usage:
        figures += [
            f"{turn.usage.completion_tokens:,} tokens",
            f"{turn.usage.tokens_per_second:.0f} per second",
        ]
    return " · ".join([*figures, _day(turn.created_at)])


def _quoted(text: str) -> str:
    """The question as a block quote, so that its own Markdown stays inside."""
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())


def _closed_fence(text: str) -> str:
    """Close a code block that an answer cut short left open; it would swallow the rest."""
    opened = ""
    for fence in _FENCE.findall(text):
        if not opened:
            opened = fence
        elif fence.startswith(opened[0]) and len(fence) >= len(opened):
            opened = ""
    return f"{text}\n{opened}" if opened else text


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _day(stamp: str) -> str:
    return stamp[:16].replace("T", " ") + " UTC"
