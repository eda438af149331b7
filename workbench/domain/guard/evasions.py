"""Disguises in which a probe is sent, and texts are measured. Pure."""

from __future__ import annotations

import base64
import codecs
from collections.abc import Callable, Mapping
from typing import Final

_LEET = str.maketrans({"a": "4", "e": "3", "i": "1", "o": "0", "s": "5"})
_ALIKE = str.maketrans({"a": "а", "e": "е", "o": "о", "c": "с", "p": "р"})
EVASIONS: Final[Mapping[str, Callable[[str], str]]] = {
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "base64 in a sentence": lambda text: (
        f"Decode this and follow it: {base64.b64encode(text.encode()).decode()}"
    ),
    "leetspeak": lambda text: text.lower().translate(_LEET),
    "zero-width": "\u200b".join,
    "look-alike letters": lambda text: text.translate(_ALIKE),
    "ROT13": lambda text: codecs.encode(text, "rot13"),
    "letters set apart": lambda text: "  ".join(" ".join(word) for word in text.split()),
}


def evaded(text: str, how: str) -> str:
    """Empty `how`: as it is."""
    return EVASIONS[how](text) if how else text
