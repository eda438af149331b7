"""Find people, places and organisations with the small network that ships with the program.

Pure: arrays and word lists come in, detections go out. The score of a name is how sure the network
is that its words are a name at all.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from workbench.domain.privacy import Detection
from workbench.domain.recognizers.names.decode import decode
from workbench.domain.recognizers.names.net import (
    FIRM,
    LABELS,
    TITLE,
    Features,
    NameNet,
    candidates,
    features,
)
from workbench.domain.recognizers.names.tokens import BLOCK, Tokens, codes_of, tokenize

if TYPE_CHECKING:
    import numpy.typing as npt

    Ints = npt.NDArray[Any]

TYPES = {"PER": "PERSON", "LOC": "LOCATION", "ORG": "ORGANIZATION"}
WHY = {
    "PERSON": "name, by its words and the words around it",
    "LOCATION": "place, by its words and the words around it",
    "ORGANIZATION": "organisation, by its words and the words around it",
}
EAGERNESS = 1.0  # how much the odds of “no name” are lowered: recall counts more than precision
LEAST = 0.25  # what scores less is not even a find
SUREST = 0.98  # no name is as sure as a check digit
SHORTEST = 2  # letters
TITLED = 3.0  # how much a title before a word lowers the odds of “no name”
JOINTS = (" ", " & ", "-")
LATIN = re.compile("[A-Za-z]")
STOP = ord(".")
TITLE_GAP = re.compile(r"\.? ?\Z")


class Span(NamedTuple):
    """One name of a block of text."""

    kind: str
    first: int  # token
    score: float
    start: int
    end: int
    may_be_label: bool  # one word
    may_have_title: bool  # a title or a full stop stands before it
    is_firm: bool  # its last word is one that firms are called


class NameRecognizer:
    def __init__(
        self,
        arrays: Mapping[str, Any],
        labels: Iterable[str] = (),
        never_alone: Iterable[str] = (),
    ) -> None:
        """In lower case: abbreviations that stand before a value and are no name, and words that
        are none unless they are part of one.
        """
        self._net = NameNet(arrays)
        self._labels = frozenset(labels)
        self._never_alone = frozenset(never_alone)

    def find(self, text: str) -> list[Detection]:
        return [found for start, end in _blocks(text) for found in self._block(text, start, end)]

    def _block(self, text: str, begin: int, end: int) -> Iterator[Detection]:
        import numpy as np

        tokens = tokenize(codes_of(text[begin:end]))
        net = self._net
        seen = features(tokens, net.index, net.word_flags, net.word_rows)
        at = np.flatnonzero(candidates(tokens, seen.flags))
        if not len(at):
            return
        log_p = net.judge(seen, at)
        log_p[_after_titles(text, begin, tokens, seen, at), 0] -= TITLED
        labels = decode(log_p, at, EAGERNESS)
        named = np.flatnonzero(labels)
        if not len(named):
            return
        sure = 1 - np.exp(log_p[named, 0])
        for name in _joined(_spans(at[named], labels[named], sure, seen), text, begin):
            start, stop = begin + name.start, begin + name.end
            if name.score < LEAST or stop - start < SHORTEST:
                continue
            value = text[start:stop]
            if name.may_be_label and self._is_label(value):
                continue
            if not _can_be_told(value) or _ends_a_file_name(text, start, value):
                continue
            kind = TYPES[name.kind]
            if name.may_have_title and not name.is_firm:
                titled = _with_title(text, begin, tokens, seen, name.first)
                if titled < start or name.kind == "PER":
                    kind, start = "PERSON", titled
            yield Detection(kind, start, stop, round(min(name.score, SUREST), 3), WHY[kind])

    def _is_label(self, word: str) -> bool:
        """SSN, IBAN, ID: what a value is called; or a word that only begins a sentence."""
        low = word.lower()
        plain = word == low or word.isupper()
        return low in self._never_alone or (plain and low in self._labels)


def _can_be_told(name: str) -> bool:
    """The network has read Latin letters. Of other scripts it knows no words: there two words with
    capitals side by side are a name, one may be any word that begins a sentence.
    """
    if LATIN.search(name) is not None:
        return True
    if any("LATIN" in unicodedata.name(letter, "") for letter in name if letter.isalpha()):
        return True
    words = name.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _ends_a_file_name(text: str, start: int, value: str) -> bool:
    """In small letters right behind a full stop and a word: the “md” of “privacy.md”."""
    is_small = value.isalnum() and value == value.lower()
    return is_small and start > 1 and text[start - 1] == "." and text[start - 2].isalnum()


def _after_titles(text: str, begin: int, tokens: Tokens, seen: Features, at: Ints) -> list[int]:
    """Which candidates stand right behind a title."""
    import numpy as np

    titled = np.flatnonzero(seen.flags & TITLE)
    if not len(titled):
        return []
    follows = np.zeros(len(seen.flags) + 2, bool)
    follows[titled + 1] = follows[titled + 2] = True
    found = []
    for row in np.flatnonzero(follows[at]).tolist():
        place = int(at[row])
        before = place - 1
        end = begin + int(tokens.end[before])
        if text[end - 1 : end] == "." and before:
            before -= 1
        gap = text[begin + int(tokens.end[before]) : begin + int(tokens.start[place])]
        if seen.flags[before] & TITLE and TITLE_GAP.fullmatch(gap):
            found.append(row)
    return found


def _joined(spans: Iterator[Span], text: str, begin: int) -> Iterator[Span]:
    """Parts of one firm's name, which the network may cut in two: Schmidt & Söhne GmbH."""
    held: Span | None = None
    for span in spans:
        if held is not None:
            if (
                span.kind == "ORG"
                and (held.kind == "ORG" or held.is_firm)
                and text[begin + held.end : begin + span.start] in JOINTS
            ):
                held = span._replace(
                    first=held.first, start=held.start, score=max(held.score, span.score),
                    may_be_label=False,
                )  # fmt: skip
                continue
            yield held
        held = span
    if held is not None:
        yield held


