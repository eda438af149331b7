"""How likely each token of a prompt was to the model: what an echo with probabilities tells.

Every token needs an output of its own; the batch says how many there may be. For the model thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbench.domain.model import PromptProbabilities, TokenProbabilities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.llama.candidates import Candidates
    from engines.llama.vocabulary import Vocabulary


class PromptScores:
    """Belongs to one request. What was scored stays, also when its place in the cache is lost."""

    def __init__(
        self,
        library: Any,
        vocabulary: Vocabulary,
        prompt: Sequence[int],
        n_likeliest: int,
        *,
        is_opened: bool = False,
    ) -> None:
        """`is_opened`: the first token is the model's own opening one, which nobody sent."""
        self._native = library
        self._vocabulary = vocabulary
        self._prompt = tuple(prompt)
        self._n_likeliest = n_likeliest
        self._is_opened = is_opened
        self._candidates: Candidates | None = None
        self._first_row = -1
        self._first_position = 0
        self._n_rows = 0
        self._found: dict[int, TokenProbabilities] = {}  # by the token's place in the prompt

    @property
    def is_complete(self) -> bool:
        return len(self._found) >= len(self._prompt) - 1

    def fed(self, row: int, position: int, n: int) -> None:
        """`n` tokens from `position` on stand in the batch, the first one in `row`."""
        self._first_row, self._first_position, self._n_rows = row, position, n

    def take(self, context: Any) -> None:
        """Read the outputs of the batch that was decoded. Raises GenerationError."""
        if self._candidates is None:
            from engines.llama.candidates import Candidates  # brings numpy

            self._candidates = Candidates(self._native, self._vocabulary.size)
        for n in range(self._n_rows):
            place = self._first_position + n + 1  # whose likelihood this output tells
            if place < len(self._prompt) and place not in self._found:
                self._candidates.fill(context, self._first_row + n)
                self._found[place] = self._of(self._candidates, self._prompt[place])
        self._n_rows = 0

    def told(self) -> PromptProbabilities:
        """All of them, once they are complete."""
        rest = tuple(self._found[place] for place in range(1, len(self._prompt)))
        if self._is_opened:
            return PromptProbabilities(None, rest)
        first = self._prompt[0]
        return PromptProbabilities((first, self._vocabulary.shown_piece(first)), rest)

    def _of(self, candidates: Candidates, token: int) -> TokenProbabilities:
        best: list[int] = []
        if self._n_likeliest:
            best = candidates.likeliest(candidates.all, self._n_likeliest).tolist()
        told = candidates.probabilities((token, *best), self._vocabulary.shown_piece)
        return TokenProbabilities(told[0], told[1:])
