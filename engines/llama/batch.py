"""The tokens of one decode step, in arrays that llama.cpp reads in place.

Knows neither requests nor what is decoded.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from typing import Any


class Batch:
    """Room for `capacity` tokens, `most_outputs` of them with scores; refilled for every step."""

    def __init__(self, library: Any, capacity: int, most_outputs: int = 0) -> None:
        """`most_outputs` 0: as many as there is room for."""
        self.capacity = capacity
        self.most_outputs = most_outputs or capacity
        self.size = 0
        self.n_outputs = 0
        self._tokens = (ctypes.c_int32 * capacity)()
        self._positions = (ctypes.c_int32 * capacity)()
        self._outputs = (ctypes.c_int8 * capacity)()
        self._sequences = (ctypes.c_int32 * capacity)()
        self._one_each = (ctypes.c_int32 * capacity)(*[1] * capacity)
        first, width = ctypes.addressof(self._sequences), ctypes.sizeof(ctypes.c_int32)
        self._pointers = (ctypes.c_void_p * capacity)(
            *(first + row * width for row in range(capacity))
        )
        self.struct = library.llama_batch()
        fields: dict[str, Any] = {
            "token": self._tokens,
            "pos": self._positions,
            "logits": self._outputs,
            "n_seq_id": self._one_each,
            "seq_id": self._pointers,
        }
        for name, array in fields.items():
            kind = type(getattr(self.struct, name))
            setattr(self.struct, name, ctypes.cast(array, kind))

    def clear(self) -> None:
        self.size = self.struct.n_tokens = 0
        self.n_outputs = 0

    def add(self, token: int, position: int, seq_id: int, *, output: bool) -> int:
        """Append one token; returns its row."""
        row = self.size
        self._tokens[row] = token
        self._positions[row] = position
        self._sequences[row] = seq_id
        self._outputs[row] = output
        self.n_outputs += output
        self.size = self.struct.n_tokens = row + 1
        return row

    def extend(
        self, tokens: Sequence[int], position: int, seq_id: int, *, output: bool = False
    ) -> None:
        """Append a run of one sequence; an output of each of its tokens, or of none."""
        n, row = len(tokens), self.size
        end = row + n
        self._tokens[row:end] = list(tokens)
        self._positions[row:end] = list(range(position, position + n))
        self._sequences[row:end] = [seq_id] * n
        self._outputs[row:end] = [int(output)] * n
        self.n_outputs += n * output
        self.size = self.struct.n_tokens = end
