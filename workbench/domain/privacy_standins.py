"""Values of the same form that stand in for real ones: same key and value, same stand-in.

Pure. Where issuers reserve a range for examples, it is used (RFC 2606 and 5737 addresses, 555-01xx
telephone numbers, card ranges for tests, social security numbers for advertising). Elsewhere a
number keeps its form and its check digits fit; by chance it may have been given to someone.
"""

from __future__ import annotations

import hashlib
import hmac
import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from workbench.domain.privacy import Detection
from workbench.domain.privacy_invented import Words, address, date, firm, place
from workbench.domain.recognizers.checks import CHECKS
from workbench.domain.recognizers.checksums import alphanumeric

CHECK_OF = {
    "CREDIT_CARD": "card", "US_ITIN": "us_itin", "UK_NHS": "uk_nhs", "UK_NINO": "uk_nino",
    "DE_TAX_ID": "de_tax_id", "FR_NIR": "fr_nir", "ES_DNI": "es_dni", "ES_NIE": "es_nie",
    "IT_FISCAL_CODE": "it_codice_fiscale", "NL_BSN": "nl_bsn", "PL_PESEL": "pl_pesel",
    "SE_PERSONNUMMER": "se_personnummer", "FI_HETU": "fi_hetu", "DK_CPR": "dk_cpr",
    "NO_FODSELSNUMMER": "no_fodselsnummer", "BE_NRN": "be_nrn", "CH_AHV": "ch_ahv",
    "AT_SVNR": "at_svnr", "PT_NIF": "pt_nif", "BR_CPF": "br_cpf", "BR_CNPJ": "br_cnpj",
    "IN_AADHAAR": "in_aadhaar", "AU_TFN": "au_tfn", "AU_ABN": "au_abn", "CA_SIN": "ca_sin",
}  # fmt: skip
KEPT = {  # leading letters and digits that carry the form
    "CREDIT_CARD": 4, "CH_AHV": 3, "US_ITIN": 1, "UK_NINO": 2, "ES_NIE": 1, "FR_NIR": 5,
    "PL_PESEL": 6, "SE_PERSONNUMMER": 4, "FI_HETU": 6, "NO_FODSELSNUMMER": 6, "DK_CPR": 6,
    "BE_NRN": 6, "IT_FISCAL_CODE": 0,
}  # fmt: skip
LAST_ONLY = {"ES_DNI", "ES_NIE", "FI_HETU", "IT_FISCAL_CODE"}  # the check sign is a letter
MOST_TRIES = 20_000
TRIES_TO_DIFFER = 20
DATE_PARTS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class StandIns:
    """Makes stand-ins by `key` from `words`."""

    key: bytes
    words: Words

    def __call__(self, detection: Detection, value: str) -> str:
        kind = detection.entity_type
        message = f"{kind}\x00{value}".encode("utf-8", "surrogatepass")
        seed = hmac.new(self.key, message, hashlib.sha256).digest()
        chance = random.Random(seed)  # noqa: S311 - the secret is in the seed
        for _ in range(TRIES_TO_DIFFER):
            made = self._made(kind, value, chance)
            if made != value:
                return made
        return f"[{kind.lower().replace('_', ' ')}]"

    def _made(self, kind: str, value: str, chance: random.Random) -> str:
        if kind == "PERSON":
            return self._person(value, chance)
        invent = _INVENTED.get(kind)
        if invent is not None:
            return invent(value, self.words, chance)
        make = _MAKERS.get(kind)
        return make(value, chance) if make is not None else _fitting(kind, value, chance)

    def _person(self, value: str, chance: random.Random) -> str:
        words = value.split(" ")
        new = []
        for at, word in enumerate(words):
            if word.endswith(".") or len(word) < 2:
                new.append(word)
                continue
            names = self.words.last if at and at == len(words) - 1 else self.words.first
            name = chance.choice(names)
            new.append(name.title() if word[:1].isupper() else name)
        return " ".join(new)


def _scrambled(value: str, chance: random.Random, kept: int = 0) -> str:
    """Other letters and digits in the same places; the first `kept` of them stay."""
    out = []
    for character in value:
        if not (character.isascii() and character.isalnum()) or kept > 0:
            out.append(character)
            kept -= character.isalnum()
        elif character.isdigit():
            out.append(str(chance.randrange(10)))
        else:
            letter = chr(ord("a") + chance.randrange(26))
            out.append(letter.upper() if character.isupper() else letter)
    return "".join(out)


