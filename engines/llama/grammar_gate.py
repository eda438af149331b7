"""A GBNF grammar at work: which tokens may come next, and what was written so far.

llama.cpp ends the process when a grammar meets a token that it does not allow, so nothing reaches
`accept` that `allows` has not let through. For the model thread.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

from workbench.errors import GenerationError

if TYPE_CHECKING:
    from engines.llama.candidates import Candidates, Int32

T = TypeVar("T")

# Processor seconds for one token. A grammar with more and more ways to read the same text doubles
# its work with every token; it is stopped while that is still bearable.
MOST_STEP_S: Final = 2.0


class GrammarGate:
    """Owns one native grammar. Call `free`."""

    def __init__(self, library: Any, vocabulary: Any, grammar: str) -> None:
        self._native = library
        self._vocabulary = vocabulary
        self._sampler = library.llama_sampler_init_grammar(
            vocabulary.handle, grammar.encode("utf-8"), b"root"
        )
        if not self._sampler:
            raise GenerationError(
                "llama.cpp does not accept the grammar of this answer.",
                hint="Simplify the schema, expression or grammar.",
            )

    def allows(self, candidates: Candidates, token: int) -> bool:
        return bool(len(self.kept(candidates, candidates.all[token : token + 1])))

    def kept(self, candidates: Candidates, ids: Int32) -> Int32:
        """Those of `ids` that may come next."""
        return self._timed(lambda: candidates.kept(self._sampler, ids))

    def is_complete(self, candidates: Candidates) -> bool:
        """Whether the answer may end here."""
        ends = self._vocabulary.ends
        return bool(len(ends)) and bool(len(self.kept(candidates, ends[:1])))

    def accept(self, token: int) -> None:
        """Take a token that `allows` has let through."""
        self._timed(lambda: self._native.llama_sampler_accept(self._sampler, token))

    def free(self) -> None:
        if self._sampler is not None:
            self._native.llama_sampler_free(self._sampler)
            self._sampler = None

    def _timed(self, work: Callable[[], T]) -> T:
        begun = time.thread_time()
        result = work()
        if time.thread_time() - begun > MOST_STEP_S:
            raise GenerationError(
                "The form that the answer must have can be read in too many ways.",
                hint="Make alternatives of the schema or grammar differ at their beginning.",
            )
        return result
