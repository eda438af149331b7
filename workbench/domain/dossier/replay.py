"""What came of asking again, and what was different this time. Pure values."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.dossier.compared import Piece


@dataclass(frozen=True, slots=True)
class Difference:
    """`kind`: model, adapter, program, library, prompt, settings, document, search, rails."""

    kind: str
    told: str


@dataclass(frozen=True, slots=True)
class Replay:
    turn_id: str
    at: str
    model: str
    answer: str
    pieces: tuple[Piece, ...]
    alike: float  # share of the characters
    differences: tuple[Difference, ...]

    @property
    def is_same(self) -> bool:
        return all(kind == "=" for kind, _ in self.pieces)

    @property
    def verdict(self) -> str:
        if self.is_same:
            return "The answer is the same, word for word."
        if self.differences:
            return f"The answer differs ({self.alike:.0%} alike); what was different is listed."
        return (
            f"The answer differs ({self.alike:.0%} alike) although nothing that is known was"
            " different: batching, threads or the processor can do that."
        )
