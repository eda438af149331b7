"""Find the citations `[n]` in an answer, and the sentence of the passage that each leans on.

Pure. A number that no passage of the prompt bears stays plain text, and so does what stands in
code or names a link.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.document import Citation, Passage
from workbench.domain.sentences import statements

_MARKER = re.compile(r"\[\s*(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\s*\](?!\()")
_CODE = re.compile(r"```.*?(?:```|\Z)|`[^`\n]*`", re.DOTALL)
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+(?:[.,:/'’-][^\W_{_UNSPACED}]+)*")

QUESTION_SHARE = 0.3  # a word of the question counts this much of a word of the answer
LEAST_COVERAGE = 0.3  # of the claim's words, for a sentence to stand out
TELLING_RUN = 3  # as many words in the same order make it stand out as well


@dataclass(frozen=True, slots=True)
class Marker:
    """`answer[start:end]` cites these passage numbers; at least one of them is known."""

    start: int
    end: int
    numbers: tuple[int, ...]


def markers(answer: str, n_passages: int) -> tuple[Marker, ...]:
    """Return the citation markers in `answer`, in order."""
    code = [match.span() for match in _CODE.finditer(answer)]
    found: list[Marker] = []
    for match in _MARKER.finditer(answer):
        if any(start <= match.start() < end for start, end in code):
            continue
        numbers = tuple(int(number) for number in re.findall(r"\d+", match[1]))
        known = tuple(number for number in numbers if 1 <= number <= n_passages)
        if known:
            found.append(Marker(match.start(), match.end(), known))
    return tuple(found)


def cite(answer: str, passages: Sequence[Passage], question: str = "") -> tuple[Citation, ...]:
    """Return one citation for each passage that `answer` cites, by number.

    Passage `n` of the prompt is `passages[n - 1]`. When a passage is cited more than once, the
    sentence that fits best is quoted.
    """
    best: dict[int, tuple[float, Citation]] = {}
    found = markers(answer, len(passages))
    for marker in found:
        claim = _claim(answer, marker, found)
        for number in marker.numbers:
            passage = passages[number - 1]
            score, start, end = _quote(passage.text, claim, question)
            if number not in best or score > best[number][0]:
                best[number] = (
                    score,
                    Citation(number, passage, passage.start + start, passage.start + end),
                )
    return tuple(best[number][1] for number in sorted(best))


def _claim(answer: str, marker: Marker, all_markers: Sequence[Marker]) -> str:
    """The sentence that `marker` stands in, or directly behind; markers are blanked out."""
    blanked = list(answer)
    for other in all_markers:
        blanked[other.start : other.end] = " " * (other.end - other.start)
    text = "".join(blanked)
    spans = statements(text)
    around = [span for span in spans if span[0] <= marker.start < span[1]]
    before = [span for span in spans if span[1] <= marker.start]
    chosen = around or before[-1:] or list(spans[:1])
    return text[slice(*chosen[0])] if chosen else ""


def _quote(text: str, claim: str, question: str) -> tuple[float, int, int]:
    """Score and span of the sentence of `text` that says the claim; all of it if none does."""
    claimed = _tokens(claim)
    asked = _tokens(question)
    if not claimed:
        claimed, asked = asked, []
    spans = statements(text)
    split = [_tokens(text[start:end]) for start, end in spans]
    weights = _weights(split)
    best = (0.0, 0, len(text))
    for (start, end), words in zip(spans, split, strict=True):
        shared = set(claimed) & set(words)
        run = _longest_run(claimed, words)
        has_value = any(any(c.isdigit() for c in word) for word in shared)
        covered = len(shared) / max(1, len(set(claimed)))
        if not (covered >= LEAST_COVERAGE or run >= TELLING_RUN or has_value):
            continue
        score = sum(_value(word) * weights[word] for word in shared) + 0.5 * run
        score += QUESTION_SHARE * sum(weights[word] for word in (set(asked) & set(words)) - shared)
        if score > best[0]:
            best = (score, start, end)
    return best


def _tokens(text: str) -> list[str]:
    return [match[0].casefold() for match in _TOKEN.finditer(text)]


def _weights(split: Sequence[Sequence[str]]) -> dict[str, float]:
    """A word that stands in every sentence tells little, a rare one much."""
    in_sentences: dict[str, int] = {}
    for words in split:
        for word in set(words):
            in_sentences[word] = in_sentences.get(word, 0) + 1
    return {word: math.log(1 + len(split) / n) for word, n in in_sentences.items()}


def _value(word: str) -> float:
    """Figures and dates are what an answer is checked for."""
    return 2.0 if any(character.isdigit() for character in word) else 1.0


def _longest_run(left: Sequence[str], right: Sequence[str]) -> int:
    """Length of the longest run of words that both have in the same order."""
    longest = 0
    row = [0] * (len(right) + 1)
    for word in left:
        above = 0
        for at, other in enumerate(right, 1):
            above, row[at] = row[at], above + 1 if word == other else 0
            longest = max(longest, row[at])
    return longest
