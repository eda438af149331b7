r"""Placeholders such as <PERSON_1>: how they are written, recognised again, and put back.

Pure. One expression recognises a placeholder as written and as models bend it: <person_1>,
< PERSON_1 >, &lt;PERSON_1&gt;, PERSON\_1, PERSON 1, <PERSON_1s>, <PERSON_1 without its end. Text
that looked like that before anything was replaced is a LITERAL and gets a placeholder of its own,
so restoring gives back exactly what was there. The expression looks neither ahead nor behind: what
it matches in a whole text it also matches in a piece, and in a stream.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from workbench.domain.privacy import ENTITY_TYPES, LITERAL

LABELS = tuple(sorted((*ENTITY_TYPES, LITERAL), key=lambda name: (-len(name), name)))
_ANY = "|".join(LABELS)
_SPACE = r"[ \t\n]"
_NUMBER = r"[0-9]{1,9}"
_JOINT = rf"{_SPACE}?(?:\\?_|[ -]){_SPACE}?"
_TAIL = rf"(?:(?P<suffix>['’]?[a-z]{{1,3}})?{_SPACE}{{0,2}}(?:\\?>|&gt;))?"
TAG = re.compile(
    rf"\\<(?P<escaped>(?i:{_ANY})){_JOINT}(?P<n_escaped>{_NUMBER})\\>"
    rf"|(?:<|&lt;){_SPACE}{{0,2}}(?P<angled>(?i:{_ANY})){_JOINT}(?P<n_angled>{_NUMBER}){_TAIL}"
    rf"|<(?P<own>[A-Z][A-Z_]{{1,29}})_(?P<n_own>{_NUMBER})>"
    rf"|(?P<bare>(?i:{_ANY})(?=\\?_)|(?:{_ANY})(?=[ -]))(?:\\?_|[ -])(?P<n_bare>{_NUMBER})",
    re.ASCII,
)
KINDS = ("escaped", "angled", "own", "bare")
LONGEST = 80  # no match is longer

Lookup = Callable[[str, int], str | None]


@dataclass(frozen=True, slots=True)
class Restored:
    """`unknown` are placeholders that nothing is known about; the text holds them as they were."""

    text: str
    n_restored: int
    unknown: tuple[str, ...] = ()


def placeholder(label: str, number: int) -> str:
    return f"<{label}_{number}>"


def lookalikes(text: str) -> Iterator[tuple[int, int]]:
    """Spans that `restore` would take for a placeholder."""
    for match in TAG.finditer(text):
        yield match.span()


def value_of(match: re.Match[str], lookup: Lookup) -> str | None:
    """The original behind one match of `TAG`, with an inflection that the model added."""
    kind = next(kind for kind in KINDS if match[kind] is not None)
    value = lookup(match[kind].upper(), int(match[f"n_{kind}"]))
    return None if value is None else value + (match["suffix"] or "")


def restore(text: str, lookup: Lookup) -> Restored:
    """Put the originals back. What comes back is not looked at again."""
    unknown: list[str] = []
    n_restored = 0

    def original(match: re.Match[str]) -> str:
        nonlocal n_restored
        value = value_of(match, lookup)
        if value is None:
            unknown.append(match[0])
            return match[0]
        n_restored += 1
        return value

    restored = TAG.sub(original, text)
    return Restored(restored, n_restored, tuple(dict.fromkeys(unknown)))
