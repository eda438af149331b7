"""The text as a model may read it: without disguises, and with what is encoded in it decoded.

Pure. Each view knows for each of its characters where it comes from in the text as it was given.
Work is limited: so many encoded runs, so long each, two layers deep.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import html
import re
import urllib.parse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.domain.recognizers.normalize import plain_text

MOST_RUNS: Final = 24  # encoded pieces of one text that are looked into
LONGEST_RUN: Final = 20_000
DEEPEST: Final = 2
LONGEST_ROTATED: Final = 4_000
_BASE64 = re.compile(r"(?<![\w+/=-])[A-Za-z0-9+/_-]{16,20000}={0,2}(?![\w+/=-])")
_HEX = re.compile(r"(?<![\w])(?:[0-9A-Fa-f]{2}[ :]?|\\x[0-9A-Fa-f]{2}){12,6000}(?![\w])")
_URL = re.compile(r"(?:[\w.~+-]{0,40}%[0-9A-Fa-f]{2}){3,400}[\w.~+-]{0,40}")
_ENTITIES = re.compile(r"(?:&(?:#\d{1,6}|#x[0-9A-Fa-f]{1,6}|\w{2,10});[ \w]{0,12}){4,400}")
_SPACED = re.compile(r"(?<![^\W_])(?:[^\W_][ .\-_*]{1,3}){5,200}[^\W_](?![^\W_])")
_MIXED = re.compile(r"([A-Za-z0-9@$!|+€]{3,30})")
_READABLE = 0.9  # of what is decoded must be letters, blanks and signs of a text


@dataclass(frozen=True, slots=True)
class Signs:
    """What hides words, as data: look-alikes and leet by sign, invisible code points."""

    look_alikes: Mapping[str, str]
    leet: Mapping[str, str]
    invisible: frozenset[str]
    joiners: frozenset[str]
    harmless_at_start: frozenset[str]
    common: frozenset[str] = frozenset()  # words by which a text shows that it is one


@dataclass(frozen=True, slots=True)
class View:
    """`offsets`: where each character comes from, None: from the same place. `whole`: the view
    stands as one for this span."""

    text: str
    how: str = ""  # empty: as it is read
    offsets: Sequence[int] | None = None
    whole: tuple[int, int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        if self.whole is not None:
            return self.whole
        if self.offsets is None:
            return start, end
        first, last = self.offsets[start], self.offsets[end - 1]
        return min(first, last), max(first, last) + 1  # a view may run backwards


def views(text: str, signs: Signs) -> Iterator[View]:
    """The plain view first, then those in which something else stands."""
    first = plain_view(text, signs)
    yield first
    yield from _disguises(first, signs)
    yield from _decoded(first, DEEPEST)


def plain_view(text: str, signs: Signs) -> View:
    """Without invisible signs, with one letter for its look-alikes."""
    plain, offsets = plain_text(text)
    swap = {ord(sign): letter for sign, letter in signs.look_alikes.items()}
    if not plain.isascii() and any(sign in signs.look_alikes for sign in set(plain)):
        plain = _WORD.sub(lambda word: _latin(word[0], swap), plain)
    return View(plain, "", offsets)


_WORD = re.compile(r"[^\W\d_]{2,100}")


def _latin(word: str, swap: Mapping[int, str]) -> str:
    """Only a word that reads as Latin altogether: a Russian sentence stays what it is."""
    swapped = word.translate(dict(swap))
    return swapped if swapped.isascii() and swapped != word else word


def _disguises(view: View, signs: Signs) -> Iterator[View]:
    if _SPACED.search(view.text):
        yield _closed_up(view)
    swap = {ord(sign): letter for sign, letter in signs.leet.items()}
    for one in (swap, {**swap, ord("1"): "l"}):
        pieces = [_unleet(piece, one) for piece in _MIXED.split(view.text)]
        changed = "".join(pieces)
        if changed != view.text:
            yield View(changed, "leetspeak", view.offsets)
    if len(view.text) <= LONGEST_ROTATED and view.text.isascii():
        yield View(codecs.decode(view.text, "rot13"), "ROT13", view.offsets)
        where = [view.span(i, i + 1)[0] for i in range(len(view.text) - 1, -1, -1)]
        yield View(view.text[::-1], "text written backwards", where)


def _unleet(word: str, swap: Mapping[int, str]) -> str:
    """Only words with letters and signs for letters mixed."""
    core = word.rstrip("!|+")
    if not _MIXED.fullmatch(word) or not any(c.isalpha() for c in core) or core.isalpha():
        return word
    changed = core.translate(dict(swap))
    return changed + word[len(core) :] if changed.isalpha() else word


def _closed_up(view: View) -> View:
    """`i g n o r e  t h i s` becomes `ignore this`; wider gaps stay as blanks."""
    kept: list[int] = []
    blanks: set[int] = set()
    at = 0
    for run in _SPACED.finditer(view.text):
        kept += range(at, run.start())
        for i in range(run.start(), run.end()):
            character = view.text[i]
            if character.isalnum():
                kept.append(i)
            elif i + 1 < run.end() and not view.text[i + 1].isalnum() and i - 1 not in blanks:
                kept.append(i)
                blanks.add(i)
        at = run.end()
    kept += range(at, len(view.text))
    text = "".join(" " if i in blanks else view.text[i] for i in kept)
    return View(text, "letters set apart", [view.span(i, i + 1)[0] for i in kept])


def _decoded(view: View, depth: int) -> Iterator[View]:
    runs = 0
    for how, expression, decode in _CODES:
        for match in expression.finditer(view.text):
            if runs >= MOST_RUNS:
                return
            runs += 1
            inner = decode(match[0][:LONGEST_RUN])
            if inner is None or inner == match[0]:
                continue
            found = View(inner, how, None, view.span(match.start(), match.end()))
            yield found
            if depth > 1:
                yield from _decoded(found, depth - 1)


def _from_base64(run: str) -> str | None:
    core = run.rstrip("=").replace("-", "+").replace("_", "/")
    core = core[: len(core) - (1 if len(core) % 4 == 1 else 0)]
    try:
        return _readable(base64.b64decode(core + "=" * (-len(core) % 4), validate=True))
    except (binascii.Error, ValueError):
        return None


def _from_hex(run: str) -> str | None:
    digits = re.sub(r"\\x|[ :]", "", run)
    try:
        return _readable(bytes.fromhex(digits))
    except ValueError:
        return None


def _readable(content: bytes) -> str | None:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    good = sum(c.isalnum() or c.isspace() or c in ".,:;!?'\"()-<>[]{}=/+_#*@" for c in text)
    return text if len(text) >= 8 and good >= _READABLE * len(text) else None


_CODES = (
    ("base64", _BASE64, _from_base64),
    ("hexadecimal", _HEX, _from_hex),
    ("URL encoding", _URL, lambda run: urllib.parse.unquote_plus(run, errors="replace")),
    ("HTML entities", _ENTITIES, html.unescape),
)
