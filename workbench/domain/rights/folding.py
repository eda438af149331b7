"""One form for all ways to write a name: case, accents, disguises and ligatures undone.

Pure; the offsets lead back to the text as it stands.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from workbench.domain.recognizers.normalize import plain_text

_UPPER: Final = {ord(one): one.lower() for one in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


def folded(text: str) -> tuple[str, Sequence[int] | None]:
    """The folded text, and for each of its characters the original offset (None: the same)."""
    if text.isascii():
        return text.lower(), None
    plain, outer = plain_text(text)
    changed = {ord(one): _folded(one) for one in set(plain) if not one.isascii()}
    if outer is None and all(len(piece) == 1 for piece in changed.values()):
        return plain.translate(changed | _UPPER), None
    pieces = [changed.get(ord(one), one).lower() for one in plain]
    made = "".join(pieces)
    offsets: list[int] = []
    for at, piece in enumerate(pieces):
        offsets += [at if outer is None else outer[at]] * len(piece)
    return made, [*offsets, len(text)]


@lru_cache(maxsize=8192)
def _folded(character: str) -> str:
    apart = unicodedata.normalize("NFKD", character)
    bare = "".join(one for one in apart if not unicodedata.combining(one))
    return bare.casefold()
