"""Read labelled samples and count how well detections agree with them.

Pure. Two layouts: presidio-research's JSON (texts with spans) and CoNLL lines (word and BIO tag).
A detection is right, and a labelled span found, where the two overlap and their types agree.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from workbench.domain.privacy import ENTITY_TYPES, Detection
from workbench.errors import InputError

# Other people's words for our types.
ALIASES = {
    "PER": "PERSON", "NAME": "PERSON", "FIRST_NAME": "PERSON", "LAST_NAME": "PERSON",
    "ORG": "ORGANIZATION", "ORGANISATION": "ORGANIZATION", "COMPANY": "ORGANIZATION",
    "CORPORATION": "ORGANIZATION",
    "GPE": "LOCATION", "LOC": "LOCATION", "CITY": "LOCATION", "COUNTRY": "LOCATION",
    "STATE": "LOCATION", "FAC": "LOCATION", "STREET_ADDRESS": "ADDRESS", "ZIP_CODE": "ADDRESS",
    "ZIPCODE": "ADDRESS", "DOMAIN_NAME": "URL", "DATE": "DATE_TIME", "TIME": "DATE_TIME",
    "EMAIL": "EMAIL_ADDRESS", "PHONE": "PHONE_NUMBER", "SSN": "US_SSN", "IBAN": "IBAN_CODE",
    "CREDIT_CARD_NUMBER": "CREDIT_CARD", "IP": "IP_ADDRESS", "DOB": "DATE_OF_BIRTH",
    "DRIVER_LICENSE": "US_DRIVER_LICENSE", "US_PASSPORT": "PASSPORT", "API_KEY": "SECRET",
    "PASSWORD": "SECRET", "US_BANK_NUMBER": "BANK_ACCOUNT",
}  # fmt: skip
# A finer type counts as the coarser one in samples that do not know it.
COARSER = {"DATE_OF_BIRTH": "DATE_TIME", "URL_CREDENTIALS": "URL"}


@dataclass(frozen=True, slots=True)
class Sample:
    text: str
    spans: tuple[tuple[str, int, int], ...]  # type, start, end


@dataclass(slots=True)
class Counts:
    found: int = 0  # labelled spans with a detection
    labelled: int = 0
    right: int = 0  # detections with a labelled span
    detections: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.detections if self.detections else 0.0

    @property
    def recall(self) -> float:
        return self.found / self.labelled if self.labelled else 0.0

    @property
    def f2(self) -> float:
        """Recall counts twice as much as precision: what is missed is out."""
        bottom = 4 * self.precision + self.recall
        return 5 * self.precision * self.recall / bottom if bottom else 0.0

    def add(self, other: Counts) -> None:
        self.found += other.found
        self.labelled += other.labelled
        self.right += other.right
        self.detections += other.detections


@dataclass(frozen=True, slots=True)
class Agreement:
    overall: Counts
    types: Mapping[str, Counts]
    unnamed: Mapping[str, int] = field(default_factory=dict)  # labels that we have no type for


def parse_samples(content: str) -> list[Sample]:
    """Either layout, told apart by the first sign. Raises InputError."""
    if content.lstrip()[:1] in {"[", "{"}:
        return _from_json(content)
    return _from_conll(content)


def _from_json(content: str) -> list[Sample]:
    try:
        raw = json.loads(content)
        items = raw if isinstance(raw, list) else raw["samples"]
        return [_sample(item) for item in items]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError(
            "The labelled sample cannot be read.",
            hint="Each entry needs full_text, and spans with entity_type, start_position and "
            "end_position.",
            details=str(error),
        ) from error


def _sample(item: Mapping[str, Any]) -> Sample:
    text = item["full_text"]
    if not isinstance(text, str):
        raise TypeError("full_text is not a text")
    spans = tuple(
        (str(span["entity_type"]), int(span["start_position"]), int(span["end_position"]))
        for span in item["spans"]
    )
    if any(not 0 <= start <= end <= len(text) for _, start, end in spans):
        raise ValueError("a span lies outside its text")
    return Sample(text, spans)


def _from_conll(content: str) -> list[Sample]:
    """Words and tags, tab or space between; a blank line ends a sentence."""
    samples: list[Sample] = []
    words: list[tuple[str, str]] = []
    for line in [*content.splitlines(), ""]:
        parts = line.split()
        if line.startswith(("#", "-DOCSTART-")):
            continue
        if len(parts) < 2:
            if words:
                samples.append(_sentence(words))
            words = []
            continue
        numbered = parts[0].isdigit() and len(parts) > 3  # a first column that counts the words
        tag = next(filter(_is_tag, parts[: 1 if numbered else 0 : -1]), "")
        if not tag:
            raise InputError(
                "The labelled sample is neither JSON nor CoNLL.",
                hint="A CoNLL line holds a word and a tag such as B-PER, I-PER or O.",
            )
        words.append((parts[1] if numbered else parts[0], tag))
    if not samples:
        raise InputError("The labelled sample is empty.", hint="Choose another file.")
    return samples


def _is_tag(part: str) -> bool:
    return part == "O" or part[:2] in {"B-", "I-", "E-", "S-", "L-", "U-"}


def _sentence(words: Sequence[tuple[str, str]]) -> Sample:
    spans: list[tuple[str, int, int]] = []
    parts: list[str] = []
    at = 0
    open_label = ""
    for word, tag in words:
        mark, _, label = tag.partition("-")
        if tag != "O":
            if mark in {"I", "E", "L"} and label == open_label:
                spans[-1] = (label, spans[-1][1], at + len(word))
            else:
                spans.append((label, at, at + len(word)))
        open_label = label
        parts.append(word)
        at += len(word) + 1
    return Sample(" ".join(parts), tuple(spans))


def agreement(
    samples: Iterable[Sample],
    detections: Iterable[Sequence[Detection]],
    own_types: Iterable[str] = (),
) -> Agreement:
    """Count over the types that the labels name; detections of other types are not judged."""
    pairs = list(zip(samples, detections, strict=True))
    known = {*ENTITY_TYPES, *own_types}
    labels = {label for sample, _ in pairs for label, _, _ in sample.spans}
    names = {label: ALIASES.get(label.upper(), label.upper()) for label in labels}
    named = {name for name in names.values() if name in known}
    unnamed: dict[str, int] = {}
    types = {name: Counts() for name in sorted(named)}
    for sample, found in pairs:
        judged = [(_as_labelled(f.entity_type, named), f.start, f.end) for f in found]
        truth = []
        for label, start, end in sample.spans:
            if names[label] in named:
                truth.append((names[label], start, end))
            else:
                unnamed[label] = unnamed.get(label, 0) + 1
        for one in truth:
            types[one[0]].labelled += 1
            types[one[0]].found += any(_agree(one, other) for other in judged)
        for one in judged:
            if one[0] in types:
                types[one[0]].detections += 1
                types[one[0]].right += any(_agree(one, other) for other in truth)
    overall = Counts()
    for counts in types.values():
        overall.add(counts)
    return Agreement(overall, types, dict(sorted(unnamed.items())))


def _as_labelled(entity_type: str, named: set[str]) -> str:
    return entity_type if entity_type in named else COARSER.get(entity_type, entity_type)


def _agree(one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]
