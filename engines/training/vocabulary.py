"""Text to tokens as the model will meet it in chat: by llama.cpp, or by a folder's own tokenizer.

Of a GGUF the vocabulary is read by llama.cpp itself, so that nothing is trained on tokens that
no answer is ever asked with.
"""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import Any

from engines.llama.library import native
from engines.llama.vocabulary import Vocabulary
from workbench.errors import InputError


def of_gguf(path: Path) -> Vocabulary:
    """The vocabulary of a model file; its weights are not loaded. Lives until the process ends."""
    library = native()
    params = library.llama_model_default_params()
    params.vocab_only = True
    model = library.llama_model_load_from_file(str(path).encode(), params)
    if not model:
        raise InputError(
            f"The vocabulary of {path.name} cannot be read.",
            hint="Import the file again, or choose another model.",
        )
    return Vocabulary(library, model)


class FolderVocabulary:
    """The tokenizer of a Hugging Face folder, in the shape that prompts are built with."""

    def __init__(self, tokenizer: Any) -> None:
        self._tokenizer = tokenizer
        self._special = {
            str(token): int(number)
            for number, token in tokenizer.added_tokens_decoder.items()
            if token.special
        }
        end = tokenizer.eos_token_id
        self._ends = {end} | {
            number
            for text, number in self._special.items()
            if text in {"<|im_end|>", "<|eot_id|>", "<end_of_turn>", "<|end|>", "</s>"}
        }

    def tokenize(self, text: str, *, parse_special: bool, add_special: bool = False) -> list[int]:
        encoded = self._tokenizer(
            text, add_special_tokens=add_special, split_special_tokens=not parse_special
        )
        return list(encoded["input_ids"])

    def show(self, text: str) -> None:
        """Control tokens keep their names here."""

    def piece(self, token: int) -> bytes:
        return str(self._tokenizer.decode([token])).encode()

    def is_end(self, token: int) -> bool:
        return token in self._ends

    @property
    def bos(self) -> int | None:
        opened = self._tokenizer("", add_special_tokens=True)["input_ids"]
        number = self._tokenizer.bos_token_id
        return number if number is not None and opened[:1] == [number] else None

    @property
    def bos_text(self) -> str:
        return self._tokenizer.bos_token or ""

    @property
    def eos_text(self) -> str:
        return self._tokenizer.eos_token or ""

    @cached_property
    def markers(self) -> re.Pattern[str]:
        texts = sorted(self._special, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, texts)) or r"(?!)")
