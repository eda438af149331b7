"""Undo disguises before patterns look: full-width signs, odd dashes and spaces, invisible marks.

Pure: gives the plain text and, where its length changed, a map back to the original offsets.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

LAST_ASCII = "\x7f"


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cf" or character == "\u00ad":
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "Pd":
        return "-"
    if category == "Zs":
        return " "
    if category in {"Lo", "No"}:  # º and ² mean something else than o and 2
        return character
    folded = unicodedata.normalize("NFKC", character)
    return folded if len(folded) == 1 and folded.isascii() else character


def plain_text(text: str) -> tuple[str, Sequence[int] | None]:
    """Return the text without disguises, and for each of its characters the original offset.

    The offsets are None where nothing was removed. The last entry is the length of `text`.
    """
    if text.isascii():
        return text, None
    others = [c for c in set(text) if c > LAST_ASCII]
    replaced = {ord(c): plain for c in others if (plain := _plain(c)) != c}
    if not replaced:
        return text, None
    plain = text.translate(replaced)
    if len(plain) == len(text):
        return plain, None
    offsets = [at for at, character in enumerate(text) if replaced.get(ord(character)) != ""]
    return plain, [*offsets, len(text)]
