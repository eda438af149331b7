"""What agents are told, and what the built-in tools are: from the resources, read once."""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from typing import Any

from workbench.domain.agent.toolbox import ToolSpec
from workbench.domain.tools import Tool
from workbench.paths import resources
from workbench.storage.codec import loads


@dataclass(frozen=True, slots=True)
class AgentTexts:
    """`agent.json`."""

    system: str
    plan: str
    act: str
    check: str
    replan: str
    report: str
    nothing: str
    failed: str
    refused: str
    forbidden: str
    cut_off: str
    repeated: str
    held: str
    demo: str
    clipped: str


@functools.cache
def agent_texts() -> AgentTexts:
    return loads(AgentTexts, (resources() / "prompts" / "agent.json").read_text("utf-8"))


@functools.cache
def built_in_specs() -> tuple[ToolSpec, ...]:
    raw: dict[str, Any] = json.loads((resources() / "tools" / "built_in.json").read_text("utf-8"))
    return tuple(
        ToolSpec(Tool(name, one["description"], json.dumps(one["parameters"])), one["effect"])
        for name, one in raw.items()
    )


@functools.cache
def form_words() -> dict[str, str]:
    """How tools are told to a model that knows none."""
    words: dict[str, str] = json.loads((resources() / "tools" / "by_form.json").read_text("utf-8"))
    return words
