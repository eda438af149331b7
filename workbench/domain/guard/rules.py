"""Rules as expressions: read from data, compiled once, run over a view of the text.

Pure. A rule runs only where one of the words that it needs stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.domain.guard.finding import DIRECTIONS, Direction, Family, Severity

MOST_MATCHES = 50  # of one rule in one view
_PART = re.compile(r"<<([a-z]+)>>")  # `<<SYS>>` is no part


@dataclass(frozen=True, slots=True)
class Rule:
    family: Family
    name: str
    severity: Severity
    directions: frozenset[Direction]
    needs: tuple[str, ...]
    regex: re.Pattern[str]
    says: str


def parse_rules(files: Iterable[Mapping[str, Any]]) -> tuple[Rule, ...]:
    """Parsed TOML documents with `[part]` and `[[rule]]`; a part stands for `<<name>>`."""
    return tuple(_rule(raw, file.get("part", {})) for file in files for raw in file["rule"])


def _rule(raw: Mapping[str, Any], parts: Mapping[str, str]) -> Rule:
    spelt = _PART.sub(lambda match: parts[match[1]], raw["regex"])
    return Rule(
        family=raw["family"],
        name=raw["name"],
        severity=raw["severity"],
        directions=_directions(raw.get("directions", DIRECTIONS)),
        needs=tuple(raw["needs"]),
        regex=re.compile(spelt, re.IGNORECASE),
        says=raw["says"],
    )


def _directions(named: Iterable[Direction]) -> frozenset[Direction]:
    """What is looked for in documents is looked for in what tools return."""
    chosen = frozenset(named)
    return chosen | {"tool"} if "document" in chosen else chosen


def matches(
    rules: Iterable[Rule], text: str, direction: Direction, families: frozenset[str]
) -> Iterator[tuple[Rule, int, int]]:
    """Where the rules of these families match, at most so many of each."""
    folded = text.lower()
    for rule in rules:
        if rule.family not in families or direction not in rule.directions:
            continue
        if rule.needs and not any(word in folded for word in rule.needs):
            continue
        for n, match in enumerate(rule.regex.finditer(text)):
            if n >= MOST_MATCHES:
                break
            start, end = match.span()
            if end > start:
                yield rule, start, end