def _fitting(kind: str, value: str, chance: random.Random) -> str:
    """Digits that fulfil the check of `kind`, found by trying; scrambled where it has none."""
    check = CHECKS.get(CHECK_OF.get(kind, ""))
    if check is None:
        return _scrambled(value, chance)
    kept = KEPT.get(kind, 1)
    for _ in range(MOST_TRIES):
        tried = _tried(kind, value, chance, kept)
        if tried != value and check(tried):
            return tried
    return _scrambled(value, chance)


def _tried(kind: str, value: str, chance: random.Random, kept: int) -> str:
    """Other digits; letters stay but for a check letter at the end."""
    out, seen = [], 0
    for character in value:
        seen += character.isalnum()
        changed = seen > kept and character.isascii() and character.isdigit()
        out.append(str(chance.randrange(10)) if changed else character)
    tried = "".join(out)
    if kind in LAST_ONLY:
        letter = chance.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        return tried[:-1] + letter
    return tried


def _iban(value: str, chance: random.Random) -> str:
    """The same country, a bank of zeros, check digits that fit."""
    code = alphanumeric(value)
    body = "".join(
        c if c.isalpha() else "0" if place < 8 else str(chance.randrange(10))
        for place, c in enumerate(code[4:])
    )
    check = 98 - int("".join(str(int(c, 36)) for c in body + code[:2] + "00")) % 97
    return _in_form(value, f"{code[:2]}{check:02d}{body}")


def _in_form(value: str, signs: str) -> str:
    """Put `signs` where `value` has letters and digits."""
    new = iter(signs)
    return "".join(next(new, "0") if character.isalnum() else character for character in value)


def _card(value: str, chance: random.Random) -> str:
    """The issuer's first digit, zeros as test cards have, the check digit of Luhn."""
    n = sum(map(str.isdigit, value))
    first = {"4": "400000", "5": "510000", "3": "340000", "6": "601100", "2": "222100"}
    body = first.get(value[:1], "400000") + "".join(str(chance.randrange(10)) for _ in range(n - 7))
    luhn = CHECKS["luhn"]
    return _in_form(value, next(body + d for d in "0123456789" if luhn(body + d)))


def _ssn(value: str, chance: random.Random) -> str:
    return _in_form(value, f"98765432{chance.randrange(10)}")


def _email(_value: str, chance: random.Random) -> str:
    domain = chance.choice(("example.com", "example.org", "example.net"))
    return f"user{chance.randrange(10_000):04d}@{domain}"


def _url(value: str, chance: random.Random) -> str:
    scheme = value.partition("://")[0] + "://" if "://" in value else ""
    host = "www.example.com" if value.startswith("www.") else "example.com"
    return f"{scheme}{host}/{chance.randrange(10_000)}"


def _ip(value: str, chance: random.Random) -> str:
    if ":" in value:
        return f"2001:db8::{chance.randrange(1, 0xFFFF):x}"
    network = chance.choice(("192.0.2", "198.51.100", "203.0.113"))
    return f"{network}.{chance.randrange(1, 255)}"


def _mac(value: str, chance: random.Random) -> str:
    """Locally administered: the second hexadecimal digit is 2."""
    signs = "02" + "".join(chance.choice("0123456789abcdef") for _ in range(10))
    return _in_form(value, signs.upper() if value.isupper() else signs)


def _phone(value: str, chance: random.Random) -> str:
    """555-01xx in North American numbers; elsewhere the subscriber's number begins with zeros."""
    n = sum(map(str.isdigit, value))
    number = "".join(sign for sign in value if sign.isdigit())
    last = f"{chance.randrange(100):02d}"
    plain = n in {10, 11} and not value.startswith(("0", "+"))
    if plain or value.startswith("+1"):
        return _in_form(value, (number[: n - 7] + "55501" + last))
    return _in_form(value, (number[: max(n - 6, 2)] + "0000" + last)[:n].ljust(n, "0"))


def _age(value: str, chance: random.Random) -> str:
    def moved(match: re.Match[str]) -> str:
        return str(max(1, int(match[0]) // 10 * 10 + chance.randrange(10)))

    return DATE_PARTS.sub(moved, value, count=1)


_MAKERS: dict[str, Callable[[str, random.Random], str]] = {
    "IBAN_CODE": _iban, "CREDIT_CARD": _card, "US_SSN": _ssn, "EMAIL_ADDRESS": _email,
    "URL": _url, "URL_CREDENTIALS": _url, "IP_ADDRESS": _ip, "MAC_ADDRESS": _mac,
    "PHONE_NUMBER": _phone, "AGE": _age,
}  # fmt: skip
_INVENTED: dict[str, Callable[[str, Words, random.Random], str]] = {
    "LOCATION": place, "ADDRESS": address, "ORGANIZATION": firm, "DATE_OF_BIRTH": date,
    "DATE_TIME": date,
}  # fmt: skip
