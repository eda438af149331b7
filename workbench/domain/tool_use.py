"""Tools in an ordinary chat: what a question may use, and what was used for an answer. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from workbench.domain.agent.consent import CONSENT_MODES, ConsentMode

# How a conversation uses tools; empty: it does not.
ToolSetting = Literal["", "ask", "read-only", "all"]
TOOL_SETTINGS: Final[tuple[ToolSetting, ...]] = ("", *CONSENT_MODES)
# going: being carried out, or cut off there by the end of the program.
UseState = Literal["going", "done", "failed", "refused", "forbidden"]


@dataclass(frozen=True, slots=True)
class ToolWish:
    """`names`: what alone may be used; none: all. `asks`: somebody is there to consent."""

    consent: ConsentMode = "read-only"
    names: tuple[str, ...] = ()
    asks: bool = False


@dataclass(frozen=True, slots=True)
class ToolUse:
    """One call for one answer. `text`: what came of it, as the model was told.

    `consent`: how it was allowed: the mode, `granted` for the conversation, `person:once`,
    `person:always`.
    """

    tool: str
    arguments: str  # a JSON object
    state: UseState
    text: str = ""
    consent: str = ""
    n_passages: int = 0
    link: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class ToolUsed:
    """Reported in chat when a call is over; `uses`: all of this answer so far."""

    turn_id: str
    uses: tuple[ToolUse, ...]
