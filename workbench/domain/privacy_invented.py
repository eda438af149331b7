"""Invented places, addresses, firms and dates that stand in for real ones.

Pure: words come in as lists, chance is handed in. The form of a value is kept where it says what
the value is: a number before or behind its street, a legal form, the order of a date.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

HOUSE_NUMBER = re.compile(r"\d{1,5}[A-Za-z]?(?:[-/]\d{1,4}[A-Za-z]?)?")
WORD = re.compile(r"[^\W\d_]+")
LONG_WORD = re.compile(r"[^\W\d_]{4,}")
PART = re.compile(r"\d+|[^\W\d_]+")
POSTCODE_SIGN = re.compile(r"\d|(?<![^\W\d_])[A-Z]{1,2}(?![^\W\d_])")
YEARS = 10  # how far away the invented year may be


@dataclass(frozen=True, slots=True)
class Words:
    """What stand-ins are made of."""

    first: Sequence[str]
    last: Sequence[str]
    places: Sequence[str]
    streets: Sequence[str]
    firms: Sequence[str]
    legal_forms: frozenset[str]
    dates: Sequence[Sequence[str]]  # rows of months and days; one stands in for another


def place(value: str, words: Words, chance: random.Random) -> str:
    return _cased(value, chance.choice(words.places))


def firm(value: str, words: Words, chance: random.Random) -> str:
    """Another name, with the legal form if there is one: Schmidt GmbH, Norquay GmbH."""
    forms = [part for part in value.split()[1:] if part.strip(",").lower() in words.legal_forms]
    return _cased(value, " ".join([chance.choice(words.firms), *forms]))


def address(value: str, words: Words, chance: random.Random) -> str:
    """Another street and number; what follows a comma or a line keeps its form."""
    head, sign, rest = _cut(value)
    if not LONG_WORD.search(head):  # a postcode, the number of a flat
        return _other_signs(value, chance)
    street = _cased(WORD.search(head)[0], chance.choice(words.streets))  # type: ignore[index]
    number = HOUSE_NUMBER.search(head)
    if number is None:
        made = street
    else:
        other = str(1 + chance.randrange(98))
        is_before = not LONG_WORD.search(head[: number.start()])
        made = f"{other} {street}" if is_before else f"{street} {other}"
    return made + sign + _other_signs(rest, chance)


def date(value: str, words: Words, chance: random.Random) -> str:
    """Another day up to ten years away, in the same order and with the same kinds of words."""

    def other(match: re.Match[str]) -> str:
        part = match[0]
        if not part.isdigit():
            row = next((row for row in words.dates if part.lower() in row), None)
            return part if row is None else _cased(part, chance.choice(row))
        if len(part) == 4 and part[:2] in {"18", "19", "20"}:
            return str(int(part) + chance.randrange(-YEARS, YEARS + 1))
        if len(part) <= 2:
            return f"{1 + chance.randrange(12):0{len(part)}d}"
        return "".join(str(chance.randrange(10)) for _ in part)

    return PART.sub(other, value)


def _cut(value: str) -> tuple[str, str, str]:
    at = min((n for n in (value.find(","), value.find("\n")) if n >= 0), default=len(value))
    return value[:at], value[at : at + 1], value[at + 1 :]


def _other_signs(value: str, chance: random.Random) -> str:
    """Other digits, and other letters where one or two capitals stand alone or beside digits."""

    def other(match: re.Match[str]) -> str:
        return "".join(
            str(chance.randrange(10)) if sign.isdigit() else chr(ord("A") + chance.randrange(26))
            for sign in match[0]
        )

    return POSTCODE_SIGN.sub(other, value)


def _cased(like: str, value: str) -> str:
    """In capitals or without any where the original is."""
    if like.isupper() and len(like) > 1:
        return value.upper()
    if like.islower():
        return value.lower()
    return value[:1].upper() + value[1:]