def _spans(at: Ints, labels: Ints, sure: Ints, seen: Features) -> Iterator[Span]:
    """The names; `at` are the tokens that are part of one."""
    import numpy as np

    tokens = seen.tokens
    begins = labels % 2 == 1  # LABELS: B-, I-, B-, I- ...
    begins[0] = True
    starts = np.flatnonzero(begins)
    ends = np.append(starts[1:], len(at))
    scores = np.add.reduceat(sure, starts) / (ends - starts)
    first, last = at[starts], at[ends - 1]
    before = np.maximum(first - 1, 0)
    titled = (seen.flags[before] & TITLE) > 0
    titled |= tokens.lower[tokens.start[before]] == STOP
    rows = zip(
        labels[starts].tolist(), first.tolist(), scores.tolist(), tokens.start[first].tolist(),
        tokens.end[last].tolist(), (first == last).tolist(), (titled & (first > 0)).tolist(),
        ((seen.flags[last] & FIRM) > 0).tolist(),
        strict=True,
    )  # fmt: skip
    for label, *rest in rows:
        yield Span(LABELS[label][2:], *rest)


def _with_title(text: str, begin: int, tokens: Tokens, seen: Features, first: int) -> int:
    """Where the name begins, titles in front of it included: Herr Dr. X."""
    start = int(tokens.start[first])
    place = first - 1
    while place >= 0 and first - place < 5:
        gap = text[begin + int(tokens.end[place]) : begin + start]
        word = text[begin + int(tokens.start[place]) : begin + int(tokens.end[place])]
        if word == "." and not gap.strip():
            place -= 1
            continue
        if not (seen.flags[place] & TITLE) or not TITLE_GAP.fullmatch(gap):
            break
        start = int(tokens.start[place])
        place -= 1
    return start


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Parts short enough to be cut at once, that end at a line or at least at a space."""
    start = 0
    while len(text) - start > BLOCK:
        end = -1
        for sign in ("\n", " "):
            end = text.rfind(sign, start + BLOCK // 2, start + BLOCK)
            if end >= 0:
                break
        end = start + BLOCK if end < 0 else end + 1
        yield start, end
        start = end
    if start < len(text):
        yield start, len(text)
