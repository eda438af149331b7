"""All recognisers over one text: detections above their thresholds, without overlaps.

Pure: rules and word lists come in as parsed data. Never skips a rule, whatever the text.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from workbench.domain.privacy import Detection, resolve_overlaps
from workbench.domain.recognizers.addresses import AddressRecognizer
from workbench.domain.recognizers.custom import CustomType, find_custom
from workbench.domain.recognizers.letterhead import letterhead
from workbench.domain.recognizers.needles import Needles
from workbench.domain.recognizers.normalize import plain_text
from workbench.domain.recognizers.page import Looks, Page
from workbench.domain.recognizers.pattern_scan import PatternScanner
from workbench.domain.recognizers.patterns import parse_patterns
from workbench.domain.recognizers.rule_names import RuleNames
from workbench.domain.recognizers.short_page import LONGEST, ShortPage
from workbench.domain.recognizers.words import Lexicon

DEFAULT_THRESHOLD = 0.5
SEPARATOR = "\n\0\n"  # between texts that are read as one: nothing reaches across a zero sign
MOST_TOGETHER = 60_000  # characters
FAR_ABOVE = 800  # no letterhead is longer


class FindsNames(Protocol):
    def find(self, text: str) -> list[Detection]: ...


FindsMore = Callable[[Sequence[str]], Sequence[Sequence[Detection]]]  # in each of the texts


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

    def __init__(
        self,
        pattern_files: Iterable[Mapping[str, Any]],
        lexicon: Lexicon,
        names: FindsNames | None = None,
    ) -> None:
        """`names` finds people, places and organisations; None: by word lists alone."""
        self._lexicon = lexicon
        self._patterns = PatternScanner(parse_patterns(pattern_files))
        self._names = names or RuleNames(lexicon)
        self._addresses = AddressRecognizer(lexicon)
        self._needles = Needles([*self._patterns.needles, *self._addresses.needles])

    def find(
        self, text: str, selection: Selection = Selection(), more: FindsMore | None = None
    ) -> tuple[Detection, ...]:
        """Return what is found, by position; offsets are code points of `text`."""
        (found,) = self.find_many((text,), selection, more)
        return found

    def find_many(
        self,
        texts: Sequence[str],
        selection: Selection = Selection(),
        more: FindsMore | None = None,
    ) -> list[tuple[Detection, ...]]:
        """What `find` gives for each text. Short texts are looked through many at a time.

        `more` finds what is added to what the rules find.
        """
        plain = [plain_text(text) for text in texts]
        extra = more([text for text, _ in plain]) if more is not None else None
        done: list[tuple[Detection, ...]] = [()] * len(texts)
        for places in _together([text for text, _ in plain]):
            parts = [plain[place][0] for place in places]
            starts = _starts(parts)
            joined = SEPARATOR.join(parts)
            raw = self._all(joined)
            raw += find_custom_in(parts, starts, selection)
            for place, start in zip(places, starts, strict=True):
                raw += [_moved(one, start) for one in (extra[place] if extra else ())]
            wanted = [one for one in raw if _is_wanted(joined, one, selection)]
            ends = [*starts[1:], len(joined) + len(SEPARATOR)]
            kept = resolve_overlaps(wanted)
            at = 0
            for place, start, end in zip(places, starts, ends, strict=True):
                own = at
                while at < len(kept) and kept[at].start < end:
                    at += 1
                moved = tuple([_moved(one, -start) for one in kept[own:at]])
                done[place] = _at(plain[place][1], moved)
        return done

    def find_shapes(self, text: str) -> tuple[Detection, ...]:
        """What patterns alone find, without names and addresses; for logs and other bulk."""
        plain, offsets = plain_text(text)
        found = [f for f in self._patterns.find(self.page(plain)) if f.score >= DEFAULT_THRESHOLD]
        return _at(offsets, resolve_overlaps(found))

    def page(self, text: str) -> Looks:
        is_short = len(text) <= LONGEST
        return ShortPage(text, self._needles) if is_short else Page(text, self._needles)

    def _all(self, text: str) -> list[Detection]:
        page = self.page(text)
        found = self._patterns.find(page)
        names = sorted(self._names.find(text), key=lambda name: name.start)
        people = [name for name in names if name.entity_type == "PERSON"]
        beside: list[Detection] = []
        at = 0
        for block in sorted(self._addresses.find(page), key=lambda block: block[0].start):
            start, end = block[0].start, block[-1].end
            while at < len(names) and names[at].start < end:
                if names[at].end <= start:
                    beside.append(names[at])
                at += 1
            beside += letterhead(text, start, _near(people, start), self._lexicon)
            found += block
        return found + beside + names[at:]


def find_custom_in(
    texts: Sequence[str], starts: Sequence[int], selection: Selection
) -> list[Detection]:
    """What a person's own types and words find in each text, as it stands among the others."""
    if not (selection.custom or selection.deny):
        return []
    return [
        _moved(one, start)
        for text, start in zip(texts, starts, strict=True)
        for one in find_custom(text, selection.custom, selection.deny)
    ]


def _near(people: Sequence[Detection], end: int) -> Sequence[Detection]:
    """Those of `people`, in order, that stand at most some lines before `end`."""
    first = bisect.bisect_left(people, end - FAR_ABOVE, key=lambda name: name.start)
    return people[first : bisect.bisect_left(people, end, key=lambda name: name.start)]


def _together(texts: Sequence[str]) -> Iterator[list[int]]:
    """Places of texts that can be read as one: all with capitals and others, or all without."""
    groups: dict[tuple[bool, bool], list[int]] = {}
    sizes: dict[tuple[bool, bool], int] = {}
    for place, text in enumerate(texts):
        if not text:
            continue
        kind = text.islower(), text.isupper()
        if sizes.get(kind, 0) + len(text) > MOST_TOGETHER and kind in groups:
            yield groups.pop(kind)
            sizes[kind] = 0
        groups.setdefault(kind, []).append(place)
        sizes[kind] = sizes.get(kind, 0) + len(text) + len(SEPARATOR)
    yield from groups.values()


def _starts(texts: Sequence[str]) -> list[int]:
    at, starts = 0, []
    for text in texts:
        starts.append(at)
        at += len(text) + len(SEPARATOR)
    return starts


def _moved(one: Detection, by: int) -> Detection:
    if not by:
        return one
    kind, start, end, score, explanation, is_valid = one
    return Detection(kind, start + by, end + by, score, explanation, is_valid)


def _at(offsets: Sequence[int] | None, found: tuple[Detection, ...]) -> tuple[Detection, ...]:
    """The detections at their places in the text as it was given."""
    if offsets is None:
        return found
    return tuple(f._replace(start=offsets[f.start], end=offsets[f.end - 1] + 1) for f in found)


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
