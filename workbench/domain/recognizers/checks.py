"""The checks that pattern files name, by name.

Pure: a table from the word in a pattern file to the function that decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from workbench.domain.recognizers import checksums, national_ids

Check = Callable[[str], bool]


def phone_length(text: str) -> bool:
    """Between six and fifteen digits (ITU-T E.164) without the extension, and not one repeated."""
    number = text.lower().replace("ext", "x").partition("x")[0]
    found = checksums.digits(number)
    return 6 <= len(found) <= 15 and len(set(found)) > 1


def has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)


def secret_like(text: str) -> bool:
    """Not an empty shell, a word for one, or a reference to where the secret is kept."""
    lowered = text.lower().strip(".")
    return not (
        lowered.startswith(("$", "%", "{", "<", "os.", "env", "process.", "self.", "none", "null"))
        or lowered in {"true", "false", "required", "optional", "string", "password", "changed"}
        or set(text) <= set("*xX.•-_")
        or (text.isalpha() and text.islower() and len(text) < 16)
        or text.endswith("(")
    )


def vin_loose(text: str) -> bool:
    """The check sign of North America, or the shape: some letters, digits at the end."""
    letters = sum(character.isalpha() for character in text)
    return national_ids.vin(text) or (3 <= letters <= 12 and text[-4:].isdigit())


CHECKS: Mapping[str, Check] = {
    "luhn": checksums.luhn,
    "card": checksums.card,
    "iban": checksums.iban,
    "base58check": checksums.base58check,
    "bech32": checksums.bech32,
    "ip_address": checksums.ip_address,
    "high_entropy": checksums.high_entropy,
    "phone_length": phone_length,
    "has_digit": has_digit,
    "secret_like": secret_like,
    "vin_loose": vin_loose,
    "us_ssn": national_ids.us_ssn,
    "us_itin": national_ids.us_itin,
    "us_npi": national_ids.us_npi,
    "us_dea": national_ids.us_dea,
    "uk_nhs": national_ids.uk_nhs,
    "uk_nino": national_ids.uk_nino,
    "de_tax_id": national_ids.de_tax_id,
    "fr_nir": national_ids.fr_nir,
    "es_dni": national_ids.es_dni,
    "es_nie": national_ids.es_nie,
    "it_codice_fiscale": national_ids.it_codice_fiscale,
    "nl_bsn": national_ids.nl_bsn,
    "pl_pesel": national_ids.pl_pesel,
    "se_personnummer": national_ids.se_personnummer,
    "fi_hetu": national_ids.fi_hetu,
    "no_fodselsnummer": national_ids.no_fodselsnummer,
    "dk_cpr": national_ids.dk_cpr,
    "be_nrn": national_ids.be_nrn,
    "ch_ahv": national_ids.ch_ahv,
    "at_svnr": national_ids.at_svnr,
    "pt_nif": national_ids.pt_nif,
    "br_cpf": national_ids.br_cpf,
    "br_cnpj": national_ids.br_cnpj,
    "in_aadhaar": national_ids.in_aadhaar,
    "au_tfn": national_ids.au_tfn,
    "au_abn": national_ids.au_abn,
    "ca_sin": national_ids.ca_sin,
    "calendar_date": national_ids.calendar_date,
}
# What follows a number without a gap in its pattern is cut off before it is checked.
TRIMS: Mapping[str, Callable[[str], str]] = {"iban": checksums.iban_part}
# Checks that compute a check digit: a fit is evidence of its own, a misfit is a refusal.
CHECK_DIGITS = frozenset(CHECKS) - {
    "ip_address", "high_entropy", "phone_length", "has_digit", "secret_like", "vin_loose",
    "us_ssn", "uk_nino", "dk_cpr", "calendar_date",
}  # fmt: skip
