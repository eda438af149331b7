"""Text to tokens and back, with the vocabulary of the loaded model.

The functions behind it read constant tables, so any thread may call them while the model lives.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from engines.llama.quote_walk import Tokens

if TYPE_CHECKING:
    from engines.llama.candidates import Int32

_CONTROL: Final = 1 << 3  # llama.h: LLAMA_TOKEN_ATTR_CONTROL
_UNKNOWN: Final = 1 << 0
_NULL: Final = -1


class Vocabulary:
    def __init__(self, library: Any, model: Any) -> None:
        self._native = library
        self._vocab = library.llama_model_get_vocab(model)
        self._pieces: dict[int, bytes] = {}
        self._is_end: dict[int, bool] = {}
        self.size = int(library.llama_vocab_n_tokens(self._vocab))
        self.handle = self._vocab

    def tokenize(self, text: str, *, parse_special: bool, add_special: bool = False) -> list[int]:
        """Token ids; control markers in `text` count as such only with `parse_special`.

        With `add_special` the model's own opening and closing tokens stand around them.
        """
        data = text.encode("utf-8", errors="replace")
        room = len(data) + 16
        while True:
            tokens = (ctypes.c_int32 * room)()
            n = self._native.llama_tokenize(
                self._vocab, data, len(data), tokens, room, add_special, parse_special
            )
            if n >= 0:
                return list(tokens[:n])
            room = -n

    def piece(self, token: int) -> bytes:
        """The bytes of one token; nothing for control tokens."""
        known = self._pieces.get(token)
        if known is None:
            known = self._pieces[token] = self._render(token, special=False)
        return known

    def shown_piece(self, token: int) -> bytes:
        """The bytes of one token, control tokens with their names."""
        return self.piece(token) or self._render(token, special=True)

    def show(self, text: str) -> None:
        """Give the control token that is written `text`, if there is one, its name as a piece."""
        tokens = self.tokenize(text, parse_special=True)
        if len(tokens) == 1 and not self.piece(tokens[0]):
            self._pieces[tokens[0]] = text.encode("utf-8")

    def is_end(self, token: int) -> bool:
        known = self._is_end.get(token)
        if known is None:
            known = bool(self._native.llama_vocab_is_eog(self._vocab, token))
            self._is_end[token] = known
        return known

    @cached_property
    def ends(self) -> Int32:
        """Tokens that end an answer. The first use walks all tokens."""
        return self._those(lambda token: self._native.llama_vocab_is_eog(self._vocab, token))

    @cached_property
    def invisible(self) -> Int32:
        """Control tokens that end nothing: they have a name, but no text in an answer."""
        attributes = self._native.llama_vocab_get_attr
        hidden = self._those(lambda token: attributes(self._vocab, token) & (_CONTROL | _UNKNOWN))
        ends = set(self.ends.tolist())
        return hidden[[token not in ends and not self.piece(token) for token in hidden.tolist()]]

    @cached_property
    def sorted_pieces(self) -> Tokens:
        """All tokens with text, in order of their bytes. The first use walks all tokens."""
        return Tokens((self.piece(token), token) for token in range(self.size))

    @cached_property
    def bos(self) -> int | None:
        """The token that opens every sequence, None if the model wants none."""
        if not self._native.llama_vocab_get_add_bos(self._vocab):
            return None
        token = int(self._native.llama_vocab_bos(self._vocab))
        return None if token == _NULL else token

    @cached_property
    def first_token(self) -> int:
        """Any token that a probe may feed."""
        token = int(self._native.llama_vocab_bos(self._vocab))
        return max(token, 0)

    @cached_property
    def bos_text(self) -> str:
        return self._text(int(self._native.llama_vocab_bos(self._vocab)))

    @cached_property
    def eos_text(self) -> str:
        return self._text(int(self._native.llama_vocab_eos(self._vocab)))

    @cached_property
    def markers(self) -> re.Pattern[str]:
        """Matches the control tokens' texts, the longest first. The first use walks all tokens."""
        texts = [
            self._text(token)
            for token in range(self.size)
            if self._native.llama_vocab_get_attr(self._vocab, token) & (_CONTROL | _UNKNOWN)
        ]
        longest_first = sorted((text for text in texts if text), key=len, reverse=True)
        return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")

    def _those(self, wanted: Callable[[int], Any]) -> Int32:
        import numpy as np

        return np.array([token for token in range(self.size) if wanted(token)], dtype=np.int32)

    def _text(self, token: int) -> str:
        if token == _NULL:
            return ""
        return self._render(token, special=True).decode("utf-8", errors="replace")

    def _render(self, token: int, *, special: bool) -> bytes:
        room = 64
        while True:
            buffer = ctypes.create_string_buffer(room)
            n = self._native.llama_token_to_piece(self._vocab, token, buffer, room, 0, special)
            if n >= 0:
                return buffer.raw[:n]
            room = -n
