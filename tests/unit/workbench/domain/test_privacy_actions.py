"""Each action on each type: what is left of a value, and what is not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.privacy import ENTITY_TYPES, Detection
from workbench.domain.privacy_actions import generalised, hashed, masked
from workbench.domain.privacy_policy import Action, Policy
from workbench.domain.privacy_redaction import Ledger, redact
from workbench.domain.privacy_standins import StandIns
from workbench.domain.recognizers.checks import CHECKS
from workbench.services.privacy.privacy_resources import stand_in_words

KEY = b"k" * 32
STAND_INS = StandIns(KEY, stand_in_words())


def found(kind: str, value: str = "") -> Detection:
    return Detection(kind, 0, len(value), 0.9, "test")


def stand_in(kind: str, value: str) -> str:
    return STAND_INS(found(kind, value), value)


@pytest.mark.parametrize(
    ("kind", "value", "left"),
    [
        ("CREDIT_CARD", "4111 1111 1111 1111", "•••• •••• •••• 1111"),
        ("PHONE_NUMBER", "+49 30 1234567", "+•• •• •••4567"),
        ("PERSON", "Anna Berg", "•••• ••••"),
        ("DATE_OF_BIRTH", "3 May 1980", "• ••• ••••"),
        ("IP_ADDRESS", "192.168.3.4", "•••.•••.•.•"),
        ("PHONE_NUMBER", "1234567", "•••••••"),
    ],
)
def test_a_mask_leaves_the_end_only_of_what_is_known_by_its_end(
    kind: str, value: str, left: str
) -> None:
    assert masked(found(kind), value) == left


@pytest.mark.parametrize(
    ("kind", "value", "left"),
    [
        ("DATE_OF_BIRTH", "3 May 1980", "1980"),
        ("DATE_TIME", "03.05.80", "’80"),
        ("DATE_TIME", "Monday", "[date]"),
        ("AGE", "44", "40s"),
        ("IP_ADDRESS", "192.168.3.4", "192.168.0.0/16"),
        ("EMAIL_ADDRESS", "anna@firma.com", "someone@firma.com"),
        ("URL", "https://u:p@host.example/a?b", "host.example"),
        ("IBAN_CODE", "DE89370400440532013000", "[account in DE]"),
        ("CREDIT_CARD", "4111111111111111", "[card]"),
        ("ADDRESS", "12 Baker Street", "[address]"),
        ("PERSON", "Anna Berg", "[person]"),
    ],
)
def test_generalised_values_are_coarser(kind: str, value: str, left: str) -> None:
    assert generalised(found(kind), value) == left


def test_a_mark_is_equal_for_equal_values_under_one_key() -> None:
    anna = hashed(found("PERSON"), "Anna", KEY)

    assert anna == hashed(found("PERSON"), "Anna", KEY)
    assert anna != hashed(found("PERSON"), "Anne", KEY)
    assert anna != hashed(found("PERSON"), "Anna", b"other" * 8)
    assert re.fullmatch(r"<PERSON#[0-9a-f]{12}>", anna)


@pytest.mark.parametrize(
    ("kind", "value", "form"),
    [
        ("DATE_OF_BIRTH", "3 May 1980", r"\d [A-Z][a-z]+ (19[789]\d)|1?\d [A-Z][a-z]+ 19[789]\d"),
        ("DATE_TIME", "2021-03-05", r"20[123]\d-\d\d-\d\d"),
        ("DATE_TIME", "montags", r"\[date time\]"),
        ("DATE_TIME", "Montag", r"[A-Z][a-z]+tag|Mittwoch"),
        ("AGE", "44 years", r"4\d years"),
        ("ADDRESS", "12 Baker Street", r"\d{1,2} [A-Z].+"),
        ("ADDRESS", "Hauptstraße 5", r"[A-Z].+ \d{1,2}"),
        ("ADDRESS", "12 BAKER STREET, APT 4", r"\d{1,2} [A-Z ]+, APT \d"),
        ("ADDRESS", "NW1 6XE", r"[A-Z]{2}\d \d[A-Z]{2}"),
        ("LOCATION", "london", r"[a-z -]+"),
        ("ORGANIZATION", "Schmidt Maschinen GmbH", r"[A-Z].* GmbH"),
        ("EMAIL_ADDRESS", "anna@firma.com", r"user\d{4}@example\.(com|org|net)"),
        ("PERSON", "Dr. Anna Berg", r"Dr\. [A-Z][a-z]+ [A-Z][a-z]+"),
    ],
)
def test_a_stand_in_has_the_form_of_its_value(kind: str, value: str, form: str) -> None:
    made = stand_in(kind, value)

    assert re.fullmatch(form, made), made
    assert made != value
    assert made == stand_in(kind, value)


def test_the_checks_of_a_stand_in_fit() -> None:
    assert CHECKS["luhn"](stand_in("CREDIT_CARD", "4111111111111111"))
    assert CHECKS["de_tax_id"](stand_in("DE_TAX_ID", "86095742719"))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(ENTITY_TYPES), st.text(min_size=1, max_size=30), st.sampled_from(Action))
def test_every_action_works_on_every_type_and_leaves_its_value_only_if_it_says_so(
    kind: str, value: str, action: Action
) -> None:
    text = f"x {value} y"
    one = Detection(kind, 2, 2 + len(value), 0.9, "test")

    made = redact(text, [one], Policy(action=action), Ledger(), key=KEY, stand_in=STAND_INS)

    changed = [r for r in made.replacements if r.detection == one]
    if action is Action.LEAVE:
        assert not changed
    elif action in {Action.PLACEHOLDER, Action.HASH, Action.SYNTHETIC, Action.DROP} and changed:
        assert changed[0].text != value
