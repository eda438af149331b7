"""What a piece of text says of a concept: its day, amount or span of time, ready to be compared.

Pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.domain.survey.amounts import FoundAmount, bare_number, find_amounts
from workbench.domain.survey.dates import FoundDate, find_dates
from workbench.domain.survey.words import Concept, SurveyWords

_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Value:
    """`text` as people read it. `first` and `last` are ISO dates, `number` an amount or days."""

    text: str
    first: str = ""
    last: str = ""
    number: float | None = None
    currency: str = ""
    start: int = 0  # within the piece that was read
    end: int = 0

    @property
    def key(self) -> str:
        """Two values with the same key say the same."""
        if self.first:
            return f"{self.first}/{self.last}"
        if self.number is not None:
            return f"{self.number:.4f} {self.currency}"
        return " ".join(self.text.casefold().split())


def values_in(
    text: str, concept: Concept, words: SurveyWords, *, is_labelled: bool
) -> tuple[Value, ...]:
    """All values of the concept's kind in the text, in order.

    `is_labelled`: the text is the value of a field or cell, so that a bare number or year counts.
    """
    match concept.value:
        case "date":
            return tuple(
                Value(one.said(), one.first.isoformat(), one.last.isoformat(), None, "", *_at(one))
                for one in find_dates(text, words.months, years=is_labelled)
            )
        case "amount":
            found = [
                Value(text[one.start : one.end], "", "", one.value, one.currency, *_at(one))
                for one in find_amounts(text)
            ]
            number = bare_number(text) if is_labelled and not found else None
            if number is not None:
                found.append(Value(text.strip(), "", "", number, "", 0, len(text)))
            return tuple(found)
        case "duration":
            return _durations(text, words)
        case "text":
            plain = " ".join(text.split())[:_LONGEST]
            return (Value(plain, start=0, end=len(text)),) if plain else ()


def the_value(
    text: str, concept: Concept, words: SurveyWords, *, is_labelled: bool
) -> Value | None:
    """The one that is meant: of a span of time its end or its beginning."""
    found = values_in(text, concept, words, is_labelled=is_labelled)
    if not found:
        return None
    return found[-1] if concept.is_last else found[0]


def _durations(text: str, words: SurveyWords) -> tuple[Value, ...]:
    units, numerals = dict(words.durations), dict(words.numerals)
    numbers = "|".join([r"\d{1,4}", *sorted(numerals, key=len, reverse=True)])
    pattern = re.compile(
        rf"\b({numbers})(?:\s*\(\s*\w+\s*\))?[\s-]+(?:calendar |business |working )?"
        rf"({'|'.join(sorted(units, key=len, reverse=True))})\b",
        re.IGNORECASE,
    )
    found = []
    for match in pattern.finditer(text):
        word = match[1].casefold()
        number = numerals[word] if word in numerals else int(word)
        days = number * units[match[2].casefold()]
        said = " ".join(match[0].split())
        found.append(Value(said, number=float(days), start=match.start(), end=match.end()))
    return tuple(found)


def _at(found: FoundDate | FoundAmount) -> tuple[int, int]:
    return found.start, found.end
