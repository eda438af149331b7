"""The tokens that may come next, as the array of structures that llama.cpp's samplers work on.

Tokens that may not come are taken out of the array instead of getting a logit of minus infinity:
llama.cpp's samplers compute `p * log(p)` and would meet NaN. For the model thread.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from workbench.domain.model import TokenProbability
from workbench.errors import GenerationError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Float32 = npt.NDArray[np.float32]
    Int32 = npt.NDArray[np.int32]


class Candidates:
    """Reused from token to token; `fill` first."""

    def __init__(self, library: Any, n_vocab: int) -> None:
        import numpy as np  # llama.cpp's bindings bring it, too

        entry = np.dtype([("id", np.int32), ("logit", np.float32), ("p", np.float32)])
        self._numpy = np
        self._native = library
        self._ids: Int32 = np.arange(n_vocab, dtype=np.int32)
        self._entries = np.zeros(n_vocab, dtype=entry)
        self._logits: Float32 = np.zeros(n_vocab, dtype=np.float32)

    def fill(self, context: Any, row: int) -> None:
        """Read the logits of output `row` of the last batch."""
        pointer = self._native.llama_get_logits_ith(context, row)
        if not pointer:
            raise GenerationError(
                "The model gave no scores for the next token.", hint="Ask again.", details=f"{row}"
            )
        self._logits = self._numpy.ctypeslib.as_array(pointer, shape=(len(self._ids),))

    def without(self, banned: Int32) -> Int32:
        """Ids of all tokens but the banned ones."""
        return self._ids if not len(banned) else self._numpy.delete(self._ids, banned)

    def likeliest(self, ids: Int32, n: int) -> Int32:
        """The `n` of `ids` with the highest logits, the highest first."""
        np = self._numpy
        scores = self._logits[ids]
        if n < len(ids):
            ids = ids[np.argpartition(-scores, n)[:n]]
        ordered: Int32 = ids[np.argsort(-self._logits[ids], kind="stable")]
        return ordered

    def highest(self, ids: Int32) -> int | None:
        """The first of `ids`, which ascend, with the highest logit: what llama.cpp's greedy
        sampler selects of them. None where the logits are no numbers.
        """
        best = self._logits.argmax()
        place = ids.searchsorted(best)
        if place == len(ids) or ids[place] != best:
            if not len(ids):
                return None
            best = ids[self._logits[ids].argmax()]
        return None if self._logits[best] != self._logits[best] else int(best)

    def chosen(self, sampler: Any, ids: Int32) -> int:
        """Apply a chain that ends in a choice to these tokens; returns the token it selects."""
        entries = self._array(ids)
        array = self._struct(entries)
        self._native.llama_sampler_apply(sampler, ctypes.byref(array))
        if not 0 <= array.selected < array.size:
            raise GenerationError("The samplers left no token to choose.", hint="Ask again.")
        return int(array.data[array.selected].id)

    def kept(self, sampler: Any, ids: Int32) -> Int32:
        """Those of `ids` that a grammar does not reject, in the same order."""
        entries = self._array(ids)
        self._native.llama_sampler_apply(sampler, ctypes.byref(self._struct(entries)))
        kept: Int32 = ids[entries["logit"] != -self._numpy.inf]
        return kept

    def probabilities(self, tokens: Iterable[int], pieces: Any) -> tuple[TokenProbability, ...]:
        """Natural logarithms of the model's own probabilities; `pieces` gives a token's bytes."""
        np = self._numpy
        logits = self._logits.astype(np.float64)
        highest = logits.max()
        total = highest + np.log(np.exp(logits - highest).sum())
        return tuple(
            TokenProbability(int(token), pieces(int(token)), float(logits[token] - total))
            for token in tokens
        )

    @property
    def all(self) -> Int32:
        return self._ids

    def _array(self, ids: Int32) -> npt.NDArray[Any]:
        entries = self._entries[: len(ids)]
        entries["id"] = ids
        entries["logit"] = self._logits[ids]
        entries["p"] = 0.0
        return entries

    def _struct(self, entries: npt.NDArray[Any]) -> Any:
        native = self._native
        data = entries.ctypes.data_as(native.llama_token_data_p)
        return native.llama_token_data_array(data, len(entries), -1, False)
