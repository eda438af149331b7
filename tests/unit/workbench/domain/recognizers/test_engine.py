"""What is found in sentences of several languages, and what is passed over."""

from __future__ import annotations

import pytest

from workbench.domain.recognizers.custom import CustomType, checked
from workbench.domain.recognizers.engine import Recognizers, Selection
from workbench.errors import InputError

FOUND = [
    ("Write to anna.berg@firma.example today", "EMAIL_ADDRESS", "anna.berg@firma.example"),
    ("mail me: anna [at] firma [dot] com", "EMAIL_ADDRESS", "anna [at] firma [dot] com"),
    ("Call +49 30 901820-11 now", "PHONE_NUMBER", "+49 30 901820-11"),
    ("Tel. 01 42 68 53 00", "PHONE_NUMBER", "01 42 68 53 00"),
    ("phone (212) 555-0147 x12", "PHONE_NUMBER", "(212) 555-0147 x12"),
    ("llámame al móvil 612 345 678", "PHONE_NUMBER", "612 345 678"),
    ("IBAN: DE89 3704 0044 0532 0130 00 bitte", "IBAN_CODE", "DE89 3704 0044 0532 0130 00"),
    ("card 4111-1111-1111-1111 expired", "CREDIT_CARD", "4111-1111-1111-1111"),
    ("my ssn is 536-22-8726", "US_SSN", "536-22-8726"),
    ("ITIN 912-70-1234", "US_ITIN", "912-70-1234"),
    ("NHS number 943 476 5919", "UK_NHS", "943 476 5919"),
    ("National Insurance AB 12 34 56 C", "UK_NINO", "AB 12 34 56 C"),
    ("Steuer-ID 86095742719", "DE_TAX_ID", "86095742719"),
    ("NIR 2 55 08 14 168 025 38", "FR_NIR", "2 55 08 14 168 025 38"),
    ("DNI 12345678Z", "ES_DNI", "12345678Z"),
    ("NIE X1234567L", "ES_NIE", "X1234567L"),
    ("codice fiscale RSSMRA85T10A562S", "IT_FISCAL_CODE", "RSSMRA85T10A562S"),
    ("BSN 111222333", "NL_BSN", "111222333"),
    ("PESEL 44051401359", "PL_PESEL", "44051401359"),
    ("personnummer 811218-9876", "SE_PERSONNUMMER", "811218-9876"),
    ("hetu 131052-308T", "FI_HETU", "131052-308T"),
    ("fødselsnummer 01010750160", "NO_FODSELSNUMMER", "01010750160"),
    ("CPR 070761-4285", "DK_CPR", "070761-4285"),
    ("rijksregisternummer 85.07.30-033.28", "BE_NRN", "85.07.30-033.28"),
    ("AHV 756.9217.0769.85", "CH_AHV", "756.9217.0769.85"),
    ("SVNR 1237 010180", "AT_SVNR", "1237 010180"),
    ("NIF (contribuinte) 123456789", "PT_NIF", "123456789"),
    ("CPF 529.982.247-25", "BR_CPF", "529.982.247-25"),
    ("CNPJ 11.222.333/0001-81", "BR_CNPJ", "11.222.333/0001-81"),
    ("Aadhaar 2341 2341 2346", "IN_AADHAAR", "2341 2341 2346"),
    ("PAN ABCPE1234F", "IN_PAN", "ABCPE1234F"),
    ("TFN 123 456 782", "AU_TFN", "123 456 782"),
    ("ABN 51 824 753 556", "AU_ABN", "51 824 753 556"),
    ("SIN 130 692 544", "CA_SIN", "130 692 544"),
    ("host 192.168.10.4 is down", "IP_ADDRESS", "192.168.10.4"),
    ("at 2001:db8:85a3::8a2e:370:7334", "IP_ADDRESS", "2001:db8:85a3::8a2e:370:7334"),
    ("mac 00:1b:44:11:3a:b7", "MAC_ADDRESS", "00:1b:44:11:3a:b7"),
    ("see https://u:pw@h.example/x", "URL_CREDENTIALS", "https://u:pw@h.example/x"),
    ("token ghp_abcdefghijklmnopqrstuvwxyz0123456789", "SECRET",
     "ghp_abcdefghijklmnopqrstuvwxyz0123456789"),
    ('password = "tr0ub4dor&3"', "SECRET", "tr0ub4dor&3"),
    ("MRN: 00123456", "MEDICAL_RECORD", "00123456"),
    ("born on 12 May 1980 in", "DATE_OF_BIRTH", "12 May 1980"),
    ("Geburtsdatum: 03.07.1975", "DATE_OF_BIRTH", "03.07.1975"),
    ("a 43 year old man", "AGE", "43 year old"),
    ("license plate B-MW 1234", "LICENSE_PLATE", "B-MW 1234"),
    ("passport number C01X00T47", "PASSPORT", "C01X00T47"),
    ("driver's license A1234567", "US_DRIVER_LICENSE", "A1234567"),
    ("VIN 1M8GDM9AXKP042788", "VEHICLE_ID", "1M8GDM9AXKP042788"),
    ("send 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "CRYPTO", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"),
    ("He lives at 221B Baker Street, London", "ADDRESS", "221B Baker Street"),
    ("Die Firma sitzt in der Bahnhofstraße 12", "ADDRESS", "Bahnhofstraße 12"),
    ("Elle habite 12 rue de la Paix", "ADDRESS", "12 rue de la Paix"),
    ("Vive en Calle Mayor 5", "ADDRESS", "Calle Mayor 5"),
    ("Adresse: Hauptstr. 5, 80331 München.", "LOCATION", "München"),
    ("vivo en Calle de Alcalá 45, 3º B, 28014 Madrid", "LOCATION", "Madrid"),
    ("j'habite au 14 avenue des Champs-Élysées, 75008 Paris", "LOCATION", "Paris"),
    ("at 1600 Pennsylvania Ave NW, Washington, DC 20500", "ADDRESS", "DC 20500"),
    ("für Schmidt & Söhne GmbH bestellt", "ORGANIZATION", "Schmidt & Söhne GmbH"),
    ("My zip code is 94103", "ADDRESS", "94103"),
    ("Dear Mrs. Abernathy, thank you", "PERSON", "Mrs. Abernathy"),
    ("I spoke with Maria Fernandez yesterday", "PERSON", "Maria Fernandez"),
    ("Mit freundlichen Grüßen\nJürgen Schmidt", "PERSON", "Jürgen Schmidt"),
    ("Nordwind Logistik GmbH liefert", "ORGANIZATION", "Nordwind Logistik GmbH"),
    ("She moved to Argentina", "LOCATION", "Argentina"),
    ("Am Lindenhof 3a, bitte", "ADDRESS", "Am Lindenhof 3a"),
    ("Date of birth 3 May 1991, place of birth Bologna.", "DATE_OF_BIRTH", "3 May 1991"),
    ("Passport no: C4L2M9K7P", "PASSPORT", "C4L2M9K7P"),
    ("Passport number:\nXK1234567", "PASSPORT", "XK1234567"),
    ("See stadtwerke-hd.de for the details.", "URL", "stadtwerke-hd.de"),
    ("Rückruf bitte unter 555-0123.", "PHONE_NUMBER", "555-0123"),
    ("Termin mit Frau Habermehl am Montag", "PERSON", "Frau Habermehl"),
    ("Tenant: Ingrid Solberg, 2210 Willow Bend Drive", "PERSON", "Ingrid Solberg"),
    ("Beneficiary: Xiomara Delgado", "PERSON", "Xiomara Delgado"),
]  # fmt: skip
PASSED_OVER = [
    "privacy.md",
    "Version 1.2.3.4567 of the protocol has 12 steps.",
    "In 1984 there were 300 apples and 20 pears on the table.",
    "The function returns None if the list is empty.",
    "card 4111 1111 1111 1112",
    "It costs 1,234.56 euros, which is 12% more than in chapter 3.",
    "The quick brown fox jumps over the lazy dog.",
    "Step 3: turn the wheel by 45 degrees.",
    "Kontoverbindung: folgt",
    "os.path.de(x) and logger.info",
]


