"""Where a person is named in a text: as written, folded, or with a number spaced otherwise.

Pure. Names also with their words turned round (“Doe, Jane”) and over a line break; numbers with any
separators; telephone numbers with and without the code of their country. Matches are whole words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, Protocol

from workbench.domain.rights.folding import folded
from workbench.domain.rights.person import Term

How = Literal["exact", "folded", "normal form", "placeholder"]
MASK: Final = "█"
_BETWEEN: Final = r"(?:[\s_.,\-]|\\[nrt]){1,4}"  # words of a name; a line break in JSON is `\n`
_LOOSE: Final = r"[\s.\-/()_]{0,3}"  # inside a number
_LEFT, _RIGHT = r"(?<![^\W_])", r"(?:['’]?s)?(?![^\W_])"
_LEAST_CORE: Final = 7  # digits of a telephone number without its country
SQUEEZE: Final = {ord(sign): None for sign in " \t\r\n\u00a0.-/()_"}


@dataclass(frozen=True, slots=True)
class Match:
    """`text[start:end]` names the person; `term` counts in the terms that were asked for."""

    start: int
    end: int
    term: int
    how: How


class Naming(Protocol):
    """Whatever knows where a text names one person."""

    def find(self, text: str) -> tuple[Match, ...]: ...

    def names(self, text: str) -> bool: ...

    def masked(self, text: str) -> str: ...


class Matcher:
    """Compiled once for one person; any thread may ask."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self.terms = tuple(terms)
        self._compiled = [
            (number, term, _literal(term), re.compile(_pattern(term)))
            for number, term in enumerate(self.terms)
        ]
        self._has_ids = any(term.kind == "id" for term in self.terms)

    def find(self, text: str) -> tuple[Match, ...]:
        """By position, without overlaps: the longer one counts."""
        made, offsets = folded(text)
        squeezed = made.translate(SQUEEZE) if self._has_ids else ""
        found: list[Match] = []
        for number, term, literal, pattern in self._compiled:
            if literal not in (squeezed if term.kind == "id" else made):
                continue
            for one in pattern.finditer(made):
                start, end = one.span()
                if offsets is not None:
                    start, end = offsets[start], offsets[end - 1] + 1
                    end = _with_marks(text, end)
                found.append(Match(start, end, number, _how(term, text[start:end])))
        return apart(found)

    def names(self, text: str) -> bool:
        return bool(self.find(text))

    def masked(self, text: str) -> str:
        return masked(text, self.find(text))


def masked(text: str, matches: Sequence[Match]) -> str:
    """With each match blotted out at its length, so that offsets into the text stay true."""
    pieces, at = [], 0
    for one in matches:
        pieces += [text[at : one.start], MASK * (one.end - one.start)]
        at = one.end
    return "".join([*pieces, text[at:]])


def _with_marks(text: str, end: int) -> int:
    """Accents that stand behind their letter belong to it."""
    while end < len(text) and folded(text[end])[0] == "":
        end += 1
    return end


def apart(found: list[Match]) -> tuple[Match, ...]:
    kept: list[Match] = []
    for one in sorted(found, key=lambda item: (item.start, -item.end, item.term)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _how(term: Term, text: str) -> How:
    if term.kind == "placeholder":
        return "placeholder"
    if term.text in text:
        return "exact"
    return "normal form" if term.kind == "id" else "folded"


def _literal(term: Term) -> str:
    """What a text must hold for the pattern to fit at all: quick to look for."""
    plain = folded(term.text)[0]
    if term.kind == "name":
        return max(words_of(plain), key=len, default=plain)
    if term.kind == "id":
        return core_of(plain.translate(SQUEEZE).lstrip("+"))[1]
    return plain.strip("<>") if term.kind == "placeholder" else plain


def _pattern(term: Term) -> str:
    plain = folded(term.text)[0]
    if term.kind == "email":
        return rf"(?<![\w.+\-]){re.escape(plain)}(?![\w\-])"
    if term.kind == "placeholder":
        return _placeholder(plain)
    if term.kind == "id":
        return _number(plain.translate(SQUEEZE))
    words = [re.escape(word) for word in words_of(plain)]
    ways = [_BETWEEN.join(words)]
    if len(words) > 1:
        ways.append(_BETWEEN.join([words[-1], *words[:-1]]))
    return rf"{_LEFT}(?:{'|'.join(ways)}){_RIGHT}"


def _placeholder(plain: str) -> str:
    label, _, number = plain.strip("<>").rpartition("_")
    name = re.escape(label).replace("_", r"\\?[_ ]")
    return rf"(?:<|&lt;|\[)?\s?(?<![^\W_]){name}\\?[_ ]{number}(?!\d)(?:['’]s)?\s?(?:>|&gt;|\])?"


def _number(squeezed: str) -> str:
    before, core = core_of(squeezed.lstrip("+"))
    ways = [_spaced(squeezed.lstrip("+"))]
    if core != squeezed.lstrip("+"):
        ways.append(rf"0?{_LOOSE}{_spaced(core)}")
        if not before:  # given without the code of its country
            ways.append(rf"\d{{1,3}}{_LOOSE}0?{_LOOSE}{_spaced(core)}")
    return rf"(?<![^\W_])(?:\+|00)?(?:{'|'.join(ways)})(?![^\W_])"


def core_of(number: str) -> tuple[str, str]:
    """A telephone number's country, as far as it is written, and the rest."""
    digits = number.removeprefix("00")
    if not digits.isdigit() or len(digits) < _LEAST_CORE + 1:
        return "", number
    if digits is not number or not number.startswith("0"):
        return (digits[:2], digits[2:]) if len(digits) >= _LEAST_CORE + 4 else ("", number)
    return "", digits[1:]


def _spaced(number: str) -> str:
    return _LOOSE.join(map(re.escape, number))


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)
