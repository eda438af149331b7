"""The sentences of a text that say most of it: a summary that needs no model, word for word.

Pure. A sentence counts for the words that it shares with the whole text, the more the earlier it
stands; the second one must not repeat the first.
Source: sentence scoring by word probability, SumBasic, Nenkova and Vanderwende 2005.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from workbench.domain.sentences import statements
from workbench.domain.survey.words import stems_of

_LEAST_WORDS, _MOST_WORDS = 5, 60
_MOST_SENTENCES = 2_000
_LATER = 0.15  # what a place at the end of the text takes away


def telling_sentences(text: str, empty: Collection[str], n: int = 2) -> tuple[tuple[int, int], ...]:
    """Spans of up to `n` sentences, in the order of the text."""
    spans = [span for span in statements(text)[:_MOST_SENTENCES] if _says(text[slice(*span)])]
    words = [
        [stem for stem in stems_of(text[start:end]) if stem not in empty] for start, end in spans
    ]
    counts = Counter(stem for each in words for stem in each)
    total = sum(counts.values()) or 1
    weights = {stem: count / total for stem, count in counts.items()}
    chosen: list[int] = []
    for _ in range(n):
        best, best_score = -1, 0.0
        for place, each in enumerate(words):
            if place in chosen or not _LEAST_WORDS <= len(each) <= _MOST_WORDS:
                continue
            place_share = 1 - _LATER * place / max(1, len(spans))
            score = place_share * sum(weights[stem] for stem in each) / len(each)
            if score > best_score:
                best, best_score = place, score
        if best < 0:
            break
        chosen.append(best)
        for stem in set(words[best]):
            weights[stem] **= 2
    if not chosen:
        return statements(text)[:1]
    return tuple(spans[place] for place in sorted(chosen))


def _says(sentence: str) -> bool:
    """Whether it may say something: no row of a table, no heading, no line in capitals."""
    return not sentence.startswith(("|", "#")) and not sentence.isupper()
