"""All tools of a workspace: the built-in ones, and those of servers that the user registered.

Carries out a call that somebody allowed, and turns what a tool raises into a result that the model
can learn from. Consent, rails and records are the caller's.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from workbench.domain.agent.arguments import misfit
from workbench.domain.agent.toolbox import ToolResult, ToolSpec
from workbench.domain.tools import Tool
from workbench.errors import (
    DiskFull,
    InputError,
    LimitExceeded,
    NotFound,
    StorageError,
    WorkbenchError,
)
from workbench.jobs import JobContext
from workbench.services.agents.agent_resources import agent_texts, built_in_specs
from workbench.services.agents.built_in import BuiltInTools
from workbench.services.agents.scope import Scope
from workbench.services.privacy import stated

LONGEST_RESULT = 12_000  # characters of a tool's text


class MoreTools(Protocol):
    """Tools that are not built in."""

    def specs(self) -> tuple[ToolSpec, ...]:
        """Of servers that are started now. Quick."""

    def call(self, name: str, arguments: str, context: JobContext) -> ToolResult: ...


class Toolbox:
    """Thread-safe; calls block."""

    def __init__(self, built_in: BuiltInTools, more: MoreTools | None = None) -> None:
        self._built_in = built_in
        self._more = more
        self.may_ask: Callable[[Sequence[str]], None] = lambda _collections: None  # or it raises

    def specs(
        self, names: Sequence[str] = (), *, has_documents: bool = True
    ) -> tuple[ToolSpec, ...]:
        """Those of these names, or all. Raises NotFound for a name that is not there."""
        more = self._more.specs() if self._more is not None else ()
        known = {one.name: one for one in (*built_in_specs(), *more)}
        unknown = [name for name in names if name not in known]
        if unknown:
            raise NotFound(
                f"There is no tool “{unknown[0][:60]}”.", hint="`workbench tools list` has all."
            )
        chosen = [known[name] for name in names] if names else list(known.values())
        return tuple(one for one in chosen if has_documents or one.name not in _OF_DOCUMENTS)

    def spec(self, name: str) -> ToolSpec:
        """Raises NotFound."""
        return self.specs((name,))[0]

    def check_asking(self, names: Sequence[str], collections: Sequence[str], purpose: str) -> None:
        """Before a run begins. Raises NotFound for a tool that is not there, PurposeNeeded and
        AccessDenied where a tool would read what may not be asked for that.
        """
        if any(one.name in _OF_DOCUMENTS for one in self.specs(names)):
            with stated.said(purpose):
                self.may_ask(collections)

    def call(self, spec: ToolSpec, arguments: str, scope: Scope, context: JobContext) -> ToolResult:
        """Raises Cancelled, and what ends all work such as a full disk."""
        why = misfit(arguments, spec.tool.parameters)
        if why:
            return _failed(f"The arguments do not fit: {why}.")
        try:
            if spec.server and self._more is not None:
                result = self._more.call(spec.name, arguments, context)
            else:
                result = self._own(spec.name, json.loads(arguments), scope, context)
        except (DiskFull, StorageError):
            raise
        except (InputError, LimitExceeded, WorkbenchError) as error:
            return _failed(f"{error.message} {error.hint}".strip())
        return _clipped(result)

    def _own(
        self, name: str, arguments: Mapping[str, Any], scope: Scope, context: JobContext
    ) -> ToolResult:
        if name not in _OF_DOCUMENTS:
            return self._built_in.call(name, arguments, scope, context)
        self.may_ask(scope.collections)
        with stated.settled():
            return self._built_in.call(name, arguments, scope, context)


def lines_of(tools: Sequence[Tool]) -> str:
    """The tools as a plan may use them."""
    return "\n".join(f"- {tool.name}: {tool.description}" for tool in tools)


def _failed(why: str) -> ToolResult:
    return ToolResult(f"{agent_texts().failed}{why}", is_error=True)


def _clipped(result: ToolResult) -> ToolResult:
    if len(result.text) <= LONGEST_RESULT:
        return result
    text = result.text[:LONGEST_RESULT] + agent_texts().clipped
    return ToolResult(text, result.passages, result.is_error, result.link)


_OF_DOCUMENTS = frozenset(
    ("search_documents", "read_passage", "ask_all_documents", "list_tables", "query_tables")
)
