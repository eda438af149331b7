"""All checks of tier one over one text: rules only, offline, in milliseconds.

Pure: rules, signs and lists come in as parsed data, personal data through one function.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from workbench.domain.guard.finding import (
    FAMILIES,
    SEVERITIES,
    Direction,
    Family,
    Finding,
    Severity,
)
from workbench.domain.guard.overlap import find_leaks
from workbench.domain.guard.policy import WORD_FAMILIES, GuardPolicy
from workbench.domain.guard.rules import Rule, matches
from workbench.domain.guard.signs_check import find_homoglyphs, find_invisible
from workbench.domain.guard.views import Signs, plain_view, views
from workbench.domain.privacy import Detection

_EVADED: frozenset[str] = frozenset({"injection", "jailbreak", "secret"})
_SEVERER: Mapping[Severity, Severity] = {"low": "medium", "medium": "high", "high": "high"}


@dataclass(frozen=True, slots=True)
class Detector:
    """How personal data is found: everything, or what has a fixed form only; how severe it is."""

    find: Callable[[str], tuple[Detection, ...]]
    find_shapes: Callable[[str], tuple[Detection, ...]]
    severities: Mapping[str, Severity]
    secrets: frozenset[str]


class Checks:
    """Thread-safe; holds no state between texts."""

    def __init__(self, rules: tuple[Rule, ...], signs: Signs, detector: Detector) -> None:
        self._rules = rules
        self._signs = signs
        self._detector = detector

    def find(
        self,
        text: str,
        direction: Direction,
        policy: GuardPolicy,
        *,
        families: Iterable[str] = FAMILIES,
        system: str = "",
    ) -> tuple[Finding, ...]:
        """What is found, by position, with the policy's actions. `system`: what must not leak."""
        wanted = frozenset(families)
        found = [*self._by_rules(text, direction, wanted), *self._by_words(text, policy, wanted)]
        if "invisible" in wanted:
            found += find_invisible(text, self._signs)
        if "homoglyph" in wanted:
            found += find_homoglyphs(text, self._signs)
        if wanted & {"pii", "secret"}:
            found += self._personal(text, wanted)
        if "leak" in wanted and system and direction == "out":
            found += self._leaks(text, system)
        limit = policy.longest.get(direction)
        if "length" in wanted and limit is not None and len(text) > limit:
            says = f"{len(text):,} characters, allowed are {limit:,}"
            found.append(Finding("length", "too long", "medium", limit, len(text), says))
        return in_order(self.acted(found, direction, policy))

    @staticmethod
    def acted(found: Iterable[Finding], direction: Direction, policy: GuardPolicy) -> set[Finding]:
        """With the policy's actions, each once."""
        return {replace(one, action=policy.action(direction, one.family)) for one in found}

    def _by_rules(self, text: str, direction: Direction, wanted: frozenset[str]) -> list[Finding]:
        """In the plain view all families, in decoded ones those that somebody would hide."""
        found: list[Finding] = []
        seen: set[tuple[str, int, int]] = set()
        for number, view in enumerate(views(text, self._signs)):
            families = wanted if number == 0 else wanted & _EVADED
            if not families:
                break
            for rule, start, end in matches(self._rules, view.text, direction, families):
                span = view.span(start, end)
                if (rule.name, *span) in seen:
                    continue
                seen.add((rule.name, *span))
                says = rule.says if not view.how else f"{rule.says}; hidden as {view.how}"
                severity = _SEVERER[rule.severity] if view.how else rule.severity
                found.append(Finding(rule.family, rule.name, severity, *span, says))
        return found

    def _leaks(self, text: str, system: str) -> Iterator[Finding]:
        """Also through disguises: spelt backwards, in base64, with invisible signs."""
        for number, view in enumerate(views(text, self._signs)):
            if number and view.text == text:
                continue
            for one in find_leaks(view.text, system):
                hidden = f"; hidden as {view.how}" if view.how else ""
                start, end = view.span(one.start, one.end)
                yield replace(one, start=start, end=end, explanation=one.explanation + hidden)

    def _by_words(
        self, text: str, policy: GuardPolicy, wanted: frozenset[str]
    ) -> Iterator[Finding]:
        for family in WORD_FAMILIES:
            words = policy.words.get(family, ())
            if family not in wanted or not words:
                continue
            view = plain_view(text, self._signs)
            longest = sorted(words, key=len, reverse=True)
            spelt = "|".join(re.escape(word).replace(r"\ ", r"\s{1,4}") for word in longest)
            for match in re.finditer(rf"(?<!\w)(?:{spelt})(?!\w)", view.text, re.IGNORECASE):
                says = "a word of the policy's list"
                yield Finding(family, "word list", "medium", *view.span(*match.span()), says)

    def _personal(self, text: str, wanted: frozenset[str]) -> Iterator[Finding]:
        known = self._detector
        find = known.find if "pii" in wanted else known.find_shapes
        for one in find(text):
            is_secret = one.entity_type in known.secrets
            family: Family = "secret" if is_secret else "pii"
            severity = "high" if is_secret else known.severities.get(one.entity_type)
            if family in wanted and severity is not None:
                says = f"{one.entity_type}: {one.explanation}"
                yield Finding(family, one.entity_type, severity, one.start, one.end, says)


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=_order))


def _order(one: Finding) -> tuple[int, int, int, str, str]:
    return one.start, one.end, -SEVERITIES.index(one.severity), one.family, one.rule
