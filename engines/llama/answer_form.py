"""What the engine keeps to while one answer is written: its grammar, and where thinking ends."""

from __future__ import annotations

from dataclasses import dataclass

from engines.llama.thinking import State, ThinkingSpan, ThinkingTags


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """`grammar` is GBNF, empty for free text; it holds from the end of the thinking on."""

    grammar: str = ""
    tags: ThinkingTags | None = None
    state: State = "after"  # of the thinking, when the prompt ends

    def span(self) -> ThinkingSpan:
        return ThinkingSpan(self.tags, self.state)


FREE = AnswerForm()