@pytest.mark.parametrize(("text", "kind", "value"), FOUND, ids=[kind for _, kind, _ in FOUND])
def test_it_is_found(recognizers: Recognizers, text: str, kind: str, value: str) -> None:
    found = [(f.entity_type, text[f.start : f.end]) for f in recognizers.find(text)]

    assert (kind, value) in found


@pytest.mark.parametrize("text", PASSED_OVER)
def test_it_is_passed_over(recognizers: Recognizers, text: str) -> None:
    assert recognizers.find(text) == ()


def test_what_a_value_is_called_is_no_name(recognizers: Recognizers) -> None:
    kinds = [found.entity_type for found in recognizers.find("ssn 536-22-8726")]

    assert kinds == ["US_SSN"]


def test_every_find_explains_itself_without_the_value(recognizers: Recognizers) -> None:
    text = "Dear Mr. Obermaier, your card 4111 1111 1111 1111 was charged."
    found = recognizers.find(text)

    assert len(found) == 2
    for detection in found:
        assert detection.explanation
        assert 0.5 <= detection.score <= 1
        assert text[detection.start : detection.end] not in detection.explanation


@pytest.mark.parametrize(
    "text",
    [
        "SSN 536\u201122\u20118726",
        "SSN 5\u200b36-22-87\u200b26",
        "ＳＳＮ ５３６-２２-８７２６",
        "SSN\u00a0536-22-8726",
    ],
)
def test_a_disguise_does_not_help(recognizers: Recognizers, text: str) -> None:
    (found,) = recognizers.find(text)

    assert found.entity_type == "US_SSN"
    assert text[found.start] in "5５"
    assert text[found.end - 1] in "6６"


