"""Names by word lists and the words around them, without a model.

Pure. What the program used before it had a network for names; kept to compare with, and for texts
made of names that are in lists.
"""

from __future__ import annotations

from workbench.domain.privacy import Detection
from workbench.domain.recognizers.organisations import OrganisationRecognizer
from workbench.domain.recognizers.people import PeopleRecognizer
from workbench.domain.recognizers.places import PlaceRecognizer
from workbench.domain.recognizers.words import Lexicon, View


class RuleNames:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._people = PeopleRecognizer(lexicon)
        self._places = PlaceRecognizer(lexicon)
        self._organisations = OrganisationRecognizer(lexicon)
        self._particles = frozenset(lexicon.people["particles"])

    def find(self, text: str) -> list[Detection]:
        view = View(text, self._lexicon.common, self._particles)
        people = list(self._people.find(view))
        return [*people, *self._places.find(view), *self._organisations.find(view)]
