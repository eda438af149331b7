"""Say of an answer whether it was liked, why, and what it should have been; list and export it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, TextIO

from workbench.changes import Changes, Kind
from workbench.domain import ai_mark
from workbench.domain.feedback import Feedback, RatedAnswer, checked
from workbench.errors import InputError, NotFound
from workbench.services.privacy.leaving import Leaves, as_it_is
from workbench.storage.feedback_store import FeedbackStore


class FeedbackBook:
    """Thread-safe."""

    def __init__(self, store: FeedbackStore, changes: Changes) -> None:
        self._store = store
        self._changes = changes
        self.leaving: Leaves = as_it_is

    def keep(self, feedback: Feedback) -> Feedback:
        """In place of what was said before. Raises InputError, NotFound."""
        kept = self._store.keep(checked(feedback))
        self._changes.publish(Kind.FEEDBACK, feedback.turn_id)
        return kept

    def withdraw(self, turn_id: str) -> None:
        self._store.withdraw(turn_id)
        self._changes.publish(Kind.FEEDBACK, turn_id)

    def get(self, turn_id: str) -> Feedback | None:
        return self._store.get(turn_id)

    def ratings(self) -> dict[str, int]:
        """By turn: 1 liked, -1 disliked."""
        return self._store.ratings()

    def find_turn(self, beginning: str) -> str:
        """The id of the turn that begins so. Raises NotFound, InputError."""
        found = self._store.turn_ids(beginning) if beginning else []
        if not found:
            raise NotFound(
                f"There is no answer “{beginning}”.",
                hint="`workbench usage requests --json` shows the ids of turns.",
            )
        if len(found) > 1:
            raise InputError(
                f"“{beginning}” is the beginning of more than one id.", hint="Write more of it."
            )
        return found[0]

    def rated(self, rating: int = 0, reason: str = "", limit: int = -1) -> Iterator[RatedAnswer]:
        """The newest first; 0 and empty: all."""
        return self._store.rated(rating, reason, limit)

    def export(self, stream: TextIO, rating: int = 0, reason: str = "") -> int:
        """A JSON object a line, with question and answer; returns how many."""
        n = 0
        for n, one in enumerate(self.rated(rating, reason), 1):  # noqa: B007 - counts
            stream.write(json.dumps(self.leaving(shape(one)), ensure_ascii=False) + "\n")
        return n


def shape(one: RatedAnswer) -> dict[str, Any]:
    return {
        ai_mark.KEY: bool(one.model),  # the answer; a correction is a person's
        **asdict(one.feedback),
        "question": one.question,
        "answer": one.answer,
        "model": one.model,
    }
