"""Grammar trees of numbers between bounds, digit by digit.

Numbers next to a bound have as many decimals as the bound and two more at most.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from engines.llama.grammar_tree import (
    EMPTY,
    Chars,
    Node,
    Repeat,
    Text,
    alt,
    nonempty,
    optional,
    seq,
)
from engines.llama.json_text import FRACTION

MOST_DIGITS: Final = 15  # what a double keeps
_DIGIT: Final = Chars(((0x30, 0x39),))
_NOT_ZERO: Final = Chars(((0x31, 0x39),))


def whole_between(low: int | None, high: int | None) -> Node | None:
    """A whole number with its sign, bounds included; None if there is none."""
    parts: list[Node] = []
    if low is None or low < 0:
        magnitudes = _magnitudes(max(1, -high) if high is not None else 1, _negated(low))
        parts += [seq(Text("-"), one) for one in magnitudes]
    if high is None or high >= 0:
        parts += _magnitudes(max(0, low or 0), high)
    return alt(*parts) if parts else None


def decimal_between(
    low: Decimal | None, high: Decimal | None, *, low_open: bool, high_open: bool
) -> Node | None:
    """A number with its sign; open bounds are left out. None if there is none."""
    zero = Decimal(0)
    parts: list[Node] = []
    if low is None or low < 0:
        least = zero if high is None or high >= 0 else -high
        least_open = True if least == 0 else high_open
        most = None if low is None else -low
        parts += [seq(Text("-"), one) for one in _decimals(least, most, least_open, low_open)]
    if high is None or high >= 0:
        least = zero if low is None or low < 0 else low
        parts += _decimals(least, high, low_open and least == low, high_open)
    return alt(*parts) if parts else None


def _negated(value: int | None) -> int | None:
    return None if value is None else -value


def _magnitudes(low: int, high: int | None) -> list[Node]:
    """Ways to write the numbers from `low` on, without a sign or leading zeros."""
    longest = len(str(low if high is None else high))
    ways: list[Node] = []
    for n_digits in range(len(str(low)), longest + 1):
        least = max(low, 10 ** (n_digits - 1) if n_digits > 1 else 0)
        most = 10**n_digits - 1 if high is None else min(high, 10**n_digits - 1)
        if least <= most:
            ways.append(_between(str(least), str(most)))
    if high is None:
        ways.append(seq(_NOT_ZERO, Repeat(_DIGIT, longest, max(longest, MOST_DIGITS))))
    return ways


def _decimals(low: Decimal, high: Decimal | None, low_open: bool, high_open: bool) -> list[Node]:
    n_decimals = min(MOST_DIGITS, max(_n_decimals(low), _n_decimals(high)) + 2)
    scale = 10**n_decimals
    a = int(low)
    first = int((low - a) * scale) + low_open
    if high is None:
        begin, ways = _low_edge(a, first, scale, n_decimals)
        return [*ways, *(seq(one, optional(FRACTION)) for one in _magnitudes(begin, None))]
    b = int(high)
    last = int((high - b) * scale) - high_open
    if a == b:
        ways = _fractions(a, first, last, n_decimals)
        return [*ways, Text(str(a))] if first == 0 <= last else ways
    begin, ways = _low_edge(a, first, scale, n_decimals)
    tail = optional(_some_digits(max(1, MOST_DIGITS - len(str(b)))))
    if begin <= b - 1:
        ways += [seq(one, tail) for one in _magnitudes(begin, b - 1)]
    if last >= 0:
        ways += [Text(str(b)), *_fractions(b, 0, last, n_decimals)]
    return ways


def _low_edge(a: int, first: int, scale: int, n_decimals: int) -> tuple[int, list[Node]]:
    """The whole number from which on any fraction will do, and the ways to write what is below."""
    if first == 0:
        return a, []
    if first >= scale:
        return a + 1, []
    return a + 1, _fractions(a, first, scale - 1, n_decimals)


def _fractions(whole: int, first: int, last: int, n_digits: int) -> list[Node]:
    """`whole` and a fraction, of which the first `n_digits` are told as numbers."""
    if first > last:
        return []
    digits = nonempty(_cut_between(str(first).zfill(n_digits), str(last).zfill(n_digits)))
    return [] if digits is None else [seq(Text(f"{whole}."), digits)]


def _cut_between(low: str, high: str) -> Node:
    """Digits from `low` to `high`; zeros at their end may be left out."""
    if not low.strip("0"):
        return _cut_to(high)
    if not high.strip("9"):
        return _cut_from(low)
    if low[0] == high[0]:
        return seq(Text(low[0]), _cut_between(low[1:], high[1:]))
    ways = [seq(Text(low[0]), _cut_from(low[1:])), seq(Text(high[0]), _cut_to(high[1:]))]
    if ord(high[0]) - ord(low[0]) > 1:
        middle = Chars(((ord(low[0]) + 1, ord(high[0]) - 1),))
        ways.insert(1, seq(middle, Repeat(_DIGIT, 0, len(low) - 1)))
    return alt(*ways)


def _cut_from(low: str) -> Node:
    if not low.strip("0"):
        return Repeat(_DIGIT, 0, len(low)) if low else EMPTY
    ways = [seq(Text(low[0]), _cut_from(low[1:]))]
    if low[0] != "9":
        more = Chars(((ord(low[0]) + 1, 0x39),))
        ways.append(seq(more, Repeat(_DIGIT, 0, len(low) - 1)))
    return alt(*ways)


def _cut_to(high: str) -> Node:
    if not high.strip("9"):
        return Repeat(_DIGIT, 0, len(high)) if high else EMPTY
    ways = [seq(Text(high[0]), _cut_to(high[1:]))]
    if high[0] != "0":
        less = Chars(((0x30, ord(high[0]) - 1),))
        ways.insert(0, seq(less, Repeat(_DIGIT, 0, len(high) - 1)))
    return optional(alt(*ways))


def _some_digits(most: int) -> Node:
    return seq(Text("."), Repeat(_DIGIT, 1, most))


def _between(low: str, high: str) -> Node:
    """Digits of one length, from `low` to `high`."""
    if low == high:
        return Text(low)
    n_shared = next(n for n in range(len(low)) if low[n] != high[n])
    head, low, high = low[:n_shared], low[n_shared:], high[n_shared:]
    ways = [
        seq(Text(low[0]), _from(low[1:])),
        seq(Text(high[0]), _to(high[1:])),
    ]
    if int(high[0]) - int(low[0]) > 1:
        middle = Chars(((ord(low[0]) + 1, ord(high[0]) - 1),))
        ways.insert(1, seq(middle, _any_digits(len(low) - 1)))
    return seq(Text(head), alt(*ways)) if head else alt(*ways)


def _from(low: str) -> Node:
    if not low.strip("0"):
        return _any_digits(len(low))
    ways = [seq(Text(low[0]), _from(low[1:]))]
    if low[0] != "9":
        ways.append(seq(Chars(((ord(low[0]) + 1, 0x39),)), _any_digits(len(low) - 1)))
    return alt(*ways)


def _to(high: str) -> Node:
    if not high.strip("9"):
        return _any_digits(len(high))
    ways = [seq(Text(high[0]), _to(high[1:]))]
    if high[0] != "0":
        ways.insert(0, seq(Chars(((0x30, ord(high[0]) - 1),)), _any_digits(len(high) - 1)))
    return alt(*ways)


def _any_digits(n: int) -> Node:
    return EMPTY if n == 0 else Repeat(_DIGIT, n, n)


def _n_decimals(value: Decimal | None) -> int:
    if value is None:
        return 0
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
