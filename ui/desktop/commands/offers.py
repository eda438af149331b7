"""Which commands the palette shows for what was typed: recent ones first, then what fits best.

Pure over commands: knows neither window nor palette.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ui.desktop.commands.command import Command
from ui.desktop.commands.matching import Match, match

_RECENT: Final = 4.0  # more for the newest of what was run before, less for each older one
_BY_WORDS: Final = 0.5  # of what a hit in further words counts
_BY_PLACE: Final = 0.6
MOST: Final = 60


@dataclass(frozen=True, slots=True)
class Offer:
    command: Command
    places: tuple[int, ...] = ()  # letters of the title that were meant
    is_recent: bool = False


def offers(typed: str, commands: Sequence[Command], recent: Sequence[str]) -> tuple[Offer, ...]:
    """At most `MOST`. Without anything typed: what was run last, then the rest as it stands."""
    age = {name: place for place, name in enumerate(recent)}
    possible = [one for one in commands if one.is_possible()]
    if not typed.strip():
        first = sorted((one for one in possible if one.id in age), key=lambda one: age[one.id])
        rest = [one for one in possible if one.id not in age]
        return (
            *(Offer(one, is_recent=True) for one in first),
            *(Offer(one) for one in rest),
        )[:MOST]
    scored: list[tuple[float, int, Offer]] = []
    for number, one in enumerate(possible):
        hit, score = _hit(typed, one)
        if hit is not None:
            score += _bonus(age, one.id)
            scored.append((-score, number, Offer(one, hit.places, one.id in age)))
    return tuple(offer for _score, _number, offer in sorted(scored, key=lambda one: one[:2]))[:MOST]


def _hit(typed: str, command: Command) -> tuple[Match | None, float]:
    """Where it fits best: in its title, with its place, or in further words."""
    if (found := match(typed, command.title)) is not None:
        return found, found.score
    with_place = match(typed, f"{command.title} {command.place}")
    if with_place is not None:
        inside = tuple(place for place in with_place.places if place < len(command.title))
        return Match(0.0, inside), with_place.score * _BY_PLACE
    if command.words and (found := match(typed, f"{command.words} {command.title}")) is not None:
        return Match(0.0, ()), found.score * _BY_WORDS
    return None, 0.0


def _bonus(age: Mapping[str, int], name: str) -> float:
    return _RECENT / (1 + age[name]) if name in age else 0.0
