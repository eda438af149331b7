"""Work out an arithmetic expression: numbers, `+ - * / % ^`, brackets and a few functions.

Pure, in decimal figures, by a parser of its own: nothing is ever run as code. Bounded in length,
depth and size, so that no expression takes long.
"""

from __future__ import annotations

import decimal
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from workbench.errors import InputError

LONGEST: Final = 1_000  # characters
_DEEPEST: Final = 40
_LARGEST_EXPONENT: Final = 10_000
_PRECISION: Final = 34
_MOST_ARGUMENTS: Final = 200
_TOKEN: Final = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d{1,4})?|\.\d+)|(?P<name>[a-z]+)"
    r"|(?P<sign>\*\*|[-+*/%^(),]))"
)
_ALIKE: Final = str.maketrans("×·÷−–[]", "**/--()")

Function = Callable[[Sequence[Decimal]], Decimal]


def calculate(expression: str) -> str:
    """The result as people write it: no exponent, no trailing zeros. Raises InputError."""
    if len(expression) > LONGEST:
        raise _refused(f"it has more than {LONGEST:,} characters")
    context = decimal.Context(
        prec=_PRECISION,
        Emax=_LARGEST_EXPONENT,
        Emin=-_LARGEST_EXPONENT,
        traps=[decimal.InvalidOperation, decimal.DivisionByZero, decimal.Overflow],
    )
    with decimal.localcontext(context):
        try:
            return plain(_Parser(_tokens(expression.translate(_ALIKE))).whole())
        except decimal.DivisionByZero as error:
            raise _refused("it divides by zero") from error
        except decimal.Overflow as error:
            raise _refused("its result is too large") from error
        except decimal.InvalidOperation as error:
            raise _refused("it has no result") from error


def plain(value: Decimal) -> str:
    """Rounded to 12 places, and whole where it is whole."""
    rounded = round(value, 12) if abs(value) < Decimal(10) ** 18 else value
    text = format(rounded, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


class _Parser:
    """By descent: sums, products, signs, powers, values."""

    def __init__(self, tokens: Sequence[tuple[str, str]]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def whole(self) -> Decimal:
        value = self._sum()
        if self._at < len(self._tokens):
            raise _refused(f"“{self._tokens[self._at][1]}” is not expected there")
        return +value

    def _sum(self) -> Decimal:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _refused("its brackets are too deep")
        value = self._product()
        while (sign := self._take("+", "-")) is not None:
            other = self._product()
            value = value + other if sign == "+" else value - other
        self._depth -= 1
        return value

    def _product(self) -> Decimal:
        value = self._signed()
        while (sign := self._take("*", "/", "%")) is not None:
            if sign == "%" and not self._value_follows():
                value = value / 100  # 19 %
                continue
            other = self._signed()
            if sign == "*":
                value = value * other
            elif sign == "/":
                if not other:
                    raise _refused("it divides by zero")
                value = value / other
            else:
                if not other:
                    raise _refused("it divides by zero")
                value = value % other
        return value

    def _signed(self) -> Decimal:
        n_minus = 0
        while (sign := self._take("+", "-")) is not None:
            n_minus += sign == "-"
        value = self._power()
        return -value if n_minus % 2 else value

    def _power(self) -> Decimal:
        base = self._value()
        if self._take("^", "**") is None:
            return base
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _refused("its powers are too deep")
        exponent = self._signed()
        self._depth -= 1
        if abs(exponent) > _LARGEST_EXPONENT:
            raise _refused("its power is too large")
        return base**exponent

    def _value(self) -> Decimal:
        kind, text = self._next()
        if kind == "number":
            return Decimal(text)
        if kind == "name":
            return self._called(text)
        if text == "(":
            value = self._sum()
            self._expect(")")
            return value
        raise _refused(f"“{text}” is not expected there" if text else "it ends too soon")

    def _called(self, name: str) -> Decimal:
        function = _FUNCTIONS.get(name)
        if function is None:
            known = ", ".join(sorted(_FUNCTIONS))
            raise InputError(
                f"The calculator does not know “{name[:30]}”.", hint=f"It knows {known}."
            )
        self._expect("(")
        values = [self._sum()]
        while self._take(",") is not None:
            values.append(self._sum())
            if len(values) > _MOST_ARGUMENTS:
                raise _refused("a function has too many values")
        self._expect(")")
        return function(values)

    def _value_follows(self) -> bool:
        if self._at >= len(self._tokens):
            return False
        kind, text = self._tokens[self._at]
        return kind != "sign" or text == "("

    def _take(self, *signs: str) -> str | None:
        if self._at < len(self._tokens):
            kind, text = self._tokens[self._at]
            if kind == "sign" and text in signs:
                self._at += 1
                return text
        return None

    def _expect(self, sign: str) -> None:
        if self._take(sign) is None:
            raise _refused(f"“{sign}” is missing")

    def _next(self) -> tuple[str, str]:
        if self._at >= len(self._tokens):
            return "", ""
        self._at += 1
        return self._tokens[self._at - 1]


def _tokens(expression: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    at, text = 0, expression.strip().lower()
    while at < len(text):
        met = _TOKEN.match(text, at)
        if met is None:
            raise _refused(f"“{text[at:].strip()[:10]}” is not understood")
        kind = met.lastgroup or ""
        found.append((kind, met[kind]))
        at = met.end()
    if not found:
        raise _refused("it is empty")
    return found


def _rounded(values: Sequence[Decimal]) -> Decimal:
    places = int(values[1]) if len(values) > 1 else 0
    if abs(places) > 20:
        raise _refused("it rounds to too many places")
    step = Decimal(1).scaleb(-places)
    return values[0].quantize(step, rounding=decimal.ROUND_HALF_UP)


_FUNCTIONS: Final[Mapping[str, Function]] = {
    "abs": lambda values: abs(values[0]),
    "avg": lambda values: sum(values, Decimal()) / len(values),
    "max": max,
    "min": min,
    "round": _rounded,
    "sqrt": lambda values: values[0].sqrt(),
    "sum": lambda values: sum(values, Decimal()),
}


def _refused(why: str) -> InputError:
    return InputError(
        f"The expression cannot be worked out: {why}.", hint="Write it like (1200 + 80) * 0.19."
    )
