"""What the transcript says of calls of tools. Pure."""

from __future__ import annotations

from ui.desktop.language import tr, tr_n
from workbench.domain.tool_use import ToolUse

_LONGEST = 300
_STATES = {
    "going": tr("cut off"),
    "failed": tr("did not work"),
    "refused": tr("refused"),
    "forbidden": tr("forbidden"),
}


def tool_line(use: ToolUse) -> str:
    """`calculate {"expression": "2 + 2"}: 2 + 2 = 4`."""
    said = [" ".join(use.text.split())] if use.text else []
    if use.n_passages:
        said.append(tr_n("{n} passage", "{n} passages", use.n_passages))
    state = f" ({_STATES[use.state]})" if use.state in _STATES else ""
    line = f"{use.tool} {_short(use.arguments, _LONGEST // 2)}{state}"
    return f"{line}: {_short('; '.join(said), _LONGEST)}" if said else line


def calling_line(use: ToolUse) -> str:
    """While the answer is prepared: what was called last."""
    return tr("{tool} was called. Thinking…", tool=use.tool)


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest]}…"
