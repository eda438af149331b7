"""A chat model that says what a script says, in the form that is demanded of it.

Each line of the script is for one request, in order: JSON values are written as JSON. A line may
be a function of the messages. A line that does not fit the demanded form is a fault of the test.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import jsonschema

from tests.fakes.chat_model import FakeChatModel
from workbench.domain.model import Constraint, LoadedModel, Message, SamplingSettings
from workbench.domain.tools import ToolFamily

Line = str | dict[str, Any] | Callable[[Sequence[Message]], "str | dict[str, Any]"]


class ScriptedModel(FakeChatModel):
    """`script` may grow; past its end `last` is said again and again, if there is one."""

    def __init__(
        self,
        *script: Line,
        n_ctx: int = 8_192,
        family: ToolFamily = "",
        last: Line | None = None,
        before_token: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(self._next, n_ctx=n_ctx, before_token=before_token)
        self.script = list(script)
        self.n_said = 0
        self._family = family
        self._last = last

    def begin(self, script: Sequence[Line], family: ToolFamily, last: Line | None) -> None:
        """Another script, from its first line; nothing was asked yet."""
        self.unload()
        self.script, self._family, self._last = list(script), family, last
        self.n_said = 0
        self.asked.clear()

    @property
    def loaded(self) -> LoadedModel | None:
        known = super().loaded
        return replace(known, tool_family=self._family) if known is not None else None

    def load(self, *args: Any, **options: Any) -> LoadedModel:
        return replace(super().load(*args, **options), tool_family=self._family)

    def check_constraint(self, constraint: Constraint) -> None:
        if constraint.kind != "json_schema":
            super().check_constraint(constraint)

    def _next(self, messages: Sequence[Message]) -> str:
        line = self.script[self.n_said] if self.n_said < len(self.script) else self._last
        assert line is not None, f"the script ends after {len(self.script)} lines"
        self.n_said += 1
        said = line(messages) if callable(line) else line
        form = self.asked[-1][1].constraint
        if isinstance(said, dict):
            if form is not None and form.kind == "json_schema":
                jsonschema.validate(said, json.loads(form.source))
            return json.dumps(said, ensure_ascii=False)
        return said

    @property
    def prompts(self) -> list[str]:
        """What the user message of each request said."""
        return [messages[-1].content for messages, _ in self.asked]

    @property
    def settings_asked(self) -> list[SamplingSettings]:
        return [settings for _, settings in self.asked]


def plan(*steps: str) -> dict[str, Any]:
    return {"steps": list(steps)}


def call(tool: str, **arguments: Any) -> dict[str, Any]:
    return {"tool": tool, "arguments": arguments}


def done(finding: str) -> dict[str, Any]:
    return {"status": "done", "finding": finding}
