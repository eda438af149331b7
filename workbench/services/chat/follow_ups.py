"""What to search for when a question leans on the chat before it: by rules, or by the model.

Knows no index; the trace says what was searched for instead of the question, and by whom.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from workbench.domain.conversation import Turn, TurnState
from workbench.domain.follow_up import Exchange, FollowUpWords, complete
from workbench.domain.model import Message
from workbench.jobs import plain_context
from workbench.paths import resources
from workbench.services.chat.asking_aside import ask_aside, is_able
from workbench.services.models.models import Models
from workbench.settings import SettingsFile
from workbench.storage.codec import loads
from workbench.storage.search import stop_words

_MOST_TURNS = 3
_LONGEST_ANSWER = 400  # characters of an earlier answer that a model is shown
_LONGEST_QUERY = 300


@dataclass(frozen=True, slots=True)
class Completed:
    """`by`: who completed it; empty: the question stands as it is."""

    query: str
    by: Literal["", "rules", "model"] = ""


@dataclass(frozen=True, slots=True)
class RewritePrompt:
    system: str
    user: str


@functools.cache
def follow_up_words() -> FollowUpWords:
    text = (resources() / "retrieval" / "follow_ups.json").read_text("utf-8")
    return loads(FollowUpWords, text)


@functools.cache
def _prompt() -> RewritePrompt:
    return loads(RewritePrompt, (resources() / "prompts" / "follow_up.json").read_text("utf-8"))


class FollowUps:
    def __init__(self, settings: SettingsFile, models: Models) -> None:
        self._settings = settings
        self._models = models

    def completed(
        self, question: str, past: Sequence[Turn], is_cancelled: Callable[[], bool]
    ) -> Completed:
        """The question as it can be searched for. Where a model cannot help, the rules do."""
        way = self._settings.current.follow_ups
        history = [
            Exchange(turn.question, turn.answer)
            for turn in past
            if turn.answer.strip() and turn.state is not TurnState.FAILED
        ]
        if way == "off" or not history:
            return Completed(question)
        found = complete(question, history, follow_up_words(), stop_words())
        if found is None:
            return Completed(question)
        if way == "model":
            worded = self._by_model(question, history[-_MOST_TURNS:], is_cancelled)
            if worded:
                return Completed(worded, "model")
        return Completed(found.query, "rules")

    def _by_model(
        self, question: str, history: Sequence[Exchange], is_cancelled: Callable[[], bool]
    ) -> str:
        """The question in words that stand by themselves; empty if the model is not able."""
        model = self._models.current()
        if not is_able(model):
            return ""
        ready = self._models.ready(model.id, plain_context())
        said = "\n".join(
            f"Question: {one.question}\nAnswer: {one.answer[:_LONGEST_ANSWER]}" for one in history
        )
        prompt = _prompt()
        messages = (
            Message("system", prompt.system),
            Message("user", prompt.user.format(history=said, question=question)),
        )
        schema = {
            "type": "object",
            "properties": {
                "question": {"type": "string", "minLength": 3, "maxLength": _LONGEST_QUERY}
            },
            "required": ["question"],
            "additionalProperties": False,
        }
        found = ask_aside(ready, messages, schema, is_cancelled)
        return " ".join(str(found["question"]).split()) if found and "question" in found else ""
