"""Find names of people by lists of names, titles and the words around them.

Pure. No list holds every name: an unknown word counts where its neighbours say that it is one.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence

from workbench.domain.privacy import Detection
from workbench.domain.recognizers.words import (
    Lexicon,
    Run,
    View,
    Word,
)

PERSON = "PERSON"
LIST_GAPS = {", ", " and ", " & ", ", and ", " und ", " et ", " y ", " or "}
NOTHING = (0, 0.0, "")
LONGEST = 4  # words of one name, particles not counted


class PeopleRecognizer:
    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.people
        self._lexicon = lexicon
        self._titles = frozenset(words["titles"])
        titles = "|".join(sorted(map(re.escape, self._titles), key=lambda t: (-len(t), t)))
        self._title = re.compile(rf"(?i)(?<!\w)(?P<title>{titles})(?:\.? |\.)(?=[^\W\d_])")
        self._weak_titles = frozenset(words["weak_titles"])
        self._strong = frozenset(words["strong_before"])
        self._weak = frozenset(words["weak_before"])
        self._after = frozenset(words["after"])
        self._speech = frozenset(words["speech_before"])
        self._speech_after = frozenset(words["speech_after"])
        self._never = frozenset(words["never"])
        self._countries = lexicon.countries - frozenset(words["also_countries"])
        self._skipped = self._titles | frozenset(words["particles"])
        self._not_people = self._never | lexicon.countries | lexicon.cities
        self._sure_last = lexicon.last_names - lexicon.common - self._not_people
        self._particles = frozenset(words["particles"])
        self._places_before = frozenset(lexicon.places["strong_before"]) | {"in", "from", "near"}

    def find(self, view: View) -> Iterator[Detection]:
        found = [detection for run in view.runs for detection in self._in_run(view, run.words)]
        yield from found
        yield from self._in_lists(view, {detection.end: detection.score for detection in found})
        yield from self._after_titles(view)

    def _in_lists(self, view: View, sure: dict[int, float]) -> Iterator[Detection]:
        """Single words beside a surer name: Malon, Mark, Kaylee and Brandi."""
        if not sure:
            return
        forth = list(itertools.pairwise(view.runs))
        back = [(right, left) for left, right in reversed(forth)]
        for left, right in (*forth, *back):
            if len(right.words) != 1 or sure.get(left.end, 0) < 0.55:
                continue
            first, second = (left, right) if left.start < right.start else (right, left)
            word = right.words[0]
            beside = view.text[first.end : second.start] in LIST_GAPS
            if beside and sure.get(right.end, 0) < 0.55 and self._may_be_name(word):
                sure[right.end] = 0.6
                yield Detection(PERSON, word.start, word.end, 0.6, "beside another name")

    def _may_be_name(self, word: Word) -> bool:
        lexicon = self._lexicon
        known = word.low in lexicon.first_names or word.low in lexicon.last_names
        strange = word.low not in lexicon.common and word.text[1:].islower()
        return (known or strange) and word.low not in self._not_people

    def _in_run(self, view: View, words: Sequence[Word]) -> Iterator[Detection]:
        at = 0
        while at < len(words):
            taken, score, why = self._name_at(view, words, at)
            if taken:
                name = words[at : at + taken]
                yield Detection(PERSON, name[0].start, name[-1].end, score, why)
            at += taken or 1

    def _name_at(self, view: View, words: Sequence[Word], at: int) -> tuple[int, float, str]:
        """How many words from `at` are one name, how surely, and why; zero words if none."""
        word = words[at]
        first = self._is_first(word)
        common = word.low in self._lexicon.common
        if word.low in self._skipped or (common and not first):
            return NOTHING
        strong = not self._strong.isdisjoint(view.lead(word.start))
        if word.low in self._never and not (strong and first):
            return NOTHING
        following = self._following(words, at)
        if following:
            return self._full_name(word, following, first=first, strong=strong)
        return self._single(view, word, first=first, strong=strong)

    def _full_name(
        self, word: Word, following: list[Word], *, first: bool, strong: bool
    ) -> tuple[int, float, str]:
        lexicon = self._lexicon
        common = word.low in lexicon.common
        known_last = any(
            part.low in lexicon.last_names or part.low in lexicon.first_names for part in following
        )
        strange = any(part.low not in lexicon.common for part in following)
        n = len(following) + 1
        if first and known_last and (strange or not common):
            return n, 0.85, "first and last name"
        if first and strange and not common:
            return n, 0.75, "first name and an unknown word"
        if first and strange:
            return n, 0.55, "first name that is a word too, and an unknown word"
        if strong and (not common or first):
            return n, 0.75, "after words that announce a name"
        if word.low in lexicon.last_names and known_last and not common and strange:
            return n, 0.6, "two words from the lists of names"
        is_name = word.text[1:].islower() and word.low not in self._not_people
        if is_name and not common and n == 2 and following[0].low in self._sure_last:
            return n, 0.55, "an unknown word and a last name"
        return NOTHING

    def _single(
        self, view: View, word: Word, *, first: bool, strong: bool
    ) -> tuple[int, float, str]:
        lexicon = self._lexicon
        common, last = word.low in lexicon.common, word.low in lexicon.last_names
        if len(word.text) < 2 or (word.text.isupper() and len(word.text) < 4):
            return NOTHING
        if word.low in self._countries:
            return NOTHING
        if strong:
            return 1, 0.75, "after words that announce a name"
        lead, follow = view.lead(word.start), view.follow(word.end)
        after = not self._after.isdisjoint(follow)
        if first and "-" in word.low and self._two_surnames(word):
            return (1, 0.55, "by the words around it") if after else NOTHING
        place = word.low in lexicon.cities or word.low in lexicon.countries
        if first:
            score, why = (0.25, "first name that is a word too") if common else (0.6, "first name")
        elif last:
            score, why = 0.35, "last name"
        elif (
            place
            or not word.text[1:].islower()
            or (self._speech.isdisjoint(lead) and self._speech_after.isdisjoint(follow))
        ):
            return NOTHING
        else:
            return 1, 0.55, "by the words around it"
        in_place = not self._places_before.isdisjoint(lead)
        if in_place and place:
            score -= 0.4
        elif word.low in lexicon.countries:
            score -= 0.2
        near = after or not (in_place or self._weak.isdisjoint(lead))
        if score > 0 and near and not (common and word.opens_sentence and not after):
            score += 0.2 if common else 0.25
            why += ", by the words around it"
        return (1, min(score, 0.9), why) if score > 0.2 else NOTHING

    def _following(self, words: Sequence[Word], at: int) -> list[Word]:
        """The words after the first that belong to the same name."""
        lexicon, taken, n = self._lexicon, [], 1
        for word in words[at + 1 :]:
            if word.low in self._particles:
                taken.append(word)
                continue
            known = word.low in lexicon.last_names or word.low in lexicon.first_names
            fits = known or word.low not in lexicon.common or len(word.text) == 1
            if not fits or word.low in self._never or n >= LONGEST:
                break
            if word.low in lexicon.countries and n > 1:
                break
            taken.append(word)
            n += 1
        while taken and taken[-1].low in self._particles:
            taken.pop()
        return taken

    def _is_first(self, word: Word) -> bool:
        names = self._lexicon.first_names
        left, hyphen, right = word.low.partition("-")
        return word.low in names or (bool(hyphen) and left in names and right in names)

    def _two_surnames(self, word: Word) -> bool:
        return all(part in self._lexicon.last_names for part in word.low.split("-"))

    def _after_titles(self, view: View) -> Iterator[Detection]:
        """Mr. X, Frau Dr. X: the words that touch the title are the name."""
        for match in self._titles_in(view):
            run = self._run_at(view, match.end())
            if run is None or match.end() > run.end:
                continue
            title = match["title"].lower()
            place = bisect.bisect_left(run.words, match.end(), key=lambda word: word.start)
            name = list(run.words[place : place + 4])
            while name and (name[-1].low in self._particles or self._is_weak(name[-1], name)):
                name.pop()
            name = name[next((n for n, w in enumerate(name) if w.low not in self._titles), 0) :]
            if not name or (title in self._weak_titles and not self._known(name)):
                continue
            yield Detection(PERSON, match.start(), name[-1].end, 0.85, f"after the title “{title}”")

    def _titles_in(self, view: View) -> Iterator[re.Match[str]]:
        if view.is_lower:
            yield from self._title.finditer(view.text)
            return
        for word in view.words:
            if word.low in self._titles:
                match = self._title.match(view.text, word.start)
                if match is not None:
                    yield match

    def _run_at(self, view: View, at: int) -> Run | None:
        place = bisect.bisect_right(view.runs, at, key=lambda run: run.start) - 1
        return view.runs[place] if place >= 0 else None

    def _is_weak(self, word: Word, name: list[Word]) -> bool:
        return len(name) > 1 and word.low in self._lexicon.common and not self._known([word])

    def _known(self, name: list[Word]) -> bool:
        lexicon = self._lexicon
        return any(w.low in lexicon.first_names or w.low in lexicon.last_names for w in name)
