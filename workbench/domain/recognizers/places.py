"""Find countries, states and cities by lists, and unknown places by the words before them.

Pure. The city list is modest (places with 15,000 people or more); smaller ones need their context.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.domain.privacy import Detection
from workbench.domain.recognizers.words import WORD, Lexicon, View, Word

LOCATION = "LOCATION"
LONGEST = 5
AFTER_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]{1,30} (?:in|near|from) $")


class PlaceRecognizer:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._strong = frozenset(lexicon.places["strong_before"])
        self._weak = frozenset(lexicon.places["weak_before"])
        self._never = frozenset(lexicon.people["never"])
        self._doubtful = frozenset(lexicon.people["also_countries"])
        self._first_words = {name.split()[0] for name in lexicon.countries | lexicon.cities}

    def find(self, view: View) -> Iterator[Detection]:
        if view.is_lower:
            yield from self._in_lower_case(view.text)
        for run in view.runs:
            at = 0
            while at < len(run.words):
                n, score, why = self._place_at(view, run.words, at)
                if n:
                    start, end = run.words[at].start, run.words[at + n - 1].end
                    yield Detection(LOCATION, start, end, min(score, 0.95), why)
                at += n or 1

    def _in_lower_case(self, text: str) -> Iterator[Detection]:
        """Countries and cities of several words, some of which are common: united kingdom."""
        lexicon = self._lexicon
        words = list(WORD.finditer(text))
        for at, word in enumerate(words):
            if word[0] not in self._first_words:
                continue
            for n in (5, 4, 3, 2):
                name = " ".join(part[0] for part in words[at : at + n])
                if at + n <= len(words) and (name in lexicon.countries or name in lexicon.cities):
                    yield Detection(LOCATION, word.start(), words[at + n - 1].end(), 0.7, "place")
                    break

    def _place_at(self, view: View, words: Sequence[Word], at: int) -> tuple[int, float, str]:
        lexicon = self._lexicon
        known = words[at].low in self._first_words
        if not known and (at or words[0].low in lexicon.common):
            return 0, 0.0, ""
        lead = view.lead(words[at].start)
        if "the" in lead:
            lead |= {phrase.removesuffix(" the") for phrase in lead}
        strong = not self._strong.isdisjoint(lead)
        lift = 0.3 if strong else 0.0 if self._weak.isdisjoint(lead) else 0.2
        most = min(LONGEST, len(words) - at) if known else 0
        for n in range(most, 0, -1):
            name = " ".join(word.low for word in words[at : at + n])
            if name in lexicon.countries:
                doubtful = name in self._doubtful or name in lexicon.common
                return n, (0.4 if doubtful else 0.75) + lift, "country or state"
            if name in lexicon.cities and len(name) > 2 and name not in self._never:
                part = len(words) > n and n == 1
                return n, self._city_score(name, part) + lift, "city"
        if strong and at == 0 and words[0].low not in self._never:
            unknown = [word for word in words[:4] if word.low not in lexicon.common]
            known_person = words[0].low in lexicon.first_names and len(words) > 1
            if unknown and not known_person:
                n = min(len(words), 4)
                return n, 0.55, "after words that announce a place"
        if at == 0 and words[0].low not in self._never and self._is_unknown(words):
            lead_text = view.text[max(0, words[0].start - 40) : words[0].start]
            if AFTER_NAME.search(lead_text) is not None:
                return min(len(words), 4), 0.5, "after a name and “in”"
        return 0, 0.0, ""

    def _is_unknown(self, words: Sequence[Word]) -> bool:
        """A word that is no other known thing, written as names are: not NumPy, not HTTP."""
        first = words[0]
        return (
            first.low not in self._lexicon.common
            and first.low not in self._lexicon.first_names
            and first.text[1:].islower()
        )

    def _city_score(self, name: str, is_part: bool) -> float:
        """Lower for what is a person's name or an ordinary word as well."""
        lexicon = self._lexicon
        if name in lexicon.common:
            return 0.1
        if name in lexicon.first_names or name in lexicon.last_names:
            return 0.25 if is_part else 0.35
        return 0.4 if is_part else 0.5
