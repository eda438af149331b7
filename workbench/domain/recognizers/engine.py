"""All recognisers over one text: detections above their thresholds, without overlaps.

Pure: rules and word lists come in as parsed data. Never skips a rule, whatever the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from workbench.domain.privacy import Detection, resolve_overlaps
from workbench.domain.recognizers.addresses import AddressRecognizer
from workbench.domain.recognizers.custom import CustomType, find_custom
from workbench.domain.recognizers.letterhead import letterhead
from workbench.domain.recognizers.normalize import plain_text
from workbench.domain.recognizers.organisations import OrganisationRecognizer
from workbench.domain.recognizers.patterns import PatternScanner, parse_patterns
from workbench.domain.recognizers.people import PeopleRecognizer
from workbench.domain.recognizers.places import PlaceRecognizer
from workbench.domain.recognizers.words import Lexicon, View

DEFAULT_THRESHOLD = 0.5


@dataclass(frozen=True, slots=True)
class Selection:
    """What is looked for and what is passed over."""

    threshold: float = DEFAULT_THRESHOLD
    thresholds: Mapping[str, float] = field(default_factory=dict)  # by type
    types: frozenset[str] | None = None  # None: all
    allow: frozenset[str] = frozenset()  # values that are never reported, folded
    deny: Mapping[str, str] = field(default_factory=dict)  # folded value -> type, always reported
    custom: tuple[CustomType, ...] = ()


class Recognizers:
    """Every rule there is, compiled once. `find` may be called from any thread."""

    def __init__(self, pattern_files: Iterable[Mapping[str, Any]], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._patterns = PatternScanner(parse_patterns(pattern_files))
        self._people = PeopleRecognizer(lexicon)
        self._places = PlaceRecognizer(lexicon)
        self._organisations = OrganisationRecognizer(lexicon)
        self._addresses = AddressRecognizer(lexicon)
        self._particles = frozenset(lexicon.people["particles"])

    def find(self, text: str, selection: Selection = Selection()) -> tuple[Detection, ...]:
        """Return what is found, by position; offsets are code points of `text`."""
        plain, offsets = plain_text(text)
        found = self._all(plain)
        found += find_custom(plain, selection.custom, selection.deny)
        wanted = [detection for detection in found if _is_wanted(plain, detection, selection)]
        kept = resolve_overlaps(wanted)
        return _at(offsets, kept)

    def find_shapes(self, text: str) -> tuple[Detection, ...]:
        """What patterns alone find, without names and addresses; for logs and other bulk."""
        plain, offsets = plain_text(text)
        found = [f for f in self._patterns.find(plain) if f.score >= DEFAULT_THRESHOLD]
        return _at(offsets, resolve_overlaps(found))

    def _all(self, text: str) -> list[Detection]:
        found = self._patterns.find(text)
        view = View(text, self._lexicon.common, self._particles)
        blocks = self._addresses.find(text)
        people = list(self._people.find(view))
        names = [*people, *self._places.find(view)]
        names += self._organisations.find(view)
        for block in blocks:
            start, end = block[0].start, block[-1].end
            names = [name for name in names if name.end <= start or name.start >= end]
            names += letterhead(text, start, people, self._lexicon)
            found += block
        return found + names


def _at(offsets: Sequence[int] | None, found: tuple[Detection, ...]) -> tuple[Detection, ...]:
    """The detections at their places in the text as it was given."""
    if offsets is None:
        return found
    return tuple(replace(f, start=offsets[f.start], end=offsets[f.end - 1] + 1) for f in found)


def _is_wanted(text: str, detection: Detection, selection: Selection) -> bool:
    if selection.types is not None and detection.entity_type not in selection.types:
        return False
    if selection.allow and text[detection.start : detection.end].casefold() in selection.allow:
        return False
    least = selection.thresholds.get(detection.entity_type, selection.threshold)
    return detection.score >= least


def lexicon_from(lists: Mapping[str, str], tables: Mapping[str, Mapping[str, Any]]) -> Lexicon:
    """Word lists as they stand in their files, one entry a line, and parsed tables."""

    def folded(name: str) -> frozenset[str]:
        return frozenset(lists[name].split("\n")) - {""}

    return Lexicon(
        common=folded("common_words"),
        first_names=folded("first_names"),
        last_names=folded("last_names"),
        cities=folded("cities"),
        countries=folded("countries"),
        people=tables["people"],
        places=tables["places"],
        organisations=tables["organisations"],
        streets=tables["streets"],
        address_rules=tables["address_rules"]["rule"],
    )


def types_found(detections: Sequence[Detection]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for detection in detections:
        counts[detection.entity_type] = counts.get(detection.entity_type, 0) + 1
    return dict(sorted(counts.items()))
