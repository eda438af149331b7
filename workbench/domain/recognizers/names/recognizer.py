"""Find people, places and organisations with the small network that ships with the program.

Pure: arrays and word lists come in, detections go out. The score of a name is how sure the network
is that its words are a name at all.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

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
Span = tuple[str, int, int, float]  # kind, first and last token, score
TITLE_GAP = re.compile(r"\.? ?\Z")


class NameRecognizer:
    def __init__(self, arrays: Mapping[str, Any], labels: Iterable[str] = ()) -> None:
        """`labels`: abbreviations that stand before a value and are no name, in lower case."""
        self._net = NameNet(arrays)
        self._labels = frozenset(labels)

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
        sure = 1 - np.exp(log_p[named, 0])
        rows = zip(at[named].tolist(), labels[named].tolist(), sure.tolist(), strict=True)
        for kind, first, last, score in _joined(_spans(rows), text, begin, tokens, seen):
            if score < LEAST or (first == last and self._is_label(text, begin, tokens, first)):
                continue
            start, stop = int(tokens.start[first]), int(tokens.end[last])
            if stop - start < SHORTEST or not _can_be_told(text[begin + start : begin + stop]):
                continue
            if kind == "PER":
                start = _with_title(text, begin, tokens, seen, first)
            name = TYPES[kind]
            yield Detection(
                name, begin + start, begin + stop, round(min(score, SUREST), 3), WHY[name]
            )

    def _is_label(self, text: str, begin: int, tokens: Tokens, place: int) -> bool:
        """SSN, IBAN, ID: what a value is called."""
        word = text[begin + int(tokens.start[place]) : begin + int(tokens.end[place])]
        return word.isupper() and word.lower() in self._labels


def _can_be_told(name: str) -> bool:
    """The network has read Latin letters. Of other scripts it knows no words: there two words with
    capitals side by side are a name, one may be any word that begins a sentence.
    """
    if any("LATIN" in unicodedata.name(letter, "") for letter in name if letter.isalpha()):
        return True
    words = name.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _after_titles(text: str, begin: int, tokens: Tokens, seen: Features, at: Ints) -> list[int]:
    """Which candidates stand right behind a title."""
    import numpy as np

    found = []
    titled = np.flatnonzero(seen.flags & TITLE)
    follows = {int(place) + 1 for place in titled} | {int(place) + 2 for place in titled}
    for row, place in enumerate(at.tolist()):
        if place in follows:
            before = place - 1
            end = begin + int(tokens.end[before])
            if text[end - 1 : end] == "." and before:
                before -= 1
            gap = text[begin + int(tokens.end[before]) : begin + int(tokens.start[place])]
            if seen.flags[before] & TITLE and TITLE_GAP.fullmatch(gap):
                found.append(row)
    return found


def _joined(
    spans: Iterator[Span], text: str, begin: int, tokens: Tokens, seen: Features
) -> Iterator[Span]:
    """Parts of one firm's name, which the network may cut in two: Schmidt & Söhne GmbH."""
    held: Span | None = None
    for span in spans:
        if held is not None:
            end, start = begin + int(tokens.end[held[2]]), begin + int(tokens.start[span[1]])
            is_whole = held[0] == "ORG" or bool(seen.flags[span[2]] & FIRM)
            if is_whole and span[0] == "ORG" and text[end:start] in JOINTS:
                held = "ORG", held[1], span[2], max(held[3], span[3])
                continue
            yield held
        held = span
    if held is not None:
        yield held


def _spans(rows: Iterator[tuple[int, int, float]]) -> Iterator[Span]:
    """Kind, first and last token, and score of each name."""
    kind, first, last, scores = "", 0, 0, [0.0]
    for place, label, sure in rows:
        name = LABELS[label]
        if name[0] == "B" or not kind:
            if kind:
                yield kind, first, last, sum(scores) / len(scores)
            kind, first, scores = name[2:], place, []
        last = place
        scores.append(sure)
    if kind:
        yield kind, first, last, sum(scores) / len(scores)


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
