"""Regular expressions that others wrote, matched within limits of size and time.

Python's own matcher can take longer than the universe lasts for a pattern such as `(a+)+$`. The
`regex` library asks for the time inside its loops and gives up.
"""

from __future__ import annotations

import functools
from typing import Any, Final

MOST_PATTERN_CHARS: Final = 5_000
MOST_TEXT_CHARS: Final = 1_000_000
_TIME_S: Final = 0.25  # of processor time


class PatternProblem(Exception):
    """Why a pattern cannot be used, or not on this text."""


def found(pattern: str, text: str, *, ignore_case: bool = False) -> bool:
    """Raises PatternProblem."""
    compiled = _compiled(pattern, ignore_case)
    try:
        return compiled.search(_readable(text), timeout=_TIME_S) is not None
    except TimeoutError as error:
        raise _too_slow() from error


def count(pattern: str, text: str, *, ignore_case: bool = False) -> int:
    """Matches that do not overlap. Raises PatternProblem."""
    compiled = _compiled(pattern, ignore_case)
    try:
        return sum(1 for _ in compiled.finditer(_readable(text), timeout=_TIME_S))
    except TimeoutError as error:
        raise _too_slow() from error


def without(pattern: str, text: str) -> str:
    """The text without its matches. Raises PatternProblem."""
    try:
        return str(_compiled(pattern, False).sub("", _readable(text), timeout=_TIME_S))
    except TimeoutError as error:
        raise _too_slow() from error


def groups(pattern: str, text: str) -> list[tuple[str, ...]]:
    """The groups of each match, or the match itself where there are none. Raises PatternProblem."""
    try:
        matches = _compiled(pattern, False).findall(_readable(text), timeout=_TIME_S)
    except TimeoutError as error:
        raise _too_slow() from error
    return [one if isinstance(one, tuple) else (one,) for one in matches]


@functools.lru_cache(maxsize=256)
def _compiled(pattern: str, ignore_case: bool) -> Any:
    import regex  # type: ignore[import-untyped] # noqa: PLC0415 - only for patterns

    if len(pattern) > MOST_PATTERN_CHARS:
        raise PatternProblem(f"the pattern has more than {MOST_PATTERN_CHARS:,} characters")
    try:
        return regex.compile(pattern, regex.IGNORECASE if ignore_case else 0)
    except (regex.error, RecursionError, OverflowError, MemoryError, ValueError) as error:
        raise PatternProblem("it is not a regular expression") from error


def _readable(text: str) -> str:
    if len(text) > MOST_TEXT_CHARS:
        raise PatternProblem(f"the answer has more than {MOST_TEXT_CHARS:,} characters")
    return text


def _too_slow() -> PatternProblem:
    return PatternProblem(f"the pattern took longer than {_TIME_S:g} s on this answer")
