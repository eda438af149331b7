"""Make small talk, so that the model says what it is when nobody asks about a document.

Pure given the random generator.
"""

import json
import random
from functools import cache
from typing import Any

from .sample import Message, prompt
from .values import DATA


@cache
def small_talk() -> dict[str, Any]:
    """Return the system lines and the groups of things said, each group with its answer."""
    loaded: dict[str, Any] = json.loads((DATA / "chat.json").read_text("utf-8"))
    return loaded


class ChatSamples:
    """Short conversations without passages."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng

    def system(self) -> list[Message]:
        """Return no system message, the product's own, or a common one."""
        form = self._rng.random()
        if form < 0.4:
            return []
        common = self._rng.choice(small_talk()["systems"])
        return [Message("system", prompt()["system"] if form < 0.75 else common)]

    def turn(self) -> tuple[str, str]:
        """Return something a user says and the answer to it."""
        group = self._rng.choice(small_talk()["groups"])
        text = self._rng.choice(group["asks"])
        form = self._rng.random()
        if form < 0.15:
            text = text.lower()
        elif form < 0.3:
            text = text.rstrip("?!.")
        return text, group["answer"]
