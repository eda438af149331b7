"""Which family is met with which action, in each direction; limits and lists of words.

Also what it names by example, the form of answers, and what the model judges and revises. Pure:
takes parsed JSON, knows no files. Two policies together are the stricter of both.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from workbench.domain.guard.finding import (
    DIRECTIONS,
    FAMILIES,
    WHOLE,
    Direction,
    Family,
    GuardAction,
    strictest,
)
from workbench.domain.guard.meaning import Meaning, meaning_shape, parsed_meanings
from workbench.domain.guard.rate import MOST, SPANS
from workbench.errors import InputError

WORD_FAMILIES: Final[tuple[Family, ...]] = ("off_topic", "brand", "tone", "claim")
MOST_WORDS: Final = 2_000
LONGEST_WORD: Final = 100
LONGEST_SCHEMA: Final = 20_000
LONGEST_ASK: Final = 400  # characters of a question to the judge
MOST_JUDGED: Final = 12
JUDGED_AT: Final[tuple[Direction, ...]] = ("in", "out")
_KEYS: Final = {
    *DIRECTIONS, "longest", "words", "rate", "meanings", "schema", "judged", "asks", "revises",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class GuardPolicy:
    """What is not named is allowed. `longest`: characters by direction; `words` by family."""

    actions: Mapping[tuple[Direction, Family], GuardAction] = field(default_factory=dict)
    longest: Mapping[Direction, int] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rate: Mapping[str, int] = field(default_factory=dict)  # questions of one profile, by span
    meanings: tuple[Meaning, ...] = ()
    schemas: tuple[str, ...] = ()  # JSON; an answer has to follow all
    judged: Mapping[Direction, tuple[str, ...]] = field(default_factory=dict)  # names of policies
    asks: Mapping[str, str] = field(default_factory=dict)  # own ones by name: what is asked
    revises: bool = False  # answers are criticised, and rewritten, before they are shown

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

    @property
    def looks_whole(self) -> bool:
        """Something is looked for when an answer is at its end."""
        return self.revises or bool(self.watched("out") & set(WHOLE))

    @property
    def holds_whole(self) -> bool:
        """Nothing of an answer may be shown before that."""
        return self.revises or any(
            self.action("out", family).rank > GuardAction.ANNOTATE.rank for family in WHOLE
        )

    def judges(self, direction: Direction) -> tuple[str, ...]:
        """The policies that the model judges there."""
        if self.action(direction, "judge") is GuardAction.ALLOW:
            return ()
        return tuple(self.judged.get(direction, ()))

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
    judged: dict[Direction, tuple[str, ...]] = {}
    asks: dict[str, str] = {}
    for policy in known:
        asks |= policy.asks
        for where, names in policy.judged.items():
            judged[where] = tuple(dict.fromkeys((*judged.get(where, ()), *names)))
    return GuardPolicy(
        actions,
        longest,
        words,
        rate,
        tuple(dict.fromkeys(one for policy in known for one in policy.meanings)),
        tuple(dict.fromkeys(one for policy in known for one in policy.schemas)),
        judged,
        asks,
        any(policy.revises for policy in known),
    )


def policy_mark(policy: GuardPolicy) -> str:
    """The same for the same policy: what an answer was judged by, without its words."""
    plain = json.dumps(policy_shape(policy), sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()[:16]


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
        **(
            {"meanings": [meaning_shape(one) for one in policy.meanings]} if policy.meanings else {}
        ),
        **({"schema": [json.loads(one) for one in policy.schemas]} if policy.schemas else {}),
        **({"judged": {k: list(v) for k, v in policy.judged.items()}} if policy.judged else {}),
        **({"asks": dict(policy.asks)} if policy.asks else {}),
        **({"revises": True} if policy.revises else {}),
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
    schemas = raw.get("schema", [])
    if not isinstance(schemas, list) or not all(isinstance(one, dict) for one in schemas):
        raise _wrong("a wrong form of answers", "Write a list of JSON Schemas.")
    if not isinstance(raw.get("revises", False), bool):
        raise _wrong("a wrong entry “revises”", "Write true or false.")
    asks = checked_asks(raw.get("asks", {}))
    return GuardPolicy(
        actions,
        longest,
        words,
        checked_rate(raw.get("rate", {})),
        parsed_meanings(raw.get("meanings", [])),
        tuple(json.dumps(one, ensure_ascii=False) for one in schemas),
        checked_judged(raw.get("judged", {})),
        asks,
        raw.get("revises", False),
    )


def checked_judged(raw: Any) -> dict[Direction, tuple[str, ...]]:
    judged: dict[Direction, tuple[str, ...]] = {}
    for where, names in _mapping(raw, "judged").items():
        if where not in JUDGED_AT or not isinstance(names, (list, tuple)):
            raise _wrong("a wrong list of what is judged", "It is judged in “in” and “out”.")
        judged[where] = tuple(dict.fromkeys(map(str, names)))[:MOST_JUDGED]
    return judged


def checked_asks(raw: Any) -> dict[str, str]:
    asks: dict[str, str] = {}
    for name, text in _mapping(raw, "asks").items():
        question = " ".join(str(text).split())
        if not name.strip() or not question or len(question) > LONGEST_ASK:
            hint = f"Write a name and a question of at most {LONGEST_ASK} characters."
            raise _wrong("a wrong question to the judge", hint)
        asks[" ".join(name.split())] = question
    return asks


def checked_rate(raw: Any) -> dict[str, int]:
    for name, most in _mapping(raw, "rate").items():
        if name not in SPANS or not isinstance(most, int) or not 1 <= most <= MOST:
            spans = " or ".join(SPANS)
            raise _wrong(
                "a wrong rate",
                f"Write a number from 1 to {MOST:,} for {spans}; without one there is no limit.",
            )
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
