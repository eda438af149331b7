"""The wording around passages: what a question over documents is wrapped in. A pure value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PassagePrompt:
    """`answer_from_passages.json`: what a model is told that shall answer from passages."""

    system: str  # the very words that the demo model was trained on
    passage: str  # the head line of a passage
    sentence: str  # a line below it
    user: str
    refusal: str
    general_system: str = ""  # for every other model: these can word an answer themselves
    verbatim_system: str = ""  # for every other model that shall quote word for word

    def system_for(self, *, is_demo: bool, is_verbatim: bool = False) -> str:
        """Return what this model is told; one text may serve all."""
        if is_verbatim and self.verbatim_system and not is_demo:
            return self.verbatim_system
        return self.system if is_demo or not self.general_system else self.general_system
