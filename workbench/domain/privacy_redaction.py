"""Replace detections in a text as a policy says, so that placeholders can be put back exactly.

Pure but for the ledger that is handed in, which gives numbers to values.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol, assert_never

from workbench.domain.privacy import LITERAL, Detection, resolve_overlaps
from workbench.domain.privacy_actions import generalised, hashed, masked
from workbench.domain.privacy_placeholders import lookalikes, placeholder
from workbench.domain.privacy_policy import Action, Policy

StandIn = Callable[[Detection, str], str]


class Numbers(Protocol):
    """Gives one number to one value of one type, always the same."""

    def number_for(self, label: str, value: str) -> int: ...


class Ledger:
    """Numbers and values in memory; the vault keeps what a ledger holds."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._values: dict[tuple[str, int], str] = {}
        self._counts: dict[str, int] = {}
        self.fresh: list[tuple[str, int, str]] = []  # given since the last save
        self.elsewhere: Mapping[tuple[str, str], int] = {}  # numbers that other scopes gave
        self.also: Callable[[str, str], int | None] = lambda _label, _value: None  # and others

    def number_for(self, label: str, value: str) -> int:
        number = self._numbers.get((label, value))
        if number is None:
            number = self.elsewhere.get((label, value)) or self._same_as_others(label, value)
            self.add(label, number, value)
            self.fresh.append((label, number, value))
        return number

    def _same_as_others(self, label: str, value: str) -> int:
        same = self.also(label, value)
        if same is not None and (label, same) not in self._values:
            return same
        return self._counts.get(label, 0) + 1

    def add(self, label: str, number: int, value: str) -> None:
        self._numbers[label, value] = number
        self._values[label, number] = value
        self._counts[label] = max(number, self._counts.get(label, 0))

    def reserve(self, label: str, number: int) -> None:
        """Give higher numbers than this one from now on."""
        self._counts[label] = max(number, self._counts.get(label, 0))

    def counts(self) -> dict[str, int]:
        """The highest number by label."""
        return dict(self._counts)

    def value_of(self, label: str, number: int) -> str | None:
        return self._values.get((label, number))

    def number_of(self, label: str, value: str) -> int | None:
        """Of a value that has one already."""
        return self._numbers.get((label, value))

    def entries(self) -> list[tuple[str, int, str]]:
        return [(label, number, value) for (label, number), value in self._values.items()]


@dataclass(frozen=True, slots=True)
class Replacement:
    """`start` and `end` are places in the original, `text` stands there now."""

    detection: Detection
    action: Action
    text: str


@dataclass(frozen=True, slots=True)
class Redacted:
    text: str
    replacements: tuple[Replacement, ...]


def redact(
    text: str,
    detections: Iterable[Detection],
    policy: Policy,
    numbers: Numbers,
    *,
    key: bytes,
    stand_in: StandIn,
    kept: Container[str] = (),
) -> Redacted:
    """Apply `policy` to `detections`. Everything that looks like a placeholder becomes one, but
    for those in `kept`, which stand for something already.
    """
    literals = [
        Detection(LITERAL, start, end, 1.0, "looks like a placeholder")
        for start, end in lookalikes(text)
        if text[start:end] not in kept
    ]
    acted = [found for found in detections if policy.action_for(found.entity_type) != Action.LEAVE]
    replacements = []
    for detection in resolve_overlaps([*acted, *literals]):
        value = text[detection.start : detection.end]
        is_literal = detection.entity_type == LITERAL
        action = Action.PLACEHOLDER if is_literal else policy.action_for(detection.entity_type)
        match action:
            case Action.PLACEHOLDER:
                number = numbers.number_for(detection.entity_type, value)
                new = placeholder(detection.entity_type, number)
            case Action.HASH:
                new = hashed(detection, value, key)
            case Action.MASK:
                new = masked(detection, value)
            case Action.GENERALISE:
                new = generalised(detection, value)
            case Action.SYNTHETIC:
                new = stand_in(detection, value)
            case Action.DROP:
                new = ""
            case Action.LEAVE:
                new = value
            case _:
                assert_never(action)
        replacements.append(Replacement(detection, action, new))
    return _without_new_lookalikes(text, replacements, kept)


def _without_new_lookalikes(
    text: str, replacements: list[Replacement], kept: Container[str]
) -> Redacted:
    """Dropping or masking may leave text that reads as a placeholder: name the kind instead."""
    joined, spans = _joined(text, replacements)
    meant = {
        span for span, made in zip(spans, replacements, strict=True)
        if made.action is Action.PLACEHOLDER
    }  # fmt: skip
    if all(span in meant or joined[slice(*span)] in kept for span in lookalikes(joined)):
        return Redacted(joined, tuple(replacements))
    plain = [
        made
        if made.action is Action.PLACEHOLDER
        else replace(made, text=f"[{made.detection.entity_type.lower()}]")
        for made in replacements
    ]
    return Redacted(_joined(text, plain)[0], tuple(plain))


def _joined(text: str, replacements: Iterable[Replacement]) -> tuple[str, list[tuple[int, int]]]:
    """The new text, and where in it each replacement stands."""
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    at = length = 0
    for replacement in replacements:
        before = text[at : replacement.detection.start]
        start = length + len(before)
        length = start + len(replacement.text)
        spans.append((start, length))
        parts += [before, replacement.text]
        at = replacement.detection.end
    return "".join([*parts, text[at:]]), spans
