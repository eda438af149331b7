"""Find what has a shape: a regular expression, a check, words nearby.

Pure: patterns come in as parsed data, detections go out. A line with few digits skips the patterns
that need more, so prose costs little.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from workbench.domain.privacy import Detection
from workbench.domain.recognizers.checks import CHECK_DIGITS, CHECKS, TRIMS
from workbench.errors import InputError

BEFORE, AFTER = 64, 32  # characters around a match that are searched for context words
SURE = 0.75  # a check digit that fits decides overlaps from this score on
DIGIT = re.compile(r"\d")
CLUSTER = re.compile(r"\d(?:[^\n\d]{0,6}\d){0,400}")
FEW = 3  # the fewest digits that any rule asks for, but for those that ask for one or two


@dataclass(frozen=True, slots=True)
class Pattern:
    """One rule of a pattern file, compiled. Words nearby lift `score` by `boost`."""

    entity_type: str
    name: str
    regex: re.Pattern[str]
    check: str
    score: float
    boost: float
    context: re.Pattern[str] | None
    unlike: re.Pattern[str] | None
    needs_context: bool
    min_digits: int
    needs: tuple[str, ...]

    def find(self, text: str, start: int, end: int) -> Iterator[Detection]:
        for match in self.regex.finditer(text, start, end):
            group = "value" if "value" in self.regex.groupindex else 0
            value, begin = match[group], match.start(group)
            if self.check in TRIMS:
                value = TRIMS[self.check](value)
            found = self._judge(text, value, begin, begin + len(value))
            if found is not None:
                yield found

    def _judge(self, text: str, value: str, start: int, end: int) -> Detection | None:
        if self.check and not CHECKS[self.check](value):
            return None
        score, reasons = self.score, [self.name]
        if self.check in CHECK_DIGITS:
            reasons.append("check digit fits")
        if self.unlike is not None and self.unlike.search(_around(text, start, start)):
            return None
        if self.context is not None:
            near = self.context.search(_around(text, start, end))
            if near is not None:
                score += self.boost
                reasons.append(f"near “{near[0]}”")
            elif self.needs_context:
                return None
        explanation = ", ".join(reasons)
        valid = self.check in CHECK_DIGITS and score >= SURE
        return Detection(self.entity_type, start, end, min(score, 1.0), explanation, valid)


def _around(text: str, start: int, end: int) -> str:
    after = text[end : end + AFTER] if end > start else ""
    return f"{text[max(0, start - BEFORE) : start]} \x00 {after}".lower()


@lru_cache(maxsize=512)
def words_regex(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def parse_patterns(files: Iterable[Mapping[str, Any]]) -> tuple[Pattern, ...]:
    """Compile parsed pattern files. Raises InputError naming the rule that cannot be used."""
    read = list(files)
    named = {item["name"]: item["words"] for file in read for item in file.get("context", ())}
    return tuple(_parse(raw, named) for file in read for raw in file.get("pattern", ()))


def _parse(raw: Mapping[str, Any], named: Mapping[str, Sequence[str]]) -> Pattern:
    name = str(raw.get("name", "?"))
    context, check = raw.get("context", ()), raw.get("check", "")
    words = named.get(context, ()) if isinstance(context, str) else context
    if check and check not in CHECKS:
        raise InputError(f"The pattern “{name}” names an unknown check, “{check}”.")
    if context and not words:
        raise InputError(f"The pattern “{name}” names an unknown list of words, “{context}”.")
    try:
        compiled = re.compile(raw["regex"])
    except (re.error, KeyError) as error:
        raise InputError(f"The pattern “{name}” cannot be read.", details=str(error)) from error
    return Pattern(
        entity_type=raw["type"],
        name=name,
        regex=compiled,
        check=check,
        score=float(raw.get("valid_score", raw.get("score", 0.5))),
        boost=float(raw.get("boost", 0.3)),
        context=words_regex(tuple(words)) if words else None,
        unlike=words_regex(tuple(raw["unlike"])) if raw.get("unlike") else None,
        needs_context=bool(raw.get("needs_context", False)),
        min_digits=int(raw.get("min_digits", 0)),
        needs=tuple(raw.get("needs", ())),
    )


class PatternScanner:
    """Runs patterns where they can match: those that need digits, on lines that have them."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._wordy = [pattern for pattern in patterns if not pattern.min_digits]
        self._digits = sorted(
            (pattern for pattern in patterns if pattern.min_digits), key=lambda p: p.min_digits
        )

    def find(self, text: str) -> list[Detection]:
        found: list[Detection] = []
        for pattern in self._wordy:
            if _may_match(pattern, text):
                found += pattern.find(text, 0, len(text))
        lines = digit_lines(text)
        if not lines:
            return found
        most = max(n_digits for _, _, n_digits in lines)
        for pattern in self._digits:
            least = pattern.min_digits
            if least > most:
                break
            if not _may_match(pattern, text):
                continue
            for start, end, n_digits in lines:
                if n_digits >= least:
                    found += pattern.find(text, start, end)
        return found


def digit_lines(text: str) -> list[tuple[int, int, int]]:
    """Start and end of each line that has digits, and how many stand together in it at most.

    Digits stand together while no more than a few other signs separate them.
    """
    found, start = [], 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        together = [len(cluster[0]) for cluster in CLUSTER.finditer(line)]
        if together:
            most = max(together)
            if most > FEW:  # separators were counted too
                most = max(len(DIGIT.findall(cluster)) for cluster in CLUSTER.findall(line))
            found.append((start, end, most))
        start = end
    return found


def _may_match(pattern: Pattern, text: str) -> bool:
    if not pattern.needs:
        return True
    for needle in pattern.needs:  # noqa: SIM110 - a generator would cost more than the search
        if needle in text:
            return True
    return False
