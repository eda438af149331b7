"""Find what has a shape: a regular expression, a check, words nearby.

Pure: patterns come in as parsed data, detections go out. A line with few digits skips the patterns
that need more, so prose costs little.
"""

from __future__ import annotations

import bisect
import itertools
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
DIGITS = "0123456789"
SHORT = 400  # a text that is looked through whole
FEW_LINES = 4
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
    context: Words | None
    unlike: Words | None
    needs_context: bool
    min_digits: int
    needs: tuple[str, ...]  # in lower case
    min_run: int  # signs without a space

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
        if self.unlike is not None and self.unlike.in_(_around(text, start, start)):
            return None
        if self.context is not None:
            near = self.context.in_(_around(text, start, end))
            if near:
                score += self.boost
                reasons.append(f"near “{near}”")
            elif self.needs_context:
                return None
        explanation = ", ".join(reasons)
        valid = self.check in CHECK_DIGITS and score >= SURE
        return Detection(self.entity_type, start, end, min(score, 1.0), explanation, valid)


def _around(text: str, start: int, end: int) -> str:
    """The text near a span; what lies beyond a zero sign belongs to another text."""
    before = text[max(0, start - BEFORE) : start].rpartition("\0")[2]
    after = text[end : end + AFTER].partition("\0")[0] if end > start else ""
    return f"{before} \x00 {after}".lower()


class Words:
    """Whole words that are looked for in a few characters around a match."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self._words = words
        self._regex = words_regex(words)

    def in_(self, text: str) -> str:
        """The first of them in `text`, or nothing."""
        for word in self._words:
            if word in text:
                found = self._regex.search(text)
                return found[0] if found is not None else ""
        return ""


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
        context=Words(tuple(words)) if words else None,
        unlike=Words(tuple(raw["unlike"])) if raw.get("unlike") else None,
        needs_context=bool(raw.get("needs_context", False)),
        min_digits=int(raw.get("min_digits", 0)),
        needs=tuple(dict.fromkeys(needle.lower() for needle in raw.get("needs", ()))),
        min_run=int(raw.get("min_run", 0)),
    )


class PatternScanner:
    """Runs each pattern where it can match: near its needles, on lines with enough digits."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._wordy = [pattern for pattern in patterns if not pattern.min_digits]
        self._digits = sorted(
            (pattern for pattern in patterns if pattern.min_digits), key=lambda p: p.min_digits
        )

    def find(
        self, text: str, lines: Sequence[tuple[int, int, int]] | None = None
    ) -> list[Detection]:
        """`lines` are those with digits, if they are known already."""
        found: list[Detection] = []
        low = _lowered(text)
        words = low if len(low) < SHORT else "\n".join(set(low.split()))
        for pattern in self._wordy:
            if not _may_match(pattern, words, low):
                continue
            for start, end in _windows(low, pattern.needs):
                found += pattern.find(text, start, end)
        lines = digit_lines(text) if lines is None else lines
        least, rich = 0, DigitLines(low, ())
        for pattern in self._digits:
            if pattern.min_digits > least:
                least = pattern.min_digits
                rich = DigitLines(low, [line for line in lines if line[2] >= least])
                if not rich.lines:
                    break
            if not _may_match(pattern, words, low):
                continue
            for start, end, _ in rich.with_any(pattern.needs, pattern.min_run):
                found += pattern.find(text, start, end)
        return found


class DigitLines:
    """Lines of a text in lower case, side by side, so that a needle is sought in all at once."""

    def __init__(self, text: str, lines: Sequence[tuple[int, int, int]]) -> None:
        self.lines = lines
        self._text = text
        self._by_run: dict[int, Sequence[tuple[int, int, int]]] = {}
        self._joined = "".join([text[start:end] for start, end, _ in lines])
        self._ends = list(itertools.accumulate(end - start for start, end, _ in lines))

    def with_any(self, needles: Sequence[str], run: int = 0) -> Sequence[tuple[int, int, int]]:
        """Those lines that hold one of `needles`, if any is named, and so many signs in a row."""
        if run:
            if run not in self._by_run:
                self._by_run[run] = [line for line in self.lines if self._run(line) >= run]
            return self._by_run[run]
        if not needles or len(self.lines) < FEW_LINES:
            return self.lines if _any_of(needles, self._joined) else ()
        chosen: set[int] = set()
        for needle in needles:
            at = self._joined.find(needle)
            while at >= 0:
                line = bisect.bisect_right(self._ends, at)
                chosen.add(line)
                at = self._joined.find(needle, self._ends[line])
        return [self.lines[line] for line in sorted(chosen)]

    def _run(self, line: tuple[int, int, int]) -> int:
        return max(map(len, self._text[line[0] : line[1]].split()), default=0)


def _lowered(text: str) -> str:
    """In lower case, if that leaves every sign in its place."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(map(_low_sign, text))


def _low_sign(sign: str) -> str:
    low = sign.lower()
    return low if len(low) == 1 else sign


def _may_match(pattern: Pattern, words: str, text: str) -> bool:
    """Whether one of its needles is in `text`; `words` are its different words."""
    for needle in pattern.needs:
        if " " not in needle:
            if needle in words:
                return True
        elif all(part in words for part in needle.split()) and needle in text:
            return True
    return not pattern.needs


def _any_of(needles: Sequence[str], text: str) -> bool:
    if not needles:
        return True
    for needle in needles:  # noqa: SIM110 - a generator would cost more than the search
        if needle in text:
            return True
    return False


def _windows(text: str, needles: Sequence[str]) -> Sequence[tuple[int, int]]:
    """The parts of a text near one of `needles`: its line, the one before and the one after."""
    if not needles:
        return ((0, len(text)),)
    if len(text) < SHORT:
        return ((0, len(text)),) if _any_of(needles, text) else ()
    found: list[tuple[int, int]] = []
    for needle in needles:
        at = text.find(needle)
        while at >= 0:
            start = text.rfind("\n", 0, max(text.rfind("\n", 0, at), 0)) + 1
            line_end = text.find("\n", at)
            end = text.find("\n", line_end + 1) if line_end >= 0 else -1
            end = len(text) if end < 0 else end + 1
            found.append((start, end))
            at = text.find(needle, line_end) if line_end >= 0 else -1
    return _united(found)


def _united(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def digit_lines(text: str) -> list[tuple[int, int, int]]:
    """Start and end of each line that has digits, and how many stand together in it at most.

    Digits stand together while no more than a few other signs separate them.
    """
    found: list[tuple[int, int, int]] = []
    end = 0
    for cluster in CLUSTER.finditer(text):
        digits = cluster[0]
        n = len(digits)
        if n > FEW:  # separators were counted too
            n = sum(map(digits.count, DIGITS)) if digits.isascii() else len(DIGIT.findall(digits))
        at = cluster.start()
        if at < end:
            if n > found[-1][2]:
                found[-1] = (found[-1][0], end, n)
            continue
        start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at) + 1 or len(text)
        found.append((start, end, n))
    return found
