"""Types of the user's own: a regular expression or a list of words, with examples as their tests.

Pure. An expression is refused when its work could grow faster than the text: repetitions need an
upper bound, and there are no back references.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from re import _constants as constants  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from workbench.domain.privacy import Detection
from workbench.errors import InputError

LONGEST_REGEX = 500
MOST_REPEATS = 200
MOST_WAYS = 20_000  # ways to divide a match among its variable repetitions
TYPE_NAME = re.compile(r"[A-Z][A-Z_]{1,29}")
PROBE_SIGNS = 2_000
SLOWEST_S = 0.2  # for so many: 100 s for a megabyte that is made to be hard
COMMON_SEEDS = ("a", "A", "1", " ", "-", "a ", "1 ", "A1", "a1 ", "ab-", "é")
REPEATS = (constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT)


@dataclass(frozen=True, slots=True)
class CustomType:
    """`matches` and `misses` are the type's own tests."""

    entity_type: str
    regex: str = ""
    words: tuple[str, ...] = ()
    score: float = 0.9
    matches: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()


def checked(custom: CustomType) -> CustomType:
    """Return `custom`, or raise InputError: name, expression, or an example that fails."""
    if not TYPE_NAME.fullmatch(custom.entity_type):
        raise InputError(
            f"“{custom.entity_type}” cannot name a type.",
            hint="Use 2 to 30 capital letters and underscores, such as CASE_NUMBER.",
        )
    if bool(custom.regex) == bool(custom.words):
        raise InputError(
            f"{custom.entity_type} needs either an expression or a list of words.",
            hint="Give one of “regex” and “words”.",
        )
    if custom.regex:
        check_is_linear(custom.regex)
    for example in custom.matches:
        if not list(find_custom(example, (custom,), {})):
            raise InputError(
                f"{custom.entity_type} does not find one of its own examples.",
                hint="Correct the expression or the example under “matches”.",
            )
    for example in custom.misses:
        if list(find_custom(example, (custom,), {})):
            raise InputError(
                f"{custom.entity_type} finds one of the examples that it must miss.",
                hint="Correct the expression or the example under “misses”.",
            )
    return custom


def check_is_linear(regex: str) -> None:
    """Raise InputError unless the time to search with `regex` grows no faster than the text."""
    hint = "Write {1,40} instead of + and {0,40} instead of *, and do not nest repetitions."
    if len(regex) > LONGEST_REGEX:
        raise InputError(f"The expression is longer than {LONGEST_REGEX} signs.", hint=hint)
    try:
        tree = parser.parse(regex)
        re.compile(regex)
    except (re.error, OverflowError, RecursionError) as error:
        raise InputError(
            "The expression cannot be read.", hint="Check its brackets.", details=str(error)
        ) from error
    if re.compile(regex).match("") is not None:
        raise InputError("The expression matches nothing at all.", hint="Make a part obligatory.")
    if _ways(tree, hint) > MOST_WAYS:
        raise InputError("The expression can match one text in too many ways.", hint=hint)


def check_is_quick(custom: CustomType) -> CustomType:
    """Return `custom`, or raise InputError if it is slow on texts made to be hard for it."""
    if slowest(custom) > SLOWEST_S:
        raise InputError(
            f"{custom.entity_type} takes too long on some texts.",
            hint="Let the expression begin with signs that are seldom, and repeat less.",
        )
    return custom


def slowest(custom: CustomType) -> float:
    """Seconds of processor time for the hardest of some texts of 2,000 signs.

    They are made of its examples and of the signs in its expression, again and again, broken off
    before they fit. `check_is_linear` bounds how long one of them can take.
    """
    signs = dict.fromkeys(sign for sign in custom.regex if sign.isalnum())
    seeds = [one[: max(1, len(one) - 1)] for one in custom.matches if one]
    seeds += [*custom.matches, *list(signs)[:20], *COMMON_SEEDS]
    worst = 0.0
    for seed in seeds:
        probe = (seed * (PROBE_SIGNS // max(1, len(seed)) + 1))[:PROBE_SIGNS]
        began = time.thread_time()
        find_custom(probe, (custom,), {})
        worst = max(worst, time.thread_time() - began)
        if worst > SLOWEST_S:
            break
    return worst


def _ways(tree: Any, hint: str) -> int:
    ways = 1
    for operation, argument in tree:
        if operation in REPEATS:
            low, high, inner = argument
            if high is constants.MAXREPEAT or high > MOST_REPEATS:
                raise InputError("A repetition in the expression has no upper bound.", hint=hint)
            nested = _ways(inner, hint)
            if nested > 1 and high > 1:
                nested = nested ** min(int(high), 8)
            ways *= nested * (int(high) - int(low) + 1)
        elif operation in {constants.GROUPREF, constants.GROUPREF_EXISTS}:
            raise InputError("The expression refers back to a group.", hint="Spell it out.")
        elif operation is constants.BRANCH:
            ways *= sum(_ways(branch, hint) for branch in argument[1])
        elif operation is constants.SUBPATTERN:
            ways *= _ways(argument[3], hint)
        elif operation in {constants.ASSERT, constants.ASSERT_NOT}:
            ways *= _ways(argument[1], hint)
        elif operation is constants.ATOMIC_GROUP:
            ways *= _ways(argument, hint)
    return ways


def find_custom(text: str, types: Iterable[CustomType], deny: Mapping[str, str]) -> list[Detection]:
    found = []
    for custom in types:
        compiled = _compiled(custom.regex, custom.words)
        group = "value" if "value" in compiled.groupindex else 0
        why = "own expression" if custom.regex else "own list of words"
        found += [
            Detection(custom.entity_type, match.start(group), match.end(group), custom.score, why)
            for match in compiled.finditer(text)
            if match.end(group) > match.start(group)
        ]
    if deny:
        for match in _compiled("", tuple(sorted(deny))).finditer(text):
            kind = deny.get(match[0].casefold(), "")
            if kind:
                found.append(
                    Detection(kind, match.start(), match.end(), 1.0, "on the deny list", True)
                )
    return found


@lru_cache(maxsize=128)
def _compiled(regex: str, words: Sequence[str]) -> re.Pattern[str]:
    if regex:
        return re.compile(regex)
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?i)(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
