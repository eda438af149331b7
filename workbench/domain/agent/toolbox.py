"""What a tool is to who decides about it, and what came of a call. Nothing here runs a tool."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from workbench.domain.document import Passage
from workbench.domain.tools import Tool

# reads: looks at the workspace or works something out; nothing is different afterwards.
# writes: leaves something behind in the workspace or its outbox.
# outside: a program that the user registered does it; what it does is not known here.
Effect = Literal["reads", "writes", "outside"]
BUILT_IN: Final = ""


@dataclass(frozen=True, slots=True)
class ToolSpec:
    """`server`: the registered server that brings it; empty: it is built in."""

    tool: Tool
    effect: Effect
    server: str = BUILT_IN

    @property
    def name(self) -> str:
        return self.tool.name


@dataclass(frozen=True, slots=True)
class ToolResult:
    """`text` is told to the model; `passages` are, too, each under a number, and can be opened.

    `link`: what else can be opened, such as `survey:ID` or `outbox:NAME`.
    """

    text: str
    passages: tuple[Passage, ...] = ()
    is_error: bool = False
    link: str = ""