def test_finds_do_not_overlap_and_come_in_order(recognizers: Recognizers) -> None:
    text = " ".join(text for text, _, _ in FOUND)
    found = recognizers.find(text)

    assert len(found) > 40
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
    assert found == recognizers.find(text)


def test_thresholds_types_and_lists_are_obeyed(recognizers: Recognizers) -> None:
    text = "Anna Berg wrote to anna@firma.com about a falcon."
    high = Selection(thresholds={"PERSON": 0.99})
    only = Selection(types=frozenset({"EMAIL_ADDRESS"}))
    allowed = Selection(allow=frozenset({"anna berg"}))
    denied = Selection(deny={"falcon": "ORGANIZATION"})

    def kinds(selection: Selection) -> list[str]:
        return [detection.entity_type for detection in recognizers.find(text, selection)]

    assert kinds(Selection()) == ["PERSON", "EMAIL_ADDRESS"]
    assert kinds(high) == ["EMAIL_ADDRESS"]
    assert kinds(only) == ["EMAIL_ADDRESS"]
    assert kinds(allowed) == ["EMAIL_ADDRESS"]
    assert kinds(denied) == ["PERSON", "EMAIL_ADDRESS", "ORGANIZATION"]


def test_an_own_type_is_found_by_expression_and_by_words(recognizers: Recognizers) -> None:
    case = checked(CustomType("CASE_NUMBER", regex=r"\bAZ-\d{4}/\d{2}\b", matches=("AZ-1234/56",)))
    name = checked(CustomType("CODE_NAME", words=("blue heron",), misses=("a heron",)))
    found = recognizers.find("AZ-0815/26: Blue Heron", Selection(custom=(case, name)))

    assert [detection.entity_type for detection in found] == ["CASE_NUMBER", "CODE_NAME"]


@pytest.mark.parametrize(
    "regex", ["(a+)+b", "a*b", r"(\d{1,50}){1,50}", r"(a)\1", "(", "x{0,3}", "a{1,90}" * 4]
)
def test_an_expression_that_may_take_for_ever_is_refused(regex: str) -> None:
    with pytest.raises(InputError):
        checked(CustomType("OWN", regex=regex))


def test_an_own_type_that_fails_its_own_examples_is_refused() -> None:
    with pytest.raises(InputError, match="does not find"):
        checked(CustomType("OWN", regex=r"\d{3}", matches=("ab",)))
    with pytest.raises(InputError, match="must miss"):
        checked(CustomType("OWN", regex=r"\d{3}", misses=("123",)))
