"""The wording around passages: what a question over documents is wrapped in. A pure value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PassagePrompt:
    """`answer_from_passages.json`: the wording that the demo model was trained on."""

    system: str
    passage: str
    sentence: str  # inside a passage every sentence ends with the passage's mark
    user: str
    refusal: str
