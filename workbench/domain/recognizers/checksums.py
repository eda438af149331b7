"""Check digits of numbers that many countries share: Luhn, mod 97, weighted sums.

Pure: takes the text as it was matched, strips separators itself, says whether it adds up.
Sources: ISO/IEC 7812-1 (Luhn), ISO 13616 (IBAN) with the lengths of the SWIFT registry,
ISO/IEC 7064 (mod 11-10), Bitcoin's base58check and BIP 173/350 (bech32).
"""

from __future__ import annotations

import hashlib
import ipaddress
import math
from collections import Counter
from collections.abc import Sequence

IBAN_LENGTHS = {
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22,
    "BI": 27, "BR": 29, "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DJ": 27,
    "DK": 18, "DO": 28, "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FK": 18, "FO": 18, "FR": 27,
    "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28, "HN": 28, "HR": 21, "HU": 28,
    "IE": 22, "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28,
    "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "LY": 25, "MC": 27, "MD": 24, "ME": 22,
    "MK": 19, "MN": 20, "MR": 27, "MT": 31, "MU": 30, "NI": 28, "NL": 18, "NO": 15, "OM": 23,
    "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "RU": 33, "SA": 24,
    "SC": 31, "SD": 18, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "SO": 23, "ST": 25, "SV": 28,
    "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20, "YE": 30,
}  # fmt: skip
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
BECH32_CONSTANTS = (1, 0x2BC830A3)  # BIP 173, BIP 350


class _OnlyDigits(dict[int, str | None]):
    """For `str.translate`: keeps ASCII digits, learns as it goes what is none."""

    def __missing__(self, code: int) -> str | None:
        kept = chr(code) if "0" <= chr(code) <= "9" else None
        if code < 128:
            self[code] = kept
        return kept


ONLY_DIGITS = _OnlyDigits()
DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)  # the sum of the digits of twice a digit


def digits(text: str) -> list[int]:
    return list(map(int, text.translate(ONLY_DIGITS)))


def alphanumeric(text: str) -> str:
    return "".join(character for character in text if character.isalnum()).upper()


def weighted(numbers: Sequence[int], weights: Sequence[int]) -> int:
    return sum(number * weight for number, weight in zip(numbers, weights, strict=True))


def luhn(text: str) -> bool:
    numbers = digits(text)
    total = sum(numbers[-1::-2]) + sum([DOUBLED[number] for number in numbers[-2::-2]])
    return len(numbers) > 1 and total % 10 == 0 and len(set(numbers)) > 1


def card(text: str) -> bool:
    """Luhn, and the first digits of an issuer that hands out cards of this length."""
    number = text.translate(ONLY_DIGITS)
    return luhn(number) and _issuer_fits(number)


def _issuer_fits(number: str) -> bool:
    length, two, three, four = len(number), int(number[:2]), int(number[:3]), int(number[:4])
    return (
        (number[0] == "4" and length in {13, 16, 19})  # Visa
        or (length == 16 and (51 <= two <= 55 or 2221 <= four <= 2720))  # Mastercard
        or (length == 15 and two in {34, 37})  # American Express
        or (length == 16 and (four == 6011 or two == 65 or 644 <= three <= 649))  # Discover
        or (16 <= length <= 19 and 3528 <= four <= 3589)  # JCB
        or (length == 15 and four in {1800, 2131})  # JCB, old
        or (14 <= length <= 19 and (two in {36, 38, 39} or 300 <= three <= 305))  # Diners Club
        or (16 <= length <= 19 and two in {62, 81})  # UnionPay
        or (12 <= length <= 19 and two in {50, 56, 57, 58, 60, 63, 67})  # Maestro
        or (16 <= length <= 19 and 2200 <= four <= 2204)  # Mir
    )


def iban(text: str) -> bool:
    code = alphanumeric(text)
    if IBAN_LENGTHS.get(code[:2]) != len(code) or not code[2:4].isdigit() or not code.isascii():
        return False
    return int("".join(str(int(c, 36)) for c in code[4:] + code[:4])) % 97 == 1


def iban_part(text: str) -> str:
    """The beginning of `text` that is as long as an IBAN of its country; words may follow one."""
    wanted = IBAN_LENGTHS.get(text[:2].upper(), 0)
    for at, character in enumerate(text):
        wanted -= character.isalnum()
        if wanted == 0:
            return text[: at + 1]
    return text


def iso7064_mod11_10(numbers: Sequence[int]) -> bool:
    product = 10
    for number in numbers[:-1]:
        total = (number + product) % 10 or 10
        product = total * 2 % 11
    return (11 - product) % 10 == numbers[-1]


def verhoeff(numbers: Sequence[int]) -> bool:
    """The dihedral check of Aadhaar (J. Verhoeff, 1969)."""
    check = 0
    for place, number in enumerate(reversed(numbers)):
        check = _dihedral(check, _permuted(number, place % 8))
    return check == 0


def _dihedral(left: int, right: int) -> int:
    if left < 5:
        return (left + right) % 5 if right < 5 else (left + right - 5) % 5 + 5
    return (left - 5 - right) % 5 + 5 if right < 5 else (left - right) % 5


_PERMUTATION = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)


def _permuted(number: int, times: int) -> int:
    for _ in range(times):
        number = _PERMUTATION[number]
    return number


def base58check(text: str) -> bool:
    value = 0
    if not set(text) <= set(BASE58):
        return False
    for character in text:
        value = value * 58 + BASE58.index(character)
    raw = value.to_bytes(25, "big") if value < 256**25 else b""
    if len(raw) != 25:
        return False
    return hashlib.sha256(hashlib.sha256(raw[:21]).digest()).digest()[:4] == raw[21:]


def bech32(text: str) -> bool:
    lowered = text.lower()
    prefix, _, data = lowered.rpartition("1")
    if not prefix or any(character not in BECH32 for character in data):
        return False
    values = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    values += [BECH32.index(character) for character in data]
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(
            (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
        ):
            check ^= generator if top >> place & 1 else 0
    return check in BECH32_CONSTANTS


def ip_address(text: str) -> bool:
    """An address of one machine: neither a version number like 1.2 nor a name."""
    try:
        address = ipaddress.ip_address(text.partition("/")[0].partition("%")[0])
    except ValueError:
        return False
    return not address.is_unspecified


def high_entropy(text: str) -> bool:
    """At least 3.3 bits a character and both letters and digits, as random keys have."""
    if not any(c.isdigit() for c in text) or not any(c.isalpha() for c in text):
        return False
    counts = Counter(text).values()
    entropy = -sum(count / len(text) * math.log2(count / len(text)) for count in counts)
    return entropy >= 3.3
