"""What the engine keeps to while one answer is written: its grammar, and where thinking ends."""

from __future__ import annotations

from dataclasses import dataclass

from engines.llama.thinking import State, ThinkingSpan, ThinkingTags
from workbench.domain.quoting import QuoteForm


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """`grammar` is GBNF, empty for free text; it or `quotes` hold when the thinking has ended."""

    grammar: str = ""
    tags: ThinkingTags | None = None
    state: State = "after"  # of the thinking, when the prompt ends
    quotes: QuoteForm | None = None

    @property
    def is_free(self) -> bool:
        return not self.grammar and self.quotes is None

    def span(self) -> ThinkingSpan:
        return ThinkingSpan(self.tags, self.state)


FREE = AnswerForm()
