"""Make up values: names, amounts, dates, codes and the rest, endlessly many of each type.

Pure given the random generator. Values of one split never occur as values of the other, so a model
that answers with a held-out value has copied it.
"""

import json
import random
from functools import cache
from pathlib import Path

from .split import Split, side

DATA = Path(__file__).parent / "data"


@cache
def lists() -> dict[str, list[str]]:
    """Return the word lists that values are put together from."""
    loaded: dict[str, list[str]] = json.loads((DATA / "values.json").read_text("utf-8"))
    return loaded


class Values:
    """Values of one split, drawn from one random generator."""

    def __init__(self, rng: random.Random, split: Split) -> None:
        self._rng = rng
        self._split = split

    def make(self, kind: str) -> str:
        """Return one value of the type `kind`; `ncount:seats` is a count with its noun."""
        name, _, noun = kind.partition(":")
        maker = getattr(self, f"_{name}")
        while True:
            value: str = maker(noun) if noun else maker()
            if side(value) == self._split:
                return value

    def word(self, syllables: int = 2) -> str:
        """Return a made-up capitalised word."""
        return self._word(syllables)

    def _one(self, name: str) -> str:
        return self._rng.choice(lists()[name])

    def _word(self, syllables: int | None = None) -> str:
        count = syllables or self._rng.choice((1, 2, 2, 2, 3))
        parts = (
            self._one("onsets") + self._one("vowels") + self._one("codas") for _ in range(count)
        )
        return "".join(parts).capitalize()

    def _number(self) -> str:
        rng = self._rng
        form = rng.randrange(5)
        if form == 0:
            return str(rng.randrange(2, 100))
        if form == 1:
            return str(rng.randrange(100, 10_000))
        if form == 2:
            return f"{rng.randrange(1_000, 1_000_000):,}"
        if form == 3:
            return f"{rng.randrange(1, 10_000)}.{rng.randrange(100):02d}"
        return str(rng.randrange(1, 1000) * 10)

    def _amount(self) -> str:
        rng, number = self._rng, self._number()
        form = rng.randrange(6)
        if form < 2:
            return f"{self._one('currencies')} {number}"
        if form == 2:
            return f"{number} {self._one('currencies')}"
        if form == 3:
            return f"{self._one('currency_signs')}{number}"
        if form == 4:
            return f"{number} {self._one('currency_words')}"
        return f"{rng.choice(('EUR', 'USD', '$'))} {rng.randrange(1, 100)} million"

    def _date(self) -> str:
        rng = self._rng
        day, month, year = rng.randrange(1, 29), rng.randrange(12), rng.randrange(1985, 2035)
        name = lists()["months"][month]
        form = rng.randrange(7)
        if form < 3:
            return f"{day} {name} {year}"
        if form == 3:
            return f"{name} {day}, {year}"
        if form == 4:
            return f"{year}-{month + 1:02d}-{day:02d}"
        if form == 5:
            return f"{day}.{month + 1}.{year}"
        return f"{day} {name}"

    def _duration(self) -> str:
        rng = self._rng
        number = self._one("number_words") if rng.random() < 0.3 else str(rng.randrange(2, 400))
        return f"{number} {self._one('duration_units')}"

    def _name(self, known: str) -> str:
        return self._one(known) if self._rng.random() < 0.4 else self._word()

    def _person(self) -> str:
        rng = self._rng
        first, last = self._name("first_names"), self._name("surnames")
        form = rng.randrange(8)
        if form == 0:
            return f"Dr. {last}"
        if form == 1:
            return f"{rng.choice(('Mr.', 'Ms.', 'Mrs.'))} {last}"
        if form == 2:
            return f"{first[0]}. {last}"
        return f"{first} {last}"

    def _company(self) -> str:
        base = self._word()
        if self._rng.random() < 0.25:
            base = f"{base} {self._rng.choice(('&', 'and'))} {self._name('surnames')}"
        return f"{base} {self._one('company_endings')}"

    def _place(self) -> str:
        rng = self._rng
        if rng.random() < 0.3:
            return self._one("places")
        if rng.random() < 0.6:
            return self._word(rng.choice((1, 2))) + self._one("place_endings")
        return self._word(2)

    def _address(self) -> str:
        return f"{self._rng.randrange(1, 300)} {self._word(2)} {self._one('streets')}"

    def _code(self) -> str:
        rng = self._rng
        letters = "".join(rng.choices("ABCDEFGHKLMNPRSTUVWXYZ", k=rng.randrange(1, 4)))
        digits = "".join(rng.choices("0123456789", k=rng.randrange(2, 7)))
        form = rng.randrange(5)
        if form < 2:
            return f"{letters}-{digits}"
        if form == 2:
            return f"{letters}{digits}"
        if form == 3:
            return f"{letters}-{digits[:2]}/{rng.randrange(10, 99)}"
        return digits if len(digits) > 3 else f"{digits}-{letters}"

    def _percent(self) -> str:
        rng = self._rng
        number = str(rng.randrange(1, 100))
        if rng.random() < 0.4:
            number += f".{rng.randrange(1, 10)}"
        return number + rng.choice(("%", "%", " %", " percent", " per cent"))

    def _ncount(self, noun: str) -> str:
        rng = self._rng
        number = self._one("number_words") if rng.random() < 0.2 else str(rng.randrange(2, 3000))
        return f"{number} {noun}"

    def _email(self) -> str:
        host = f"{self._word(2).lower()}.{self._one('email_endings')}"
        user = self._one("email_words") if self._rng.random() < 0.5 else self._word().lower()
        return f"{user}@{host}"

    def _phone(self) -> str:
        digits = "".join(self._rng.choices("0123456789", k=10))
        form = self._rng.randrange(3)
        if form == 0:
            return f"+{digits[:2]} {digits[2:5]} {digits[5:]}"
        if form == 1:
            return f"0{digits[:3]} {digits[3:6]} {digits[6:]}"
        return f"{digits[:3]}-{digits[3:7]}"

    def _time(self) -> str:
        rng = self._rng
        hour, minute = rng.randrange(24), rng.randrange(60)
        if rng.random() < 0.6:
            return f"{hour:02d}:{minute:02d}"
        return f"{rng.randrange(1, 13)}:{minute:02d} {rng.choice(('a.m.', 'p.m.', 'am', 'pm'))}"

    def _measure(self, units: str) -> str:
        return f"{self._number()} {self._one(units)}"

    def _temp(self) -> str:
        return f"{self._rng.randrange(-80, 900)} {self._one('temp_units')}"

    def _weight(self) -> str:
        return self._measure("weight_units")

    def _length(self) -> str:
        return self._measure("length_units")

    def _volume(self) -> str:
        return self._measure("volume_units")

    def _power(self) -> str:
        return self._measure("power_units")

    def _area(self) -> str:
        return self._measure("area_units")

    def _decimal(self) -> str:
        return f"{self._rng.randrange(0, 15)}.{self._rng.randrange(0, 100)}"

    def _version(self) -> str:
        rng = self._rng
        return ".".join(str(rng.randrange(30)) for _ in range(rng.choice((2, 3))))

    def _phrase(self) -> str:
        joined = f"{self._one('adjectives')} {self._one('nouns')}"
        article = "an" if joined[0] in "aeiou" else "a"
        return joined if self._rng.random() < 0.3 else f"{article} {joined}"

    def _colour(self) -> str:
        return f"{self._one('shades')} {self._one('colours')}"

    def _substance(self) -> str:
        if self._rng.random() < 0.5:
            return self._word(3).lower() + self._rng.choice(("ol", "ane", "ide", "one", "ic acid"))
        return f"{self._rng.randrange(1, 100)}% {self._one('substances')}"

    def _product(self) -> str:
        base = f"{self._one('product_words')} {self._one('product_nouns')}"
        form = self._rng.randrange(3)
        if form == 0:
            return f"{base} {self._word(2)}"
        return f"{self._word(2)} {base}" if form == 1 else f"{base} {self._rng.randrange(2, 999)}"

    def _job(self) -> str:
        field = self._one("label_words")
        return f"{self._one('job_ranks')} {field} {self._one('jobs')}"

    def _room(self) -> str:
        mark = self._word(2) if self._rng.random() < 0.4 else str(self._rng.randrange(1, 400))
        return f"{self._one('rooms')} {mark}"

    def _course(self) -> str:
        return (
            f"{self._one('course_words')} {self._one('course_nouns')} {self._rng.randrange(1, 99)}"
        )

    def _project(self) -> str:
        return self._word(2) if self._rng.random() < 0.7 else f"{self._word(2)} {self._word(1)}"

    def _sample(self) -> str:
        return f"{self._rng.choice('ABCDEFGHKLMNPQRSTVWXZ')}{self._rng.randrange(1, 9999)}"

    def _machine(self) -> str:
        return f"{self._one('machine_nouns')} {self._code()}"

    def _ship(self) -> str:
        if self._rng.random() < 0.5:
            return f"{self._one('ship_words')} {self._word(2)}"
        return f"{self._word(2)} {self._one('ship_nouns')}"
