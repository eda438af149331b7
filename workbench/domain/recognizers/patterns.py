"""Find what has a shape: a regular expression, a check, words nearby.

Pure: patterns come in as parsed data, detections go out. Where a pattern is tried is another file's
affair.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from workbench.domain.privacy import Detection
from workbench.domain.recognizers.checks import CHECK_DIGITS, CHECKS, TRIMS
from workbench.errors import InputError

BEFORE, AFTER = 64, 32  # characters around a match that are searched for context words
SURE = 0.75  # a check digit that fits decides overlaps from this score on
OPENING = re.compile(
    r"(?P<flags>(?:\(\?i\))?)\(\?<!(?P<not>\[[^\]]*\]|\\w)\)"
    r"(?P<first>\[(?:[^\]\\]|\\.)*\]|\\d)(?:\{(?P<least>\d+)(?:,(?P<most>\d+))?\})?(?![?*+])"
)


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
    widest: int  # signs that a match has at most
    many_lines: bool  # whether a match may go on over lines

    @property
    def group(self) -> str | int:
        return "value" if "value" in self.regex.groupindex else 0

    @property
    def is_word_inside(self) -> bool:
        """Whether its needles are in the match itself, not near it."""
        return self.context is None

    def judge(self, text: str, match: re.Match[str], shift: int) -> Detection | None:
        """What the match is worth that stands `shift` signs further on in `text`."""
        group = self.group
        value, begin = match[group], match.start(group) + shift
        if self.check in TRIMS:
            value = TRIMS[self.check](value)
        return self._judge(text, value, begin, begin + len(value))

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
        compiled = re.compile(quick(raw["regex"]))
        widest = parser.parse(raw["regex"]).getwidth()[1]
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
        needs=_needs(raw, words),
        min_run=int(raw.get("min_run", 0)),
        widest=int(widest),
        many_lines=bool(raw.get("many_lines", False)),
    )


def _needs(raw: Mapping[str, Any], words: Sequence[str]) -> tuple[str, ...]:
    """What must be there for a match, in lower case: also the words that must be near."""
    needs = raw.get("needs", ())
    if not needs and raw.get("needs_context"):
        needs = [f"|{word}|" for word in words]
    return tuple(dict.fromkeys(needle.lower() for needle in needs))


def quick(regex: str) -> str:
    """The same expression, with what it must not follow behind its first sign, not before it.

    So the engine passes over signs that cannot be the first, many times as quickly.
    """
    opening = OPENING.match(regex)
    if opening is None:
        return regex
    first, least, most = opening["first"], opening["least"], opening["most"]
    rest = regex[opening.end() :]
    again = ""
    if least is not None:
        n, m = int(least), int(most or least)
        if n < 1:
            return regex
        again = f"{first}{{{n - 1},{m - 1}}}" if m > 1 else ""
    return f"{opening['flags']}{first}(?<!{opening['not']}{first}){again}{rest}"
