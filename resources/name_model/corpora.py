"""Read the public sets as texts with labelled names: PER, LOC, ORG.

Pure but for reading. What is held out is told by a hash of the text, or by the book.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

Spans = tuple[tuple[str, int, int], ...]
Labelled = tuple[str, Spans]
WNUT = {"person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG"}
LITBANK = {"PER": "PER", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG"}
SMALL = {"of", "the", "and", "de", "la", "le", "van", "von", "du", "&", ".", "-", "'s", "’s"}
BOOKS_HELD_OUT = 10


def is_held_out(text: str, part: int = 10) -> bool:
    return hashlib.sha256(text.encode()).digest()[0] % part == 0


def joined(words: list[str], tags: list[str], names: dict[str, str]) -> Labelled:
    spans: list[tuple[str, int, int]] = []
    at, open_label = 0, ""
    for word, tag in zip(words, tags, strict=True):
        mark, _, raw = tag.partition("-")
        label = names.get(raw, "")
        if label:
            if mark == "I" and open_label == raw:
                spans[-1] = (label, spans[-1][1], at + len(word))
            else:
                spans.append((label, at, at + len(word)))
        open_label = raw
        at += len(word) + 1
    return " ".join(words), tuple(spans)


def conll(
    path: Path, names: dict[str, str], word_at: int = 0, tag_at: int = 1
) -> Iterator[Labelled]:
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        parts = line.split("\t")
        if line.startswith("# "):
            continue
        if len(parts) <= tag_at or not parts[word_at].strip():
            if words:
                yield joined(words, tags, names)
            words, tags = [], []
            continue
        words.append(parts[word_at].strip())
        tags.append(parts[tag_at].strip())


def btc(folder: Path) -> Iterator[Labelled]:
    same = {"PER": "PER", "LOC": "LOC", "ORG": "ORG"}
    for path in sorted((folder / "BTC/CONLL-format/data").glob("*.conll")):
        yield from conll(path, same)


def wnut(folder: Path, part: str) -> Iterator[Labelled]:
    for path in sorted((folder / "wnut17" / part).glob("*.conll")):
        yield from conll(path, WNUT)


def uner(folder: Path) -> Iterator[Labelled]:
    same = {"PER": "PER", "LOC": "LOC", "ORG": "ORG"}
    for path in sorted((folder / "uner_ewt").glob("*.iob2")):
        yield from conll(path, same, 1, 2)


def litbank(folder: Path, *, held_out: bool) -> Iterator[Labelled]:
    paths = sorted(
        (folder / "litbank/tsv").glob("*.tsv"),
        key=lambda p: hashlib.sha256(p.name.encode()).digest(),
    )
    for path in paths[:BOOKS_HELD_OUT] if held_out else paths[BOOKS_HELD_OUT:]:
        rows: list[list[str]] = []
        for line in [*path.read_text("utf-8").splitlines(), ""]:
            parts = line.split("\t")
            if len(parts) > 1 and parts[0].strip():
                rows.append(parts)
            elif rows:
                yield _sentence(rows)
                rows = []


def _sentence(rows: list[list[str]]) -> Labelled:
    """Of the nested labels the longest ones that are written as names are."""
    words = [row[0].strip() for row in rows]
    starts, at = [], 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    found: set[tuple[int, int, str]] = set()
    for column in range(1, min(5, max(map(len, rows)))):
        open_at, raw = -1, ""
        for place in range(len(rows) + 1):
            tag = rows[place][column] if place < len(rows) and column < len(rows[place]) else "O"
            mark, _, label = tag.partition("-")
            if open_at >= 0 and not (mark == "I" and label == raw):
                found.add((open_at, place, raw))
                open_at = -1
            if mark == "B":
                open_at, raw = place, label
    spans: list[tuple[str, int, int]] = []
    taken: set[int] = set()
    for first, last, raw in sorted(found, key=lambda f: (f[0] - f[1], f)):
        label = LITBANK.get(raw, "")
        named = words[first:last]
        if not label or taken & set(range(first, last)):
            continue
        if not all(w[:1].isupper() or w in SMALL for w in named) or not named[0][:1].isupper():
            continue
        if named[0] in {"I", "He", "She", "It", "The", "A", "My", "His", "Her"} and len(named) == 1:
            continue
        taken |= set(range(first, last))
        spans.append((label, starts[first], starts[last - 1] + len(words[last - 1])))
    return " ".join(words), tuple(sorted(spans, key=lambda s: s[1]))
