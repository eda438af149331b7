"""Find the amounts of money in a text, and the numbers in a cell. Pure.

Reads EUR 1,250.00, 1.250,00 €, $ 3.5 million, 12 000 CHF.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

_NUMBER = r"\d{1,3}(?:[.,'’  ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,4})?"
_SCALE = r"(?:\s?(million|mill?\.?|mio\.?|billion|bn|mrd\.?|thousand|tausend|m|k)\b)?"
_CODE = r"EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|PLN|euros?|dollars?|pounds?|€|\$|£"
_AMOUNT = re.compile(
    rf"(?<![\w])(?P<before>{_CODE})\s?(?P<one>-?(?:{_NUMBER})){_SCALE}"
    rf"|(?<![\w.,])(?P<two>-?(?:{_NUMBER})){_SCALE}\s?(?P<after>{_CODE})(?!\w)",
    re.IGNORECASE,
)
_BARE = re.compile(rf"\s*[(]?(?P<number>[-+]?(?:{_NUMBER}))[)]?\s*%?\s*")
_SCALES = {"k": 3, "thousand": 3, "tausend": 3, "billion": 9, "bn": 9, "mrd": 9}
_CODES = {"€": "EUR", "euro": "EUR", "euros": "EUR", "$": "USD", "dollar": "USD", "dollars": "USD",
          "£": "GBP", "pound": "GBP", "pounds": "GBP"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundAmount:
    start: int
    end: int
    value: float
    currency: str  # ISO 4217; empty for a number without one


def find_amounts(text: str) -> tuple[FoundAmount, ...]:
    """Amounts with their currency, in order."""
    found = []
    for match in _AMOUNT.finditer(text):
        scale = match[3] or match[5] or ""
        value = read_number(match["one"] or match["two"])
        if value is None:
            continue
        code = (match["before"] or match["after"]).casefold()
        currency = _CODES.get(code, code.upper())
        found.append(FoundAmount(match.start(), match.end(), value * _times(scale), currency))
    return tuple(found)


def bare_number(text: str) -> float | None:
    """The number that a cell or field consists of."""
    match = _BARE.fullmatch(text)
    return read_number(match["number"]) if match else None


def read_number(text: str) -> float | None:
    """1,250.00 and 1.250,00 and 1 250 alike; the last mark before one or two figures is decimal."""
    plain = re.sub(r"[\s'’  ]", "", text)
    point, comma = plain.rfind("."), plain.rfind(",")
    if point >= 0 and comma >= 0:
        decimal = max(point, comma)
        plain = re.sub(r"[.,]", "", plain[:decimal]) + "." + plain[decimal + 1 :]
    elif max(point, comma) >= 0:
        mark = max(point, comma)
        n_behind, is_one = len(plain) - mark - 1, plain.count(plain[mark]) == 1
        is_decimal = is_one and (n_behind != 3 or plain[:mark].lstrip("+-") == "0")
        plain = plain.replace(plain[mark], "." if is_decimal else "")
    try:
        return float(Decimal(plain))
    except InvalidOperation:
        return None


def _times(scale: str) -> float:
    if not scale:
        return 1.0
    return float(10 ** _SCALES.get(scale.casefold().rstrip("."), 6))
