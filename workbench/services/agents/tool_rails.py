"""What a tool returned before a model reads it: the rails judge it as they judge a document.

A passage in which something is held back is left out, what is to be covered is covered; a text in
which something is held back is replaced by a sentence that says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.agent.toolbox import ToolResult
from workbench.domain.document import Passage
from workbench.domain.guard.verdict import RailNote, RailsVerdict, noted
from workbench.domain.retrieval import Hit, RetrievalTrace
from workbench.services.agents.agent_resources import agent_texts
from workbench.services.chat.chat_rails import ChatRails
from workbench.services.privacy.guardrails import Guardrails


class ToolRails:
    """For one objective or one turn, on one thread."""

    def __init__(self, judge: ChatRails) -> None:
        self._judge = judge
        self._system = agent_texts().system
        self._said: list[RailNote] = []
        self._is_held = False

    @classmethod
    def over(cls, rails: Guardrails, collection_ids: Sequence[str], asked: str) -> ToolRails:
        """Raises InputError for a policy that cannot be read."""
        return cls(ChatRails(rails, collection_ids, asked))

    @property
    def asked(self) -> str:
        """The objective as it may go on."""
        return self._judge.asked

    @property
    def verdict(self) -> RailsVerdict | None:
        """Of all that passed by now; None where nothing was noted."""
        before = self._judge.verdict
        if before is None and not self._said:
            return None
        known = before or RailsVerdict()
        held = known.held or ("out" if self._is_held else "")
        return replace(known, notes=(*known.notes, *self._said), held=held)

    def may_ask(self) -> bool:
        return not self._judge.watches("in") or self._judge.judge_question()

    def returned(self, result: ToolResult, tool: str) -> ToolResult:
        """What of it the model may read."""
        text, kept = self.outside(result.text, tool), result.passages
        if self._judge.watches("document"):
            kept = self._passed(kept)
        if len(kept) < len(result.passages):
            text = f"{text}\n{agent_texts().held}".strip()
        return replace(result, text=text, passages=kept)

    def outside(self, text: str, tool: str) -> str:
        """A text from outside, such as what a server says of its tool."""
        passed = self._judge.judge_tool(text, tool) if text else text
        return agent_texts().held if passed is None else passed

    def said(self, text: str) -> str:
        """What the model wrote, as far as it may be kept and shown."""
        if not text or not self._judge.watches("out"):
            return text
        window = self._judge.window(self._system)
        shown = window.feed(text) + window.close()
        self._said += noted("out", window.findings)
        self._is_held = self._is_held or window.is_stopped
        return agent_texts().held if window.is_stopped else shown

    def _passed(self, passages: Sequence[Passage]) -> tuple[Passage, ...]:
        hits = tuple(Hit(one, None, None, None, None, 0.0, used=True) for one in passages)
        judged = self._judge.judge_documents(RetrievalTrace("", (), hits, 0.0))
        return tuple(hit.passage for hit in judged.used)
