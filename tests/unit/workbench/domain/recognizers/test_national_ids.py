"""Numbers that issuers or standards publish as examples fit; with one digit changed they do not."""

from __future__ import annotations

import pytest

from workbench.domain.recognizers.checks import CHECKS

EXAMPLES = {
    "card": ["4111 1111 1111 1111", "5555555555554444", "378282246310005", "6011111111111117"],
    "iban": ["DE89 3704 0044 0532 0130 00", "GB82WEST12345698765432", "FR1420041010050500013M02606",
             "NO9386011117947", "MT84MALT011000012345MTLCAST001S"],
    "uk_nhs": ["943 476 5919"],
    "de_tax_id": ["86095742719", "47036892816"],
    "fr_nir": ["2 55 08 14 168 025 38"],
    "es_dni": ["12345678Z"],
    "es_nie": ["X1234567L"],
    "it_codice_fiscale": ["RSSMRA85T10A562S"],
    "nl_bsn": ["111222333"],
    "pl_pesel": ["44051401359"],
    "se_personnummer": ["811218-9876"],
    "fi_hetu": ["131052-308T"],
    "no_fodselsnummer": ["01010750160"],
    "be_nrn": ["85.07.30-033.28"],
    "ch_ahv": ["756.9217.0769.85"],
    "at_svnr": ["1237 010180"],
    "pt_nif": ["123456789"],
    "br_cpf": ["529.982.247-25"],
    "br_cnpj": ["11.222.333/0001-81"],
    "in_aadhaar": ["2341 2341 2346"],
    "au_tfn": ["123 456 782"],
    "au_abn": ["51 824 753 556"],
    "ca_sin": ["130 692 544"],
    "us_npi": ["1234567893"],
    "us_dea": ["AB1234563"],
    "base58check": ["1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"],
    "bech32": ["bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("check", "number"), [(name, number) for name, all_ in EXAMPLES.items() for number in all_]
)
def test_a_published_example_fits(check: str, number: str) -> None:
    assert CHECKS[check](number)


@pytest.mark.parametrize(
    ("check", "number"), [(name, number) for name, all_ in EXAMPLES.items() for number in all_]
)
def test_a_changed_digit_is_noticed(check: str, number: str) -> None:
    place = max(at for at, sign in enumerate(number) if sign.isdigit())
    changed = [number[:place] + other + number[place + 1 :] for other in "0123456789"]

    accepted = [other for other in changed if other != number and CHECKS[check](other)]

    # One wrong digit in nine may slip through sums modulo 11 or a scheme with two generations.
    assert len(accepted) <= 1


@pytest.mark.parametrize("number", ["000-12-3456", "666-12-3456", "912-34-5678", "123-00-4567"])
def test_a_social_security_number_that_is_never_given_is_refused(number: str) -> None:
    assert not CHECKS["us_ssn"](number)


def test_a_date_that_does_not_exist_is_refused() -> None:
    assert not CHECKS["calendar_date"]("31/02/1990")
    assert CHECKS["calendar_date"]("28.02.1990")
    assert not CHECKS["dk_cpr"]("320190-1234")
