"""How well the sentences of a passage say what an answer claims.

Pure. Compares words only: figures count most, words that stand in every sentence least.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Sequence

from workbench.domain.sentences import statements

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+(?:[.,:/'’-][^\W_{_UNSPACED}]+)*")

QUESTION_SHARE = 0.3  # a word of the question counts this much of a word of the answer
LEAST_COVERAGE = 0.3  # of the claim's words, for a sentence to stand out
TELLING_RUN = 3  # as many words in the same order make it stand out as well


class Sentences:
    """The sentences of one text with their words, ready to be compared with claims."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self.spans = statements(text)
        self._words = [_tokens(text[start:end]) for start, end in self.spans]
        self._weights = _weights(self._words)
        # An answer may lean on one sentence a thousand times.
        self.fit = functools.cache(self._fit)
        self.best = functools.cache(self._best)

    def _fit(self, place: int, claim: str, question: str) -> float:
        """How well the sentence at `place` says the claim; 0 if they have no word in common."""
        return self._compare(place, *_claimed(claim, question))[0]

    def _best(self, claim: str, question: str) -> tuple[float, int, int]:
        """Fit and span of the sentence that says the claim; 0 and the whole text if none does."""
        claimed, asked = _claimed(claim, question)
        best = (0.0, 0, self._length)
        for place, (start, end) in enumerate(self.spans):
            fit, stands_out = self._compare(place, claimed, asked)
            if stands_out and fit > best[0]:
                best = (fit, start, end)
        return best

    def _compare(
        self, place: int, claimed: Sequence[str], asked: Sequence[str]
    ) -> tuple[float, bool]:
        """The fit, and whether it is good enough to pick the sentence for its words alone."""
        words, weights = self._words[place], self._weights
        shared = set(claimed) & set(words)
        run = _longest_run(claimed, words)
        has_value = any(any(c.isdigit() for c in word) for word in shared)
        covered = len(shared) / max(1, len(set(claimed)))
        fit = sum(_value(word) * weights[word] for word in shared) + 0.5 * run
        fit += QUESTION_SHARE * sum(weights[word] for word in (set(asked) & set(words)) - shared)
        return fit, covered >= LEAST_COVERAGE or run >= TELLING_RUN or has_value


def _claimed(claim: str, question: str) -> tuple[list[str], list[str]]:
    """The words to look for, and those of the question; a bare mark is read by the question."""
    claimed, asked = _tokens(claim), _tokens(question)
    return (claimed, asked) if claimed else (asked, [])


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
