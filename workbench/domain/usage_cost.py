"""What the same tokens would have cost at a hosted model, and what energy answering took.

Pure. Where the machine has a meter that may be read, energy is what it said. Of other requests it
is an estimate by a stated model: the seconds from the end of a request's waiting to its end, times
the watts that this computer draws while it answers; requests that were answered at the same time
count each, and where no time was measured nothing is counted.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from workbench.domain.usage import Counts
from workbench.errors import InputError

MOST_WATTS = 5_000.0
_MOST_PRICE = 10_000.0
_MILLION = 1_000_000
_SECONDS_A_WATT_HOUR = 3_600


@dataclass(frozen=True, slots=True)
class Price:
    """For a million tokens each. `reused`: prompt tokens that were in the cache."""

    name: str
    input: float
    reused: float
    output: float

    def of(self, counts: Counts) -> float:
        return self.of_tokens(counts.prompt_tokens, counts.reused_tokens, counts.completion_tokens)

    def of_tokens(self, prompt: int, reused: int, completion: int) -> float:
        """`reused` of the tokens of the prompt were in the cache."""
        fresh = prompt - reused
        return (fresh * self.input + reused * self.reused + completion * self.output) / _MILLION


@dataclass(frozen=True, slots=True)
class Prices:
    """A table that the person edits, which row of it is compared with, and the watts."""

    currency: str
    used: str
    watts: float
    prices: tuple[Price, ...]

    @property
    def price(self) -> Price:
        return next(item for item in self.prices if item.name == self.used)

    def cost(self, counts: Counts) -> float:
        return self.price.of(counts)

    def watt_hours(self, counts: Counts) -> float:
        estimated_s = max(0.0, counts.busy_s - counts.measured_s)
        return counts.measured_wh + estimated_s * self.watts / _SECONDS_A_WATT_HOUR

    def with_price(self, price: Price) -> Prices:
        """A new row, or one that replaces the row of its name."""
        others = tuple(item for item in self.prices if item.name != price.name)
        return replace(self, prices=(*others, price))

    def without(self, name: str) -> Prices:
        return replace(self, prices=tuple(item for item in self.prices if item.name != name))


def checked(prices: Prices) -> Prices:
    """Raises InputError naming what cannot be."""
    names = [item.name for item in prices.prices]
    if not names or len(set(names)) != len(names) or not all(name.strip() for name in names):
        raise InputError("Each price needs a name of its own.", hint="Name every row once.")
    if prices.used not in names:
        raise InputError(
            f"There is no price “{prices.used}”.", hint=f"Choose one of {', '.join(names)}."
        )
    if not 0 < prices.watts <= MOST_WATTS:
        raise InputError(
            f"{prices.watts:g} watts are not possible.", hint=f"From 1 to {MOST_WATTS:g}."
        )
    for item in prices.prices:
        if not all(0 <= value <= _MOST_PRICE for value in (item.input, item.reused, item.output)):
            raise InputError(
                f"A price of “{item.name}” is not possible.",
                hint=f"Prices are for a million tokens, from 0 to {_MOST_PRICE:g}.",
            )
    return prices
