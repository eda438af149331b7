"""Where a model thinks in front of its answer: `<think>…</think>` and its like.

Pure: text in, text with a mark out. The tags are data: resources/llama/thinking_tags.json.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from workbench import paths

State = Literal["before", "inside", "after"]


@dataclass(frozen=True, slots=True)
class ThinkingTags:
    opening: str
    closing: str


@cache
def known_tags() -> tuple[ThinkingTags, ...]:
    text = (paths.resources() / "llama" / "thinking_tags.json").read_text("utf-8")
    return tuple(ThinkingTags(*pair) for pair in json.loads(text))


def tags_of(template: str) -> ThinkingTags | None:
    """The tags that a chat template speaks of; None for a model that does not think."""
    for tags in known_tags():
        if tags.closing in template:
            return tags
    return None


def state_after_prompt(prompt: str, tags: ThinkingTags | None) -> State:
    """Templates may open the span for the model, or close an empty one to switch it off."""
    if tags is None or prompt.rstrip().endswith(tags.closing):
        return "after"
    return "inside" if prompt.rstrip().endswith(tags.opening) else "before"


class ThinkingSpan:
    """Feed it the answer's text; it tells the thinking, tags included, from the answer."""

    def __init__(self, tags: ThinkingTags | None, state: State) -> None:
        self._tags = tags
        self.state: State = state if tags else "after"
        self._held = ""

    @property
    def held(self) -> str:
        """What cannot be told apart yet: a beginning of a tag, or blanks in front of one."""
        return self._held

    def split(self, text: str) -> Iterator[tuple[str, bool]]:
        """What is decided by now: pieces of text, and whether they are thinking."""
        text, self._held = self._held + text, ""
        if self.state == "before":
            text = yield from self._before(text)
        if self.state == "inside" and text:
            text = yield from self._inside(text)
        if self.state == "after" and text:
            yield text, False

    def closes_with(self, text: str) -> str | None:
        """What would follow the closing tag if `text` came next; None if it does not close."""
        if self._tags is None or self.state != "inside":
            return None
        _, closing, rest = (self._held + text).partition(self._tags.closing)
        return rest if closing else None

    def finish(self) -> Iterator[tuple[str, bool]]:
        """What was held back, when no more text comes."""
        if self._held:
            yield self._held, self.state == "inside"
        self._held = ""

    def _before(self, text: str) -> Generator[tuple[str, bool], None, str]:
        assert self._tags is not None
        stripped = text.lstrip()
        if stripped.startswith(self._tags.opening):
            end = len(text) - len(stripped) + len(self._tags.opening)
            self.state = "inside"
            yield text[:end], True
            return text[end:]
        if self._tags.opening.startswith(stripped):
            self._held = text
            return ""
        self.state = "after"
        return text

    def _inside(self, text: str) -> Generator[tuple[str, bool], None, str]:
        assert self._tags is not None
        closing = self._tags.closing
        at = text.find(closing)
        if at >= 0:
            self.state = "after"
            yield text[: at + len(closing)], True
            return text[at + len(closing) :]
        most = min(len(text), len(closing) - 1)
        keep = next((n for n in range(most, 0, -1) if closing.startswith(text[-n:])), 0)
        self._held = text[len(text) - keep :]
        if len(text) > keep:
            yield text[: len(text) - keep], True
        return ""
