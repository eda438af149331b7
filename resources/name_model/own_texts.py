"""Make labelled texts from frames and word lists: names of people, places and organisations.

Pure: the same seed gives the same texts. Some names are in no list, so that the words around them
have to tell; some texts lose their capitals or consist of them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Spans = tuple[tuple[str, int, int], ...]
SLOT = re.compile(r"\{(\w)\}")


@dataclass(frozen=True, slots=True)
class Lists:
    first: Sequence[str]
    last: Sequence[str]
    cities: Sequence[str]
    countries: Sequence[str]
    known_firms: Sequence[str]


class Maker:
    def __init__(self, tables: Mapping[str, Any], lists: Lists, seed: int) -> None:
        self._tables = tables
        self._lists = lists
        self._chance = random.Random(seed)

    def text(self) -> tuple[str, Spans]:
        chance = self._chance
        n = chance.choice((1, 1, 1, 2, 2, 3, 4))
        parts: list[str] = []
        spans: list[tuple[str, int, int]] = []
        at = 0
        for place in range(n):
            kind = chance.choices(("frames", "other", "nothing"), (62, 16, 22))[0]
            frame = chance.choice(self._tables[kind])
            text, found = self._filled(frame)
            if place:
                gap = chance.choice((" ", " ", "\n", "\n\n"))
                parts.append(gap)
                at += len(gap)
            parts.append(text)
            spans += [(label, start + at, end + at) for label, start, end in found]
            at += len(text)
        text = "".join(parts)
        roll = chance.random()
        if roll < 0.09 and len(text.lower()) == len(text):
            text = text.lower()
        elif roll < 0.12 and len(text.upper()) == len(text):
            text = text.upper()
        return text, tuple(spans)

    def _filled(self, frame: str) -> tuple[str, list[tuple[str, int, int]]]:
        out, spans, at, done = [], [], 0, 0
        for match in SLOT.finditer(frame):
            before = frame[done : match.start()].replace("{{", "{").replace("}}", "}")
            label, value = self._value(match[1])
            out += [before, value]
            at += len(before)
            if label:
                spans.append((label, at, at + len(value)))
            at += len(value)
            done = match.end()
        out.append(frame[done:].replace("{{", "{").replace("}}", "}"))
        return "".join(out), spans

    def _value(self, slot: str) -> tuple[str, str]:
        """The label, if it has one, and a value for `{slot}`."""
        names = {"p": self._person, "f": self._first, "l": self._last, "i": self._initial}
        firms = {"o": self._firm, "u": self._university}
        others = {
            "t": lambda: self._one("titles"),
            "j": lambda: self._one("jobs"),
            "w": lambda: self._one("nouns"),
            "W": lambda: self._one("nouns").capitalize(),
            "d": self._date,
            "n": lambda: str(self._chance.randrange(10 ** self._chance.randint(1, 5))),
        }
        if slot in names:
            return "PER", names[slot]()
        if slot in firms:
            return "ORG", firms[slot]()
        return ("LOC", self._place()) if slot == "c" else ("", others[slot]())

    def _one(self, name: str) -> str:
        chosen: str = self._chance.choice(self._tables[name])
        return chosen

    def _initial(self) -> str:
        return self._chance.choice("ABCDEFGHJKLMNPRSTVW")

    def _university(self) -> str:
        city = self._city()
        forms = (
            f"University of {city}",
            f"{city} University",
            f"{city} College",
            f"{self._last()} University",
            f"Universität {city}",
        )
        return self._chance.choice(forms)

    def _date(self) -> str:
        chance = self._chance
        day, year, month = chance.randint(1, 28), chance.randint(1930, 2026), chance.randint(1, 12)
        name = self._tables["months"][month - 1]
        return chance.choice(
            (f"{day}.{month}.{year}", f"{day} {name} {year}", f"{name} {day}, {year}",
             f"{year}-{month:02}-{day:02}")
        )  # fmt: skip

    def _person(self) -> str:
        chance = self._chance
        first, last = self._first(), self._last()
        roll = chance.random()
        if roll < 0.06:
            first += f" {chance.choice('ABCDEFGHJKLMNPRSTW')}."
        elif roll < 0.10:
            first += " " + self._first()
        elif roll < 0.13:
            first = first[0] + "."
        elif roll < 0.17:
            last = f"{chance.choice(self._tables['particles'])} {last}"
        elif roll < 0.20:
            last += "-" + self._last()
        return f"{first} {last}"

    def _first(self) -> str:
        return self._cased(self._chance.choice(self._lists.first), 0.08)

    def _last(self) -> str:
        return self._cased(self._chance.choice(self._lists.last), 0.15)

    def _city(self) -> str:
        return self._cased(self._chance.choice(self._lists.cities), 0.12)

    def _place(self) -> str:
        if self._chance.random() < 0.3:
            return self._cased(self._chance.choice(self._lists.countries), 0.0)
        return self._city()

    def _cased(self, value: str, invented: float) -> str:
        """The entry with capitals; now and then the front of it with the back of another one."""
        if self._chance.random() < invented and value.isalpha() and len(value) > 4:
            other = self._chance.choice(self._lists.last)
            if other.isalpha() and len(other) > 4:
                value = value[: self._chance.randint(2, 4)] + other[-self._chance.randint(2, 5) :]
        small = {"de", "la", "le", "of", "the", "and", "du", "del", "am", "an", "y", "sur", "en"}
        parts = value.split(" ")
        words = [w if w in small and n else w[:1].upper() + w[1:] for n, w in enumerate(parts)]
        joined = " ".join(words)
        joined = re.sub(r"(?<=[-'’])([a-zà-ÿ])(?=\w{2})", lambda m: m[1].upper(), joined)
        if joined.startswith("Mc") and len(joined) > 4:
            joined = "Mc" + joined[2].upper() + joined[3:]
        return joined

    def _firm(self) -> str:
        chance = self._chance
        ways = (
            (16, lambda: chance.choice(self._lists.known_firms)),
            (14, lambda: f"{self._last()} {self._one('org_ends')}"),
            (8, lambda: f"{self._last()}{chance.choice((', ', ' & ', ' and '))}{self._last()}"),
            (2, lambda: f"{self._last()}, {self._last()} and {self._last()}"),
            (6, lambda: f"{self._last()}-{self._last()}"),
            (13, self._two_words),
            (12, lambda: f"{self._brand()} {self._one('org_ends')}"),
            (6, lambda: "".join(chance.choices("ABCDEFGHIKLMNOPRSTUVW", k=chance.randint(2, 4)))),
            (6, lambda: f"{self._one('org_heads')} {self._city()}"),
            (8, lambda: f"{self._city()} {self._one('org_ends')}"),
            (6, self._brand),
            (6, lambda: self._cased(chance.choice(self._lists.last)[:3] + self._ending(), 0)),
        )
        weights, makers = zip(*ways, strict=True)
        return chance.choices(makers, weights)[0]()

    def _two_words(self) -> str:
        gap = self._chance.choice((" ", ""))
        return f"{self._one('org_words')}{gap}{self._one('nouns').capitalize()}"

    def _brand(self) -> str:
        return self._one("org_words") + self._ending()

    def _ending(self) -> str:
        return self._one("brand_ends")
