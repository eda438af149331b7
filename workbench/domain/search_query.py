"""What a person demands of passages beside asking: "an exact phrase", -word, -"a phrase".

Pure. Reads any text and never refuses one: what is no demand is words. A quotation mark opens where
a word could begin, so inches and apostrophes are none; a minus takes away only right before a word
of letters, so figures and dashes are not meant.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

MOST_PHRASES, MOST_EXCLUDED = 8, 16
MOST_CHARS = 200  # a longer quotation is text that was pasted, not a demand

_QUOTED = r"(?:\"([^\"]+)\"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|「([^」]+)」)(?!\w)"
_DEMAND = re.compile(
    rf"(?<![^\s(\[])(-?){_QUOTED}|(?<!\S)-([^\W\d_][\w'’.-]*\w)(?=[\s,;:!?)\]]|\.?$|\.\s)"
)
_N_KINDS = 5  # of quotation marks


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """`text`: the words to look for. Every phrase must stand in a passage, no exclusion may."""

    text: str
    phrases: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()

    @property
    def demands(self) -> bool:
        return bool(self.phrases or self.excluded)

    def allows(self, *texts: str) -> bool:
        """Whether a passage fits; `texts` are its headings and its words."""
        folded = [_folded(text) for text in texts]
        return all(any(_holds(text, one) for text in folded) for one in self.phrases) and not any(
            _holds(text, one) for text in folded for one in self.excluded
        )


def read_query(query: str) -> SearchQuery:
    """Never raises. Where nothing would be left to look for, a minus is just a minus."""
    phrases: list[str] = []
    excluded: list[str] = []
    parts: list[str] = []
    at = 0
    for found in _DEMAND.finditer(query):
        quoted = next((found[n] for n in range(2, 2 + _N_KINDS) if found[n]), None)
        words = " ".join((quoted or found[2 + _N_KINDS] or "").split())
        takes_away = quoted is None or found[1] == "-"
        known = excluded if takes_away else phrases
        most = MOST_EXCLUDED if takes_away else MOST_PHRASES
        if not _folded(words).strip() or len(words) > MOST_CHARS or len(known) >= most:
            continue
        known.append(words)
        parts.append(query[at : found.start()])
        if not takes_away:
            parts.append(f" {words} ")
        at = found.end()
    text = " ".join("".join([*parts, query[at:]]).split())
    if not any(c.isalnum() for c in text):
        return SearchQuery(query)
    return SearchQuery(text, tuple(dict.fromkeys(phrases)), tuple(dict.fromkeys(excluded)))


def _folded(text: str) -> str:
    """Words in small letters without accents, one blank between and around them."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(" " if not c.isalnum() else c for c in plain if not unicodedata.combining(c))
    return f" {' '.join(kept.split())} "


def _holds(folded: str, wanted: str) -> bool:
    words = _folded(wanted)
    if is_unspaced(wanted):
        return words.strip() in folded
    return words in folded


def is_unspaced(text: str) -> bool:
    """Whether it is written without blanks, so that words do not end at one."""
    return bool(_UNSPACED.search(text))


_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
