"""Restore placeholders in text that arrives in pieces, cut anywhere.

Pure. Holds back only what may still become a placeholder, so that text flows otherwise; however the
text is cut, what comes out is what `restore` gives for the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.domain.privacy_placeholders import LABELS, LONGEST, TAG, Lookup, value_of


def _beginnings(words: Iterable[str]) -> str:
    """An expression for every beginning of the words, whole words included; not for nothing."""
    tree: dict[str, set[str]] = {}
    for word in words:
        tree.setdefault(word[0], set()).add(word[1:])
    branches = []
    for sign in sorted(tree):
        rest = _beginnings(word for word in tree[sign] if word)
        branches.append(re.escape(sign) + (f"(?:{rest})?" if rest else ""))
    return "|".join(branches)


_LABEL = "|".join(LABELS)
_BEGUN = _beginnings(LABELS)
_S = r"[ \t\n]"
_NUMBERED = rf"(?:{_LABEL}){_S}?(?:\\?_|[ -]){_S}?[0-9]{{1,9}}"
_JOINING = rf"(?:{_LABEL}){_S}?(?:\\?_?|[ -]){_S}?"
_CLOSING = rf"(?:['’]?[a-z]{{0,3}}{_S}{{0,2}}(?:\\|&(?:gt?)?)?)?"
# What stands at the end of a text and may, with more text, become a match of TAG or a longer one.
UNFINISHED = re.compile(
    rf"(?:(?:<|&lt;){_S}{{0,2}}(?:(?i:{_BEGUN})|(?i:{_JOINING})|(?i:{_NUMBERED}){_CLOSING})?"
    r"|&(?:lt?)?"
    rf"|\\(?:<(?:(?i:{_BEGUN})|(?i:{_JOINING})|(?i:{_NUMBERED})\\?)?)?"
    r"|<[A-Z][A-Z_]{0,30}[0-9]{0,9}"
    rf"|(?i:{_BEGUN})|(?i:{_LABEL})(?:\\?_?|[ -])(?:(?<=[_ -])[0-9]{{1,9}})?)\Z",
    re.ASCII,
)


class StreamRestorer:
    """Feed it pieces; each call gives what can be shown now, `finish` gives the rest."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._held = ""
        self.unknown: list[str] = []

    @property
    def n_held(self) -> int:
        return len(self._held)

    def feed(self, piece: str) -> str:
        self._held += piece
        shown: list[str] = []
        while True:
            text = self._held
            waiting = UNFINISHED.search(text, max(0, len(text) - LONGEST))
            limit = waiting.start() if waiting is not None else len(text)
            match = TAG.search(text)
            if match is None or match.start() >= limit:
                shown.append(text[:limit])
                self._held = text[limit:]
                return "".join(shown)
            shown.append(text[: match.start()] + self._original(match))
            self._held = text[match.end() :]

    def finish(self) -> str:
        text, self._held = self._held, ""
        return TAG.sub(self._original, text)

    def _original(self, match: re.Match[str]) -> str:
        value = value_of(match, self._lookup)
        if value is None:
            self.unknown.append(match[0])
            return match[0]
        return value
