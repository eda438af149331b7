"""Check digits and embedded dates of national identity, tax and health numbers.

Pure. Each function takes the text as matched and says whether the number can exist. The rules are
those that the issuing offices publish; a number that adds up is possible, not proven to be given.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from workbench.domain.recognizers.checksums import (
    alphanumeric,
    digits,
    iso7064_mod11_10,
    luhn,
    verhoeff,
    weighted,
)

DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
HETU_SIGNS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
CODICE_MONTHS = "ABCDEHLMPRST"
CODICE_ODD = dict(
    zip(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        (
            1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11,
            3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
        ),
        strict=True,
    )
)  # fmt: skip


def is_date(year: int, month: int, day: int) -> bool:
    """Whether such a day exists; two-digit years may be of either century."""
    centuries = (1800, 1900, 2000) if year < 100 else (0,)
    for century in centuries:
        try:
            date(century + year, month, day)
        except ValueError:
            continue
        return True
    return False


def us_ssn(text: str) -> bool:
    number = "".join(map(str, digits(text)))
    area, group, serial = number[:3], number[3:5], number[5:]
    known_fakes = {"078051120", "219099999", "123456789", "987654321"}
    return not (
        area in {"000", "666"}
        or area[0] == "9"
        or group == "00"
        or serial == "0000"
        or number in known_fakes
        or len(set(number)) == 1
    )


def us_itin(text: str) -> bool:
    number = digits(text)
    group = number[3] * 10 + number[4]
    return (
        number[0] == 9
        and (50 <= group <= 65 or 70 <= group <= 88 or 90 <= group <= 99)
        and (group not in {89, 93})
    )


def uk_nhs(text: str) -> bool:
    number = digits(text)
    check = 11 - weighted(number[:9], range(10, 1, -1)) % 11
    return len(set(number)) > 1 and check % 11 == number[9] and check != 10


def uk_nino(text: str) -> bool:
    code = alphanumeric(text)
    return (
        code[:2] not in {"BG", "GB", "NK", "KN", "TN", "NT", "ZZ"}
        and code[0] not in "DFIQUV"
        and code[1] not in "DFIOQUV"
    )


def de_tax_id(text: str) -> bool:
    number = digits(text)
    counts = Counter(number[:10]).values()
    shape = max(counts) in {2, 3} and len(counts) in {8, 9}
    return len(number) == 11 and number[0] != 0 and shape and iso7064_mod11_10(number)


def fr_nir(text: str) -> bool:
    code = alphanumeric(text).replace("2A", "19").replace("2B", "18")
    month = int(code[3:5]) if code[3:5].isdigit() else 0
    known = 1 <= month <= 12 or 20 <= month <= 42 or 50 <= month <= 99
    return code.isdigit() and known and 97 - int(code[:13]) % 97 == int(code[13:])


def es_dni(text: str) -> bool:
    code = alphanumeric(text)
    return DNI_LETTERS[int(code[:-1]) % 23] == code[-1]


def es_nie(text: str) -> bool:
    code = alphanumeric(text)
    return es_dni(str("XYZ".index(code[0])) + code[1:])


def it_codice_fiscale(text: str) -> bool:
    code = alphanumeric(text)
    total = sum(
        CODICE_ODD[sign] if place % 2 == 0 else int(sign, 36) - (10 if sign.isalpha() else 0)
        for place, sign in enumerate(code[:15])
    )
    return code[8] in CODICE_MONTHS and chr(ord("A") + total % 26) == code[15]


def nl_bsn(text: str) -> bool:
    number = digits(text)
    return len(set(number)) > 1 and weighted(number, (9, 8, 7, 6, 5, 4, 3, 2, -1)) % 11 == 0


def pl_pesel(text: str) -> bool:
    number = digits(text)
    month = (number[2] * 10 + number[3]) % 20
    fits = weighted(number, (1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)) % 10 == 0
    return fits and is_date(number[0] * 10 + number[1], month, number[4] * 10 + number[5])


def se_personnummer(text: str) -> bool:
    number = digits(text)[-10:]
    day = number[4] * 10 + number[5]
    day = day - 60 if day > 60 else day  # co-ordination numbers
    is_day = is_date(number[0] * 10 + number[1], number[2] * 10 + number[3], day)
    return is_day and luhn("".join(map(str, number)))


def fi_hetu(text: str) -> bool:
    code = text.upper()
    is_day = is_date(int(code[4:6]), int(code[2:4]), int(code[:2]))
    return is_day and HETU_SIGNS[int(code[:6] + code[7:10]) % 31] == code[10]


def no_fodselsnummer(text: str) -> bool:
    number = digits(text)
    first = weighted(number[:10], (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)) % 11
    second = weighted(number, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)) % 11
    day, month = number[0] * 10 + number[1], number[2] * 10 + number[3]
    day = day - 40 if day > 40 else day  # D-number
    month = month - 40 if month > 40 else month  # H-number
    return first == second == 0 and is_date(number[4] * 10 + number[5], month, day)


def dk_cpr(text: str) -> bool:
    """The date alone: numbers given since 2007 need not fulfil the old check sum."""
    number = digits(text)
    return is_date(
        number[4] * 10 + number[5], number[2] * 10 + number[3], number[0] * 10 + number[1]
    )


def be_nrn(text: str) -> bool:
    number = "".join(map(str, digits(text)))
    check = int(number[9:])
    fits = check in {97 - int(number[:9]) % 97, 97 - int("2" + number[:9]) % 97}
    month = int(number[2:4]) % 20
    return fits and (month == 0 or is_date(int(number[:2]), month, int(number[4:6]) or 1))


def ch_ahv(text: str) -> bool:
    number = digits(text)
    return weighted(number, (1, 3) * 6 + (1,)) % 10 == 0


def at_svnr(text: str) -> bool:
    number = digits(text)
    check = weighted(number[:3] + number[4:], (3, 7, 9, 5, 8, 4, 2, 1, 6)) % 11
    month = number[6] * 10 + number[7]
    return check == number[3] and (
        month > 12 or is_date(number[8] * 10 + number[9], month, number[4] * 10 + number[5])
    )


def pt_nif(text: str) -> bool:
    number = digits(text)
    check = 11 - weighted(number[:8], range(9, 1, -1)) % 11
    return number[0] in {1, 2, 3, 5, 6, 8, 9} and (check if check < 10 else 0) == number[8]


def br_cpf(text: str) -> bool:
    number = digits(text)
    first = weighted(number[:9], range(10, 1, -1)) * 10 % 11 % 10
    second = weighted(number[:10], range(11, 1, -1)) * 10 % 11 % 10
    return len(set(number)) > 1 and [first, second] == number[9:]


def br_cnpj(text: str) -> bool:
    number = digits(text)
    weights = (5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)
    first = 11 - weighted(number[:12], weights) % 11
    second = 11 - weighted(number[:13], (6, *weights)) % 11
    found = [value if value < 10 else 0 for value in (first, second)]
    return len(set(number)) > 1 and found == number[12:]


def in_aadhaar(text: str) -> bool:
    number = digits(text)
    return number[0] > 1 and len(set(number)) > 1 and verhoeff(number)


def au_tfn(text: str) -> bool:
    number = digits(text)
    weights = (1, 4, 3, 7, 5, 8, 6, 9, 10) if len(number) == 9 else (10, 7, 8, 4, 6, 3, 5, 1)
    return len(set(number)) > 1 and weighted(number, weights) % 11 == 0


def au_abn(text: str) -> bool:
    number = digits(text)
    weights = (10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19)
    return weighted([number[0] - 1, *number[1:]], weights) % 89 == 0


def ca_sin(text: str) -> bool:
    return digits(text)[0] not in {0, 8} and luhn(text)


def vin(text: str) -> bool:
    """The check sign of vehicles for North America, ISO 3779."""
    values = dict(
        zip(
            "ABCDEFGHJKLMNPRSTUVWXYZ",
            (*range(1, 9), *range(1, 6), 7, 9, *range(2, 10)),
            strict=True,
        )
    )
    code = text.upper()
    weights = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
    total = weighted([int(c) if c.isdigit() else values[c] for c in code], weights) % 11
    return code[8] == ("X" if total == 10 else str(total))


def calendar_date(text: str) -> bool:
    """A numeric date that exists in day-month-year, month-day-year or year-month-day order."""
    parts = [int(part) for part in re.findall(r"\d+", text)[:3]]
    if len(parts) < 3:
        return True
    first, second, third = parts
    return (
        is_date(third, second, first) or is_date(third, first, second)
        or is_date(first, second, third)
    )  # fmt: skip


def us_npi(text: str) -> bool:
    return luhn("80840" + text)


def us_dea(text: str) -> bool:
    number = digits(text)[-7:]
    total = number[0] + number[2] + number[4] + 2 * (number[1] + number[3] + number[5])
    return len(number) == 7 and total % 10 == number[6]
