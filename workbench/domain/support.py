"""Does a passage bear out what a sentence of an answer says? By words and figures, and by meaning.

Pure; vectors come from outside. The bounds were measured on statements made of XQuAD's questions
and answers, see `tests/benchmarks/checked_citations.py`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final, Literal

from workbench.domain.citations import Marker, markers
from workbench.domain.claims import Claims
from workbench.domain.document import Passage
from workbench.domain.neighbours import Around, Surroundings
from workbench.domain.passage_marks import marked_sentences
from workbench.domain.sentences import statements
from workbench.domain.survey.words import stem, words_of

State = Literal["supported", "unsupported", "uncited"]

FIGURE: Final = 2.0  # a figure counts as so many words
LEAST_SCORE: Final = 0.62
MEANING_SHARE: Final = 0.5
ENOUGH_WORDS: Final = 0.9  # then meaning is not asked
_FIGURES = re.compile(r"\d[\d.,'’:/-]*\d|\d")
_LEAST_WORDS = 3  # a shorter sentence claims nothing that could be checked
_NEGATIONS: Final = frozenset(
    ("not", "no", "never", "none", "neither", "nor", "without", "nicht", "kein", "keine", "keinen",
     "keiner", "niemals", "ohne", "isn't", "wasn't", "doesn't", "didn't", "cannot", "can't")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SentenceCheck:
    """`answer[start:end]` is the sentence; `numbers` are the passages that it cites.

    `words` is the share of its words that its sources have, figures counting double; `meaning`
    the cosine to the nearest sentence of theirs, None if it was not needed; `missing`: figures
    that no source has. `judge`: what a model said that was asked, None if none was.
    """

    start: int
    end: int
    state: State
    numbers: tuple[int, ...] = ()
    words: float = 0.0
    meaning: float | None = None
    missing: tuple[str, ...] = ()
    judge: bool | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of an answer without its marks, and what it cites."""

    start: int
    end: int
    text: str
    numbers: tuple[int, ...]


def claims_of(answer: str, n_passages: int) -> tuple[Claim, ...]:
    """The sentences of an answer that claim something, each with the passages it cites."""
    found = markers(answer, n_passages)
    spans = [(marker.start, marker.end) for marker in found]
    claims = Claims(answer, spans)
    cited: dict[tuple[int, int], list[int]] = {}
    for marker in found:
        names = any(mark.letters for mark in marker.marks)
        span = claims.span(marker.start, marker.end, names_sentence=names)
        if span is not None:
            cited.setdefault(span, []).extend(marker.numbers)
    blanked = _blanked(answer, found)
    result = []
    for start, end in statements(blanked):
        text = " ".join(blanked[start:end].split())
        if len(words_of(text)) >= _LEAST_WORDS:
            numbers = tuple(dict.fromkeys(cited.get((start, end), ())))
            result.append(Claim(start, end, text, numbers))
    return tuple(result)


def source_of(passage: Passage, beside: Surroundings) -> str:
    """What the model read as this passage: with what stood right before and after it, if it did."""
    near = beside.get(passage.chunk_id, Around())
    return "\n".join(part for part in (near.before, passage.text, near.after) if part)


def sentences_of(
    passages: Sequence[Passage], numbers: Sequence[int], beside: Surroundings = MappingProxyType({})
) -> tuple[str, ...]:
    """The sentences of these passages, each with the one before it, as a claim may rest on both.

    `beside`: what the model read beside them; a claim may rest on that as well.
    """
    found: list[str] = []
    for number in numbers:
        text = source_of(passages[number - 1], beside)
        texts = [text[one.start : one.end] for one in marked_sentences(text, number)]
        found += texts
        found += [f"{left} {right}" for left, right in itertools.pairwise(texts)]
    return tuple(found)


def by_words(claim: str, sources: Sequence[str], empty: Collection[str]) -> float:
    """The largest share of the claim's words that one source has."""
    wanted = _weighted(claim, empty)
    total = sum(wanted.values())
    if not total:
        return 1.0
    best = 0.0
    for source in sources:
        said = set(_weighted(source, empty))
        best = max(best, sum(weight for word, weight in wanted.items() if word in said) / total)
    return best


def missing_figures(claim: str, sources: Sequence[str]) -> tuple[str, ...]:
    """Figures of the claim that stand in no source."""
    known = {_bare(one) for source in sources for one in _FIGURES.findall(source)}
    return tuple(one for one in _FIGURES.findall(claim) if _bare(one) not in known)


def turns_round(claim: str, nearest: str) -> bool:
    """Whether one of both denies and the other does not."""
    return bool(_NEGATIONS & set(words_of(claim))) != bool(_NEGATIONS & set(words_of(nearest)))


def score(words: float, meaning: float | None) -> float:
    """From 0 to 1: both ways together."""
    if meaning is None:
        return words
    return (1 - MEANING_SHARE) * words + MEANING_SHARE * max(0.0, meaning)


def state_of(words: float, meaning: float | None, missing: Sequence[str]) -> State:
    """What both ways together say."""
    if missing:
        return "unsupported"
    return "supported" if score(words, meaning) >= LEAST_SCORE else "unsupported"


def with_told(checks: Sequence[SentenceCheck], texts: Sequence[str]) -> tuple[SentenceCheck, ...]:
    """The same where figures may also come from these texts: what tools returned."""
    found = []
    for one in checks:
        left = tuple(figure for figure in one.missing if missing_figures(figure, texts))
        is_told = left != one.missing
        state = state_of(one.words, one.meaning, left) if is_told else one.state
        found.append(replace(one, missing=left, state=state) if is_told else one)
    return tuple(found)


def told_of(checks: Sequence[SentenceCheck]) -> str:
    """What a person should know of an answer's checks; empty if all is borne out."""
    cited = [one for one in checks if one.state != "uncited"]
    bad = [one for one in checks if one.state == "unsupported"]
    if not bad:
        return ""
    what = "is" if len(bad) == 1 else "are"
    noun = "sentence" if len(cited) == 1 else "sentences"
    figures = sorted({figure for one in bad for figure in one.missing})
    missing = f" Not in the sources: {', '.join(figures)}." if figures else ""
    if len(bad) == len(cited):
        missing += " The documents may not tell."
    many = f"{len(bad)} of {len(cited)} cited {noun}"
    return f"{many} {what} not borne out by the passages cited.{missing}"


def with_marks(answer: str, checks: Sequence[SentenceCheck], mark: str = "⚠") -> str:
    """The answer with a sign behind each sentence that is not borne out."""
    for one in sorted(checks, key=lambda check: check.end, reverse=True):
        if one.state == "unsupported" and one.end <= len(answer):
            answer = f"{answer[: one.end]} {mark}{answer[one.end :]}"
    return answer


def _weighted(text: str, empty: Collection[str]) -> dict[str, float]:
    """Stems that carry the text, figures double."""
    weights = {stem(word): 1.0 for word in words_of(text) if word not in empty}
    weights.update({_bare(figure): FIGURE for figure in _FIGURES.findall(text)})
    return weights


def _bare(figure: str) -> str:
    """1,250 and 1.250 and 1250 are the same figure."""
    return re.sub(r"[.,'’](?=\d{3}(?:\D|$))", "", figure).strip(".,:/-")


def _blanked(answer: str, found: Sequence[Marker]) -> str:
    text = list(answer)
    for marker in found:
        text[marker.start : marker.end] = " " * (marker.end - marker.start)
    return "".join(text)
