"""A form that can only quote at work: stands where a grammar would, and asks llama.cpp nothing.

llama.cpp's grammars follow every alternative as a stack of its own, for each token that is tried;
here all texts share one tree, and the tokens that may come are found by walking it. For the model
thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.llama.quote_walk import QuoteWalk, Tokens
from workbench.domain.quoting import QuoteForm

if TYPE_CHECKING:
    from engines.llama.candidates import Candidates, Int32
    from engines.llama.vocabulary import Vocabulary

_FEW: Final = 128  # tokens that are tried one by one


class QuoteGate:
    """Has the methods of `GrammarGate`; owns nothing native."""

    def __init__(self, vocabulary: Vocabulary, form: QuoteForm) -> None:
        self._vocabulary = vocabulary
        self._walk = QuoteWalk(form)
        self._place = self._walk.start
        self._allowed: Int32 | None = None  # here; found when first wanted

    def allows(self, candidates: Candidates, token: int) -> bool:  # noqa: ARG002 - as a grammar
        return self._may_come(token)

    def kept(self, candidates: Candidates, ids: Int32) -> Int32:  # noqa: ARG002 - as a grammar
        """Those of `ids` that may come next, in the same order."""
        import numpy as np

        if len(ids) <= _FEW:
            fitting = [self._may_come(token) for token in ids.tolist()]
            kept: Int32 = ids[np.array(fitting, dtype=bool)] if len(ids) else ids
            return kept
        if self._allowed is None:
            found = self._walk.allowed(self._place, self._tokens())
            if self._walk.is_complete(self._place):
                found += self._vocabulary.ends.tolist()
            self._allowed = np.array(sorted(found), dtype=np.int32)
        among: Int32 = ids[np.isin(ids, self._allowed)]
        return among

    def is_complete(self, candidates: Candidates) -> bool:  # noqa: ARG002 - as a grammar
        """Whether the answer may end here."""
        return bool(len(self._vocabulary.ends)) and self._walk.is_complete(self._place)

    def accept(self, token: int) -> None:
        """Take a token that `allows` has let through."""
        place = self._walk.after(self._place, self._vocabulary.piece(token))
        assert place is not None
        self._place, self._allowed = place, None

    def free(self) -> None:
        """There is nothing to free."""

    def _may_come(self, token: int) -> bool:
        if self._vocabulary.is_end(token):
            return self._walk.is_complete(self._place)
        piece = self._vocabulary.piece(token)
        return bool(piece) and self._walk.after(self._place, piece) is not None

    def _tokens(self) -> Tokens:
        return self._vocabulary.sorted_pieces
