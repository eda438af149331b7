"""What a policy names by example: topics to stay off or to stay with, claims, tones. Pure.

A sentence is of an entry if its vector is near enough to that of one of the examples. Vectors come
from outside.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from workbench.domain.guard.finding import Family, Finding
from workbench.errors import InputError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Rows = npt.NDArray[np.float32]

FAMILIES_BY_EXAMPLE: Final[tuple[Family, ...]] = ("off_topic", "claim", "brand", "tone")
LIKENESS: Final = 0.4  # found on customers' questions, see `tests/benchmarks/guardrails.py`
LIKENESS_WANTED: Final = 0.3  # of what questions have to be about
MOST_MEANINGS: Final = 50
MOST_EXAMPLES: Final = 200
LONGEST_EXAMPLE: Final = 300
LONGEST_NAME: Final = 60
_KEYS: Final = {"name", "family", "examples", "is_wanted", "likeness"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """`is_wanted`: what a question has to be about; else what nothing may be about. `likeness`:
    the cosine from which on a sentence counts as one of the examples.
    """

    name: str
    family: Family
    examples: tuple[str, ...]
    is_wanted: bool = False
    likeness: float = LIKENESS


@dataclass(frozen=True, slots=True)
class Like:
    """How near a stretch of a text comes to an entry."""

    meaning: Meaning
    start: int
    end: int
    likeness: float


def usual_likeness(*, is_wanted: bool) -> float:
    return LIKENESS_WANTED if is_wanted else LIKENESS


def nearest(
    meanings: Sequence[Meaning],
    spans: Sequence[tuple[int, int]],
    rows: Rows,
    examples: Sequence[Rows],
) -> list[Like]:
    """For each entry and stretch; `rows` and `examples` are of unit length."""
    found: list[Like] = []
    if not len(rows):
        return found
    for meaning, known in zip(meanings, examples, strict=True):
        best = (rows @ known.T).max(axis=1)
        found += [Like(meaning, *span, float(one)) for span, one in zip(spans, best, strict=True)]
    return found


def findings(likes: Sequence[Like], length: int) -> list[Finding]:
    """What is too near to an entry, and a text that is near to none of those that are wanted."""
    found: list[Finding] = []
    for one in likes:
        if not one.meaning.is_wanted and one.likeness >= one.meaning.likeness:
            says = f"like “{one.meaning.name}” ({one.likeness:.2f})"
            found.append(
                Finding(one.meaning.family, "by example", "medium", one.start, one.end, says)
            )
    wanted = [one for one in likes if one.meaning.is_wanted]
    if wanted and not any(one.likeness >= one.meaning.likeness for one in wanted):
        best = max(wanted, key=lambda one: one.likeness)
        says = f"about nothing that is wanted; nearest “{best.meaning.name}” ({best.likeness:.2f})"
        found.append(Finding("off_topic", "by example", "medium", 0, length, says))
    return found


def meaning_shape(one: Meaning) -> dict[str, Any]:
    return {
        "name": one.name,
        "family": one.family,
        "examples": list(one.examples),
        **({"is_wanted": True} if one.is_wanted else {}),
        "likeness": one.likeness,
    }


def parsed_meanings(raw: Any) -> tuple[Meaning, ...]:
    """Raises InputError."""
    if not isinstance(raw, list) or not all(isinstance(one, dict) for one in raw):
        raise _wrong("“meanings” is no list", "Write a list of entries.")
    for one in raw:
        if set(one) - _KEYS:
            raise _wrong("an entry with an unknown field", f"It has {', '.join(sorted(_KEYS))}.")
    return checked_meanings(
        Meaning(
            str(one.get("name", "")),
            one.get("family", ""),
            tuple(map(str, one.get("examples", ()))),
            one.get("is_wanted", False) is True,
            _number(one.get("likeness", usual_likeness(is_wanted=one.get("is_wanted") is True))),
        )
        for one in raw
    )


def checked_meanings(given: Iterable[Meaning]) -> tuple[Meaning, ...]:
    """Tidied, each name once. Raises InputError."""
    made: dict[tuple[str, str], Meaning] = {}
    for one in given:
        name = " ".join(one.name.split())
        examples = tuple(dict.fromkeys(" ".join(text.split()) for text in one.examples))
        examples = tuple(filter(None, examples))
        if not name or len(name) > LONGEST_NAME:
            raise _wrong("no name, or one too long", f"At most {LONGEST_NAME} characters.")
        if one.family not in FAMILIES_BY_EXAMPLE:
            names = ", ".join(FAMILIES_BY_EXAMPLE)
            raise _wrong(f"“{one.family}” has no examples", f"These have: {names}.")
        if one.is_wanted and one.family != "off_topic":
            raise _wrong("only topics can be wanted", "Use the family off_topic.")
        if not 1 <= len(examples) <= MOST_EXAMPLES:
            raise _wrong(
                f"“{name}” has no examples, or too many", f"Write 1 to {MOST_EXAMPLES}, one a line."
            )
        if any(len(text) > LONGEST_EXAMPLE for text in examples):
            raise _wrong(
                f"an example of “{name}” is too long", f"At most {LONGEST_EXAMPLE} characters."
            )
        if not 0.1 <= one.likeness <= 0.99:
            raise _wrong("a wrong likeness", "Write a number between 0.1 and 0.99.")
        made[one.family, name.casefold()] = Meaning(
            name, one.family, examples, one.is_wanted, float(one.likeness)
        )
    if len(made) > MOST_MEANINGS:
        raise _wrong("too many entries", f"At most {MOST_MEANINGS}.")
    return tuple(made.values())


def _number(raw: Any) -> float:
    return float(raw) if isinstance(raw, (int, float)) else 0.0


def _wrong(what: str, hint: str) -> InputError:
    return InputError(f"What the policy names by example is wrong: {what}.", hint=hint)
