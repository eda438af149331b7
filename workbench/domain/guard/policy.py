"""Which family is met with which action, in each direction; limits and lists of words.

Pure: takes parsed JSON, knows no files. Two policies together are the stricter of both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from workbench.domain.guard.finding import (
    DIRECTIONS,
    FAMILIES,
    Direction,
    Family,
    GuardAction,
    strictest,
)
from workbench.domain.guard.rate import MOST, SPANS
from workbench.errors import InputError

WORD_FAMILIES: Final = ("off_topic", "brand", "tone")
MOST_WORDS: Final = 2_000
LONGEST_WORD: Final = 100
_KEYS: Final = {*DIRECTIONS, "longest", "words", "rate"}


@dataclass(frozen=True, slots=True)
class GuardPolicy:
    """What is not named is allowed. `longest`: characters by direction; `words` by family."""

    actions: Mapping[tuple[Direction, Family], GuardAction] = field(default_factory=dict)
    longest: Mapping[Direction, int] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rate: Mapping[str, int] = field(default_factory=dict)  # questions of one profile, by span

    def action(self, direction: Direction, family: Family) -> GuardAction:
        """What a tool returned is met as a document, unless the policy says more of it."""
        if direction == "tool" and ("tool", family) not in self.actions:
            direction = "document"
        return self.actions.get((direction, family), GuardAction.ALLOW)

    def watched(self, direction: Direction) -> frozenset[str]:
        """The families that are not simply allowed."""
        return frozenset(
            family for family in FAMILIES if self.action(direction, family) is not GuardAction.ALLOW
        )

    def has(self, direction: Direction, action: GuardAction) -> bool:
        return any(where == direction and its is action for (where, _), its in self.actions.items())


# Told, naming the file, and nothing else: answers stay what they are.
DEFAULT_POLICY: Final = GuardPolicy({("document", "injection"): GuardAction.ANNOTATE})


def together(policies: Iterable[GuardPolicy]) -> GuardPolicy:
    """The stricter of all: actions by rank, the shortest limits, all words."""
    known = tuple(policies)
    places = dict.fromkeys(place for policy in known for place in policy.actions)
    actions = {place: strictest(policy.action(*place) for policy in known) for place in places}
    longest: dict[Direction, int] = {}
    words: dict[str, tuple[str, ...]] = {}
    rate: dict[str, int] = {}
    for policy in known:
        for span, most in policy.rate.items():
            rate[span] = min(most, rate.get(span, most))
        for direction, limit in policy.longest.items():
            longest[direction] = min(limit, longest.get(direction, limit))
        for family, listed in policy.words.items():
            words[family] = tuple(dict.fromkeys((*words.get(family, ()), *listed)))
    return GuardPolicy(actions, longest, words, rate)


def policy_shape(policy: GuardPolicy) -> dict[str, Any]:
    """As it stands in the file; `parse_guard_policy` reads it back."""
    shape: dict[str, Any] = {
        direction: {
            family: action.value
            for (where, family), action in sorted(policy.actions.items())
            if where == direction
        }
        for direction in DIRECTIONS
    }
    return {
        **shape,
        "longest": dict(policy.longest),
        "words": {k: list(v) for k, v in policy.words.items()},
        **({"rate": dict(policy.rate)} if policy.rate else {}),
    }


def parse_guard_policy(raw: Any) -> GuardPolicy:
    """Raises InputError naming the first entry that cannot be."""
    for name in _mapping(raw, "policy"):
        if name not in _KEYS:
            raise _wrong(f"an unknown entry, “{name}”", f"It may hold {', '.join(sorted(_KEYS))}.")
    actions: dict[tuple[Direction, Family], GuardAction] = {}
    for direction in DIRECTIONS:
        for family, action in _mapping(raw.get(direction, {}), direction).items():
            known = checked_family(family)
            actions[direction, known] = checked_action(action, known)
    longest: dict[Direction, int] = {}
    for name, limit in _mapping(raw.get("longest", {}), "longest").items():
        if name not in DIRECTIONS or not isinstance(limit, int) or limit < 1:
            raise _wrong("a wrong length", "Write a number of characters for each direction.")
        longest[name] = limit
    words: dict[str, tuple[str, ...]] = {}
    for name, listed in _mapping(raw.get("words", {}), "words").items():
        if name not in WORD_FAMILIES or not isinstance(listed, list):
            raise _wrong("a wrong list of words", f"Lists are {' and '.join(WORD_FAMILIES)}.")
        words[name] = checked_words(listed)
    return GuardPolicy(actions, longest, words, checked_rate(raw.get("rate", {})))


def checked_rate(raw: Any) -> dict[str, int]:
    for name, most in _mapping(raw, "rate").items():
        if name not in SPANS or not isinstance(most, int) or not 1 <= most <= MOST:
            raise _wrong("a wrong rate", f"Write a number for {' or '.join(SPANS)}.")
    return dict(raw)


def checked_family(name: str) -> Family:
    if name not in FAMILIES:
        raise _wrong(f"an unknown family, “{name}”", f"Families are {', '.join(FAMILIES)}.")
    return name


def checked_action(value: object, family: Family) -> GuardAction:
    if family == "length" and value == GuardAction.REDACT:
        raise _wrong("“redact” for length", "A length cannot be taken out; choose another action.")
    try:
        return GuardAction(str(value))
    except ValueError:
        hint = f"Actions are {', '.join(GuardAction)}."
        raise _wrong(f"an unknown action, “{value}”", hint) from None


def checked_words(listed: Iterable[object]) -> tuple[str, ...]:
    words = tuple(dict.fromkeys(str(word).strip() for word in listed if str(word).strip()))
    if len(words) > MOST_WORDS or any(len(word) > LONGEST_WORD for word in words):
        hint = f"At most {MOST_WORDS:,} words or phrases of {LONGEST_WORD} characters."
        raise _wrong("a list of words that is too long", hint)
    return words


def _mapping(raw: Any, name: str) -> Mapping[str, Any]:
    if not isinstance(raw, dict):
        raise _wrong(f"a wrong entry “{name}”", "Write names with their values.")
    return raw


def _wrong(what: str, hint: str) -> InputError:
    return InputError(f"The rails policy has {what}.", hint=hint)
