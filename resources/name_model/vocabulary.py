"""Which words the recogniser knows: the lists they are in, and vectors to begin with."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from workbench.domain.recognizers.names.net import (
    CITY,
    COMMON,
    COUNTRY,
    FIRM,
    FIRST,
    JOINS,
    LAST,
    TITLE,
    WordIndex,
)
from workbench.domain.recognizers.names.tokens import hash_of

WORDS = Path(__file__).resolve().parent.parent / "privacy" / "words"
LETTERS = re.compile(r"[^\W\d_]+")
AXES = 96  # of the embedder's vectors that are kept
_JOINING_WORDS = (
    "of", "the", "for", "and", "de", "la", "le", "du", "del", "van", "von", "der", "den", "di",
    "da", "do", "dos", "al", "el", "y", "und", "et", "zu", "bin", "des", "e",
)  # fmt: skip
JOINING = (*_JOINING_WORDS, "&", "-", "'", ".", "+")
SIGNS = ".,;:!?'\"-()[]{}<>/\\|@#$%&*+=_~`“”„’–—•…\n\0"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Parallel arrays over all known spellings; `start` are the vectors of the first rows."""

    hashes: np.ndarray
    flags: np.ndarray
    rows: np.ndarray
    start: np.ndarray
    n_rows: int
    with_vector: frozenset[str]

    def index(self) -> WordIndex:
        return WordIndex(self.hashes)


def lines_of(name: str) -> list[str]:
    return [line for line in (WORDS / f"{name}.txt").read_text("utf-8").split("\n") if line]


def table(name: str) -> dict[str, list[str]]:
    return tomllib.loads((WORDS / f"{name}.toml").read_text("utf-8"))


def vocabulary(embedder: Path) -> Vocabulary:
    lists = _lists()
    named, start = _vectors(embedder)
    row_of = {word: n + 1 for n, word in enumerate(named)}
    row_of |= {sign: len(named) + 1 + n for n, sign in enumerate(SIGNS)}
    words = sorted({*lists, *row_of})
    return Vocabulary(
        np.array([hash_of(word) for word in words], np.uint64),
        np.array([lists.get(word, 0) for word in words], np.uint8),
        np.array([row_of.get(word, 0) for word in words], np.uint16),
        start,
        len(row_of) + 1,
        frozenset(named),
    )


def _lists() -> dict[str, int]:
    """Each single word with the lists it is in, as bits."""
    flags: dict[str, int] = {}

    def put(entries: Sequence[str], bit: int) -> None:
        for entry in entries:
            for word in LETTERS.findall(entry.lower()):
                flags[word] = flags.get(word, 0) | bit

    put(lines_of("first_names"), FIRST)
    put(lines_of("last_names"), LAST)
    put([city for city in lines_of("cities") if " " not in city], CITY)
    put([country for country in lines_of("countries") if " " not in country], COUNTRY)
    put(lines_of("common_words"), COMMON)
    firms = table("organisations")
    known = [firm for firm in firms["known"] if " " not in firm]
    put([*firms["legal"], *firms["words"], *firms["heads"], *known], FIRM)
    put(table("people")["titles"], TITLE)
    for word in JOINING:
        flags[word] = flags.get(word, 0) | JOINS
    return flags


def _vectors(embedder: Path) -> tuple[list[str], np.ndarray]:
    """Whole words of the embedder and their input vectors, by principal components."""
    from safetensors import safe_open

    entries = (embedder / "vocab.txt").read_text("utf-8").split("\n")
    ids = {word: n for n, word in enumerate(entries) if LETTERS.fullmatch(word)}
    with safe_open(embedder / "model.safetensors", "np") as file:
        vectors = file.get_tensor("embeddings.word_embeddings.weight").astype(np.float32)
    rows = vectors[list(ids.values())]
    rows -= rows.mean(axis=0)
    _, _, axes = np.linalg.svd(rows[:: max(1, len(rows) // 8000)], full_matrices=False)
    reduced = rows @ axes[:AXES].T
    return list(ids), reduced / reduced.std()
